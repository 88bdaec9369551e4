// SPDX-License-Identifier: Apache-2.0
import Agreements
import Drawing
import Quantities
import Questions

/// Each country's pledge as a bar, with what is allocated inside it.
struct CountriesDrawing: AnswerDrawing {
  static let questions = ["countries"]
  let view: View
  let answer: Answer
  let width: Double

  var figure: Markup {
    guard let table = answer.table("countries") else { return .nothing }
    return view.figure(width: width) { chart(table, $0) }
  }

  private func chart(_ table: Table, _ room: ChartRoom) -> BarList {
    func heading(_ key: String) -> String {
      table.columns.first { $0.key == key }?.label.words(in: view.language) ?? ""
    }
    return BarList(
      caption: view.caption(answer, room),
      rows: table.rows.compactMap { row($0, in: table) },
      headings: .init(value: heading("pledge"), part: heading("allocated")), width: room.width)
  }

  private func row(_ row: Table.Row, in table: Table) -> BarList.Row? {
    guard let pledge = table.cell(row, "pledge")?.value, let size = pledge.size else { return nil }
    let allocated = table.cell(row, "allocated")?.value
    let part = (allocated?.size).flatMap { part -> BarList.Part? in
      guard part > 0, let allocated else { return nil }
      return BarList.Part(part, valueText: allocated.plainWords(in: view.language))
    }
    return BarList.Row(
      row.cells[0].value.words(in: view.language), value: size,
      valueText: pledge.words(in: view.language), part: part,
      href: view.whyAddress("\(row.key).execution", in: answer).text)
  }
}
