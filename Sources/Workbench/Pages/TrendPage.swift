// SPDX-License-Identifier: Apache-2.0
import Agreements
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
      p(.class("about")) {
        view.say(answer.question.about)
        " "
        view.help(.ladders)
      }
      parts.filters
      if let steps = answer.table("steps"), let fields = answer.table("fields") {
        TrendDrawing(view: view, answer: answer, width: 1040).figure
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
      h2 {
        view[.theRule]
        " "
        view.help(.trend)
      }
      p { view.say(derivation.rule) }
    }
  }

  var panel: Markup { parts.panel }
  var json: JSON { answer.ordered(by: view).json(in: view.language) }
  var csv: String? { parts.csv }
}
