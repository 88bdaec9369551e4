// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import LedgerStore
import Quantities
import Reading
import Testing

@testable import Workbench

/// What is found in a document, until it is in the record or left out.
struct ReviewTests {
  static let text = """
    # Two plants on the coast

    The two sides named a gas plant of about 12 billion dollars on Tuesday. It is to supply 3.2 GW \
    from the spring, and a second plant is to follow.

    """

  /// A browser at the page of an audited document.
  private func audited() throws -> (browser: Browser, page: PageResponse) {
    let browser = try Browser()
    let draft = try browser.site.site().drafts.audit(
      Array(Self.text.utf8), name: "brief.md", against: nil, names: Names([]))
    return (browser, try browser.open("/audit/\(draft.id)"))
  }

  /// The same with all its figures on the list.
  private func proposed(_ document: String) throws -> (browser: Browser, page: PageResponse) {
    let (browser, page) = try audited()
    let sent = try browser.send(
      page, "/review", ["document": document, "do": "propose:figure"])
    #expect(sent.status == 303)
    return (browser, try browser.follow(sent))
  }

  @Test(
    "What is chosen of a document goes on the list, with its sentence and the entry it would be")
  func propose() throws {
    let (browser, page) = try proposed("doc/a")
    #expect(page.text.contains("1 of 2 that wait for a decision"))
    #expect(page.text.contains("<mark>12 billion dollars</mark>"))
    #expect(page.text.contains("12"))
    #expect(page.text.contains("It is complete"))
    #expect(page.text.contains("data-press=\"a\"") && page.text.contains("data-press=\"r\""))
    #expect(page.text.contains("data-press=\"j\"") && !page.text.contains("data-press=\"k\""))
    let next = try #require(page.text.firstMatch(of: /href="([^"]*)" rel="next"/)).1
    #expect(try browser.open(String(next)).text.contains("3.2 GW"))
    #expect(try browser.open("/review.json").text.contains("about 12 bn"))
    #expect(try browser.store.check().damage.isEmpty)
  }

  @Test("What is taken in is recorded with its decision in one batch, and undone with it")
  func accept() throws {
    let (browser, page) = try proposed("doc/a")
    let nameless = try browser.send(page, "/review", ["do": "accept"])
    #expect(nameless.status == 422)
    let taken = try browser.send(page, "/review", ["do": "accept", "author": "Kim Yuna"])
    #expect(taken.status == 303)
    let next = try browser.follow(taken)
    #expect(next.text.contains("Recorded as #3 by Kim Yuna"))
    #expect(next.text.contains("1 of 1") && next.text.contains("3.2 GW"))
    let figure = try #require(try browser.site.site().ledger.figures.first)
    #expect(figure.values.first?.amount.notation == "about 12 bn USD")
    #expect(figure.values.first?.citations.all.first?.document.text == "doc/a")
    let batch = try #require(try browser.store.journal().last)
    #expect(batch.rows.map(\.action) == [.add, .retire])
    #expect(batch.batch.reason?.contains("12 billion dollars") == true)
    _ = try browser.send(next, "/undo", ["do": "record", "batch": "3", "author": "Kim Yuna"])
    #expect(try browser.site.site().ledger.figures.isEmpty)
    #expect(try browser.store.proposals().count == 2)
  }

  @Test("What is left out leaves the list, says so in the journal, and the list comes to its end")
  func reject() throws {
    var (browser, page) = try proposed("doc/a")
    for _ in 1...2 {
      page = try browser.follow(
        try browser.send(page, "/review", ["do": "reject", "author": "A", "reason": "hearsay"]))
    }
    #expect(page.text.contains("Nothing waits for a decision"))
    #expect(try browser.site.site().ledger.figures.isEmpty)
    #expect(try browser.store.journal().last?.batch.reason == "hearsay")
    #expect(try browser.open("/review?lang=ko").text.contains("결정을 기다리는 것이 없음"))
    #expect(try browser.open("/review?lang=ja").text.contains("決定を待つものはない"))
  }

  @Test("What lacks something opens in the form, and leaves the list when it is recorded")
  func incomplete() throws {
    let (browser, itself) = try proposed("")
    // The paper that the figures cite is not in the record, and comes first.
    #expect(itself.text.contains("1 of 3") && itself.text.contains("Two plants on the coast"))
    let next = try #require(itself.text.firstMatch(of: /href="([^"]*)" rel="next"/)).1
    let page = try browser.open(String(next))
    #expect(page.text.contains("Taking it in opens the form"))
    let form = try browser.send(page, "/review", ["do": "accept", "author": "A"])
    #expect(form.status == 200)
    let fields = Browser.fields(form.text)
    #expect(fields["e/values/0/amount"] == "about 12 bn")
    #expect(fields["e/values/0/cites/0/in"] == "doc/brief")
    let recorded = try browser.send(
      form, "/new/figure",
      ["e/values/0/cites/0/in": "doc/b", "author": "A", "reason": "r", "do": "record"])
    #expect(recorded.status == 303)
    #expect(recorded.header("location")?.hasPrefix("/review") == true)
    #expect(try browser.store.proposals().count == 2)
    #expect(try browser.site.site().ledger.figures.count == 1)
  }

  @Test("Only what is chosen is proposed, and never twice")
  func chosen() throws {
    let (browser, page) = try audited()
    let name = try #require(page.text.firstMatch(of: /name="choose" value="([^"]*t0[^"]*)"/)).1
    let fields = ["choose": String(name), "do": "propose", "document": "doc/a"]
    for _ in 1...2 { try browser.send(page, "/review", fields) }
    #expect(try browser.store.proposals().count == 1)
    #expect(try browser.store.journal().count == 2)
  }

  @Test("Without the token of this very browser nothing is proposed or decided")
  func token() throws {
    let (browser, page) = try proposed("doc/a")
    let revision = try browser.store.revision()
    for fields in [
      ["do": "propose:document"], ["do": "accept", "author": "A"],
      ["do": "reject", "author": "A"],
    ] {
      let forged = fields.merging(["token": "0"]) { $1 }
      #expect(try browser.send(page, "/review", forged).status == 403)
    }
    #expect(try browser.store.revision() == revision)
  }

  @Test("What was decided meanwhile is passed over")
  func decided() throws {
    let (browser, page) = try proposed("doc/a")
    for row in try browser.store.proposals() {
      try browser.store.record([.retire(row.entry)], author: Author("Other")!, reason: "r")
    }
    let sent = try browser.send(page, "/review", ["do": "accept", "author": "A"])
    #expect(sent.status == 303)
    #expect(try browser.follow(sent).text.contains("Nothing waits"))
  }

  @Test("Over files nothing is proposed")
  func files() throws {
    let site = Sites.shipped
    let draft = try site.drafts.audit(
      Array(Self.text.utf8), name: "brief.md", against: nil, names: Names([]))
    #expect(!site.get("/audit/\(draft.id)").text.contains("/review"))
    #expect(site.get("/review").status == 404)
  }
}
