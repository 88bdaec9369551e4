// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Exploring

struct VarianceIndicesTests {
  static let pi3 = [[Double]](repeating: [-Double.pi, .pi], count: 3)

  func indices(
    inputs: Int, rows: Int, pairs: Bool = false, bounds: [[Double]] = [],
    estimator: VarianceIndices.FirstOrderEstimator = .saltelli,
    _ body: ([Double]) -> Double
  ) throws -> VarianceIndices {
    let design = try SaltelliDesign(inputs: inputs, baseRows: rows, withPairs: pairs)
    let outputs = TestFunctions.run(try design.columns(seed: 1), bounds: bounds, body)
    return try VarianceIndices(of: outputs, design: design, estimator: estimator)
  }

  @Test(
    "Ishigami's indices come out, pairs included, with either estimator",
    arguments: VarianceIndices.FirstOrderEstimator.allCases)
  func ishigami(_ estimator: VarianceIndices.FirstOrderEstimator) throws {
    let found = try indices(
      inputs: 3, rows: 16384, pairs: true, bounds: Self.pi3, estimator: estimator
    ) { TestFunctions.ishigami($0) }
    for (index, exact) in zip(found.first, [0.3139, 0.4424, 0]) {
      #expect(abs(index.value - exact) < 0.01)
      #expect(index.lower - 0.01 < exact && exact < index.upper + 0.01)
    }
    for (index, exact) in zip(found.total, [0.5576, 0.4424, 0.2437]) {
      #expect(abs(index.value - exact) < 0.01)
    }
    #expect(found.pairs.map { [$0.one, $0.other] } == [[0, 1], [0, 2], [1, 2]])
    for (pair, exact) in zip(found.pairs, [0, 0.2437, 0]) {
      #expect(abs(pair.estimate.value - exact) < 0.02)
    }
    #expect(abs(found.mean - 3.5) < 0.01)
    #expect(abs(found.variance - 13.8446) < 0.1)
    #expect(found.warnings.contains(.firstSpansZero(input: 2)))
  }

  static let variants: [(a: [Double], shift: [Double], exponent: [Double])] = [
    ([0, 1, 4.5, 9], [], []), ([0, 0.5, 3], [0.3, 0.7, 0.1], []),
    ([0, 1, 9], [0.2, 0.9, 0.4], [2, 0.5, 1]),
  ]

  @Test("The G function's indices come out, shifted or bent", arguments: variants)
  func g(_ variant: (a: [Double], shift: [Double], exponent: [Double])) throws {
    let exact = TestFunctions.gIndices(a: variant.a, exponent: variant.exponent)
    let found = try indices(inputs: variant.a.count, rows: 8192) {
      TestFunctions.g($0, a: variant.a, shift: variant.shift, exponent: variant.exponent)
    }
    for input in variant.a.indices {
      #expect(abs(found.first[input].value - exact.first[input]) < 0.01)
      #expect(abs(found.total[input].value - exact.total[input]) < 0.01)
    }
  }

  @Test("The worked example of the documentation: y = x1 + x1 x2 on four base rows")
  func workedExample() throws {
    let design = try SaltelliDesign(inputs: 2, baseRows: 4)
    let columns = try design.columns(from: [
      [0, 1, 0, 1], [0, 0, 1, 1], [1, 1, 0, 0], [1, 0, 1, 0],
    ])
    let outputs = TestFunctions.run(columns) { $0[0] + $0[0] * $0[1] }
    #expect(outputs == [0, 1, 0, 2, 2, 1, 0, 0, 1, 1, 0, 0, 0, 1, 0, 1])
    let found = try VarianceIndices(of: outputs, design: design, resamples: 0)
    #expect(abs(found.mean - 0.75) < 1e-15)
    #expect(abs(found.variance - 0.6875) < 1e-15)
    // mean of b (ab1 - a), with b less the mean 0.625 of all sixteen runs
    let first = 2.625 / 4 / 0.6875
    #expect(abs(found.first[0].value - first) < 1e-14)
    #expect(abs(found.total[0].value - 0.625 / 0.6875) < 1e-14)
    #expect(abs(found.total[1].value - 0.125 / 0.6875) < 1e-14)
  }

  @Test("An output that never changes is said to be constant, and no index is NaN")
  func constant() throws {
    let found = try indices(inputs: 2, rows: 64) { _ in 0.1 }
    #expect(found.variance == 0)
    #expect(found.first.map(\.value) == [0, 0])
    #expect(found.warnings == [.constantOutput(0.1)])
    #expect(found.warnings.first?.description.contains("variance is zero") == true)
  }

  @Test("A large mean does not spoil the indices")
  func largeMean() throws {
    let found = try indices(inputs: 2, rows: 1024) { 1e9 + 3 * $0[0] + 4 * $0[1] }
    #expect(abs(found.first[0].value - 0.36) < 0.01)
    #expect(abs(found.total[1].value - 0.64) < 0.01)
  }

  @Test("Failed runs take their base rows with them and are counted")
  func failures() throws {
    let design = try SaltelliDesign(inputs: 2, baseRows: 512)
    let columns = try design.columns(seed: 2)
    var outputs = TestFunctions.run(columns) { $0[0] + 2 * $0[1] }
    outputs[3] = .nan
    outputs[512 * 2 + 3] = .infinity
    outputs[512 * 3 + 9] = .nan
    let found = try VarianceIndices(of: outputs, design: design)
    #expect(found.rows == 510)
    #expect(found.warnings.contains(.failedRuns(runs: 3, rows: 2)))
    #expect(abs(found.first[1].value - 0.8) < 0.03)
  }

  @Test("The same seed gives the same intervals to the last bit; resampling does not move values")
  func determinism() throws {
    let design = try SaltelliDesign(inputs: 3, baseRows: 300)
    let outputs = TestFunctions.run(try design.columns(seed: 3)) { $0[0] * $0[1] + $0[2] }
    let one = try VarianceIndices(of: outputs, design: design, seed: 4)
    #expect(try VarianceIndices(of: outputs, design: design, seed: 4) == one)
    for threads in [1, 3] {
      #expect(
        try VarianceIndices(of: outputs, design: design, seed: 4, threads: threads) == one)
    }
    let other = try VarianceIndices(of: outputs, design: design, resamples: 10, seed: 5)
    #expect(other.first.map(\.value) == one.first.map(\.value))
    #expect(other.first != one.first)
  }

  @Test("A first-order index above its total index is pointed out")
  func excess() throws {
    let found = try indices(inputs: 5, rows: 32) { x in
      zip(x, [5, 4, 3, 2, 1]).reduce(0) { $0 + $1.0 * $1.1 }
    }
    for (input, (own, all)) in zip(found.first, found.total).enumerated() {
      let told = found.warnings.contains { warning in
        if case .firstExceedsTotal(input, _) = warning { true } else { false }
      }
      #expect(told == (own.value > all.value))
    }
  }

  @Test("Outputs of another number than the design's runs are refused with both numbers")
  func wrongLength() throws {
    let design = try SaltelliDesign(inputs: 2, baseRows: 8)
    let mistake = #expect(throws: AnalysisMistake.self) {
      try VarianceIndices(of: [1, 2, 3], design: design)
    }
    #expect(mistake?.description.contains("32 runs") == true)
    #expect(throws: AnalysisMistake.self) { try SaltelliDesign(inputs: 0, baseRows: 8) }
    #expect(throws: AnalysisMistake.self) {
      try VarianceIndices(of: [Double](repeating: .nan, count: 32), design: design)
    }
  }
}
