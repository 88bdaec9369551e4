// SPDX-License-Identifier: Apache-2.0
import Agreements
import LedgerStore
import Questions

/// A form for an entry, made from the vocabulary.
struct FormPage: Page {
  let view: View
  let draft: EditDraft
  var mistakes = FormMistakes()
  /// What has to be said before the form is gone on with.
  var notice: Text?
  /// Lists that show one empty row more.
  var growing: Set<String> = []
  var status = 200

  private var words: EditWords { EditWords(view: view, draft: draft) }
  var title: String { words.heading }

  var body: Markup {
    article(.class("editing")) {
      words.kicker
      h1 { title }
      p(.class("about")) { view[words.meaning] }
      if let notice { p(.class("notice"), .role("status")) { view.say(notice) } }
      HeldNotice(view: view, beside: draft.entry).markup
      summary
      form(
        .class("entry-form"), .plain("action", view.address(draft.path).text),
        .plain("method", "post"), .plain("autocomplete", "off"), .flag("novalidate")
      ) {
        draft.hidden(view, without: [EntryForm.prefix, "from"])
        // What Enter does: the first button of a form is its own.
        button(.class("unseen"), .name("do"), .value("preview"), .plain("tabindex", "-1")) {
          view[.previewEdit]
        }
        FormFields(view: view, draft: draft, mistakes: mistakes, growing: growing).markup
        if draft.action == .amend { holdsFrom }
        p(.class("buttons")) {
          button(.class("first"), .name("do"), .value("preview")) { view[.previewEdit] }
          button(.name("do"), .value("hold"), .title(view[.holdMeaning])) { view[.holdEdit] }
          a(.href(words.cancel)) { view[.cancelEdit] }
        }
        p(.class("about small")) { view[.howToWrite] }
      }
    }
  }

  private var summary: Markup {
    guard !mistakes.isEmpty else { return .nothing }
    return div(.class("wrong-list"), .role("alert")) {
      p { strong { view[.mistakesToMend(mistakes.count)] } }
      if !mistakes.others.isEmpty {
        ul { for item in mistakes.others { li { view.say(item.words) } } }
        p(.class("about small")) { view[.holdMeaning] }
      }
    }
  }

  private var holdsFrom: Markup {
    let wrong = mistakes[["from"]]
    return div(.class("key")) {
      div(.class("name")) {
        label(.plain("for", "from")) { view[.holdsFrom] }
        small { view[.holdsFromMeaning] }
      }
      div(.class("control")) {
        void(
          .input, .id("from"), .name("from"), .value(draft.from),
          .plain("placeholder", "2026-05-14"),
          .aria("invalid", wrong.isEmpty ? nil : "true"))
        for item in wrong { p(.class("wrong")) { view.say(item.words) } }
      }
    }
  }

  var json: JSON {
    [
      "action": .string(draft.action.rawValue), "entry": .string(draft.entry),
      "mistakes": .array(
        mistakes.byField.sorted { $0.key < $1.key }.flatMap { field, items in
          items.map {
            [
              "field": .string(field), "message": .string($0.words.words(in: view.language)),
              "suggestion": $0.suggestion.map { .string($0) } ?? .null,
            ] as JSON
          }
        }),
    ]
  }
}

/// The words that say what is being edited, and how.
struct EditWords {
  let view: View
  let draft: EditDraft

  var heading: String {
    switch draft.action {
    case .add: view[newOf: draft.form.kind]
    case .amend: view[.amend]
    case .retire: view[.retire]
    default: view[.correct]
    }
  }

  var meaning: Wording {
    switch draft.action {
    case .add: .addMeaning
    case .amend: .amendMeaning
    case .retire: .retireMeaning
    default: .correctMeaning
    }
  }

  var kicker: Markup {
    p(.class("kicker")) {
      view[draft.form.kind.words]
      if draft.action != .add, let id = EntryID(draft.entry) {
        " "
        view.link(id)
        " "
        code { draft.entry }
      }
    }
  }

  var cancel: SiteAddress {
    draft.action == .add
      ? view.address("/new")
      : EntryID(draft.entry).map { view.address(of: $0) } ?? view.address("/")
  }
}
