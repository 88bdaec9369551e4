// SPDX-License-Identifier: Apache-2.0
import Agreements
import Auditing

/// Where a draft is handed in: a file or pasted text.
struct AuditPage: Page {
  let view: View

  var title: String { view[.audit] }
  var place: MenuPlace? { .audit }

  var body: Markup {
    article {
      h1 { view[.auditHeading] }
      p(.class("about")) { view[.auditAbout] }
      form(
        .class("hand-in"), .plain("action", "/audit"), .plain("method", "post"),
        .plain("enctype", "multipart/form-data")
      ) {
        view.keptFields
        label(.class("drop")) {
          span { view[.chooseFile] }
          void(
            .input, .type("file"), .name("file"),
            .plain("accept", ".md,.markdown,.txt,.html,.htm,.pdf,.docx,.hwpx"))
          small { view[.fileKinds] }
        }
        label {
          span { view[.orPaste] }
          textarea(.name("text"), .plain("rows", "12"), .plain("spellcheck", "false")) { "" }
        }
        label(.class("check")) {
          void(
            .input, .type("checkbox"), .name("against"), .value("ledger"), .flag("checked"))
          span { view[.againstLedger] }
        }
        button { view[.checkDraft] }
      }
      p(.class("about")) { view[.draftsStayHere] }
      section(.class("questions")) {
        h2 { view[.whatIsChecked] }
        table(.class("rules"), .role("table")) {
          tbody(.role("rowgroup")) {
            for rule in Rules.all {
              tr(.role("row")) {
                th(.scope("row"), .role("rowheader")) { code { rule.id } }
                td(.role("cell")) { view.say(rule.title) }
                td(.role("cell")) { view[rule.severity.words] }
              }
            }
          }
        }
      }
    }
  }

  var json: JSON {
    .array(
      Rules.all.map { rule in
        [
          "id": .string(rule.id), "title": .string(rule.title.words(in: view.language)),
          "severity": .string(rule.severity.rawValue),
        ]
      })
  }
}
