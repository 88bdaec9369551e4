// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

/// Work done on all cores, its results handed over in the order in which it was given.
///
/// At most `width` pieces are under way, so memory stays bounded however many there are.
struct InOrder<Result: Sendable> {
  private var pending: [Task<Result, Never>] = []
  private let width = ProcessInfo.processInfo.activeProcessorCount + 1
  private let take: (Result) -> Void

  init(_ take: @escaping (Result) -> Void) { self.take = take }

  /// Starts a piece, waiting for the oldest when enough are under way.
  mutating func add(_ work: @escaping @Sendable () -> Result) async {
    if pending.count >= width { take(await pending.removeFirst().value) }
    pending.append(Task.detached { work() })
  }

  /// Waits for all that are under way.
  mutating func finish() async {
    for task in pending { take(await task.value) }
    pending.removeAll()
  }
}
