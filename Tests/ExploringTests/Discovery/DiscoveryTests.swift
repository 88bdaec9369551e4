// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Exploring

struct DiscoveryTests {
  @Test("Buckets sort as comparisons do, whatever the spread")
  func order() throws {
    let even = try SobolSequence(dimensions: 1, scrambledBy: 4).columns(count: 1000)[0]
    let columns: [[Double]] = [
      even, even.map { pow(10, 40 * $0) }, even.map { ($0 * 5).rounded() },
      even.map { $0 < 0.5 ? 0 : 1e300 * $0 }, even.map { $0 < 0.5 ? -1.7e308 : 1.7e308 },
      [3, 1, 2], [5, 5, 5], [],
    ]
    for column in columns {
      let expected = column.indices.sorted { (column[$0], $0) < (column[$1], $1) }
      #expect(ColumnOrder.rows(by: column).map(Int.init) == expected)
    }
  }

  @Test("Binomial tails by hand, and deep ones keep their digits")
  func tails() {
    #expect(abs(BinomialTail.atLeast(3, of: 3, share: 0.3) - 0.027) < 1e-15)
    #expect(abs(BinomialTail.atLeast(1, of: 2, share: 0.5) - 0.75) < 1e-15)
    #expect(BinomialTail.atLeast(0, of: 5, share: 0.1) == 1)
    #expect(BinomialTail.atLeast(6, of: 5, share: 0.1) == 0)
    #expect(BinomialTail.atLeast(2, of: 5, share: 1) == 1)
    let deep = BinomialTail.atLeast(100, of: 100, share: 0.01)
    #expect(abs(deep / 1e-200 - 1) < 1e-10)
  }

  @Test("A tree finds the three boxes of a corner, pure all of them")
  func tree() throws {
    let columns = try SobolSequence(dimensions: 2, scrambledBy: 5).columns(count: 1000)
    let table = try ScenarioTable(
      [ScenarioInput("a", columns[0]), ScenarioInput("b", columns[1])],
      interest: zip(columns[0], columns[1]).map { $0 > 0.5 && $1 < 0.5 })
    let tree = try Cart(table)
    #expect(tree.leaves.count == 3)
    #expect(tree.leaves.allSatisfy { $0.impurity == 0 })
    #expect(tree.leaves.reduce(0) { $0 + $1.rows.count } == 1000)
    #expect(tree.leaves.contains { $0.statistics.coverage == 1 && $0.statistics.density == 1 })
  }

  @Test("Numbers are separated by their mean, classes by their impurity, categories by name")
  func targets() throws {
    let regions = (0..<60).map { $0 % 3 }
    let table = try ScenarioTable(
      [ScenarioInput("region", .categories(regions, names: ["n", "e", "s"]))],
      interest: regions.map { $0 == 2 })
    let numbers = try Cart(table, target: .numbers(regions.map { Double($0 * $0) }))
    #expect(Set(numbers.leaves.map(\.mean)) == [0, 1, 4])
    let classes = try Cart(table, target: .classes(regions))
    #expect(classes.leaves.count == 3)
    #expect(classes.leaves.allSatisfy { $0.impurity == 0 && $0.composition.count == 3 })
    let interest = try Cart(table)
    #expect(interest.leaves.map(\.statistics.rows).sorted() == [20, 40])
  }

  @Test("A leaf holds the least mass, and an output without pattern is left whole where it must be")
  func leastMass() throws {
    let columns = try SobolSequence(dimensions: 3, scrambledBy: 6).columns(count: 400)
    let table = try ScenarioTable(
      [ScenarioInput("a", columns[0]), ScenarioInput("b", columns[1])],
      interest: columns[2].map { $0 > 0.5 })
    let tree = try Cart(table, massMin: 0.1)
    #expect(tree.leaves.allSatisfy { $0.rows.count >= 40 })
    #expect(try Cart(table, massMin: 0.6).leaves.count == 1)
    #expect(throws: AnalysisMistake.self) { try Cart(table, massMin: 2) }
    #expect(throws: AnalysisMistake.self) { try Cart(table, target: .numbers([1])) }
  }

  @Test("Limits as shares of the whole: a third off the top is 0 to 2/3")
  func shares() throws {
    let table = try ScenarioTable(
      [ScenarioInput("a", [0, 2, 3]), ScenarioInput("b", [1, 5, 2])],
      interest: [true, true, false])
    let whole = ScenarioBox(around: table)
    let box = ScenarioBox([.range(lower: 0, upper: 2), .range(lower: 1, upper: 5)])
    #expect(box.restricted(against: whole) == [0])
    #expect(abs(box.normalised(within: whole)[0].upper - 2.0 / 3) < 1e-15)
    #expect(box.normalised(within: whole)[1] == (0, 1))
  }
}
