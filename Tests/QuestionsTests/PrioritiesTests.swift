// SPDX-License-Identifier: Apache-2.0
import Agreements
import Testing

@testable import Questions

struct PrioritiesTests {
  private let small =
    SmallRecord.ground + SmallRecord.pledge + """
      - term: sector/displays
        name: displays
      - assessment: expected
        text: energy and displays were expected
        form: judgement
        holder: us
        about: [one]
        missing: [sector/displays, sector/energy]
        cites: [{doc/a: p. 1}]
      - assessment: first
        text: infrastructure comes first
        form: judgement
        holder: us
        about: [pledge]
        side: us
        puts-first: [class/infrastructure]
        cites: [{doc/a: p. 1}]
      """

  @Test("What was announced under a wider term is not missing")
  func difference() throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.priorities.ask(ledger)
    #expect(try answer.says("missing", in: ledger) == "1")
    #expect(try answer.says("displays.announced", in: ledger) == "no")
    #expect(try answer.says("energy.announced", in: ledger) == "yes")
  }

  @Test("The weight of what is put first is its share of the money")
  func weight() throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.priorities.ask(ledger)
    #expect(try answer.says("first.projects", in: ledger) == "1")
    #expect(try answer.says("first.share", in: ledger) == "33.3%")
  }

  @Test("Displays, copper refining and batteries did not come")
  func shipped() throws {
    let answer = try Question.priorities.ask(Shipped.ledger)
    #expect(answer.table?.rows.map(\.key) == ["display", "copper-refining", "batteries"])
    #expect(try answer.says("missing", in: Shipped.ledger) == "3")
  }
}
