// SPDX-License-Identifier: Apache-2.0
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Another program that was started and has not been waited for yet.
///
/// It gets an empty signal mask and the default actions: a server's threads block signals, whoever
/// started this process may ignore some, and a child would inherit both.
public struct ChildProcess: Sendable {
  /// Where one of its three standard streams goes.
  public enum Stream: Hashable, Sendable {
    /// To where this process's own goes.
    case inherited
    case null
    /// A file for its owner alone, made anew.
    case file(String)
  }

  private let id: Int32
  private let hasOwnGroup: Bool

  /// - Parameters:
  ///   - words: the program's path, then its arguments.
  ///   - ownGroup: whether it leads a process group of its own, which a Ctrl-C at the terminal does not
  ///     reach and which can be ended with all that it has started.
  /// - Returns: nil where the system does not start it.
  public init?(
    _ words: [String], input: Stream = .null, output: Stream = .inherited,
    errors: Stream = .inherited, ownGroup: Bool = true
  ) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in [input, output, errors].enumerated() {
      let write = number == 0 ? O_RDONLY : O_WRONLY
      switch stream {
      case .inherited: break
      case .null:
        posix_spawn_file_actions_addopen(&actions, Int32(number), "/dev/null", write, 0)
      case .file(let path):
        posix_spawn_file_actions_addopen(
          &actions, Int32(number), path, write | (number == 0 ? 0 : O_CREAT | O_TRUNC), 0o600)
      }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    let group = ownGroup ? Int32(POSIX_SPAWN_SETPGROUP) : 0
    let flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | group
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    guard let program = words.first,
      posix_spawn(&child, program, &actions, &attributes, &arguments, environ) == 0
    else { return nil }
    id = child
    hasOwnGroup = ownGroup
  }

  /// How a process ended.
  public enum Ending: Hashable, Sendable {
    case exit(code: Int32)
    case signal(Int32)
    /// The system knows of no such process.
    case lost

    /// The exit code, as shells give it for an end by a signal.
    public var code: Int32 {
      switch self {
      case .exit(let code): code
      case .signal(let number): 128 + number
      case .lost: -1
      }
    }
  }

  /// How it ended; nil while it runs. Not to be asked again once it has ended.
  public func ending() -> Ending? { ending(options: WNOHANG) }

  /// Waits until it has ended.
  public func wait() -> Ending {
    while true { if let ending = ending(options: 0) { return ending } }
  }

  private func ending(options: Int32) -> Ending? {
    var status: Int32 = 0
    let found = waitpid(id, &status, options)
    if found < 0 { return errno == EINTR ? nil : .lost }
    guard found == id else { return nil }
    let signal = status & 0x7F
    return signal == 0 ? .exit(code: (status >> 8) & 0xFF) : .signal(signal)
  }

  /// Sends a signal to it alone.
  public func signal(_ number: Int32) { kill(id, number) }

  /// Ends it at once, with its group if it leads one.
  func end() { kill(hasOwnGroup ? -id : id, SIGKILL) }
}
