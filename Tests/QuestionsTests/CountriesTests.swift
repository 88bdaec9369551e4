// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct CountriesTests {
  private static func pledge(_ id: String, by: String, _ amount: String, _ more: String = "")
    -> String
  {
    """
    - commitment: \(id)
      text: \(id)
      form: investment
      by: [\(by)]
      amount: \(amount)
    \(more)
      cites: [{doc/a: p. 1}]

    """
  }

  private static let package = """
    - package: one
      name: one
      announced: 2025-06-30
      part-of: small
      cites: [{doc/a: p. 1}]
    - project: plant
      name: plant
      part-of: one
      sector: sector/energy
      amount: about 25 bn USD
      cites: [{doc/a: p. 1}]

    """

  @Test(
    "Countries are ordered by share carried out, then by size; parts are no pledges of their own")
  func order() throws {
    let ledger = try Shipped.ledger(
      Small.base + Self.pledge("small", by: "jp", "100 bn USD")
        + Self.pledge("large", by: "us", "200 bn USD")
        + Self.pledge("part", by: "us", "50 bn USD", "  part-of: large") + Self.package)
    let answer = try Question.countries.ask(ledger)
    #expect(answer.table?.rows.map(\.key) == ["small", "large"])
    #expect(try answer.says("small.execution", in: ledger) == "25%")
    #expect(try answer.says("its-size-rank", in: ledger) == "2")
    #expect(answer.gapped("no project") == ["large"])
  }

  @Test("A pledge in another currency is shown and not added")
  func currencies() throws {
    let ledger = try Shipped.ledger(
      Small.base + Self.pledge("small", by: "jp", "100 bn USD")
        + Self.pledge("large", by: "us", "200 bn USD") + Self.pledge("euro", by: "us", "900 bn EUR")
    )
    let answer = try Question.countries.ask(ledger)
    #expect(answer.rows() == 3)
    #expect(try answer.says("total", in: ledger) == "USD 300 bn")
    #expect(try answer.says("euro.size_rank", in: ledger) == "–")
    #expect(answer.gapped("another currency") == ["euro"])
  }

  @Test("Years at the cap are the amount over the cap; no cap, no years")
  func cap() throws {
    let ledger = try Shipped.ledger(
      Small.base + Self.pledge("whole", by: "jp", "350 bn USD")
        + Self.pledge("cash", by: "jp", "200 bn USD", "  part-of: whole\n  cap: 20 bn USD/year")
        + Self.pledge("ships", by: "jp", "150 bn USD", "  part-of: whole"))
    let answer = try Question.countries.ask(ledger)
    #expect(try answer.says("cash.years", in: ledger) == "10 years")
    #expect(try answer.says("ships.years", in: ledger) == "–")
  }

  @Test("S56: four countries, Japan first by execution and second by size")
  func verify() throws {
    let ledger = Shipped.ledger
    let answer = try Question.countries.ask(ledger)
    #expect(answer.rows() == 4)
    #expect(try answer.says("first-by-execution", in: ledger) == "Japan")
    #expect(try answer.says("its-size-rank", in: ledger) == "2")
    #expect(try answer.says("us-jp/strategic-investment.execution", in: ledger) == "19.8%")
  }

  @Test("S53: ten years at the cap, and Japan's pace nine times the cap")
  func pace() throws {
    let ledger = Shipped.ledger
    let answer = try Question.countries.ask(ledger)
    #expect(try answer.says("kr-us/cash.years", in: ledger) == "10 years")
    #expect(try answer.says("pace-over-cap", in: ledger) == "9.17 times")
  }
}
