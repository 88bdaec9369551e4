// SPDX-License-Identifier: Apache-2.0
import Foundation

/// CPU seconds of this thread.
func cpuSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Peak memory of the process in MB.
func peakMegabytes() -> Double {
  var usage = rusage()
  // RUSAGE_SELF, which Glibc types differently in its two declarations.
  getrusage(0, &usage)
  return Double(usage.ru_maxrss) / 1024
}

/// Tells which input was being read when the process dies or makes no progress: its number is enough
/// to make it again.
enum Watch {
  /// The number of the input under way; read by the signal handler and the watching thread.
  nonisolated(unsafe) static let current = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)

  /// An input that takes longer is a hang.
  private static let patience = 30.0

  /// - Parameter tells: false leaves a crash to the debugger.
  static func begin(tells: Bool) {
    current.initialize(to: 0)
    guard tells else { return }
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE] {
      signal(number) { number in
        Watch.tell("fuzz: crash (signal ", UInt64(number))
        Watch.tell(") at input ", Watch.current.pointee)
        Watch.tell("\n", nil)
        signal(number, SIG_DFL)
        raise(number)
      }
    }
    Thread.detachNewThread {
      var last = UInt64.max
      while true {
        Thread.sleep(forTimeInterval: patience)
        if current.pointee == last {
          tell("fuzz: no progress at input ", last)
          tell("\n", nil)
          exit(3)
        }
        last = current.pointee
      }
    }
  }

  /// Writes without allocating, as a signal handler must.
  private static func tell(_ words: StaticString, _ number: UInt64?) {
    _ = write(2, words.utf8Start, words.utf8CodeUnitCount)
    guard var rest = number else { return }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var at = 20
      repeat {
        at -= 1
        digits[at] = UInt8(48 + rest % 10)
        rest /= 10
      } while rest > 0
      _ = write(2, digits.baseAddress! + at, 20 - at)
    }
  }
}
