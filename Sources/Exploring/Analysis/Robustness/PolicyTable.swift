// SPDX-License-Identifier: Apache-2.0

/// What each policy achieves in each scenario, by one measure: the same scenarios for every policy,
/// so that differences are the policies' alone.
public struct PolicyTable: Hashable, Sendable {
  /// Which end of the measure is wanted.
  public enum Better: String, CaseIterable, Sendable { case higher, lower }

  public let policies: [String]
  public let better: Better
  /// The scenarios in which every policy has a finite result.
  public let scenarios: [Int]
  /// How many scenarios were left out because a policy failed in them.
  public let leftOut: Int
  /// Results by policy over `scenarios`.
  public let results: [[Double]]

  /// - Parameter results: one row a policy, one value a scenario. A scenario in which any policy has
  ///   no finite result is left out for all and counted, because policies are compared pairwise.
  public init(_ policies: [String], results: [[Double]], better: Better) throws(AnalysisMistake) {
    guard !policies.isEmpty, policies.count == results.count else {
      throw AnalysisMistake(
        "\(policies.count) policies are named, but there are results of \(results.count)")
    }
    let count = results[0].count
    guard let other = results.firstIndex(where: { $0.count != count }) else {
      let kept = (0..<count).filter { scenario in results.allSatisfy { $0[scenario].isFinite } }
      guard !kept.isEmpty else {
        throw AnalysisMistake(
          "in none of the \(count) scenarios does every policy have a finite result")
      }
      self.policies = policies
      self.better = better
      scenarios = kept
      leftOut = count - kept.count
      self.results = results.map { row in kept.map { row[$0] } }
      return
    }
    throw AnalysisMistake(
      "policy '\(policies[other])' has \(results[other].count) results, '\(policies[0])' has \(count); each needs one for every scenario"
    )
  }

  /// Results turned so that more is better.
  var gains: [[Double]] { better == .higher ? results : results.map { $0.map { -$0 } } }

  /// A gain as the measure would say it.
  func measured(_ gain: Double) -> Double { better == .higher ? gain : -gain }
}
