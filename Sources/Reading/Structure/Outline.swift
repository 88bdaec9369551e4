// SPDX-License-Identifier: Apache-2.0

/// The shape of a document: its blocks in reading order, its tables, footnotes and references.
public struct Outline: Sendable {
  /// Every block, a parent before its children.
  public let blocks: [Block]
  public let tables: [Table]
  public let footnotes: [Footnote]
  /// Footnote markers that no footnote answers.
  public let unanswered: [FootnoteMark]
  /// Bibliographic references, wherever they stand: source lines, footnotes, reference lists.
  public let references: [Reference]
}

/// A stretch of text that stands on its own: a heading, a paragraph, a bullet, a row of sources.
public struct Block: Sendable, Identifiable {
  public enum Kind: String, Sendable, CaseIterable {
    /// The title of the document.
    case title
    /// A heading; what follows belongs to it until a heading of its level or above.
    case section
    /// A line of the table of contents.
    case contents
    case paragraph
    /// An item of a list, with a glyph or a number.
    case bullet
    case table
    /// A table's or figure's title: "표 1. …", "Table 1: …", "図表1 …".
    case caption
    /// "주:", "Note:", "（注）".
    case note
    /// "자료:", "Source:", "出所：".
    case source
    case footnote
    /// Text kept as it stands: fenced code.
    case verbatim
    /// What a page carries besides the text: page numbers, running heads, rules.
    case furniture
  }

  /// What a part of the document is for, told from the words of its heading.
  public enum Role: String, Sendable, CaseIterable {
    /// Title, authors and date before the first heading.
    case front
    case abstract
    case contents
    /// Recommendations, implications, lessons.
    case recommendations
    case references
    /// A section that holds footnotes at the end.
    case notes
  }

  /// Stable within one text: the path of ordinals from the top, "2.1.3".
  public let id: String
  public let kind: Kind
  /// The role of the nearest section that has one, this block included.
  public let role: Role?
  /// The index in `Outline.blocks` of what it belongs to; nil at the top. Captions, notes and sources
  /// belong to the section, as their table does; a footnote to the section in which it is printed.
  public let parent: Int?
  /// 1 for the outermost section or bullet.
  public let level: Int
  /// All of it, with its marker; for a section only the heading itself.
  public let range: Range<Int>
  /// Without its marker: what is read.
  public let content: Range<Int>
  /// The earlier block whose last sentence goes on here, after a page break.
  public internal(set) var continues: Int?
  /// The later block in which the last sentence of this one goes on.
  public internal(set) var continuedBy: Int?

  /// The number, glyph or label before the content, with blanks: "1. ", "- ▶ ", "자료: ".
  public var marker: Range<Int> { range.lowerBound..<content.lowerBound }
}

extension Outline {
  /// Indices of the blocks that belong directly to a block; nil asks for those at the top.
  public func children(of parent: Int?) -> [Int] {
    blocks.indices.filter { blocks[$0].parent == parent }
  }
}
