// SPDX-License-Identifier: Apache-2.0
public import FoundationEssentials

/// A sum of amounts that says what it is made of.
///
/// Nominals add, intervals add, and qualifiers are united rather than dropped: 36 bn "about" and
/// 73 bn "up to" make 109 bn, of which about 36 and up to 73.
public struct Total: Hashable, Sendable {
  public let nominal: Decimal
  public let unit: Unit
  public let interval: Interval
  /// The nominal share of each qualifier, in the order of `Qualifier`.
  public let parts: [Part]

  public struct Part: Hashable, Sendable {
    public let qualifier: Qualifier
    public let nominal: Decimal
  }

  /// The sum of `amounts`, or nil if any has a unit other than `unit`. The sum of none is zero.
  public init?(_ amounts: some Sequence<Amount>, in unit: Unit) {
    var nominal = Decimal.zero
    var interval = Interval(exactly: 0)
    var byQualifier: [Qualifier: Decimal] = [:]
    for amount in amounts {
      guard amount.unit == unit else { return nil }
      nominal += amount.nominal
      interval = interval + amount.interval
      byQualifier[amount.qualifier, default: 0] += amount.nominal
    }
    self.nominal = nominal
    self.unit = unit
    self.interval = interval
    parts = byQualifier.sorted { $0.key < $1.key }
      .map { Part(qualifier: $0.key, nominal: $0.value) }
  }

  public var qualifiers: [Qualifier] { parts.map(\.qualifier) }
}

/// A quotient of sums: its nominal value and the interval it can take.
public struct Ratio: Hashable, Sendable {
  public let nominal: Decimal
  public let interval: Interval

  public init(nominal: Decimal, interval: Interval) {
    self.nominal = nominal
    self.interval = interval
  }

  /// The quotient of two sums that share no part, or nil when the divisor is nominally zero.
  /// A divisor whose interval reaches zero leaves the quotient unbounded on that side; one with
  /// zero inside it leaves the quotient unbounded on both.
  public init?(_ dividend: Total, over divisor: Total) {
    guard divisor.nominal != 0 else { return nil }
    nominal = dividend.nominal / divisor.nominal
    interval = dividend.interval / divisor.interval ?? .everything
  }

  /// The share of `part` in `part + rest`, bounded with the part in common.
  ///
  /// p/(p+r) grows in p and falls in r, so for non-negative intervals its bounds are
  /// p⁻/(p⁻+r⁺) and p⁺/(p⁺+r⁻); dividing the two sums as if unrelated would be wider than any
  /// value the share can take. Where both could be zero the share is none of anything, and the
  /// bound is its limit. Sums that can be negative have no such bounds, and their share is
  /// unbounded. Nil when the whole is nominally zero or the units differ.
  public init?(shareOf part: Total, beside rest: Total) {
    let whole = part.nominal + rest.nominal
    guard whole != 0, part.unit == rest.unit else { return nil }
    nominal = part.nominal / whole
    guard let p = part.interval.lower, let r = rest.interval.lower, p >= 0, r >= 0 else {
      interval = .everything
      return
    }
    // With no rest at all the part is the whole, however small it is.
    let low = rest.interval.upper.map { $0 == 0 ? 1 : p / (p + $0) } ?? 0
    let high = part.interval.upper.map { $0 == 0 ? 0 : $0 / ($0 + r) } ?? 1
    interval = Interval(lower: min(low, high), upper: max(low, high)) ?? .everything
  }
}
