// SPDX-License-Identifier: Apache-2.0
import Agreements
import Questions

/// Any question with its answer: headline, numbers, tables, gaps, and why.
struct QuestionPage: Page {
  let view: View
  let answer: Answer

  init(view: View, question: Question) throws(Mistake) {
    self.view = view
    answer = try view.answer(to: question)
  }

  var title: String { answer.question.title.words(in: view.language) }
  var place: MenuPlace? { MenuPlace(question: answer.question.id) ?? .ask }
  private var parts: AnswerParts { AnswerParts(view: view, answer: answer) }

  var body: Markup {
    article {
      if place == .ask {
        p(.class("kicker")) { a(.href(view.address("/ask"))) { view[.questions] } }
      }
      h1 { view.say(answer.question.title) }
      p(.class("about")) { view.say(answer.question.about) }
      parts.filters
      p(.class("lead")) { view.say(answer.headline) }
      AnswerDrawings.figures(of: answer, view)
      changes.markup
      parts.numbers
      for (index, table) in answer.tables.enumerated() {
        TableView(view: view, answer: answer, table: table, canFilter: index == 0).markup
      }
      parts.gaps
      parts.downloads
    }
  }

  /// What changed since the day that the address names, or a way to ask.
  private var changes: ChangesPart { ChangesPart(view: view, after: answer) }

  var panel: Markup { parts.panel }
  var json: JSON {
    let shown = answer.ordered(by: view).json(in: view.language)
    guard case .object(let members) = shown, let compared = changes.comparison else { return shown }
    return .object(members + [.init("changes", compared.json(in: view.language))])
  }
  var csv: String? {
    guard view.query["table"] == "changes", let compared = changes.comparison else {
      return parts.csv
    }
    return compared.table.csv(in: view.language)
  }
  var calendar: String? { parts.calendar }
}

extension View {
  /// Asks a question with the parameters of the address.
  ///
  /// - Throws: what is wrong with them, or that the ledger has no answer.
  func answer(to question: Question) throws(Mistake) -> Answer {
    let values = parameters(for: question)
    if let mistake = Mistake.parameters(values, of: question, in: self) { throw mistake }
    do throws(Unanswerable) {
      return try ask(question, values)
    } catch {
      throw .noAnswer(error, to: question, in: self)
    }
  }
}
