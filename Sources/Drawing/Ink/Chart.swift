// SPDX-License-Identifier: Apache-2.0

/// Something that can be drawn: a plain value that knows its numbers and its words, and nothing
/// of pages, fonts or scripts.
public protocol Chart: Sendable {
  /// The drawing laid out at its design width, ready to be written.
  func picture() -> Picture
}

extension Chart {
  /// The chart for a page: one `<svg>` element, coloured by the page's stylesheet.
  public func svg() -> String { picture().svg() }

  /// The chart as a file of its own: the same element, carrying its stylesheet.
  public func standaloneSVG() -> String { picture().standaloneSVG() }
}
