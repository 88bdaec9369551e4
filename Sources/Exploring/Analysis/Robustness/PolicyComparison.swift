// SPDX-License-Identifier: Apache-2.0

/// One policy held against another, scenario by scenario.
///
/// Because both met the same scenarios, what chance adds to either cancels in the difference: the
/// interval of the mean difference is often far narrower than the two means' own would suggest, and
/// how much narrower is stated.
///
/// Source: common random numbers, as in A. M. Law, "Simulation Modeling and Analysis", section 11.2.
public struct PolicyComparison: Hashable, Sendable {
  /// The mean of the first policy's result less the second's, with the interval of the paired
  /// resamples.
  public let difference: IndexEstimate
  /// The shares of scenarios in which the first does better, and in which both do alike.
  public let shareBetter: Double
  public let shareEqual: Double
  /// The variance of the difference had the scenarios been drawn anew for each policy, over the
  /// variance with common ones: above 1 when common scenarios helped. Nil when the paired differences
  /// do not vary.
  public let varianceReduction: Double?

  /// Whether the interval of the difference leaves 0 out.
  public var isClear: Bool { difference.lower > 0 || difference.upper < 0 }

  /// - Parameters:
  ///   - one: the place of the first policy in the table.
  ///   - other: the place of the second.
  public init(
    _ one: Int, against other: Int, in table: PolicyTable, resamples: Int = 1000,
    confidence: Double = 0.95, seed: UInt64 = 1
  ) throws(AnalysisMistake) {
    let places = table.policies.indices
    guard places.contains(one), places.contains(other) else {
      throw AnalysisMistake(
        "policies \(one) and \(other) were to be compared; the table has policies 0 to \(places.count - 1)"
      )
    }
    guard confidence > 0, confidence < 1, (0...1_000_000).contains(resamples) else {
      throw AnalysisMistake(
        "a comparison takes a confidence between 0 and 1 and up to 1000000 resamples, not \(confidence) and \(resamples)"
      )
    }
    let (first, second) = (table.results[one], table.results[other])
    let differences = zip(first, second).map { $0 - $1 }
    let means = ResampledMeans(terms: [differences], resamples: resamples, seed: seed)
    difference = IndexEstimate(
      means.means[0], resampled: means.resampled, confidence: confidence)
    let count = Double(differences.count)
    let sign = table.better == .higher ? 1.0 : -1
    shareBetter = differences.reduce(0) { $0 + ($1 * sign > 0 ? 1 : 0) } / count
    shareEqual = differences.reduce(0) { $0 + ($1 == 0 ? 1 : 0) } / count
    let paired = Self.variance(differences)
    varianceReduction =
      paired > 0 ? (Self.variance(first) + Self.variance(second)) / paired : nil
  }

  private static func variance(_ values: [Double]) -> Double {
    let mean = values.reduce(0) { $0 + $1 / Double(values.count) }
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, values.count - 1))
  }
}
