// SPDX-License-Identifier: Apache-2.0
import Agreements
import Testing

@testable import Questions

struct TimelineTests {
  private let small =
    SmallRecord.ground + SmallRecord.summits + """
      - document: doc/week
        title: Signed a week later
        form: framework
        sides: [us, jp]
        signed: 2026-01-19
        posted: 2026-01-25
        url: https://example.org/week
      - document: doc/later
        title: Signed eight days later
        form: framework
        sides: [us, jp]
        signed: 2026-01-20
        url: https://example.org/later
      - meeting: someday
        name: Someday in February
        form: talks
        date: 2026-02
        planned: yes
        parties: [us, jp]
        cites: [{doc/a: p. 1}]
      """

  @Test("Seven days after the last day is just after; eight is after")
  func near() throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.timeline.ask(ledger, with: ["around": "second"])
    #expect(try answer.says("doc/week/signed.distance", in: ledger) == "7 days")
    #expect(try answer.says("doc/week/signed.order", in: ledger) == "just after")
    #expect(try answer.says("doc/later/signed.order", in: ledger) == "after")
    #expect(try answer.says("first.distance", in: ledger) == "−10 days")
    #expect(try answer.says("first.order", in: ledger) == "before")
  }

  @Test("A month gives a stretch of days, not one day")
  func imprecise() throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.timeline.ask(ledger, with: ["around": "second"])
    #expect(try answer.says("someday.distance", in: ledger) == "20–47 days")
  }

  @Test("Dates and kinds narrow the list; what only may fall in the stretch stays")
  func filters() throws {
    let ledger = try Shipped.ledger(small)
    let meetings = try Question.timeline.ask(
      ledger, with: ["kind": "meeting", "from": "2026-01-12"])
    #expect(meetings.table?.rows.map(\.key) == ["second", "someday"])
    #expect(throws: Unanswerable.self) {
      try Question.timeline.ask(ledger, with: ["from": "soon"])
    }
  }

  @Test("Every row of the shipped timeline has an address of its own")
  func addresses() throws {
    let keys = try Question.timeline.ask(Shipped.ledger).table?.rows.map(\.key) ?? []
    #expect(Set(keys).count == keys.count)
  }

  @Test(
    "The intervals that the brief relies on",
    arguments: [
      ("us-jp/2025-10", "us-cn/2025-10-30", "2 days"),
      ("us-jp/2026-03", "us-jp/consultation-2026-03", "−6 days"),
      ("us-jp/2026-03", "us-jp/minerals-ministerial-2026-03-14", "−5 days"),
      ("us-jp/package-1", "us-jp/package-2", "30 days"),
      ("doc/us-jp-minerals-framework-2025-10", "us-jp/minerals-ministerial-2026-03-14", "137 days"),
    ])
  func shipped(around: String, event: String, days: String) throws {
    let answer = try Question.timeline.ask(Shipped.ledger, with: ["around": around])
    #expect(try answer.says("\(event).distance", in: Shipped.ledger) == days)
  }
}
