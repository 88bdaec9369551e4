// SPDX-License-Identifier: Apache-2.0

/// A mistake in a ledger, in words for whoever keeps it.
public struct Mistake: Hashable, Sendable {
  /// The way from the root of what was read to the value that is wrong.
  public let path: Path
  public let message: String
  /// The nearest value that would be right.
  public let suggestion: String?

  public init(_ path: Path, _ message: String, suggestion: String? = nil) {
    self.path = path
    self.message = message
    self.suggestion = suggestion
  }
}

/// A way into nested lists and maps.
public struct Path: Hashable, Sendable, CustomStringConvertible {
  public enum Step: Hashable, Sendable {
    case key(String)
    case index(Int)
  }
  public var steps: [Step]

  public init(_ steps: [Step] = []) { self.steps = steps }

  public static func / (path: Path, key: String) -> Path { Path(path.steps + [.key(key)]) }
  public static func / (path: Path, index: Int) -> Path { Path(path.steps + [.index(index)]) }

  public var description: String {
    steps.map {
      switch $0 {
      case .key(let key): key
      case .index(let index): String(index + 1)
      }
    }.joined(separator: ".")
  }
}
