// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct OilTests {
  private static func ledger(share: String) throws -> Ledger {
    try Shipped.ledger(
      Small.base + """
        - figure: share
          name: share
          unit: "%"
          field: field/energy
          of: jp
          values: [{amount: \(share), cites: [{doc/a: p. 1}]}]
        - figure: other
          name: other
          unit: "%"
          field: field/energy
          of: doc/a
          values: [{amount: "5", cites: [{doc/a: p. 1}]}]
        - provision: taken
          text: taken
          field: field/energy
          proposed-by: [jp]
          stated: [{in: doc/a, at: p. 1}]
        - provision: left
          text: left
          field: field/energy
          proposed-by: [jp]
          stated: [{in: doc/a, at: p. 1}]
        - provision: joint
          text: joint
          field: field/energy
          answers: [taken]
          stated: [{in: doc/a, at: p. 1}]
        - assessment: claim
          text: claim
          form: claim
          holder: jp
          field: field/energy
          cites: [{doc/a: p. 1}]
        - assessment: judgement
          text: judgement
          form: judgement
          holder: jp
          field: field/energy
          cites: [{doc/a: p. 1}]
        """)
  }

  @Test(
    "A closed route cuts off at least the published share and never more than everything",
    arguments: [
      ("at least 70", "70–100%"), ("about 70", "69.5–70.5%"), ("up to 40", "0–40%"), ("70", "70%"),
    ])
  func shortfall(share: String, words: String) throws {
    let ledger = try Self.ledger(share: share)
    #expect(try Question.oil.ask(ledger).says("shortfall", in: ledger) == words)
  }

  @Test("A proposal is in the joint text only if a provision answers it; a judgement is no claim")
  func proposals() throws {
    let ledger = try Self.ledger(share: "at least 70")
    let answer = try Question.oil.ask(ledger)
    #expect(try answer.says("taken.status", in: ledger) == "in the joint text")
    #expect(try answer.says("left.status", in: ledger) == "proposed")
    #expect(try answer.says("taken-up", in: ledger) == "1")
    #expect(try answer.says("claims", in: ledger) == "1")
  }

  @Test("S48, S49: at least 70 %, two proposals, one joint wording, three claims of one holder")
  func verify() throws {
    let ledger = Shipped.ledger
    let answer = try Question.oil.ask(ledger)
    #expect(try answer.says("exposure", in: ledger) == "at least 70%")
    #expect(try answer.says("shortfall", in: ledger) == "70–100%")
    #expect(try answer.says("proposals", in: ledger) == "2")
    #expect(try answer.says("joint-wordings", in: ledger) == "1")
    #expect(try answer.says("person/hosokawa.claims", in: ledger) == "3")
    #expect(try answer.says("org/kiep.claims", in: ledger) == "1")
  }
}
