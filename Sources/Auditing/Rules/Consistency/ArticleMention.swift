// SPDX-License-Identifier: Apache-2.0
import Reading

/// An article or a section of a statute or a treaty where the text names it: 제14조, 第27条の4, Article XXI.
struct ArticleMention {
  /// Articles and sections are counted apart.
  enum Kind: Hashable { case article, section }

  let kind: Kind
  /// "14", "27-4"; Roman numerals as they are printed.
  let number: String
  /// The number alone.
  let range: Range<Int>
  /// What the law is called, as the word before the article or behind "of the"; nil where nothing tells.
  let law: UInt64?
  let sentence: Int
  let block: Int

  /// Every article of running text, in its order.
  static func all(in draft: Draft) -> [ArticleMention] {
    draft.sentences.enumerated().flatMap { index, sentence -> [ArticleMention] in
      let block = draft.outline.blocks[sentence.block]
      guard block.kind != .contents, block.kind != .table else { return [] }
      return draft.all(heads, in: sentence.range).compactMap { head in
        mention(behind: head, in: sentence, index, draft)
      }
    }
  }

  private static let heads = WordList("제|第|article|section|art.|§")
  private static let article = WordList("조|条")
  private static let branches = WordList("의|の")

  private static func mention(
    behind head: Range<Int>, in sentence: Draft.Sentence, _ index: Int, _ draft: Draft
  ) -> ArticleMention? {
    let bytes = draft.text.bytes
    let limit = sentence.range.upperBound
    let isEastern = bytes[head.lowerBound] >= 0xE0
    guard let number = number(bytes, head.upperBound, limit, isEastern) else { return nil }
    // "Article 17 of 31 December": a date's day is no article, nor is a heading "Section 2. Scope".
    let law =
      isEastern
      ? lawBefore(head.lowerBound, sentence.range, draft)
      : lawBehind(number.range.upperBound, sentence.range, draft)
    let isSection = !isEastern && bytes[head.lowerBound] | 0x20 == UInt8(ascii: "s")
    return ArticleMention(
      kind: isSection ? .section : .article, number: number.text, range: number.range, law: law,
      sentence: index, block: sentence.block)
  }

  private static func number(
    _ bytes: [UInt8], _ start: Int, _ limit: Int, _ isEastern: Bool
  ) -> (text: String, range: Range<Int>)? {
    var at = start
    while at < limit, bytes[at] == 0x20 { at += 1 }
    let first = at
    if !isEastern {
      guard at > start || bytes[start - 1] >= 0x80 || bytes[start - 1] == 0x2E else { return nil }
      while at < limit, WrittenDate.isDigit(bytes[at]) || "IVX".utf8.contains(bytes[at]) { at += 1 }
      guard at > first, at == limit || !WrittenDate.isLetter(bytes[at]) else { return nil }
      return (String(decoding: bytes[first..<at], as: UTF8.self), first..<at)
    }
    guard let number = WrittenDate.number(bytes, at, limit), number.digits <= 4,
      let unit = WrittenDate.unit(article, bytes, number.end, limit)
    else { return nil }
    var text = "\(number.value)"
    if let more = WrittenDate.unit(branches, bytes, unit, limit),
      let branch = WrittenDate.number(bytes, more, limit), branch.digits <= 2
    {
      text += "-\(branch.value)"
      return (text, first..<branch.end)
    }
    return (text, first..<number.end)
  }

  /// 電気事業法第27条, 「전략광물 관리법」 제14조.
  private static func lawBefore(_ head: Int, _ sentence: Range<Int>, _ draft: Draft) -> UInt64? {
    let near = max(sentence.lowerBound, head - 40)..<head
    guard let word = draft.words(in: near).last, head - word.range.upperBound <= 5,
      Self.isLaw(draft[word.range])
    else { return nil }
    return ContentWords.hash(draft.text.bytes[word.range])
  }

  private static func isLaw(_ word: String) -> Bool {
    laws.contains { word.hasSuffix($0) }
  }
  private static let laws = ["법", "법률", "협정", "조약", "헌장", "규정", "법안", "法", "協定", "条約", "憲章", "規則"]

  /// "Article XXI of the GATT", "section 17 of the Act".
  private static func lawBehind(_ end: Int, _ sentence: Range<Int>, _ draft: Draft) -> UInt64? {
    let near = end..<min(sentence.upperBound, end + 40)
    let words = draft.words(in: near).prefix(3).map { $0 }
    guard words.count >= 2, draft[words[0].range] == "of" else { return nil }
    let name = draft[words[1].range] == "the" && words.count > 2 ? words[2] : words[1]
    return ContentWords.hash(draft.text.bytes[name.range])
  }
}
