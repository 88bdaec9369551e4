// SPDX-License-Identifier: Apache-2.0
import Agreements
import Drawing
import Quantities
import Questions

/// In which country which step of the value chain is worked on, and by how many projects.
struct MineralsDrawing: AnswerDrawing {
  static let questions = ["minerals"]
  let view: View
  let answer: Answer
  let width: Double

  var figure: Markup {
    guard let table = answer.table else { return .nothing }
    var worked: [Place: [String]] = [:]
    var countries: [EntryID: Int] = [:]
    var steps: [EntryID: Int] = [:]
    for row in table.rows {
      let country = table.cell(row, "country")?.value.entryID
      let name = row.cells[0].value.words(in: view.language)
      if let country { countries[country, default: 0] += 1 }
      for step in (table.cell(row, "steps")?.value.items ?? []).compactMap(\.entryID) {
        steps[step, default: 0] += 1
        if let country { worked[Place(country: country, step: step), default: []].append(name) }
      }
    }
    guard !countries.isEmpty, !steps.isEmpty else { return .nothing }
    let columns = Self.byCount(steps, in: table, "steps")
    let rows = Self.byCount(countries, in: table, "country")
    let left = countries.count - rows.count + steps.count - columns.count
    return .several([
      p(.class("chart-title")) { view[.valueChain] },
      view.figure(width: min(width, 860)) { room in
        DotMatrix(
          caption: view.caption(answer, room, part: "chain", title: view[.valueChain]),
          columns: columns.map(name),
          rows: rows.map { country in
            DotMatrix.Row(
              name(country),
              cells: columns.map { step in
                cell(country, step, worked[Place(country: country, step: step), default: []])
              },
              href: view.address(of: country).text)
          },
          legend: .init(present: view[.projectsThere], absent: view[.none], notChecked: ""),
          width: room.width)
      },
      left == 0 ? .nothing : p(.class("note small")) { view[.notDrawn(left)] },
    ])
  }

  private struct Place: Hashable {
    let country: EntryID
    let step: EntryID
  }

  private func cell(_ country: EntryID, _ step: EntryID, _ found: [String]) -> DotMatrix.Cell {
    found.isEmpty
      ? DotMatrix.Cell(.absent)
      : DotMatrix.Cell(
        .present, count: String(found.count),
        href: view.address(
          "/projects", [("country", country.text), ("steps", step.text)], fragment: "minerals"
        ).text,
        tooltip: found.joined(separator: "; "))
  }

  private func name(_ id: EntryID) -> String { view.ledger.name(id).words(in: view.language) }

  /// The most countries, and the most steps, that are drawn.
  private static let mostDrawn = 24

  /// The most frequent first, those that are as frequent in the order of the table.
  private static func byCount(
    _ counts: [EntryID: Int], in table: Table, _ column: String
  ) -> [EntryID] {
    let named = table.rows.flatMap { row -> [EntryID] in
      guard let value = table.cell(row, column)?.value else { return [] }
      return (value.items.isEmpty ? [value] : value.items).compactMap(\.entryID)
    }.uniqued()
    return named.enumerated().sorted { one, other in
      (-counts[one.element, default: 0], one.offset)
        < (-counts[other.element, default: 0], other.offset)
    }.prefix(mostDrawn).map(\.element)
  }
}
