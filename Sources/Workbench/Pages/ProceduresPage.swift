// SPDX-License-Identifier: Apache-2.0
import Agreements
import Questions

/// Where each project stands on its procedure and what is due next, what is overdue first.
struct ProceduresPage: Page {
  let view: View
  let answer: Answer

  init(view: View) throws(Mistake) {
    self.view = view
    answer = try view.answer(to: try view.question("procedures"))
  }

  var title: String { view[.procedures] }
  var place: MenuPlace? { .procedures }
  private var parts: AnswerParts { AnswerParts(view: view, answer: answer) }

  var body: Markup {
    article {
      h1 { view.say(answer.question.title) }
      p(.class("about")) { view.say(answer.question.about) }
      p(.class("lead")) { view.say(answer.headline) }
      parts.numbers
      parts.filters
      for table in answer.tables {
        TableView(view: view, answer: answer, table: table, canFilter: table.key == "due").markup
      }
      parts.gaps
      parts.downloads
    }
  }

  var panel: Markup { parts.panel }
  var json: JSON { answer.ordered(by: view).json(in: view.language) }
  var csv: String? { parts.csv }
  var calendar: String? { answer.iCalendar(in: view.language) }
}
