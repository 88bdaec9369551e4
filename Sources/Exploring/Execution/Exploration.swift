// SPDX-License-Identifier: Apache-2.0

/// A run that is fully determined: a model, the scenarios and policies to look at, and a seed. The
/// same exploration gives the same bytes wherever and in whatever pieces it is run.
///
/// Its experiments are all scenarios under all policies, in chunks of `chunkSize` scenarios under
/// one policy. Chunk c is policy c mod P on the scenarios of block c / P, where P counts the policies.
public struct Exploration: Sendable {
  /// Scenarios in a chunk, the last of a policy perhaps fewer. Part of the result's last bits.
  public static let chunkSize = 1024

  public let model: Model
  public let design: Design
  public let seed: UInt64
  public let plan: LeverPlan
  /// How finely quantiles are kept: binary digits for scalars and for the points of series.
  public let precision: (scalars: Int, series: Int)
  let sampler: Sampler

  /// - Parameters:
  ///   - plan: the policies to compare; the default policy alone unless given.
  ///   - precision: a scalar's quantiles are kept to 2^-13 of their size, a series' to 2^-9.
  /// - Throws: `ExplorationMistake` for a design that does not fit the model.
  public init(
    _ model: Model, _ design: Design, seed: UInt64, plan: LeverPlan? = nil,
    precision: (scalars: Int, series: Int) = (12, 8)
  ) throws(ExplorationMistake) {
    self.model = model
    self.design = design
    self.seed = seed
    self.precision = (
      min(max(precision.scalars, 1), 16), min(max(precision.series, 1), 16)
    )
    if design.setsLevers {
      guard plan == nil || plan == .sampled else {
        throw ExplorationMistake("the table sets the levers, so no policy can set them too")
      }
      self.plan = .sampled
    } else {
      self.plan = plan ?? .policies([model.standardPolicy])
    }
    sampler = try Sampler(model, design, seed: seed, plan: self.plan)
  }

  /// The policies under comparison; one without settings where all levers are sampled.
  public var policies: [Policy] {
    plan == .sampled ? [Policy(name: "sampled", values: [])] : plan.policies
  }

  public var scenarioCount: Int { sampler.scenarioCount }
  public var experimentCount: Int { scenarioCount * policies.count }
  public var chunkCount: Int {
    (scenarioCount + Self.chunkSize - 1) / Self.chunkSize * policies.count
  }

  /// The policy and the scenarios of a chunk.
  public func extent(ofChunk chunk: Int) -> (policy: Int, scenarios: Range<Int>) {
    let first = chunk / policies.count * Self.chunkSize
    return (chunk % policies.count, first..<min(first + Self.chunkSize, scenarioCount))
  }
}

/// Why an exploration cannot be run.
public struct ExplorationMistake: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
