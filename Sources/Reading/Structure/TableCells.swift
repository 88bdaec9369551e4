// SPDX-License-Identifier: Apache-2.0

/// Parts the rows of a table into cells, and cells into the items of their lists.
struct TableCells {
  let text: Characters

  func tabbed(_ row: Range<Int>) -> [Table.Cell] {
    var cells: [Table.Cell] = []
    var start = row.lowerBound
    for offset in row where text.bytes[offset] == 0x09 {
      cells.append(cell(start..<offset))
      start = offset + 1
    }
    cells.append(cell(start..<row.upperBound))
    return cells
  }

  func piped(_ row: Range<Int>) -> [Table.Cell] {
    var cells: [Table.Cell] = []
    var start = row.lowerBound
    var isFirst = true
    var offset = row.lowerBound
    while offset < row.upperBound {
      let byte = text.bytes[offset]
      if byte == UInt8(ascii: "\\") {
        offset += 2
        continue
      }
      if byte == UInt8(ascii: "|") {
        // A pipe at the very start opens the row.
        if !(isFirst && text.trimmed(start..<offset).isEmpty) { cells.append(cell(start..<offset)) }
        isFirst = false
        start = offset + 1
      }
      offset += 1
    }
    if !text.trimmed(start..<row.upperBound).isEmpty || start < row.upperBound {
      cells.append(cell(start..<row.upperBound))
    }
    return cells
  }

  /// Whether the first row names the columns: short words, no figures but years.
  func isHeader(_ rows: [[Table.Cell]]) -> Bool {
    guard rows.count > 1, let first = rows.first, first.count > 1 else { return false }
    var words = 0
    for (column, cell) in first.enumerated() {
      if cell.range.count > 150 || cell.items.count > 1 { return false }
      if column > 0, isFigure(cell.range) { return false }
      if !cell.range.isEmpty { words += 1 }
    }
    return words * 2 > first.count
  }

  /// A number by itself that is no year.
  private func isFigure(_ range: Range<Int>) -> Bool {
    var digits = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, next) = text.folded(at: offset, before: range.upperBound)
      if Characters.isDigit(value) {
        digits += 1
      } else if !Self.figureMarks.contains(value) {
        return false
      }
      offset = next
    }
    guard digits > 0 else { return false }
    // "2025", and "2024–25" for a fiscal year.
    if digits == range.count ? digits == 4 : digits == 6 || digits == 8,
      let year = text.number(at: range.lowerBound, before: range.upperBound),
      year.end - range.lowerBound == 4, (1900...2199).contains(year.value)
    {
      return digits != 4 && !isSpan(year.end..<range.upperBound, digits - 4)
    }
    return true
  }

  /// Whether a dash and so many digits follow a year.
  private func isSpan(_ rest: Range<Int>, _ digits: Int) -> Bool {
    let (mark, next) = text.folded(at: rest.lowerBound, before: rest.upperBound)
    return Self.spans.contains(mark) && rest.upperBound - next == digits
  }
  private static let spans = ScalarSet("-–")
  private static let figureMarks = ScalarSet(",.%-+$ ~△▲–−")

  // MARK: - Items

  private func cell(_ range: Range<Int>) -> Table.Cell {
    let range = text.trimmed(range)
    let items = self.items(in: range)
    return Table.Cell(range: range, items: items)
  }

  /// What a list in a cell is made of: pieces between tags and glyphs, with the depth of their glyph.
  private func items(in cell: Range<Int>) -> [Table.Item] {
    var items: [Table.Item] = []
    var glyphs: [UInt32] = []
    var level = 1
    var start = cell.lowerBound
    var offset = cell.lowerBound
    var isAfterBlank = true

    func close(at end: Int) {
      let piece = text.trimmed(start..<max(start, end))
      if !piece.isEmpty { items.append(Table.Item(range: piece, level: level)) }
    }
    while offset < cell.upperBound {
      let (value, next) = text.scalar(at: offset, before: cell.upperBound)
      if value == UInt32(ascii: "<"), let tag = tag(at: offset, before: cell.upperBound) {
        if tag.parts {
          close(at: offset)
          start = tag.end
          if tag.opensParagraph { (glyphs, level) = ([Self.paragraph], 1) }
          if tag.opensItem { level = depth(of: Self.listItem, in: &glyphs) }
        }
        isAfterBlank = true
        offset = tag.end
        continue
      }
      let follows = text.scalar(at: next, before: cell.upperBound).value
      if isAfterBlank, Self.glyphs.contains(value), Characters.isBlank(follows) {
        close(at: offset)
        start = next
        level = depth(of: value, in: &glyphs)
      }
      isAfterBlank = Characters.isBlank(value)
      offset = next
    }
    close(at: cell.upperBound)
    return items.isEmpty ? [Table.Item(range: cell, level: 1)] : items
  }

  /// A glyph seen before goes back to its depth; a new one goes deeper.
  private func depth(of glyph: UInt32, in glyphs: inout [UInt32]) -> Int {
    if let known = glyphs.firstIndex(of: glyph) {
      glyphs.removeSubrange((known + 1)...)
    } else {
      glyphs.append(glyph)
    }
    return glyphs.count
  }

  /// An HTML tag at an offset: where it ends, and whether it parts items.
  private func tag(
    at offset: Int, before end: Int
  ) -> (end: Int, parts: Bool, opensParagraph: Bool, opensItem: Bool)? {
    var position = offset + 1
    let isClosing = text.byte(position) == UInt8(ascii: "/")
    if isClosing { position += 1 }
    let nameStart = position
    while position < end, Lexicon.isLatinLetter(text.byte(position)) { position += 1 }
    guard position > nameStart, position - nameStart <= 10 else { return nil }
    let name = text.key(nameStart..<position)
    guard Self.tags.contains(name) else { return nil }
    let limit = min(end, position + 200)
    guard let closing = text.bytes[position..<limit].firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    let parts = Self.partingTags.contains(name)
    return (
      closing + 1, parts, name == "p" && !isClosing, name == "li" && !isClosing
    )
  }

  private static let paragraph: UInt32 = 0x70
  private static let listItem: UInt32 = 0x6C
  private static let glyphs = ScalarSet("-–•·・◦○●▪■□▶△※∙‣")
  private static let partingTags: Set<String> = ["p", "li", "ul", "ol", "br", "div"]
  private static let tags: Set<String> = partingTags.union([
    "b", "i", "u", "em", "strong", "span", "sup", "sub", "a", "td", "th", "tr",
  ])
}
