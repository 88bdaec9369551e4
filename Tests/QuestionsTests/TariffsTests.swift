// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct TariffsTests {
  private static func tariff(_ id: String, _ status: String, form: String = "tariff") -> String {
    """
    - instrument: \(id)
      name: \(id)
      form: \(form)
      by: us
      field: field/trade
      history:
        - {status: proposed, on: 2025-01-01, cites: [{doc/a: p. 1}]}
        - {status: \(status), on: 2025-02-01, cites: [{doc/a: p. 1}]}
        - {status: \(status), on: 2025-03-01, cites: [{doc/late: p. 1}]}
      cites: [{doc/a: p. 1}]

    """
  }

  @Test(
    "Risk remains while a tariff or investigation is in force, investigated or threatened",
    arguments: [
      ("in-force", "tariff", "yes"), ("investigating", "investigation", "yes"),
      ("threatened", "tariff", "yes"), ("struck-down", "tariff", "no"),
      ("repealed", "tariff", "no"),
      ("proposed", "tariff", "no"),
    ])
  func risk(status: String, form: String, remains: String) throws {
    let ledger = try Shipped.ledger(Small.base + Self.tariff("levy", status, form: form))
    let answer = try Question.tariffs.ask(ledger)
    #expect(try answer.says("risk-remains", in: ledger) == remains)
  }

  @Test("An order that lowers tariffs is shown beside them and is no risk")
  func orders() throws {
    let ledger = try Shipped.ledger(
      Small.base + Self.tariff("cut", "in-force", form: "order")
        + Self.tariff("levy", "struck-down"))
    let answer = try Question.tariffs.ask(ledger)
    #expect(answer.rows() == 2)
    #expect(try answer.says("risk-remains", in: ledger) == "no")
  }

  @Test("A status counts from the first of the events that agree on it")
  func since() throws {
    let ledger = try Shipped.ledger(Small.base + Self.tariff("levy", "in-force"))
    let answer = try Question.tariffs.ask(ledger)
    #expect(try answer.says("levy.since", in: ledger) == "1 Feb 2025")
  }

  @Test("A missing rate is a gap of a tariff, not of an investigation")
  func missingRates() throws {
    let ledger = try Shipped.ledger(
      Small.base + Self.tariff("levy", "in-force")
        + Self.tariff("probe", "investigating", form: "investigation"))
    #expect(try Question.tariffs.ask(ledger).gapped("no rate") == ["levy"])
  }

  @Test("Without any tariff the question says what is missing")
  func nothing() throws {
    let ledger = try Shipped.ledger(Small.base)
    #expect(throws: Unanswerable.self) { try Question.tariffs.ask(ledger) }
  }

  @Test(
    "S21: the status of each instrument by the end of the record",
    arguments: [
      ("us/ieepa-tariffs", "struck down"), ("us/section-122", "in force"),
      ("us/section-301", "investigating"), ("us/eo-14345", "in force"),
      ("us/car-tariff-snapback", "threatened"),
    ])
  func verify(instrument: String, status: String) throws {
    let answer = try Question.tariffs.ask(Shipped.ledger)
    #expect(try answer.says("\(instrument).status", in: Shipped.ledger) == status)
    #expect(try answer.says("risk-remains", in: Shipped.ledger) == "yes")
    #expect(answer.gapped("no rate").contains("us/section-232"))
  }

  @Test("Before the ruling became public the tariffs still stand")
  func clock() throws {
    let answer = try Question.tariffs.ask(Shipped.ledger, asOf: Day(2026, 2, 19)!)
    #expect(try answer.says("us/ieepa-tariffs.status", in: Shipped.ledger) == "in force")
  }
}
