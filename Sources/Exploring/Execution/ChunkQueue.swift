// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// The chunks that are still to be done, handed out one by one in ascending order.
final class ChunkQueue: Sendable {
  private let ranges: [Range<Int>]
  private let next = Atomic(0)
  let count: Int

  /// All of `wanted` that is not in `done`; both ascending and without overlap.
  init(_ wanted: Range<Int>, without done: [Range<Int>]) {
    var ranges: [Range<Int>] = []
    var start = wanted.lowerBound
    for range in done where range.overlaps(wanted) {
      if range.lowerBound > start { ranges.append(start..<range.lowerBound) }
      start = range.upperBound
    }
    if start < wanted.upperBound { ranges.append(start..<wanted.upperBound) }
    self.ranges = ranges
    count = ranges.reduce(0) { $0 + $1.count }
  }

  /// The next chunk and how many were handed out before it; `nil` when none is left.
  func take() -> (chunk: Int, order: Int)? {
    let order = next.wrappingAdd(1, ordering: .relaxed).oldValue
    var rest = order
    for range in ranges {
      if rest < range.count { return (range.lowerBound + rest, order) }
      rest -= range.count
    }
    return nil
  }
}
