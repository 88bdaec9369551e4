// SPDX-License-Identifier: Apache-2.0
import Quantities
import Testing

@testable import Agreements

/// Outcomes, later news of milestones, holiday calendars and the steps of procedures.
struct CourseTests {
  private let small = LedgerTests()

  private func citing(_ paper: String) -> [Any] { [tree([paper: "p. 1"])] }

  private var base: [Tree] {
    [LedgerTests.paper, LedgerTests.later, LedgerTests.japan, LedgerTests.field]
  }

  private func procedure(_ steps: [Any]) -> Tree {
    tree([
      "procedure": "course", "name": "course", "of": ["jp"], "steps": steps,
      "cites": citing("doc/a"),
    ])
  }

  @Test("A forecast is open until the papers on its outcome are public")
  func outcome() throws {
    let ledger = try small.ledger(
      base + [
        tree([
          "assessment": "forecast", "text": "it will come", "form": "forecast", "holder": "jp",
          "cites": citing("doc/a"),
        ]),
        tree([
          "outcome": "outcome/forecast", "name": "it came", "of": ["forecast"],
          "result": "fulfilled", "on": "2026-02-20", "cites": citing("doc/b"),
        ]),
      ])
    #expect(ledger.outcomes.map(\.result) == [.fulfilled])
    #expect(ledger.asOf(Day(2026, 2, 28)!).outcomes.isEmpty)
    #expect(ledger.asOf(Day(2026, 3, 1)!).outcomes.first?.of == [EntryID("forecast")!])
  }

  @Test("A milestone keeps its first status until a later paper tells what became of it")
  func milestone() throws {
    let ledger = try small.ledger(
      base + [
        tree([
          "programme": "programme", "name": "programme", "field": "field/trade",
          "milestones": [
            tree([
              "name": "launch", "due": "2026-02", "status": "planned", "cites": citing("doc/a"),
              "later": [tree(["status": "done", "on": "2026-02-25", "cites": citing("doc/b")])],
            ])
          ], "cites": citing("doc/a"),
        ])
      ])
    let then = try #require(ledger.asOf(Day(2026, 2, 27)!).programmes.first?.milestones.first)
    let now = try #require(ledger.asOf(Day(2026, 3, 2)!).programmes.first?.milestones.first)
    #expect(then.status == .planned && then.settled == nil && then.citations.all.count == 1)
    #expect(now.status == .done && now.settled == PartialDate("2026-02-25"))
    #expect(now.citations.all.count == 2)
  }

  @Test("A calendar counts the days between weekends and holidays, and holds none outside its span")
  func calendar() throws {
    func calendar(covering span: String) -> Tree {
      tree([
        "calendar": "calendar/jp", "name": "holidays", "of": "jp", "covers": span,
        "holidays": [tree(["on": "2026-05-04", "name": "a holiday"])], "cites": citing("doc/a"),
      ])
    }
    let ledger = try small.ledger(base + [calendar(covering: "2026-01-01/2026-12-31")])
    let open = try #require(ledger.calendars.first).businessDays
    #expect(open.adding(businessDays: 1, to: Day(2026, 5, 1)!) == Day(2026, 5, 5))
    let mistakes = small.mistakes(base + [calendar(covering: "2026-06-01/2026-12-31")])
    #expect(mistakes.map(\.message).contains { $0.contains("lies outside 2026-06-01/2026-12-31") })
  }

  @Test(
    "A step names steps that exist, once each, and a time in days",
    arguments: [
      (["step": "notice", "name": "a"], ["step": "notice", "name": "b"], "stands twice"),
      (
        ["step": "notice", "name": "a"], ["step": "pay", "name": "b", "after": "notise"],
        "has no step 'notise'"
      ),
      (
        ["step": "notice", "name": "a"], ["step": "pay", "name": "b", "within": "3 years"],
        "is no number of days"
      ),
    ] as [(KeyValuePairs<String, String>, KeyValuePairs<String, String>, String)])
  func steps(
    first: KeyValuePairs<String, String>, second: KeyValuePairs<String, String>, message: String
  ) {
    func step(_ pairs: KeyValuePairs<String, String>) -> Tree {
      .map(pairs.map { Tree.Pair(key: $0.key, value: .scalar($0.value)) })
    }
    let mistakes = small.mistakes(base + [procedure([step(first), step(second)])])
    #expect(mistakes.count == 1)
    #expect(mistakes.first?.message.contains(message) == true)
  }

  @Test("A project has taken only steps that its procedure has, and only as far as was public")
  func taken() throws {
    func project(step: String) -> Tree {
      tree([
        "project": "plant", "name": "plant", "sector": "field/trade",
        "steps-taken": [
          tree(["procedure": "course", "step": step, "on": "2026-02-20", "cites": citing("doc/b")])
        ], "cites": citing("doc/a"),
      ])
    }
    let course = procedure([
      tree(["step": "notice", "name": "notice", "within": "45 business days"])
    ])
    let ledger = try small.ledger(base + [course, project(step: "notice")])
    #expect(ledger.projects.first?.stepsTaken.first?.step == "notice")
    #expect(ledger.asOf(Day(2026, 2, 27)!).projects.first?.stepsTaken.isEmpty == true)
    let mistakes = small.mistakes(base + [course, project(step: "notise")])
    #expect(mistakes.map(\.suggestion) == ["notice"])
  }

  @Test("A procedure is known from the date of its papers")
  func procedureClock() throws {
    let later = tree([
      "procedure": "course", "name": "course", "of": ["jp"], "steps": [tree(["name": "notice"])],
      "cites": citing("doc/b"),
    ])
    let ledger = try small.ledger(base + [later])
    #expect(ledger.asOf(Day(2026, 2, 27)!).procedures.isEmpty)
    #expect(ledger.asOf(Day(2026, 3, 1)!).procedures.count == 1)
  }

  @Test("As recorded on a day, what came into the record later is not there, nor what it supports")
  func recorded() throws {
    let manifest = Manifest(
      reading: tree([
        "name": "small", "title": "small", "record-ends": "2026-02-01",
        "recorded": [
          tree(["on": "2026-06-01", "record-ends": "2026-05-31", "files": ["later.yaml"]])
        ],
      ]))
    let figure = tree([
      "figure": "figure", "name": "figure", "unit": "USD",
      "values": [
        tree(["amount": "1 bn", "cites": citing("doc/a")]),
        tree(["amount": "2 bn", "cites": citing("doc/b")]),
      ],
    ])
    let trees = [
      LedgerTests.paper, LedgerTests.japan, LedgerTests.field, figure, LedgerTests.later,
    ]
    let ledger = try Ledger(
      manifest: manifest, reading: trees.enumerated().map { (Path() / $0.offset, $0.element) },
      recorded: { $0.steps.first == .index(4) ? Day(2026, 6, 1) : nil })
    #expect(ledger.manifest.recordEnds == Day(2026, 5, 31)!)
    #expect(ledger.manifest.previousEnd == Day(2026, 2, 1)!)
    let then = ledger.asRecorded(Day(2026, 5, 31)!)
    #expect(then.manifest.recordEnds == Day(2026, 2, 1)!)
    #expect(then.entry(EntryID("doc/b")!, as: Document.self) == nil)
    #expect(then.figures.first?.values.count == 1)
    #expect(ledger.asRecorded(Day(2026, 6, 1)!).figures.first?.values.count == 2)
  }
}
