// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Where the threads of a sitting get their chunks from.
protocol ChunkSource: Sendable {
  /// The next chunk and its place in the order of the sitting, counted from 0; waits where more may
  /// come. `nil` when the sitting is over.
  func take() -> (chunk: Int, order: Int)?
  /// Ends the sitting: nothing more is handed out.
  func close()
}

/// The chunks that are still to be done, handed out one by one in ascending order until none is
/// left, time is up, or somebody wants to stop.
final class ChunkQueue: ChunkSource {
  private let ranges: [Range<Int>]
  private let next = Atomic(0)
  private let closed = Atomic(false)
  private let cancellation: Cancellation
  private let deadline: ContinuousClock.Instant?
  let count: Int

  /// All of `wanted` that is not in `done`; both ascending and without overlap.
  init(
    _ wanted: Range<Int>, without done: [Range<Int>], cancellation: Cancellation,
    deadline: ContinuousClock.Instant?
  ) {
    var ranges: [Range<Int>] = []
    var start = wanted.lowerBound
    for range in done where range.overlaps(wanted) {
      if range.lowerBound > start { ranges.append(start..<range.lowerBound) }
      start = range.upperBound
    }
    if start < wanted.upperBound { ranges.append(start..<wanted.upperBound) }
    self.ranges = ranges
    self.cancellation = cancellation
    self.deadline = deadline
    count = ranges.reduce(0) { $0 + $1.count }
  }

  /// Whether nothing more is handed out.
  var isOver: Bool {
    closed.load(ordering: .relaxed) || nextOrder >= count || cancellation.isCancelled
      || deadline.map { ContinuousClock.now >= $0 } ?? false
  }

  /// The order of the chunk that is handed out next.
  var nextOrder: Int { next.load(ordering: .relaxed) }

  func close() { closed.store(true, ordering: .relaxed) }

  func take() -> (chunk: Int, order: Int)? {
    guard !isOver else { return nil }
    let order = next.wrappingAdd(1, ordering: .relaxed).oldValue
    var rest = order
    for range in ranges {
      if rest < range.count { return (range.lowerBound + rest, order) }
      rest -= range.count
    }
    return nil
  }
}
