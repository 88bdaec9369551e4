// SPDX-License-Identifier: Apache-2.0
import Agreements
import Testing

@testable import Questions

struct PartiesTests {
  private let small =
    SmallRecord.ground + SmallRecord.pledge + """
      - party: co/mitsui
        name: Mitsui & Co.
        form: company
        of: jp
        cites: [{doc/a: p. 1}]
      - party: co/mitsubishi
        name: Mitsubishi Corporation
        form: company
        of: jp
        cites: [{doc/a: p. 1}]
      - party: co/japan-steel
        name: Japan Steel
        form: company
        of: jp
        cites: [{doc/a: p. 1}]
      - party: co/japan-rail
        name: Japan Railway
        form: company
        of: jp
        cites: [{doc/a: p. 1}]
      - party: jp/jbic
        name: Bank for International Cooperation
        acronym: JBIC
        form: agency
        of: jp
        cites: [{doc/a: p. 1}]
      - party: jp/jibc
        name: Another body
        acronym: JIBC
        form: organisation
        cites: [{doc/a: p. 1}]
      - party: jp/nexi
        name: Export insurer
        acronym: NEXI
        form: agency
        of: jp
        cites: [{doc/a: p. 1}]
      """

  @Test("Companies whose names open alike and swapped short forms are look-alikes")
  func alike() throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.parties.ask(ledger)
    #expect(try answer.says("co/mitsui.alike", in: ledger) == "Mitsubishi Corporation")
    #expect(try answer.says("jp/jbic.alike", in: ledger) == "Another body")
  }

  @Test("A state's name at the head of two companies' names does not make them alike")
  func notAlike() throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.parties.ask(ledger)
    #expect(try answer.says("co/japan-steel.alike", in: ledger) == "–")
    #expect(try answer.says("jp/nexi.alike", in: ledger) == "–")
  }

  @Test("A party's roles follow from the entries that mention it")
  func roles() throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.parties.ask(ledger, with: ["party": "co/joint"])
    #expect(try answer.says("plant.role", in: ledger) == "builder")
    #expect(try answer.says("mill.role", in: ledger) == "supplier")
    let state = try Question.parties.ask(ledger, with: ["party": "jp"])
    #expect(try state.says("pledge.role", in: ledger) == "undertakes")
    #expect(try state.says("co/mitsui.role", in: ledger) == "parent")
  }

  @Test("Mitsui's part in Atlas Neves shows that the brief's table names another company")
  func shipped() throws {
    let answer = try Question.parties.ask(Shipped.ledger, with: ["party": "co/mitsui"])
    let slip = try answer.says("minerals/atlas-neves.slips", in: Shipped.ledger)
    #expect(slip == "Mitsubishi Corporation")
  }
}
