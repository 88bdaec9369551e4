// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Questions

struct TrendTests {
  /// What one meeting's joint paper is and which measures it names in one field.
  struct Stop {
    let form: String
    let measures: [String]
    var also: [String] = []
  }

  /// A row of meetings, one joint paper each, one provision a measure.
  func ledger(_ stops: [Stop]) throws -> Ledger {
    let days = ["2025-02-07", "2025-10-28", "2026-03-19"]
    var yaml = """
      - term: field/trade
        name: trade
      - term: field/other
        name: other
      - party: us
        name: US
        form: state
        cites: [{doc/1: p. 1}]
      - party: jp
        name: Japan
        form: state
        cites: [{doc/1: p. 1}]

      """
    for measure in Set(stops.flatMap { $0.measures + $0.also }).sorted() {
      yaml += "- term: measure/\(measure)\n  name: \(measure)\n"
    }
    for (index, stop) in stops.enumerated() {
      let number = index + 1
      yaml += """
        - meeting: m\(number)
          name: m\(number)
          form: summit
          series: us-jp
          number: \(number)
          date: \(days[index])
          parties: [us, jp]
          cites: [{doc/\(number): p. 1}]
        - document: doc/\(number)
          title: paper \(number)
          form: \(stop.form)
          sides: [us, jp]
          meeting: m\(number)
          posted: \(days[index])
          url: https://example.org/\(number)

        """
      for (field, also, measures) in [
        ("trade", "", stop.measures), ("other", "\n  also-fields: [field/trade]", stop.also),
      ] {
        for measure in measures {
          yaml += """
            - provision: p\(number)/\(field)-\(measure)
              text: \(measure)
              field: field/\(field)\(also)
              measures: [measure/\(measure)]
              stated: [{in: doc/\(number), at: p. 1}]

            """
        }
      }
    }
    return try Shipped.ledger(yaml)
  }

  func verdicts(_ stops: [Stop]) throws -> (ours: Verdict, wider: Verdict) {
    let ledger = try ledger(stops)
    let field = try #require(ledger.entry(EntryID("field/trade")!, as: Term.self))
    let course = FieldCourse.all(of: [field], over: ledger.meetings(inSeries: "us-jp"), in: ledger)[
      0]
    return (course.verdict, course.widerVerdict)
  }

  @Test("Fewer measures at each step under papers of one kind is narrowing")
  func narrowing() throws {
    let verdicts = try verdicts([
      Stop(form: "statement", measures: ["a", "b", "c"]),
      Stop(form: "statement", measures: ["a", "d"]), Stop(form: "statement", measures: ["d"]),
    ])
    #expect(verdicts.ours == .narrowing)
  }

  @Test("Measures that fall and rise again are not narrowing")
  func notNarrowing() throws {
    let verdicts = try verdicts([
      Stop(form: "statement", measures: ["a", "b", "c"]), Stop(form: "statement", measures: ["a"]),
      Stop(form: "statement", measures: ["a", "b"]),
    ])
    #expect(verdicts.ours == .steady)
  }

  @Test("A firmer paper is advancing, and a later statement does not undo it")
  func advancing() throws {
    let verdicts = try verdicts([
      Stop(form: "statement", measures: ["a"]), Stop(form: "memorandum", measures: ["a", "b"]),
      Stop(form: "fact-sheet", measures: ["a"]),
    ])
    #expect(verdicts.ours == .advancing)
  }

  @Test("A firmer paper with ever fewer measures is neither advancing nor narrowing")
  func mixed() throws {
    let verdicts = try verdicts([
      Stop(form: "statement", measures: ["a", "b", "c"]),
      Stop(form: "memorandum", measures: ["a", "b"]),
      Stop(form: "action-plan", measures: ["a"]),
    ])
    #expect(verdicts.ours == .steady)
  }

  @Test("A measure named twice is one measure")
  func distinct() throws {
    let ledger = try ledger([
      Stop(form: "statement", measures: ["a"], also: ["a"]),
      Stop(form: "statement", measures: ["a"]),
    ])
    let field = try #require(ledger.entry(EntryID("field/trade")!, as: Term.self))
    let course = FieldCourse.all(of: [field], over: ledger.meetings(inSeries: "us-jp"), in: ledger)[
      0]
    #expect(course.stops.map(\.measures.count) == [1, 1])
    #expect(course.stops.map(\.widerMeasures.count) == [1, 1])
  }

  @Test("What another coder would file here is shown beside the verdict, not mixed into it")
  func wider() throws {
    let verdicts = try verdicts([
      Stop(form: "statement", measures: ["a", "b"]),
      Stop(form: "statement", measures: ["a"], also: ["c", "d"]),
    ])
    #expect(verdicts.ours == .narrowing)
    #expect(verdicts.wider == .steady)
  }

  @Test("One meeting has no trend, and the question says so")
  func single() throws {
    let ledger = try ledger([Stop(form: "statement", measures: ["a"])])
    #expect(throws: Unanswerable.self) { _ = try Question.trend.ask(ledger) }
  }

  @Test("The shipped record gives five verdicts and names the weak spots of the brief's")
  func shipped() throws {
    let answer = try Question.trend.ask(Shipped.ledger)
    let rows = try #require(answer.table?.rows)
    func code(_ row: Table.Row, _ column: Int) -> String {
      if case .word(let code, _) = row.cells[column].value { code } else { "" }
    }
    let found = Dictionary(uniqueKeysWithValues: rows.map { ($0.key, code($0, 1)) })
    #expect(
      found == [
        "investment": "advancing", "economic-security": "narrowing",
        "critical-minerals": "advancing", "science": "advancing", "defence": "steady",
      ])
    let remarks = rows.map { ($0.key, $0.cells[3].value.words(in: .en)) }
    func remark(_ key: String) -> String { remarks.first { $0.0 == key }?.1 ?? "" }
    #expect(remark("science").contains("continues"))
    #expect(remark("defence").contains("expands"))
    #expect(remark("defence").contains("Taiwan Strait"))
    #expect(remark("science").contains("artificial intelligence"))
    #expect(remark("economic-security").contains("3→3→3"))
  }

  @Test("The same question runs on another pair of states")
  func otherSeries() throws {
    let answer = try Question.trend.ask(Shipped.ledger, with: ["series": "kr-us-summit"])
    #expect(answer.table?.rows.isEmpty == false)
    #expect(answer.tables.last?.columns.count == 3)
  }
}
