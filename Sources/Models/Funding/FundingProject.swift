// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
public import Quantities

/// A project of the funding model: what it costs as far as anyone has said, and when it is paid for.
public struct FundingProject: Hashable, Sendable {
  /// What a published amount leaves open about a cost, in billions of dollars.
  public enum Cost: Hashable, Sendable {
    /// Any cost between the ends, each as likely: a plain amount has both ends alike.
    case between(Double, Double)
    /// A ceiling: the cost lies between a share of it, which nobody knows, and the ceiling.
    case upTo(Double)

    /// The cost that a published amount allows: "about" is everything that rounds to it, "up to"
    /// is a ceiling and not a point, "at least" is taken to end at half as much again.
    ///
    /// Nil for an amount that says nothing of a cost (a negative one).
    public init?(_ amount: Amount) {
      let nominal = amount.nominal.inBillions
      guard nominal >= 0 else { return nil }
      switch amount.qualifier {
      case .exact: self = .between(nominal, nominal)
      case .upTo, .under: self = .upTo(nominal)
      case .atLeast, .over: self = .between(nominal, nominal * 1.5)
      case .about, .range:
        self = .between(
          amount.interval.lower?.inBillions ?? nominal, amount.interval.upper?.inBillions ?? nominal
        )
      }
    }
  }

  /// The ledger's id, or a name of one's own.
  public let id: String
  public let cost: Cost
  /// The month in which it was or will be chosen; calls begin after the funding notice.
  public let selected: CalendarMonth
  /// Months over which its cost is called, as planned.
  public let duration: Int
  /// Whether money has gone into it. A delay makes a begun project longer and any other later.
  public let begun: Bool
  /// What is known to have been paid by the end of its first month, in billions.
  public let advance: Double
  /// The chance that it goes ahead: 1 for a project that was chosen.
  public let likelihood: Double
  /// Projects that must be built before this one starts.
  public let after: [String]

  public init(
    _ id: String, cost: Cost, selected: CalendarMonth, duration: Int, begun: Bool = false,
    advance: Double = 0, likelihood: Double = 1, after: [String] = []
  ) {
    self.id = id
    self.cost = cost
    self.selected = selected
    self.duration = duration
    self.begun = begun
    self.advance = advance
    self.likelihood = likelihood
    self.after = after
  }
}

extension Decimal {
  /// An amount of whole dollars in billions.
  var inBillions: Double {
    Double((self / 1_000_000_000).description) ?? .nan
  }
}
