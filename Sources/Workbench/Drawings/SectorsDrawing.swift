// SPDX-License-Identifier: Apache-2.0
import Agreements
import Drawing
import Quantities
import Questions

/// How many sectors each paper and fund lets the money go to, and how many of them it names.
struct SectorsDrawing: AnswerDrawing {
  static let questions = ["sectors"]
  let view: View
  let answer: Answer
  let width: Double

  var figure: Markup {
    guard let table = answer.table("sectors") else { return .nothing }
    let lists = table.columns.filter { answer["\($0.key)-sectors"] != nil }
    guard !lists.isEmpty else { return .nothing }
    return view.figure(width: min(width, 860)) { room in
      BarList(
        caption: view.caption(answer, room),
        rows: lists.compactMap { row($0) },
        headings: .init(
          value: view[.sectorsCounted],
          part: lists.contains { answer["\($0.key)-named"] != nil } ? view[.ofThemNamed] : ""),
        width: room.width)
    }
  }

  private func row(_ list: Table.Column) -> BarList.Row? {
    guard let counted = answer["\(list.key)-sectors"]?.value, let size = counted.size else {
      return nil
    }
    let named = answer["\(list.key)-named"]?.value ?? counted
    return BarList.Row(
      list.label.words(in: view.language), value: size,
      valueText: counted.words(in: view.language),
      part: .init(named.size ?? 0, valueText: named.words(in: view.language)),
      href: view.whyAddress("\(list.key)-sectors", in: answer).text)
  }
}
