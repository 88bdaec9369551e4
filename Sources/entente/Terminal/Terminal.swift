// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where words are printed: how wide it is, and whether it shows colour.
struct Terminal {
  let width: Int
  let hasColour: Bool

  /// The standard output as it is. Colour only on a terminal, and never with NO_COLOR set.
  static var standardOutput: Terminal {
    let isTerminal = isatty(1) == 1
    var size = winsize()
    let isSized = isTerminal && ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let environment = ProcessInfo.processInfo.environment
    let columns = environment["COLUMNS"].flatMap { Int($0) }
    return Terminal(
      width: columns ?? (isSized ? Int(size.ws_col) : 100),
      hasColour: isTerminal && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb")
  }

  enum Style: String {
    case bold = "1"
    case faint = "2"
    case accent = "36"
    case error = "1;31"
    case warning = "1;33"
  }

  func styled(_ text: String, _ style: Style) -> String {
    hasColour ? "\u{1b}[\(style.rawValue)m\(text)\u{1b}[0m" : text
  }
}
