// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct ExchangeRatesTests {
  private static func ledger(_ yen: [(String, String)]) throws -> Ledger {
    try Shipped.ledger(
      Small.base
        + yen.enumerated().map { index, pair in
          """
          - commitment: pledge-\(index)
            text: pledge \(index)
            form: investment
            by: [jp]
            amount: \(pair.1)
            cites: [{doc/a: p. 1}]
          - figure: yen-\(index)
            name: yen \(index)
            unit: JPY
            in-other-unit: pledge-\(index)
            values: [{amount: \(pair.0), cites: [{doc/a: p. 1}]}]

          """
        }.joined())
  }

  @Test(
    "The common rates are what every rounding allows, and the pairs that set the ends are named")
  func common() throws {
    // 100 ± 0.5 tn over 1 tn: 99.5-100.5; 10 ± 0.5 tn over 0.1 tn: 95-105; 101 ± 0.5: 100.5-101.5.
    let ledger = try Self.ledger([
      ("100 tn", "1 tn USD"), ("10 tn", "0.1 tn USD"), ("101 tn", "1 tn USD"),
    ])
    let answer = try Question.exchangeRates.ask(ledger)
    #expect(try answer.says("common", in: ledger) == "JPY 100.5")
    #expect(try answer.says("binding-low", in: ledger) == "yen 2")
    #expect(try answer.says("binding-high", in: ledger) == "yen 0")
    #expect(try answer.says("yen-1.binds", in: ledger) == "no")
  }

  @Test("Roundings that cannot meet have no common rate")
  func apart() throws {
    let ledger = try Self.ledger([("100 tn", "1 tn USD"), ("102 tn", "1 tn USD")])
    let answer = try Question.exchangeRates.ask(ledger)
    #expect(answer.values.first { $0.key == "common" }?.value.isMissing == true)
  }

  @Test("The same currency twice implies no rate")
  func sameCurrency() throws {
    let ledger = try Self.ledger([("100 tn", "1 tn JPY")])
    #expect(throws: Unanswerable.self) { try Question.exchangeRates.ask(ledger) }
  }

  @Test("S51: 150.7, 156.0 and 154.5 yen, all fitting a rate in [153.6, 155.5]")
  func verify() throws {
    let ledger = Shipped.ledger
    let answer = try Question.exchangeRates.ask(ledger)
    let rates = answer.table?.rows.map { $0.cells[3].value.words(in: .en) }.sorted()
    #expect(rates == ["JPY 150.7", "JPY 154.5", "JPY 156"])
    #expect(try answer.says("common", in: ledger) == "JPY 153.6–155.5")
  }
}
