// SPDX-License-Identifier: Apache-2.0
import Agreements
import Questions

/// Which rows of a table are shown and in which order, as the address says.
struct TableOrder {
  let view: View
  let table: Table

  /// Whether the address sorts by this column, and if so whether the largest comes first.
  func direction(of column: String) -> Bool? {
    switch view.query["sort"] {
    case "\(table.key).\(column)": false
    case "-\(table.key).\(column)": true
    default: nil
    }
  }

  var rows: [Table.Row] {
    let found = filtered
    guard let index = table.columns.firstIndex(where: { direction(of: $0.key) != nil }),
      let isDescending = direction(of: table.columns[index].key)
    else { return found }
    let keyed = found.enumerated().map {
      (
        key: $0.element.cells[index].value.sortKey(in: view.language), order: $0.offset,
        row: $0.element
      )
    }
    return keyed.sorted { a, b in
      if a.key == b.key || (a.key == .nothing) != (b.key == .nothing) {
        return a.key == b.key ? a.order < b.order : b.key == .nothing
      }
      return isDescending ? a.key > b.key : a.key < b.key
    }.map(\.row)
  }

  /// The rows that have every word that the address looks for.
  private var filtered: [Table.Row] {
    guard let find = view.query.filled("find") else { return table.rows }
    let words = find.lowercased().split(separator: " ")
    return table.rows.filter { row in
      let text =
        zip(table.columns, row.cells).filter { !$0.0.isDetail }
        .map { $0.1.value.words(in: view.language) }.joined(separator: " ").lowercased() + " "
        + row.key
      return words.allSatisfy { text.contains($0) }
    }
  }
}
