// SPDX-License-Identifier: Apache-2.0
import Agreements
import Drawing
import Quantities
import Questions

/// Which phrase stands in the papers of which meeting.
struct PhrasesDrawing: AnswerDrawing {
  static let questions = ["phrases"]
  let view: View
  let answer: Answer
  let width: Double

  var figure: Markup {
    guard let table = answer.table("phrases"), table.columns.count > 2 else { return .nothing }
    let meetings = Array(table.columns.enumerated().dropFirst().dropLast())
    return view.figure(width: min(width, 860)) { room in
      DotMatrix(
        caption: view.caption(answer, room),
        columns: meetings.map { $0.element.label.words(in: view.language) },
        rows: table.rows.map { row in
          DotMatrix.Row(
            row.cells[0].value.words(in: view.language),
            cells: meetings.map { index, column in
              cell(row.cells[index].value, "\(row.key).\(column.key)")
            },
            href: row.entry.map { view.address(of: $0).text })
        },
        legend: legend(table, meetings.map(\.offset)), width: room.width)
    }
  }

  private func cell(_ value: Value, _ address: String) -> DotMatrix.Cell {
    DotMatrix.Cell(
      finding(value.code), href: view.whyAddress(address, in: answer).text,
      tooltip: value.words(in: view.language))
  }

  private func finding(_ code: String?) -> DotMatrix.Finding {
    switch code {
    case "stated": .present
    case "absent": .absent
    default: .notChecked
    }
  }

  /// The words that the table has for its findings; what does not occur needs none.
  private func legend(_ table: Table, _ columns: [Int]) -> DotMatrix.Legend {
    func words(_ code: String) -> String {
      let values = table.rows.flatMap { row in columns.map { row.cells[$0].value } }
      return values.first { $0.code == code }?.words(in: view.language) ?? ""
    }
    return .init(
      present: words("stated"), absent: words("absent"), notChecked: words("not-checked"))
  }
}
