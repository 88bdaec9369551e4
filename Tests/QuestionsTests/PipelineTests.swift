// SPDX-License-Identifier: Apache-2.0
import Agreements
import Testing

@testable import Questions

struct PipelineTests {
  private let small =
    SmallRecord.ground + SmallRecord.summits + SmallRecord.pledge + """
      - document: doc/us-own
        title: US paper
        form: fact-sheet
        sides: [us]
        meeting: first
        posted: 2026-01-01
        url: https://example.org/us
      - provision: asked
        text: Japan asks for oil
        field: field/energy
        proposed-by: [jp]
        stated: [{in: doc/a, at: p. 1}]
      - provision: asked-too
        text: Japan asks for gas
        field: field/energy
        proposed-by: [jp]
        stated: [{in: doc/a, at: p. 2}]
      - provision: asked-elsewhere
        text: Japan asks for missiles
        field: field/economic-security
        proposed-by: [jp]
        stated: [{in: doc/a, at: p. 3}]
      - provision: answered
        text: both will look at oil
        field: field/energy
        answers: [asked]
        stated: [{in: doc/joint, at: item 1}]
      - provision: noted
        text: the US notes gas
        field: field/energy
        answers: [asked-too]
        stated: [{in: doc/us-own, at: item 1}]

      """

  @Test("A joint wording lifts a proposal; an answer in one side's paper does not")
  func adopted() throws {
    let ledger = try Shipped.ledger(small)
    let answer = try Question.pipeline.ask(ledger)
    #expect(try answer.says("proposals", in: ledger) == "2")
    #expect(try answer.says("adopted-wordings", in: ledger) == "1")
    #expect(try answer.says("asked.stage", in: ledger) == "in a joint text")
    #expect(try answer.says("asked-too.stage", in: ledger) == "proposed by one side")
    #expect(answer.gaps.map(\.entry?.text) == ["mill"])
  }

  @Test("A project that takes up the joint wording lifts the proposal to its own stage")
  func taken() throws {
    let ledger = try Shipped.ledger(
      small + """
        - project: pipe
          name: pipe
          part-of: one
          sector: sector/energy
          takes-up: [answered]
          stages:
            - {stage: selected, on: 2026-01-21, cites: [{doc/a: p. 1}]}
            - {stage: contracted, on: 2026-02-21, cites: [{doc/a: p. 1}]}
          cites: [{doc/a: p. 1}]
        """)
    let answer = try Question.pipeline.ask(ledger)
    #expect(try answer.says("asked.stage", in: ledger) == "contracted")
    #expect(try answer.says("contracted", in: ledger) == "1")
  }

  @Test("Two Japanese proposals on crude oil, one joint wording")
  func shipped() throws {
    let answer = try Question.pipeline.ask(Shipped.ledger)
    let ledger = Shipped.ledger
    #expect(try answer.says("proposals", in: ledger) == "2")
    #expect(try answer.says("adopted-wordings", in: ledger) == "1")
    #expect(try answer.says("us-jp/2026-03/crude-stockpile.stage", in: ledger) == "in a joint text")
    #expect(try answer.says("forecast/package-3.holder", in: ledger) == "Kiuchi Takahide")
  }
}
