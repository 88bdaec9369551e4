// SPDX-License-Identifier: Apache-2.0
import Glibc

/// Lets threads through one at a time, in the order of their numbers.
final class Turnstile: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let turned = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var next = 0
  private var failure: (any Error)?

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(turned, nil)
  }

  deinit {
    pthread_cond_destroy(turned)
    pthread_mutex_destroy(mutex)
    turned.deallocate()
    mutex.deallocate()
  }

  /// Waits for all lower numbers, then runs the body. After a failure nobody gets through any more.
  ///
  /// - Returns: whether the body ran and did not fail.
  func pass(_ number: Int, _ body: () throws -> Void) -> Bool {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while next < number, failure == nil { pthread_cond_wait(turned, mutex) }
    defer { pthread_cond_broadcast(turned) }
    guard failure == nil else { return false }
    do {
      try body()
      next += 1
      return true
    } catch {
      failure = error
      return false
    }
  }

  /// What the first body that failed threw.
  var caught: (any Error)? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return failure
  }
}
