// SPDX-License-Identifier: Apache-2.0
public import FoundationEssentials

/// The closed set of values that a stated number can stand for. A missing end is unbounded.
///
/// Arithmetic follows Moore (1966): the result holds every value that the operation can take for
/// values in the operands. Strict bounds ("over", "under") are kept as their closed hull, so an
/// interval never claims less than was said.
public struct Interval: Hashable, Sendable {
  public let lower: Decimal?
  public let upper: Decimal?

  /// The interval between two ends, or nil if the lower lies above the upper.
  public init?(lower: Decimal?, upper: Decimal?) {
    if let lower, let upper, lower > upper { return nil }
    self.lower = lower
    self.upper = upper
  }

  /// The interval that holds exactly one value.
  public init(exactly value: Decimal) {
    lower = value
    upper = value
  }

  private init(ordered lower: Decimal?, _ upper: Decimal?) {
    self.lower = lower
    self.upper = upper
  }

  /// Everything that rounds to `nominal` in steps of `step`: nominal ± step/2.
  public init(rounding nominal: Decimal, step: Decimal) {
    let half = abs(step) / 2
    lower = nominal - half
    upper = nominal + half
  }

  public static let everything = Interval(ordered: nil, nil)

  public var isExact: Bool { lower != nil && lower == upper }
  public var isBounded: Bool { lower != nil && upper != nil }

  public func contains(_ value: Decimal) -> Bool {
    if let lower, value < lower { return false }
    if let upper, value > upper { return false }
    return true
  }

  /// What both intervals allow, or nil when they cannot meet.
  public func intersection(_ other: Interval) -> Interval? {
    Interval(
      lower: Self.pick(lower, other.lower, max), upper: Self.pick(upper, other.upper, min))
  }

  /// The smallest interval that holds both.
  public func hull(_ other: Interval) -> Interval {
    Interval(
      ordered: Self.both(lower, other.lower, min), Self.both(upper, other.upper, max))
  }

  public static func + (a: Interval, b: Interval) -> Interval {
    Interval(ordered: both(a.lower, b.lower, +), both(a.upper, b.upper, +))
  }

  public static prefix func - (a: Interval) -> Interval {
    Interval(ordered: a.upper.map { -$0 }, a.lower.map { -$0 })
  }

  public static func - (a: Interval, b: Interval) -> Interval { a + (-b) }

  public static func * (a: Interval, b: Interval) -> Interval {
    let ends = [(a.lower, b.lower), (a.lower, b.upper), (a.upper, b.lower), (a.upper, b.upper)]
    // 0 times an unbounded end is 0; anything else times it is unbounded.
    guard a.isBounded, b.isBounded else { return unboundedProduct(a, b) }
    let products = ends.map { $0.0! * $0.1! }
    return Interval(ordered: products.min(), products.max())
  }

  public static func * (a: Interval, factor: Decimal) -> Interval {
    a * Interval(exactly: factor)
  }

  /// The quotient, or nil when the divisor can be zero.
  public static func / (a: Interval, b: Interval) -> Interval? {
    guard let inverse = b.reciprocal else { return nil }
    return a * inverse
  }

  /// 1/x over the interval, or nil when it holds zero.
  public var reciprocal: Interval? {
    guard !contains(0) else { return nil }
    let positive = lower.map { $0 > 0 } ?? false
    let low = upper.map { 1 / $0 } ?? (positive ? 0 : nil)
    let high = lower.map { 1 / $0 } ?? (positive ? nil : 0)
    return Interval(ordered: low, high)
  }

  private static func unboundedProduct(_ a: Interval, _ b: Interval) -> Interval {
    if a == Interval(exactly: 0) || b == Interval(exactly: 0) { return Interval(exactly: 0) }
    let nonNegative = (a.lower ?? -1) >= 0 && (b.lower ?? -1) >= 0
    guard nonNegative else { return .everything }
    return Interval(ordered: both(a.lower, b.lower, *), both(a.upper, b.upper, *))
  }

  private static func both(
    _ a: Decimal?, _ b: Decimal?, _ join: (Decimal, Decimal) -> Decimal
  ) -> Decimal? {
    guard let a, let b else { return nil }
    return join(a, b)
  }

  private static func pick(
    _ a: Decimal?, _ b: Decimal?, _ choose: (Decimal, Decimal) -> Decimal
  ) -> Decimal? {
    guard let a else { return b }
    guard let b else { return a }
    return choose(a, b)
  }
}
