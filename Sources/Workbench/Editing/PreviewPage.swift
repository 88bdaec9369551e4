// SPDX-License-Identifier: Apache-2.0
import Agreements
import LedgerStore
import Quantities
import Questions

/// What an edit would change, in the entry and in the answers, before it is recorded.
struct PreviewPage: Page {
  let view: View
  let draft: EditDraft
  let preview: Preview
  private let moved: [Comparison]
  /// What is wrong with the author or the reason.
  var wrong: Text?
  var status: Int { wrong == nil ? 200 : 422 }

  /// The most rows of one answer that are shown.
  private static let mostRows = 12

  init(view: View, draft: EditDraft, preview: Preview, wrong: Text? = nil) {
    self.view = view
    self.draft = draft
    self.preview = preview
    self.wrong = wrong
    let day = preview.after.manifest.recordEnds
    let site = view.site
    // What pages and earlier previews have asked of this revision need not be asked again.
    let isCurrent =
      preview.revision == site.known?.revision && day == site.ledger.manifest.recordEnds
    let known: Comparison.Asked = { question, values in
      site.memory.asked(question, day, values) { site.current }
    }
    moved = Comparison.moved(
      from: isCurrent ? site.current : preview.before, to: preview.after,
      changed: preview.versions.compactMap { EntryID($0.entry) }, asOf: day,
      known: isCurrent ? known : nil)
  }

  private var words: EditWords { EditWords(view: view, draft: draft) }
  var title: String { words.heading + " · " + view[.previewHeading] }

  var body: Markup {
    article(.class("editing preview")) {
      words.kicker
      h1 { title }
      section {
        h2 { view[.whatTheEntrySays] }
        for version in preview.versions { difference(version) }
      }
      section {
        h2 {
          view[.answersThatMove]
          " "
          span(.class("count")) { String(moved.count) }
        }
        if moved.isEmpty {
          p(.class("empty")) { view[.noAnswerMoves(day)] }
        } else {
          p(.class("about")) { view[.answersThatMoveAbout(day)] }
          for comparison in moved { answer(comparison) }
        }
      }
      decision
    }
  }

  private var day: String { preview.after.manifest.recordEnds.formatted(view.language) }

  private func difference(_ version: Preview.Version) -> Markup {
    let difference = Difference(
      view, before: version.before, after: version.after, in: preview.before, and: preview.after)
    let name: Markup =
      preview.versions.count == 1
      ? .nothing
      : h3 {
        EntryID(version.entry).map { view.say(preview.after[$0]?.name ?? preview.before.name($0)) }
        " "
        code { version.entry }
      }
    guard version.after != nil else {
      return .several([name, p(.class("about")) { view[.entryGoes] }])
    }
    return .several([name, difference.markup])
  }

  private func answer(_ comparison: Comparison) -> Markup {
    let all = comparison.table
    let shown = Table(
      all.key + "-" + comparison.after.question.id, all.title, all.columns,
      Array(all.rows.prefix(Self.mostRows)))
    let was = comparison.before.headline.words(in: view.language)
    let isTold = was != comparison.after.headline.words(in: view.language)
    return section(.class("moved")) {
      h3 { view.say(comparison.after.question.title) }
      for parameter in comparison.after.parameters.prefix(1) {
        p(.class("kicker")) { code { parameter.name + "=" + parameter.value } }
      }
      if isTold {
        p(.class("was")) { view.say(comparison.before.headline) }
        p(.class("is")) { view.say(comparison.after.headline) }
      }
      if !all.rows.isEmpty {
        TableView(
          view: view, answer: comparison.after, table: shown, without: ["table"], heading: nil,
          isAnswer: false
        ).markup
      }
      if all.rows.count > Self.mostRows {
        p(.class("about")) { view[.more(all.rows.count - Self.mostRows)] }
      }
    }
  }

  private var decision: Markup {
    form(
      .class("decision"), .plain("action", view.address(draft.path).text), .plain("method", "post")
    ) {
      draft.hidden(view, without: ["author", "reason"])
      h2 { view[.recordHeading] }
      if let wrong { p(.class("wrong"), .role("alert")) { view.say(wrong) } }
      label {
        span { view[.authorWord] }
        void(
          .input, .name("author"), .value(draft.author),
          .plain("placeholder", "Kim Yuna <yuna@example.org>"),
          .plain("autocomplete", "name"), .flag("required"))
      }
      label {
        span { view[.reasonWord] }
        void(.input, .name("reason"), .value(draft.reason), .flag("required"))
      }
      p(.class("buttons")) {
        button(.class("first"), .name("do"), .value("record")) { view[.recordEdit] }
        if draft.action != .retire {
          button(.name("do"), .value("form"), .flag("formnovalidate")) { view[.backToForm] }
        }
        a(.href(words.cancel)) { view[.cancelEdit] }
      }
    }
  }

  var json: JSON {
    [
      "action": .string(draft.action.rawValue), "entry": .string(draft.entry),
      "moved": .array(moved.map { $0.json(in: view.language) }),
    ]
  }
}
