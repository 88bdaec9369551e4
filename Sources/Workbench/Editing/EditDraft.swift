// SPDX-License-Identifier: Apache-2.0
import Agreements
import LedgerStore
import Quantities

/// An edit in the making, as its forms carry it from page to page.
struct EditDraft: Sendable {
  let action: Action
  /// What is edited; for a new entry, what the form says.
  let entry: String
  var form: EntryForm
  /// The row of the journal that the edit is made on.
  var base: Int?
  /// The first day of which an amendment holds, as typed.
  var from = ""
  var author = ""
  var reason = ""
  /// What it was made of, if it came from the review list: that is decided when the edit is recorded.
  var proposal: String?

  init(_ action: Action, _ entry: String, _ form: EntryForm, base: Int? = nil) {
    self.action = action
    self.entry = entry
    self.form = form
    self.base = base
  }

  /// What a browser sent.
  init(_ action: Action, _ entry: String, _ kind: EntryKind, sent: Query) {
    var form = EntryForm(kind, sent: sent)
    if action != .add { form.set([kind.rawValue], entry) }
    self.init(
      action, action == .add ? form.id : entry, form, base: sent.filled("base").flatMap { Int($0) })
    from = sent["from"] ?? ""
    author = sent["author"] ?? ""
    reason = sent["reason"] ?? ""
    proposal = sent.filled("proposal")
  }

  /// The path of its page.
  var path: String {
    switch action {
    case .add: "/new/" + form.kind.rawValue
    default: "/\(action.rawValue)/\(entry)"
    }
  }

  /// The day that is typed; nil if none is or it is no date.
  var holdsFrom: Day? { PartialDate(from)?.first }

  /// The edit for the store.
  ///
  /// - Throws: `EditRefused` if the form opens no entry.
  func edit() throws -> Edit {
    switch action {
    case .amend: .amend(entry, form.tree, from: holdsFrom, basedOn: base)
    case .retire: .retire(entry, basedOn: base)
    case .add: try .add(form.tree)
    default: .correct(entry, form.tree, basedOn: base)
    }
  }

  /// The edit and, if it was proposed, that the proposal is decided by it.
  func edits() throws -> [Edit] {
    try [edit()] + (proposal.map { [Edit.retire(Keeping.proposal($0))] } ?? [])
  }

  /// Everything that has to come along to the next page, but for what that page asks for.
  func hidden(_ view: View, without asked: Set<String>) -> Markup {
    var all: [(String, String)] = [("token", view.session?.token ?? "")]
    if let base { all.append(("base", String(base))) }
    if let proposal { all.append(("proposal", proposal)) }
    all += [("from", from), ("author", author), ("reason", reason)].filter { !$0.1.isEmpty }
    if !asked.contains(EntryForm.prefix) { all += form.fields.map { ($0.name, $0.value) } }
    return .several(
      all.filter { !asked.contains($0.0) }.map {
        void(.input, .type("hidden"), .name($0.0), .value($0.1))
      })
  }
}
