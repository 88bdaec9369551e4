// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct DiscrepanciesTests {
  private static let entries =
    Small.base + """
      - commitment: pledge
        text: pledge
        form: investment
        by: [jp]
        cites: [{doc/a: p. 1}]
        discrepancies:
          - about: size
            printed: 555 bn
            printed-at: {in: doc/late, at: table 7, via: {doc/a: p. 9}}
            record: 550 bn
            record-at: [{doc/a: p. 1}]
          - about: spelling
            printed: Plegde
            printed-at: {doc/a: p. 2}
            record: Pledge
            record-at: [{doc/a: p. 1}, {doc/late: p. 1}]
      """

  @Test("Every slip is a row with both places")
  func rows() throws {
    let ledger = try Shipped.ledger(Self.entries)
    let answer = try Question.discrepancies.ask(ledger)
    #expect(answer.rows() == 2)
    #expect(try answer.says("pledge/slip-1.printed_at", in: ledger) == "Late, table 7")
    let why = try answer.why("pledge/slip-2.record", in: ledger)
    #expect(why.derivation.inputs.map { $0.citations.count } == [1, 2])
  }

  @Test("Words and papers narrow the list, also the paper through which another is known")
  func filters() throws {
    let ledger = try Shipped.ledger(Self.entries)
    #expect(try Question.discrepancies.ask(ledger, with: ["text": "SPELLING"]).rows() == 1)
    #expect(try Question.discrepancies.ask(ledger, with: ["document": "doc/late"]).rows() == 1)
    #expect(try Question.discrepancies.ask(ledger, with: ["document": "doc/a"]).rows() == 2)
    #expect(throws: Unanswerable.self) {
      try Question.discrepancies.ask(ledger, with: ["text": "nowhere"])
    }
  }

  @Test("The slips of the founding brief are recorded: 5,550, JIBC, Mitsui, the merged row")
  func verify() throws {
    let ledger = Shipped.ledger
    for words in ["555", "JIBC", "Mitsui", "Hyuga"] {
      #expect(try Question.discrepancies.ask(ledger, with: ["text": words]).rows()! > 0)
    }
  }
}
