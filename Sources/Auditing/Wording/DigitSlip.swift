// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities

/// Two numbers that differ as a slip of the pen would have it: a digit, two neighbours swapped, or the
/// power of ten.
enum DigitSlip {
  /// The digits of a value in ten-thousandths, so that all values of a unit compare digit by digit.
  static func digits(_ value: Decimal) -> [UInt32] {
    let scaled = (value.magnitude * 10_000).rounded(to: 0)
    return "\(scaled)".unicodeScalars.map(\.value)
  }

  /// The digits without zeros at the end: equal for numbers that differ by powers of ten.
  static func mantissa(_ value: Decimal) -> String {
    var digits = digits(value)
    while digits.last == 0x30 { digits.removeLast() }
    return String(String.UnicodeScalarView(digits.compactMap(Unicode.Scalar.init)))
  }

  /// The pairs of indices of values that are one slip apart.
  static func pairs(among values: [Decimal]) -> [(Int, Int)] {
    var pairs = NearMisses.pairs(among: values.map(digits)).compactMap { pair -> (Int, Int)? in
      // "3" and "4" differ by a digit, but so do most small numbers.
      significant(values[pair.a]) + significant(values[pair.b]) >= 4 ? (pair.a, pair.b) : nil
    }
    let byMantissa = Dictionary(grouping: values.indices) { mantissa(values[$0]) }
    for group in byMantissa.values where group.count >= 2 && significant(values[group[0]]) >= 2 {
      for (position, a) in group.enumerated() {
        for b in group[(position + 1)...] { pairs.append((a, b)) }
      }
    }
    return pairs
  }

  static func areApart(_ a: Decimal, _ b: Decimal) -> Bool {
    a != b
      && (mantissa(a) == mantissa(b) || NearMisses.slip(digits(a), digits(b)) != nil)
  }

  private static func significant(_ value: Decimal) -> Int { mantissa(value).count }
}
