// SPDX-License-Identifier: Apache-2.0
import Exploring
import Testing

/// A small model for tests: the yearly bond need under a cap, with a rule that can be chosen.
enum SmallModel {
  static func label(_ text: String) -> Label { Label(text, ko: text, ja: text) }

  static func make(
    relationship: any Relationship = arithmetic, correlations: [RankCorrelation] = [],
    version: String = "1", noiseCount: Int = 3
  ) throws(DeclarationMistake) -> Model {
    try Model(
      "small", version: version, label("Bond need"), summary: label("Cap less income"),
      uncertainties: [
        Uncertainty(
          "income", label("Income"), unit: "USD bn/year", .uniform(low: 15, high: 18),
          basis: .assumed("a range for tests")),
        Uncertainty(
          "overrun", label("Overrun"), unit: "share", .normal(mean: 0, sd: 0.1),
          basis: .assumed("a spread for tests")),
      ],
      levers: [
        Lever(
          "cap", label("Cap"), unit: "USD bn/year", .range(10...25, step: 1), default: 20,
          basis: .published("a paper")),
        Lever(
          "rule", label("Rule"), unit: "rule",
          .choices([
            Lever.Choice("pro-rata", label("Pro rata"), 0),
            Lever.Choice("first-come", label("First come"), 1),
          ]), default: 0, basis: .assumed("none")),
      ],
      noises: [
        Noise(
          "shock", label("Shock"), count: noiseCount, .standardNormal, basis: .assumed("none"))
      ],
      measures: [
        Measure("need", label("Need"), unit: "USD bn/year", better: .lower),
        Measure(
          "path", label("Path"), unit: "USD bn",
          .series(Measure.Axis(label("Year"), points: ["2026", "2027"]))),
      ],
      correlations: correlations, relationship: relationship)
  }

  static let arithmetic = ScalarRelationship { draw, outcome in
    outcome[0] = max(0, draw[2] * (1 + draw[1]) - draw[0])
    outcome[1] = outcome[0] + draw[4]
    outcome[2] = outcome[0] + draw[5] * draw[6]
  }
}

struct ModelTests {
  @Test("A draw holds uncertainties, levers and noise, and a series writes a column a point")
  func layout() throws {
    let layout = try SmallModel.make().layout
    #expect(
      layout.inputHeaders == [
        "income", "overrun", "cap", "rule", "shock[0]", "shock[1]", "shock[2]",
      ])
    #expect(layout.measureHeaders == ["need", "path@2026", "path@2027"])
    #expect(layout.noises == [4..<7])
    #expect(layout.measures == [0..<1, 1..<3])
  }

  @Test("The published range of bonds follows from the cap and the income")
  func outcomes() throws {
    let model = try SmallModel.make()
    let found = model.outcomes(of: [
      [15, 0, 20, 0, 0, 0, 0], [18, 0, 20, 0, 0, 0, 0], [0, 0, 20, 0, 0, 0, 0],
    ])
    #expect(try found.map { try $0.get()[0] } == [5, 2, 20])
  }

  @Test("An experiment that throws or gives no number is a failure with its inputs")
  func failures() throws {
    struct Refusal: Error, CustomStringConvertible { let description = "no such cap" }
    let model = try SmallModel.make(
      relationship: ScalarRelationship { draw, outcome in
        if draw[0] == 1 { throw Refusal() }
        outcome[0] = draw[0] == 2 ? .nan : 7
        outcome[1] = 0
        outcome[2] = 0
      })
    let rows: [[Double]] = [0, 1, 2].map { [$0, 0, 20, 0, 0, 0, 0] }
    let found = model.outcomes(of: rows)
    #expect(try found[0].get() == [7, 0, 0])
    #expect(found[1] == .failure(ExperimentFailure(reason: "no such cap", inputs: rows[1])))
    #expect(found[2] == .failure(ExperimentFailure(reason: "need is nan", inputs: rows[2])))
  }

  @Test("A lever refuses what it cannot be set to, and names the nearest setting")
  func levers() throws {
    let model = try SmallModel.make()
    let cases: [([String: String], String)] = [
      (
        ["cap": "-5"],
        "cap: -5 was given, but it must be from 10 to 25 USD bn/year; the nearest is 10"
      ),
      (
        ["cap": "1e3"],
        "cap: 1000 was given, but it must be from 10 to 25 USD bn/year; the nearest is 25"
      ),
      (
        ["cap": "nan"],
        "cap: 'nan' was given, but it must be from 10 to 25 USD bn/year; the nearest is 20"
      ),
      (
        ["rule": "lottery"],
        "rule: 'lottery' was given, but it must be one of pro-rata, first-come; the nearest is pro-rata"
      ),
      (
        ["rule": "0.6"],
        "rule: 0.6 was given, but it must be one of pro-rata, first-come; the nearest is first-come"
      ),
      (
        ["cup": "20"],
        "cup: the name 'cup' was given, but it must be one of cap, rule; the nearest is cap"
      ),
    ]
    for (settings, words) in cases {
      let mistake = #expect(throws: InputMistake.self) {
        try model.policy("given", reading: settings)
      }
      #expect(mistake?.description == words)
    }
    #expect(
      try model.policy("given", reading: ["cap": "15", "rule": "first-come"]).values == [15, 1])
    #expect(throws: InputMistake.self) { try model.policy("given", ["cap": .nan]) }
  }

  @Test("A declaration that cannot be run says all that is wrong with it")
  func declarations() throws {
    let label = SmallModel.label("x")
    let mistake = #expect(throws: DeclarationMistake.self) {
      try Model(
        "Broken", version: "1", label, summary: label,
        uncertainties: [
          Uncertainty("a", label, unit: "", .uniform(low: 2, high: 1), basis: .assumed("")),
          Uncertainty("a", label, unit: "", .normal(mean: 0, sd: 0), basis: .assumed("")),
        ],
        levers: [
          Lever("b", label, unit: "", .range(0...1, step: nil), default: 2, basis: .assumed(""))
        ],
        noises: [Noise("n", label, count: 0, .standardNormal, basis: .assumed(""))],
        measures: [],
        correlations: [RankCorrelation("a", "z", 0.5)],
        relationship: SmallModel.arithmetic)
    }
    let words = try #require(mistake?.description)
    for part in [
      "'Broken' is not a name", "'a' is declared twice", "no measure",
      "uniform(2, 1) must be from a finite low to a larger high", "finite sd above zero",
      "the default of b: 2 was given", "n: 0 draws", "a correlation names 'z'",
    ] {
      #expect(words.contains(part), "\(part) is missing from: \(words)")
    }
  }

  @Test("A belief can be changed or pinned without touching the others")
  func believing() throws {
    let model = try SmallModel.make()
    let pinned = try model.believing(["income": .constant(16)])
    #expect(pinned.uncertainties[0].distribution == .constant(16))
    #expect(pinned.uncertainties[1] == model.uncertainties[1])
    #expect(throws: InputMistake.self) { try model.believing(["incomes": .constant(16)]) }
    #expect(throws: InputMistake.self) {
      try model.believing(["income": .triangular(low: 1, mode: 5, high: 3)])
    }
  }
}
