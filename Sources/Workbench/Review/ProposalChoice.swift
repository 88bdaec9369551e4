// SPDX-License-Identifier: Apache-2.0
import Agreements
import LedgerStore
import Questions

/// What of an audited document is to be put on the review list, over a store: what it mentions, each with
/// its value and place.
struct ProposalChoice {
  let view: View
  let draft: Drafts.Kept

  /// The most of one kind that are listed to be chosen one by one; all of them can be chosen at once.
  private static let mostListed = 200

  var markup: Markup {
    guard let session = view.session, let store = view.site.editing?.store else { return .nothing }
    let all = draft.proposals(as: "")
    guard !all.isEmpty else { return .nothing }
    let waiting = Set(((try? store.proposals()) ?? []).map(\.entry))
    return section(.class("proposals"), .id("proposals")) {
      h2 { view[.takeIntoRecord] }
      p(.class("about")) { view[.takeIntoRecordAbout] }
      form(.plain("action", view.address("/review").text), .plain("method", "post")) {
        void(.input, .type("hidden"), .name("token"), .value(session.token))
        void(.input, .type("hidden"), .name("draft"), .value(draft.id))
        label(.class("which")) {
          span { view[.whichDocument] }
          void(
            .input, .name("document"), .plain("list", "documents"),
            .plain("placeholder", draft.ownID), .plain("spellcheck", "false"))
        }
        small { view[.whichDocumentMeaning] }
        documents
        for kind in [EntryKind.figure, .document] {
          group(kind, all.filter { $0.proposal.kind == kind }, waiting)
        }
        p(.class("buttons")) {
          button(.class("first"), .name("do"), .value("propose")) { view[.proposeChosen] }
        }
      }
    }
  }

  private var documents: Markup {
    element(
      .datalist, [.id("documents")],
      .several(
        view.site.ledger.documents.map { document in
          option(.value(document.id.text)) { document.name.words(in: view.language) }
        }))
  }

  private func group(
    _ kind: EntryKind, _ all: [(name: String, proposal: Proposal)], _ waiting: Set<String>
  ) -> Markup {
    guard !all.isEmpty else { return .nothing }
    return details {
      summary { view[kind.plural].capitalisedFirst + " (\(all.count))" }
      p {
        button(.name("do"), .value("propose:" + kind.rawValue)) {
          view[.proposeAll(all.count)]
        }
      }
      ul(.class("values")) {
        for (name, proposal) in all.prefix(Self.mostListed) {
          li { choice(name, proposal, isWaiting: waiting.contains(Keeping.proposal(name))) }
        }
        if all.count > Self.mostListed { li { view[.more(all.count - Self.mostListed)] } }
      }
    }
  }

  private func choice(_ name: String, _ proposal: Proposal, isWaiting: Bool) -> Markup {
    label(.class("check")) {
      void(
        .input, .type("checkbox"), .name("choose"), .value(name),
        .flag("disabled", isWaiting))
      span {
        span(.lang(proposal.language)) { proposal.text }
        if !proposal.value.isEmpty {
          .several([" ", span(.class("number")) { "→ " + proposal.value + " " + proposal.unit }])
        }
        " "
        small {
          proposal.place
          if isWaiting { " · " + view[.isWaiting] }
        }
      }
    }
  }
}
