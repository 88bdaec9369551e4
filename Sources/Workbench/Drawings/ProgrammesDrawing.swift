// SPDX-License-Identifier: Apache-2.0
import Agreements
import Drawing
import Quantities
import Questions

/// The milestones of each programme, a lane each; what is still open is set strong.
struct ProgrammesDrawing: AnswerDrawing {
  static let questions = ["programmes"]
  let view: View
  let answer: Answer
  let width: Double

  var figure: Markup {
    guard let table = answer.table("milestones"), !table.rows.isEmpty else { return .nothing }
    let dates = table.rows.compactMap { date($0, table) }
    guard let first = dates.map(\.first).min(), let last = dates.map(\.last).max() else {
      return .nothing
    }
    let axis = TimeAxis(
      language: view.language, first: min(first, view.clock), last: max(last, view.clock))
    let all = table.rows.compactMap(\.entry).uniqued()
    let programmes = Array(all.prefix(Self.mostDrawn))
    let due = Dictionary(grouping: table.rows, by: \.entry)
    let figure = view.figure(width: width) { room in
      Timeline(
        caption: view.caption(answer, room, part: "milestones"),
        lanes: programmes.map { id in
          Timeline.Lane(
            view.ledger.name(id).words(in: view.language),
            events: due[id, default: []].compactMap { mark($0, table) })
        },
        axis: axis.ticks(about: room.width < 500 ? 3 : 8), now: view.clockTick,
        legend: .init(day: view[.aDay], within: view[.someTimeWithin], period: ""),
        longestLabel: room.width < 500 ? 130 : 320, width: room.width)
    }
    return .several([
      figure,
      all.count > programmes.count
        ? p(.class("note small")) { view[.notDrawn(all.count - programmes.count)] } : .nothing,
    ])
  }

  /// The most programmes that are drawn.
  private static let mostDrawn = 60

  private func date(_ row: Table.Row, _ table: Table) -> PartialDate? {
    guard case .date(let date)? = table.cell(row, "due")?.value else { return nil }
    return date
  }

  private func mark(_ row: Table.Row, _ table: Table) -> Timeline.Event? {
    guard let due = date(row, table) else { return nil }
    let name = row.cells[0].value.words(in: view.language)
    let status = table.cell(row, "status")?.value
    return Timeline.Event(
      name, when: Timeline.When(DateSpan(due)), isKey: status?.code == "planned",
      href: view.whyAddress("\(row.key).status", in: answer).text,
      tooltip: due.formatted(view.language, .compact) + " · " + name
        + (status.map { ": " + $0.words(in: view.language) } ?? ""))
  }
}
