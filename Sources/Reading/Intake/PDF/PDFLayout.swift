// SPDX-License-Identifier: Apache-2.0

/// Writes the lines of pages as text: those of running text a line each, indented as they stand; tables as
/// rows with tabs, also over several pages; columns one after another; a form feed between pages.
struct PDFLayout {
  private var out: [UInt8] = []

  private enum Block {
    case text([PDFLine], left: Double)
    case table(PDFTable)
  }

  private struct Sheet {
    let height: Double
    var blocks: [Block] = []
  }

  static func text(of pages: [PDFPage]) -> [UInt8] {
    var sheets: [Sheet] = []
    for page in pages {
      sheets.append(
        Sheet(
          height: page.height,
          blocks: blocks(of: PDFLine.lines(of: page).map { $0.withItsMarker() })))
    }
    joinTables(&sheets)
    var layout = PDFLayout()
    for (index, sheet) in sheets.enumerated() {
      if index > 0 { layout.out.append(0x0C) }
      for block in sheet.blocks {
        switch block {
        case .text(let lines, let left): layout.write(lines, left: left)
        case .table(let table): layout.write(table)
        }
      }
    }
    return layout.out
  }

  /// What stands on a page, from its top down.
  private static func blocks(of lines: [PDFLine]) -> [Block] {
    if let found = PDFColumns(lines) {
      return blocks(of: found.above) + found.columns.flatMap(blocks) + blocks(of: found.below)
    }
    guard let left = lines.map(\.left).min(), let right = lines.map(\.right).max() else {
      return []
    }
    let sheet = PDFSheet(lines: lines, left: left, right: right)
    var blocks: [Block] = []
    var index = 0
    while index < lines.count {
      if let region = sheet.region(at: index), let table = PDFTable(Array(lines[region])) {
        blocks.append(.table(table))
        index = region.upperBound
        continue
      }
      let next = sheet.nextRegion(after: index)
      blocks.append(.text(Array(lines[index..<next]), left: left))
      index = next
    }
    return blocks
  }

  /// Takes the rest of a table from the next page, without the heads that are printed there again.
  private static func joinTables(_ sheets: inout [Sheet]) {
    var begun: (sheet: Int, block: Int)?
    for index in sheets.indices {
      let height = sheets[index].height
      if let (sheet, block) = begun, case .table(var table) = sheets[sheet].blocks[block],
        let next = sheets[index].blocks.firstIndex(where: { !isAtEdge($0, height) }),
        case .table(let rest) = sheets[index].blocks[next], table.takeIn(rest)
      {
        sheets[sheet].blocks[block] = .table(table)
        sheets[index].blocks.remove(at: next)
        // It goes on over another page if nothing else stands on this one.
        if sheets[index].blocks.allSatisfy({ isAtEdge($0, height) }) { continue }
      }
      begun = nil
      if let last = sheets[index].blocks.lastIndex(where: { !isAtEdge($0, height) }),
        case .table = sheets[index].blocks[last]
      {
        begun = (index, last)
      }
    }
  }

  /// Whether a block is but a line or two at the very head or foot of its page.
  private static func isAtEdge(_ block: Block, _ height: Double) -> Bool {
    guard case .text(let lines, _) = block, lines.count <= 2, height > 0 else { return false }
    return lines.allSatisfy { $0.middle > 0.91 * height }
      || lines.allSatisfy { $0.middle < 0.09 * height }
  }

  /// The text of two lines as one: without a blank between characters of Chinese and Japanese.
  static func joined(_ head: [UInt8], _ tail: [UInt8]) -> [UInt8] {
    guard let first = tail.first, head.count >= 3 else { return head + tail }
    let isWide = isWide(first) && isWide(head[head.count - 3])
    return head + (isWide ? [] : [0x20]) + tail
  }

  /// The first byte of kana, an ideograph, their punctuation or a full-width form; Hangul is not.
  private static func isWide(_ byte: UInt8) -> Bool { (0xE3...0xE9).contains(byte) || byte == 0xEF }

  private static let wideBlank = [UInt8](repeating: 0x20, count: 4)

  private mutating func write(_ lines: [PDFLine], left: Double) {
    let gaps = zip(lines.dropFirst(), lines).map { ($0.middle - $1.middle) / max($1.em, 1) }
      .sorted()
    // Some pages hold headings only: then the lines of a paragraph are taken to stand 1.7 em apart.
    let usual = min(gaps.isEmpty ? 1.7 : gaps[gaps.count / 2], 2.2)
    let right = lines.map(\.right).max() ?? left
    var texts = lines.map { Array($0.pieces.map(\.text).joined(separator: Self.wideBlank)) }
    PDFAddress.join(in: &texts, isFull: lines.map { $0.right > left + 0.75 * (right - left) })
    for (index, line) in lines.enumerated() where !texts[index].isEmpty {
      if index > 0 {
        let before = lines[index - 1]
        let isApart = line.middle - before.middle > 1.4 * usual * max(before.em, line.em)
        let isOtherSize = abs(line.em - before.em) > 0.15 * max(before.em, line.em)
        if isApart || isOtherSize { separate() }
      }
      let indent = Int(((line.left - left) / (line.em / 2)).rounded())
      out.append(contentsOf: repeatElement(0x20, count: min(max(indent, 0), 200)))
      append(texts[index])
      out.append(0x0A)
    }
  }

  private mutating func write(_ table: PDFTable) {
    separate()
    for row in table.rows {
      for (column, cell) in row.enumerated() {
        if column > 0 { out.append(0x09) }
        append(cell)
      }
      out.append(0x0A)
    }
    out.append(0x0A)
  }

  private mutating func append(_ text: [UInt8]) {
    out.append(contentsOf: text.lazy.map { $0 < 0x20 ? 0x20 : $0 })
  }

  /// A blank line, unless one stands there.
  private mutating func separate() {
    guard let last = out.last, last == 0x0A else { return }
    if out.count < 2 || out[out.count - 2] != 0x0A { out.append(0x0A) }
  }
}

extension PDFLine {
  /// The mark of an item belongs to its text however far before it stands.
  fileprivate func withItsMarker() -> PDFLine {
    guard pieces.count > 1, pieces[0].width < 3 * em, pieces[1].left - pieces[0].right < 3 * em
    else { return self }
    let text = pieces[0].text + [0x20] + pieces[1].text
    switch PDFSheet.form(of: text) {
    case .number, .bullet: break
    default: return self
    }
    guard !pieces[0].text.allSatisfy({ (0x30...0x39).contains($0) }) else { return self }
    var line = self
    line.pieces[0] = Piece(left: pieces[0].left, right: pieces[1].right, text: text)
    line.pieces.remove(at: 1)
    return line
  }
}
