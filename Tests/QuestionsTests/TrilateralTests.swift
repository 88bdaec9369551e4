// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct TrilateralTests {
  @Test("A scope counts only on a provision about the three")
  func scopes() throws {
    let ledger = try Shipped.ledger(
      Small.base + Small.summits + """
        - term: scope/trilateral
          name: three
        - term: scope/economic
          name: economic
        - provision: three
          text: three
          field: field/regional-security
          topics: [scope/trilateral]
          stated: [{in: doc/summit-1, at: p. 1}]
        - provision: two
          text: two
          field: field/regional-security
          topics: [scope/economic]
          stated: [{in: doc/summit-1, at: p. 1}]
        - provision: trade
          text: trade
          field: field/regional-security
          topics: [scope/trilateral, scope/economic]
          stated: [{in: doc/summit-2, at: p. 1}]
        """)
    let answer = try Question.trilateral.ask(ledger)
    #expect(try answer.says("summit-1.economic", in: ledger) == "no")
    #expect(try answer.says("summit-2.economic", in: ledger) == "yes")
    #expect(try answer.says("economic", in: ledger) == "1")
    #expect(answer.gapped("no trilateral provision") == ["summit-3"])
  }

  @Test("S46: no economic tag on any trilateral provision of the three meetings, one at Camp David")
  func verify() throws {
    let ledger = Shipped.ledger
    let answer = try Question.trilateral.ask(ledger)
    #expect(try answer.says("economic", in: ledger) == "0")
    #expect(try answer.says("us-jp-kr/camp-david-2023.economic", in: ledger) == "yes")
    #expect(try answer.says("us-jp-kr/camp-david-2023.military", in: ledger) == "yes")
  }
}
