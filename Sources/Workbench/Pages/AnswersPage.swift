// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

/// A page over several questions. As data it is all their answers, with the rows that it shows.
protocol AnswersPage: Page {
  var answers: [Answer] { get }
  /// The answers with the rows that the address leaves on the page, in their order.
  var shown: [Answer] { get }
}

extension AnswersPage {
  var shown: [Answer] { answers.map { $0.ordered(by: view) } }

  var json: JSON { answersJSON }

  var answersJSON: JSON {
    .object(
      [
        .init("as_of", .string(view.clock.description)),
        .init("record_ends", .string(view.site.ledger.manifest.recordEnds.description)),
      ] + shown.map { .init($0.question.id, $0.json(in: view.language)) })
  }

  /// The single numbers of every answer, or the table that the address names as `question.table`.
  var csv: String? {
    for answer in shown {
      let table = answer.tables.first { "\(answer.question.id).\($0.key)" == view.query["table"] }
      if let table { return table.csv(in: view.language) }
    }
    return Table(
      "numbers", Wording.numbers.asText,
      [
        .init("question", Wording.questions.asText), .init("label", Wording.what.asText),
        .init("value", Wording.numbers.asText),
      ],
      shown.flatMap { answer in
        answer.values.map {
          .init(
            "\(answer.question.id)/\($0.key)",
            [Cell(.text(Text(same: answer.question.id))), Cell(.text($0.label)), Cell($0.value)])
        }
      }
    ).csv(in: view.language)
  }

  /// The links to the page as data: all of it, its numbers, and every table that it shows.
  func downloads(_ tables: [(question: String, table: Table)]) -> Markup {
    p(.class("downloads")) {
      span { view[.openLedger] }
      a(.href(view.same([], path: view.dataPath + ".json"))) { "JSON" }
      a(.href(view.same([("table", nil)], path: view.dataPath + ".csv"))) {
        "CSV: " + view[.numbers]
      }
      for (question, table) in tables {
        a(.href(view.same([("table", question + "." + table.key)], path: view.dataPath + ".csv"))) {
          "CSV: "
          view.say(table.title)
        }
      }
      view.help(.tables)
      button(.type("button"), .class("copy"), .flag("hidden"), .data("done", view[.copied])) {
        view[.copyLink]
      }
    }
  }

  func answer(_ id: String) -> Answer? { answers.first { $0.question.id == id } }
}

extension View {
  /// The answers to these questions, as far as they exist and the ledger can give them.
  func answers(_ ids: [String]) -> [Answer] { ids.compactMap { answer($0) } }
}
