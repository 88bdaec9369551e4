// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// A stretch of a run without a pause: threads take chunks until none is left, time is up, or
/// somebody wants to stop. All chunks that were taken are in the tally when it ends.
final class Sitting: Sendable {
  /// Called with the experiments done in this sitting.
  typealias Report = @Sendable (Int) -> Void

  private let exploration: Exploration
  private let queue: ChunkQueue
  private let sink: (any ExperimentSink)?
  private let cancellation: Cancellation
  private let deadline: ContinuousClock.Instant?
  private let report: Report
  private let turnstile = Turnstile()
  private let state: Mutex<State>

  private struct State {
    var tally: Tally
    var done = 0
  }

  init(
    _ exploration: Exploration, _ tally: Tally, _ queue: ChunkQueue, sink: (any ExperimentSink)?,
    cancellation: Cancellation, deadline: ContinuousClock.Instant?, report: @escaping Report
  ) {
    self.exploration = exploration
    self.queue = queue
    self.sink = sink
    self.cancellation = cancellation
    self.deadline = deadline
    self.report = report
    state = Mutex(State(tally: tally))
  }

  /// The tally with what this sitting learned.
  ///
  /// - Throws: what the sink threw.
  func run(threads: Int) throws -> Tally {
    ThreadTeam.run(min(threads, queue.count)) { self.work() }
    if let failure = turnstile.caught { throw failure }
    return state.withLock { $0.tally }
  }

  private func work() {
    let evaluator = ChunkEvaluator(exploration, keepingRows: sink != nil)
    var sketches = Tally(exploration).sketches
    while !cancellation.isCancelled, deadline.map({ ContinuousClock.now < $0 }) ?? true,
      let (chunk, order) = queue.take()
    {
      let outcomes = evaluator.evaluate(chunk: chunk)
      if let sink {
        let rows = evaluator.rows(outcomes)
        guard turnstile.pass(order, { try sink.write(rows) }) else { return }
      }
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
    let done = state.withLock { state in
      state.tally.insert(
        chunk: chunk, policies: exploration.policies.count, policy: outcomes.policy,
        moments: moments, failures)
      state.done += outcomes.scenarios.count
      return state.done
    }
    report(done)
  }
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
