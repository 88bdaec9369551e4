// SPDX-License-Identifier: Apache-2.0
import Reading

/// Sentences that break off within a paragraph: a stop behind a particle that asks for more, or an English
/// sentence that begins where the one before had not come to its end.
struct BrokenSentences {
  private let draft: Draft
  private let bytes: [UInt8]

  init(_ draft: Draft) {
    self.draft = draft
    bytes = draft.text.bytes
  }

  /// The words behind which something is missing.
  func all() -> [Range<Int>] { stops() + runs() }

  private static let kinds: Set<Block.Kind> = [.paragraph, .bullet, .footnote, .note]

  private func isProse(_ index: Int) -> Bool {
    let block = draft.outline.blocks[index]
    return Self.kinds.contains(block.kind) && block.role != .references && block.role != .contents
      && block.role != .front
  }

  // MARK: - A stop too early

  private func stops() -> [Range<Int>] {
    draft.sentences.compactMap { sentence in
      guard sentence.range.count > 24, isProse(sentence.block) else { return nil }
      var end = sentence.range.upperBound
      let (stop, place) = Scalars.before(bytes, end)
      guard stop == 0x2E || stop == 0x3002 else { return nil }
      end = place
      return openWord(before: end, from: sentence.range.lowerBound)
    }
  }

  private func openWord(before end: Int, from start: Int) -> Range<Int>? {
    let (last, place) = Scalars.before(bytes, end)
    let before = place > start ? Scalars.before(bytes, place).value : 0
    if Scalars.isHiragana(last) {
      // After a kana these letters end verbs and adverbs.
      let isParticle = Scalars.isHan(before) || Scalars.isKatakana(before)
      return isParticle && Self.particles.contains(last) ? place..<end : nil
    }
    if Scalars.isHangul(last) {
      guard Scalars.isHangul(before) else { return nil }
      // 를; 을 after a consonant.
      return last == 0xB97C || last == 0xC744 && Scalars.isClosed(before) ? place..<end : nil
    }
    guard Scalars.isLatin(last) else { return nil }
    var first = end
    while first > start, end - first < 10, Scalars.isLatin(byte: bytes[first - 1]) { first -= 1 }
    guard first > start, bytes[first - 1] == 0x20 else { return nil }
    // "everything in between."
    if bytes[..<first].suffix(4).elementsEqual(" in ".utf8) { return nil }
    return Self.unfinished.contains(draft[first..<end]) ? first..<end : nil
  }
  private static let particles = Set("をがの".unicodeScalars.map(\.value))
  private static let unfinished: Set<String> = [
    "the", "a", "an", "and", "or", "their", "than", "because", "which", "whose", "between", "among",
    "into", "per", "if", "although", "every",
  ]

  // MARK: - A sentence in another

  private func runs() -> [Range<Int>] {
    let words = draft.wording.words
    guard words.count >= 2 else { return [] }
    var found: [Range<Int>] = []
    var block = 0
    for index in words.indices.dropLast() {
      let (word, next) = (words[index], words[index + 1])
      guard next.range.lowerBound - word.range.upperBound == 1,
        bytes[next.range.lowerBound] &- 0x41 < 26, bytes[word.range.lowerBound] >= 0x61,
        word.script == .latin, next.script == .latin, bytes[word.range.upperBound] == 0x20,
        Self.open.contains(draft[word.range]), Self.openers.contains(draft[next.range]),
        // "the For the People Act" is a name.
        !(Self.articles.contains(draft[word.range])
          && Self.prepositions.contains(draft[next.range]))
      else { continue }
      while block < draft.outline.blocks.count,
        draft.outline.blocks[block].range.upperBound <= word.range.lowerBound
      {
        block += 1
      }
      if block < draft.outline.blocks.count, isProse(block) { found.append(word.range) }
    }
    return found
  }

  /// Words that want another behind them.
  private static let open: Set<String> = [
    "the", "a", "an", "of", "to", "from", "with", "within", "and", "or", "their", "its", "than",
    "into", "is", "are", "was", "were", "has", "have", "will", "would", "should", "must", "that",
    "for", "by",
  ]
  private static let articles: Set<String> = ["the", "a", "an"]
  private static let prepositions: Set<String> = ["By", "In", "At", "For", "On", "Under"]
  /// Words that begin a sentence and no name.
  private static let openers: Set<String> = [
    "By", "This", "It", "In", "These", "They", "We", "However", "Under", "An", "There", "But",
    "At", "For", "Since", "When", "While", "Although", "Its", "Their", "Such", "If", "That", "On",
  ]
}
