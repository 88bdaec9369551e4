// SPDX-License-Identifier: Apache-2.0

/// The chunks that the leader handed to this process; more are wished for before they run out, so
/// that no thread waits for a message.
final class AssignedChunks: ChunkSource {
  private struct State {
    var chunks: [(chunk: Int, order: Int)] = []
    var isWishing = true
    var isOver = false
  }

  private let threads: Int
  private let wish: @Sendable (Int) -> Void
  private let state = Monitor(State())

  /// - Parameter wish: asks the leader for so many chunks.
  init(threads: Int, wish: @escaping @Sendable (Int) -> Void) {
    self.threads = threads
    self.wish = wish
  }

  /// A thread has one chunk in hand and one waiting; messages of chunks stay small.
  private var most: Int { min(2 * threads, 128) }

  /// Makes the first wish.
  func begin() { wish(most) }

  func add(_ chunks: [(chunk: Int, order: Int)]) {
    state.with { state in
      // Threads take from the end.
      state.chunks = chunks.reversed() + state.chunks
      state.isWishing = false
    }
  }

  /// Nothing more comes; what is there is still to be done.
  func finish() { state.with { $0.isOver = true } }

  func close() {
    state.with { state in
      state.isOver = true
      state.chunks = []
    }
  }

  func take() -> (chunk: Int, order: Int)? {
    let (taken, wanted): ((chunk: Int, order: Int)?, Int) = state.wait { state in
      guard let next = state.chunks.popLast() else { return state.isOver ? (nil, 0) : nil }
      guard !state.isWishing, !state.isOver, state.chunks.count < threads else { return (next, 0) }
      state.isWishing = true
      return (next, most - state.chunks.count)
    }
    if wanted > 0 { wish(wanted) }
    return taken
  }
}
