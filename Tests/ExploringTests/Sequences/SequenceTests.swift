// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Exploring

struct SequenceTests {
  @Test("The first Sobol points are the published ones, in Gray-code order")
  func firstSobolPoints() throws {
    let columns = try SobolSequence(dimensions: 5).columns(count: 8)
    #expect(columns[0] == [0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125])
    #expect(columns[1] == [0, 0.5, 0.25, 0.75, 0.375, 0.875, 0.125, 0.625])
    #expect(columns[2] == [0, 0.5, 0.25, 0.75, 0.625, 0.125, 0.875, 0.375])
    #expect(columns[3] == [0, 0.5, 0.25, 0.75, 0.875, 0.375, 0.625, 0.125])
    #expect(columns[4] == [0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125])
  }

  /// Read from scipy 1.17.1, `qmc.Sobol(1024, scramble=False)`.
  static let farPoints: [(row: Int, dimension: Int, value: Double)] = [
    (5, 2, 0.125), (100, 7, 0.4765625), (1000, 100, 0.7685546875),
    (4095, 511, 0.914794921875), (3333, 1023, 0.353759765625),
    (2049, 300, 0.628173828125), (777, 1022, 0.6337890625),
  ]

  @Test("Far Sobol points agree with another program to the last digit", arguments: farPoints)
  func farSobolPoints(_ point: (row: Int, dimension: Int, value: Double)) throws {
    let sequence = try SobolSequence(dimensions: 1024)
    #expect(sequence.coordinate(row: point.row, dimension: point.dimension) == point.value)
  }

  @Test("A scrambled sequence keeps every dyadic stratum of one dimension filled once")
  func scrambledStrata() throws {
    for dimension in [0, 1, 7, 400] {
      let column = try SobolSequence(dimensions: 401, scrambledBy: 7).columns(count: 256)[dimension]
      #expect(Set(column.map { Int($0 * 256) }).count == 256)
      #expect(column.allSatisfy { $0 > 0 && $0 < 1 })
    }
  }

  @Test("Scrambling keeps the net in two dimensions: each of 16 elementary boxes holds its share")
  func scrambledNet() throws {
    let columns = try SobolSequence(dimensions: 2, scrambledBy: 11).columns(count: 64)
    for (across, up) in [(1, 64), (2, 32), (8, 8), (64, 1)] {
      let boxes = zip(columns[0], columns[1]).map {
        Int($0 * Double(across)) * up + Int($1 * Double(up))
      }
      #expect(Set(boxes).count == 64, "\(across) x \(up)")
    }
  }

  @Test("A stretch of a sequence is the same whether it is made alone or with the points before it")
  func stretches() throws {
    let sequence = try SobolSequence(dimensions: 3, scrambledBy: 3)
    let whole = try sequence.columns(count: 100)
    let part = try sequence.columns(37..<61)
    #expect(part == whole.map { Array($0[37..<61]) })
    #expect(whole[2][40] == sequence.coordinate(row: 40, dimension: 2))
  }

  @Test("Another seed scrambles otherwise, the same seed alike")
  func seeds() throws {
    func points(_ seed: UInt64) throws -> [[Double]] {
      try SobolSequence(dimensions: 2, scrambledBy: seed).columns(count: 16)
    }
    #expect(try points(1) == points(1))
    #expect(try points(1) != points(2))
  }

  @Test("A scrambled sequence integrates a smooth function far better than chance would")
  func integration() throws {
    let columns = try SobolSequence(dimensions: 6, scrambledBy: 5).columns(count: 4096)
    var mean = 0.0
    for row in 0..<4096 {
      var product = 1.0
      for column in columns { product *= 0.5 + column[row] }
      mean += product / 4096
    }
    // Chance would be off by 0.009 at one standard error.
    #expect(abs(mean - 1) < 3e-4)
  }

  @Test("Halton's points are the digits of the row mirrored at the point")
  func halton() throws {
    let columns = try HaltonSequence(dimensions: 3).columns(0..<5)
    #expect(columns[0] == [0, 0.5, 0.25, 0.75, 0.125])
    let thirds: [Double] = [0, 3, 6, 1, 4]
    #expect(columns[1] == thirds.map { $0 / 9 })
    #expect(columns[2] == [0, 0.2, 0.4, 0.6, 0.8])
  }

  @Test("A leaped sequence takes every so-many-th point, and refuses a leap that is a base")
  func leaped() throws {
    let plain = try HaltonSequence(dimensions: 2)
    let leaped = try HaltonSequence(dimensions: 2, leap: 7)
    #expect(leaped.coordinate(row: 3, dimension: 1) == plain.coordinate(row: 21, dimension: 1))
    let mistake = #expect(throws: AnalysisMistake.self) {
      try HaltonSequence(dimensions: 2, leap: 3)
    }
    #expect(mistake?.description.contains("shares the base 3") == true)
  }

  @Test("A scrambled Halton column still fills each stratum of its base once")
  func scrambledHalton() throws {
    let sequence = try HaltonSequence(dimensions: 4, scrambledBy: 9)
    for (dimension, count) in [(0, 64), (1, 81), (2, 125), (3, 49)] {
      let column = try sequence.columns(0..<count)[dimension]
      #expect(Set(column.map { Int($0 * Double(count)) }).count == count)
    }
  }

  @Test("What a sequence does not have is refused with what it has")
  func refusals() {
    #expect(throws: AnalysisMistake.self) { try SobolSequence(dimensions: 1025) }
    #expect(throws: AnalysisMistake.self) { try SobolSequence(dimensions: 1).columns(-1..<3) }
    #expect(throws: AnalysisMistake.self) { try HaltonSequence(dimensions: 0) }
  }
}
