// SPDX-License-Identifier: Apache-2.0
import Agreements
import LedgerStore
import Quantities

extension Site {
  /// Takes a form for editing that was sent in. Nothing is recorded without the token of the browser
  /// to which the form was given.
  func edit(
    _ request: PageRequest, _ view: View, _ editing: Editing, _ session: Sessions.Session
  ) -> PageResponse {
    let type = request.headers["content-type"] ?? ""
    guard type.lowercased().hasPrefix("application/x-www-form-urlencoded") else {
      return view.mistake(.noForm, .html)
    }
    let sent = Query(String(decoding: request.body, as: UTF8.self))
    let parts = view.path.split(separator: "/", maxSplits: 1).map(String.init)
    guard let place = parts.first else { return view.mistake(.noPage(view.path, in: view), .html) }
    let isOurs = sent["token"] == session.token
    let steps = EditSteps(view: view, store: editing.store)
    if place == "undo" {
      return isOurs ? undo(sent, view, editing, session) : view.mistake(.staleForm, .html)
    }
    if place == "held" {
      guard isOurs else { return view.mistake(.staleForm, .html) }
      editing.sessions.release(sent["entry"] ?? "", session)
      return Self.sent(to: view.address("/held"))
    }
    if place == "review" {
      return isOurs ? review(sent, view, steps, session) : view.mistake(.staleForm, .html)
    }
    let action: Action? = place == "new" ? .add : Action(rawValue: place)
    guard let action, Editing.places.contains(place), parts.count > 1 else {
      return view.mistake(.noPage(view.path, in: view), .html)
    }
    do throws(Mistake) {
      let kind = try kind(action, parts[1], view)
      let draft = EditDraft(action, parts[1], kind, sent: sent)
      guard isOurs else {
        guard action != .retire else { throw .staleForm }
        return view.respond(
          with: FormPage(
            view: view, draft: draft, notice: Wording.staleForm.asText, status: 403), .html)
      }
      return step(draft, sent, view, steps, session)
    } catch {
      return view.mistake(error, .html)
    }
  }

  private func kind(_ action: Action, _ name: String, _ view: View) throws(Mistake) -> EntryKind {
    if action == .add {
      guard let kind = EntryKind(rawValue: name) else { throw .noPage(view.path, in: view) }
      return kind
    }
    guard let id = EntryID(name), let entry = ledger[id] else { throw .noEntry(name, in: view) }
    return entry.kind
  }

  private func step(
    _ draft: EditDraft, _ sent: Query, _ view: View, _ steps: EditSteps,
    _ session: Sessions.Session
  ) -> PageResponse {
    var draft = draft
    let (name, rest) = Self.command(sent["do"] ?? "preview")
    var growing: Set<String> = []
    switch name {
    case "record": return record(draft, view, steps, session)
    case "more": growing = [rest]
    case "drop": draft.form.drop(EntryForm.steps(rest))
    case "set":
      let pair = rest.split(separator: "=", maxSplits: 1).map(String.init)
      if pair.count == 2 { draft.form.set(EntryForm.steps(pair[0]), pair[1]) }
    case "form": break
    case "hold":
      guard draft.action == .retire || steps.check(draft).isEmpty else {
        return view.respond(with: steps.form(draft), .html)
      }
      editing?.sessions.hold(draft, session)
      return Self.sent(to: view.address("/held"))
    case "merge":
      if let now = try? steps.store.current(draft.entry)?.body {
        draft = ConflictPage.merged(draft, sent, now: now)
      }
      return view.respond(with: steps.preview(draft), .html)
    default: return view.respond(with: steps.preview(draft), .html)
    }
    return view.respond(with: FormPage(view: view, draft: draft, growing: growing), .html)
  }

  /// What a button asks for: `drop:cites/1`.
  private static func command(_ text: String) -> (name: String, rest: String) {
    let pair = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return (String(pair[0]), pair.count > 1 ? String(pair[1]) : "")
  }

  private func record(
    _ draft: EditDraft, _ view: View, _ steps: EditSteps, _ session: Sessions.Session
  ) -> PageResponse {
    let (batch, page) = steps.record(draft)
    guard let batch else { return view.respond(with: page, .html) }
    editing?.sessions.note(session, author: batch.author)
    let number = [("recorded", String(batch.number))]
    guard draft.proposal == nil else { return Self.sent(to: view.address("/review", number)) }
    return Self.sent(
      to: draft.action == .retire
        ? view.address("/journal", number) : view.address("/entry/" + draft.entry, number))
  }

  private func undo(
    _ sent: Query, _ view: View, _ editing: Editing, _ session: Sessions.Session
  ) -> PageResponse {
    guard let number = sent.filled("batch").flatMap({ Int($0) }) else {
      return view.mistake(.noForm, .html)
    }
    let typed = sent["author"] ?? session.author
    func ask(_ wrong: Text?) -> PageResponse {
      view.respond(with: UndoPage(view: view, batch: number, author: typed, wrong: wrong), .html)
    }
    guard sent["do"] == "record" else { return ask(nil) }
    guard let author = Author(typed) else {
      return ask((typed.isEmpty ? Wording.authorMissing : .noAuthor(typed)).asText)
    }
    do {
      let batch = try editing.store.undo(number, author: author, reason: sent.filled("reason"))
      editing.sessions.note(session, author: author.description)
      return Self.sent(to: view.address("/journal", [("recorded", String(batch.number))]))
    } catch {
      return ask(Text(en: "\(error)"))
    }
  }

  static func sent(to address: SiteAddress) -> PageResponse {
    PageResponse(303, type: "text/plain; charset=utf-8", [], headers: [("location", address.text)])
  }
}

extension Mistake {
  /// A form that no page of the workbench sends.
  static var noForm: Mistake {
    Mistake(status: 400, title: .notUnderstood, reason: Wording.unreadableForm.asText)
  }

  /// A form of a browser that the workbench does not know, or no longer.
  fileprivate static var staleForm: Mistake {
    Mistake(status: 403, title: .notRecorded, reason: Wording.staleForm.asText)
  }
}
