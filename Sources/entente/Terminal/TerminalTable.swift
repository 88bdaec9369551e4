// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

/// A table drawn in columns of characters, East Asian widths aligned.
struct TerminalTable {
  private let heads: [String]
  private let isNumeric: [Bool]
  private let rows: [[String]]

  init(_ table: Table, in language: Language) {
    let shown = table.columns.indices.filter { !table.columns[$0].isDetail }
    heads = shown.map { table.columns[$0].label.words(in: language) }
    isNumeric = shown.map { table.columns[$0].isNumeric }
    rows = table.rows.map { row in
      shown.map { row.cells[$0].value.words(in: language) }
    }
  }

  /// - Parameter numeric: the columns that are set flush right; none unless given.
  init(heads: [String], numeric: [Bool]? = nil, rows: [[String]]) {
    self.heads = heads
    isNumeric = numeric ?? heads.map { _ in false }
    self.rows = rows
  }

  func lines(on terminal: Terminal) -> [String] {
    let widths = columnWidths(within: terminal.width)
    let rule = terminal.styled(
      widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "), .faint)
    return row(heads, widths).map { terminal.styled($0, .bold) } + [rule]
      + rows.flatMap { row($0, widths) }
  }

  /// A row as the lines that its widest cells need.
  private func row(_ cells: [String], _ widths: [Int]) -> [String] {
    let wrapped = zip(cells, widths).map { $0.wrapped(to: $1) }
    let height = wrapped.map(\.count).max() ?? 1
    return (0..<height).map { line in
      let parts = wrapped.indices.map { column -> String in
        let text = line < wrapped[column].count ? wrapped[column][line] : ""
        let pad = String(repeating: " ", count: max(0, widths[column] - text.displayWidth))
        return isNumeric[column] ? pad + text : text + pad
      }
      var text = parts.joined(separator: "  ")
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// Each column as wide as its widest cell; where that is too much, the widest give way first, but
  /// none below its longest word of up to 16 columns.
  private func columnWidths(within width: Int) -> [Int] {
    var widths = heads.indices.map { column in
      ([heads[column]] + rows.map { $0[column] }).map(\.displayWidth).max() ?? 0
    }
    let least = heads.indices.map { column in
      min(16, widths[column])
    }
    let room = width - 2 * (heads.count - 1)
    while widths.reduce(0, +) > room {
      let widest = widths.indices.filter { widths[$0] > least[$0] }.max { widths[$0] < widths[$1] }
      guard let widest else { break }
      widths[widest] -= 1
    }
    return widths
  }
}
