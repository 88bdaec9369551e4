// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Models

@Suite("Reference variant against its equations read one by one")
struct ReferenceFundingTests {
  /// Another model altogether: projects, months and constants from anywhere.
  static func anyModel(_ random: inout TestRandom) -> ReferenceFunding {
    let months = Int.random(in: 1...90, using: &random)
    let projects = (0..<Int.random(in: 1...50, using: &random)).map { _ in
      ReferenceFunding.Project(
        cost: .random(in: 0.1...9, using: &random), start: .random(in: 0...50, using: &random),
        duration: .random(in: 1...30, using: &random), yield: .random(in: 0...1.5, using: &random))
    }
    var constants = ReferenceFunding.Constants()
    constants.lag = .random(in: 1...18, using: &random)
    constants.yearlyDeemedInterest = .random(in: 0...0.1, using: &random)
    constants.yieldPersistence = .random(in: 0.5...1, using: &random)
    constants.yieldShock = .random(in: 0...0.01, using: &random)
    constants.wonPerDollar = .random(in: 100...2000, using: &random)
    return ReferenceFunding(projects: projects, months: months, constants: constants)
  }

  static func experiment(
    _ model: ReferenceFunding, _ random: inout TestRandom
  ) -> ReferenceOracle {
    func shocks(_ count: Int, _ range: ClosedRange<Double>) -> [Double] {
      (0..<count).map { _ in Double.random(in: range, using: &random) }
    }
    return ReferenceOracle(
      model: model,
      parameters: ReferenceFunding.Parameter.allCases.map { parameter in
        // Twice as wide as the experiment of the comparison.
        let range = parameter.range
        return Double.random(in: range.lowerBound / 2...range.upperBound * 2, using: &random)
      }, delays: shocks(model.projects.count, 0...3),
      overruns: shocks(model.projects.count, -3...3),
      exchange: shocks(model.months, -3...3), yields: shocks(model.months, -3...3))
  }

  @Test("Any projects, months, constants and inputs give the same in every lane, to 1e-9")
  func anything() throws {
    var random = TestRandom(21)
    for _ in 0..<40 {
      let model = Self.anyModel(&random)
      let block = ReferenceBlock(for: model)
      let width = ReferenceBlock.width
      let oracles = (0..<width).map { _ in Self.experiment(model, &random) }
      for (lane, oracle) in oracles.enumerated() {
        for parameter in ReferenceFunding.Parameter.allCases {
          block[parameter, lane] = oracle[parameter]
        }
        let shocks = oracle.delays + oracle.overruns + oracle.exchange + oracle.yields
        block.withShocks {
          for (row, shock) in shocks.enumerated() { $0[row * width + lane] = shock }
        }
      }
      model.run(block)
      for (lane, oracle) in oracles.enumerated() {
        for (outcome, expected) in oracle.outcomes() {
          let found = block[outcome, lane]
          #expect(
            abs(found - expected) <= 1e-9 * (1 + abs(expected)),
            "\(outcome) in lane \(lane): \(found) for \(expected)")
        }
      }
    }
  }
}
