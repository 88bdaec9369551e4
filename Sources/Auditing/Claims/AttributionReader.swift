// SPDX-License-Identifier: Apache-2.0
import Reading

/// Reads the level and the holder of every sentence.
struct AttributionReader {
  private let draft: Draft
  private let bytes: [UInt8]
  private let notes: NotedAuthors
  private let holders: HolderReader

  init(_ draft: Draft) {
    self.draft = draft
    bytes = draft.text.bytes
    notes = NotedAuthors(draft)
    holders = HolderReader(draft, notes)
  }

  func all() -> [Attribution] {
    var all: [Attribution] = []
    for (index, sentence) in draft.sentences.enumerated() {
      let block = draft.outline.blocks[sentence.block]
      guard Self.kinds.contains(block.kind), block.role != .front, block.role != .contents,
        block.role != .references, !isReference(sentence)
      else { continue }
      // The first part of a sentence that a page break cuts: its verb is in the second.
      if index + 1 < draft.sentences.count, draft.sentences[index + 1].block == sentence.block,
        !block.range.overlaps(draft.sentences[index + 1].range)
      {
        continue
      }
      all.append(attribution(of: sentence))
    }
    return all
  }

  private static let kinds: Set<Block.Kind> = [.paragraph, .bullet, .footnote, .note]

  /// Whether a sentence is a bibliographic reference and nothing else.
  private func isReference(_ sentence: Draft.Sentence) -> Bool {
    let references = draft.outline.references
    var low = 0
    var high = references.count
    while low < high {
      let middle = (low + high) / 2
      if references[middle].range.upperBound <= sentence.range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < references.count else { return false }
    let reference = references[low].range
    return reference.overlaps(sentence.range)
      && reference.clamped(to: sentence.range).count * 2 > sentence.range.count
  }

  // MARK: - Level

  private func attribution(of sentence: Draft.Sentence) -> Attribution {
    let range = sentence.range
    let found = EvidenceWords.level(of: range, ending: tail(of: range), in: bytes)
    let level = found?.level ?? .fact
    if level != .commitment, level != .plan, let holder = notes.rendered[sentence.block] {
      return Attribution(
        sentence: range, block: sentence.block, level: .thirdPartyView, cue: found?.cue,
        holder: holder)
    }
    let holder: Range<Int>? =
      switch level {
      case .fact, .ownView: nil
      default: holders.holder(of: sentence, cue: found?.cue)
      }
    return Attribution(
      sentence: range, block: sentence.block, level: level, cue: found?.cue, holder: holder)
  }

  /// The end of a sentence, where Korean and Japanese keep the verb, without stops and markers.
  private func tail(of range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound {
      let (scalar, start) = Scalars.before(bytes, end)
      if Scalars.isLetter(scalar) { break }
      end = start
    }
    // "있음.^{KIEP}": letters that are no part of the sentence.
    var letters = end
    while letters > range.lowerBound, end - letters < 24,
      !Scalars.isEastAsian(Scalars.before(bytes, letters).value)
    {
      letters = Scalars.before(bytes, letters).start
    }
    if letters > range.lowerBound, end - letters < 24 { end = letters }
    var start = end
    for _ in 0..<13 where start > range.lowerBound { start = Scalars.before(bytes, start).start }
    return start..<max(start, end)
  }
}
