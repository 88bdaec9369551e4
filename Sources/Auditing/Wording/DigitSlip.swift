// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// Two numbers that differ as a slip of the pen would have it: a digit, two neighbours swapped, or the
/// power of ten.
enum DigitSlip {
  /// A number as its digits tell it from others; made of them once, for that takes longest.
  struct Printed {
    /// The digits of the value in ten-thousandths, so that all values of a unit compare digit by digit.
    let digits: [UInt32]
    /// The digits without zeros at the end: equal for numbers that differ by powers of ten.
    let mantissa: String

    init(_ value: Decimal) {
      let printed = DigitSlip.printed(value)
      digits = printed.utf8.map(UInt32.init)
      let zeros = printed.utf8.reversed().prefix { $0 == 0x30 }.count
      mantissa = zeros == 0 ? printed : String(printed.dropLast(zeros))
    }

    func isApart(from other: Printed) -> Bool {
      mantissa == other.mantissa || NearMisses.slip(digits, other.digits) != nil
    }
  }

  static func digits(_ value: Decimal) -> [UInt32] { printed(value).utf8.map(UInt32.init) }

  static func mantissa(_ value: Decimal) -> String { Printed(value).mantissa }

  private static func printed(_ value: Decimal) -> String {
    var digits = "\(value.magnitude)"
    guard let point = digits.utf8.firstIndex(of: UInt8(ascii: ".")) else {
      return value == 0 || value.isNaN ? digits : digits + "0000"
    }
    let places = digits.utf8.distance(from: point, to: digits.endIndex) - 1
    guard places <= 4 else { return "\((value.magnitude * 10_000).rounded(to: 0))" }
    digits.remove(at: point)
    digits += String(repeating: "0", count: 4 - places)
    return String(digits.drop { $0 == "0" })
  }

  /// The pairs of indices of values that are one slip apart.
  static func pairs(among values: [Decimal]) -> [(Int, Int)] {
    let printed = values.map(Printed.init)
    let significant = printed.map(\.mantissa.utf8.count)
    var pairs = NearMisses.pairs(among: printed.map(\.digits)).compactMap { pair -> (Int, Int)? in
      // "3" and "4" differ by a digit, but so do most small numbers.
      significant[pair.a] + significant[pair.b] >= 4 ? (pair.a, pair.b) : nil
    }
    let byMantissa = Dictionary(grouping: values.indices) { printed[$0].mantissa }
    for group in byMantissa.values where group.count >= 2 && significant[group[0]] >= 2 {
      for (position, a) in group.enumerated() {
        for b in group[(position + 1)...] { pairs.append((a, b)) }
      }
    }
    return pairs
  }

  /// How many digits of an amount say something: zeros behind the point are printed on purpose, those of "4,000" may
  /// be round.
  static func significance(_ amount: Stated) -> Int {
    let mantissa = mantissa(amount.nominal).utf8.count
    guard amount.kind == .share || amount.kind == .multiple, amount.step > 0, amount.step < 1 else {
      return mantissa
    }
    return max(mantissa, "\((amount.nominal / amount.step).rounded(to: 0))".utf8.count)
  }

  static func areApart(_ a: Decimal, _ b: Decimal) -> Bool {
    a != b && Printed(a).isApart(from: Printed(b))
  }
}

extension Stated {
  /// Whether another number was meant, as exact as this one and a slip of the pen away from it.
  func isSlip(of meant: Decimal) -> Bool {
    guard bound == .exact || bound == .about, step > 0, meant > 0 else { return false }
    // "1.62 million" for 1.62 billion: as many digits tell it as a slip of one.
    let digits = DigitSlip.mantissa(nominal)
    if digits.count >= 2, meant != nominal, meant >= nominal * 999 || nominal >= meant * 999,
      DigitSlip.mantissa(meant) == digits
    {
      return true
    }
    guard meant < nominal * 3, nominal < meant * 3,
      case let steps = meant / step, abs(steps - steps.rounded(to: 0)) * 1_000 <= 1
    else { return false }
    let value = steps.rounded(to: 0) * step
    return digits.count >= 2 && DigitSlip.areApart(value, nominal)
  }

  /// What a writer may have meant whose pen slipped: every number a digit, two neighbours swapped or a power of ten
  /// from the one printed.
  func slipValues() -> [Decimal] {
    guard let numeral, step > 0 else { return [] }
    let steps = nominal * Self.power(-numeral.exponent)
    let digits = "\(steps.rounded(to: 0))".unicodeScalars.map { Int($0.value) - 0x30 }
    guard digits.count <= 8, digits.allSatisfy({ (0...9).contains($0) }) else { return [] }
    // A digit of one changes the number by its place.
    var places = [1]
    for _ in digits.dropFirst() { places.append((places.last ?? 1) * 10) }
    places.reverse()
    let number = zip(digits, places).reduce(0) { $0 + $1.0 * $1.1 }
    let unit = numeral.step
    var values = [1, 2, 3, 4, 8].flatMap {
      [nominal * Self.power($0), nominal * Self.power(-$0)]
    }
    for (index, place) in places.enumerated() {
      let rest = number - digits[index] * place
      for digit in 0...9 where digit != digits[index] {
        values.append(Decimal(rest + digit * place) * unit)
      }
      if index > 0, digits[index] != digits[index - 1] {
        let change = (digits[index - 1] - digits[index]) * (place - places[index - 1])
        values.append(Decimal(number + change) * unit)
      }
    }
    return values.filter { $0 > 0 }
  }

  /// 10 to a power.
  private static func power(_ power: Int) -> Decimal {
    Decimal(sign: .plus, exponent: power, significand: 1)
  }
}
