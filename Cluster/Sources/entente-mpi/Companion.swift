// SPDX-License-Identifier: Apache-2.0
import Glibc

/// The `entente` that this process carries messages for, joined to it by a pair of sockets.
struct Companion {
  let process: pid_t
  let socket: Int32

  /// The descriptor that the companion finds its end at, named in its environment.
  private static let place: Int32 = 3
  private static let variable = "ENTENTE_RANK_CHANNEL"

  init?(starting program: String, _ arguments: [String]) {
    var ends: [Int32] = [-1, -1]
    guard
      socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0
    else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], Self.place)
    setenv(Self.variable, "\(Self.place)", 1)
    var child: pid_t = 0
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    let code = posix_spawn(&child, program, &actions, nil, &words, environ)
    for word in words { free(word) }
    unsetenv(Self.variable)
    close(ends[1])
    guard code == 0 else {
      errno = code
      return nil
    }
    (process, socket) = (child, ends[0])
    forwardSignals()
  }

  /// Waits for its end.
  ///
  /// - Returns: its exit code, and how it ended in words.
  func end() -> (code: Int32, words: String) {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    guard signal != 0 else {
      let code = (status >> 8) & 0xFF
      return (code, "ended with exit code \(code)")
    }
    return (128 + signal, "was ended by signal \(signal)")
  }

  /// What asks a run to stop in good order goes to the companion.
  private func forwardSignals() {
    forwardedTo = process
    for number in [SIGINT, SIGUSR1] { signal(number) { kill(forwardedTo, $0) } }
    signal(SIGPIPE, SIG_IGN)
  }

  /// Where `entente` is: as told, beside this program, in the clone that this one was built in, or
  /// on the PATH.
  static func program() -> String? {
    if let told = getenv("ENTENTE_PROGRAM") { return String(cString: told) }
    var candidates: [String] = []
    if let own = realpath("/proc/self/exe", nil) {
      defer { free(own) }
      let parts = String(cString: own).split(separator: "/").dropLast()
      candidates.append("/" + parts.joined(separator: "/") + "/entente")
      if let clone = parts.lastIndex(of: "Cluster") {
        let root = "/" + parts[..<clone].joined(separator: "/")
        candidates += ["release", "debug"].map { root + "/.build/\($0)/entente" }
      }
    }
    if let path = getenv("PATH") {
      candidates += String(cString: path).split(separator: ":").map { $0 + "/entente" }
    }
    return candidates.first { access($0, X_OK) == 0 }
  }
}

/// For the signal handlers, which can know nothing else.
nonisolated(unsafe) private var forwardedTo: pid_t = 0
