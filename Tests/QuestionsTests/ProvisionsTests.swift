// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct ProvisionsTests {
  private let small =
    SmallRecord.ground + SmallRecord.summits + """
      - term: measure/export-control
        name: {en: export control, ko: 수출통제}
      - document: doc/us-own
        title: US paper
        form: fact-sheet
        sides: [us]
        meeting: first
        posted: 2026-01-01
        url: https://example.org/us
      - provision: joint-matter
        text: {en: both act together, ko: 양측이 함께 행동함}
        field: field/energy
        block: 1
        stated:
          - {in: doc/joint, at: item 1, strength: agreed}
          - {in: doc/us-own, at: item 2}
      - provision: us-matter
        text: the US alone acts
        field: field/economic-security
        measures: [measure/export-control]
        continues: [joint-matter]
        stated: [{in: doc/us-own, at: item 3, via: {doc/a: p. 2}, level: mention}]
      """

  @Test(
    "Filters narrow the register",
    arguments: [
      (["side": "jp"], ["joint-matter"]), (["side": "us"], ["joint-matter", "us-matter"]),
      (["field": "energy"], ["joint-matter"]), (["measure": "export-control"], ["us-matter"]),
      (["block": "1"], ["joint-matter"]), (["text": "수출통제"], ["us-matter"]),
      (["text": "함께 양측"], ["joint-matter"]), (["text": "ALONE us"], ["us-matter"]),
    ])
  func filters(with: [String: String], found: [String]) throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.provisions.ask(ledger, with: with)
    #expect(answer.table?.rows.map(\.key) == found)
  }

  @Test("A statement stands as high as its paper's kind, unless it is marked lower")
  func level() throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.provisions.ask(ledger)
    #expect(try answer.says("joint-matter.level", in: ledger) == "statement")
    #expect(try answer.says("us-matter.level", in: ledger) == "mention")
    #expect(try answer.says("first-hand", in: ledger) == "1")
    #expect(try answer.says("meeting-1-blocks", in: ledger) == "2")
  }

  @Test("A part of the outcome without a provision is a gap")
  func empty() throws {
    let gaps = try Question.provisions.ask(Shipped.ledger(small)).gaps
    #expect(gaps.map { $0.what.words(in: .en) } == ["no provision is filed under “two”"])
  }

  @Test("What nobody recorded is unanswerable, not an empty table")
  func nothing() throws {
    let ledger = try Shipped.ledger(small)
    #expect(throws: Unanswerable.self) {
      try Question.provisions.ask(ledger, with: ["text": "moon base"])
    }
  }

  @Test("The three outcome papers have three, two and five parts")
  func shipped() throws {
    let answer = try Question.provisions.ask(Shipped.ledger)
    let blocks = try (1...3).map { try answer.says("meeting-\($0)-blocks", in: Shipped.ledger) }
    #expect(blocks == ["3", "2", "5"])
  }
}
