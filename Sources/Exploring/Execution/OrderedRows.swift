// SPDX-License-Identifier: Apache-2.0

/// Where the threads of a sitting bring their rows.
protocol RowOutlet: Sendable {
  /// Takes the rows of the chunk with this place in the order of the sitting.
  ///
  /// - Returns: `false` when no more rows are wanted, because something failed.
  func put(_ rows: ExperimentRows, order: Int) -> Bool
  /// Lets go of everybody who waits, because the sitting cannot be finished.
  func abandon(_ failure: any Error)
}

/// Brings rows to a sink in the order of their chunks. What comes early waits in memory, so that a
/// thread need not; how much may wait is bounded.
final class OrderedRows: RowOutlet {
  private struct State {
    var next = 0
    var early: [Int: ExperimentRows] = [:]
    var isWriting = false
    var failure: (any Error)?
  }

  private let sink: any ExperimentSink
  /// How many chunks may be under way at once.
  private let window: Int
  private let state = Monitor(State())

  /// Rows that wait take at most about this much memory.
  private static let mostBytes = 128 << 20

  init(_ sink: any ExperimentSink, for exploration: Exploration) {
    self.sink = sink
    let layout = exploration.model.layout
    let columns = layout.levers.upperBound + layout.outputCount
    window = max(Self.mostBytes / (Exploration.chunkSize * 8 * max(columns, 1)), 8)
  }

  /// What the sink threw, or what broke the sitting off.
  var failure: (any Error)? { state.with { $0.failure } }

  /// Whether a chunk may be begun now without too many rows having to wait.
  func hasRoom(for order: Int) -> Bool {
    state.with { $0.failure == nil && order < $0.next + window }
  }

  func put(_ rows: ExperimentRows, order: Int) -> Bool {
    guard deposit(rows, order: order) else { return false }
    return state.wait { state in
      if state.failure != nil { return false }
      return order < state.next + window ? true : nil
    }
  }

  /// Takes rows without waiting for earlier ones.
  ///
  /// - Returns: `false` after a failure.
  func deposit(_ rows: ExperimentRows, order: Int) -> Bool {
    state.with { $0.early[order] = rows }
    while let due = nextDue() {
      do {
        try sink.write(due)
        state.with { state in
          state.next += 1
          state.isWriting = false
        }
      } catch {
        abandon(error)
      }
    }
    return failure == nil
  }

  /// The rows that come next, for the one thread that writes.
  private func nextDue() -> ExperimentRows? {
    state.with { state in
      guard state.failure == nil, !state.isWriting,
        let rows = state.early.removeValue(forKey: state.next)
      else { return nil }
      state.isWriting = true
      return rows
    }
  }

  func abandon(_ failure: any Error) {
    state.with { state in
      if state.failure == nil { state.failure = failure }
    }
  }
}
