// SPDX-License-Identifier: Apache-2.0

/// The shape of a document: its blocks in reading order, its tables, footnotes and references.
public struct Outline: Sendable {
  /// Every block, a parent before its children.
  public let blocks: [Block]
  public let tables: [Table]
  public let footnotes: [Footnote]
  /// Bibliographic references, wherever they stand: source lines, footnotes, reference lists.
  public let references: [Reference]
}

/// A stretch of text that stands on its own: a heading, a paragraph, a bullet, a row of sources.
public struct Block: Sendable, Identifiable {
  public enum Kind: String, Sendable {
    /// A heading; what follows belongs to it until a heading of its level or above.
    case section
    case paragraph
    case bullet
    case table
    /// A table's or figure's title: "표 1. …", "Table 1: …", "図表1 …".
    case caption
    /// "주:", "Note:", "（注）".
    case note
    /// "자료:", "Source:", "出所：".
    case source
    case footnote
  }

  /// Stable within one text: the path of ordinals from the top, "2.1.3".
  public let id: String
  public let kind: Kind
  /// The index in `Outline.blocks` of what it belongs to; nil at the top.
  public let parent: Int?
  /// 1 for the outermost section or bullet.
  public let level: Int
  /// All of it, with its marker; for a section only the heading itself.
  public let range: Range<Int>
  /// Without its marker: what is read.
  public let content: Range<Int>
}

/// A table as it stands in the text.
public struct Table: Sendable {
  public struct Cell: Sendable {
    public let range: Range<Int>
    /// The items of a list in the cell; one, the cell itself, if it holds none.
    public let items: [Range<Int>]
  }
  /// The index of its block.
  public let block: Int
  /// "3" of "표 3."; nil without a caption.
  public let number: String?
  public let caption: Range<Int>?
  public let header: [Cell]
  public let rows: [[Cell]]
  /// "주:" under it.
  public let note: Range<Int>?
  /// "자료:" under it.
  public let source: Range<Int>?
}

/// A footnote's body and the places that point to it.
public struct Footnote: Sendable {
  /// As printed: "12", "*".
  public let number: String
  /// The index of its block.
  public let block: Int
  /// The marker before its body, "12)".
  public let marker: Range<Int>
  public let body: Range<Int>
  /// The markers in the text that point to it: "¹²⁾".
  public let anchors: [Range<Int>]
}

/// A bibliographic reference and its parts, each where it stands.
public struct Reference: Sendable {
  public let range: Range<Int>
  /// Who wrote or published it: "The White House", "前田和馬".
  public let author: Range<Int>?
  /// The date given for it: "2026. 3. 19." (the date's mention has its value).
  public let date: Range<Int>?
  public let title: Range<Int>?
  /// The series, journal or site that it appeared in.
  public let container: Range<Int>?
  public let pages: Range<Int>?
  public let url: Range<Int>?
  /// "검색일: 2026. 3. 27.": the date alone.
  public let accessed: Range<Int>?
  /// The footnote, table source or list that holds it, as a block index.
  public let block: Int
}
