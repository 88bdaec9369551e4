// SPDX-License-Identifier: Apache-2.0

/// A way to sum up what a policy achieves over scenarios that nobody can weigh.
///
/// Sources: C. McPhail et al., "Robustness metrics", Earth's Future 6, 2018, who give all of these;
/// regret: L. J. Savage, 1951; maximin: A. Wald, 1950; Hurwicz: L. Hurwicz, 1951; domain criterion:
/// M. K. Starr, 1963.
public enum RobustnessMetric: Hashable, Sendable, CustomStringConvertible {
  /// The worst result.
  case maximin
  /// The best result.
  case maximax
  /// `optimism` times the best result and the rest times the worst.
  case hurwicz(optimism: Double)
  case mean
  /// The mean less `aversion` times the standard deviation (added, where less is better).
  case meanVariance(aversion: Double)
  /// The result that a policy reaches or betters in this share of scenarios: 0.9 is a bad year.
  case percentile(reachedIn: Double)
  /// The largest regret: how far a policy falls short of the best policy for each scenario.
  case minimaxRegret
  /// A percentile of the regret, 0.9 usually.
  case regret(percentile: Double)
  /// The share of scenarios in which the result is at least (or at most, where less is better) what
  /// is required.
  case satisficing(required: Double)

  /// Whether more of the metric is better.
  func wantsMore(_ better: PolicyTable.Better) -> Bool {
    switch self {
    case .minimaxRegret, .regret: false
    case .satisficing: true
    default: better == .higher
    }
  }

  public var description: String {
    switch self {
    case .maximin: "worst result"
    case .maximax: "best result"
    case .hurwicz(let optimism): "Hurwicz, optimism \(optimism)"
    case .mean: "mean"
    case .meanVariance(let aversion): "mean and \(aversion) standard deviations"
    case .percentile(let share): "reached in \(share * 100) % of scenarios"
    case .minimaxRegret: "largest regret"
    case .regret(let share): "regret at \(share * 100) %"
    case .satisficing(let required): "share of scenarios that reach \(required)"
    }
  }
}

/// A metric for every policy of a table, and their order by it.
public struct Robustness: Hashable, Sendable {
  public let metric: RobustnessMetric
  /// In the order of the table's policies.
  public let values: [Double]
  /// Places of policies from the best to the worst; equals in the order of the table.
  public let ranking: [Int]

  public init(_ metric: RobustnessMetric, of table: PolicyTable) throws(AnalysisMistake) {
    switch metric {
    case .hurwicz(let share), .percentile(let share), .regret(let share):
      guard share >= 0, share <= 1 else {
        throw AnalysisMistake("'\(metric)' takes a share from 0 to 1, not \(share)")
      }
    case .meanVariance(let aversion) where !(aversion >= 0 && aversion.isFinite):
      throw AnalysisMistake("an aversion is a finite number from 0 up, not \(aversion)")
    case .satisficing(let required) where required.isNaN:
      throw AnalysisMistake("what is required is a number")
    default: break
    }
    self.metric = metric
    let regrets = Self.regrets(table)
    let values = table.gains.indices.map { policy in
      Self.value(metric, table.gains[policy], regrets[policy], table)
    }
    self.values = values
    let sign = metric.wantsMore(table.better) ? 1.0 : -1
    ranking = values.indices.sorted { (sign * values[$0], $1) > (sign * values[$1], $0) }
  }

  /// How far each policy falls short, in each scenario, of the policy that is best there.
  public static func regrets(_ table: PolicyTable) -> [[Double]] {
    let gains = table.gains
    let best = table.scenarios.indices.map { scenario in
      gains.reduce(-Double.infinity) { max($0, $1[scenario]) }
    }
    return gains.map { row in zip(best, row).map { $0 - $1 } }
  }

  private static func value(
    _ metric: RobustnessMetric, _ gains: [Double], _ regrets: [Double], _ table: PolicyTable
  ) -> Double {
    let count = Double(gains.count)
    let worst = gains.min() ?? .nan
    let best = gains.max() ?? .nan
    let mean = gains.reduce(0) { $0 + $1 / count }
    switch metric {
    case .maximin: return table.measured(worst)
    case .maximax: return table.measured(best)
    case .hurwicz(let optimism): return table.measured(optimism * best + (1 - optimism) * worst)
    case .mean: return table.measured(mean)
    case .meanVariance(let aversion):
      let squares = gains.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let deviation = gains.count > 1 ? (squares / (count - 1)).squareRoot() : 0
      return table.measured(mean - aversion * deviation)
    case .percentile(let share):
      return table.measured(SampleQuantile.value(gains.sorted(), 1 - share))
    case .minimaxRegret: return regrets.max() ?? .nan
    case .regret(let share): return SampleQuantile.value(regrets.sorted(), share)
    case .satisficing(let required):
      let bar = table.better == .higher ? required : -required
      return gains.reduce(0) { $0 + ($1 >= bar ? 1 : 0) } / count
    }
  }
}
