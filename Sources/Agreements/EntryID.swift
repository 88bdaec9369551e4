// SPDX-License-Identifier: Apache-2.0

/// The stable, readable name of an entry: `us-jp/2026-03/price-floor`, `doc/kiep-brief-2026`, `jp`.
public struct EntryID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let text: String

  /// An id from its text, or nil if the text has anything but lower-case words joined by `-`, `.`
  /// and `/`.
  public init?(_ text: String) {
    guard !text.isEmpty, text.first != "/", text.last != "/",
      text.utf8.allSatisfy({
        ($0 >= 0x61 && $0 <= 0x7a) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2d || $0 == 0x2e
          || $0 == 0x2f
      })
    else { return nil }
    self.text = text
  }

  public var description: String { text }
  public static func < (a: EntryID, b: EntryID) -> Bool { a.text < b.text }

  /// The text with every other character made a hyphen: what the writer probably meant.
  static func slug(_ text: String) -> String {
    String(
      text.lowercased().map {
        $0.isASCII && ($0.isLetter || $0.isNumber || "-./".contains($0)) ? $0 : "-"
      })
  }
}
