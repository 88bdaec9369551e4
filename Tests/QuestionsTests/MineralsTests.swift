// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct MineralsTests {
  private static func project(_ id: String, _ more: String) -> String {
    """
    - project: \(id)
      name: \(id)
      sector: sector/energy
      country: us
    \(more)
      cites: [{doc/a: p. 1}]

    """
  }

  private static let base =
    Small.base + Small.summits + """
      - term: mineral/ree
        name: rare earths
      - term: mineral/heavy
        name: heavy rare earths
        part-of: mineral/ree
      - party: co/us
        name: American
        form: company
        of: us
        cites: [{doc/a: p. 1}]
      - party: co/jp
        name: Japanese
        form: company
        of: jp
        cites: [{doc/a: p. 1}]
      - party: co/joint
        name: Joint
        form: company
        owners: [co/us, co/jp]
        cites: [{doc/a: p. 1}]

      """

  @Test("A joint venture counts for every owner's state; public support alone is no participation")
  func sponsors() throws {
    let ledger = try Shipped.ledger(
      Self.base
        + Self.project(
          "joint",
          "  minerals: [mineral/heavy]\n  participants: [{party: co/joint, role: operator}]")
        + Self.project(
          "helped",
          "  minerals: [mineral/ree]\n  participants: [{party: co/us, role: sponsor, stake: 60 %}]\n  support: [{by: jp, form: loan}]"
        ))
    let answer = try Question.minerals.ask(ledger)
    #expect(try answer.says("without-sponsor", in: ledger) == "1")
    #expect(try answer.says("joint.sponsors", in: ledger) == "Joint (operator)")
    #expect(try answer.says("helped.others", in: ledger) == "American (sponsor, 60%)")
    #expect(try answer.says("helped.support", in: ledger) == "Japan (loan)")
    let american = try Question.minerals.ask(ledger, with: ["sponsor-of": "us"])
    #expect(try american.says("without-sponsor", in: ledger) == "0")
  }

  @Test("A mineral is counted with the minerals that belong to it, not the other way round")
  func kinds() throws {
    let ledger = try Shipped.ledger(
      Self.base + Self.project("heavy", "  minerals: [mineral/heavy]")
        + Self.project("any", "  minerals: [mineral/ree]"))
    let wide = try Question.minerals.ask(ledger, with: ["mineral": "ree"])
    let narrow = try Question.minerals.ask(ledger, with: ["mineral": "heavy"])
    #expect(wide.rows() == 2)
    #expect(narrow.rows() == 1)
    #expect(narrow.gapped("no stage") == ["heavy"])
  }

  @Test("S31: thirteen projects in seven countries")
  func verify() throws {
    let answer = try Question.minerals.ask(Shipped.ledger)
    #expect(answer.rows() == 13)
    for (country, count) in [("us", "4"), ("au", "3"), ("br", "2"), ("jp", "1"), ("na", "1")] {
      #expect(try answer.says("\(country).projects", in: Shipped.ledger) == count)
    }
  }

  @Test("Filters narrow the list")
  func filters() throws {
    let lithium = try Question.minerals.ask(Shipped.ledger, with: ["mineral": "lithium"])
    #expect(lithium.rows() == 2)
    let contracted = try Question.minerals.ask(Shipped.ledger, with: ["stage": "contracted"])
    #expect(
      contracted.table?.rows.map(\.key).sorted() == [
        "minerals/atlas-neves", "minerals/nouveau-monde",
      ])
    let without = try Question.minerals.ask(Shipped.ledger, with: ["sponsored": "no"])
    #expect(without.table?.rows.map(\.key) == ["minerals/carina"])
  }
}
