// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct CoProductionTests {
  private static func matter(_ id: String, _ stated: String, _ more: String = "") -> String {
    """
    - provision: \(id)
      text: \(id)
      field: field/defence
      stated: [\(stated)]
    \(more)

    """
  }

  @Test("What one side asks for is no announcement, and neither is what is only looked into")
  func statuses() throws {
    let ledger = try Shipped.ledger(
      Small.base + Small.summits
        + Self.matter("asked", "{in: doc/summit-3, at: p. 1}", "  proposed-by: [jp]")
        + Self.matter("looked", "{in: doc/summit-3, at: p. 1, strength: under-review}")
        + Self.matter(
          "firm",
          "{in: doc/summit-3, at: p. 1, strength: under-review}, {in: doc/summit-2, at: p. 1, strength: agreed}"
        )
        + Self.matter("plain", "{in: doc/summit-1, at: p. 1}")
        + Self.matter("elsewhere", "{in: doc/a, at: p. 1}"))
    let answer = try Question.coProduction.ask(ledger)
    #expect(answer.rows() == 4)
    #expect(try answer.says("asked.status", in: ledger) == "asked for by one side")
    #expect(try answer.says("looked.status", in: ledger) == "under review")
    #expect(try answer.says("firm.status", in: ledger) == "announced")
    #expect(try answer.says("announced", in: ledger) == "2")
  }

  @Test("A multiple stands beside the matter that it measures")
  func multiples() throws {
    let ledger = try Shipped.ledger(
      Small.base + Small.summits + Self.matter("missile", "{in: doc/summit-3, at: p. 1}")
        + Self.matter("other", "{in: doc/summit-3, at: p. 1}") + """
          - figure: output
            name: output
            unit: times
            of: missile
            field: field/defence
            values: [{amount: "4", cites: [{doc/a: p. 1}]}]
          """)
    let answer = try Question.coProduction.ask(ledger)
    #expect(try answer.says("missile.multiple", in: ledger) == "4 times")
    #expect(try answer.says("other.multiple", in: ledger) == "–")
  }

  @Test("S44: SM-3 fourfold announced, AMRAAM under review, SM-6 asked for by Japan only")
  func verify() throws {
    let ledger = Shipped.ledger
    let answer = try Question.coProduction.ask(ledger, with: ["measure": "missile-production"])
    #expect(try answer.says("us-jp/2026-03/sm-3.status", in: ledger) == "announced")
    #expect(try answer.says("us-jp/2026-03/amraam.status", in: ledger) == "under review")
    #expect(try answer.says("us-jp/2026-03/sm-6.asked_by", in: ledger) == "Japan")
    #expect(try answer.says("jp/sm3-output.value", in: ledger) == "4 times")
  }
}
