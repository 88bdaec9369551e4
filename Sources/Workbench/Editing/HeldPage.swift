// SPDX-License-Identifier: Apache-2.0
import Agreements
import LedgerStore
import Questions

/// The edits that were set aside, to be recorded together: each can be opened again or dropped, and
/// from each all of them are looked at and recorded.
struct HeldPage: Page {
  let view: View

  private var held: [EditDraft] { view.session?.held ?? [] }
  var title: String { view[.heldHeading] }

  var body: Markup {
    article(.class("editing")) {
      h1 { title }
      p(.class("about")) { view[.heldAbout] }
      if held.isEmpty { p(.class("empty")) { view[.nothingHeld] } }
      ul(.class("batches")) { for draft in held { li { item(draft) } } }
      p(.class("buttons")) {
        a(.href(view.address("/new"))) { view[.newEntry] }
        a(.href(view.address("/search"))) { view[.everyEntry] }
      }
    }
  }

  private func item(_ draft: EditDraft) -> Markup {
    .several([
      p(.class("reason")) {
        span(.class("badge")) { view[draft.action.words] }
        " "
        code { draft.entry }
      },
      div(.class("held")) {
        form(.plain("action", view.address(draft.path).text), .plain("method", "post")) {
          draft.hidden(view, without: [])
          button(.class("first"), .name("do"), .value("preview")) { view[.previewTogether] }
          if draft.action != .retire {
            " "
            button(.name("do"), .value("form")) { view[.backToForm] }
          }
        }
        form(.plain("action", view.address("/held").text), .plain("method", "post")) {
          void(.input, .type("hidden"), .name("token"), .value(view.session?.token ?? ""))
          void(.input, .type("hidden"), .name("entry"), .value(draft.entry))
          button { view[.dropHeld] }
        }
      },
    ])
  }

  var json: JSON {
    .array(
      held.map { ["action": .string($0.action.rawValue), "entry": .string($0.entry)] })
  }
}

/// That edits are set aside, on the pages where the next one is made.
struct HeldNotice {
  let view: View
  var beside: String?

  var markup: Markup {
    let others = (view.session?.held ?? []).map(\.entry).filter { $0 != beside }
    guard !others.isEmpty else { return .nothing }
    return p(.class("notice"), .role("status")) {
      span { view[.recordedTogetherWith(others.joined(separator: ", "))] }
      a(.href(view.address("/held"))) { view[.heldHeading] }
    }
  }
}
