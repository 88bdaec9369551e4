// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Tells of the progress, but not more often than a person can read.
final class ProgressMeter: Sendable {
  private struct State {
    var before: Int
    var done = 0
    var told: ContinuousClock.Instant
  }

  private let total: Int
  private let earlier: Int
  private let start: ContinuousClock.Instant
  private let tell: (@Sendable (RunProgress) -> Void)?
  private let state: Mutex<State>

  init(
    total: Int, earlier: Int, start: ContinuousClock.Instant,
    _ tell: (@Sendable (RunProgress) -> Void)?
  ) {
    self.total = total
    self.earlier = earlier
    self.start = start
    self.tell = tell
    state = Mutex(State(before: 0, told: start))
  }

  func beginSitting() {
    state.withLock { state in
      state.before += state.done
      state.done = 0
    }
  }

  func report(_ done: Int) {
    guard let tell else { return }
    let now = ContinuousClock.now
    let sum: Int? = state.withLock { state in
      state.done = max(state.done, done)
      guard now - state.told >= .milliseconds(100) else { return nil }
      state.told = now
      return state.before + state.done
    }
    if let sum { tell(progress(sum, now)) }
  }

  func finish() {
    let sum = state.withLock { $0.before + $0.done }
    tell?(progress(sum, ContinuousClock.now))
  }

  private func progress(_ done: Int, _ now: ContinuousClock.Instant) -> RunProgress {
    let elapsed = now - start
    let seconds = elapsed / .seconds(1)
    return RunProgress(
      done: earlier + done, total: total, rate: seconds > 0 ? Double(done) / seconds : 0,
      elapsed: elapsed)
  }
}
