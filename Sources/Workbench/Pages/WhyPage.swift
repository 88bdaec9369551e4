// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

/// The derivation of one number or word of an answer, as a page of its own.
struct WhyPage: Page {
  let view: View
  let answer: Answer
  let explained: Explained

  init(view: View, question: Question, address: String) throws(Mistake) {
    self.view = view
    let answer = try view.answer(to: question)
    self.answer = answer
    do throws(Unanswerable) {
      explained = try answer.why(address, in: view.ledger)
    } catch {
      var mistake = Mistake(status: 404, title: .notHere, reason: Wording.noAddress(address).asText)
      if let near = error.suggestion {
        mistake.nearest = [.init(words: Text(same: near), address: view.why(near, in: answer))]
      }
      mistake.choices = answer.values.map {
        .init(words: $0.label, address: view.why($0.key, in: answer))
      }
      throw mistake
    }
  }

  var title: String { view[.why] + ": " + explained.label.words(in: view.language) }
  var place: MenuPlace? { .ask }

  var body: Markup {
    article(.class("narrow why")) {
      p(.class("kicker")) {
        a(.href(view.address(of: answer.question.id, answer.parameters))) {
          view.say(answer.question.title)
        }
      }
      h1 { view[.whyThis] }
      WhyPanel(view: view, explained: explained, answer: answer).inside(heading: .h2)
      AnswerParts(view: view, answer: answer).downloads([table])
    }
  }

  var json: JSON {
    [
      "question": .string(answer.question.id), "address": .string(explained.address),
      "label": .string(explained.label.words(in: view.language)),
      "value": explained.value.json(in: view.language), "as_of": .string(answer.asOf.description),
      "record_ends": .string(answer.recordEnds.description),
      "derivation": explained.derivation.json(in: view.language),
    ]
  }

  var csv: String? { table.csv(in: view.language) }

  /// What the derivation rests on, a row a citation.
  private var table: Table {
    let columns = ["entry", "name", "part", "document", "place", "via", "via_place", "url"]
    return Table(
      "inputs", Wording.restsOn.asText, columns.map { .init($0, Text(same: $0)) },
      explained.derivation.inputs.flatMap { input in
        input.citations.enumerated().map { index, citation in
          let url = view.site.ledger.entry(citation.document, as: Document.self)?.url
          return .init(
            "\(input.entry)#\(index + 1)",
            [
              Cell(.entry(input.entry, input.name)), Cell(.text(input.name)),
              Cell(.text(input.part)),
              Cell(.text(Text(same: citation.document.text))),
              Cell(.text(Text(same: citation.place))),
              Cell(.text(citation.via.map { Text(same: $0.document.text) })),
              Cell(.text(citation.via.map { Text(same: $0.place) })),
              Cell(.text(url.map { Text(same: $0) })),
            ])
        }
      })
  }
}
