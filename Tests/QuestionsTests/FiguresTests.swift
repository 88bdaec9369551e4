// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct FiguresTests {
  private static func figure(_ id: String, _ one: String, _ other: String) -> String {
    """
    - figure: \(id)
      name: \(id)
      unit: USD
      values:
        - {\(one), cites: [{doc/a: p. 1}]}
        - {\(other), cites: [{doc/late: p. 1}]}

    """
  }

  @Test(
    "Sources disagree only when no rounding lets two values meet",
    arguments: [
      ("amount: 3.3 bn", "amount: 3.9 bn", "yes"),
      ("amount: about 3 bn", "amount: 3.3 bn", "no"),
      ("amount: up to 30 mn", "amount: 30 mn", "no"),
      ("amount: at least 5 bn", "amount: 3 bn", "yes"),
      ("amount: 3 bn, on: 2024", "amount: 5 bn, on: 2025", "no"),
      ("amount: 3 bn, of: us", "amount: 5 bn, of: jp", "no"),
    ])
  func conflict(one: String, other: String, disagree: String) throws {
    let ledger = try Shipped.ledger(Small.base + Self.figure("sum", one, other))
    let answer = try Question.figures.ask(ledger)
    #expect(try answer.says("sum.conflict", in: ledger) == disagree)
  }

  @Test("All values are shown, and their range")
  func range() throws {
    let ledger = try Shipped.ledger(
      Small.base + Self.figure("sum", "amount: 3.3 bn", "amount: 3.9 bn"))
    let answer = try Question.figures.ask(ledger)
    #expect(try answer.says("sum.range", in: ledger) == "USD 3.3–3.9 bn")
    #expect(answer.rows(of: "values") == 2)
    #expect(try answer.says("conflicts", in: ledger) == "1")
  }

  @Test("A value that was not public yet is no conflict yet")
  func clock() throws {
    let ledger = try Shipped.ledger(
      Small.base + Self.figure("sum", "amount: 3.3 bn", "amount: 3.9 bn"))
    let answer = try Question.figures.ask(ledger, asOf: Day(2026, 2, 1)!)
    #expect(try answer.says("sum.conflict", in: ledger) == "no")
  }

  @Test("S54: the two sums of private bonds are a range, not one number")
  func verify() throws {
    let ledger = Shipped.ledger
    let answer = try Question.figures.ask(ledger, with: ["conflict": "yes"])
    #expect(try answer.says("kr/private-bonds-2025.range", in: ledger) == "USD 3.3–3.9 bn")
    #expect(try answer.says("jp/pledge.conflict", in: ledger) == "yes")
  }
}
