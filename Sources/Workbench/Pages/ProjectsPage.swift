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
      downloads(tables)
    }
  }

  /// The tables that the page shows.
  private var tables: [(question: String, table: Table)] {
    answers.flatMap { answer in
      let behind = answer.question.id == "packages" ? ["classes", "places"] : []
      return ([answer.table] + behind.map { answer.table($0) }).compactMap { $0 }
        .map { (answer.question.id, $0) }
    }
  }

  /// Several questions have a table of projects; on one page each needs a name of its own, by which it
  /// is sorted, paged and copied.
  private func named(_ table: Table, _ answer: Answer) -> Table {
    let key = answer.question.id == "packages" ? table.key : answer.question.id
    return Table(key, table.title, table.columns, table.rows)
  }

  /// The rows as the page has them; the minerals projects are narrowed by choices of its own.
  var shown: [Answer] {
    answers.map { answer in
      answer.showing(
        answer.tables.map { table in
          let isMain = table.key == answer.table?.key
          let isNarrowed = isMain && answer.question.id == "minerals"
          let own = isNarrowed ? facets(table).narrowed : table
          let order = TableOrder(view: view, table: isMain ? named(own, answer) : own)
          return Table(table.key, table.title, table.columns, order.rows)
        })
    }
  }

  private func facets(_ table: Table) -> Facets {
    Facets(
      view: view, table: table, columns: ["country", "minerals", "steps", "stage", "sponsors"])
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
      behind("classes", answer)
      behind("places", answer)
      AnswerParts(view: view, answer: answer).numbers
      answer.table.map {
        TableView(view: view, answer: answer, table: named($0, answer), heading: nil).markup
      }
    }
  }

  /// What a chart is drawn from.
  private func behind(_ key: String, _ answer: Answer) -> Markup {
    guard let table = answer.table(key) else { return .nothing }
    return details(.class("as-table")) {
      summary { view.say(table.title) }
      TableView(view: view, answer: answer, table: table, heading: nil).markup
    }
  }

  private func selection(_ answer: Answer) -> Markup {
    section(.id("selection")) {
      heading(answer)
      answer.table.map {
        TableView(view: view, answer: answer, table: named($0, answer), heading: nil).markup
      }
    }
  }

  private func minerals(_ answer: Answer) -> Markup {
    guard let table = answer.table else { return .nothing }
    let facets = facets(table)
    let narrowed = facets.narrowed
    return section(.id("minerals")) {
      heading(answer)
      Unsponsored(view: view, answer: answer).markup
      AnswerDrawings.figures(of: answer, view)
      facets.form
      p(.class("count"), .role("status")) { view[.rows(narrowed.rows.count, of: table.rows.count)] }
      TableView(view: view, answer: answer, table: named(narrowed, answer), heading: nil).markup
    }
  }
}
