// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import LedgerStore
import Quantities
import Testing

@testable import Workbench

/// Pages are kept once they are made. What is kept must never be told when it is no longer so.
struct MemoryTests {
  private static let pages =
    MenuPlace.allCases.map(\.path).filter { $0 != "/models" } + [
      "/search", "/search?q=plant", "/search?kind=project", "/search/best.json?q=plant",
      "/go?q=plant", "/entry/plant", "/entry/plant.json", "/entry/jp", "/ask/packages",
      "/ask/packages.csv", "/ask/packages.json", "/timeline?sort=-events.date&find=plant",
      "/ask/packages?as-of=2026-03-01", "/why/packages/total", "/journal", "/api/openapi.json",
    ]

  private static func ask(_ site: Site, _ target: String, _ language: String) -> PageResponse {
    site.respond(
      to: PageRequest(
        target, headers: ["host": "127.0.0.1:8737", "accept-language": language]))
  }

  /// Secrets differ from one start to the next.
  private static func told(_ response: PageResponse) -> String {
    "\(response.status) "
      + response.text.replacing(/name="token" value="[^"]*"/, with: "")
  }

  @Test("After an edit every page says what a workbench that was just started says")
  func neverStale() throws {
    let browser = try Browser()
    let edits: [(path: String, changes: [String: String])] = [
      ("/correct/plant", ["e/amount": "up to 33 bn USD"]),
      ("/correct/sector/energy", ["e/name/en": "power supply"]),
      ("/correct/plant", ["e/name/en": "another plant"]),
      ("/correct/doc/b", ["e/posted": "2026-03-04"]),
      ("/correct/jp", ["e/name/en": "the state of Japan"]),
      ("/correct/plant", ["e/amount": "up to 31 bn USD"]),
    ]
    for (number, edit) in edits.enumerated() {
      for page in Self.pages {
        for language in ["en", "ko", "ja"] {
          let served = try Self.ask(browser.site.site(), page, language)
          #expect(
            Self.told(served)
              == Self.told(try Self.ask(StoreSite(browser.store).site(), page, language)),
            "\(page) in \(language) before edit \(number)")
          // The second time it comes from memory.
          #expect(
            Self.told(try Self.ask(browser.site.site(), page, language)) == Self.told(served))
        }
      }
      let form = try browser.open(edit.path)
      let recorded = try browser.send(
        form, edit.path,
        edit.changes.merging(["author": "Kim", "reason": "misread", "do": "record"]) { $1 })
      #expect(recorded.status == 303)
    }
    let last = try Self.ask(browser.site.site(), "/entry/plant", "en").text
    #expect(last.contains("31") && last.contains("another plant"))
  }

  @Test(
    "Rows that were written for one page lead back to whichever page they stand on",
    arguments: ["/timeline", "/provisions", "/documents", "/ask/discrepancies"])
  func rowsOnAnyPage(path: String) throws {
    let ledger = Sites.shipped.ledger
    let warm = Site(ledger: ledger)
    let table = ["/timeline": "events", "/provisions": "provisions", "/documents": "documents"]
    let key = table[path] ?? "slips"
    for query in [
      "", "?page=\(key).2", "?page=\(key).3&lang=ko", "?find=a&lang=en", "?page=\(key).all",
    ] {
      for _ in 1...2 { _ = Self.ask(warm, path + query, "en") }
    }
    for query in [
      "?page=\(key).2&find=e", "?lang=ko&find=a&page=\(key).2",
      "?page=\(key).2&lang=ko&as-of=2026-06-01",
    ] {
      #expect(
        Self.ask(warm, path + query, "en").text
          == Self.ask(Site(ledger: ledger), path + query, "en").text, "\(query)")
    }
  }

  @Test(
    "What was kept longest without being asked for is forgotten, and never more is kept than there is room"
  )
  func generations() {
    var kept = Generations<Int, [Int]>(room: 100)
    for number in 1...1000 {
      kept.keep([number], under: number, weighing: 10)
      #expect(kept.value(of: 1) { _ in 10 } == [1])
    }
    let left = (1...1000).filter { number in kept.value(of: number) { _ in 10 } != nil }
    #expect(left.count <= 10)
    #expect(left.contains(1) && left.contains(1000))
    kept.keep([0], under: 0, weighing: 51)
    #expect(kept.value(of: 0) { _ in 51 } == nil)
  }

  @Test("What changed is worked out beside the Desk of a large ledger, and then stands on it")
  func changesBesideTheDesk() {
    let site = Site(ledger: Sites.shipped.ledger)
    let view = View(
      site: site, path: "/", query: Query(), language: .en, clock: site.ledger.manifest.recordEnds,
      ledger: site.current)
    let waiting = DeskChanges(view: view, atOnceUpTo: 0)
    #expect(!waiting.isSettled)
    #expect(waiting.markup.html.contains("Load the page again"))
    // Data is never without it.
    let data = waiting.json.text()
    let settled = DeskChanges(view: view, atOnceUpTo: 0)
    #expect(settled.isSettled)
    #expect(settled.json.text() == data)
    #expect(settled.markup.html == DeskChanges(view: view).markup.html)
    #expect(settled.markup.html.contains("<li>"))
  }

  @Test("A sign that stands for the page is taken out of what a ledger says")
  func signOfThePage() {
    let hostile = "\u{1}x"
    let markup = a(.plain("title", hostile), .href(SiteAddress(encoded: "\u{1}why"))) { hostile }
    let written = Markup.written(markup.written(), page: "/p?a=1&b=").html
    #expect(written == "<a title=\"x\" href=\"/p?a=1&amp;b=why\">x</a>")
  }
}
