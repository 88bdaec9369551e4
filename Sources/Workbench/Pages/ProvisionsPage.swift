// SPDX-License-Identifier: Apache-2.0
import Agreements
import Questions

/// Every provision of the record, by field, meeting, measure and words.
struct ProvisionsPage: Page {
  let view: View
  let answer: Answer

  init(view: View) throws(Mistake) {
    self.view = view
    answer = try view.answer(to: try view.question("provisions"))
  }

  /// What stands on a provision's own page and would crowd the register.
  private static let inEntryOnly: Set<String> = [
    "block", "item", "also", "binds", "benefits", "continues", "strength",
  ]

  var title: String { view[.provisions] }
  var place: MenuPlace? { .provisions }
  private var parts: AnswerParts { AnswerParts(view: view, answer: answer) }

  var body: Markup {
    article {
      h1 { view.say(answer.question.title) }
      p(.class("about")) {
        view.say(answer.question.about)
        " "
        view.help(.statedBy)
      }
      parts.filters
      p(.class("lead")) { view.say(answer.headline) }
      parts.numbers
      for (index, table) in answer.tables.enumerated() {
        TableView(
          view: view, answer: answer, table: table, without: Self.inEntryOnly, canFilter: index == 0
        ).markup
      }
      parts.gaps
      parts.downloads
    }
  }

  var panel: Markup { parts.panel }
  var json: JSON { answer.ordered(by: view).json(in: view.language) }
  var csv: String? { parts.csv }
}
