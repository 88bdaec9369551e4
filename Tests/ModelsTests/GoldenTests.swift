// SPDX-License-Identifier: Apache-2.0
import Exploring
import Foundation
import Testing

@testable import Models

/// The golden numbers of the peers' reference program, if the folder named by `ENTENTE_GOLDEN` has
/// them.
enum Golden {
  struct File: Decodable {
    struct Case: Decodable {
      let params: [String: Double]
      let delays: [Double]
      let overruns: [Double]
      let exchange: [Double]
      let yields: [Double]
      let outcomes: [String: Double]

      enum CodingKeys: String, CodingKey {
        case params, outcomes
        case delays = "delay_u"
        case overruns = "over_z"
        case exchange = "fx_z"
        case yields = "yld_z"
      }
    }
    /// What the equations hold fixed; a file without them has those of the published comparison.
    struct Constants: Decodable {
      let won: Double?
      let yieldShock: Double?
      let yieldPersistence: Double?
      let deemed: Double?
      let lag: Int?

      enum CodingKeys: String, CodingKey {
        case won = "FX0"
        case yieldShock = "YLD_SD"
        case yieldPersistence = "YLD_RHO"
        case deemed = "DEEMED"
        case lag = "LAG"
      }
    }
    let projects: [[Double]]
    let constants: Constants?
    let cases: [Case]

    /// The reference variant with the file's own projects, months and constants.
    var model: ReferenceFunding {
      var own = ReferenceFunding.Constants()
      own.wonPerDollar = constants?.won ?? own.wonPerDollar
      own.yieldShock = constants?.yieldShock ?? own.yieldShock
      own.yieldPersistence = constants?.yieldPersistence ?? own.yieldPersistence
      own.yearlyDeemedInterest = constants?.deemed ?? own.yearlyDeemedInterest
      own.lag = constants?.lag ?? own.lag
      return ReferenceFunding(
        projects: projects.map {
          ReferenceFunding.Project(
            cost: $0[0], start: Int($0[1]), duration: Int($0[2]), yield: $0[3])
        }, months: cases.first?.exchange.count ?? 60, constants: own)
    }
  }

  static let file: File? = {
    // The folder of the file, or the file itself.
    guard let place = ProcessInfo.processInfo.environment["ENTENTE_GOLDEN"],
      let data = FileManager.default.contents(atPath: place + "/golden_m1.json")
        ?? FileManager.default.contents(atPath: place)
    else { return nil }
    return try? JSONDecoder().decode(File.self, from: data)
  }()
}

@Suite("Reference variant against golden numbers", .enabled(if: Golden.file != nil))
struct GoldenTests {
  /// Whether the file is about the published comparison and not other projects or constants.
  static let isPublished: Bool = {
    guard let model = Golden.file?.model else { return false }
    let own = ReferenceFunding()
    return model.months == own.months && model.constants == own.constants
      && model.projects.count == own.projects.count
  }()

  @Test("The forty projects are those of the golden file", .enabled(if: isPublished))
  func projects() throws {
    let golden = try #require(Golden.file)
    let own = ReferenceFunding().projects
    #expect(own.count == golden.projects.count)
    for (a, b) in zip(own, golden.projects) {
      #expect([a.cost, Double(a.start), Double(a.duration), a.yield] == b)
    }
  }

  @Test("Every golden outcome is met to 1e-9, in whichever lane the experiment runs")
  func outcomes() throws {
    let golden = try #require(Golden.file)
    let model = golden.model
    let block = ReferenceBlock(for: model)
    let width = ReferenceBlock.width
    for turn in 0..<width {
      for lane in 0..<width {
        let input = golden.cases[(lane + turn) % golden.cases.count]
        for parameter in ReferenceFunding.Parameter.allCases {
          block[parameter, lane] = try #require(input.params[parameter.code])
        }
        let shocks = input.delays + input.overruns + input.exchange + input.yields
        try #require(shocks.count == model.shockCount)
        block.withShocks {
          for (row, shock) in shocks.enumerated() { $0[row * width + lane] = shock }
        }
      }
      model.run(block)
      for lane in 0..<width {
        let input = golden.cases[(lane + turn) % golden.cases.count]
        for outcome in ReferenceFunding.Outcome.allCases {
          let expected = try #require(input.outcomes[outcome.code])
          let found = block[outcome, lane]
          #expect(
            abs(found - expected) <= 1e-9 * (1 + abs(expected)),
            "\(outcome.code) in lane \(lane): \(found) for \(expected)")
        }
      }
    }
  }

  @Test(
    "The declared model gives the same numbers, for any number of experiments in a batch",
    .enabled(if: isPublished))
  func declared() throws {
    let golden = try #require(Golden.file)
    let model = try ReferenceFunding.model()
    let draws = try (0..<11).map { index in
      let input = golden.cases[index % golden.cases.count]
      return try ReferenceFunding.Parameter.allCases.map { try #require(input.params[$0.code]) }
        + input.delays + input.overruns + input.exchange + input.yields
    }
    for (index, outcome) in model.outcomes(of: draws).enumerated() {
      let expected = golden.cases[index % golden.cases.count].outcomes
      for (value, kind) in zip(try outcome.get(), ReferenceFunding.Outcome.allCases) {
        let wanted = try #require(expected[kind.code])
        #expect(abs(value - wanted) <= 1e-9 * (1 + abs(wanted)))
      }
    }
  }
}
