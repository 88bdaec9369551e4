// SPDX-License-Identifier: Apache-2.0
import Agreements
import Testing

@testable import Questions

struct SectorsTests {
  private let small =
    SmallRecord.ground + SmallRecord.summits + SmallRecord.pledge + """
      - term: measure/eligible-sectors
        name: eligible sectors
      - provision: eligible
        text: money may go to energy
        field: field/energy
        measures: [measure/eligible-sectors]
        topics: [sector/energy]
        stated: [{in: doc/joint, at: item 1}]
      - instrument: jp/fund
        name: Fund
        form: fund
        by: jp
        fields: [sector/energy]
        field-count: 9
        history: [{status: in-force, cites: [{doc/a: p. 1}]}]
        cites: [{doc/a: p. 1}]
      """

  @Test("A project falls in a list by what its sector is a part of, and outside it otherwise")
  func membership() throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.sectors.ask(ledger)
    #expect(try answer.says("plant.joint", in: ledger) == "yes")
    #expect(try answer.says("mill.joint", in: ledger) == "no")
    #expect(try answer.says("one.sectors", in: ledger) == "energy 1, chips 1")
  }

  @Test("A list that is only counted leaves what it does not name unknown")
  func counted() throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.sectors.ask(ledger)
    #expect(try answer.says("fund-sectors", in: ledger) == "9")
    #expect(try answer.says("fund-named", in: ledger) == "1")
    #expect(try answer.says("plant.fund", in: ledger) == "yes")
    #expect(try answer.says("mill.fund", in: ledger) == "–")
    #expect(answer.gaps.map(\.entry?.text) == ["jp/fund"])
  }

  @Test("Seven, four and nine sectors by source, and all of package 2 in energy")
  func shipped() throws {
    let answer = try Question.sectors.ask(Shipped.ledger)
    let ledger = Shipped.ledger
    #expect(try answer.says("us-jp-investment-mou-2025-09-sectors", in: ledger) == "7")
    #expect(try answer.says("us-jp-investment-fact-sheet-2025-10-28-sectors", in: ledger) == "4")
    #expect(try answer.says("strategic-fund-sectors", in: ledger) == "9")
    #expect(try answer.says("us-jp/package-2.sectors", in: ledger) == "energy 3")
  }
}
