// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct NearSummitTests {
  private let small =
    SmallRecord.ground + SmallRecord.summits + """
      - term: measure/export-control
        name: export control
      - meeting: rival
        name: Rival
        form: summit
        series: other
        date: 2026-01-20
        parties: [us, jp]
        cites: [{doc/a: p. 1}]
      - provision: control
        text: controls on exports
        field: field/economic-security
        measures: [measure/export-control]
        stated: [{in: doc/joint, at: item 1}]
      - assessment: view
        text: they keep quiet because the rival is near
        form: judgement
        holder: us
        about: [rival]
        cites: [{doc/a: p. 1}]
      - assessment: counter
        text: they do not
        form: judgement
        holder: jp
        against: [view]
        cites: [{doc/a: p. 1}]
      - assessment: aside
        text: something else
        form: judgement
        holder: jp
        cites: [{doc/a: p. 1}]
      """

  @Test("Days run to the first meeting of the other row that comes after")
  func days() throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.nearSummit.ask(ledger, with: ["rival": "other"])
    #expect(try answer.says("first.days", in: ledger) == "19 days")
    #expect(try answer.says("second.days", in: ledger) == "8 days")
    #expect(try answer.says("first.export-control", in: ledger) == "1")
    #expect(try answer.says("second.export-control", in: ledger) == "0")
    #expect(try answer.says("concordant", in: ledger) == "1")
  }

  @Test("A view on the other row comes with its counter-view, and the few meetings are owned up to")
  func views() throws {
    let answer = try Question.nearSummit.ask(Shipped.ledger(small), with: ["rival": "other"])
    #expect(answer.tables[1].rows.map(\.key) == ["view", "counter"])
    #expect(answer.gaps.contains { $0.what.words(in: .en).hasPrefix("2 meetings are too few") })
  }

  @Test("Pairs are concordant, discordant or tied by Kendall's rule")
  func pairs() {
    let tau = Concordance([(265...265, 3), (2...2, 2), (53...62, 1), (54...60, 4)])
    // 265-2 and 265-53 agree, 265-54 does not; 2-53 does not, 2-54 does; 53 and 54 overlap.
    #expect(tau.concordant == 3)
    #expect(tau.discordant == 2)
    #expect(tau.pairs == 6)
  }

  @Test("Export control stands at the first summit only, and Hosokawa's view is attached")
  func shipped() throws {
    let answer = try Question.nearSummit.ask(Shipped.ledger)
    let counts = try ["us-jp/2025-02", "us-jp/2025-10", "us-jp/2026-03"].map {
      try answer.says("\($0).export-control", in: Shipped.ledger)
    }
    #expect(counts == ["1", "0", "0"])
    #expect(try answer.says("us-jp/2025-10.days", in: Shipped.ledger) == "2 days")
    let holder = try answer.says("assessment/china-line.holder", in: Shipped.ledger)
    #expect(holder.contains("Hosokawa"))
  }
}
