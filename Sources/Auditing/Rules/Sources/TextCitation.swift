// SPDX-License-Identifier: Apache-2.0
import Reading

/// Words of the text that point to a source by author and year: "(Okafor, 2024)", "Harlow and Seo
/// (2025)", "박도윤(2026)", （杉原 2023）.
struct TextCitation: Sendable {
  /// The names as they stand there.
  let author: Range<Int>
  let year: Int
  /// The four digits.
  let place: Range<Int>
  /// Whether the names stand before the bracket, as a word of the sentence.
  let isNarrative: Bool

  var range: Range<Int> { min(author.lowerBound, place.lowerBound)..<place.upperBound }
}

extension TextCitation {
  /// Every one in a text, in its order; what stands in a full reference is none.
  static func all(in document: ReadDocument, _ openings: [Int]) -> [TextCitation] {
    let bytes = document.text.bytes
    let full = document.outline.references.filter { reference in
      reference.url != nil || reference.title.map { made.first(in: bytes, $0) == nil } ?? false
    }
    .map { $0.range.lowerBound..<($0.rest ?? $0.range).upperBound }
    var reference = 0
    var found: [TextCitation] = []
    for open in openings {
      let start = open + (Draft.openingBracket(bytes, open) ?? 0)
      while reference < full.count, full[reference].upperBound <= start { reference += 1 }
      if reference < full.count, full[reference].contains(start) { continue }
      guard let end = closing(from: start, bytes) else { continue }
      found += read(start..<end, openedAt: open, bytes)
    }
    return found
  }

  /// "…より作成" after an author and year is no title.
  private static let made = WordList("作成|작성|정리|재구성|compiled|based on|calculations")

  /// Where a bracket that holds a four-digit year closes, within a few names.
  private static func closing(from start: Int, _ bytes: [UInt8]) -> Int? {
    var at = start
    var digits = 0
    var hasYear = false
    while at < bytes.count, at - start <= 160 {
      let byte = bytes[at]
      if byte == 0x0A { return nil }
      digits = WrittenDate.isDigit(byte) ? digits + 1 : 0
      if digits == 4 { hasYear = true }
      if Draft.closingBracket(bytes, at) != nil { return hasYear ? at : nil }
      if Draft.openingBracket(bytes, at) != nil { return nil }
      at += 1
    }
    return nil
  }

  /// The pieces of a bracket between semicolons.
  private static func read(
    _ range: Range<Int>, openedAt open: Int, _ bytes: [UInt8]
  ) -> [TextCitation] {
    var found: [TextCitation] = []
    for piece in bytes[range].split(separator: UInt8(ascii: ";")) {
      guard let year = year(in: piece.startIndex..<piece.endIndex, bytes) else { return found }
      let names = trimmed(piece.startIndex..<year.lowerBound, bytes)
      let value = bytes[year].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
      if names.isEmpty {
        guard let author = nameBefore(open, bytes) else { return found }
        found.append(TextCitation(author: author, year: value, place: year, isNarrative: true))
      } else if isName(names, bytes) {
        found.append(TextCitation(author: names, year: value, place: year, isNarrative: false))
      }
    }
    return found
  }

  /// The year that ends a piece, but for a letter ("2024a") and pages.
  private static func year(in range: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
    var at = range.lowerBound
    while at + 4 <= range.upperBound {
      guard WrittenDate.isDigit(bytes[at]) else {
        at += 1
        continue
      }
      guard let number = WrittenDate.number(bytes, at, range.upperBound) else { return nil }
      guard number.digits == 4, number.end == at + 4, (1900...2099).contains(number.value) else {
        return nil
      }
      var end = number.end
      if end < range.upperBound, WrittenDate.isLetter(bytes[end]) { end += 1 }
      end = WrittenDate.blanks(bytes, end, range.upperBound)
      let rest = end..<range.upperBound
      let isLast = rest.isEmpty || pages.match(in: bytes, at: end, before: rest.upperBound) != nil
      return isLast ? at..<number.end : nil
    }
    return nil
  }
  private static let pages = WordList(", p|,p|: |、p|, 제|, 쪽|、第|:")

  /// Without blanks, commas and "see" around it.
  private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      if let lead = leads.match(in: bytes, at: start, before: end) {
        start = lead.upperBound
      } else if bytes[start] == 0x20 {
        start += 1
      } else {
        break
      }
    }
    while end > start {
      let (scalar, first) = Scalars.before(bytes, end)
      guard Scalars.isBlank(scalar) || [0x2C, 0x3001, 0xFF0C].contains(scalar) else { break }
      end = first
    }
    return start..<max(start, end)
  }
  private static let leads = WordList("see |see also |cf. |e.g. |e.g., |예: |참고: |参照：")

  /// Whether words can be names: a few of them, without a digit, and capitalised where they are Latin.
  private static func isName(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard range.count >= 2, range.count <= 90,
      !bytes[range].contains(where: { WrittenDate.isDigit($0) }),
      notNames.match(in: bytes, at: range.lowerBound, before: range.upperBound) == nil
    else { return false }
    // "(Seoul, May 2026)" is a place and a date.
    let last = bytes[range].lastIndex(of: 0x20).map { $0 + 1 } ?? range.lowerBound
    guard notNames.match(in: bytes, at: last, before: range.upperBound) == nil else { return false }
    let (first, _) = Scalars.at(bytes, range.lowerBound)
    guard Scalars.isLetter(first) else { return false }
    return !Scalars.isLatin(first) || !(bytes[range.lowerBound] >= 0x61 && first < 0x80)
  }
  private static let notNames = WordList(
    "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|fy|since|until|from|as of|by|spring|summer|autumn|fall|winter|기준|전년|단위|令和|平成|昭和"
  )

  /// The name that stands right before a bracket: "Harlow and Seo", "Kim et al.", 森川.
  private static func nameBefore(_ open: Int, _ bytes: [UInt8]) -> Range<Int>? {
    var end = open
    if end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    guard end > 0 else { return nil }
    let last = Scalars.before(bytes, end).value
    let isLatin = Scalars.isLatin(last) || last == 0x2E
    var start = end
    while start > 0, end - start < 90 {
      let (scalar, first) = Scalars.before(bytes, start)
      if isLatin {
        guard Scalars.isLatin(scalar) || scalar == 0x2E || scalar == 0x2D || scalar == 0x27 else {
          guard scalar == 0x20, let joined = joined(first, start, bytes) else { break }
          start = joined
          continue
        }
      } else if Scalars.isHangul(last) {
        guard Scalars.isHangul(scalar) else { break }
      } else {
        guard Scalars.isHan(scalar) || Scalars.isKatakana(scalar) || Scalars.isLatin(scalar)
        else { break }
      }
      start = first
    }
    let range = start..<end
    return isName(range, bytes) ? range : nil
  }

  /// The start of what "and", "&" or "et al." joins to a Latin name that begins at an offset.
  private static func joined(_ blank: Int, _ start: Int, _ bytes: [UInt8]) -> Int? {
    let isTail = tails.match(in: bytes, at: start, before: min(bytes.count, start + 7)) != nil
    if isTail { return blank }
    for joint in joints where blank >= joint.count {
      if bytes[(blank - joint.count)..<blank].elementsEqual(joint) { return blank - joint.count }
    }
    return nil
  }
  private static let tails = WordList("al.|et al.|et al")
  private static let joints = [" and", " &", " et"].map { Array($0.utf8) }
}
