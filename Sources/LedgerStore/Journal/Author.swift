// SPDX-License-Identifier: Apache-2.0

/// Whoever records something: "Your Name <you@example.org>".
public struct Author: Hashable, Sendable, CustomStringConvertible {
  public let name: String
  public let mail: String?

  /// An author from a name, with or without an address in angle brackets. Nil if there is no name or
  /// the brackets hold no address.
  public init?(_ text: String) {
    let parts = text.split(separator: "<", maxSplits: 1, omittingEmptySubsequences: false)
    let name = (parts.first ?? "").split(separator: " ").joined(separator: " ")
    guard !name.isEmpty, !name.contains(where: \.isNewline), !name.contains(">") else { return nil }
    self.name = name
    guard parts.count == 2 else {
      mail = nil
      return
    }
    let mail = parts[1].split(separator: " ").joined()
    guard mail.last == ">", mail.dropLast().contains("@"), !mail.dropLast().contains(">") else {
      return nil
    }
    self.mail = String(mail.dropLast())
  }

  public var description: String { mail.map { "\(name) <\($0)>" } ?? name }
}
