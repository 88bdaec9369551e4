// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct DocumentsTests {
  private let small =
    SmallRecord.ground + SmallRecord.summits + """
      - document: doc/plan
        title: Plan
        aliases: [The Plan]
        form: action-plan
        sides: [us, jp]
        signed: 2026-01-02
        posted: 2026-01-03
        binding: no
        url: https://example.org/joint/
      - document: doc/other
        title: Another paper
        aliases: [the plan]
        form: fact-sheet
        sides: [us]
        signed: 2026-01-05
        posted: 2026-01-04
        url: https://example.org/other
      - meeting: follow
        name: Follow-up
        form: ministerial
        date: 2026-01-10/2026-01-11
        parties: [us, jp]
        follows-up: [doc/plan]
        cites: [{doc/a: p. 1}]
      """

  private func checks(_ answer: Answer) -> [String: [String]] {
    let rows = answer.tables.first { $0.key == "checks" }?.rows ?? []
    return Dictionary(grouping: rows) { row in
      if case .word(let code, _) = row.cells[0].value { code } else { "" }
    }.mapValues { rows in rows.map { $0.cells[1].value.words(in: .en) } }
  }

  @Test("A shared address, a shared alias and dates that differ are reported once each")
  func reported() throws {
    let found = checks(try Question.documents.ask(Shipped.ledger(small)))
    #expect(found["one-address"] == ["Joint paper, Plan"])
    #expect(found["one-title"] == ["Plan, Another paper"])
    #expect(found["two-dates"] == ["Plan"])
    #expect(found["date-order"] == ["Another paper"])
  }

  @Test("A document with its own address and one date gives nothing to check")
  func silent() throws {
    let answer = try Question.documents.ask(Shipped.ledger(small), with: ["form": "news"])
    #expect(checks(answer).isEmpty)
  }

  @Test("A paper that says nothing of its force is not counted as binding or not")
  func force() throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.documents.ask(ledger)
    #expect(try answer.says("doc/plan.binding", in: ledger) == "no")
    #expect(try answer.says("doc/plan.spending", in: ledger) == "–")
    #expect(try answer.says("non-binding", in: ledger) == "1")
    #expect(try answer.says("no-spending", in: ledger) == "0")
  }

  @Test("A follow-up is counted from the signature to its first day")
  func followUp() throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.documents.ask(ledger)
    #expect(try answer.says("follow.days", in: ledger) == "8 days")
  }

  @Test("The third summit has three minerals papers, and the ministerial came on day 137")
  func shipped() throws {
    let three = try Question.documents.ask(
      Shipped.ledger, with: ["meeting": "us-jp/2026-03", "field": "critical-minerals"])
    #expect(three.table?.rows.count == 3)
    let all = try Question.documents.ask(Shipped.ledger)
    let days = try all.says("us-jp/minerals-ministerial-2026-03-14.days", in: Shipped.ledger)
    #expect(days == "137 days")
    #expect(try all.says("doc/us-jp-seabed-moc-2026.spending", in: Shipped.ledger) == "no")
  }
}
