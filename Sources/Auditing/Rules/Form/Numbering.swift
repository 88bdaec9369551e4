// SPDX-License-Identifier: Apache-2.0
import Reading

/// What is wrong with a run of numbers that should count 1, 2, 3, ….
enum NumberingSlip: Hashable {
  /// The number at an index stands between two that leave room for just one other.
  case misnumbered(Int, expected: Int)
  /// The number at an index was given before, at the other index.
  case repeated(Int, first: Int)
  /// Numbers are missing before an index.
  case gap(Int, missing: ClosedRange<Int>)
  /// The number at an index is lower than the one before it.
  case backwards(Int)

  var index: Int {
    switch self {
    case .misnumbered(let index, _), .repeated(let index, _), .gap(let index, _),
      .backwards(let index):
      index
    }
  }

  /// The slips of a run. A new start at 1 opens another run.
  ///
  /// - Parameter isOneSeries: whether a second 1 right after the first is a slip rather than a new run.
  static func all(in values: [Int], isOneSeries: Bool = false) -> [NumberingSlip] {
    var slips: [NumberingSlip] = []
    var seen: [Int: Int] = [:]
    var last = 0
    for (index, value) in values.enumerated() {
      let next = index + 1 < values.count ? values[index + 1] : nil
      if value == last + 1 {
        last = value
      } else if next == last + 2, last > 0 || value != 1 {
        slips.append(.misnumbered(index, expected: last + 1))
        last += 1
        continue
      } else if value == 1, last == 1, isOneSeries,
        index + 1 == values.count || next == 2 || next == 3
      {
        // Captions do not begin anew after the first.
        slips.append(.repeated(index, first: seen[1] ?? index))
      } else if value == 1 {
        seen = [:]
        last = 1
      } else if let first = seen[value] {
        slips.append(.repeated(index, first: first))
      } else if value > last + 1 {
        if last > 0 { slips.append(.gap(index, missing: (last + 1)...(value - 1))) }
        last = value
      } else {
        slips.append(.backwards(index))
      }
      seen[value] = index
    }
    return slips
  }
}

/// Writing a number in the digits of the text: "3" for "²" is "³".
enum DigitStyle: CaseIterable {
  case plain, wide, raised

  private var digits: [UInt32] {
    switch self {
    case .plain: Array(0x30...0x39)
    case .wide: Array(0xFF10...0xFF19)
    case .raised: [0x2070, 0xB9, 0xB2, 0xB3, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079]
    }
  }

  /// The first run of digits in a range, its style and its value.
  static func run(
    in bytes: [UInt8], _ range: Range<Int>
  ) -> (style: DigitStyle, range: Range<Int>, value: Int)? {
    var at = range.lowerBound
    var found: (style: DigitStyle, range: Range<Int>, value: Int)?
    while at < range.upperBound {
      let (scalar, next) = Scalars.at(bytes, at)
      if let (style, digit) = reading(scalar), found.map({ $0.style == style }) ?? true {
        let value = (found?.value ?? 0) * 10 + digit
        guard value < 100_000 else { return nil }
        found = (style, (found?.range.lowerBound ?? at)..<next, value)
      } else if found != nil {
        break
      }
      at = next
    }
    return found
  }

  private static func reading(_ scalar: UInt32) -> (DigitStyle, Int)? {
    if scalar >= 0x30, scalar <= 0x39 { return (.plain, Int(scalar) - 0x30) }
    if scalar >= 0xFF10, scalar <= 0xFF19 { return (.wide, Int(scalar) - 0xFF10) }
    guard Scalars.isRaisedDigit(scalar) else { return nil }
    return DigitStyle.raised.digits.firstIndex(of: scalar).map { (.raised, $0) }
  }

  func written(_ number: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for digit in String(number).utf8 {
      if let scalar = Unicode.Scalar(digits[Int(digit) - 0x30]) { scalars.append(scalar) }
    }
    return String(scalars)
  }

  /// The edit that gives a marker another number.
  static func edit(
    _ marker: Range<Int>, to number: Int, _ draft: Draft
  ) -> Finding.Fix.Edit? {
    run(in: draft.text.bytes, marker).map { .init($0.range, $0.style.written(number)) }
  }
}
