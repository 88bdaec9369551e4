// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

/// A page over several questions. As data it is all their answers.
protocol AnswersPage: Page {
  var answers: [Answer] { get }
}

extension AnswersPage {
  var json: JSON {
    .object(
      [
        .init("as_of", .string(view.clock.description)),
        .init("record_ends", .string(view.site.ledger.manifest.recordEnds.description)),
      ] + answers.map { .init($0.question.id, $0.json(in: view.language)) })
  }

  /// The single numbers of every answer, or the table that the address names as `question.table`.
  var csv: String? {
    for answer in answers {
      let table = answer.tables.first { "\(answer.question.id).\($0.key)" == view.query["table"] }
      if let table { return table.csv(in: view.language) }
    }
    return Table(
      "numbers", Wording.numbers.asText,
      [
        .init("question", Wording.questions.asText), .init("label", Wording.what.asText),
        .init("value", Wording.numbers.asText),
      ],
      answers.flatMap { answer in
        answer.values.map {
          .init(
            "\(answer.question.id)/\($0.key)",
            [Cell(.text(Text(same: answer.question.id))), Cell(.text($0.label)), Cell($0.value)])
        }
      }
    ).csv(in: view.language)
  }

  func answer(_ id: String) -> Answer? { answers.first { $0.question.id == id } }
}

extension View {
  /// The answers to these questions, as far as they exist and the ledger can give them.
  func answers(_ ids: [String]) -> [Answer] { ids.compactMap { answer($0) } }
}
