// SPDX-License-Identifier: Apache-2.0
import Agreements
import LedgerStore
import Quantities
import Questions

/// The review list: one proposal a screen, with the sentence it stands in and the entry that it would be.
/// It is taken in, looked at in the form first, or left out; each is a batch of the journal.
struct ReviewPage: Page {
  /// A proposal by its name on the list.
  struct Item {
    let name: String
    let proposal: Proposal
  }

  let view: View
  let all: [Item]
  private let place: Int
  /// What keeps the decision from being recorded.
  var wrong: Text?
  var author: String
  var status: Int { wrong == nil ? 200 : 422 }

  init(view: View, store: LedgerStore, at name: String? = nil, wrong: Text? = nil) throws {
    self.view = view
    self.wrong = wrong
    author = view.session?.author ?? ""
    let all = try Self.items(of: store)
    self.all = all
    let wanted = name ?? view.query["at"] ?? ""
    // What was decided is gone: the next one takes its place.
    let next = all.firstIndex { $0.name >= wanted } ?? max(all.count - 1, 0)
    place = next
  }

  static func items(of store: LedgerStore) throws -> [Item] {
    let prefix = Keeping.proposal("")
    return try store.proposals().compactMap { row in
      row.body.flatMap { Proposal(reading: $0) }.map {
        Item(name: String(row.entry.dropFirst(prefix.count)), proposal: $0)
      }
    }
  }

  private var item: Item? { all.indices.contains(place) ? all[place] : nil }
  var title: String { view[.reviewHeading] }

  var body: Markup {
    article(.class("editing review")) {
      RecordedNotice(view: view).markup
      if let item {
        steps
        decision(on: item)
      } else {
        h1 { title }
        p(.class("empty")) { view[.nothingToReview] }
        p { a(.href(view.address("/audit"))) { view[.audit] } }
      }
    }
  }

  private var steps: Markup {
    nav(.class("steps"), .aria("label", view[.reviewHeading])) {
      p(.class("kicker")) { view[.reviewPlace(place + 1, all.count)] }
      p {
        step(place - 1, .previousProposal, "k", "prev")
        " "
        step(place + 1, .nextProposal, "j", "next")
      }
    }
  }

  private func step(_ place: Int, _ words: Wording, _ key: String, _ relation: String) -> Markup {
    guard all.indices.contains(place) else { return span(.class("off")) { view[words] } }
    return a(
      .href(view.address("/review", [("at", all[place].name)])), .plain("rel", relation),
      .data("press", key)
    ) {
      view[words]
      " "
      kbd { key }
    }
  }

  private func decision(on item: Item) -> Markup {
    let proposal = item.proposal
    let form = proposal.form(in: view.site.ledger)
    let mistakes = FormMistakes(form, in: view.site.ledger, with: [], isNew: true)
    return .several([
      p(.class("kicker")) { view[form.kind.words] },
      h1(.lang(proposal.language)) { proposal.text },
      proposal.context.isEmpty
        ? .nothing : blockquote(.lang(proposal.language)) { marked(proposal) },
      source(proposal),
      entry(form),
      mistakes.isEmpty
        ? p(.class("about")) { view[.completeProposal] }
        : p(.class("about")) { view[.incompleteProposal(missing(form, mistakes))] },
      buttons(item),
    ])
  }

  /// The sentence with the words that were found.
  private func marked(_ proposal: Proposal) -> Markup {
    guard let place = proposal.context.firstRange(of: proposal.text) else {
      return .text(proposal.context)
    }
    return .several([
      .text(String(proposal.context[..<place.lowerBound])),
      mark { proposal.text },
      .text(String(proposal.context[place.upperBound...])),
    ])
  }

  private func source(_ proposal: Proposal) -> Markup {
    guard !proposal.document.isEmpty || !proposal.place.isEmpty else { return .nothing }
    return p(.class("about")) {
      if let id = EntryID(proposal.document), view.site.ledger[id] != nil {
        view.link(id)
      } else if !proposal.document.isEmpty {
        code { proposal.document }
      }
      " "
      proposal.place
    }
  }

  private func entry(_ form: EntryForm) -> Markup {
    dl(.class("facts")) {
      div {
        dt { view[.idWord] }
        dd { code { form.id } }
      }
      for fact in view.site.ledger.card(reading: form.tree) {
        div {
          dt { view.say(fact.label) }
          dd { view.show(fact.value) }
        }
      }
    }
  }

  /// The names of the keys in which something is missing or wrong.
  private func missing(_ form: EntryForm, _ mistakes: FormMistakes) -> String {
    let keys = form.keys.filter { mistakes.has(below: [$0.name]) }
    return keys.map { $0.label.words(in: view.language) }.joined(separator: ", ")
  }

  private func buttons(_ item: Item) -> Markup {
    form(
      .class("decision"), .plain("action", view.address("/review").text), .plain("method", "post")
    ) {
      void(.input, .type("hidden"), .name("token"), .value(view.session?.token ?? ""))
      void(.input, .type("hidden"), .name("at"), .value(item.name))
      if let wrong { p(.class("wrong"), .role("alert")) { view.say(wrong) } }
      label {
        span { view[.authorWord] }
        void(
          .input, .name("author"), .value(author), .plain("autocomplete", "name"),
          .plain("placeholder", "Kim Yuna <yuna@example.org>"))
      }
      label {
        span { view[.reasonWord] }
        void(.input, .name("reason"), .value(""))
      }
      p(.class("buttons")) {
        pressed("accept", .acceptProposal, "a", "first")
        pressed("edit", .editProposal, "e", "")
        pressed("reject", .rejectProposal, "r", "")
      }
    }
  }

  private func pressed(
    _ command: String, _ words: Wording, _ key: String, _ style: String
  ) -> Markup {
    button(.class(style), .name("do"), .value(command), .data("press", key)) {
      view[words]
      " "
      kbd { key }
    }
  }

  var json: JSON {
    [
      "count": .init(integerLiteral: all.count),
      "proposals": .array(
        all.map { item in
          [
            "name": .string(item.name), "kind": .string(item.proposal.kind.rawValue),
            "text": .string(item.proposal.text), "value": .string(item.proposal.value),
            "unit": .string(item.proposal.unit), "document": .string(item.proposal.document),
            "place": .string(item.proposal.place), "context": .string(item.proposal.context),
          ]
        }),
    ]
  }
}
