// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct SidesTests {
  /// A meeting with a paper of each side, and one provision whose statements and silences are given.
  func ledger(stated: String, silent: String = "[]", usPaper: String = "", jpPaper: String = "")
    throws -> Ledger
  {
    try Shipped.ledger(
      """
      - term: field/trade
        name: trade
      - party: us
        name: US
        form: state
        cites: [{doc/us: p. 1}]
      - party: jp
        name: Japan
        form: state
        cites: [{doc/jp: p. 1}]
      - meeting: m
        name: m
        form: summit
        series: us-jp
        number: 1
        date: 2026-03-19
        parties: [us, jp]
        cites: [{doc/us: p. 1}]
      - document: doc/us
        title: US paper
        form: fact-sheet
        sides: [us]
        meeting: m
        posted: 2026-03-19
        url: https://example.org/us
      \(usPaper)
      - document: doc/jp
        title: Japanese paper
        form: readout
        sides: [jp]
        meeting: m
        posted: 2026-03-19
        url: https://example.org/jp
      \(jpPaper)
      - document: doc/post
        title: A post
        form: post
        sides: [us]
        posted: 2026-03-14
        url: https://example.org/post
      - document: doc/report
        title: A report
        form: analysis
        posted: 2026-03-20
        url: https://example.org/report
      - provision: p
        text: something
        field: field/trade
        meeting: m
        stated: \(stated)
        silent-in: \(silent)
      """)
  }

  static let read = "  read-in-full: {by: a reader, on: 2026-03-21}"

  func outcome(_ ledger: Ledger) throws -> [String] {
    let answer = try Question.sides.ask(ledger)
    let row = try #require(answer.table?.rows.first)
    return row.cells.dropFirst(2).map { cell in
      if case .word(let code, _) = cell.value { code } else { "?" }
    }
  }

  @Test("Stated in a paper of each side: both, first-hand")
  func both() throws {
    let ledger = try ledger(stated: "[{in: doc/us, at: p. 1}, {in: doc/jp, at: p. 2}]")
    #expect(try outcome(ledger) == ["stated", "stated", "both", "first-hand"])
  }

  @Test("A paper that was not read to the end is not silent: not checked")
  func unread() throws {
    let ledger = try ledger(stated: "[{in: doc/us, at: p. 1}]")
    #expect(try outcome(ledger) == ["stated", "not-checked", "not-checked", "first-hand"])
  }

  @Test("A paper that was read in full is silent by itself: one side only, first-hand")
  func readInFull() throws {
    let ledger = try ledger(stated: "[{in: doc/us, at: p. 1}]", jpPaper: Self.read)
    #expect(try outcome(ledger) == ["stated", "silent", "us-only", "first-hand"])
  }

  @Test("A silence that another paper reports counts, second-hand")
  func reported() throws {
    let ledger = try ledger(
      stated: "[{in: doc/jp, at: p. 1}]",
      silent: "[{in: doc/us, at: whole, via: {doc/report: table 1}}]")
    #expect(try outcome(ledger) == ["silent", "stated", "jp-only", "second-hand"])
  }

  @Test("A post is no paper of the meeting: with both papers silent the matter is outside them")
  func outside() throws {
    let ledger = try ledger(
      stated: "[{in: doc/post, at: text}]", usPaper: Self.read, jpPaper: Self.read)
    #expect(try outcome(ledger) == ["silent", "silent", "outside-papers", "first-hand"])
  }

  @Test("A post with only one paper read leaves the other side unchecked")
  func outsideUnchecked() throws {
    let ledger = try ledger(stated: "[{in: doc/post, at: text}]", usPaper: Self.read)
    #expect(try outcome(ledger)[2] == "not-checked")
  }

  @Test("One statement known through another paper makes the answer second-hand")
  func secondHand() throws {
    let ledger = try ledger(
      stated: "[{in: doc/us, at: p. 1}, {in: doc/jp, at: p. 2, via: {doc/report: table 1}}]")
    #expect(try outcome(ledger) == ["stated", "stated", "both", "second-hand"])
  }

  @Test("A report that was not yet public cannot make a paper silent")
  func clock() throws {
    let ledger = try ledger(
      stated: "[{in: doc/us, at: p. 1}]", silent: "[{in: doc/jp, at: whole}]")
    let answer = try Question.sides.ask(ledger, asOf: Day(2026, 3, 19)!)
    #expect(answer.table?.rows.count == 1)
    #expect(throws: Unanswerable.self) {
      _ = try Question.sides.ask(ledger, asOf: Day(2026, 3, 18)!)
    }
  }

  @Test("The shipped record of March 2026: one matter in the US paper only, the warships outside")
  func shipped() throws {
    let answer = try Question.sides.ask(Shipped.ledger)
    func keys(_ status: String) -> [String] {
      (answer.table?.rows ?? []).filter { row in
        if case .word(status, _) = row.cells[4].value { true } else { false }
      }.map(\.key)
    }
    #expect(keys("us-only") == ["us-jp/2026-03/farm-access"])
    #expect(keys("outside-papers") == ["us-jp/2026-03/hormuz-warships"])
    #expect(keys("jp-only").count == 3)
  }
}
