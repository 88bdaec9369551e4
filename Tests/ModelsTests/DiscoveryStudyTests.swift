// SPDX-License-Identifier: Apache-2.0
import Agreements
import Exploring
import Quantities
import Testing

@testable import Models

@Suite("Scenarios and policies of a study")
struct DiscoveryStudyTests {
  /// A delay that hurts by the rule that is chosen: not at all under the first of three.
  static func ruled() throws -> Model {
    let label = Label("Delay", ko: "지연", ja: "遅れ")
    let rules = [("even", "evenly"), ("first", "first come"), ("rank", "by rank")]
    return try Model(
      "ruled", version: "1", label, summary: label,
      uncertainties: [
        Uncertainty(
          "delay", label, unit: "months", .uniform(low: 0, high: 12), basis: .assumed("a test"))
      ],
      levers: [
        Lever(
          "rule", Label("The rule", ko: "규칙", ja: "規則"), unit: "choice",
          .choices(
            rules.enumerated().map {
              Lever.Choice($1.0, Label($1.1, ko: $1.0, ja: $1.0), Double($0))
            }), default: 1, basis: .assumed("a test"))
      ],
      measures: [
        Measure("loss", Label("Loss", ko: "손실", ja: "損失"), unit: "USD bn", better: .lower)
      ],
      relationship: ScalarRelationship { draw, outcome in
        outcome[0] = draw[1] == 0 ? 0 : draw[0]
      })
  }

  @Test("A varied lever stands in the sentence as a condition on what is decided")
  func variedLever() throws {
    let model = try StudyTests.adding()
    let study = try Study(
      Exploration(
        model, .monteCarlo(4_000), seed: 1,
        plan: .varied([try model.span(reading: "more")], model.standardPolicy)))
    #expect(study.factors.map(\.id) == ["strong", "weak", "idle", "more"])
    let scenario = try #require(try study.scenario(where: Condition("sum", .above, 14)))
    #expect(Set(scenario.limits.map(\.factor.id)) == ["strong", "more"])
    #expect(scenario.limits.contains { $0.factor.isLever })
    let sentence = scenario.sentence
    #expect(sentence.en?.contains("more is over USD ") == true, "\(sentence)")
    #expect(sentence.ko?.contains("더가 ") == true, "\(sentence)")
    #expect(sentence.ja?.contains("追加が") == true, "\(sentence)")
    #expect(try study.effects(on: "sum").rows.prefix(2).map(\.key).sorted() == ["more", "strong"])
  }

  @Test("A lever of choices is told by the choices that are left")
  func variedChoice() throws {
    let model = try Self.ruled()
    let study = try Study(
      Exploration(
        model, .monteCarlo(2_000), seed: 2,
        plan: .varied([try model.span(reading: "rule")], model.standardPolicy)))
    let scenario = try #require(try study.scenario(where: Condition("loss", .above, 6)))
    let words = try #require(scenario.sentence.en)
    #expect(words.contains("the rule is first come or by rank"), "\(words)")
    #expect(words.contains("delay is over"), "\(words)")
    let row = try #require(scenario.table.rows.first { $0.key == "rule" })
    guard case .words(let allowed) = row.cells[3] else {
      Issue.record("no words")
      return
    }
    #expect(allowed.words(in: .en) == "first come or by rank")
  }

  @Test("Coverage and density are those of the box that the sentence tells")
  func shares() throws {
    let model = try StudyTests.adding()
    let study = try Study(
      Exploration(model, .monteCarlo(3_000), seed: 3, plan: .policies([model.standardPolicy])))
    let search = try #require(try study.discovery(of: Condition("sum", .above, 9)))
    for step in [search.bestStep, 10, 20] {
      let scenario = try #require(try search.scenario(atStep: step))
      let sums = try study.values(of: "sum")
      let inside = sums.indices.filter { row in
        scenario.limits.allSatisfy { limit in
          let place = study.factors.firstIndex { $0.id == limit.factor.id } ?? 0
          let value = study.inputs[place][row]
          return value >= limit.lower ?? value && value <= limit.upper ?? value
        }
      }
      let hits = inside.count { sums[$0] > 9 }
      #expect(scenario.density == Double(hits) / Double(inside.count))
      #expect(scenario.coverage == Double(hits) / Double(sums.count { $0 > 9 }))
    }
  }

  @Test("A box that holds mostly other cases is not said to bring the condition about")
  func unlikely() throws {
    let model = try StudyTests.adding()
    let factor = Factor(model.uncertainties[0])
    func sentence(_ density: Double) -> Text {
      Scenario(
        condition: Condition("sum", .below, 2), measure: model.measures[0],
        limits: [
          Scenario.Limit(factor: factor, lower: nil, upper: 0.25, allowed: [], range: 0...1)
        ], density: density, coverage: 0.7, base: 0.1
      ).sentence
    }
    #expect(
      sentence(0.8).en
        == "Sum stays below USD 2 bn when strong is under 25%: covers 70% of such cases, which are 80% of the box (of all cases: 10%)."
    )
    #expect(
      sentence(0.3).en
        == "Sum stays below USD 2 bn in 30% of the cases in which strong is under 25%, against 10% of all cases: covers 70% of such cases."
    )
    #expect(sentence(0.3).ko?.contains("인 사례의 30%에서") == true)
    #expect(sentence(0.3).ko?.contains("미만(전체 사례에서는 10%)") == true)
    #expect(sentence(0.3).ja?.contains("の事例では、30%で") == true)
    #expect(sentence(0.3).ja?.contains("を下回る(全事例では10%)") == true)
  }

  @Test("Every step is listed, the first with everything in it; one that was not taken is refused")
  func steps() throws {
    let model = try StudyTests.adding()
    let study = try Study(
      Exploration(model, .monteCarlo(1_000), seed: 4, plan: .policies([model.standardPolicy])))
    let search = try #require(try study.discovery(of: Condition("sum", .above, 8)))
    let rows = search.steps.rows
    func number(_ row: Int, _ cell: Int) -> Double {
      guard case .number(let value, _) = rows[row].cells[cell] else { return .nan }
      return value
    }
    #expect(number(0, 0) == 1 && number(0, 2) == 1 && number(0, 3) == 0)
    #expect(number(rows.count - 1, 1) > 0.95)
    #expect(number(search.bestStep, 4) < 0.05)
    #expect(throws: InputMistake.self) { try search.scenario(atStep: rows.count) }
    #expect(throws: InputMistake.self) { try search.scenario(atStep: -1) }
  }

  @Test("Robustness by hand: a policy that always costs three more has a regret of three")
  func robustness() throws {
    let model = try StudyTests.adding()
    let policies = try [("none", 0.0), ("three", 3), ("one", 1)].map {
      try model.policy($0.0, ["more": $0.1])
    }
    let study = try Study(
      Exploration(model, .monteCarlo(500), seed: 5, plan: .policies(policies)))
    let table = try study.robustness(of: "sum", required: 4)
    func row(_ key: String) throws -> [Double] {
      try #require(table.rows.first { $0.key == key }).cells.compactMap {
        if case .number(let value, _) = $0 { value } else { nil }
      }
    }
    let sums = try study.values(of: "sum")
    for (found, regret) in zip(try row("largest-regret"), [0.0, 3, 1]) {
      #expect(abs(found - regret) < 1e-12)
    }
    #expect(try row("worst")[0] == sums.max())
    #expect(
      try row("good-enough")
        == [4.0, 1, 3].map { bar in
          Double(sums.count { $0 <= bar }) / Double(sums.count)
        })
    #expect(table.rows.allSatisfy { $0.cells.last?.words(in: .en) == "none" })
    #expect(throws: InputMistake.self) { try study.robustness(of: "path") }
  }
}
