// SPDX-License-Identifier: Apache-2.0
import Agreements
import LedgerStore
import Questions

/// The button that takes a batch back.
struct UndoForm {
  let view: View
  let batch: Int
  /// Who takes it back, if that need not be asked: whoever recorded it a moment ago.
  var author: String?

  var markup: Markup {
    form(.class("undo"), .plain("action", view.address("/undo").text), .plain("method", "post")) {
      void(.input, .type("hidden"), .name("token"), .value(view.session?.token ?? ""))
      void(.input, .type("hidden"), .name("batch"), .value(String(batch)))
      if let author {
        void(.input, .type("hidden"), .name("do"), .value("record"))
        void(.input, .type("hidden"), .name("author"), .value(author))
      }
      button(.aria("label", view[.undo] + " #\(batch)")) { view[.undo] }
    }
  }
}

/// What was just recorded, and the way back.
struct RecordedNotice {
  let view: View

  var markup: Markup {
    guard let number = view.query.filled("recorded").flatMap({ Int($0) }), view.session != nil,
      let store = view.site.editing?.store,
      let found = try? store.journal(limit: Self.latest).first(where: { $0.batch.number == number })
    else { return .nothing }
    return div(.class("notice"), .role("status")) {
      p {
        view[.recordedAs(number, found.batch.author)]
        " "
        a(.href(view.address("/journal", fragment: "batch-\(number)"))) { view[.journal] }
      }
      if found.undoneBy == nil {
        UndoForm(view: view, batch: number, author: found.batch.author).markup
      }
    }
  }

  /// How far back a notice looks for its batch: it is about what was recorded just now.
  private static let latest = 20
}

/// Who takes a batch back, and why.
struct UndoPage: Page {
  let view: View
  let batch: Int
  var author: String
  var wrong: Text?
  var status: Int { wrong == nil ? 200 : 422 }

  var title: String { view[.undoHeading(batch)] }

  var body: Markup {
    article(.class("editing")) {
      h1 { title }
      p(.class("about")) { view[.undoAbout] }
      form(
        .class("decision"), .plain("action", view.address("/undo").text), .plain("method", "post")
      ) {
        void(.input, .type("hidden"), .name("token"), .value(view.session?.token ?? ""))
        void(.input, .type("hidden"), .name("batch"), .value(String(batch)))
        void(.input, .type("hidden"), .name("do"), .value("record"))
        if let wrong { p(.class("wrong"), .role("alert")) { view.say(wrong) } }
        label {
          span { view[.authorWord] }
          void(
            .input, .name("author"), .value(author), .plain("autocomplete", "name"),
            .flag("required"))
        }
        label {
          span { view[.reasonWord] }
          void(.input, .name("reason"), .value(""))
        }
        p(.class("buttons")) {
          button(.class("first")) { view[.undo] }
          a(.href(view.address("/journal"))) { view[.cancelEdit] }
        }
      }
    }
  }

  var json: JSON { ["batch": .init(integerLiteral: batch)] }
}
