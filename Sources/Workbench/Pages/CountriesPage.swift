// SPDX-License-Identifier: Apache-2.0
import Agreements
import Questions

/// The pledges of several countries beside each other: how large, how far carried out.
struct CountriesPage: Page {
  let view: View
  let answer: Answer

  init(view: View) throws(Mistake) {
    self.view = view
    answer = try view.answer(to: try view.question("countries"))
  }

  var title: String { view[.countries] }
  var place: MenuPlace? { .countries }
  private var parts: AnswerParts { AnswerParts(view: view, answer: answer) }

  var body: Markup {
    article {
      h1 { view.say(answer.question.title) }
      p(.class("about")) { view.say(answer.question.about) }
      parts.filters
      p(.class("lead")) { view.say(answer.headline) }
      CountriesDrawing(view: view, answer: answer, width: 860).figure
      parts.numbers
      for table in answer.tables { TableView(view: view, answer: answer, table: table).markup }
      parts.gaps
      parts.downloads
    }
  }

  var panel: Markup { parts.panel }
  var json: JSON { answer.ordered(by: view).json(in: view.language) }
  var csv: String? { parts.csv }
}
