// SPDX-License-Identifier: Apache-2.0
import Reading

/// "The following three measures." and the items in the lines below it, with no colon to say so.
struct AnnouncedItems {
  private let draft: Draft
  private let blocks: [Block]

  init(_ draft: Draft) {
    self.draft = draft
    blocks = draft.outline.blocks
  }

  func findings() -> [Finding] {
    draft.sentences.compactMap { sentence in
      let block = blocks[sentence.block]
      guard block.kind == .paragraph || block.kind == .bullet,
        sentence.range.upperBound + 4 >= block.content.upperBound
      else { return nil }
      let announced = announced(in: sentence.range)
      guard let count = announced ?? tasks(in: sentence.range) else { return nil }
      let items = items(after: sentence.block)
      guard items.count >= 2,
        announced != nil
          || isNumbered(blocks[items[0]]) && abs(items.count - count.number) <= 2,
        items.count != count.number, items.count <= count.number * 3,
        let first = items.first, let last = items.last
      else { return nil }
      return CountListRule.finding(
        .warning, count, items: items.count,
        [blocks[first].range.lowerBound..<blocks[last].range.upperBound], draft)
    }
  }

  /// "다음 세 가지", "the following three".
  private func announced(in sentence: Range<Int>) -> StatedCount? {
    guard let cue = draft.first(Self.following, in: sentence),
      let count = StatedCounts(draft).counts(in: cue.upperBound..<sentence.upperBound)
        .first,
      count.range.lowerBound - cue.upperBound <= 24
    else { return nil }
    return count
  }

  /// "올해 4대 과제를 추진한다." over a numbered list: the only count of its sentence, of what lists number.
  private func tasks(in sentence: Range<Int>) -> StatedCount? {
    let counts = StatedCounts(draft).counts(in: sentence)
    guard counts.count == 1, let count = counts.first,
      draft.has(
        Self.numbered,
        in: count.range
          .lowerBound..<draft.after(count.range.upperBound, 12, within: sentence).upperBound)
    else { return nil }
    return count
  }

  private func isNumbered(_ block: Block) -> Bool { mark(block) == 0x31 }

  private static let numbered = WordList(
    "과제|방안|전략|원칙|제언|권고|조치|課題|提言|方針|措置|本柱|recommendations|measures|steps|priorities|actions|conditions|proposals|decisions"
  )

  /// The run of items of one level and one kind of mark below a block.
  private func items(after index: Int) -> [Int] {
    var items: [Int] = []
    var at = index + 1
    while at < blocks.count, blocks[at].kind == .bullet {
      let block = blocks[at]
      if let first = items.first {
        if block.level < blocks[first].level { break }
        if block.level == blocks[first].level {
          guard mark(block) == mark(blocks[first]) else { break }
          items.append(at)
        }
      } else {
        // A bullet's items stand below it, not beside it.
        guard blocks[index].kind == .paragraph || mark(block) != mark(blocks[index]) else {
          return []
        }
        items.append(at)
      }
      at += 1
    }
    return items
  }

  /// The first letter of a bullet's glyph; one for all numbers.
  private func mark(_ block: Block) -> UInt32 {
    guard !block.marker.isEmpty else { return 0 }
    let scalar = Scalars.at(draft.text.bytes, block.marker.lowerBound).value
    let isNumber = scalar >= 0x30 && scalar <= 0x39 || scalar >= 0x2460 && scalar <= 0x2473
    return isNumber ? 0x31 : scalar
  }

  private static let following = WordList(
    "다음|아래|다음의|아래의|다음과 같은|following|these|next|次の|以下の|下記の")
}
