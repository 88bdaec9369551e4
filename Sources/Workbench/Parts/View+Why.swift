// SPDX-License-Identifier: Apache-2.0
import Agreements
import Questions

/// Links to why something is so.
extension View {
  /// The page on which people read the answers to a question.
  static func home(of question: String) -> String {
    let hasOwn =
      ["trend", "sides", "provisions"].contains(question) || MenuPlace(question: question) != nil
    return hasOwn ? "/" + question : "/ask/" + question
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
    whyLink(whyAddress(address, in: answer), shown)
  }

  func whyLink(_ address: SiteAddress, _ shown: Markup) -> Markup {
    a(.class("why"), .href(address)) { shown }
  }

  /// The sign for “because”, which opens the derivation of what stands before it.
  func whyMark(_ address: String, in answer: Answer, _ label: Text) -> Markup {
    whyMark(whyAddress(address, in: answer), label)
  }

  func whyMark(_ address: SiteAddress, _ label: Text) -> Markup {
    a(
      .class("because"), .href(address),
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

/// The addresses of many derivations of one answer, made once but for the part that differs.
struct WhyAddresses {
  /// The page, up to where an address in its answer follows.
  let opening: String
  private let close: String

  init(_ view: View, _ answer: Answer) {
    let one = view.whyAddress("", in: answer).text
    // The address of the derivation is the last of the query, before the fragment.
    let cut = one.lastIndex(of: "#") ?? one.endIndex
    opening = String(one[..<cut])
    close = String(one[cut...])
  }

  /// The same addresses on whichever page the markup will stand.
  init(onAnyPage why: WhyAddresses) {
    opening = String(WrittenMarkup.page)
    close = why.close
  }

  subscript(address: String) -> SiteAddress {
    SiteAddress(encoded: opening + Percent.encoded(address, keepSlashes: true) + close)
  }
}
