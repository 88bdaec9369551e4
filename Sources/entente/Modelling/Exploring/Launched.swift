// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What passes between the process that started mpirun and those that it started.
enum Launched {
  /// The variable of the environment that tells a process that it was started so.
  static let variable = "ENTENTE_LAUNCHED"
  /// Its value where whoever looks on sits at a terminal.
  static let onTerminal = "terminal"

  static var isSo: Bool { ProcessInfo.processInfo.environment[variable] != nil }
  static var isOnTerminal: Bool {
    ProcessInfo.processInfo.environment[variable] == onTerminal
  }

  private static let count = Atomic(0)

  /// How often the run was asked to stop; a SIGTERM counts as insisting.
  static var requests: Int { count.load(ordering: .relaxed) }

  static func listen() {
    signal(SIGINT) { _ in Launched.count.add(1, ordering: .relaxed) }
    signal(SIGTERM) { _ in Launched.count.add(2, ordering: .relaxed) }
  }
}
