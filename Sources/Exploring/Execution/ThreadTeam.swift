// SPDX-License-Identifier: Apache-2.0
import Glibc

/// Threads that do one piece of work together; the caller is one of them.
///
/// Threads of the system instead of tasks, because a run keeps every core busy for minutes and may
/// wait for a slow disk, which the shared pool of tasks is not for.
enum ThreadTeam {
  private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Runs the body on so many threads and waits for all of them. Where the system gives fewer
  /// threads, fewer do the work.
  static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    run(count - 1, body, beside: body)
  }

  /// Runs the body on so many threads while the caller does something else, and waits for all.
  ///
  /// - Returns: how many threads the system gave.
  @discardableResult
  static func run(_ count: Int, _ body: @escaping @Sendable () -> Void, beside other: () -> Void)
    -> Int
  {
    var started: [pthread_t] = []
    for _ in 0..<max(count, 0) {
      if let thread = start(body) { started.append(thread) }
    }
    other()
    for thread in started { pthread_join(thread, nil) }
    return started.count
  }

  /// Starts a thread that nobody waits for.
  static func detach(_ body: @escaping @Sendable () -> Void) -> Bool {
    guard let thread = start(body) else { return false }
    pthread_detach(thread)
    return true
  }

  private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    let work = Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let failed = pthread_create(
      &thread, nil,
      { argument in
        if let argument {
          Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
        }
        return nil
      }, work.toOpaque())
    guard failed == 0 else {
      work.release()
      return nil
    }
    return thread
  }
}
