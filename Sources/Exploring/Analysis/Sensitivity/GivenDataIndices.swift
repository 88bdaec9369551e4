// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// First-order indices from runs that were made for something else.
///
/// Runs are grouped by the input's value; the variance between the groups' means, less what chance
/// alone puts there, over the variance of the output. No design is needed, total indices cannot be
/// had.
///
/// Sources: E. Plischke, E. Borgonovo and C. L. Smith, European Journal of Operational Research 226,
/// 2013; the correction for chance is T. L. Kelley's epsilon squared, 1935.
public struct GivenDataIndices: Hashable, Sendable {
  public let first: [IndexEstimate]
  /// How many groups an input's values were put into at most.
  public let intervals: Int
  public let warnings: [SensitivityWarning]

  /// - Parameter intervals: nil takes the cube root of the number of runs, between 4 and 64.
  public init(
    of outputs: [Double], columns: [[Double]], intervals: Int? = nil, resamples: Int = 0,
    confidence: Double = 0.95, seed: UInt64 = 1
  ) throws(AnalysisMistake) {
    let sample = try FiniteSample(outputs, columns, atLeast: 8)
    let intervals =
      intervals ?? min(64, max(4, Int(cbrt(Double(sample.outputs.count)).rounded())))
    guard intervals >= 2, intervals <= sample.outputs.count / 2 else {
      throw AnalysisMistake(
        "\(sample.outputs.count) runs can be put into 2 to \(sample.outputs.count / 2) intervals, not \(intervals)"
      )
    }
    self.intervals = intervals
    var warnings = sample.warnings
    guard sample.varies else {
      first = columns.map { _ in IndexEstimate(0) }
      self.warnings = warnings
      return
    }
    let rows = Array(sample.outputs.indices)
    let drawn = (0..<max(0, resamples)).map { resample in
      var draws = SeededDraws(seed: seed, .resample, index: resample)
      let drawn = rows.map { _ in draws.below(rows.count) }
      return sample.columns.map { Self.index($0, sample.outputs, drawn, intervals) }
    }
    first = sample.columns.enumerated().map { input, column in
      IndexEstimate(
        Self.index(column, sample.outputs, rows, intervals),
        resampled: drawn.map { $0[input] }, confidence: confidence)
    }
    for (input, estimate) in first.enumerated() where estimate.spansZero {
      warnings.append(.firstSpansZero(input: input))
    }
    self.warnings = warnings
  }

  private static func index(
    _ column: [Double], _ outputs: [Double], _ rows: [Int], _ intervals: Int
  ) -> Double {
    let values = rows.map { outputs[$0] }
    let groups = ConditioningIntervals(rows.map { column[$0] }, count: intervals).groups
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let all = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    var within = 0.0
    for group in groups {
      let own = group.reduce(0) { $0 + values[$1] } / Double(group.count)
      within += group.reduce(0) { $0 + (values[$1] - own) * (values[$1] - own) }
    }
    let free = values.count - groups.count
    guard all > 0, free > 0 else { return 0 }
    return 1 - (within / Double(free)) / (all / (count - 1))
  }
}
