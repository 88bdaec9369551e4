// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

/// An answer beside the same question's answer as of an earlier day: what came, went and changed.
struct ChangesPart {
  let view: View
  let after: Answer

  /// The day that the address compares with, else the end of the edition before.
  private var since: Day? {
    view.query.filled("since").flatMap { PartialDate($0)?.last }
      ?? view.site.ledger.manifest.previousEnd
  }

  private var isOpen: Bool { view.query.filled("since") != nil }

  var markup: Markup {
    element(
      .details, [.class("changes"), .flag("open", isOpen)],
      .several([
        summary { view[.whatChanged] },
        form(.class("filters"), .plain("action", view.path)) {
          view.hidden(Set(view.query.items.map(\.name)).subtracting(["since", "why"]))
          label {
            span { view[.sinceDay] }
            void(
              .input, .type("date"), .name("since"), .value(since?.description ?? ""))
          }
          button { view[.compare] }
          view.help(.amends)
        },
        isOpen ? compared : .nothing,
      ]))
  }

  /// Both answers side by side, where the address asks for it and there was an answer then.
  var comparison: Comparison? {
    guard isOpen, let since, let before = view.earlier(after, asOf: since) else { return nil }
    return Comparison(before: before, after: after)
  }

  private var compared: Markup {
    guard let comparison else { return p(.class("empty")) { view[.noEarlierAnswer] } }
    return .several([
      div(.class("halves")) {
        side(comparison.before)
        side(comparison.after)
      },
      comparison.isEmpty
        ? p(.class("empty")) { view[.nothingChanged] }
        : .several([
          TableView(
            view: view, answer: after, table: comparison.table, heading: nil, isAnswer: false
          ).markup,
          p(.class("downloads")) {
            a(.href(view.same([("table", "changes")], path: view.dataPath + ".csv"))) { "CSV" }
          },
        ]),
    ])
  }

  private func side(_ answer: Answer) -> Markup {
    section {
      h2(.class("day")) { answer.asOf.formatted(view.language) }
      p { view.say(answer.headline) }
    }
  }
}

extension View {
  /// The same question with the same parameters as of another day; nil where it had no answer.
  func earlier(_ answer: Answer, asOf day: Day) -> Answer? {
    let values = Dictionary(
      answer.parameters.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    return try? site.memory.answer(to: answer.question, site.ledger, day, values)
  }
}
