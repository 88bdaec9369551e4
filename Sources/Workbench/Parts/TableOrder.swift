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

  /// The rows as the page shows them, those of a group together.
  var rows: [Table.Row] { groups.flatMap(\.rows) }

  /// The rows of one group, under the words that they have in common; without words if the address
  /// does not group.
  struct Group {
    let words: String?
    var rows: [Table.Row]
  }

  /// The column by which the address groups: `grouped=events.kind`.
  var grouping: Table.Column? {
    guard let wanted = view.query.filled("grouped") else { return nil }
    return table.columns.first { wanted == "\(table.key).\($0.key)" }
  }

  /// The groups in the order of their words; what has none comes last.
  var groups: [Group] {
    guard let column = grouping,
      let index = table.columns.firstIndex(where: { $0.key == column.key })
    else { return [Group(words: nil, rows: sorted)] }
    var groups: [Group] = []
    var places: [String: Int] = [:]
    var keys: [SortKey] = []
    for row in sorted {
      let value = row.cells[index].value
      let words = value.isMissing ? view[.none] : value.words(in: view.language)
      if let place = places[words] {
        groups[place].rows.append(row)
      } else {
        places[words] = groups.count
        groups.append(Group(words: words, rows: [row]))
        keys.append(value.sortKey(in: view.language))
      }
    }
    return zip(keys, groups).sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The columns that it makes sense to group by: those that hold words of a set, entries, or yes and
  /// no. A look at the first rows is enough.
  var groupable: [Table.Column] {
    table.columns.enumerated().filter { index, column in
      guard index > 0, !column.isDetail, !column.isNumeric else { return false }
      let seen = table.rows.prefix(24).map { $0.cells[index].value }
      return seen.allSatisfy(\.isGroupable) && seen.contains { !$0.isMissing }
    }.map(\.element)
  }

  private var sorted: [Table.Row] {
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

extension Value {
  fileprivate var isGroupable: Bool {
    switch self {
    case .word, .yesNo, .missing, .entry: true
    case .list(let items): items.count < 2 && items.allSatisfy(\.isGroupable)
    default: false
    }
  }
}

extension Answer {
  /// The answer with its rows as the address finds and sorts them, for whoever takes it as data.
  func ordered(by view: View) -> Answer {
    guard ["find", "sort", "grouped"].contains(where: { view.query.filled($0) != nil }) else {
      return self
    }
    return showing(
      tables.map { table in
        Table(table.key, table.title, table.columns, TableOrder(view: view, table: table).rows)
      })
  }
}
