// SPDX-License-Identifier: Apache-2.0
internal import Glibc

/// Runs another program on files, within limits of time and memory.
///
/// The program leads a process group of its own, so that it can be ended with all it has started, and has
/// no pipe that could fill: its output goes to files.
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
    let child = ChildProcess(
      ["/bin/sh", "-c", script, "sh"] + command, output: .null, errors: .file(errors))
    guard let child else { return .missing }
    return wait(for: child)
  }

  private func wait(for child: ChildProcess) -> Outcome {
    var pause: UInt32 = 500
    let end = Self.now() + Double(seconds)
    while true {
      switch child.ending() {
      case .exit(code: 0): return .done
      case .exit(code: 127): return .missing
      case .signal(SIGXCPU), .signal(SIGKILL): return .tooSlow
      case let ending?: return .failed(status: ending.code)
      case nil: break
      }
      if Self.now() > end {
        child.end()
        _ = child.wait()
        return .tooSlow
      }
      usleep(pause)
      pause = min(pause * 2, 20_000)
    }
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
