// SPDX-License-Identifier: Apache-2.0
import Agreements
import Testing

@testable import Questions

struct SummitsTests {
  @Test("The days between meetings run from the end of one to the start of the next")
  func gaps() throws {
    let ledger = try Shipped.ledger(SmallRecord.ground + SmallRecord.summits)
    let answer = try Question.summits.ask(ledger)
    #expect(try answer.says("gap-2", in: ledger) == "10 days")
    #expect(try answer.says("second.gap", in: ledger) == "10 days")
    #expect(try answer.says("first.gap", in: ledger) == "–")
    #expect(try answer.says("first.documents", in: ledger) == "1")
  }

  @Test("A meeting without papers, and one without place or leaders, is a gap")
  func lacking() throws {
    let ledger = try Shipped.ledger(SmallRecord.ground + SmallRecord.summits)
    let gaps = try Question.summits.ask(ledger).gaps
    #expect(gaps.map(\.entry?.text) == ["second", "second"])
  }

  @Test("A meeting and a package of the same number are shown side by side")
  func ordinals() throws {
    let ledger = try Shipped.ledger(
      SmallRecord.ground + SmallRecord.summits + SmallRecord.pledge)
    let answer = try Question.summits.ask(ledger)
    #expect(try answer.says("1.meetings", in: ledger) == "First")
    #expect(try answer.says("1.packages", in: ledger) == "one")
    #expect(try answer.says("2.packages", in: ledger) == "–")
  }

  @Test("The three US-Japan summits lie 263 and 142 days apart")
  func shipped() throws {
    let answer = try Question.summits.ask(Shipped.ledger)
    #expect(answer.table?.rows.count == 3)
    #expect(try answer.says("gap-2", in: Shipped.ledger) == "263 days")
    #expect(try answer.says("gap-3", in: Shipped.ledger) == "142 days")
  }
}
