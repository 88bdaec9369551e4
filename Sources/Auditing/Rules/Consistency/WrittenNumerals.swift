// SPDX-License-Identifier: Apache-2.0
import Reading

/// Small numbers with what they count: "네 항로", "5개 노선", 「4地域」, "five vessel classes".
struct WrittenNumerals {
  struct Numeral {
    let value: Int
    let range: Range<Int>
    /// What stands behind it: up to three English words, up to the next blank or particle elsewhere.
    let noun: Range<Int>
  }

  private let draft: Draft
  private var bytes: [UInt8] { draft.text.bytes }

  init(_ draft: Draft) { self.draft = draft }

  func all(in range: Range<Int>) -> [Numeral] {
    draft.all(Self.words, in: range).compactMap { word in
      guard word.lowerBound == 0 || !isWithin(word) else { return nil }
      var at = word.upperBound
      let text = draft[word].lowercased()
      guard let value = Self.values[text] ?? Int(text), value >= 1 else { return nil }
      if text.first?.isNumber ?? false, at < range.upperBound,
        bytes[at] &- 0x30 < 10 || [0x2C, 0x2E, 0x25].contains(bytes[at])
      {
        return nil
      }
      // "of the", "개", and blanks between.
      if let unit = Self.units.match(in: bytes, at: at, before: range.upperBound) {
        at = unit.upperBound
      }
      while at < range.upperBound, bytes[at] == 0x20 { at += 1 }
      let end = draft.words(in: at..<min(range.upperBound, at + 48)).prefix(
        Scalars.isLatin(byte: bytes[min(at, bytes.count - 1)]) ? 3 : 2)
      return Numeral(
        value: value, range: word, noun: at..<max(at, end.last?.range.upperBound ?? at))
    }
  }

  private func isWithin(_ word: Range<Int>) -> Bool {
    let before = Scalars.before(bytes, word.lowerBound).value
    if Scalars.isDigit(before) || before == 0x2E || before == 0x2C || before == 0x2D { return true }
    let isHangul = Scalars.isHangul(Scalars.at(bytes, word.lowerBound).value)
    return isHangul && Scalars.isHangul(before) || before == 0xC81C || before == 0x7B2C
      || !isHangul && Scalars.isLatin(before)
  }

  private static let list: [(String, Int)] = [
    ("두 ", 2), ("세 ", 3), ("네 ", 4), ("다섯 ", 5), ("여섯 ", 6), ("일곱 ", 7), ("여덟 ", 8), ("아홉 ", 9),
    ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8),
    ("nine", 9), ("ten", 10), ("one", 1), ("twelve", 12), ("eleven", 11),
  ]
  private static let values = Dictionary(uniqueKeysWithValues: list)
  private static let words = WordList(
    (list.map(\.0) + (1...19).map(String.init)).joined(separator: "|"))
  private static let units = WordList("개 |개|か|カ|ヵ|つの|の|대 ")
}
