// SPDX-License-Identifier: Apache-2.0
import Agreements
import LedgerStore
import Quantities
import Questions

/// The steps of an edit: typed, checked, shown, recorded. Each gives the page that comes next.
struct EditSteps {
  let view: View
  let store: LedgerStore

  /// The edits that were set aside, to be recorded together with this one.
  private func held(beside draft: EditDraft) -> [EditDraft] {
    (view.session?.held ?? []).filter { $0.entry != draft.entry }
  }

  private func edits(_ draft: EditDraft) throws -> [Edit] {
    try (held(beside: draft) + [draft]).map { try $0.edit() }
  }

  /// What the edit would change; the form again, if something keeps it from being recorded.
  func preview(_ draft: EditDraft, wrong: Text? = nil) -> any Page {
    guard draft.action == .retire || check(draft).isEmpty else { return form(draft) }
    do {
      let author = Author(draft.author) ?? Self.nobody
      let preview = try store.preview(
        edits(draft), author: author,
        known: view.site.known)
      var draft = draft
      // The row that was looked at is the one that the edit is based on.
      draft.base = draft.base ?? preview.versions.last?.basedOn
      return PreviewPage(view: view, draft: draft, preview: preview, wrong: wrong)
    } catch {
      return refused(draft, error)
    }
  }

  /// Records the edit.
  ///
  /// - Returns: the batch, or the page that says why not.
  func record(_ draft: EditDraft) -> (batch: Batch?, page: any Page) {
    guard let author = Author(draft.author) else {
      let words = draft.author.isEmpty ? Wording.authorMissing : .noAuthor(draft.author)
      return (nil, preview(draft, wrong: words.asText))
    }
    guard draft.reason.contains(where: { !$0.isWhitespace }) else {
      return (nil, preview(draft, wrong: Wording.reasonMissing.asText))
    }
    guard draft.action == .retire || check(draft).isEmpty else { return (nil, form(draft)) }
    do {
      let edits = try (held(beside: draft) + [draft]).flatMap { try $0.edits() }
      let batch = try store.record(edits, author: author, reason: draft.reason)
      return (batch, NewPage(view: view))
    } catch {
      return (nil, refused(draft, error))
    }
  }

  /// The form with everything that is wrong beside its fields.
  func form(_ draft: EditDraft) -> FormPage {
    FormPage(view: view, draft: draft, mistakes: check(draft), status: 422)
  }

  func check(_ draft: EditDraft) -> FormMistakes {
    var mistakes = FormMistakes(
      draft.form, in: view.site.ledger,
      with: held(beside: draft).filter { $0.action != .retire }.map(\.form),
      isNew: draft.action == .add)
    if draft.action == .amend, !draft.from.isEmpty, draft.holdsFrom == nil {
      mistakes.add(["from"], .init(words: Wording.noDate(draft.from).asText, suggestion: nil))
    }
    return mistakes
  }

  /// What the store refused, as the page on which it can be mended. What was typed is kept.
  private func refused(_ draft: EditDraft, _ error: any Error) -> any Page {
    switch error {
    case EditRefused.movedOn(let entry, let ground, let now, let by):
      let moved = held(beside: draft).first { $0.entry == entry } ?? draft
      return ConflictPage(view: view, draft: moved, ground: ground?.body, now: now, by: by)
    case EditRefused.mistakes(let mistakes):
      return again(draft, FormMistakes(mistakes, draft.form))
    case let refusal as EditRefused:
      return again(draft, FormMistakes(saying: refusal.words))
    default:
      return again(draft, FormMistakes(saying: Text(en: "\(error)")))
    }
  }

  private func again(_ draft: EditDraft, _ mistakes: FormMistakes) -> any Page {
    draft.action == .retire
      ? RefusedPage(view: view, draft: draft, mistakes: mistakes)
      : FormPage(view: view, draft: draft, mistakes: mistakes, status: 422)
  }

  /// Whoever looks at a preview has not said a name yet, and nothing is recorded under this one.
  private static let nobody = Author("preview")!
}

/// Why an entry cannot be retired: who mentions it.
struct RefusedPage: Page {
  let view: View
  let draft: EditDraft
  let mistakes: FormMistakes

  var status: Int { 422 }
  private var words: EditWords { EditWords(view: view, draft: draft) }
  var title: String { words.heading }

  var body: Markup {
    article(.class("editing")) {
      words.kicker
      h1 { title }
      p(.class("about")) { view[words.meaning] }
      div(.class("wrong-list"), .role("alert")) {
        p { strong { view[.cannotBeRetired] } }
        ul { for item in mistakes.others { li { view.say(item.words) } } }
      }
      p(.class("buttons")) { a(.href(words.cancel)) { view[.cancelEdit] } }
    }
  }

  var json: JSON {
    [
      "entry": .string(draft.entry),
      "mistakes": .array(mistakes.others.map { .string($0.words.words(in: view.language)) }),
    ]
  }
}

extension EditRefused {
  /// The refusals that a person meets most, in three languages.
  fileprivate var words: Text {
    switch self {
    case .nothingChanged: Wording.nothingToRecord.asText
    case .amendmentWithoutPaper: Wording.amendmentWithoutPaper.asText
    default: Text(en: description)
    }
  }
}
