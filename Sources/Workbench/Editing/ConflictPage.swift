// SPDX-License-Identifier: Apache-2.0
import Agreements
import LedgerStore
import Quantities
import Questions

/// Somebody else changed the entry while it was being edited: both versions side by side, and for each
/// part the choice which is to hold. What only one of the two changed is chosen already.
struct ConflictPage: Page {
  let view: View
  let draft: EditDraft
  /// What both started from.
  let ground: Tree?
  let now: JournalRow
  let by: Batch
  var status: Int { 409 }

  private var words: EditWords { EditWords(view: view, draft: draft) }
  var title: String { view[.conflictHeading] }

  var body: Markup {
    article(.class("editing")) {
      words.kicker
      h1 { title }
      p(.class("notice"), .role("alert")) {
        view[.conflictAbout(by.author, by.recordedAt.shown, by.reason ?? by.what)]
      }
      if now.body == nil {
        p { view[.goneMeanwhile] }
        p(.class("buttons")) {
          a(.href(view.address("/journal", [("entry", draft.entry)]))) { view[.journal] }
        }
      } else {
        choices
      }
    }
  }

  private var choices: Markup {
    form(.plain("action", view.address(draft.path).text), .plain("method", "post")) {
      draft.hidden(view, without: ["base"])
      void(.input, .type("hidden"), .name("base"), .value(String(now.seq)))
      difference.markup(.theirs, .mine) { row in
        .several([
          radio(row.key, "theirs", .theirs, isChosen: theirsByDefault(row.key)),
          radio(row.key, "mine", .mine, isChosen: !theirsByDefault(row.key)),
          changedByBoth(row.key)
            ? p(.class("wrong")) { view[.bothChanged] } : .nothing,
        ])
      }
      p(.class("buttons")) {
        button(.class("first"), .name("do"), .value("merge")) { view[.goOnWithChoice] }
        a(.href(words.cancel)) { view[.keepTheirs] }
      }
    }
  }

  private var difference: Difference {
    Difference(
      view, before: now.body, after: draft.form.tree.inVocabularyOrder, in: view.site.ledger,
      and: view.site.ledger)
  }

  private func theirsByDefault(_ key: String) -> Bool {
    ground != nil && ground?.value(key) == draft.form.tree.value(key)
  }

  private func changedByBoth(_ key: String) -> Bool {
    ground?.value(key) != draft.form.tree.value(key) && ground?.value(key) != now.body?.value(key)
  }

  private func radio(_ key: String, _ value: String, _ words: Wording, isChosen: Bool) -> Markup {
    label(.class("check")) {
      void(
        .input, .type("radio"), .name("choose/" + key), .value(value), .flag("checked", isChosen))
      span { view[words] }
    }
  }

  var json: JSON {
    [
      "entry": .string(draft.entry), "row": .init(integerLiteral: now.seq),
      "by": .string(by.author), "differs": .array(difference.rows.map { .string($0.key) }),
    ]
  }

  /// The form with what was chosen of the version that holds now.
  static func merged(_ draft: EditDraft, _ sent: Query, now: Tree) -> EditDraft {
    var draft = draft
    let theirs = EntryForm(draft.form.kind, reading: now)
    for key in draft.form.keys where sent["choose/" + key.name] == "theirs" {
      draft.form.take(key.name, from: theirs)
    }
    return draft
  }
}

extension EntryForm {
  /// Takes what another form says under a key.
  mutating func take(_ key: String, from other: EntryForm) {
    replace(key, with: other.root[key])
  }
}

extension Instant {
  /// The moment for people: 2026-06-01 12:30 UTC.
  var shown: String { "\(day) " + description.dropFirst(11).prefix(5) + " UTC" }
}
