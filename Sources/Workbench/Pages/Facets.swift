// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

/// Choices by which the rows of a table can be narrowed: what its columns hold.
struct Facets {
  let view: View
  let table: Table
  /// The columns to choose by. Where a column may be empty, that can be chosen too.
  let columns: [String]

  private struct Choice: Hashable {
    let code: String
    let words: String
  }

  /// Chosen by who wants the rows in which a column holds nothing.
  private static let none = "none"

  /// The table with only the rows that fit what the address chose.
  var narrowed: Table {
    let rows = columns.reduce(table.rows) { rows, column in
      guard let wanted = view.query.filled(column) else { return rows }
      return rows.filter { row in choices(of: row, column).contains { $0.code == wanted } }
    }
    return Table(table.key, table.title, table.columns, rows)
  }

  var form: Markup {
    Workbench.form(
      .class("filters"), .plain("action", view.path + "#t-" + table.key),
      .aria("label", view[.narrow])
    ) {
      view.hidden(View.clocks.union(["lang", "sort", "find", "grouped"]))
      for column in columns { control(column) }
      button { view[.apply] }
    }
  }

  private func control(_ key: String) -> Markup {
    let choices = table.rows.flatMap { self.choices(of: $0, key) }.uniqued()
      .sorted {
        ($0.code == Self.none ? 1 : 0, $0.words) < ($1.code == Self.none ? 1 : 0, $1.words)
      }
    guard let column = table.columns.first(where: { $0.key == key }), choices.count > 1 else {
      return .nothing
    }
    return label {
      span { view.say(column.label) }
      select(.name(key)) {
        option(.value("")) { view[.all] }
        for choice in choices {
          option(.value(choice.code), .flag("selected", view.query[key] == choice.code)) {
            choice.words
          }
        }
      }
    }
  }

  private func choices(of row: Table.Row, _ column: String) -> [Choice] {
    guard let value = table.cell(row, column)?.value else { return [] }
    let values = if case .list(let items) = value { items } else { [value] }
    let found = values.compactMap { value -> Choice? in
      switch value {
      case .missing: nil
      case .entry(let id, _): Choice(code: id.text, words: value.words(in: view.language))
      case .word(let code, _): Choice(code: code, words: value.words(in: view.language))
      default: Choice(code: value.words(in: .en), words: value.words(in: view.language))
      }
    }
    return found.isEmpty ? [Choice(code: Self.none, words: view[.none])] : found
  }
}
