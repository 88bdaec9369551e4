// SPDX-License-Identifier: Apache-2.0
import Exploring

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What signals ask of a run.
enum Interrupt {
  private static let shared = Cancellation()

  /// Ctrl-C, and a polite end by the system, as a request to stop in good order; made again, it ends
  /// the program.
  static var cancellation: Cancellation {
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interrupt.shared.cancel()
        Interrupt.sayStopping()
        signal(number, SIG_DFL)
      }
    }
    return shared
  }

  /// An answer at once, on a terminal; safe in a signal handler.
  static func sayStopping() {
    let words: StaticString = "\nstopping after the experiments in hand; again to end at once\n"
    if isatty(2) == 1 { _ = write(2, words.utf8Start, words.utf8CodeUnitCount) }
  }

  nonisolated(unsafe) private static var leader: Unmanaged<SocketCommunicator>?

  /// The same for the first of several processes, which may be asked more than once; a SIGTERM says
  /// that the others are being ended.
  static func cancellation(of ranks: SocketCommunicator) -> Cancellation {
    leader = .passRetained(ranks)
    for number in [SIGINT, SIGUSR1] { signal(number) { _ in Interrupt.shared.cancel() } }
    signal(SIGTERM) { _ in Interrupt.leader?.takeUnretainedValue().giveUp() }
    return shared
  }

  /// For all other processes: the first decides.
  static func leaveToLeader() { for number in [SIGINT, SIGUSR1] { signal(number, SIG_IGN) } }
}
