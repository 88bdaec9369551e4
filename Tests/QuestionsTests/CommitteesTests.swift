// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct CommitteesTests {
  private let small =
    SmallRecord.ground + SmallRecord.summits + """
      - party: jp/ministry
        name: Ministry
        form: agency
        of: jp
        cites: [{doc/a: p. 1}]
      - party: committee
        name: Committee
        form: committee
        members: [jp/ministry, us]
        cites: [{doc/a: p. 1}]
      - party: idle
        name: Idle
        form: committee
        chairs: [jp/ministry]
        cites: [{doc/a: p. 1}]
      - meeting: sitting
        name: Sitting
        form: committee
        date: 2026-01-03/2026-01-05
        sessions: 3
        body: committee
        parties: [us, jp/ministry]
        cites: [{doc/a: p. 1}]
      - meeting: ministers
        name: Ministers
        form: ministerial
        date: 2026-01-06
        parties: [us, jp]
        cites: [{doc/a: p. 1}]
      - term: sector/energy
        name: energy
      - package: result
        name: result
        announced: 2026-01-06
        meeting: ministers
        cites: [{doc/a: p. 1}]
      - project: mine
        name: mine
        part-of: result
        sector: sector/energy
        cites: [{doc/a: p. 1}]
      """

  @Test("Days run from the last day of the sittings to the next summit of all its states")
  func days() throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.committees.ask(ledger)
    #expect(try answer.says("sitting.days", in: ledger) == "6 days")
    #expect(try answer.says("sitting.next_summit", in: ledger) == "Second")
    #expect(try answer.says("committee.sittings", in: ledger) == "3")
    #expect(
      try answer.says("committee.members", in: ledger)
        == "Japan Ministry, United States United States")
  }

  @Test("A meeting led to the projects of the packages announced at it, and to no others")
  func outcome() throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.committees.ask(ledger)
    #expect(try answer.says("ministers.projects", in: ledger) == "1")
    #expect(try answer.says("sitting.projects", in: ledger) == "0")
    #expect(
      answer.gaps.map { "\($0.entry!): \($0.what.exactly(.en)!)" }
        == ["committee: no chair is recorded", "idle: no sitting is recorded"])
  }

  @Test("The March sittings ended six days before the summit; the ministerial led to 13 projects")
  func shipped() throws {
    let answer = try Question.committees.ask(Shipped.ledger)
    let ledger = Shipped.ledger
    #expect(try answer.says("us-jp/consultation-2026-03.sittings", in: ledger) == "3")
    #expect(try answer.says("us-jp/consultation-2026-03.days", in: ledger) == "6 days")
    #expect(try answer.says("us-jp/minerals-ministerial-2026-03-14.projects", in: ledger) == "13")
  }
}
