// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Exploring

struct PrimTests {
  /// Runs of interest where x0 > 0.7 and x1 < 0.4, with a third input that does not matter.
  static func corner(_ count: Int = 2000) throws -> ScenarioTable {
    let columns = try SobolSequence(dimensions: 3, scrambledBy: 1).columns(count: count)
    return try ScenarioTable(
      columns.enumerated().map { ScenarioInput("x\($0)", $1) },
      interest: zip(columns[0], columns[1]).map { $0 > 0.7 && $1 < 0.4 })
  }

  @Test("The box of interest is found: its limits, and no others")
  func corner() throws {
    let table = try Self.corner()
    let found = try Prim(table).box()
    let good = found.steps[found.step(nearest: 1) { $0.density }]
    #expect(good.statistics.density > 0.95)
    #expect(good.statistics.restricted == [0, 1])
    guard case .range(let lower, _) = found.last.box.limits[0],
      case .range(_, let upper) = found.last.box.limits[1]
    else {
      Issue.record("numbers have ranges")
      return
    }
    #expect(abs(lower - 0.7) < 0.05)
    #expect(abs(upper - 0.4) < 0.05)
    #expect(found.meetsThreshold)
  }

  @Test("Steps add up: each box holds what its limits hold, and density never falls in peeling")
  func steps() throws {
    let table = try Self.corner(600)
    let found = try Prim(table, settings: Prim.Settings(peelAlpha: 0.1)).box()
    var density = 0.0
    for step in found.steps {
      #expect(try BoxStatistics(of: step.box, in: table) == step.statistics)
      #expect(step.statistics.density >= density)
      density = step.statistics.density
    }
    #expect(found.steps[0].statistics.coverage == 1)
    #expect(found.steps[0].statistics.mass == 1)
  }

  @Test("The worked example of the documentation: ten runs, three of interest at the top")
  func workedExample() throws {
    let table = try ScenarioTable(
      [ScenarioInput("x", (1...10).map(Double.init))], interest: (1...10).map { $0 >= 8 })
    let found = try Prim(
      table, settings: Prim.Settings(peelAlpha: 0.2, massMin: 0.2)
    ).box()
    // The cuts by hand: below 2.5, then 4.5, 6.5 and 7.5.
    #expect(
      found.steps.map(\.box.limits[0]) == [
        .range(lower: 1, upper: 10), .range(lower: 2.5, upper: 10),
        .range(lower: 4.5, upper: 10), .range(lower: 6.5, upper: 10),
        .range(lower: 7.5, upper: 10),
      ])
    #expect(found.last.statistics.rows == 3)
    #expect(found.last.statistics.density == 1)
    #expect(found.last.statistics.coverage == 1)
    // Without the limit 3 of 10 are of interest: 0.3^3 is the chance of three in three.
    let quasi = try found.quasiP(4)
    #expect(quasi.count == 1)
    #expect(abs((quasi[0].lower ?? 0) - 0.027) < 1e-12)
    #expect(quasi[0].upper == nil)
  }

  @Test("Categories are taken out one at a time until those of interest remain")
  func categories() throws {
    let columns = try SobolSequence(dimensions: 2, scrambledBy: 2).columns(count: 400)
    let regions = columns[1].map { Int($0 * 4) }
    let table = try ScenarioTable(
      [
        ScenarioInput("x", columns[0]),
        ScenarioInput("region", .categories(regions, names: ["n", "e", "s", "w"])),
      ], interest: zip(regions, columns[0]).map { ($0 == 1 || $0 == 3) && $1 > 0.5 })
    let found = try Prim(table).box()
    #expect(found.last.box.limits[1] == .categories([1, 3]))
    #expect(found.last.statistics.density > 0.95)
    let quasi = try found.quasiP(found.steps.count - 1)
    #expect((quasi.first { $0.input == 1 }?.categories ?? 1) < 1e-6)
  }

  @Test("Limits of whole numbers fall on numbers that occur")
  func wholeNumbers() throws {
    let values = (0..<300).map { $0 % 10 }
    let table = try ScenarioTable(
      [ScenarioInput("n", .wholeNumbers(values))], interest: values.map { $0 >= 4 && $0 <= 6 })
    let found = try Prim(table).box()
    #expect(found.last.box.limits[0] == .range(lower: 4, upper: 6))
    #expect(found.last.statistics.density == 1)
    #expect(found.last.statistics.coverage == 1)
  }

  @Test("A second box is found among the runs outside the first")
  func covering() throws {
    let columns = try SobolSequence(dimensions: 2, scrambledBy: 3).columns(count: 2000)
    let table = try ScenarioTable(
      [ScenarioInput("a", columns[0]), ScenarioInput("b", columns[1])],
      interest: zip(columns[0], columns[1]).map {
        ($0 < 0.5 && $1 < 0.5) || ($0 > 0.6 && $1 > 0.5 && $1 < 0.9)
      }
    )
    let found = try Prim(table).boxes()
    try #require(found.count >= 2)
    let together = found.reduce(0) { $0 + $1.last.statistics.coverage }
    #expect(together > 0.9)
    #expect(Set(found[1].among).isDisjoint(with: found[0].last.box.rows(of: table)))
  }

  @Test("Lifting a limit gives the wider box's figures, as a further step")
  func dropping() throws {
    let table = try Self.corner(500)
    let found = try Prim(table).box()
    let wider = try found.dropping(1, from: found.steps.count - 1)
    #expect(wider.steps.count == found.steps.count + 1)
    #expect(!wider.last.statistics.restricted.contains(1))
    #expect(wider.last.statistics.mass > found.last.statistics.mass)
    #expect(try BoxStatistics(of: wider.last.box, in: table) == wider.last.statistics)
  }

  @Test("What matters is limited again on halves of the runs, what does not is not")
  func reproducibility() throws {
    let found = try Prim(try Self.corner()).box()
    let step = found.step(nearest: 0.9) { $0.density }
    let again = try found.reproducibility(of: step, repetitions: 6)
    #expect(again[0].atDensity > 0.9)
    #expect(again[1].atDensity > 0.9)
    #expect(again[2].atDensity < 0.5)
    #expect(try found.reproducibility(of: step, repetitions: 6) == again)
  }

  @Test("Every objective finds the corner", arguments: Prim.Objective.allCases)
  func objectives(_ objective: Prim.Objective) throws {
    let found = try Prim(
      try Self.corner(), settings: Prim.Settings(objective: objective)
    ).box()
    #expect(found.last.statistics.density > 0.9)
  }

  @Test("Runs that lie together under one value are never divided")
  func ties() throws {
    let values = (0..<100).map { $0 < 60 ? 0.0 : Double($0) }
    let table = try ScenarioTable(
      [ScenarioInput("x", values)], interest: (0..<100).map { $0 >= 60 })
    let found = try Prim(table).box()
    #expect(found.steps.count == 2)
    #expect(found.last.statistics.rows == 40)
  }

  /// Numbers, whole numbers and categories that all matter a little.
  static func mixed(_ count: Int) throws -> ScenarioTable {
    let columns = try SobolSequence(dimensions: 5, scrambledBy: 8).columns(count: count)
    let (steps, regions) = (columns[2].map { Int($0 * 12) }, columns[3].map { Int($0 * 5) })
    return try ScenarioTable(
      [
        ScenarioInput("a", columns[0]), ScenarioInput("b", columns[1].map { ($0 * 20).rounded() }),
        ScenarioInput("n", .wholeNumbers(steps)),
        ScenarioInput("region", .categories(regions, names: ["n", "e", "s", "w", "m"])),
        ScenarioInput("idle", columns[4]),
      ],
      interest: columns[0].indices.map { row in
        columns[0][row] + columns[1][row] + Double(steps[row]) / 12
          + (regions[row] == 2 ? 0.6 : 0) + 0.3 * columns[4][row] > 2.2
      })
  }

  @Test("Quasi-p values of all steps at once are those of each step by itself", arguments: [1, 2])
  func quasiOfAll(_ half: Int) throws {
    let table = try Self.mixed(900)
    let rows = Array(0..<table.rows).filter { half == 1 || $0 % 3 != 0 }
    let found = try Prim(table, settings: Prim.Settings(peelAlpha: 0.07)).box(among: rows)
    let wider = try found.dropping(0, from: found.steps.count - 2)
    let all = wider.quasiP()
    #expect(all.count == wider.steps.count)
    for step in wider.steps.indices { #expect(try wider.quasiP(step) == all[step]) }
    #expect(all.contains { $0.count >= 4 })
    #expect(all.joined().contains { $0.categories != nil })
  }

  @Test("Pasting takes back what peeling took too much of")
  func pasting() throws {
    // With a few wrong labels peeling goes on inside the corner, after runs that are dense by chance.
    let columns = try SobolSequence(dimensions: 2).columns(count: 1000)
    let table = try ScenarioTable(
      columns.enumerated().map { ScenarioInput("x\($0)", $1) },
      interest: columns[0].indices.map { row in
        (columns[0][row] > 0.7 && columns[1][row] < 0.4) != (row % 7 == 0)
      })
    let found = try Prim(table, settings: Prim.Settings(peelAlpha: 0.1)).box()
    let rows = found.steps.map(\.statistics.rows)
    #expect(zip(rows, rows.dropFirst()).contains { $0 < $1 }, "\(rows)")
    let all = found.quasiP()
    for step in found.steps.indices { #expect(try found.quasiP(step) == all[step]) }
  }

  @Test("What cannot be searched is refused with what would be right")
  func refusals() throws {
    let table = try Self.corner(50)
    #expect(throws: AnalysisMistake.self) {
      try Prim(table, settings: Prim.Settings(peelAlpha: 0))
    }
    #expect(throws: AnalysisMistake.self) {
      try ScenarioTable([ScenarioInput("x", [1, .nan])], interest: [true, false])
    }
    let none = try ScenarioTable([ScenarioInput("x", [1, 2])], interest: [false, false])
    #expect(throws: AnalysisMistake.self) { try Prim(none) }
    #expect(throws: AnalysisMistake.self) { try Prim(table).box().quasiP(999) }
    #expect(throws: AnalysisMistake.self) { try Prim(table).box(among: [50]) }
  }
}
