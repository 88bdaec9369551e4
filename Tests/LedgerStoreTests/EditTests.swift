// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import LedgerFiles
import LedgerStore
import Quantities
import Testing

struct EditTests {
  static func mill(_ amount: String, cites: String = "{doc/a: p. 1}", extra: String = "") -> Tree {
    tree(
      """
      - project: mill
        name: mill
        part-of: one
        sector: sector/energy
        amount: \(amount)
      \(extra)  cites: [\(cites)]
      """)
  }

  static func refusal(_ work: () throws -> Void) -> String {
    do {
      try work()
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test("A correction was never otherwise; an amendment holds from the day of its paper")
  func clocks() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    let start = try store.journal().last!.batch.recordedAt
    let short = try store.journal(rowsOfEach: 2).last!
    let whole = try store.journal().last!
    #expect(short.rows == Array(whole.rows.prefix(2)))
    #expect(short.rowCount == whole.rows.count && whole.rowCount > 2)
    try store.record(
      [.correct("mill", Self.mill("20 bn USD", extra: "  note: looked up again\n"))],
      author: .kim, reason: "note")
    let corrected = try store.journal().last!.batch.recordedAt
    let amended = tree(
      """
      - document: doc/a
        title: Opening paper, renamed
        form: news
        posted: 2026-01-01
        url: https://example.org/a
      """)
    try store.record([.amend("doc/a", amended, from: Day(2026, 6, 1)!)], author: .kim, reason: "r")
    try store.record(
      [
        .amend(
          "pledge",
          tree(
            """
            - commitment: pledge
              text: to invest
              form: investment
              by: [jp]
              to: [jp]
              amount: 120 bn USD
              signed: 2026-01-01
              deadline: 2029-01-01
              cites: [{doc/a: p. 1}, {doc/b: p. 3}]
            """))
      ], author: .kim, reason: "raised in May")
    func amount(_ ledger: Ledger, _ day: Day) -> String? {
      ledger.asOf(day).entry(EntryID("pledge")!, as: Commitment.self)?.amount?.notation
    }
    let now = try store.ledger()
    #expect(amount(now, Day(2026, 4, 30)!) == "100 bn USD")
    #expect(amount(now, Day(2026, 5, 1)!) == "120 bn USD")
    #expect(amount(try store.ledger(recordedAsOf: corrected), Day(2026, 5, 1)!) == "100 bn USD")
    func note(_ ledger: Ledger) -> Text? { ledger[EntryID("mill")!]?.record.note }
    #expect(note(now.asOf(Day(2026, 2, 1)!)) == "looked up again")
    #expect(note(try store.ledger(recordedAsOf: start)) == nil)
    #expect(
      now.asOf(Day(2026, 5, 31)!).name(EntryID("doc/a")!) == "Opening paper"
        && now.asOf(Day(2026, 6, 1)!).name(EntryID("doc/a")!) == "Opening paper, renamed")
    #expect(try store.check().damage == [])
    try store.undo(author: .kim)
    #expect(amount(try store.ledger(), Day(2026, 5, 1)!) == "100 bn USD")
    let undoing = try store.journal().last!.batch.number
    try store.undo(undoing, author: .kim)
    #expect(amount(try store.ledger(), Day(2026, 4, 30)!) == "100 bn USD")
    #expect(amount(try store.ledger(), Day(2026, 5, 1)!) == "120 bn USD")
    #expect(try store.check().damage == [])
  }

  @Test("What would not be a ledger is refused with every mistake, and nothing is recorded")
  func refused() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    let before = try store.check()
    func refusal(_ edits: Edit..., reason: String = "r") -> String {
      Self.refusal { try store.record(edits, author: .kim, reason: reason) }
    }
    #expect(refusal(.correct("mill", Self.mill("25 bn USD"))).contains("its projects add up to 35"))
    #expect(
      refusal(.correct("mill", Self.mill("20 bn USD", cites: "{doc/aa: p. 1}")))
        .contains("there is no document 'doc/aa'; did you mean 'doc/a'?"))
    #expect(
      refusal(.correct("mill", Self.mill("20 bn USD", cites: ""))).contains("'cites' is empty"))
    #expect(refusal(.retire("plant")).contains("its projects add up to 20"))
    #expect(refusal(.retire("doc/a")).contains("mentions 'doc/a', which would be retired"))
    #expect(refusal(.retire("mil")).contains("did you mean 'mill'?"))
    #expect(refusal(.correct("mill", Self.mill("20 bn USD"))).contains("just what it says now"))
    #expect(
      refusal(.correct("plant", Self.mill("20 bn USD"))).contains("the entry's id is 'plant'"))
    #expect(
      refusal(.amend("mill", Self.mill("20 bn USD", extra: "  note: x\n"))).contains("--from"))
    #expect(refusal(.retire("mill"), reason: " ").contains("a reason is missing"))
    #expect(refusal(try! .add(Self.mill("20 bn USD"))).contains("is taken"))
    #expect(
      refusal(
        .correct(
          "jp",
          tree("- party: jp\n  name: Japan\n  form: country\n  cites: [{doc/a: p. 1}]")
        )
      ).contains("'country' is not one of"))
    #expect(try store.check() == before)
  }

  @Test("Edits that are right only together are recorded together, and undone together")
  func together() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    let paper = tree(
      "- document: doc/c\n  title: C\n  form: news\n  posted: 2026-05-02\n  url: https://example.org/c"
    )
    let gate = tree(
      "- project: gate\n  name: gate\n  sector: sector/energy\n  amount: 1 bn USD\n  cites: [{doc/c: p. 1}]"
    )
    let batch = try store.record([.add(gate), .add(paper)], author: .sato, reason: "new")
    #expect(try store.current("gate")?.file == "entries.yaml")
    #expect(try store.ledger().entryCount == 10)
    try store.undo(batch.number, author: .kim)
    #expect(try store.ledger().entryCount == 8)
    #expect(
      Self.refusal { try store.undo(batch.number, author: .kim) }.contains("undid batch"))
    try store.record([.restore("doc/c")], author: .kim, reason: "needed after all")
    #expect(try store.ledger().entryCount == 9)
  }

  @Test("An edit made on a row that no longer holds is refused with both versions")
  func movedOn() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    let seen = try store.current("mill")!.seq
    try store.record(
      [.correct("mill", Self.mill("20 bn USD", extra: "  note: first\n"), basedOn: seen)],
      author: .sato, reason: "first")
    do {
      try store.record(
        [.correct("mill", Self.mill("20 bn USD", extra: "  note: second\n"), basedOn: seen)],
        author: .kim, reason: "second")
      Issue.record("written over")
    } catch let EditRefused.movedOn(_, basedOn, now, batch) {
      #expect(basedOn?.seq == seen && basedOn?.body?.value("note") == nil)
      #expect(now.body?.value("note") == .scalar("first"))
      #expect(batch.author == Author.sato.description)
    }
    #expect(
      Self.refusal { try store.undo(1, author: .kim) }.contains("mill changed again since"))
  }

  @Test("A preview shows both ledgers and leaves nothing behind")
  func preview() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    let before = try store.check()
    let preview = try store.preview(
      [.correct("mill", Self.mill("20 bn USD", extra: "  note: x\n"))], author: .kim)
    #expect(preview.before[EntryID("mill")!]?.record.note == nil)
    #expect(preview.after[EntryID("mill")!]?.record.note == "x")
    #expect(preview.versions.map(\.entry) == ["mill"])
    #expect(try store.check() == before)
    #expect(try store.journal().count == 1)
  }

  @Test("When the clock goes back, moments do not, and what the clock showed is kept")
  func clockBack() throws {
    let scratch = try Scratch()
    let clock = TestClock()
    let store = try scratch.store(clock: clock)
    let first = try store.journal()[0].batch
    clock.set("2020-01-01T00:00:00Z")
    let batch = try store.record(
      [.correct("mill", Self.mill("20 bn USD", extra: "  note: x\n"))], author: .kim, reason: "r")
    #expect(batch.recordedAt == first.recordedAt)
    #expect(batch.wallClock?.day == Day(2020, 1, 1)!)
    #expect(try store.journal().last?.batch == batch)
    #expect(try store.check().damage == [])
  }

  @Test(
    "A moment is read as it is printed; a day alone is its last moment",
    arguments: [
      ("2026-06-01", "2026-06-01T23:59:59.999Z"), ("2026-06-01T12:30", "2026-06-01T12:30:00.000Z"),
      ("2026-06-01T12:30:05.250Z", "2026-06-01T12:30:05.250Z"),
      ("1960-02-29T00:00:00Z", "1960-02-29T00:00:00.000Z"),
    ])
  func moments(_ text: String, _ printed: String) {
    #expect(Instant(text)?.description == printed)
  }

  @Test(
    "What is no moment is not read as one",
    arguments: [
      "", "2026", "2026-06", "2026-13-01", "2026-06-01T", "2026-06-01T25:00", "2026-06-01T1:2",
    ])
  func noMoment(_ text: String) { #expect(Instant(text) == nil) }
}
