// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct ActionPlanTests {
  private static func clause(_ item: String, _ more: String = "") -> String {
    """
    - provision: clause-\(item)
      text: clause \(item)
      field: field/critical-minerals
      item: "\(item)"
      stated: [{in: doc/plan, at: item \(item)}]
    \(more)

    """
  }

  private static let plan =
    Small.base + """
      - document: doc/plan
        title: plan
        form: action-plan
        posted: 2026-01-01
        url: https://example.org/plan
      - instrument: floor
        name: floor
        form: mechanism
        part-of: doc/plan
        history: [{status: under-design, cites: [{doc/plan: item 1}]}]
        cites: [{doc/plan: item 1}]

      """

  @Test("A list under an item holds topics; a single sub-item is a detail of its item")
  func topics() throws {
    let ledger = try Shipped.ledger(
      Self.plan + Self.clause("1", "  binds: [us]") + Self.clause("1.2", "  part-of: clause-1")
        + Self.clause("1.10", "  part-of: clause-1") + Self.clause("2")
        + Self.clause("2.1", "  new-against: doc/a"))
    let answer = try Question.actionPlan.ask(ledger)
    #expect(try answer.says("items", in: ledger) == "2")
    #expect(try answer.says("topics", in: ledger) == "2")
    #expect(try answer.says("new", in: ledger) == "1")
    #expect(
      answer.table?.rows.map(\.key) == [
        "clause-1", "clause-1.2", "clause-1.10", "clause-2", "clause-2.1",
      ])
  }

  @Test("A part without an owner has its whole's; an item without one is a gap")
  func owners() throws {
    let ledger = try Shipped.ledger(
      Self.plan + Self.clause("1", "  binds: [us]") + Self.clause("1.1", "  part-of: clause-1")
        + Self.clause("2"))
    let answer = try Question.actionPlan.ask(ledger)
    #expect(try answer.says("clause-1.1.owner", in: ledger) == "United States")
    #expect(answer.gapped("no owner") == ["clause-2"])
    #expect(try answer.says("clause-1.status", in: ledger) == "under design")
    #expect(try answer.says("clause-2.status", in: ledger) == "–")
  }

  @Test("S26, S27, S29: five items, nine topics, two of them new")
  func verify() throws {
    let answer = try Question.actionPlan.ask(Shipped.ledger)
    #expect(try answer.says("items", in: Shipped.ledger) == "5")
    #expect(try answer.says("topics", in: Shipped.ledger) == "9")
    let new = answer.tables.first { $0.key == "new" }?.rows.map { $0.cells[0].value.words(in: .en) }
    #expect(new == ["2", "3.9"])
  }
}
