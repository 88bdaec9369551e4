// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// A request to stop a run after the chunks in hand; safe to make from a signal handler's thread.
public final class Cancellation: Sendable {
  private let flag = Atomic(false)

  public init() {}

  public func cancel() { flag.store(true, ordering: .relaxed) }

  public var isCancelled: Bool { flag.load(ordering: .relaxed) }
}
