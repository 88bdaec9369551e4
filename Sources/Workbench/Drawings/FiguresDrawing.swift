// SPDX-License-Identifier: Apache-2.0
import Agreements
import Drawing
import Quantities
import Questions

/// Each figure on which sources disagree: what every source says, side by side.
struct FiguresDrawing: AnswerDrawing {
  static let questions = ["figures"]
  let view: View
  let answer: Answer
  let width: Double

  private static let mostDrawn = 12

  var figure: Markup {
    guard let figures = answer.table("figures"), let values = answer.table("values") else {
      return .nothing
    }
    let disputed = figures.rows.filter {
      if case .yesNo(true)? = figures.cell($0, "conflict")?.value { true } else { false }
    }
    guard !disputed.isEmpty else { return .nothing }
    return .several([
      h2 { view[.whereSourcesDisagree] },
      div(.class("halves disputes")) {
        for row in disputed.prefix(Self.mostDrawn) { self.section(row, values) }
      },
      disputed.count > Self.mostDrawn
        ? p(.class("note small")) { view[.notDrawn(disputed.count - Self.mostDrawn)] } : .nothing,
    ])
  }

  private func section(_ row: Table.Row, _ values: Table) -> Markup {
    let name = row.cells[0].value
    let own = values.rows.filter { $0.entry == row.entry }
    return Workbench.section {
      h3 { view.show(name) }
      view.figure(width: 560) { room in
        IntervalPlot(
          caption: view.caption(
            answer, room, part: row.key, title: name.words(in: view.language)),
          rows: own.compactMap { estimate($0, values) }, width: room.width)
      }
    }
  }

  private func estimate(_ row: Table.Row, _ values: Table) -> IntervalPlot.Row? {
    guard case .amount(let amount)? = values.cell(row, "value")?.value else { return nil }
    let papers = (values.cell(row, "where")?.value.items ?? []).compactMap { value -> String? in
      guard case .citation(let citation, _) = value else { return nil }
      return view.ledger.name(citation.document).words(in: view.language)
    }
    let on = values.cell(row, "on")?.value
    let date = on.flatMap { $0.isMissing ? nil : $0.words(in: view.language) }
    return IntervalPlot.Row(
      ([date] + [papers.uniqued().joined(separator: "; ")]).compactMap { $0 }
        .joined(separator: " · "),
      interval: amount.interval.hull(amount.roundingInterval).extent,
      nominal: Double("\(amount.nominal)"), valueText: amount.formatted(view.language),
      href: view.whyAddress("\(row.key).value", in: answer).text)
  }
}
