// SPDX-License-Identifier: Apache-2.0

/// A table as it stands in the text.
public struct Table: Sendable {
  /// One line of a list in a cell.
  public struct Item: Sendable, Hashable {
    /// Its text without glyph or tags.
    public let range: Range<Int>
    /// 1 for the outermost; a heading in the cell stands above its bullets.
    public let level: Int
  }

  public struct Cell: Sendable, Hashable {
    /// What stands between the separators, without blanks around it.
    public let range: Range<Int>
    /// The items of a list in the cell; one, the cell itself, if it holds none.
    public let items: [Item]
  }

  /// The index of its block.
  public let block: Int
  /// "3" of "표 3."; nil without a caption.
  public let number: String?
  /// The title without its number: "…" of "표 3. …".
  public let caption: Range<Int>?
  /// "단위:" above or under it, without the label.
  public let unit: Range<Int>?
  /// The first row where it names the columns.
  public let header: [Cell]
  public let rows: [[Cell]]
  /// "주:" under it, without the label.
  public let note: Range<Int>?
  /// "자료:" under it, without the label.
  public let source: Range<Int>?
}
