// SPDX-License-Identifier: Apache-2.0
import Agreements
import Questions

/// Links to why something is so.
extension View {
  /// The page on which people read the answers to a question.
  static func home(of question: String) -> String {
    ["trend", "sides", "provisions"].contains(question) ? "/" + question : "/ask/" + question
  }

  /// The page with the answer and, beside it, the derivation of what stands at an address in it. On
  /// the answer's own page everything else stays as it is.
  func whyAddress(_ address: String, in answer: Answer) -> SiteAddress {
    let home = Self.home(of: answer.question.id)
    if path == home || path == "/ask/" + answer.question.id {
      return same([("why", address)], fragment: "why")
    }
    return self.address(home, answer.parameters + [("why", address)], fragment: "why")
  }

  /// A number or word that opens its own derivation beside the page.
  func whyLink(_ address: String, in answer: Answer, _ shown: Markup) -> Markup {
    a(.class("why"), .href(whyAddress(address, in: answer))) { shown }
  }

  /// The sign for “because”, which opens the derivation of what stands before it.
  func whyMark(_ address: String, in answer: Answer, _ label: Text) -> Markup {
    a(
      .class("because"), .href(whyAddress(address, in: answer)),
      .aria("label", self[.why] + ": " + label.reading(in: language).words)
    ) { "∵" }
  }

  /// A single number of an answer, linked to its derivation.
  func number(_ value: NamedValue, in answer: Answer) -> Markup {
    value.value.isAtom
      ? whyLink(value.key, in: answer, show(value.value))
      : show(value.value, then: whyMark(value.key, in: answer, value.label))
  }
}
