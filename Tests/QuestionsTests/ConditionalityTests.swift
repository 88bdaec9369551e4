// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct ConditionalityTests {
  private static func ledger(ruling: String, field: String = "field/trade") throws -> Ledger {
    try Shipped.ledger(
      Small.base + """
        - instrument: cut
          name: cut
          form: order
          by: us
          field: field/trade
          history: [{status: in-force, on: 2025-01-01, cites: [{doc/a: p. 1}]}]
          cites: [{doc/a: p. 1}]
        - instrument: levy
          name: levy
          form: tariff
          by: us
          field: \(field)
          history: [{status: struck-down, on: \(ruling), cites: [{doc/a: p. 1}]}]
          cites: [{doc/a: p. 1}]
        - commitment: pledge
          text: invest
          form: investment
          by: [jp]
          amount: 100 bn USD
          in-return-for: [cut]
          cites: [{doc/a: p. 1}]
        - package: one
          name: one
          announced: 2025-06-30
          part-of: pledge
          cites: [{doc/a: p. 1}]
        - project: plant
          name: plant
          part-of: one
          sector: sector/energy
          amount: up to 30 bn USD
          cites: [{doc/a: p. 1}]
        """)
  }

  @Test("A package announced after the ruling counts, with the days between")
  func after() throws {
    let ledger = try Self.ledger(ruling: "2025-06-20")
    let answer = try Question.conditionality.ask(ledger)
    #expect(try answer.says("packages-after", in: ledger) == "1")
    #expect(try answer.says("days-after", in: ledger) == "10 days")
    #expect(try answer.says("allocated-after", in: ledger) == "up to USD 30 bn")
    #expect(answer.gapped("follows a breach") == ["pledge"])
  }

  @Test("A package announced before the ruling does not count")
  func before() throws {
    let ledger = try Self.ledger(ruling: "2025-07-01")
    let answer = try Question.conditionality.ask(ledger)
    #expect(try answer.says("packages-after", in: ledger) == "0")
    #expect(try answer.says("one.after", in: ledger) == "no")
  }

  @Test("A ruling on a tariff in another field is no basis of this bargain")
  func otherField() throws {
    let ledger = try Self.ledger(ruling: "2025-06-20", field: "field/energy")
    let answer = try Question.conditionality.ask(ledger)
    #expect(!answer.values.contains { $0.key == "basis-fell" })
    #expect(try answer.says("return-stands", in: ledger) == "yes")
  }

  @Test("S22: the third meeting comes after the ruling and still announces 73 bn")
  func verify() throws {
    let answer = try Question.conditionality.ask(Shipped.ledger)
    #expect(try answer.says("basis-fell", in: Shipped.ledger) == "20 Feb 2026")
    #expect(try answer.says("days-after", in: Shipped.ledger) == "27 days")
    #expect(try answer.says("allocated-after", in: Shipped.ledger) == "up to USD 73 bn")
    #expect(answer.rows() == 2)
  }
}
