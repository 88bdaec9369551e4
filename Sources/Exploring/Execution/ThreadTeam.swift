// SPDX-License-Identifier: Apache-2.0
import Glibc

/// Threads that do one piece of work together; the caller is one of them.
///
/// Threads of the system instead of tasks, because a run keeps every core busy for minutes and may
/// wait for a slow disk, which the shared pool of tasks is not for.
enum ThreadTeam {
  /// How many processors are at work in this machine.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Runs the body on so many threads and waits for all of them. Where the system gives fewer
  /// threads, fewer do the work.
  static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    var started: [pthread_t] = []
    for _ in 1..<max(count, 1) {
      if let thread = start(body) { started.append(thread) }
    }
    body()
    for thread in started { pthread_join(thread, nil) }
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
