// SPDX-License-Identifier: Apache-2.0

@testable import Exploring

/// Cases named `rob_...`: metrics over a table of policies and scenarios.
struct RobustnessCase {
  let file: CaseFile

  func verdict() throws -> CaseVerdict {
    let results = file.given("results", "table", "outcomes", "payoffs")
    let names = file.given("policies").list.compactMap(\.text)
    let rows = results.values(for: names).map(\.numbers)
    guard let first = rows.first, !first.isEmpty else {
      return .unknown("no results by policy and scenario are given")
    }
    let policies =
      names.count == rows.count
      ? names : results.keys.count == rows.count ? results.keys : rows.indices.map { "\($0 + 1)" }
    let better = file.given("better", "direction", "kind").text?.lowercased() ?? "higher"
    let isLower = ["lower", "less", "min", "minimise", "minimize", "cost"].contains {
      better.hasPrefix($0)
    }
    let table = try PolicyTable(policies, results: rows, better: isLower ? .lower : .higher)
    var verdict = CaseVerdict()
    var known = Set<String>()
    for (name, metric) in metrics where file.wanted[name].isPresent {
      known.insert(name)
      let wanted = file.wanted[name].values(for: policies).compactMap(\.number)
      verdict.compare(
        name, try Robustness(metric, of: table).values, wanted, within: file.allowance(name, 1))
    }
    verdict.leaveOut(file.wanted.keys, but: known)
    guard verdict.compared > 0 else {
      return .unknown("expects \(file.wanted.keys.joined(separator: ", "))")
    }
    return verdict
  }

  private var metrics: [(String, RobustnessMetric)] {
    let required = file.given("required", "threshold", "satisficing_threshold").number ?? 0
    let share = file.given("percentile", "share", "q").number ?? 0.9
    let optimism = file.given("optimism", "alpha").number ?? 0.5
    let regret = RobustnessMetric.minimaxRegret
    let kept = RobustnessMetric.satisficing(required: required)
    return [
      ("maximin", .maximin), ("worst", .maximin), ("maximax", .maximax), ("best", .maximax),
      ("mean", .mean), ("laplace", .mean), ("minimax_regret", regret), ("max_regret", regret),
      ("regret", regret), ("regret_percentile", .regret(percentile: share)),
      ("percentile", .percentile(reachedIn: share)), ("hurwicz", .hurwicz(optimism: optimism)),
      ("satisficing", kept), ("domain_criterion", kept), ("starr", kept),
    ]
  }
}
