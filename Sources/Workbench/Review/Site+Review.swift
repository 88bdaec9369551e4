// SPDX-License-Identifier: Apache-2.0
import Agreements
import LedgerStore
import Quantities

extension Site {
  /// Takes what was sent from the review list, or from a document of which something is put on it.
  func review(
    _ sent: Query, _ view: View, _ steps: EditSteps, _ session: Sessions.Session
  ) -> PageResponse {
    do {
      let command = sent["do"] ?? ""
      if command.hasPrefix("propose") { return try propose(sent, command, view, steps, session) }
      let name = sent["at"] ?? ""
      let items = try ReviewPage.items(of: steps.store)
      guard let item = items.first(where: { $0.name == name }) else {
        // Somebody else decided it meanwhile, or the form was sent twice.
        return Self.sent(to: view.address("/review", [("at", name)]))
      }
      let form = item.proposal.form(in: ledger)
      var draft = EditDraft(.add, form.id, form)
      draft.proposal = name
      draft.author = sent["author"] ?? session.author
      draft.reason = sent.filled("reason") ?? Self.reason(command, item.proposal)
      switch command {
      case "edit": return view.respond(with: FormPage(view: view, draft: draft), .html)
      case "accept" where !steps.check(draft).isEmpty:
        return view.respond(
          with: FormPage(
            view: view, draft: draft, mistakes: steps.check(draft),
            notice: Wording.completeItFirst.asText), .html)
      case "accept": return try decide(draft, try draft.edits(), view, steps, session)
      case "reject":
        return try decide(draft, [.retire(Keeping.proposal(name))], view, steps, session)
      default: return view.mistake(.noForm, .html)
      }
    } catch {
      return view.mistake(.store(error), .html)
    }
  }

  private func decide(
    _ draft: EditDraft, _ edits: [Edit], _ view: View, _ steps: EditSteps,
    _ session: Sessions.Session
  ) throws -> PageResponse {
    func again(_ wrong: Text) throws -> PageResponse {
      var page = try ReviewPage(view: view, store: steps.store, at: draft.proposal, wrong: wrong)
      page.author = draft.author
      return view.respond(with: page, .html)
    }
    guard let author = Author(draft.author) else {
      return try again(
        (draft.author.isEmpty ? Wording.authorMissing : .noAuthor(draft.author)).asText)
    }
    do {
      let batch = try steps.store.record(edits, author: author, reason: draft.reason)
      editing?.sessions.name(session, author: batch.author)
      return Self.sent(
        to: view.address(
          "/review", [("at", draft.proposal ?? ""), ("recorded", String(batch.number))]))
    } catch let refusal as EditRefused {
      return try again(Text(en: refusal.description))
    }
  }

  /// Why, where nobody says more: the journal keeps where it was found.
  private static func reason(_ command: String, _ proposal: Proposal) -> String {
    let place = [proposal.document, proposal.place].filter { !$0.isEmpty }.joined(separator: ", ")
    let what = command == "reject" ? "review, left out" : "review, taken in"
    return "\(what): \(proposal.text)" + (place.isEmpty ? "" : " (\(place))")
  }

  /// Puts what was chosen of a document on the list, in one batch.
  private func propose(
    _ sent: Query, _ command: String, _ view: View, _ steps: EditSteps,
    _ session: Sessions.Session
  ) throws -> PageResponse {
    guard let kept = drafts[sent["draft"] ?? ""] else {
      return view.mistake(.forgottenDraft(in: view), .html)
    }
    let document = sent.filled("document").map { String($0.trimmingBlanks) } ?? ""
    let chosen = Set(sent.items.filter { $0.name == "choose" }.map(\.value))
    let wholeKind = command.split(separator: ":").dropFirst().first.flatMap {
      EntryKind(rawValue: String($0))
    }
    let waiting = Set(try steps.store.proposals().map(\.entry))
    let wanted = kept.proposals(as: document).filter { item in
      chosen.contains(item.name) || item.proposal.kind == wholeKind
    }
    // A document that the record lacks is proposed with what cites it.
    let cited = Set(wanted.map(\.proposal.document))
    let itself = kept.proposals(as: document).filter { item in
      item.proposal.kind == .document && cited.contains(item.proposal.id)
        && EntryID(item.proposal.id).map { ledger[$0] == nil } ?? false
        && !wanted.contains { $0.name == item.name }
    }
    let found = (itself + wanted).filter { !waiting.contains(Keeping.proposal($0.name)) }
    let address = view.address("/review", found.first.map { [("at", $0.name)] } ?? [])
    guard !found.isEmpty else { return Self.sent(to: address) }
    let author = Author(session.author) ?? Self.reader
    try steps.store.record(
      found.map { .propose(Keeping.proposal($0.name), $0.proposal.tree) }, author: author,
      reason: "found in \(kept.name)")
    return Self.sent(to: address)
  }

  /// What a document says is proposed by its reader until somebody has said a name.
  private static let reader = Author("Reader")!
}
