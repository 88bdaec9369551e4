// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct SeabedTests {
  private static func ledger(licence: String = "authorised") throws -> Ledger {
    try Shipped.ledger(
      Small.base + """
        - party: kr
          name: Korea
          form: state
          cites: [{doc/a: p. 1}]
        - party: us/agency
          name: Agency
          form: agency
          of: us
          cites: [{doc/a: p. 1}]
        - party: org/authority
          name: Authority
          form: organisation
          acronym: ISA
          members: [jp]
          cites: [{doc/a: p. 1}]
        - instrument: us/licence
          name: licence
          form: licence
          by: us/agency
          history: [{status: \(licence), cites: [{doc/a: p. 1}]}]
          cites: [{doc/a: p. 1}]
        - term: area/national-waters
          name: national
        - term: area/international-seabed
          name: international
        - term: area/near
          name: near
          part-of: area/national-waters
        - term: area/far
          name: far
          part-of: area/international-seabed
        - programme: mud
          name: mud
          field: field/critical-minerals
          areas: [area/near]
          partners: [{party: jp, role: lead}, {party: us, role: member}]
          cites: [{doc/a: p. 1}]
        - programme: nodules
          name: nodules
          field: field/critical-minerals
          areas: [area/far]
          partners: [{party: us, role: lead}]
          cites: [{doc/a: p. 1}]
        """)
  }

  @Test("In national waters the state that leads there licenses, whoever applies")
  func national() throws {
    let ledger = try Self.ledger()
    let answer = try Question.seabed.ask(ledger)
    #expect(try answer.says("area/near.us", in: ledger) == "Japan, settled")
    #expect(try answer.says("area/near.jp", in: ledger) == "Japan, settled")
  }

  @Test(
    "On the international seabed a member goes to the Authority, a non-member to its own agency")
  func international() throws {
    let ledger = try Self.ledger()
    let answer = try Question.seabed.ask(ledger)
    #expect(try answer.says("area/far.jp", in: ledger) == "Authority, settled")
    #expect(try answer.says("area/far.us", in: ledger) == "Agency, contested")
    #expect(try answer.says("contested", in: ledger) == "1")
  }

  @Test("A non-member without a licensing instrument in force has no licence to ask for")
  func none() throws {
    let ledger = try Self.ledger(licence: "repealed")
    let own = try Question.seabed.ask(ledger, with: ["area": "far", "applicant": "us"])
    #expect(try own.says("area/far.us", in: ledger) == "no licence recorded")
    let other = try Question.seabed.ask(ledger, with: ["area": "far", "applicant": "kr"])
    #expect(try other.says("area/far.kr", in: ledger) == "no licence recorded")
    #expect(other.rows() == 1)
  }

  @Test("S33: four fields, two candidate agenda items, neither binding nor spending")
  func workingGroup() throws {
    let answer = try Question.seabed.ask(Shipped.ledger)
    for (value, words) in [("fields", "4"), ("agenda", "2"), ("binding", "no"), ("spending", "no")]
    {
      #expect(try answer.says(value, in: Shipped.ledger) == words)
    }
  }

  @Test(
    "S34: who licenses where",
    arguments: [
      ("area/minamitorishima.jp", "Japan, settled"),
      ("area/clarion-clipperton.us", "National Oceanic and Atmospheric Administration, contested"),
      ("area/clarion-clipperton.jp", "International Seabed Authority, settled"),
    ])
  func verify(address: String, words: String) throws {
    let answer = try Question.seabed.ask(Shipped.ledger)
    #expect(try answer.says(address, in: Shipped.ledger) == words)
  }
}
