// SPDX-License-Identifier: Apache-2.0

extension OutlineBuilder {
  /// The blocks with their ids, and what is tied together across them.
  func outline() -> Outline {
    var counts = Array(repeating: 0, count: blocks.count)
    var ids: [String] = []
    ids.reserveCapacity(blocks.count)
    var top = 0
    var finished: [Block] = []
    finished.reserveCapacity(blocks.count)
    for draft in blocks {
      let id: String
      if let parent = draft.parent {
        counts[parent] += 1
        id = "\(ids[parent]).\(counts[parent])"
      } else {
        top += 1
        id = String(top)
      }
      ids.append(id)
      finished.append(
        Block(
          id: id, kind: draft.kind, role: draft.role, parent: draft.parent, level: draft.level,
          range: draft.range, content: draft.content, continues: draft.continues,
          continuedBy: draft.continuedBy))
    }
    let (footnotes, unanswered) = tieMarks()
    return Outline(
      blocks: finished, tables: tables.map { $0.table(text) }, footnotes: footnotes,
      unanswered: unanswered,
      references: ReferenceReader(text: text).references(in: blocks))
  }

  /// Gives each footnote the marks that point to it. Where numbers begin anew, a mark belongs to the
  /// next footnote of its number; after the last, to the last.
  private func tieMarks() -> ([Footnote], [FootnoteMark]) {
    var bodiesOf: [String: [Int]] = [:]
    for (index, body) in bodies.enumerated() {
      bodiesOf[key(body.number, isNamed: body.isNamed), default: []].append(index)
    }
    var anchors: [[Range<Int>]] = Array(repeating: [], count: bodies.count)
    var next: [String: Int] = [:]
    var unanswered: [FootnoteMark] = []
    let highest = bodies.compactMap { Int($0.number) }.max() ?? 0
    for mark in marks {
      let key = key(mark.number, isNamed: mark.style == .named)
      guard let candidates = bodiesOf[key] else {
        if isPlain(mark, highest: highest) {
          unanswered.append(FootnoteMark(number: mark.number, range: mark.range))
        }
        continue
      }
      var position = next[key] ?? 0
      while position + 1 < candidates.count,
        bodies[candidates[position]].body.upperBound <= mark.range.lowerBound
      {
        position += 1
      }
      next[key] = position
      anchors[candidates[position]].append(mark.range)
    }
    let footnotes = zip(bodies, anchors).map { body, anchors in
      Footnote(
        number: body.number, block: body.block, marker: body.marker, body: body.body,
        anchors: anchors)
    }
    return (footnotes, unanswered)
  }

  /// "[^1]" and "1)" are of two kinds: neither points to the other's footnote.
  private func key(_ number: String, isNamed: Bool) -> String { isNamed ? "^" + number : number }

  /// Whether a mark without a footnote is surely meant as one.
  private func isPlain(_ mark: FootnoteMarks.Found, highest: Int) -> Bool {
    if mark.style == .named { return true }
    guard mark.style == .raised, !bodies.isEmpty, let number = Int(mark.number) else {
      return false
    }
    return mark.isClosed || number <= highest + 3
  }
}

extension OutlineBuilder.TableDraft {
  /// The table with its rows parted into cells.
  func table(_ text: Characters) -> Table {
    let cells = TableCells(text: text)
    var parted = rows.map { isPiped ? cells.piped($0) : cells.tabbed($0) }
    var header: [Table.Cell] = []
    if isPiped ? isHeadedByRule : cells.isHeader(parted), let first = parted.first {
      header = first
      parted.removeFirst()
    }
    return Table(
      block: block, number: number, caption: caption, unit: unit, header: header, rows: parted,
      note: note, source: source)
  }
}
