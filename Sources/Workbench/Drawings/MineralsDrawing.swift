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
    let countries = table.rows.compactMap { table.cell($0, "country")?.value.entryID }
    let steps = table.rows.flatMap { table.cell($0, "steps")?.value.items ?? [] }
      .compactMap(\.entryID)
    guard !countries.isEmpty, !steps.isEmpty else { return .nothing }
    return .several([
      p(.class("chart-title")) { view[.valueChain] },
      view.figure(width: min(width, 860)) { room in
        DotMatrix(
          caption: view.caption(answer, room, part: "chain", title: view[.valueChain]),
          columns: Self.byCount(steps).map(name),
          rows: Self.byCount(countries).map { country in
            DotMatrix.Row(
              name(country),
              cells: Self.byCount(steps).map { cell(country, $0, table) },
              href: view.address(of: country).text)
          },
          legend: .init(present: view[.projectsThere], absent: view[.none], notChecked: ""),
          width: room.width)
      },
    ])
  }

  private func cell(_ country: EntryID, _ step: EntryID, _ table: Table) -> DotMatrix.Cell {
    let found = table.rows.filter { row in
      table.cell(row, "country")?.value.entryID == country
        && (table.cell(row, "steps")?.value.items ?? []).contains { $0.entryID == step }
    }
    return found.isEmpty
      ? DotMatrix.Cell(.absent)
      : DotMatrix.Cell(
        .present, count: String(found.count),
        href: view.address(
          "/projects", [("country", country.text), ("steps", step.text)], fragment: "minerals"
        ).text,
        tooltip: found.map { $0.cells[0].value.words(in: view.language) }.joined(separator: "; "))
  }

  private func name(_ id: EntryID) -> String { view.ledger.name(id).words(in: view.language) }

  /// Each once, the most frequent first.
  private static func byCount(_ ids: [EntryID]) -> [EntryID] {
    let unique = ids.uniqued()
    return unique.enumerated().sorted { one, other in
      let counts = (
        ids.count { $0 == one.element }, ids.count { $0 == other.element }
      )
      return counts.0 == counts.1 ? one.offset < other.offset : counts.0 > counts.1
    }.map(\.element)
  }
}
