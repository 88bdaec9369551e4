// SPDX-License-Identifier: Apache-2.0
import Agreements
import Drawing
import FoundationEssentials
import Quantities
import Questions

/// The share of the money that each class of projects takes, with the least that it can be inside it.
struct ConcentrationDrawing: AnswerDrawing {
  static let questions = ["packages"]
  let view: View
  let answer: Answer
  let width: Double

  var figure: Markup {
    guard let table = answer.table("classes") else { return .nothing }
    return .several([
      p(.class("chart-title")) { view.say(table.title) },
      view.figure(width: min(width, 860)) { room in
        BarList(
          caption: view.caption(
            answer, room, part: "classes", title: table.title.words(in: view.language)),
          rows: table.rows.compactMap { row($0, in: table) },
          headings: .init(
            value: table.columns.last?.label.words(in: view.language) ?? "",
            part: view[.atLeast]),
          width: room.width)
      },
    ])
  }

  private func row(_ row: Table.Row, in table: Table) -> BarList.Row? {
    guard let value = table.cell(row, "share")?.value, case .share(let ratio) = value,
      let size = value.size
    else { return nil }
    let least = ratio.interval.lower.map { ($0 * 100).rounded(to: 1) }
    return BarList.Row(
      row.cells[0].value.words(in: view.language), value: size,
      valueText: value.words(in: view.language),
      part: least.flatMap { least in
        Double("\(least)").map { BarList.Part($0 / 100, valueText: "\(least)%") }
      },
      href: view.whyAddress("\(row.key).share", in: answer).text)
  }
}
