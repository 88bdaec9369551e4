// SPDX-License-Identifier: Apache-2.0
import Publishing
import Questions

/// Each country's pledge as a bar, with what is allocated inside it.
struct CountriesDrawing: AnswerDrawing {
  static let questions = ["countries"]
  let view: View
  let answer: Answer
  let width: Double

  var figure: Markup {
    guard let all = answer.table("countries") else { return .nothing }
    let table = Table(all.key, all.title, all.columns, Array(all.rows.prefix(Self.mostDrawn)))
    let left = all.rows.count - table.rows.count
    return .several([
      view.figure(of: answer, width: width) {
        $0.bars(table, value: "pledge", part: "allocated", why: "execution")
      },
      left > 0 ? p(.class("note small")) { view[.notDrawn(left)] } : .nothing,
    ])
  }

  /// The most pledges that are drawn: those carried out furthest.
  private static let mostDrawn = 40
}
