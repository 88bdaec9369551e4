// SPDX-License-Identifier: Apache-2.0

/// Writes text in the plain dialect, block by block; what is within a table waits for the table's end.
struct PlainWriter {
  private let limits: IntakeLimits
  private(set) var out: [UInt8] = []
  /// The block being written.
  private(set) var block = PlainBlock.paragraph
  /// Its text so far.
  private(set) var line: [UInt8] = []
  /// Counts blocks, so that one can tell whether a new one has begun.
  private(set) var blocks = 0
  /// The limit that was passed; reading must stop.
  private(set) var excess: (limit: IntakeLimit, found: Int)?

  private var last: PlainBlock?
  private var gap = Gap.none
  private var table = PlainTable()

  fileprivate enum Gap { case none, blank, lineEnd }

  init(limits: IntakeLimits) { self.limits = limits }

  // MARK: Blocks

  /// Ends the block being written and begins another.
  mutating func begin(_ block: PlainBlock) {
    end()
    self.block = block
  }

  /// Makes the block being written another kind of block; its text stays.
  mutating func retype(_ block: PlainBlock) { self.block = block }

  /// A block put aside while what is anchored in it is written.
  struct Suspended {
    fileprivate let block: PlainBlock
    fileprivate let line: [UInt8]
    fileprivate let gap: Gap
    fileprivate let blocks: Int
  }

  /// Puts the block aside: a table or text box anchored in it is written before it.
  mutating func suspend() -> Suspended {
    let suspended = Suspended(block: block, line: line, gap: gap, blocks: blocks)
    line = []
    gap = .none
    block = .paragraph
    return suspended
  }

  /// Goes on with a block that was put aside.
  mutating func resume(_ suspended: Suspended) {
    end()
    block = suspended.block
    line = suspended.line
    gap = suspended.gap
    blocks = suspended.blocks
  }

  /// Ends the block being written; what follows is a paragraph.
  mutating func end() {
    defer {
      line.removeAll(keepingCapacity: true)
      gap = .none
      block = .paragraph
    }
    blocks += 1
    while let last = line.last, last == 0x20 || last == 0x0A { line.removeLast() }
    guard !line.isEmpty else { return }
    if table.isOpen {
      table.add(block, line[...])
      check(.tableParts, table.count)
    } else {
      emit(block, line[...])
    }
  }

  /// The number of bytes in the block's text, with a waiting blank written out.
  mutating func settle() -> Int {
    if gap != .none, !line.isEmpty, line.last != 0x0A { line.append(0x20) }
    gap = .none
    return line.count
  }

  /// Replaces the text of the block from an offset on.
  mutating func replace(from offset: Int, with text: [UInt8]) {
    guard offset <= line.count else { return }
    line.removeSubrange(offset...)
    line.append(contentsOf: text)
  }

  /// Adds text as it is; only tabs and line ends, which mean something in the dialect, become blanks.
  mutating func append(_ text: some Sequence<UInt8>) {
    _ = settle()
    for byte in text { line.append(byte < 0x20 ? 0x20 : byte) }
    check(.textBytes, out.count + line.count)
  }

  /// Adds text in which any run of white space is one blank, or none between characters of Chinese and
  /// Japanese when it holds a line end.
  mutating func appendCollapsing(_ text: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if let blank = Self.blankLength(text, offset) {
        if blank > 0, !line.isEmpty, gap != .lineEnd { gap = byte == 0x0A ? .lineEnd : .blank }
        offset += abs(blank)
        continue
      }
      if gap != .none {
        let joined = gap == .lineEnd && Self.isWide(byte) && isWideAtEnd
        if !joined, let last = line.last, last != 0x0A { line.append(0x20) }
        gap = .none
      }
      line.append(byte)
      offset += 1
    }
    check(.textBytes, out.count + line.count)
  }

  /// Adds lines as they are.
  mutating func appendLines(_ text: UnsafeBufferPointer<UInt8>) {
    line.append(contentsOf: text.lazy.filter { $0 != 0x0D }.map { $0 == 0x09 ? 0x20 : $0 })
    check(.textBytes, out.count + line.count)
  }

  /// A line end within the block; two in a row begin a new one.
  mutating func breakLine() {
    if line.last == 0x0A {
      begin(.paragraph)
    } else if !line.isEmpty {
      gap = .none
      line.append(0x0A)
    }
  }

  /// A blank where another block would begin within an item or a cell.
  mutating func soften() {
    if !line.isEmpty, gap == .none { gap = .blank }
  }

  /// The length of white space at an offset; negative for characters that have no width; nil for others.
  private static func blankLength(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int? {
    let next = offset + 1 < text.count ? text[offset + 1] : 0
    switch text[offset] {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: return 1
    case 0xC2 where next == 0xA0: return 2  // no-break space
    case 0xC2 where next == 0xAD: return -2  // soft hyphen
    case 0xE2 where next == 0x80 && offset + 2 < text.count && text[offset + 2] == 0x8B:
      return -3  // zero-width space
    case 0xEF where next == 0xBB && offset + 2 < text.count && text[offset + 2] == 0xBF:
      return -3  // byte order mark
    default: return nil
    }
  }

  /// The first byte of kana, an ideograph, their punctuation or a full-width form; Hangul is not.
  private static func isWide(_ byte: UInt8) -> Bool { (0xE3...0xE9).contains(byte) || byte == 0xEF }

  private var isWideAtEnd: Bool { line.count >= 3 && Self.isWide(line[line.count - 3]) }

  // MARK: Tables

  mutating func openTable() {
    end()
    table.openTable()
  }

  mutating func closeTable() {
    end()
    guard table.isOpen else { return }
    table.closeTable()
    guard !table.isOpen else { return }
    check(.columns, table.columns)
    guard excess == nil else { return }
    var finished = PlainTable()
    swap(&finished, &table)
    finished.write(into: &self)
  }

  mutating func openRow() {
    end()
    table.openRow()
    check(.tableParts, table.count)
  }

  mutating func closeRow() {
    end()
    table.closeRow()
  }

  mutating func openCell(columns: Int = 1, rows: Int = 1) {
    end()
    table.openCell(columns: columns, rows: rows)
    check(.columns, table.columns)
    check(.tableParts, table.count)
  }

  /// Says how far the open cell reaches, where the file says so after the cell has begun.
  mutating func spanCell(columns: Int, rows: Int = 1) {
    table.spanCell(columns: columns, rows: rows)
    check(.columns, table.columns)
  }

  mutating func closeCell() {
    end()
    table.closeCell()
  }

  var isInCell: Bool { table.isInCell }

  // MARK: Out

  mutating func emit(_ block: PlainBlock, _ text: ArraySlice<UInt8>) {
    separate(tight: block.isTight(after: last))
    out.append(contentsOf: block.marker(for: text))
    switch block {
    case .paragraph, .preformatted: out.append(contentsOf: text)
    default: out.append(contentsOf: text.lazy.map { $0 == 0x0A ? 0x20 : $0 })
    }
    out.append(0x0A)
    last = block
    check(.textBytes, out.count)
  }

  /// A row of a table; rows follow one another without a blank line unless `first`.
  mutating func emitRow(_ row: [UInt8], first: Bool) {
    separate(tight: !first)
    out.append(contentsOf: row)
    out.append(0x0A)
    last = .paragraph
    check(.textBytes, out.count)
  }

  private mutating func separate(tight: Bool) {
    if !tight, !out.isEmpty { out.append(0x0A) }
  }

  mutating func check(_ limit: IntakeLimit, _ found: Int) {
    if excess == nil, found > limits[limit] { excess = (limit, found) }
  }

  /// All of the text on one line, as a footnote's body is written.
  mutating func finishOnOneLine() -> [UInt8] {
    let lines = finish().split(separator: 0x0A)
    return Array(lines.joined(separator: [0x20])).map { $0 < 0x20 ? 0x20 : $0 }
  }

  /// All of the text.
  mutating func finish() -> [UInt8] {
    while table.isOpen { closeTable() }
    end()
    return out
  }
}
