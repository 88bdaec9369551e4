// SPDX-License-Identifier: Apache-2.0
import Agreements
import Drawing
import Quantities
import Questions

/// Where each field of the agenda goes over a row of meetings, with what the papers say at each.
struct TrendPage: Page {
  let view: View
  let answer: Answer

  init(view: View) throws(Mistake) {
    self.view = view
    answer = try view.answer(to: try view.question("trend"))
  }

  var title: String { view[.trend] }
  var place: MenuPlace? { .trend }
  private var parts: AnswerParts { AnswerParts(view: view, answer: answer) }

  var body: Markup {
    article {
      h1 { view.say(answer.question.title) }
      p(.class("about")) { view.say(answer.question.about) }
      parts.filters
      if let steps = answer.table("steps"), let fields = answer.table("fields") {
        TrendDrawing(view: view, answer: answer, steps: steps, fields: fields).figure
        if let open = OpenStep(view: view, steps: steps) {
          open.markup
        } else {
          p(.class("empty")) { view[.chooseStep] }
        }
        TableView(view: view, answer: answer, table: fields).markup
        rule(fields)
        details(.class("as-table")) {
          summary { view[.asTable] }
          TableView(view: view, answer: answer, table: steps, heading: nil).markup
        }
      } else {
        for table in answer.tables { TableView(view: view, answer: answer, table: table).markup }
      }
      parts.gaps
      parts.downloads
    }
  }

  private func rule(_ fields: Table) -> Markup {
    guard let derivation = fields.rows.first?.cells.first?.derivation else { return .nothing }
    return section(.class("narrow")) {
      h2 { view[.theRule] }
      p { view.say(derivation.rule) }
    }
  }

  var panel: Markup { parts.panel }
  var json: JSON { answer.json(in: view.language) }
  var csv: String? { parts.csv }
}

/// The ladder of every field, drawn.
struct TrendDrawing {
  let view: View
  let answer: Answer
  let steps: Table
  let fields: Table

  var figure: Markup { view.figure(width: 1040, chart) }

  private func chart(_ room: ChartRoom) -> TrendLadder {
    TrendLadder(
      caption: view.caption(answer, room),
      columns: meetings.map { meeting in
        [meeting.place?.words(in: view.language), meeting.date.formatted(view.language, .compact)]
          .compactMap { $0 }.joined(separator: ", ")
      },
      rows: steps.rows.map(row),
      levels: [view[.absent]] + InstrumentLevel.allCases.map { $0.label.words(in: view.language) },
      width: room.width)
  }

  /// The meetings of the columns, by which people know them better than by their full names.
  private var meetings: [Meeting] {
    let series = answer.parameters.first { $0.name == "series" }?.value ?? ""
    return view.ledger.meetings(inSeries: series)
  }

  private func row(_ row: Table.Row) -> TrendLadder.Row {
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
