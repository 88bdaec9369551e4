// SPDX-License-Identifier: Apache-2.0
internal import Glibc

/// Runs another program on files, within limits of time and memory.
///
/// The program gets an empty signal mask and the default actions (a server's threads block signals, and a
/// child would inherit that), a process group of its own, so that it can be ended with all it has started,
/// and no pipe that could fill: its output goes to files.
public struct ChildProgram: Sendable {
  public enum Outcome: Equatable, Sendable {
    case done
    /// The program is not installed.
    case missing
    case failed(status: Int32)
    case tooSlow
  }

  /// Wall-clock seconds; the program's own CPU time has the same limit.
  let seconds: Int
  /// Its address space; a browser reserves more than it uses and cannot be held to one.
  let memoryBytes: Int?
  /// Any file that it writes.
  let fileBytes: Int

  public init(seconds: Int, memoryBytes: Int?, fileBytes: Int) {
    self.seconds = seconds
    self.memoryBytes = memoryBytes
    self.fileBytes = fileBytes
  }

  /// Runs `command` (looked up on the PATH) with its error output going to a file.
  public func run(_ command: [String], errors: String) -> Outcome {
    // The shell sets the limits and gives way to the program; "$@" passes the words untouched. File sizes
    // count in blocks of 512 bytes, memory in KiB (POSIX sh, ulimit).
    let memory = memoryBytes.map { "ulimit -v \($0 / 1024) 2>/dev/null; " } ?? ""
    let script =
      "ulimit -t \(seconds); ulimit -f \(fileBytes / 512 + 1); \(memory)exec \"$@\""
    guard let child = spawn(["/bin/sh", "-c", script, "sh"] + command, errors) else {
      return .missing
    }
    return wait(for: child)
  }

  private func spawn(_ words: [String], _ errors: String) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | Int32(POSIX_SPAWN_SETPGROUP)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    guard posix_spawn(&child, "/bin/sh", &actions, &attributes, &arguments, environ) == 0 else {
      return nil
    }
    return child
  }

  private func wait(for child: pid_t) -> Outcome {
    var status: Int32 = 0
    var pause: UInt32 = 500
    let end = Self.now() + Double(seconds)
    while true {
      let result = waitpid(child, &status, WNOHANG)
      if result == child { break }
      if result < 0, errno != EINTR { return .failed(status: -1) }
      if Self.now() > end {
        kill(-child, SIGKILL)
        waitpid(child, &status, 0)
        return .tooSlow
      }
      usleep(pause)
      pause = min(pause * 2, 20_000)
    }
    let signal = status & 0x7F
    if signal == SIGXCPU || signal == SIGKILL { return .tooSlow }
    if signal != 0 { return .failed(status: 128 + signal) }
    switch (status >> 8) & 0xFF {
    case 0: return .done
    case 127: return .missing
    case let code: return .failed(status: code)
    }
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
