// SPDX-License-Identifier: Apache-2.0

/// What an exploration has found; complete unless it was stopped.
public struct Findings: Sendable {
  public let exploration: Exploration
  public let tally: Tally
  /// The experiments of this sitting, and how long they took.
  public let elapsed: Duration

  public init(exploration: Exploration, tally: Tally, elapsed: Duration) {
    self.exploration = exploration
    self.tally = tally
    self.elapsed = elapsed
  }

  public var isComplete: Bool { tally.chunkCount == exploration.chunkCount }

  /// What is known of a measure under a policy; of a series, at each of its points.
  ///
  /// - Throws: `InputMistake` for a measure that the model has not.
  public func summaries(of measure: String, policy: Int = 0) throws(InputMistake) -> [Summary] {
    let model = exploration.model
    guard let place = model.measures.firstIndex(where: { $0.id == measure }) else {
      throw model.unknown(measure, among: model.measures.map(\.id))
    }
    let moments = tally.trees[policy].total
    return model.layout.measures[place].map { column in
      Summary(
        moments: moments.isEmpty ? Moments() : moments[column],
        sketch: tally.sketches[policy][column], sampling: exploration.design.sampling)
    }
  }
}
