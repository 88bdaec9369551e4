// SPDX-License-Identifier: Apache-2.0
import Agreements
import Questions

/// Which rows of a table are shown and in which order, as the address says.
struct TableOrder {
  let view: View
  let table: Table
  /// What was worked out for the table before; nil for one that is made on the page.
  var memory: TableMemory?

  /// Whether the address sorts by this column, and if so whether the largest comes first.
  func direction(of column: String) -> Bool? {
    switch view.query["sort"] {
    case "\(table.key).\(column)": false
    case "-\(table.key).\(column)": true
    default: nil
    }
  }

  /// The rows as the page shows them, those of a group together.
  var rows: [Table.Row] { groups.flatMap(\.places).map { table.rows[$0] } }

  /// The rows of one group by their places in the table, under the words that they have in common;
  /// without words if the address does not group.
  struct Group {
    let words: String?
    var places: [Int]
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
    else { return [Group(words: nil, places: places)] }
    var groups: [Group] = []
    var known: [String: Int] = [:]
    var keys: [SortKey] = []
    for place in places {
      let value = table.rows[place].cells[index].value
      let words = value.isMissing ? view[.none] : value.words(in: view.language)
      if let group = known[words] {
        groups[group].places.append(place)
      } else {
        known[words] = groups.count
        groups.append(Group(words: words, places: [place]))
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

  /// The places of the rows that are shown, in their order.
  private var places: [Int] {
    let all = sorted
    guard let find = view.query.filled("find") else { return all }
    func narrowed() -> [Int] {
      let said = memory?.words { words } ?? words
      let isFound = said.rows(with: find.lowercased().split(separator: " ").map(String.init))
      return all.filter { isFound[$0] }
    }
    guard let memory else { return narrowed() }
    return memory.order((view.query.filled("sort") ?? "") + "?" + find, narrowed)
  }

  private var sorted: [Int] {
    guard let index = table.columns.firstIndex(where: { direction(of: $0.key) != nil }),
      let isDescending = direction(of: table.columns[index].key)
    else { return Array(table.rows.indices) }
    func sort() -> [Int] { places(by: index, isDescending) }
    return memory?.order((isDescending ? "-" : "") + table.columns[index].key, sort) ?? sort()
  }

  private func places(by index: Int, _ isDescending: Bool) -> [Int] {
    let keys = table.rows.map { $0.cells[index].value.sortKey(in: view.language) }
    return table.rows.indices.sorted { one, other in
      let (a, b) = (keys[one], keys[other])
      if a == b { return one < other }
      if (a == .nothing) != (b == .nothing) { return b == .nothing }
      return isDescending ? a > b : a < b
    }
  }

  private var words: RowWords { RowWords(of: table, in: view.language) }
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
