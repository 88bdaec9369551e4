// SPDX-License-Identifier: Apache-2.0
import OfficeFiles
import Quantities
import Questions

/// A column of a brief's table, of the answer's table or of another one of the same answer.
struct BriefColumn {
  let name: String
  let head: String
  let isNumeric: Bool
  /// The other table, whose row of the same key is meant.
  let joined: Table?

  func cell(of row: Table.Row, in table: Table) -> Cell? {
    guard let joined else { return table.cell(row, name) }
    return joined.rows.first { $0.key == row.key }.flatMap { joined.cell($0, name) }
  }
}

/// A condition that a row has to meet: its column has one of these words.
struct RowFilter {
  let column: String
  let words: [String]

  func lets(_ row: Table.Row, of table: Table) -> Bool {
    if column == "key" { return words.contains(row.key) }
    guard let value = table.cell(row, column)?.value else { return false }
    return words.contains { value.matches($0) }
  }
}

/// A sign that some rows carry.
struct RowMark {
  let sign: String
  let keys: Set<String>

  func isOn(_ row: Table.Row) -> Bool { keys.contains(row.key) }
}

/// A row's values, and the sign it carries.
struct BriefRow {
  let values: [Value]
  let mark: String?
}
