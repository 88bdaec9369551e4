// SPDX-License-Identifier: Apache-2.0
import Agreements
import Drawing
import Quantities
import Questions

/// The ladder of every field, drawn.
struct TrendDrawing: AnswerDrawing {
  static let questions = ["trend"]
  let view: View
  let answer: Answer
  let width: Double

  var figure: Markup {
    guard let steps = answer.table("steps"), let fields = answer.table("fields") else {
      return .nothing
    }
    return view.figure(width: width) { chart(steps, fields, $0) }
  }

  private func chart(_ steps: Table, _ fields: Table, _ room: ChartRoom) -> TrendLadder {
    TrendLadder(
      caption: view.caption(answer, room),
      columns: meetings.map { meeting in
        [meeting.place?.words(in: view.language), meeting.date.formatted(view.language, .compact)]
          .compactMap { $0 }.joined(separator: ", ")
      },
      rows: steps.rows.map { row($0, steps, fields) },
      levels: [view[.absent]] + InstrumentLevel.allCases.map { $0.label.words(in: view.language) },
      width: room.width)
  }

  /// The meetings of the columns, by which people know them better than by their full names.
  private var meetings: [Meeting] {
    let series = answer.parameters.first { $0.name == "series" }?.value ?? ""
    return view.ledger.meetings(inSeries: series)
  }

  private func row(_ row: Table.Row, _ steps: Table, _ fields: Table) -> TrendLadder.Row {
    let verdict = fields.rows.first { $0.key == row.key }.flatMap {
      fields.cell($0, "verdict")?.value
    }
    let name = row.cells[0].value.words(in: view.language)
    return TrendLadder.Row(
      name,
      cells: zip(steps.columns, row.cells).dropFirst().map { column, cell in
        let level = cell.value["level"]?.code.flatMap(InstrumentLevel.init(rawValue:))
        return TrendLadder.Cell(
          level: level?.rank ?? 0,
          count: (cell.value["measures"]?.count).map { view[.measures($0)] } ?? "",
          href: cell.value.isMissing
            ? nil
            : view.same([("cell", "\(row.key).\(column.key)"), ("why", nil)], fragment: "step")
              .text,
          tooltip: name + ", " + column.label.words(in: view.language) + ": "
            + cell.value.words(in: view.language))
      },
      verdict: verdict?.words(in: view.language) ?? "",
      href: view.same([("why", "\(row.key).verdict")], fragment: "why").text)
  }
}
