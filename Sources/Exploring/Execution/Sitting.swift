// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// A stretch of a run without a pause: threads take chunks until their source ends. All chunks that
/// were taken are in the tally when it ends.
final class Sitting: Sendable {
  /// Called with the experiments done in this sitting.
  typealias Report = @Sendable (Int) -> Void

  private let exploration: Exploration
  private let source: any ChunkSource
  private let outlet: (any RowOutlet)?
  private let report: Report
  private let state: Mutex<State>

  private struct State {
    var tally: Tally
    var done = 0
  }

  init(
    _ exploration: Exploration, _ tally: Tally, _ source: any ChunkSource,
    outlet: (any RowOutlet)?, report: @escaping Report
  ) {
    self.exploration = exploration
    self.source = source
    self.outlet = outlet
    self.report = report
    state = Mutex(State(tally: tally))
  }

  /// The tally with what this sitting learned.
  func run(threads: Int) -> Tally {
    ThreadTeam.run(threads) { self.work() }
    return state.withLock { $0.tally }
  }

  /// The same while the caller has something else to do for the sitting.
  ///
  /// - Throws: what the caller's work threw, after which the sitting ends at once.
  func run(threads: Int, beside work: () throws -> Void) throws -> Tally {
    var failure: (any Error)?
    func workAlong() {
      do {
        try work()
      } catch {
        failure = error
        source.close()
        outlet?.abandon(error)
      }
    }
    let given = ThreadTeam.run(max(threads, 1), { self.work() }, beside: workAlong)
    if let failure { throw failure }
    guard given > 0 else { throw ExplorationMistake("the system gives no thread") }
    return state.withLock { $0.tally }
  }

  private func work() {
    let evaluator = ChunkEvaluator(exploration, keepingRows: outlet != nil)
    var sketches = Tally(exploration).sketches
    while let (chunk, order) = source.take() {
      let outcomes = evaluator.evaluate(chunk: chunk)
      if let outlet, !outlet.put(evaluator.rows(outcomes), order: order) { return }
      let moments = evaluator.moments(outcomes)
      evaluator.add(outcomes, to: &sketches[outcomes.policy])
      take(chunk, outcomes, moments)
    }
    state.withLock { $0.tally.merge(sketches: sketches) }
  }

  private func take(_ chunk: Int, _ outcomes: ChunkEvaluator.Outcomes, _ moments: [Moments]) {
    let failures = outcomes.failures.sorted { $0.key < $1.key }.map { place, failure in
      Tally.Failure(
        scenario: UInt64(outcomes.scenarios.lowerBound + place), policy: outcomes.policy,
        failure: failure)
    }
    state.withLock { state in
      state.tally.insert(
        chunk: chunk, policies: exploration.policies.count, policy: outcomes.policy,
        moments: moments, failures)
    }
    tell(done: outcomes.scenarios.count)
  }

  /// Tells of experiments that were done here or elsewhere.
  func tell(done count: Int) {
    report(
      state.withLock { state in
        state.done += count
        return state.done
      })
  }

  /// Takes in what another process learned in this sitting.
  ///
  /// - Returns: whether it was taken in; nothing is when a chunk would be counted twice.
  func merge(_ tally: Tally) -> Bool { state.withLock { $0.tally.merge(tally) } }
}

extension ChunkEvaluator {
  /// The moments of every measure column over a chunk that was just evaluated.
  func moments(_ outcomes: Outcomes) -> [Moments] {
    (0..<outputCount).map {
      Moments(
        output($0, outcomes.scenarios.count), in: outcomes.succeeded,
        scenario: UInt64(outcomes.scenarios.lowerBound))
    }
  }

  func add(_ outcomes: Outcomes, to sketches: inout [QuantileSketch]) {
    for column in sketches.indices {
      let values = output(column, outcomes.scenarios.count)
      for part in outcomes.succeeded {
        sketches[column].add(UnsafeBufferPointer(rebasing: values[part]))
      }
    }
  }

  func rows(_ outcomes: Outcomes) -> ExperimentRows {
    let count = outcomes.scenarios.count
    return ExperimentRows(
      policy: outcomes.policy, scenarios: outcomes.scenarios,
      inputs: (0..<keptCount).map { Array(keptInput($0, count)) },
      measures: (0..<outputCount).map { column in
        var values = Array(output(column, count))
        for place in outcomes.failures.keys { values[place] = .nan }
        return values
      },
      failures: outcomes.failures)
  }
}
