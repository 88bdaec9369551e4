// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct ScreeningTests {
  private static func ledger(decided: String, to: String = "") throws -> Ledger {
    try Shipped.ledger(
      Small.base + """
        - party: body
          name: body
          form: committee
          of: jp
          chairs: [jp]
          due: 2026
          cites: [{doc/a: p. 1}]
        - instrument: law
          name: law
          form: statute
          by: jp
          field: field/economic-security
          history: [{status: in-force, cites: [{doc/a: p. 1}]}]
          cites: [{doc/a: p. 1}]
        - instrument: bill
          name: bill
          form: statute
          by: jp
          field: field/economic-security
          part-of: law
          items: [one, two]
          history: [{status: proposed, on: \(decided), cites: [{doc/late: p. 1}]}]
          cites: [{doc/late: p. 1}]
        - procedure: notice
          name: notice
          of: [jp]
          basis: [law]
          steps: [{name: notify, threshold: at least 1 %}]
          cites: [{doc/a: p. 1}]
        - procedure: later
          name: later
          of: [jp]
          basis: [bill]
          steps: [{name: screen, threshold: at least 50 %}]
          cites: [{doc/late: p. 1}]
        - commitment: plan
          text: plan
          form: institution
          by: [jp]
          \(to)
          field: field/economic-security
          cites: [{doc/a: p. 1}]
        """)
  }

  @Test(
    "A share is notified from the threshold of the law in force, not from the bill's",
    arguments: [("1.0", "yes"), ("0.9", "no"), ("0.99 %", "no"), ("30", "yes")])
  func threshold(stake: String, isDue: String) throws {
    let ledger = try Self.ledger(decided: "2026-02-01")
    let answer = try Question.screening.ask(ledger, with: ["stake": stake])
    #expect(try answer.says("notice-due", in: ledger) == isDue)
    #expect(try answer.says("threshold", in: ledger) == "at least 1%")
  }

  @Test("Outside designated sectors no notice is due, however large the share")
  func notDesignated() throws {
    let ledger = try Self.ledger(decided: "2026-02-01")
    let answer = try Question.screening.ask(ledger, with: ["stake": "30", "designated": "no"])
    #expect(try answer.says("notice-due", in: ledger) == "no")
  }

  @Test("What is no share is refused with an example")
  func noShare() throws {
    let ledger = try Self.ledger(decided: "2026-02-01")
    #expect(throws: Unanswerable.self) {
      try Question.screening.ask(ledger, with: ["stake": "much"])
    }
  }

  @Test("Dates are out of order when a paper is older than the step that it reports")
  func order() throws {
    let fine = try Self.ledger(decided: "2026-03-01")
    let wrong = try Self.ledger(decided: "2026-03-02")
    #expect(try Question.screening.ask(fine).says("in-order", in: fine) == "yes")
    #expect(try Question.screening.ask(wrong).says("in-order", in: wrong) == "no")
  }

  @Test("A plan promised to nobody is undertaken alone")
  func alone() throws {
    let own = try Self.ledger(decided: "2026-02-01")
    let promised = try Self.ledger(decided: "2026-02-01", to: "to: [us]")
    #expect(try Question.screening.ask(own).says("alone", in: own) == "yes")
    #expect(try Question.screening.ask(promised).says("alone", in: promised) == "no")
  }

  @Test("S35-S37: two chairs, three members, 2026, five items, dates in order, 1 %")
  func verify() throws {
    let ledger = Shipped.ledger
    let answer = try Question.screening.ask(ledger, with: ["stake": "0.9"])
    let expected = [
      ("chairs", "2"), ("members", "3"), ("items", "5"), ("in-order", "yes"), ("alone", "yes"),
      ("notice-due", "no"), ("jp/cfius.due", "2026"),
    ]
    for (address, words) in expected { #expect(try answer.says(address, in: ledger) == words) }
  }
}
