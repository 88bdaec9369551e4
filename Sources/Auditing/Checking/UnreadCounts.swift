// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// Counts by nouns that no list of classifiers holds: 「180機関」, 「12バース」, 「96港」.
///
/// A number in digits that runs straight into kanji or katakana counts what they name. They join only counts of the
/// same noun.
enum UnreadCounts {
  /// - Parameter mentions: what was read, in the order of the text.
  static func all(in bytes: [UInt8], besides mentions: [Mention]) -> [Stated] {
    var found: [Stated] = []
    var covered = 0
    for mention in mentions where mention.range.upperBound > covered {
      scan(bytes, covered..<max(covered, mention.range.lowerBound), &found)
      covered = mention.range.upperBound
    }
    scan(bytes, covered..<bytes.count, &found)
    return found
  }

  /// A count that was read without a classifier, with the Korean noun that it runs into: "800필지".
  static func named(_ amount: Stated, in bytes: [UInt8]) -> Stated {
    guard amount.kind == .count, amount.unit == nil, amount.bound == .exact,
      let number = amount.numeral, amount.nominal > 1
    else { return amount }
    if let described = DescribedCounts.named(amount, in: bytes) { return described }
    guard Scalars.isHangul(Scalars.at(bytes, amount.range.upperBound).value),
      bytes[amount.range.upperBound - 1] < 0x80
    else { return amount }
    var end = amount.range.upperBound
    while case (let scalar, let next) = Scalars.at(bytes, end), Scalars.isHangul(scalar) {
      end = next
    }
    let word = Hangul.syllables(bytes, amount.range.upperBound..<end)
    let cut = KoreanStem.length(word)
    let count = cut.doubtful ?? cut.certain
    guard (2...4).contains(count), let first = word.first, !others.contains(first) else {
      return amount
    }
    let range = amount.range.lowerBound..<(amount.range.upperBound + count * 3)
    let unit = String(decoding: bytes[amount.range.upperBound..<range.upperBound], as: UTF8.self)
    guard number.exponent == 0 else { return amount }
    return Stated(count: number.mantissa, unit: unit, at: range)
  }

  private static func scan(_ bytes: [UInt8], _ gap: Range<Int>, _ found: inout [Stated]) {
    var at = gap.lowerBound
    while at < gap.upperBound {
      guard bytes[at] &- 0x30 < 10 else {
        at += 1
        continue
      }
      var end = at
      while end < gap.upperBound, bytes[end] &- 0x30 < 10 || bytes[end] == UInt8(ascii: ",") {
        end += 1
      }
      if let count = count(bytes, at..<end, gap) { found.append(count) }
      at = end
    }
  }

  private static func count(
    _ bytes: [UInt8], _ digits: Range<Int>, _ gap: Range<Int>
  ) -> Stated? {
    guard digits.count <= 12 else { return nil }
    let before = digits.lowerBound > 0 ? Scalars.before(bytes, digits.lowerBound).value : 0
    guard !Scalars.isLatin(before), !signs.contains(before) else { return nil }
    let (first, next) = Scalars.at(bytes, digits.upperBound)
    let isKatakana = Scalars.isKatakana(first)
    guard next <= gap.upperBound, isKatakana || Scalars.isHan(first), !others.contains(first) else {
      return nil
    }
    var end = next
    while end < gap.upperBound {
      let (scalar, after) = Scalars.at(bytes, end)
      guard isKatakana ? Scalars.isKatakana(scalar) : Scalars.isHan(scalar),
        !endings.contains(scalar)
      else { break }
      end = after
    }
    // Two kanji at most are a classifier; more are the name of something.
    guard isKatakana || end - digits.upperBound <= 6 else { return nil }
    let number = bytes[digits].filter { $0 != UInt8(ascii: ",") }
    guard let value = Int128(String(decoding: number, as: UTF8.self)), value > 0 else { return nil }
    return Stated(
      count: value, unit: String(decoding: bytes[digits.upperBound..<end], as: UTF8.self),
      at: digits.lowerBound..<end)
  }

  /// 「24港増」 are harbours.
  private static let endings = Set("増減超余未以".unicodeScalars.map(\.value))
  /// 第3, №3, "-3", "3.14", "/3", "#3".
  private static let signs: Set<UInt32> = [
    0x7B2C, 0x2116, 0x2D, 0x2E, 0x2C, 0x2F, 0x23, 0x3A, 0x5F, 0xFF0E, 0x8868, 0x56F3,
  ]
  /// Kanji that make the number a date, a part of a law, an ordinal or a sum.
  private static let others = Set(
    "年月日時分秒号条項章節頁番目位級次世期版歳万億兆千百十円元倍割歩여만억조천백십년월일시분초호차조항위등번회세".unicodeScalars.map(\.value))
}
