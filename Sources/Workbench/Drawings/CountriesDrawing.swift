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
    guard let table = answer.table("countries") else { return .nothing }
    return view.figure(of: answer, width: width) {
      $0.bars(table, value: "pledge", part: "allocated", why: "execution")
    }
  }
}
