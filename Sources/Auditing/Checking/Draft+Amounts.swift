// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

extension Draft {
  /// A value written the way the text writes a like amount: 3.9 bn like "20억 달러" is "39억 달러".
  func written(_ value: Decimal, like amount: Stated) -> String {
    let printed = self[amount.range]
    if amount.isFraction { return value.rounded(to: 1).grouped() + "%" }
    if let numeral = amount.numeral, numeral.mantissa != 0,
      let digits = Self.singleRunOfDigits(in: printed)
    {
      let shown = printed[digits].filter { $0 != "," && $0 != "，" }
      if let number = Decimal(string: String(shown)), number != 0 {
        let scale = amount.nominal / number
        let places = max(0, -(value / scale).exponent)
        if scale > 0, places <= 4 {
          return printed[..<digits.lowerBound] + (value / scale).grouped()
            + printed[digits.upperBound...]
        }
      }
    }
    return Self.inMyriads(value, like: printed)
      ?? value.grouped(maxDecimals: 4) + (amount.unit.map { " " + $0 } ?? "")
  }

  /// The run of ASCII digits, commas and points of an amount that has just one.
  private static func singleRunOfDigits(in text: String) -> Range<String.Index>? {
    func belongs(_ character: Character) -> Bool {
      character.isASCII && (character.isNumber || character == "," || character == ".")
    }
    guard let start = text.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
    var end = text[start...].firstIndex { !belongs($0) } ?? text.endIndex
    while end > start, let last = text[..<end].last, !last.isNumber {
      end = text.index(before: end)
    }
    guard !text[end...].contains(where: { $0.isASCII && $0.isNumber }) else { return nil }
    return start..<end
  }

  /// "7조 2,000억 원" like "8조 2,000억 원"; nil for what is not written so, or does not come out in whole numbers.
  private static func inMyriads(_ value: Decimal, like printed: String) -> String? {
    guard value >= 10_000, value == value.rounded(to: 0),
      let scales = scales.first(where: { printed.contains(where: $0.contains) }),
      let start = printed.firstIndex(where: { $0.isNumber }),
      let end = printed.lastIndex(where: { $0.isNumber || scales.contains($0) })
    else { return nil }
    var rest = value
    var groups: [String] = []
    for (place, scale) in scales.enumerated() {
      let power = Decimal(sign: .plus, exponent: 12 - 4 * place, significand: 1)
      var whole = rest / power
      whole = whole.rounded(to: 0) > whole ? whole.rounded(to: 0) - 1 : whole.rounded(to: 0)
      guard whole > 0 else { continue }
      groups.append(whole.grouped() + String(scale))
      rest -= whole * power
    }
    if rest > 0 { groups.append(rest.grouped()) }
    let isSpaced = scales.first == "조"
    return printed[..<start] + groups.joined(separator: isSpaced ? " " : "")
      + printed[printed.index(after: end)...]
  }
  private static let scales: [[Character]] = [["조", "억", "만"], ["兆", "億", "万"]]

  /// "20억 달러 + 7억 달러 + 12억 달러 = 39억 달러".
  func sum(_ parts: [Stated], _ total: Decimal) -> String {
    parts.map { self[$0.range] }.joined(separator: " + ") + " = "
      + written(total, like: parts[0])
  }

  /// Whether an amount is of the past, a rate or otherwise apart from the parts of a whole: stated per
  /// period while the others are not.
  static func areAlike(_ amounts: [Stated]) -> Bool {
    guard let first = amounts.first else { return false }
    return amounts.allSatisfy { $0.isCommensurable(with: first) && $0.per == first.per }
  }

  /// The bracket that opens right after an offset (blanks allowed), without its brackets.
  func bracket(after offset: Int, within range: Range<Int>) -> Range<Int>? {
    var open = offset
    while open < range.upperBound, text.bytes[open] == 0x20 { open += 1 }
    guard let length = Self.openingBracket(text.bytes, open) else { return nil }
    let start = open + length
    var depth = 1
    var at = start
    while at < range.upperBound {
      if let length = Self.openingBracket(text.bytes, at) {
        depth += 1
        at += length
      } else if let length = Self.closingBracket(text.bytes, at) {
        depth -= 1
        if depth == 0 { return start..<at }
        at += length
      } else {
        at += 1
      }
    }
    return nil
  }

  /// The length of "(" or "（" at an offset; none before the text and behind it.
  static func openingBracket(_ bytes: [UInt8], _ at: Int) -> Int? {
    guard bytes.indices.contains(at) else { return nil }
    if bytes[at] == UInt8(ascii: "(") { return 1 }
    return at + 2 < bytes.count && bytes[at] == 0xEF && bytes[at + 1] == 0xBC
      && bytes[at + 2] == 0x88 ? 3 : nil
  }

  /// Where every "(" and "（" of a text stands.
  static func openingBrackets(in bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBufferPointer { text in
      var found: [Int] = []
      for (offset, byte) in text.enumerated()
      where byte == UInt8(ascii: "(") || byte == 0xEF && openingBracket(bytes, offset) != nil {
        found.append(offset)
      }
      return found
    }
  }

  /// The places of opening brackets within a range.
  func openings(in range: Range<Int>) -> ArraySlice<Int> {
    let first = openings.boundary { $0 >= range.lowerBound }
    return openings[first..<max(first, openings.boundary { $0 >= range.upperBound })]
  }

  static func closingBracket(_ bytes: [UInt8], _ at: Int) -> Int? {
    guard bytes.indices.contains(at) else { return nil }
    if bytes[at] == UInt8(ascii: ")") { return 1 }
    return at + 2 < bytes.count && bytes[at] == 0xEF && bytes[at + 1] == 0xBC
      && bytes[at + 2] == 0x89 ? 3 : nil
  }
}
