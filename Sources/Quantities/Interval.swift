// SPDX-License-Identifier: Apache-2.0
public import FoundationEssentials

/// The closed set of values that a stated number can stand for. A missing end is unbounded.
///
/// Arithmetic follows Moore (1966): the result holds every value that the operation can take for
/// values in the operands, to the 38 digits of `Decimal`. Strict bounds ("over", "under") are kept as their closed hull, so an
/// interval never claims less than was said.
public struct Interval: Hashable, Sendable {
  public let lower: Decimal?
  public let upper: Decimal?

  /// The interval between two ends, or nil if the lower lies above the upper or an end is no number.
  public init?(lower: Decimal?, upper: Decimal?) {
    if lower?.isNaN == true || upper?.isNaN == true { return nil }
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
    let half = abs(step).halved
    lower = nominal - half
    upper = nominal + half
  }

  public static let everything = Interval(ordered: nil, nil)

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
    if let (low, high) = a.positiveEnds, let (least, most) = b.positiveEnds,
      let product = ordered(low * least, low == high && least == most ? nil : high * most)
    {
      return product
    }
    return spanning(a, b, End.times)
  }

  public static func * (a: Interval, factor: Decimal) -> Interval {
    a * Interval(exactly: factor)
  }

  /// The quotient, or nil when zero is the divisor or lies inside it.
  ///
  /// A divisor that only reaches zero at an end ("up to 40 bn") leaves the quotient unbounded on
  /// that side, as in IEEE 1788-2015. Ends are divided directly rather than through 1/x, so that
  /// 6/3 is 2 and not a hair below; a quotient with no end in decimals is cut at 38 digits.
  public static func / (a: Interval, b: Interval) -> Interval? {
    let positive = b.lower.map { $0 >= 0 } ?? false
    let negative = b.upper.map { $0 <= 0 } ?? false
    guard positive != negative else { return nil }
    if let (low, high) = a.positiveEnds, let (least, most) = b.positiveEnds,
      let quotient = ordered(low / most, low == high && least == most ? nil : high / least)
    {
      return quotient
    }
    return spanning(a, b) { End.quotient($0, $1, zeroIsPositive: positive) }
  }

  /// 1/x over the interval, or nil when zero lies inside it. An end at zero leaves 1/x unbounded.
  public var reciprocal: Interval? { Interval(exactly: 1) / self }

  /// The interval between the least and the greatest value of `join` over the ends of two
  /// intervals: the whole range, if `join` is monotone in each operand.
  private static func spanning(_ a: Interval, _ b: Interval, _ join: (End, End) -> End) -> Interval
  {
    let (aLow, aHigh) = a.ends
    let (bLow, bHigh) = b.ends
    let corners = [join(aLow, bLow), join(aLow, bHigh), join(aHigh, bLow), join(aHigh, bHigh)]
    return Interval(ordered: corners.min()!.value, corners.max()!.value)
  }

  /// Both ends, if there are two and all between them is positive: as nearly all numbers of a text are, so
  /// that two products or quotients tell what four would, and one those of two exact numbers.
  private var positiveEnds: (lower: Decimal, upper: Decimal)? {
    guard let lower, let upper, lower > 0 else { return nil }
    return (lower, upper)
  }

  /// From one value to another or to itself; nil if one is too large for `Decimal`.
  private static func ordered(_ lower: Decimal, _ upper: Decimal?) -> Interval? {
    lower.isNaN || upper?.isNaN == true ? nil : Interval(ordered: lower, upper ?? lower)
  }

  private var ends: (End, End) {
    (lower.map(End.finite) ?? .minusInfinity, upper.map(End.finite) ?? .plusInfinity)
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

/// An end of an interval on the extended number line.
private enum End: Comparable {
  case minusInfinity
  case finite(Decimal)
  case plusInfinity

  var value: Decimal? { if case .finite(let value) = self { value } else { nil } }

  private var sign: Int {
    switch self {
    case .minusInfinity: -1
    case .finite(let value): value == 0 ? 0 : value < 0 ? -1 : 1
    case .plusInfinity: 1
    }
  }

  private static func infinity(_ sign: Int) -> End {
    sign == 0 ? .finite(0) : sign < 0 ? .minusInfinity : .plusInfinity
  }

  /// A result too large for `Decimal` is as good as unbounded.
  private static func finite(_ value: Decimal, orInfinity sign: Int) -> End {
    value.isNaN ? infinity(sign) : .finite(value)
  }

  /// Zero times an unbounded end is zero, because every value in the interval is a number.
  static func times(_ a: End, _ b: End) -> End {
    let sign = a.sign * b.sign
    guard sign != 0, let x = a.value, let y = b.value else { return infinity(sign) }
    return finite(x * y, orInfinity: sign)
  }

  /// A divisor of zero is the limit from the side on which the rest of the divisor lies.
  static func quotient(_ a: End, _ b: End, zeroIsPositive: Bool) -> End {
    let sign = a.sign * (b.sign == 0 ? (zeroIsPositive ? 1 : -1) : b.sign)
    guard let y = b.value else { return .finite(0) }
    guard sign != 0, let x = a.value, y != 0 else { return infinity(sign) }
    return finite(x / y, orInfinity: sign)
  }
}
