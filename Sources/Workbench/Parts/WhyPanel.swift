// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Questions

/// Why something in an answer is so: rule, arithmetic, the entries and papers it rests on, and what
/// is lacking. The same whether it stands beside a page or alone.
struct WhyPanel {
  let view: View
  let explained: Explained
  let answer: Answer

  /// Beside the page that was asked.
  var aside: Markup {
    .element(
      Element(
        tag: .aside,
        attributes: [
          .id("why"), .class("why"), .aria("labelledby", "why-title"), .plain("tabindex", "-1"),
        ],
        content: .several([
          div(.class("panel-bar")) {
            h2(.id("why-title")) { view[.whyThis] }
            a(.class("close"), .href(view.same([("why", nil)])), .aria("label", view[.close])) {
              "×"
            }
          },
          inside(heading: .h3, atMost: 8),
          p(.class("more")) {
            a(.href(view.why(explained.address, in: answer))) { view[.ownPage] }
            " · "
            a(.href(json)) { "JSON" }
          },
        ])))
  }

  private var json: SiteAddress {
    view.address("/why/\(answer.question.id)/\(explained.address).json", answer.parameters)
  }

  /// The derivation itself, under headings of this rank; more inputs than `atMost` wait to be opened.
  func inside(heading: Tag, atMost: Int = .max) -> Markup {
    let derivation = explained.derivation
    return .several([
      p(.class("subject")) { view.say(explained.label) },
      p(.class("result")) { view.show(explained.value) },
      element(heading, [], .text(view[.rule])),
      p { view.say(derivation.rule) },
      derivation.arithmetic.isEmpty
        ? .nothing
        : .several([
          element(
            heading, [], .several([.text(view[.arithmetic] + " "), view.help(.bounds)])),
          ol(.class("arithmetic")) { for line in derivation.arithmetic { li { view.say(line) } } },
        ]),
      lacks(derivation.lacks, heading),
      inputs(derivation.inputs, heading, atMost),
      p(.class("clocks")) {
        view[.asOfWord] + " " + answer.asOf.formatted(view.language)
        if answer.asOf == answer.recordEnds { " – " + view[.recordsEnd] }
      },
    ])
  }

  private func lacks(_ lacks: [Text], _ heading: Tag) -> Markup {
    guard !lacks.isEmpty else { return .nothing }
    return .several([
      element(heading, [], .several([.text(view[.lacks] + " "), view.help(.gaps)])),
      ul { for lack in lacks { li { view.say(lack) } } },
    ])
  }

  /// The most inputs that are listed; the derivation as data has all.
  private static let mostListed = 1000

  private func inputs(_ inputs: [Derivation.Input], _ heading: Tag, _ most: Int) -> Markup {
    guard !inputs.isEmpty else { return .nothing }
    let shown = inputs.count - 2 > most ? most : inputs.count
    let rest = inputs.dropFirst(shown).prefix(Self.mostListed)
    let unlisted = inputs.count - shown - rest.count
    return .several([
      element(
        heading, [],
        .several([
          .text(view[.restsOn] + " "), span(.class("count")) { String(inputs.count) }, " ",
          view.help(.citations),
        ])),
      ol(.class("inputs")) { for input in inputs.prefix(shown) { li { self.input(input) } } },
      rest.isEmpty
        ? .nothing
        : details {
          summary { view[.more(inputs.count - shown)] }
          ol(.class("inputs"), .plain("start", String(shown + 1))) {
            for input in rest { li { self.input(input) } }
            if unlisted > 0 { li { view[.more(unlisted)] } }
          }
        },
    ])
  }

  /// One entry that went in, with the places that support it.
  private func input(_ input: Derivation.Input) -> Markup {
    .several([
      p {
        view.link(input.entry, input.name)
        if let part = input.part {
          span(.class("part")) {
            " · "
            view.say(part)
          }
        }
        if let amount = view.ledger[input.entry]?.ownAmount {
          span(.class("number part")) { " · " + amount.formatted(view.language) }
        }
      },
      input.citations.isEmpty
        ? p(.class("note")) { view[.noCitation] } : view.citations(input.citations),
    ])
  }
}

extension Entry {
  /// The amount by which an entry enters a sum.
  var ownAmount: Amount? {
    switch self {
    case let project as Project: project.amount
    case let package as Package: package.total
    case let commitment as Commitment: commitment.amount
    case let flow as Flow: flow.amount
    default: nil
    }
  }
}
