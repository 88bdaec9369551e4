// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct InstrumentsTests {
  private static func instrument(_ id: String, _ history: [(String, String?)]) -> String {
    """
    - instrument: \(id)
      name: \(id)
      form: statute
      by: jp
      field: field/trade
      history:

    """
      + history.map { status, on in
        "    - {status: \(status), \(on.map { "on: \($0), " } ?? "")cites: [{doc/a: p. 1}]}\n"
      }.joined() + "  cites: [{doc/a: p. 1}]\n"
  }

  @Test(
    "A status counts as in force, on its way or ended",
    arguments: [
      ("in-force", "active"), ("authorised", "active"), ("enacted", "pending"),
      ("proposed", "pending"), ("investigating", "pending"), ("struck-down", "ended"),
      ("repealed", "ended"), ("expired", "ended"),
    ])
  func standings(status: String, standing: String) throws {
    let ledger = try Shipped.ledger(Small.base + Self.instrument("act", [(status, "2025-01-01")]))
    let answer = try Question.instruments.ask(ledger)
    for key in ["active", "pending", "ended"] {
      #expect(try answer.says(key, in: ledger) == (key == standing ? "1" : "0"))
    }
  }

  @Test("A status without a date is shown, and is a gap")
  func undated() throws {
    let ledger = try Shipped.ledger(
      Small.base
        + Self.instrument("act", [("proposed", "2025-01-01"), ("enacted", "2025-06")])
        + Self.instrument("bill", [("planned", nil)]))
    let answer = try Question.instruments.ask(ledger)
    #expect(try answer.says("act.since", in: ledger) == "Jun 2025")
    #expect(answer.gapped("no date") == ["bill"])
    #expect(answer.rows(of: "history") == 3)
    #expect(answer.headline.words(in: .en).contains("last to change: act (enacted, June 2025)"))
  }

  @Test("As of an earlier day an instrument has the status that was public then")
  func clock() throws {
    let earlier = try Question.instruments.ask(Shipped.ledger, asOf: Day(2026, 2, 19)!)
    #expect(try earlier.says("us/ieepa-tariffs.status", in: Shipped.ledger) == "in force")
    let later = try Question.instruments.ask(Shipped.ledger)
    #expect(try later.says("us/ieepa-tariffs.status", in: Shipped.ledger) == "struck down")
  }

  @Test("An agency's instrument is its state's")
  func states() throws {
    let answer = try Question.instruments.ask(Shipped.ledger, with: ["state": "us"])
    #expect(try answer.says("us/section-301.by", in: Shipped.ledger).contains("Trade"))
    #expect(throws: Unanswerable.self) { try answer.why("jp/fefa.by", in: Shipped.ledger) }
  }

  @Test("Without any instrument the question says what is missing")
  func nothing() throws {
    let ledger = try Shipped.ledger(Small.base)
    #expect(throws: Unanswerable.self) { try Question.instruments.ask(ledger) }
  }
}
