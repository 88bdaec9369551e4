// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Exploring

struct ScreeningTests {
  @Test("A trajectory changes each input once, by the jump, within the grid")
  func trajectories() throws {
    let design = try MorrisDesign(inputs: 5, trajectories: 20, levels: 6, jump: 2)
    let columns = design.columns(seed: 1)
    #expect(columns.allSatisfy { $0.count == design.runs })
    for trajectory in 0..<20 {
      var changed: [Int] = []
      for row in trajectory * 6..<trajectory * 6 + 5 {
        for input in 0..<5 where columns[input][row] != columns[input][row + 1] {
          changed.append(input)
          #expect(abs(abs(columns[input][row + 1] - columns[input][row]) - 0.4) < 1e-12)
        }
      }
      #expect(changed.sorted() == [0, 1, 2, 3, 4])
    }
    #expect(columns.joined().allSatisfy { $0 >= 0 && $0 <= 1 })
  }

  @Test("A linear function has effects equal to its coefficients and no spread")
  func linear() throws {
    let design = try MorrisDesign(inputs: 3, trajectories: 8)
    let columns = design.columns(seed: 2)
    let outputs = TestFunctions.run(columns) { 3 * $0[0] - 2 * $0[1] + 0 * $0[2] }
    let found = try ElementaryEffects(of: outputs, columns: columns, trajectories: 8)
    for (effect, coefficient) in zip(found.effects, [3.0, -2, 0]) {
      #expect(abs(effect.mu - coefficient) < 1e-12)
      #expect(abs(effect.muStar.value - abs(coefficient)) < 1e-12)
      #expect(effect.sigma < 1e-12)
      #expect(effect.changes == 8)
    }
  }

  @Test("The worked example of the documentation: effects 2 and -1 have mu 0.5, mu* 1.5")
  func workedExample() throws {
    let found = try ElementaryEffects(
      of: [0, 2, 1, 0], columns: [[0, 1, 1, 0]], trajectories: 2, resamples: 0)
    #expect(found.effects[0].mu == 1.5)
    let mixed = try ElementaryEffects(
      of: [0, 2, 1, 2], columns: [[0, 1, 1, 0]], trajectories: 2, resamples: 0)
    #expect(mixed.effects[0].mu == 0.5)
    #expect(mixed.effects[0].muStar.value == 1.5)
    #expect(abs(mixed.effects[0].sigma - 4.5.squareRoot()) < 1e-12)
  }

  @Test("Morris' own function: the ten active inputs stand out, and the first seven interact")
  func morrisFunction() throws {
    var draws = SeededDraws(seed: 5, .subset)
    let first = (0..<20).map { _ in Double.random(in: 0..<1, using: &draws) * 2 - 1 }
    let second = (0..<20).map { _ in
      (0..<20).map { _ in Double.random(in: 0..<1, using: &draws) * 2 - 1 }
    }
    let design = try MorrisDesign(inputs: 20, trajectories: 50)
    let columns = design.columns(seed: 3)
    let outputs = TestFunctions.run(columns) {
      TestFunctions.morris($0, first: first, second: second)
    }
    let found = try ElementaryEffects(of: outputs, columns: columns, trajectories: 50)
    let active = found.effects[..<10].map(\.muStar.value).min() ?? 0
    let idle = found.effects[10...].map(\.muStar.value).max() ?? 0
    #expect(active > 3 * idle)
    for input in [7, 8, 9] {
      #expect(found.effects[input].sigma < 0.3 * found.effects[input].muStar.value)
    }
    for input in 0..<6 {
      #expect(found.effects[input].sigma > 0.5 * found.effects[input].muStar.value)
    }
  }

  @Test("Runs that change two inputs at once are refused with where they stand")
  func twoChanges() {
    let mistake = #expect(throws: AnalysisMistake.self) {
      try ElementaryEffects(of: [0, 1, 2], columns: [[0, 1, 1], [0, 1, 0]], trajectories: 1)
    }
    #expect(mistake?.description.contains("runs 1 and 2") == true)
    #expect(throws: AnalysisMistake.self) {
      try MorrisDesign(inputs: 2, trajectories: 2, levels: 5)
    }
    #expect(throws: AnalysisMistake.self) {
      try MorrisDesign(inputs: 2, trajectories: 2, levels: 4, jump: 4)
    }
  }
}
