// SPDX-License-Identifier: Apache-2.0

/// A table being read, with the tables in it, as a flat list of parts; written when the outermost ends.
///
/// Pages and forms use tables for layout, too. A row that holds a heading or another table of rows and
/// columns is layout, and so is every row of a table of one column: their cells are written as blocks, one
/// after another. All other rows are lines of cells between tabs.
struct PlainTable {
  private enum Part {
    case block(PlainBlock, Range<Int>)
    case table
    case tableEnd
    case row
    case rowEnd
    case cell(columns: Int, rows: Int)
    case cellEnd
  }

  private var parts: [Part] = []
  private var text: [UInt8] = []
  /// What is open, from the outermost: tables, rows and cells by the index of their part.
  private var open: [Open] = []
  /// By the index of a table's part, its columns and rows; by that of a row, whether it is layout.
  private var shapes: [Int: (columns: Int, rows: Int)] = [:]
  private var layoutRows: Set<Int> = []
  /// The widest row so far, of any table in this one.
  private(set) var columns = 0

  private struct Open {
    enum Kind { case table, row, cell }
    let kind: Kind
    let index: Int
    var columns = 0
    /// Of a table its rows, of a cell its blocks.
    var rows = 0
    var isLayout = false
    var hasHeading = false
  }

  var isOpen: Bool { !open.isEmpty }
  var isInCell: Bool { open.last?.kind == .cell }
  /// How many parts it has.
  var count: Int { parts.count }

  mutating func add(_ block: PlainBlock, _ line: ArraySlice<UInt8>) {
    noteHeading(block)
    parts.append(.block(block, text.count..<(text.count + line.count)))
    text.append(contentsOf: line)
  }

  /// A heading with something under it in the same cell makes the rows around it layout.
  private mutating func noteHeading(_ block: PlainBlock) {
    guard isInCell else { return }
    let cell = open.count - 1
    open[cell].rows += 1
    if case .heading = block { open[cell].hasHeading = true }
    if open[cell].hasHeading, open[cell].rows > 1 { markLayout() }
  }

  private mutating func markLayout() {
    for index in open.indices where open[index].kind == .row { open[index].isLayout = true }
  }

  mutating func openTable() {
    open.append(Open(kind: .table, index: parts.count))
    parts.append(.table)
  }

  mutating func openRow() {
    guard isOpen else { return }
    close(downTo: .table)
    open[open.count - 1].rows += 1
    open.append(Open(kind: .row, index: parts.count))
    parts.append(.row)
  }

  mutating func openCell(columns: Int, rows: Int) {
    guard isOpen else { return }
    if open.last?.kind == .cell { closeCell() }
    if open.last?.kind == .table { openRow() }
    open[open.count - 1].columns += columns
    self.columns = max(self.columns, open[open.count - 1].columns)
    open.append(Open(kind: .cell, index: parts.count))
    parts.append(.cell(columns: columns, rows: rows))
  }

  mutating func spanCell(columns: Int, rows: Int) {
    guard isInCell, let cell = open.last, case .cell(let before, _) = parts[cell.index] else {
      return
    }
    parts[cell.index] = .cell(columns: columns, rows: rows)
    let row = open.count - 2
    open[row].columns += columns - before
    self.columns = max(self.columns, open[row].columns)
  }

  mutating func closeCell() {
    guard open.last?.kind == .cell else { return }
    open.removeLast()
    parts.append(.cellEnd)
  }

  mutating func closeRow() {
    if isOpen { close(downTo: .table) }
  }

  mutating func closeTable() {
    guard isOpen else { return }
    close(downTo: .table)
    let table = open.removeLast()
    parts.append(.tableEnd)
    shapes[table.index] = (table.columns, table.rows)
    if table.columns > 1, table.rows > 1 { markLayout() }
  }

  private mutating func close(downTo kind: Open.Kind) {
    while let last = open.last, last.kind != kind {
      open.removeLast()
      switch last.kind {
      case .cell: parts.append(.cellEnd)
      case .row:
        parts.append(.rowEnd)
        if last.isLayout { layoutRows.insert(last.index) }
        if let table = open.indices.last {
          open[table].columns = max(open[table].columns, last.columns)
        }
      case .table: return
      }
    }
  }

  // MARK: Writing

  /// Where the writing stands in one of the nested tables.
  private struct Frame {
    var columns: Int
    var isFirstRow = true
    /// Rows that a cell above still covers, by column.
    var covered: [Int: Int] = [:]
  }

  func write(into writer: inout PlainWriter) {
    var frames: [Frame] = []
    var index = 0
    while index < parts.count, writer.excess == nil {
      switch parts[index] {
      case .table: frames.append(Frame(columns: shapes[index]?.columns ?? 0))
      case .tableEnd: frames.removeLast()
      case .block(let block, let range):
        writer.emit(block, text[range])
        if !frames.isEmpty { frames[frames.count - 1].isFirstRow = true }
      case .row where (frames.last?.columns ?? 0) > 1 && !layoutRows.contains(index):
        index = writeRow(from: index, &frames[frames.count - 1], into: &writer)
      default: break
      }
      index += 1
    }
  }

  /// Writes a row as a line; the index of its end.
  private func writeRow(
    from start: Int, _ frame: inout Frame, into writer: inout PlainWriter
  ) -> Int {
    var line: [UInt8] = []
    var column = 0
    func fill(_ frame: inout Frame) {
      while let rows = frame.covered[column] {
        frame.covered[column] = rows > 1 ? rows - 1 : nil
        if column > 0 { line.append(0x09) }
        column += 1
      }
    }
    var depth = 0
    var index = start + 1
    var isBlank = true
    var cellStart = 0
    var span = 1
    while index < parts.count {
      switch parts[index] {
      case .rowEnd where depth == 0:
        fill(&frame)
        writer.check(.columns, column)
        if !isBlank {
          writer.emitRow(line, first: frame.isFirstRow)
          frame.isFirstRow = false
        }
        return index
      case .table: depth += 1
      case .tableEnd: depth -= 1
      case .cell(let columns, let rows) where depth == 0:
        fill(&frame)
        if column > 0 { line.append(0x09) }
        cellStart = line.count
        span = columns
        if rows > 1 {
          for covered in column..<(column + columns) { frame.covered[covered] = rows - 1 }
        }
        column += columns
      case .cellEnd where depth == 0:
        line.append(contentsOf: repeatElement(0x09, count: span - 1))
      case .block(let block, let range):
        isBlank = false
        if line.count > cellStart { line.append(0x20) }
        if case .item = block { line.append(contentsOf: Array("· ".utf8)) }
        line.append(contentsOf: text[range].lazy.map { $0 < 0x20 ? 0x20 : $0 })
      default: break
      }
      index += 1
    }
    return index
  }
}
