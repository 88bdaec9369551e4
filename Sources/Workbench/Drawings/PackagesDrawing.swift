// SPDX-License-Identifier: Apache-2.0
import Agreements
import Drawing
import Quantities
import Questions

/// The packages of a pledge, a bar each, with what is only a ceiling hatched.
struct PackagesDrawing: AnswerDrawing {
  static let questions = ["packages"]
  let view: View
  let answer: Answer
  let width: Double

  /// The drawing with its total and the share of the class that was asked for.
  var section: Markup {
    Workbench.section {
      h2 { a(.href(view.address("/projects"))) { view.say(answer.question.title) } }
      p(.class("finding")) { view.say(answer.headline) }
      figure
      dl(.class("numbers slim")) {
        for value in answer.values
        where ["total", "allocated-share"].contains(value.key) || value.key.hasSuffix("-share") {
          div {
            dt { view.say(value.label) }
            dd { view.number(value, in: answer) }
          }
        }
      }
    }
  }

  var figure: Markup { view.figure(width: width, chart) }

  private func chart(_ room: ChartRoom) -> StackedBar {
    StackedBar(
      caption: view.caption(answer, room),
      rows: (answer.table("packages")?.rows ?? []).map(row),
      legend: .init(stated: view[.statedAmount], ceiling: view[.ceilingAmount]), width: room.width)
  }

  private func row(_ row: Table.Row) -> StackedBar.Row {
    let sum = answer.table("packages")?.cell(row, "sum")?.value.words(in: view.language)
    return StackedBar.Row(
      row.cells[0].value.words(in: view.language), totalText: sum ?? "",
      segments: (answer.table("projects")?.rows ?? []).compactMap { project in
        guard let table = answer.table("projects"), let id = project.entry,
          table.cell(project, "package")?.value.entryID == row.entry,
          case .amount(let amount)? = table.cell(project, "amount")?.value,
          let size = table.cell(project, "amount")?.value.size
        else { return nil }
        return StackedBar.Segment(
          view.ledger.name(id).words(in: view.language), value: size,
          valueText: amount.formatted(view.language), isCeiling: amount.qualifier == .upTo,
          href: view.address(of: id).text,
          tooltip: view.ledger.name(id).words(in: view.language) + ": "
            + amount.formatted(view.language))
      })
  }
}
