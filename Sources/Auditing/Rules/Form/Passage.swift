// SPDX-License-Identifier: Apache-2.0
import Reading

/// Text that is read as one: a block with what continues it after a page break, or a table cell.
struct Passage {
  /// The index of the first block.
  let block: Int
  let kind: Block.Kind
  /// In reading order.
  let parts: [Range<Int>]

  var start: Int { parts[0].lowerBound }

  /// The part that holds an offset.
  func part(holding offset: Int) -> Range<Int>? {
    let index = parts.boundary { $0.upperBound > offset }
    return index < parts.count && parts[index].contains(offset) ? parts[index] : nil
  }
}

extension Draft {
  /// The passages of the text, without what is kept as it stands and what belongs to the page.
  var passages: [Passage] {
    var tables: [Int: Table] = [:]
    for table in outline.tables { tables[table.block] = table }
    var passages: [Passage] = []
    for (index, block) in outline.blocks.enumerated() where block.continues == nil {
      switch block.kind {
      case .furniture, .verbatim: continue
      case .table:
        let cells = tables[index].map { $0.header + $0.rows.joined() } ?? []
        passages += cells.map { Passage(block: index, kind: .table, parts: [$0.range]) }
      default: passages.append(passage(startingAt: index))
      }
    }
    return passages
  }

  private func passage(startingAt index: Int) -> Passage {
    let block = outline.blocks[index]
    let isMarked = block.kind == .bullet || block.kind == .footnote
    var parts = [isMarked ? block.content : block.range]
    var last = index
    // A chain can only go forwards, so it ends.
    while let next = outline.blocks[last].continuedBy, next > last {
      parts.append(outline.blocks[next].content)
      last = next
    }
    return Passage(block: index, kind: block.kind, parts: parts)
  }

  /// The footnote markers in the text, answered or not, in order.
  var footnoteMarks: [Range<Int>] {
    (outline.footnotes.flatMap(\.anchors) + outline.unanswered.map(\.range))
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The first words of a range, for a message.
  func excerpt(_ range: Range<Int>, scalars limit: Int = 24) -> String {
    let words = self[range.lowerBound..<min(range.upperBound, range.lowerBound + limit * 4)]
    var kept = String.UnicodeScalarView()
    for scalar in words.unicodeScalars.prefix(limit) where scalar != "\u{FFFD}" {
      kept.append(Scalars.isBlank(scalar.value) ? " " : scalar)
    }
    let isCut = kept.count >= limit
    return String(kept) + (isCut ? "…" : "")
  }
}
