// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Exploring

/// Measures that need no design of their own.
struct EnsembleSensitivityTests {
  @Test("Equal values share the mean of their ranks")
  func ties() {
    #expect(Ranks.of([3, 1, 3, 2]) == [3.5, 1, 3.5, 2])
  }

  @Test("Spearman's coefficient by hand: one swap among four is 0.8")
  func spearman() throws {
    let found = try RankCorrelations(of: [1, 2, 3, 4], columns: [[1, 3, 2, 4]])
    #expect(abs(found.bars[0].spearman - 0.8) < 1e-12)
  }

  @Test("A partial coefficient removes what another input explains")
  func partial() throws {
    // The second input follows the first, the output depends on the first alone.
    let sample = try SobolSequence(dimensions: 3, scrambledBy: 1).columns(count: 1024)
    let follower = zip(sample[0], sample[1]).map { $0 + 0.3 * $1 }
    let output = zip(sample[0], sample[2]).map { exp($0) + 0.2 * $1 }
    let found = try RankCorrelations(of: output, columns: [sample[0], follower])
    #expect(found.bars[1].spearman > 0.9)
    #expect(abs(found.bars[1].partial ?? 1) < 0.1)
    #expect((found.bars[0].partial ?? 0) > 0.9)
    #expect(found.tornado.map(\.input) == [0, 1])
  }

  @Test("Inputs that repeat one another are reported, not divided by zero")
  func collinear() throws {
    let column = (0..<50).map(Double.init)
    let found = try RankCorrelations(of: column, columns: [column, column])
    #expect(found.bars[0].partial == nil)
    #expect(found.warnings.contains(.collinearInputs))
  }

  @Test("First-order indices from runs at random agree with the exact ones")
  func givenData() throws {
    let columns = try SobolSequence(dimensions: 3, scrambledBy: 2).columns(count: 16384)
    let outputs = TestFunctions.run(columns, bounds: VarianceIndicesTests.pi3) {
      TestFunctions.ishigami($0)
    }
    let found = try GivenDataIndices(of: outputs, columns: columns)
    for (index, exact) in zip(found.first, [0.3139, 0.4424, 0]) {
      #expect(abs(index.value - exact) < 0.015)
    }
  }

  @Test("An input with a few values is grouped by its values")
  func discrete() throws {
    let column = (0..<300).map { Double($0 % 3) }
    let found = try GivenDataIndices(of: column.map { $0 * $0 }, columns: [column])
    #expect(abs(found.first[0].value - 1) < 1e-12)
  }

  @Test("PAWN ranks Ishigami's inputs and keeps an idle one at the level of chance")
  func pawn() throws {
    let columns = try SobolSequence(dimensions: 4, scrambledBy: 3).columns(count: 4096)
    let outputs = TestFunctions.run(columns, bounds: VarianceIndicesTests.pi3 + [[0, 1]]) {
      TestFunctions.ishigami($0)
    }
    let found = try PawnIndices(of: outputs, columns: columns)
    #expect(found.indices[1].median > found.indices[2].median)
    #expect(found.indices[0].median > found.indices[0].chance)
    #expect(found.indices[3].median < found.indices[3].chance)
  }

  @Test("By hand: the upper half of a rising output lies 0.5 from the whole")
  func pawnByHand() throws {
    let column = (0..<8).map(Double.init)
    let found = try PawnIndices(of: column, columns: [column], intervals: 2)
    #expect(found.indices[0].median == 0.5)
    #expect(found.indices[0].largest == 0.5)
  }

  @Test("A constant output is told by every measure, and gives no NaN")
  func constant() throws {
    let column = (0..<32).map(Double.init)
    let output = [Double](repeating: 2, count: 32)
    let ranks = try RankCorrelations(of: output, columns: [column])
    let given = try GivenDataIndices(of: output, columns: [column])
    let pawn = try PawnIndices(of: output, columns: [column])
    #expect(ranks.warnings.contains(.constantOutput(2)))
    #expect(given.warnings.contains(.constantOutput(2)))
    #expect(pawn.warnings.contains(.constantOutput(2)))
    #expect(ranks.bars[0].spearman == 0)
    #expect(given.first[0].value == 0)
    #expect(pawn.indices[0].largest == 0)
  }

  @Test("Columns of another length are refused")
  func lengths() {
    #expect(throws: AnalysisMistake.self) {
      try RankCorrelations(of: [1, 2, 3, 4], columns: [[1, 2]])
    }
    #expect(throws: AnalysisMistake.self) {
      try PawnIndices(of: [Double](repeating: 1, count: 9), columns: [[1]], intervals: 2)
    }
  }
}
