// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct OutcomesTests {
  private let record =
    SmallRecord.ground + """
      - document: doc/news
        title: News
        form: news
        posted: 2026-05-01
        url: https://example.org/news
      - assessment: forecast
        text: a package will come
        form: forecast
        holder: jp
        cites: [{doc/a: p. 1}]
      - assessment: other
        text: a vote will come
        form: forecast
        holder: us
        cites: [{doc/a: p. 1}]
      - commitment: promise
        text: pays by April
        form: investment
        by: [jp]
        to: [us]
        deadline: 2026-04-30
        cites: [{doc/a: p. 1}]
      - programme: rocket
        name: rocket
        field: field/energy
        milestones:
          - name: launch
            due: 2026-03
            status: planned
            cites: [{doc/a: p. 1}]
            later:
              - {status: done, on: 2026-04-02, cites: [{doc/news: p. 1}]}
        cites: [{doc/a: p. 1}]
      - outcome: outcome/forecast
        name: the package came
        of: [forecast]
        result: fulfilled
        on: 2026-04-20
        cites: [{doc/news: p. 1}]

      """

  @Test("Before the news is public a forecast is open, a milestone late; after it both are settled")
  func states() throws {
    let ledger = try Shipped.ledger(record)
    let before = try Question.outcomes.ask(ledger, asOf: Day(2026, 4, 30)!)
    #expect(try before.says("forecast.state", in: ledger) == "open")
    #expect(try before.says("rocket/launch.state", in: ledger) == "past its date")
    #expect(try before.says("promise.state", in: ledger) == "open")
    let after = try Question.outcomes.ask(ledger, asOf: Day(2026, 5, 1)!)
    #expect(try after.says("forecast.result", in: ledger) == "came about")
    #expect(try after.says("rocket/launch.result", in: ledger) == "done")
    #expect(try after.says("promise.state", in: ledger) == "past its date")
    #expect(try after.says("other.state", in: ledger) == "open")
    #expect(after.table?.rows.first?.key == "promise")
  }

  @Test("Two days side by side tell what came, what changed and nothing else")
  func comparison() throws {
    let ledger = try Shipped.ledger(record)
    let days = try [Day(2026, 4, 30)!, Day(2026, 5, 1)!].map {
      try Question.outcomes.ask(ledger, asOf: $0)
    }
    let comparison = Comparison(before: days[0], after: days[1])
    #expect(comparison.values.map(\.key) == ["settled", "open"])
    let rows = try #require(comparison.tables.first?.rows)
    #expect(Set(rows.map(\.key)) == ["forecast", "rocket/launch", "promise"])
    #expect(rows.allSatisfy { $0.form == .changed })
    let state = rows.first { $0.key == "forecast" }?.cells.first { $0.column.key == "state" }
    #expect(state?.before.words(in: .en) == "open" && state?.after.words(in: .en) == "settled")
    #expect(Comparison(before: days[0], after: days[0]).isEmpty)
    let gone = Comparison(
      before: days[1], after: try Question.outcomes.ask(ledger, with: ["kind": "milestone"]))
    #expect(gone.tables.first?.rows.contains { $0.form == .removed && $0.key == "promise" } == true)
  }
}
