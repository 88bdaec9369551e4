// SPDX-License-Identifier: Apache-2.0
import Agreements
import Testing

@testable import Questions

struct ConcernsTests {
  private let small =
    SmallRecord.ground + SmallRecord.pledge + """
      - assessment: slow
        text: it may start too late
        form: concern
        holder: jp
        about: [one]
        evidence: [pledge]
        cites: [{doc/a: p. 1}]
      - assessment: dear
        text: it may cost too much
        form: concern
        holder: jp
        about: [pledge]
        cites: [{doc/a: p. 1}]
      - assessment: elsewhere
        text: a worry about something else
        form: concern
        holder: jp
        about: [us]
        cites: [{doc/a: p. 1}]
      - project: ready
        name: ready
        part-of: one
        sector: sector/energy
        stages:
          - {stage: operating, on: 2026-05-01, cites: [{doc/a: p. 1}]}
        cites: [{doc/a: p. 1}]
      """

  @Test("A worry that rests on the pledge's terms bites the day after the deadline")
  func trigger() throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.concerns.ask(ledger)
    #expect(try answer.says("slow.trigger", in: ledger) == "12 Apr 2026")
    #expect(try answer.says("dear.trigger", in: ledger) == "–")
    #expect(try answer.says("concerns", in: ledger) == "2")
  }

  @Test("A start after the deadline is told where it is on record, and is a gap where it is not")
  func starts() throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.concerns.ask(ledger)
    #expect(try answer.says("ready.after_term", in: ledger) == "yes")
    #expect(try answer.says("plant.after_term", in: ledger) == "–")
    #expect(answer.gaps.map(\.entry?.text) == ["plant", "mill"])
  }

  @Test("Three concerns and one incentive, with 20 January 2029 as the day to watch")
  func shipped() throws {
    let answer = try Question.concerns.ask(Shipped.ledger)
    let ledger = Shipped.ledger
    #expect(try answer.says("concerns", in: ledger) == "3")
    #expect(try answer.says("incentives", in: ledger) == "1")
    #expect(try answer.says("concern/profitability.trigger", in: ledger) == "20 Jan 2029")
  }
}
