// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import LedgerStore
import Testing

@testable import Workbench

struct EditingTests {
  @Test("A form of an entry says all that the entry says, and nothing else")
  func roundTrip() {
    for entry in Sites.shipped.ledger.entries {
      guard let tree = Sites.shipped.ledger.source(of: entry.id)?.inVocabularyOrder else {
        continue
      }
      let form = EntryForm(entry.kind, reading: tree)
      #expect(form.tree.inVocabularyOrder == tree, "\(entry.id)")
      let sent = Query(form.fields.map { .init(name: $0.name, value: $0.value) })
      #expect(EntryForm(entry.kind, sent: Query(sent.text)).tree.inVocabularyOrder == tree)
    }
  }

  @Test("Every kind of entry has a form in three languages", arguments: EntryKind.allCases)
  func everyKind(kind: EntryKind) throws {
    let browser = try Browser()
    for language in ["en", "ko", "ja"] {
      let page = try browser.open("/new/\(kind.rawValue)?lang=\(language)")
      #expect(page.status == 200)
      for key in kind.type.keys where key.isRequired {
        #expect(page.text.contains("l/\(key.name)"), "\(key.name)")
      }
    }
  }

  @Test("An entry is corrected: looked at first, recorded with author and reason, and undone")
  func correct() throws {
    let browser = try Browser()
    let form = try browser.open("/correct/plant")
    #expect(form.status == 200)
    let preview = try browser.send(form, "/correct/plant", ["e/amount": "up to 33 bn USD"])
    #expect(preview.status == 200)
    #expect(preview.text.contains("Answers that move"))
    #expect(preview.text.contains("33"))
    #expect(try browser.open("/entry/plant.json").text.contains("30"))

    let recorded = try browser.send(
      preview, "/correct/plant",
      ["author": "Kim Yuna", "reason": "misread", "do": "record", "e/amount": "up to 33 bn USD"])
    #expect(recorded.status == 303)
    let entry = try browser.follow(recorded)
    #expect(entry.text.contains("Recorded as #2 by Kim Yuna"))
    #expect(entry.text.contains("33"))

    let undone = try browser.send(entry, "/undo", [:])
    #expect(undone.status == 303)
    #expect(try browser.follow(undone).text.contains("Recorded as #3 by Kim Yuna"))
    #expect(try browser.open("/entry/plant").text.contains("30"))
  }

  @Test("A new entry is recorded with its citation, and refused without")
  func add() throws {
    let browser = try Browser()
    let form = try browser.open("/new/project")
    let fields = [
      "e/project": "mill", "e/name/en": "steel mill", "e/part-of": "one",
      "e/sector": "sector/energy", "e/amount": "2 bn USD", "author": "A", "reason": "announced",
    ]
    let refused = try browser.send(form, "/new/project", fields.merging(["do": "record"]) { $1 })
    #expect(refused.status == 422)
    #expect(refused.text.contains("id=\"m/cites\""))
    #expect(Browser.fields(refused.text)["e/name/en"] == "steel mill")

    let recorded = try browser.send(
      refused, "/new/project",
      fields.merging(["e/cites/0/in": "doc/b", "e/cites/0/at": "p. 3", "do": "record"]) { $1 })
    #expect(recorded.header("location") == "/entry/mill?recorded=2")
    #expect(try browser.open("/entry/mill").status == 200)
  }

  @Test(
    "Every mistake stands beside its field with the nearest right value, and what was typed stays",
    arguments: [
      ("e/part-of", "onne", "part-of", "one"),
      ("e/cites/0/in", "doc/aa", "cites/0/in", "doc/a"),
      ("e/amount", "30 bn USDD", "amount", "30 bn USD"),
      ("e/name/all", "gas plant", "name/all", nil),
      ("e/cites/0/at", "", "cites/0/at", nil),
    ] as [(String, String, String, String?)])
  func mistakes(field: String, typed: String, place: String, nearest: String?) throws {
    let browser = try Browser()
    let revision = try browser.store.revision()
    let form = try browser.open("/correct/plant")
    let page = try browser.send(form, "/correct/plant", [field: typed])
    #expect(page.status == 422)
    #expect(page.text.contains("id=\"m/\(place)\""))
    #expect((Browser.fields(page.text)[field] ?? "") == typed)
    if let nearest { #expect(page.text.contains("value=\"set:\(place)=\(nearest)\"")) }
    #expect(try browser.store.revision() == revision)
  }

  @Test("Lists grow and shrink by buttons that need no script")
  func rows() throws {
    let browser = try Browser()
    let form = try browser.open("/correct/plant")
    let grown = try browser.send(form, "/correct/plant", ["do": "more:cites"])
    #expect(Browser.fields(grown.text)["e/cites/1/in"] == "")
    let filled = try browser.send(
      grown, "/correct/plant", ["e/cites/1/in": "doc/b", "do": "more:cites"])
    #expect(Browser.fields(filled.text)["e/cites/2/in"] == "")
    let dropped = try browser.send(filled, "/correct/plant", ["do": "drop:cites/0"])
    #expect(Browser.fields(dropped.text)["e/cites/0/in"] == "doc/b")
    let set = try browser.send(form, "/correct/plant", ["do": "set:part-of=one"])
    #expect(Browser.fields(set.text)["e/part-of"] == "one")
  }

  @Test("Who changed the entry meanwhile loses nothing, nor does who comes second")
  func conflict() throws {
    let browser = try Browser()
    let form = try browser.open("/correct/plant")
    var body = try #require(try browser.store.current("plant")?.body)
    body = EntryForm(.project).changing(body, "regions/0/all", "Texas")
    try browser.store.record(
      [.correct("plant", body)], author: Author("Somebody")!, reason: "moved")
    let page = try browser.send(
      form, "/correct/plant",
      ["e/amount": "up to 33 bn USD", "author": "A", "reason": "r", "do": "record"])
    #expect(page.status == 409)
    #expect(page.text.contains("Somebody"))
    #expect(page.text.contains("Texas") && page.text.contains("33"))
    let fields = Browser.fields(page.text)
    #expect(fields["choose/regions"] == "theirs")
    #expect(fields["choose/amount"] == "mine")
    let preview = try browser.send(page, "/correct/plant", ["do": "merge"])
    #expect(preview.status == 200)
    let recorded = try browser.send(
      preview, "/correct/plant", ["author": "A", "reason": "r", "do": "record"])
    #expect(recorded.status == 303)
    let now = try #require(try browser.store.current("plant")?.body)
    #expect(now.value("amount") == .scalar("up to 33 bn USD"))
    #expect(now.value("regions") == .list([.scalar("Texas")]))
  }

  @Test("Entries that are right only together are set aside and recorded at once")
  func together() throws {
    let browser = try Browser()
    let total = try browser.open("/correct/one")
    let counted = try browser.send(
      total, "/correct/one",
      ["e/total": "up to 30 bn USD", "author": "A", "reason": "r", "do": "record"])
    #expect(counted.status == 303)
    let plant = try browser.open("/correct/plant")
    let alone = try browser.send(plant, "/correct/plant", ["e/amount": "up to 33 bn USD"])
    #expect(alone.status == 422)
    #expect(alone.text.contains("one.total"))
    let held = try browser.follow(
      try browser.send(alone, "/correct/plant", ["e/amount": "up to 33 bn USD", "do": "hold"]))
    #expect(held.text.contains("plant"))
    let whole = try browser.open("/correct/one")
    #expect(whole.text.contains("Will be recorded together with plant"))
    let both = try browser.send(
      whole, "/correct/one",
      ["e/total": "up to 33 bn USD", "author": "A", "reason": "misread", "do": "record"])
    #expect(both.status == 303)
    #expect(try browser.store.current("plant")?.body?.value("amount") == .scalar("up to 33 bn USD"))
    #expect(try browser.open("/held").text.contains("Nothing is set aside"))
  }

  @Test("What is set aside is there when the workbench is started again, and gone once recorded")
  func restart() throws {
    let browser = try Browser()
    let plant = try browser.open("/correct/plant")
    try browser.send(plant, "/correct/plant", ["e/name/en": "oil plant", "do": "hold"])
    browser.restart()
    let held = try browser.open("/held")
    #expect(held.text.contains("plant") && Browser.fields(held.text)["e/name/en"] == "oil plant")
    browser.restart()
    let again = try browser.open("/held")
    let recorded = try browser.send(
      again, "/correct/plant", ["author": "A", "reason": "r", "do": "record"])
    #expect(recorded.status == 303)
    browser.restart()
    #expect(try browser.open("/held").text.contains("Nothing is set aside"))
    #expect(!(try browser.store.export().journal.contains("set aside")))
  }

  @Test("A long journal comes in pages, and none of its batches is left out")
  func pages() throws {
    let browser = try Browser()
    for number in 1...105 {
      try browser.store.record(
        [
          .correct(
            "sector/energy",
            .map([
              .init(key: "term", value: .scalar("sector/energy")),
              .init(key: "name", value: .scalar("energy \(number)")),
            ]))
        ], author: Author("A")!, reason: "r")
    }
    let first = try browser.open("/journal")
    #expect(first.text.contains("id=\"batch-106\"") && !first.text.contains("id=\"batch-6\""))
    let address = try #require(first.text.firstMatch(of: /href="([^"]*before=7)"/)).1
    let second = try browser.open(String(address))
    #expect(second.text.contains("id=\"batch-6\"") && second.text.contains("id=\"batch-1\""))
    #expect(!second.text.contains("rel=\"next\""))
  }

  @Test("A new entry may cite a paper that is set aside with it")
  func newTogether() throws {
    let browser = try Browser()
    let paper = try browser.open("/new/document")
    let held = try browser.send(
      paper, "/new/document",
      [
        "e/document": "doc/c", "e/title/en": "A memorandum", "e/form": "memorandum",
        "e/posted": "2026-03-01", "e/url": "https://example.org/c", "do": "hold",
      ])
    #expect(held.status == 303)
    let form = try browser.open("/correct/plant")
    let recorded = try browser.send(
      form, "/correct/plant",
      ["e/cites/0/in": "doc/c", "author": "A", "reason": "r", "do": "record"])
    #expect(recorded.status == 303)
    #expect(try browser.open("/entry/doc/c").status == 200)
  }

  @Test("An amendment needs a paper or a day; asked of an earlier day, the entry says what it said")
  func amend() throws {
    let browser = try Browser()
    let form = try browser.open("/amend/plant")
    let bare = try browser.send(form, "/amend/plant", ["e/amount": "40 bn USD"])
    #expect(bare.status == 422)
    let wrongDay = try browser.send(
      form, "/amend/plant", ["e/amount": "40 bn USD", "from": "soon"])
    #expect(wrongDay.text.contains("“soon” is not a date"))
    let recorded = try browser.send(
      form, "/amend/plant",
      ["e/amount": "40 bn USD", "from": "2026-02-10", "author": "A", "reason": "r", "do": "record"])
    #expect(recorded.status == 303)
    #expect(try browser.open("/entry/plant.json").text.contains("40"))
    #expect(try browser.open("/entry/plant.json?as-of=2026-01-20").text.contains("30"))
  }

  @Test("An entry is retired unless others mention it; as recorded before, it is still there")
  func retire() throws {
    let browser = try Browser()
    let refused = try browser.open("/retire/one")
    #expect(refused.status == 422)
    #expect(refused.text.contains("plant"))
    let page = try browser.open("/retire/plant")
    #expect(page.status == 200)
    let recorded = try browser.send(
      page, "/retire/plant", ["author": "A", "reason": "called off", "do": "record"])
    #expect(recorded.status == 303)
    #expect(try browser.open("/entry/plant").status == 404)
    let journal = try browser.follow(recorded)
    #expect(journal.text.contains("called off"))
    let asked = try browser.send(journal, "/undo", ["batch": "2", "do": ""])
    #expect(asked.text.contains("Undo #2"))
    #expect(try browser.send(asked, "/undo", ["author": "A"]).status == 303)
    #expect(try browser.open("/entry/plant").status == 200)
  }

  @Test("What another process records is seen at the next request")
  func elsewhere() throws {
    let browser = try Browser()
    #expect(try browser.open("/entry/mill").status == 404)
    let other = try LedgerStore(opening: browser.store.path)
    try other.record(
      [
        .add(
          .map([
            .init(key: "term", value: .scalar("mill")), .init(key: "name", value: .scalar("mill")),
          ]))
      ],
      author: Author("Other")!, reason: "r")
    #expect(try browser.open("/entry/mill").status == 200)
    #expect(try browser.open("/search?q=mill").text.contains("/entry/mill"))
  }

  @Test("The journal tells who, when, why and what superseded what, as page, JSON and CSV")
  func journal() throws {
    let browser = try Browser()
    let form = try browser.open("/correct/plant")
    try browser.send(
      form, "/correct/plant",
      ["e/amount": "31 bn USD", "author": "A B", "reason": "misread it", "do": "record"])
    let page = try browser.open("/journal?entry=plant")
    for words in ["A B", "misread it", "supersedes row", "31", "30"] {
      #expect(page.text.contains(words), "\(words)")
    }
    #expect(try browser.open("/journal.csv").text.contains("misread it"))
    _ = try JSONSerialization.jsonObject(with: Data(try browser.open("/journal.json").body))
  }

  @Test("Over files nothing is edited, and the pages say how to open a store")
  func filesOnly() {
    #expect(Sites.shipped.get("/correct/jp").status == 404)
    #expect(Sites.shipped.get("/correct/jp").text.contains("entente serve --store"))
    #expect(!Sites.shipped.get("/entry/jp").text.contains("/correct/jp"))
    #expect(Sites.shipped.get("/correct/jp", method: "POST").status == 405)
  }
}

extension EntryForm {
  /// A tree with one field changed.
  fileprivate func changing(_ tree: Tree, _ field: String, _ value: String) -> Tree {
    var form = EntryForm(kind, reading: tree)
    form.set(Self.steps(field), value)
    return form.tree
  }
}
