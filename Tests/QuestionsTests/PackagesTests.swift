// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import Quantities
import Testing

@testable import Questions

struct PackagesTests {
  @Test("A share is bounded with the part in common, so ceilings never push it over 100 %")
  func sharedParts() throws {
    let ledger = try Shipped.ledger(
      """
      - term: class/power-station
        name: power
      - term: class/other
        name: other
      - term: sector/energy
        name: energy
      - party: jp
        name: Japan
        form: state
        cites: [{doc/a: p. 1}]
      - document: doc/a
        title: A
        form: news
        posted: 2026-01-01
        url: https://example.org/a
      - commitment: pledge
        text: invest
        form: investment
        by: [jp]
        amount: 100 bn USD
        cites: [{doc/a: p. 1}]
      - package: one
        name: one
        announced: 2026-01-01
        part-of: pledge
        cites: [{doc/a: p. 1}]
      - project: plant
        name: plant
        part-of: one
        sector: sector/energy
        classes: [class/power-station]
        amount: up to 30 bn USD
        cites: [{doc/a: p. 1}]
      - project: mill
        name: mill
        part-of: one
        sector: sector/energy
        classes: [class/other]
        amount: about 10 bn USD
        cites: [{doc/a: p. 1}]
      """)
    let answer = try Question.packages.ask(ledger)
    let share = try #require(answer.values.first { $0.key == "power-station-share" })
    guard case .share(let ratio) = share.value else {
      Issue.record("the share is no ratio")
      return
    }
    #expect(ratio.nominal == Decimal(string: "0.75"))
    #expect(ratio.interval.lower == 0)
    #expect(ratio.interval.upper! < 1)
    #expect(share.derivation.inputs.map(\.entry.text) == ["plant", "mill"])
  }
}
