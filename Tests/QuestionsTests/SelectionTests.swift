// SPDX-License-Identifier: Apache-2.0
import Agreements
import Testing

@testable import Questions

struct SelectionTests {
  private let clause = """
    - term: measure/vendor-preference
      name: preference
    - provision: preference
      text: suppliers of Japan are preferred
      field: field/energy
      measures: [measure/vendor-preference]
      benefits: [jp]
      stated: [{in: doc/joint, at: item 1}]

    """
  private let small = SmallRecord.ground + SmallRecord.summits + SmallRecord.pledge

  @Test("A joint venture of the paying state builds: direct. It only supplies: not direct")
  func direct() throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.selection.ask(ledger)
    #expect(try answer.says("plant.types", in: ledger) == "direct participation")
    #expect(try answer.says("mill.types", in: ledger) == "–")
    #expect(answer.gaps.map(\.entry?.text) == ["mill"])
  }

  @Test("Infrastructure is indirect only where a clause prefers the paying state's suppliers")
  func indirect() throws {
    let ledger = try Shipped.ledger(small + clause)
    let answer = try Question.selection.ask(ledger)
    #expect(
      try answer.says("plant.types", in: ledger) == "direct participation, indirect contribution")
    #expect(try answer.says("mill.types", in: ledger) == "–")
    let other = try Shipped.ledger(
      small + clause.replacing("benefits: [jp]", with: "benefits: [us]"))
    #expect(
      try Question.selection.ask(other).says("plant.types", in: other) == "direct participation")
  }

  @Test("SMR and Ohio are direct, the diamond plant for economic security, the terminal indirect")
  func shipped() throws {
    let answer = try Question.selection.ask(Shipped.ledger)
    let ledger = Shipped.ledger
    #expect(try answer.says("us-jp/smr.types", in: ledger).contains("direct participation"))
    #expect(
      try answer.says("us-jp/portsmouth-gas.types", in: ledger).contains("direct participation"))
    #expect(try answer.says("us-jp/diamond.types", in: ledger) == "economic security")
    #expect(try answer.says("us-jp/crude-export.types", in: ledger) == "indirect contribution")
    #expect(try answer.says("clauses", in: ledger) == "2")
  }
}
