// SPDX-License-Identifier: Apache-2.0
import Agreements
import LedgerStore
import Questions

extension View {
  /// The page for editing that stands at a path, or nil if none does.
  func editingPage(_ parts: [String]) throws(Mistake) -> (any Page)? {
    guard let first = parts.first, Editing.places.contains(first) else { return nil }
    guard let editing = site.editing, site.edition == nil else { return FilesOnlyPage(view: self) }
    let rest = parts.dropFirst().joined(separator: "/")
    do {
      switch first {
      case "journal" where rest.isEmpty: return try JournalPage(view: self, store: editing.store)
      case "new" where rest.isEmpty: return NewPage(view: self)
      case "held" where rest.isEmpty: return HeldPage(view: self)
      case "review" where rest.isEmpty: return try ReviewPage(view: self, store: editing.store)
      case "new":
        guard let kind = EntryKind(rawValue: rest) else { throw Mistake.noPage(path, in: self) }
        return FormPage(view: self, draft: EditDraft(.add, "", EntryForm(kind)))
      case "correct", "amend", "retire":
        return try opened(Action(rawValue: first) ?? .correct, rest, editing.store)
      default: throw Mistake.noPage(path, in: self)
      }
    } catch let mistake as Mistake {
      throw mistake
    } catch {
      throw .store(error)
    }
  }

  /// The page on which an edit of an entry begins.
  private func opened(
    _ action: Action, _ id: String, _ store: LedgerStore
  ) throws -> any Page {
    guard let row = try store.current(id), let body = row.body, let opening = body.opening else {
      throw Mistake.noEntry(id, in: self)
    }
    var draft = EditDraft(action, id, EntryForm(opening.kind, reading: body), base: row.seq)
    draft.author = session?.author ?? ""
    guard action == .retire else { return FormPage(view: self, draft: draft) }
    return EditSteps(view: self, store: store).preview(draft)
  }

  /// Where an entry is edited from, and its place in the journal.
  func editLinks(_ id: EntryID) -> Markup {
    guard site.editing != nil, site.ledger[id] != nil else { return .nothing }
    return p(.class("edit-links")) {
      for (path, words) in [
        ("/correct/", Wording.correct), ("/amend/", .amend), ("/retire/", .retire),
      ] {
        a(.class("button"), .href(address(path + id.text))) { self[words] }
      }
      a(.href(address("/journal", [("entry", id.text)]))) { self[.journal] }
    }
  }
}

extension Mistake {
  /// The store cannot be read or written.
  static func store(_ error: any Error) -> Mistake {
    Mistake(status: 503, title: .storeTrouble, reason: Text(en: "\(error)"))
  }
}
