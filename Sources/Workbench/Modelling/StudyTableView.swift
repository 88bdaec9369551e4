// SPDX-License-Identifier: Apache-2.0
import Agreements
import Models

/// A table of a study on a page.
struct StudyTableView {
  let view: View
  let table: StudyTable

  var markup: Markup {
    let numeric = table.columns.indices.map { column in
      table.rows.contains { $0.cells[column].isNumber }
    }
    return section(.class("table")) {
      h2(.class("table-title")) { view.say(table.title) }
      div(.class("scroll")) {
        element(
          .table,
          [
            .id("t-" + table.key), .role("table"),
            .aria("label", table.title.words(in: view.language)),
          ], .several([head(numeric), rows(numeric)]))
      }
    }
  }

  private func head(_ numeric: [Bool]) -> Markup {
    element(
      .thead, [.role("rowgroup")],
      tr(.role("row")) {
        for (column, isNumeric) in zip(table.columns, numeric) {
          th(.scope("col"), .role("columnheader"), .class(isNumeric ? "numeric" : "")) {
            view.say(column.label)
          }
        }
      })
  }

  private func rows(_ numeric: [Bool]) -> Markup {
    element(
      .tbody, [.role("rowgroup")],
      .several(
        table.rows.map { row in
          tr(.role("row")) {
            for (index, cell) in row.cells.enumerated() {
              let label = Attribute.data(
                "label", table.columns[index].label.words(in: view.language))
              let kind = Attribute.class(numeric[index] ? "numeric" : "")
              index == 0
                ? th(.scope("row"), .role("rowheader"), kind, label) { show(cell) }
                : td(.role("cell"), kind, label) { show(cell) }
            }
          }
        }))
  }

  private func show(_ cell: StudyTable.Cell) -> Markup {
    if case .words(let text) = cell { return view.say(text) }
    return .text(cell.words(in: view.language))
  }
}
