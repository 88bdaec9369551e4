// SPDX-License-Identifier: Apache-2.0

/// A footnote's body and the places that point to it.
public struct Footnote: Sendable {
  /// As printed: "12", "*".
  public let number: String
  /// The index of its block.
  public let block: Int
  /// The marker before its body, "12)".
  public let marker: Range<Int>
  public let body: Range<Int>
  /// The markers in the text that point to it: "¹²⁾". None if the text never does.
  public let anchors: [Range<Int>]
}

/// A marker in the text that points to a footnote.
public struct FootnoteMark: Sendable, Hashable {
  /// As a plain number: "12" for "¹²⁾".
  public let number: String
  public let range: Range<Int>
}
