// SPDX-License-Identifier: Apache-2.0
import Agreements
import Questions

/// The projects under the pledge, and the minerals projects by country, mineral, stage and sponsor.
struct ProjectsPage: AnswersPage {
  let view: View
  let answers: [Answer]

  init(view: View) {
    self.view = view
    answers = view.answers(["packages", "selection", "minerals"])
  }

  var title: String { view[.projects] }
  var place: MenuPlace? { .projects }

  var body: Markup {
    article {
      h1 { view[.projects].capitalisedFirst }
      if answers.isEmpty { p(.class("empty")) { view[.emptyTable] } }
      answer("packages").map(packages)
      answer("selection").map(selection)
      answer("minerals").map(minerals)
      AnswerParts.downloads(of: view)
    }
  }

  private func heading(_ answer: Answer) -> Markup {
    .several([
      h2 {
        a(.href(view.address(of: answer.question.id, answer.parameters))) {
          view.say(answer.question.title)
        }
      },
      p(.class("finding")) { view.say(answer.headline) },
    ])
  }

  private func packages(_ answer: Answer) -> Markup {
    section(.id("packages")) {
      heading(answer)
      AnswerDrawings.figures(of: answer, view)
      states(answer)
      AnswerParts(view: view, answer: answer).numbers
      answer.table.map { TableView(view: view, answer: answer, table: $0, heading: nil).markup }
    }
  }

  /// What the map is drawn from.
  private func states(_ answer: Answer) -> Markup {
    guard let places = answer.table("places") else { return .nothing }
    return details(.class("as-table")) {
      summary { view.say(places.title) }
      TableView(view: view, answer: answer, table: places, heading: nil).markup
    }
  }

  private func selection(_ answer: Answer) -> Markup {
    section(.id("selection")) {
      heading(answer)
      answer.table.map { TableView(view: view, answer: answer, table: $0, heading: nil).markup }
    }
  }

  private func minerals(_ answer: Answer) -> Markup {
    guard let table = answer.table else { return .nothing }
    let facets = Facets(
      view: view, table: table, columns: ["country", "minerals", "steps", "stage", "sponsors"])
    let narrowed = facets.narrowed
    return section(.id("minerals")) {
      heading(answer)
      Unsponsored(view: view, answer: answer).markup
      AnswerDrawings.figures(of: answer, view)
      facets.form
      p(.class("count"), .role("status")) { view[.rows(narrowed.rows.count, of: table.rows.count)] }
      TableView(view: view, answer: answer, table: narrowed, heading: nil).markup
    }
  }
}
