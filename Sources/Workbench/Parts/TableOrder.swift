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
    let wanted = find.lowercased().split(separator: " ").map { Array($0.utf8) }
    func narrowed() -> [Int] {
      let said = memory?.words { words } ?? words
      return all.filter { place in wanted.allSatisfy { said[place].holds($0) } }
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

  /// What each row says in the columns of a page, and what it is about, in small letters.
  private var words: [[UInt8]] {
    let shown = table.columns.indices.filter { !table.columns[$0].isDetail }
    return table.rows.map { row in
      var text = ""
      for column in shown {
        text += row.cells[column].value.words(in: view.language)
        text += " "
      }
      text += row.key
      return text.smallLetters
    }
  }
}

extension String {
  /// The bytes of the text in small letters. What has no letters but Latin ones without marks and those
  /// of scripts without capitals needs no look at each character.
  fileprivate var smallLetters: [UInt8] {
    var bytes = Array(utf8)
    for place in bytes.indices {
      switch bytes[place] {
      case 0x41...0x5a: bytes[place] |= 0x20
      // Of other scripts only kana, ideographs and Hangul, and of signs those of punctuation.
      case 0..<0xc0, 0xe3...0xe9, 0xeb...0xed: continue
      case 0xea where bytes[place + 1] >= 0xb0: continue
      case 0xe2 where bytes[place + 1] == 0x80: continue
      default: return Array(lowercased().utf8)
      }
    }
    return bytes
  }
}

extension [UInt8] {
  /// Whether these bytes stand somewhere in it.
  fileprivate func holds(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    guard count >= wanted.count else { return false }
    return withUnsafeBytes { all in
      wanted.withUnsafeBytes { wanted in
        for start in 0...(all.count - wanted.count) where all[start] == first {
          if wanted.indices.allSatisfy({ all[start + $0] == wanted[$0] }) { return true }
        }
        return false
      }
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
