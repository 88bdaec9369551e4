// SPDX-License-Identifier: Apache-2.0
import Agreements
import LedgerStore
import Questions

/// Where the kind of a new entry is chosen.
struct NewPage: Page {
  let view: View

  var title: String { view[.newEntry] }

  var body: Markup {
    article(.class("editing")) {
      h1 { title }
      p(.class("about")) { view[.newAbout] }
      HeldNotice(view: view).markup
      ul(.class("kinds")) {
        for kind in EntryKind.allCases {
          li {
            a(.href(view.address("/new/" + kind.rawValue))) { view[kind.words] }
            " "
            span(.class("count")) {
              String(view.site.ledger.entries(of: kind).count)
            }
          }
        }
      }
    }
  }

  var json: JSON { .array(EntryKind.allCases.map { .string($0.rawValue) }) }
}

/// What pages for editing say where the workbench is open over files.
struct FilesOnlyPage: Page {
  let view: View

  var status: Int { 404 }
  var title: String { view[.onlyReadHere] }

  var body: Markup {
    article(.class("narrow")) {
      h1 { title }
      p(.class("lead")) { view[.onlyReadAbout] }
      element(
        .p, [],
        .several([
          code { "entente store init FILE" }, void(.br),
          code { "entente store import --store FILE" },
          void(.br), code { "entente serve --store FILE" },
        ]))
    }
  }

  var json: JSON { ["error": .string(view[.onlyReadAbout]), "status": 404] }
}
