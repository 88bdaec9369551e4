// SPDX-License-Identifier: Apache-2.0
import Exploring

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The line that shows how far a run has come, on a terminal only.
enum ProgressLine {
  static var onTerminal: (@Sendable (RunProgress) -> Void)? {
    guard isOnTerminal else { return nil }
    return { progress in
      // A run that is over at once needs no line.
      guard progress.elapsed > Duration.milliseconds(400) else { return }
      StandardStream.error.write(Array(("\r\u{1b}[K" + words(of: progress)).utf8))
    }
  }

  /// A process of a spread run writes through the program that started it.
  private static var isOnTerminal: Bool { isatty(2) == 1 || Launched.isOnTerminal }

  /// Takes the line away.
  static func clear() {
    if isOnTerminal { StandardStream.error.write(Array("\r\u{1b}[K".utf8)) }
  }

  private static func words(of progress: RunProgress) -> String {
    let share = progress.total > 0 ? 100 * progress.done / progress.total : 100
    let left = progress.remaining.map { ", \($0.components.seconds) s left" } ?? ""
    return
      "\(share) %  \(progress.done) of \(progress.total), \(Int(progress.rate)) a second\(left)"
  }
}
