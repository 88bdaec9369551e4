// SPDX-License-Identifier: Apache-2.0
import Reading

/// Mentions for a person to read: place, kind, text and what it means.
struct MentionListing {
  private let terminal: Terminal
  private var places = PlaceFinder()
  private(set) var bytes: [UInt8] = []

  init(terminal: Terminal, file: String?) {
    self.terminal = terminal
    if let file { bytes += Array((terminal.styled(file, .bold) + "\n").utf8) }
  }

  mutating func append(_ mention: Mention, in text: UnsafeBufferPointer<UInt8>) {
    let place = places.place(of: mention.range.lowerBound, in: text).description
    let words = String(decoding: text[mention.range], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let value = mention.words
    let meaning = value == words ? "" : "  →  " + terminal.styled(value, .bold)
    let doubt = mention.confidence < 100 ? terminal.styled("  \(mention.confidence)%", .faint) : ""
    let line =
      terminal.styled(Self.padded(place, to: 9), .faint)
      + terminal.styled(Self.padded(mention.kind.name, to: 12), .accent) + words + meaning + doubt
    bytes += Array((line + "\n").utf8)
  }

  /// Hands over what was listed since it was last emptied, and empties it.
  mutating func flush(_ write: (UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer(write)
    bytes.removeAll(keepingCapacity: true)
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.utf8.count))
  }
}
