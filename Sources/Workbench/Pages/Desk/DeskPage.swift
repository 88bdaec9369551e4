// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

/// The state of play for somebody who has never been here: the money and its clock, where the agenda
/// goes, what only one side says, and what the record lacks.
struct DeskPage: AnswersPage {
  let view: View
  let answers: [Answer]
  private let changes: DeskChanges

  init(view: View) {
    self.view = view
    changes = DeskChanges(view: view)
    answers =
      view.answers(["clock", "packages", "trend", "sides", "minerals", "countries"])
      + [view.answer("timeline", ["from": view.clock.description])].compactMap { $0 }
  }

  var title: String { view[.desk] }
  var place: MenuPlace? { .desk }
  var isSettled: Bool { changes.isSettled }

  var body: Markup {
    article(.class("desk")) {
      DeskHeadline(view: view, clock: answer("clock"), packages: answer("packages")).markup
      answer("trend").map { DeskVerdicts(view: view, answer: $0).markup }
      div(.class("halves")) {
        answer("sides").map { DeskSides(view: view, answer: $0).markup }
        div {
          answer("minerals").map { DeskMinerals(view: view, answer: $0).markup }
          answer("countries").map { DeskCountries(view: view, answer: $0).markup }
        }
      }
      answer("timeline").map { DeskDue(view: view, answer: $0).markup }
      changes.markup
      GapList(
        view: view,
        gaps: answers.filter { $0.question.id != "timeline" }.flatMap(\.gaps).uniqued()
      ).markup
      if answers.isEmpty { p(.class("empty")) { view[.emptyTable] } }
      AnswerParts.downloads(of: view)
    }
  }

  var json: JSON {
    guard case .object(let members) = answersJSON else { return answersJSON }
    return .object(members + [.init("changes", changes.json)])
  }
}
