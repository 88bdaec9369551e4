// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Exploring

struct DesignTests {
  /// The inputs of a run of the small model, without noise.
  static func inputs(_ model: Model, _ design: Design, plan: LeverPlan? = nil) throws -> [[Double]]
  {
    let sink = MemorySink()
    _ = try Exploration(model, design, seed: 11, plan: plan).run(Exploration.Conduct(sink: sink))
    return sink.inputs[0]
  }

  @Test(
    "A Latin hypercube visits every slice of every input once", arguments: [1, 2, 7, 1000, 3001])
  func latinHypercube(count: Int) throws {
    let model = try SmallModel.make()
    let columns = try Self.inputs(model, .latinHypercube(count), plan: .sampled)
    let functions = model.uncertainties.map { QuantileFunction($0.distribution) }
    for (column, function) in zip(columns, functions) {
      let slices = column.map { Int(function.cumulative($0) * Double(count)) }
      #expect(Set(slices).count == count)
    }
    let caps = columns[2].map { Int(($0 - 10) / 15 * Double(count)) }
    #expect(Set(caps).count == count)
    #expect(abs(columns[3].reduce(0, +) - Double(count) / 2) <= 0.5)
  }

  @Test("A scrambled Sobol design fills every box of a net once, and the seed moves it")
  func sobol() throws {
    let model = try SmallModel.make()
    let columns = try Self.inputs(model, .sobol(256))
    let functions = model.uncertainties.map { QuantileFunction($0.distribution) }
    let boxes = zip(columns[0], columns[1]).map { one, other in
      Int(functions[0].cumulative(one) * 16) * 16 + Int(functions[1].cumulative(other) * 16)
    }
    #expect(Set(boxes).count == 256)
    let other = MemorySink()
    _ = try Exploration(model, .sobol(256), seed: 12).run(Exploration.Conduct(sink: other))
    #expect(other.inputs[0][0] != columns[0])
  }

  @Test("The orders of two Latin-hypercube inputs have nothing to do with each other")
  func independentOrders() throws {
    let columns = try Self.inputs(try SmallModel.make(), .latinHypercube(4_000))
    #expect(abs(rankCorrelation(columns[0], columns[1])) < 0.05)
  }

  @Test("A full factorial has every combination of the middles, and medians for the rest")
  func fullFactorial() throws {
    let model = try SmallModel.make()
    let columns = try Self.inputs(
      model, .fullFactorial(["income": 3, "cap": 2, "rule": 2]), plan: .sampled)
    #expect(columns[0].count == 12)
    #expect(Set(columns[0]) == [15.5, 16.5, 17.5])
    #expect(columns[1].allSatisfy { $0 == 0 })
    #expect(Set(columns[2]) == [13.75, 21.25])
    #expect(Set(zip(columns[0], zip(columns[2], columns[3])).map { "\($0)" }).count == 12)
  }

  @Test("Rank correlations come out as they were asked for, and the distributions stay")
  func copula() throws {
    for coefficient in [-0.95, -0.4, 0.0, 0.7] {
      let model = try SmallModel.make(
        correlations: [RankCorrelation("income", "overrun", coefficient)])
      for design in [Design.monteCarlo(6_000), .latinHypercube(6_000), .sobol(6_000)] {
        let columns = try Self.inputs(model, design)
        #expect(abs(rankCorrelation(columns[0], columns[1]) - coefficient) < 0.04)
        #expect(columns[0].allSatisfy { (15...18).contains($0) })
        #expect(abs(columns[0].reduce(0, +) / 6_000 - 16.5) < 0.05)
      }
    }
  }

  @Test("Correlations that contradict each other are refused with the nearest that do not")
  func contradiction() throws {
    let label = SmallModel.label("x")
    func model(_ pairs: [RankCorrelation]) throws -> Model {
      try Model(
        "three", version: "1", label, summary: label,
        uncertainties: ["a", "b", "c"].map {
          Uncertainty($0, label, unit: "", .uniform(low: 0, high: 1), basis: .assumed(""))
        }, levers: [], measures: [Measure("m", label, unit: "")], correlations: pairs,
        relationship: ScalarRelationship { $1[0] = $0[0] })
    }
    let wrong = try model([
      RankCorrelation("a", "b", 0.9), RankCorrelation("b", "c", 0.9),
      RankCorrelation("a", "c", -0.9),
    ])
    let mistake = #expect(throws: ExplorationMistake.self) {
      try Exploration(wrong, .monteCarlo(10), seed: 1)
    }
    let words = try #require(mistake?.description)
    #expect(words.hasPrefix("the correlations of a, b, c contradict each other"))
    // The nearest is symmetric in the three, about half of each.
    let found = words.split(separator: " ").compactMap { word -> Double? in
      Double(word.hasSuffix(",") ? word.dropLast() : word[...])
    }
    #expect(found.count == 6)
    let nearest = [found[1], found[3], found[5]]
    #expect(nearest.map { abs($0) }.allSatisfy { (0.4...0.52).contains($0) })
    #expect(nearest.reduce(1, *) < 0)
    let pairs = [("a", "b"), ("a", "c"), ("b", "c")].enumerated().map {
      RankCorrelation($0.element.0, $0.element.1, nearest[$0.offset])
    }
    _ = try Exploration(try model(pairs), .monteCarlo(10), seed: 1)
    for bad in [
      [RankCorrelation("a", "b", 1.2)], [RankCorrelation("a", "a", 0.5)],
      [RankCorrelation("a", "b", .nan)],
      [RankCorrelation("a", "b", 0.5), RankCorrelation("b", "a", 0.5)],
    ] {
      #expect(throws: ExplorationMistake.self) {
        try Exploration(try model(bad), .monteCarlo(10), seed: 1)
      }
    }
  }

  @Test("A table of scenarios is taken as it stands, in any order of columns")
  func table() throws {
    let model = try SmallModel.make()
    let text = "\u{FEFF}overrun, income\r\n0.1,15\r\n\r\n\"-0.05\", 17.5 \n"
    let table = try UserScenarios(csv: text, for: model)
    let columns = try Self.inputs(model, .table(table))
    #expect(columns == [[15, 17.5], [0.1, -0.05], [20, 20], [0, 0]])
    let all = try UserScenarios(
      csv: "income,overrun,cap,rule\n15,0,12,first-come\n", for: model)
    #expect(try Self.inputs(model, .table(all)) == [[15], [0], [12], [1]])
    #expect(throws: ExplorationMistake.self) {
      try Exploration(model, .table(all), seed: 1, plan: .policies([model.standardPolicy]))
    }
  }

  @Test("How well a number is known is not said of scenarios that were chosen")
  func chosen() throws {
    let model = try SmallModel.make()
    let measure = try #require(model.measures.first { $0.kind == .scalar }).id
    func summary(_ design: Design) throws -> Summary {
      let findings: Findings = try Exploration(model, design, seed: 1).run()
      return try #require(try findings.summaries(of: measure).first)
    }
    let grid = try summary(.fullFactorial(["income": 40, "overrun": 40]))
    #expect(grid.mean?.low == -.infinity && grid.mean?.value.isFinite == true)
    #expect(grid.quantile(0.5)?.margin == .infinity)
    #expect(grid.exceedance(of: 1e9)?.high == 1)
    #expect(grid.adequacy(ofQuantile: 0.5, unit: "")?.en.contains("no sampling error") == true)
    let words = try [Design.monteCarlo(1_600), .latinHypercube(1_600), .sobol(1_600)].map {
      try summary($0).adequacy(ofQuantile: 0.5, unit: "")?.en ?? ""
    }
    #expect(words[0].contains("is known to") && !words[0].contains("or better"))
    #expect(words[1].contains(" or better") && words[2].hasPrefix("As many independent draws"))
  }

  @Test("Levers vary over stated settings, the others stand, and no other draw moves")
  func variedLevers() throws {
    let model = try SmallModel.make()
    let policy = try model.policy("chosen", ["cap": 12, "rule": 1])
    let plan = LeverPlan.varied([try model.span(reading: "cap=11:14")], policy)
    for design in [Design.monteCarlo(500), .latinHypercube(500)] {
      let varied = try Self.inputs(model, design, plan: plan)
      let still = try Self.inputs(model, design, plan: .policies([policy]))
      #expect(varied[0] == still[0] && varied[1] == still[1])
      #expect(varied[2].allSatisfy { (11...14).contains($0) })
      #expect(abs(varied[2].reduce(0, +) / 500 - 12.5) < 0.2)
      #expect(varied[3].allSatisfy { $0 == 1 })
    }
    let rules = try Self.inputs(
      model, .monteCarlo(200), plan: .varied([try model.span(reading: "rule")], policy))
    #expect(rules[2].allSatisfy { $0 == 12 })
    #expect(Set(rules[3]) == [0, 1])
  }

  @Test(
    "A span that a lever cannot take is refused with what would be right",
    arguments: [
      (
        "cap=10:50",
        "cap: 50 was given, but it must be from 10 to 25 USD bn/year; the nearest is 25"
      ),
      (
        "cap=20:15",
        "cap: '20:15' was given, but it must be two settings, the lower one first, from 10 to 25 USD bn/year; the nearest is 10:25"
      ),
      (
        "cap=20",
        "cap: '20' was given, but it must be two settings, the lower one first, from 10 to 25 USD bn/year; the nearest is 10:25"
      ),
      (
        "rule=first-come",
        "rule: 'first-come' was given, but it must be two or more different settings, one of pro-rata, first-come; the nearest is pro-rata:first-come"
      ),
      (
        "kap=10:20",
        "kap: the name 'kap' was given, but it must be one of cap, rule; the nearest is cap"
      ),
    ])
  func wrongSpans(text: String, words: String) throws {
    let model = try SmallModel.make()
    let mistake = #expect(throws: InputMistake.self) { try model.span(reading: text) }
    #expect(mistake?.description == words)
  }

  @Test("A plan that varies what is not there, or twice, is refused; a run file knows the plan")
  func refusedPlans() throws {
    let model = try SmallModel.make()
    let span = try model.span(reading: "cap=11:14")
    #expect(throws: ExplorationMistake.self) {
      try Exploration(
        model, .monteCarlo(5), seed: 1, plan: .varied([span, span], model.standardPolicy))
    }
    let other = Policy(name: "other", values: [1])
    #expect(throws: ExplorationMistake.self) {
      try Exploration(model, .monteCarlo(5), seed: 1, plan: .varied([span], other))
    }
    let digests = try ["cap=11:14", "cap=11:15", "cap", "rule"].map { text in
      try Exploration(
        model, .monteCarlo(5), seed: 1,
        plan: .varied([try model.span(reading: text)], model.standardPolicy)
      ).inputsDigest
    }
    #expect(Set(digests).count == 4)
  }

  @Test("A design that cannot be run is refused")
  func refused() throws {
    let model = try SmallModel.make()
    for design in [
      Design.monteCarlo(0), .latinHypercube(-3), .monteCarlo(Int.max),
      .fullFactorial(["cap": 3]), .fullFactorial(["income": 0]),
      .fullFactorial(["income": 2_000_000]),
      .points(ThreePoints(dimensions: 3)),
    ] {
      #expect(throws: ExplorationMistake.self) { try Exploration(model, design, seed: 1) }
    }
    #expect(throws: ExplorationMistake.self) {
      try Exploration(model, .monteCarlo(5), seed: 1, plan: .policies([]))
    }
  }

  @Test("Points of the caller's become scenarios, and can share their noise")
  func points() throws {
    let sink = MemorySink()
    let model = try SmallModel.make()
    _ = try Exploration(model, .points(ThreePoints(dimensions: 2)), seed: 1).run(
      Exploration.Conduct(sink: sink))
    #expect(sink.inputs[0][0] == [15.75, 16.5, 17.25])
    let noise = zip(sink.measures[0][1], sink.measures[0][0]).map { $0 - $1 }
    #expect(abs(noise[0] - noise[1]) < 1e-12 && noise[1] != noise[2])
  }

  struct ThreePoints: PointSet {
    let count = 3
    let dimensions: Int
    let description = "three points"

    func fill(_ column: UnsafeMutablePointer<Double>, dimension: Int, rows: Range<Int>) {
      for row in rows { column[row - rows.lowerBound] = 0.25 * Double(row + 1) }
    }

    func noiseScenario(of row: Int) -> Int { row / 2 }
  }
}

/// Spearman's rank correlation of columns without ties.
private func rankCorrelation(_ one: [Double], _ other: [Double]) -> Double {
  func ranks(_ values: [Double]) -> [Double] {
    var ranks = [Double](repeating: 0, count: values.count)
    for (rank, place) in values.indices.sorted(by: { values[$0] < values[$1] }).enumerated() {
      ranks[place] = Double(rank)
    }
    return ranks
  }
  let n = Double(one.count)
  let gaps = zip(ranks(one), ranks(other)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  return 1 - 6 * gaps / (n * (n * n - 1))
}
