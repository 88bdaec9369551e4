// SPDX-License-Identifier: Apache-2.0
import Agreements
import Exploring
import Foundation
import Models
import Quantities
import Testing

@Suite("Studies")
struct StudyTests {
  /// Two inputs from 0 to 1 that add up, and one that does nothing.
  static func adding() throws -> Model {
    func share(_ id: String) -> Uncertainty {
      Uncertainty(
        id, Label(id, ko: id, ja: id), unit: "share", .uniform(low: 0, high: 1),
        basis: .assumed("a test"))
    }
    return try Model(
      "adding", version: "1", Label("Adding", ko: "합", ja: "和"),
      summary: Label("a sum", ko: "합", ja: "和"),
      uncertainties: [share("strong"), share("weak"), share("idle")],
      levers: [
        Lever(
          "more", Label("More", ko: "더", ja: "追加"), unit: "USD bn",
          .range(0...10, step: 1), default: 0, basis: .assumed("a test"))
      ],
      measures: [
        Measure("sum", Label("Sum", ko: "합계", ja: "合計"), unit: "USD bn", better: .lower),
        Measure(
          "path", Label("Path", ko: "경로", ja: "経路"), unit: "USD bn",
          .series(.init(Label("year", ko: "연도", ja: "年"), points: ["2026", "2027"]))),
      ],
      relationship: ScalarRelationship { draw, outcome in
        outcome[0] = 10 * draw[0] + draw[1] + draw[3]
        outcome[1] = draw[0]
        outcome[2] = 2 * draw[0]
      })
  }

  @Test("A moved lever shifts every experiment on the same draws")
  func policies() throws {
    let model = try Self.adding()
    let study = try Study(
      Exploration(
        model, .monteCarlo(200), seed: 5,
        plan: .policies([model.standardPolicy, try model.policy("more", ["more": 3])])))
    let (first, second) = (try study.values(of: "sum"), try study.values(of: "sum", policy: 1))
    #expect(zip(first, second).allSatisfy { abs($1 - $0 - 3) < 1e-12 })
    let row = try #require(try study.comparison().rows.first)
    guard case .number(let change, _) = row.cells[3], case .number(let margin, _) = row.cells[4],
      case .number(let better, _) = row.cells[5]
    else {
      Issue.record("no numbers")
      return
    }
    // The draws are common, so the change is known far better than either mean.
    #expect(abs(change - 3) < 1e-12 && margin < 1e-12 && better == 0)
  }

  @Test("What moves a measure is told in order, and the box names it alone")
  func findings() throws {
    let model = try Self.adding()
    let study = try Study(
      Exploration(model, .monteCarlo(2_000), seed: 1, plan: .policies([model.standardPolicy])))
    #expect(try study.effects(on: "sum").rows.prefix(2).map(\.key) == ["strong", "weak"])
    let scenario = try #require(try study.scenario(where: Condition("sum", .above, 8)))
    #expect(scenario.limits.first?.factor.id == "strong")
    #expect(!scenario.limits.contains { $0.factor.id == "idle" })
    let lower = try #require(scenario.limits.first?.lower)
    #expect(abs(lower - 0.75) < 0.05)
    #expect(scenario.density > 0.9 && scenario.coverage > 0.9)
    #expect(scenario.sentence.en?.hasPrefix("Sum exceeds USD 8 bn when strong is over 7") == true)
    #expect(scenario.sentence.ko?.contains("합계가 80억 달러 초과") == true)
    #expect(try study.scenario(where: Condition("sum", .above, 100)) == nil)
  }

  @Test("The variance of a sum is shared out as by hand")
  func variance() throws {
    let model = try Self.adding()
    let study = try SensitivityStudy(
      of: model, policy: model.standardPolicy, measure: "sum", method: .sobol, rows: 1 << 12,
      seed: 1)
    // Var = (100 + 1) / 12, so the strong input explains 100/101 of it.
    guard case .number(let first, _) = study.table.rows[0].cells[1] else {
      Issue.record("no number")
      return
    }
    #expect(study.table.rows[0].key == "strong" && abs(first - 100.0 / 101) < 0.01)
    for method in SensitivityStudy.Method.allCases {
      let told = try SensitivityStudy(
        of: model, policy: model.standardPolicy, measure: "sum", method: method, rows: 64, seed: 1)
      #expect(told.table.rows.first?.key == "strong", "\(method)")
    }
  }

  @Test("What two uncertainties do together is told of those that do, and the others are counted")
  func pairs() throws {
    let model = try Self.adding()
    let product = try Model(
      "product", version: "1", model.title, summary: model.summary,
      uncertainties: model.uncertainties, levers: [],
      measures: [Measure("area", model.title, unit: "USD bn", better: .lower)],
      relationship: ScalarRelationship { draw, outcome in outcome[0] = draw[0] * draw[1] })
    func study(pairs: Bool) throws -> SensitivityStudy {
      try SensitivityStudy(
        of: product, policy: product.standardPolicy, measure: "area", method: .sobol,
        rows: 1 << 11, seed: 1, withPairs: pairs)
    }
    let table = try #require(try study(pairs: true).pairs)
    #expect(table.rows.map(\.key) == ["strong weak"])
    guard case .number(let together, _) = table.rows[0].cells[2] else {
      Issue.record("no number")
      return
    }
    // Var(xy) = 7/144, of which x and y alone explain 3/144 each.
    #expect(abs(together - 1.0 / 7) < 0.02)
    #expect(try study(pairs: true).warnings.contains("2 pairs: no effect together is shown"))
    #expect(try study(pairs: false).pairs == nil)
  }

  @Test("The middle course is the one with everything at its middle")
  func middle() throws {
    let model = try Self.adding()
    let course = try MiddleCourse(
      of: model, policy: try model.policy("x", ["more": 1]), holding: ["weak": 0.25])
    guard case .number(let sum, _) = course.measures.rows[0].cells[1] else {
      Issue.record("no number")
      return
    }
    #expect(abs(sum - 6.25) < 1e-12)
    #expect(course.series.first?.rows.map(\.key) == ["2026", "2027"])
    #expect(throws: InputMistake.self) {
      try MiddleCourse(of: model, policy: model.standardPolicy, holding: ["week": 1])
    }
  }

  @Test(
    "Units are told as each language does",
    arguments: [
      ("USD bn", 18.44, "USD 18.4 bn", "184억 달러"),
      ("USD bn/year", 20, "USD 20 bn a year", "연 200억 달러"),
      ("share", 0.125, "12.5%", "12.5%"), ("share/year", 0.045, "4.5% a year", "연 4.5%"),
      ("months", 1, "1 month", "1개월"), ("months", 6.5, "6.5 months", "6.5개월"),
      ("choice", 2, "2", "2"), ("log", 0.3, "0.3 log", "0.3 log"),
    ])
  func units(unit: String, value: Double, en: String, ko: String) {
    #expect(ModelUnit(unit).words(value, in: .en) == en)
    let korean = ModelUnit(unit).words(value, in: .ko)
    #expect(korean == ko || korean == ko.replacingOccurrences(of: "연 ", with: "연간 "))
  }
}
