// SPDX-License-Identifier: Apache-2.0
public import FoundationEssentials

/// A published number: its nominal value, its unit, how it is meant, and what it can stand for.
public struct Amount: Hashable, Sendable {
  /// The number as printed, in whole units ("33.3 bn USD" is 33,300,000,000). For a range, the
  /// midpoint.
  public let nominal: Decimal
  public let unit: Unit
  public let qualifier: Qualifier
  /// What the number can stand for. `about` stands for everything that rounds to it at its last
  /// stated digit; `up to` for everything from zero; `at least` has no upper end.
  public let interval: Interval
  /// The value of the last stated digit: 0.1 bn in "33.3 bn".
  public let step: Decimal

  public init(_ nominal: Decimal, _ unit: Unit, _ qualifier: Qualifier = .exact, step: Decimal = 1)
  {
    self.nominal = nominal
    self.unit = unit
    self.qualifier = qualifier
    self.step = step
    interval =
      switch qualifier {
      case .exact: Interval(exactly: nominal)
      case .about: Interval(rounding: nominal, step: step)
      case .upTo, .under:
        Interval(lower: nominal < 0 ? nil : 0, upper: nominal) ?? Interval(exactly: nominal)
      case .atLeast, .over: Interval(lower: nominal, upper: nil) ?? Interval(exactly: nominal)
      case .range: Interval(exactly: nominal)
      }
  }

  /// A range as printed, or nil if its ends are in the wrong order.
  public init?(from lower: Decimal, to upper: Decimal, _ unit: Unit, step: Decimal = 1) {
    guard let interval = Interval(lower: lower, upper: upper) else { return nil }
    nominal = (lower + upper) / 2
    self.unit = unit
    qualifier = .range
    self.interval = interval
    self.step = step
  }

  /// Everything that would be printed as this nominal: nominal ± half the last stated digit.
  public var roundingInterval: Interval {
    qualifier == .range ? interval : Interval(rounding: nominal, step: step)
  }
}
