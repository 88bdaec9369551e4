// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct VisasTests {
  @Test("Only named criteria count; other matters of the field stand apart")
  func criteria() throws {
    let ledger = try Shipped.ledger(
      Small.base + """
        - term: criterion/large
          name: large
        - term: criterion/unused
          name: unused
        - provision: visas
          text: visas
          field: field/trade
          topics: [criterion/large]
          binds: [us]
          stated: [{in: doc/a, at: p. 1}, {in: doc/late, at: p. 2}]
        - provision: parks
          text: parks
          field: field/trade
          stated: [{in: doc/a, at: p. 3}]
        - provision: oil
          text: oil
          field: field/energy
          stated: [{in: doc/a, at: p. 4}]
        """)
    let answer = try Question.visas.ask(ledger)
    #expect(try answer.says("criteria", in: ledger) == "1")
    #expect(try answer.says("visas.large", in: ledger) == "yes")
    #expect(answer.rows(of: "wordings") == 2)
    #expect(try answer.says("others", in: ledger) == "1")
  }

  @Test("Without criteria the question says so")
  func nothing() throws {
    let ledger = try Shipped.ledger(Small.base)
    #expect(throws: Unanswerable.self) { try Question.visas.ask(ledger) }
  }

  @Test("S38: three criteria, and national parks beside them")
  func verify() throws {
    let answer = try Question.visas.ask(Shipped.ledger)
    #expect(try answer.says("criteria", in: Shipped.ledger) == "3")
    #expect(answer.tables.first { $0.key == "others" }?.rows.isEmpty == false)
  }
}
