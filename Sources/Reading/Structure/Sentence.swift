// SPDX-License-Identifier: Apache-2.0

/// A sentence of a block, in one part or, where a page break cut it, in two.
public struct Sentence: Sendable, Hashable {
  /// The block in which it begins, as an index of `Outline.blocks`.
  public let block: Int
  /// Where its text stands, in reading order.
  public let parts: [Range<Int>]
}

extension DocumentText {
  /// The sentences of a range, in order, without the blanks between them.
  public func sentences(in range: Range<Int>) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { Sentences.split(Characters(bytes: $0), range) }
  }
}

extension Outline {
  /// The sentences that begin in a block. One that goes on after a page break comes whole, with the
  /// block in which it began; a list item without a full stop is a sentence. A heading or a
  /// caption is one sentence. Tables have none: their cells are read one by one.
  public func sentences(of block: Int, in text: DocumentText) -> [Sentence] {
    let this = blocks[block]
    switch this.kind {
    case .table, .furniture, .verbatim: return []
    case .title, .section, .contents, .caption:
      return [Sentence(block: block, parts: [this.content])]
    default: break
    }
    var ranges = text.sentences(in: this.content)
    if this.continues != nil, !ranges.isEmpty { ranges.removeFirst() }
    var sentences = ranges.map { Sentence(block: block, parts: [$0]) }
    if let later = this.continuedBy,
      let rest = text.sentences(in: blocks[later].content).first, let last = sentences.last
    {
      sentences[sentences.count - 1] = Sentence(block: block, parts: last.parts + [rest])
    }
    return sentences
  }
}
