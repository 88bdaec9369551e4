// SPDX-License-Identifier: Apache-2.0
public import FoundationEssentials

/// A number as printed: `mantissa` × 10^`exponent`, with its trailing zeros.
///
/// "28.30" is 2830 × 10⁻², "1,090억" is 1090 × 10⁸: the power of ten is the value of the last stated
/// digit, and so how finely the number was stated.
///
/// Kept in 24 bytes: the readers hand numbers on at every step, and an `Int128` beside an `Int` would
/// take 48.
public struct Numeral: Sendable, Hashable {
  @usableFromInline var high: Int64
  @usableFromInline var low: UInt64
  @usableFromInline var power: Int32
  /// Whether a fraction with no end in decimals was cut ("3분의 1").
  public var isCut: Bool

  @inlinable
  public var mantissa: Int128 {
    get { Int128(high) << 64 | Int128(low) }
    set {
      high = Int64(truncatingIfNeeded: newValue >> 64)
      low = UInt64(truncatingIfNeeded: newValue)
    }
  }

  /// The power of ten; no text states one that 32 bits do not hold.
  @inlinable
  public var exponent: Int {
    get { Int(power) }
    set { power = Int32(clamping: newValue) }
  }

  @inlinable
  public init(_ mantissa: Int128, exponent: Int = 0, isCut: Bool = false) {
    high = Int64(truncatingIfNeeded: mantissa >> 64)
    low = UInt64(truncatingIfNeeded: mantissa)
    power = Int32(clamping: exponent)
    self.isCut = isCut
  }

  /// 10^`power`, or nil above what 128 bits hold.
  static func tenth(_ power: Int) -> Int128? {
    power >= 0 && power < powers.count ? powers[power] : nil
  }
  private static let powers: [Int128] = (0...38).map { power in
    (0..<power).reduce(1 as Int128) { value, _ in value * 10 }
  }

  /// This number with a smaller exponent, or nil if that overflows.
  func scaled(to exponent: Int) -> Int128? {
    if exponent == self.exponent { return mantissa }
    guard exponent < self.exponent, let factor = Self.tenth(self.exponent - exponent) else {
      return nil
    }
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: factor)
    return overflow ? nil : product
  }

  /// The sum, stated as finely as the finer of the two; nil on overflow.
  func adding(_ other: Numeral) -> Numeral? {
    let fine = min(exponent, other.exponent)
    guard let a = scaled(to: fine), let b = other.scaled(to: fine) else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : Numeral(sum, exponent: fine, isCut: isCut || other.isCut)
  }

  /// Times 10^`power`.
  func shifted(by power: Int) -> Numeral {
    Numeral(mantissa, exponent: exponent + power, isCut: isCut)
  }

  /// The exact decimal value.
  public var value: Decimal {
    let digits = mantissa.magnitude
    var sum: Decimal
    if let small = UInt64(exactly: digits) {
      sum = Decimal(small)
    } else {
      let (high, low) = digits.quotientAndRemainder(dividingBy: 10_000_000_000_000_000_000)
      sum =
        Decimal(UInt64(truncatingIfNeeded: high))
        * Decimal(sign: .plus, exponent: 19, significand: 1)
        + Decimal(UInt64(truncatingIfNeeded: low))
    }
    if mantissa < 0 { sum.negate() }
    return exponent == 0 ? sum : sum * Decimal(sign: .plus, exponent: exponent, significand: 1)
  }

  /// The value of the last stated digit.
  public var step: Decimal { Decimal(sign: .plus, exponent: exponent, significand: 1) }

  /// The value in plain decimal digits, without trailing zeros after the point: "33300000000", "97.5".
  public var plain: String {
    var digits = String(mantissa.magnitude)
    let sign = mantissa < 0 ? "-" : ""
    if mantissa == 0 { return "0" }
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let places = -exponent
    if digits.count <= places {
      digits = String(repeating: "0", count: places - digits.count + 1) + digits
    }
    let whole = digits.dropLast(places)
    var fraction = digits.suffix(places)
    while fraction.last == "0" { fraction.removeLast() }
    return sign + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}
