// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Exploring

struct RobustnessTests {
  /// The worked example of the documentation: cost overruns of three policies in four scenarios.
  static let results: [[Double]] = [[4, 6, 5, 9], [3, 8, 4, 12], [6, 6, 6, 6]]

  func table(_ better: PolicyTable.Better) throws -> PolicyTable {
    try PolicyTable(["steady", "bold", "flat"], results: Self.results, better: better)
  }

  static let metrics: [(metric: RobustnessMetric, lower: [Double], first: Int)] = [
    (.maximin, [9, 12, 6], 2), (.maximax, [4, 3, 6], 1),
    (.hurwicz(optimism: 0.5), [6.5, 7.5, 6], 2), (.mean, [6, 6.75, 6], 0),
    (.minimaxRegret, [3, 6, 3], 0), (.regret(percentile: 1), [3, 6, 3], 0),
    (.satisficing(required: 6), [0.75, 0.5, 1], 2), (.percentile(reachedIn: 1), [9, 12, 6], 2),
    (.meanVariance(aversion: 0), [6, 6.75, 6], 0),
  ]

  @Test("Each metric gives the value by hand and puts the right policy first", arguments: metrics)
  func metric(_ case: (metric: RobustnessMetric, lower: [Double], first: Int)) throws {
    let found = try Robustness(`case`.metric, of: table(.lower))
    for (value, expected) in zip(found.values, `case`.lower) {
      #expect(abs(value - expected) < 1e-12)
    }
    #expect(found.ranking.first == `case`.first)
  }

  @Test("Regret is what a policy falls short of the best one in each scenario")
  func regrets() throws {
    #expect(try Robustness.regrets(table(.lower)) == [[1, 0, 1, 3], [0, 2, 0, 6], [3, 0, 2, 0]])
    #expect(
      try Robustness.regrets(table(.higher)) == [[2, 2, 1, 3], [3, 0, 2, 0], [0, 2, 0, 6]])
  }

  @Test("The median of four results lies between the middle two, either way round")
  func percentile() throws {
    for better in PolicyTable.Better.allCases {
      let found = try Robustness(.percentile(reachedIn: 0.5), of: table(better))
      #expect(found.values == [5.5, 6, 6])
    }
  }

  @Test("Variance counts against a policy whichever end is wanted")
  func meanVariance() throws {
    for (better, sign) in [(PolicyTable.Better.higher, -1.0), (.lower, 1)] {
      let found = try Robustness(.meanVariance(aversion: 1), of: table(better))
      #expect(abs(found.values[0] - (6 + sign * (14.0 / 3).squareRoot())) < 1e-12)
      #expect(found.values[2] == 6)
    }
  }

  @Test("A scenario in which one policy failed is left out for all, and counted")
  func failures() throws {
    let table = try PolicyTable(
      ["a", "b"], results: [[1, .nan, 3], [4, 5, 6]], better: .higher)
    #expect(table.scenarios == [0, 2])
    #expect(table.leftOut == 1)
    #expect(try Robustness(.maximin, of: table).values == [1, 4])
  }

  @Test("On common scenarios a small steady difference is clear though the results scatter widely")
  func common() throws {
    let noise = try SobolSequence(dimensions: 1, scrambledBy: 1).columns(count: 200)[0]
    let first = noise.map { 100 * $0 }
    let second = noise.enumerated().map { 100 * $1 - 1 - 0.1 * Double($0 % 3) }
    let table = try PolicyTable(["a", "b"], results: [first, second], better: .higher)
    let found = try PolicyComparison(0, against: 1, in: table)
    #expect(found.isClear)
    #expect(found.shareBetter == 1)
    #expect((found.varianceReduction ?? 0) > 1000)
    #expect(found.difference.lower < 1.1 && found.difference.upper > 1.09)
    let turned = try PolicyComparison(1, against: 0, in: table)
    #expect(abs(turned.difference.value + found.difference.value) < 1e-12)
    #expect(turned.shareBetter == 0)
  }

  @Test("A policy against itself differs by nothing, and says that it cannot say more")
  func itself() throws {
    let found = try PolicyComparison(0, against: 0, in: table(.lower))
    #expect(found.difference.value == 0)
    #expect(found.shareEqual == 1)
    #expect(found.varianceReduction == nil)
    #expect(!found.isClear)
  }

  @Test("Tables and metrics that cannot be are refused")
  func refusals() throws {
    #expect(throws: AnalysisMistake.self) {
      try PolicyTable(["a", "b"], results: [[1, 2], [1]], better: .higher)
    }
    #expect(throws: AnalysisMistake.self) {
      try PolicyTable(["a"], results: [[.nan]], better: .higher)
    }
    #expect(throws: AnalysisMistake.self) {
      try Robustness(.hurwicz(optimism: 1.5), of: table(.lower))
    }
    #expect(throws: AnalysisMistake.self) {
      try PolicyComparison(0, against: 3, in: table(.lower))
    }
  }
}
