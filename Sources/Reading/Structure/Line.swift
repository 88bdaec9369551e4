// SPDX-License-Identifier: Apache-2.0

/// A small number in four bytes, at most the largest that they hold.
///
/// Of a text of short lines, what is known of each takes more memory than the text itself.
@propertyWrapper
struct Narrow: Hashable {
  private var kept: Int32

  init(wrappedValue: Int) { kept = Int32(clamping: wrappedValue) }

  var wrappedValue: Int {
    get { Int(kept) }
    set { kept = Int32(clamping: newValue) }
  }
}

/// One line of a document and what it looks like by itself.
struct Line {
  enum Form: Equatable {
    case blank
    case text
    /// "```" or "~~~".
    case fence
    /// The opening of an HTML comment that has its lines for itself.
    case remark
    /// A line of dashes, stars or equal signs.
    case rule
    /// A Markdown heading with its number of "#".
    case heading(UInt8)
    case bullet(UInt32)
    case number(Numbering)
    /// "[^name]: …".
    case definition
    case caption
    /// "단위:", "Unit:": what a table's figures are in.
    case unit
    case note
    case source
    /// A row of a Markdown table.
    case pipes
    /// A page number by itself.
    case page
  }

  /// From the first character that is no blank to the last.
  var range: Range<Int>
  /// Where the text begins after a marker; `range.lowerBound` without one.
  var content: Int
  /// Columns before the first character.
  @Narrow var indent = 0
  /// How wide the line prints.
  @Narrow var columns = 0
  /// Tabs in the content.
  @Narrow var tabs = 0
  var form = Form.text
  /// Whether a form feed stands before it.
  var opensPage = false
}

/// The number before a heading or list item.
struct Numbering: Hashable {
  enum Scheme: Hashable {
    case part, chapter, section
    case roman
    /// "1." is of depth 1, "1.2" of depth 2.
    case decimal(depth: UInt8)
    case hangul, hangulBracketed
    case upperLatin, lowerLatin, bracketedLatin
    /// "1)".
    case halfBracketed
    /// "(1)".
    case bracketed
    /// "[1]".
    case square
    /// "¹⁾".
    case raised
    case circled, kana, ideograph
    /// 「注1　」, "주1)".
    case noted
    /// 「資料1　」: one of the papers that are listed.
    case paper

    /// Whether it usually numbers the outermost headings.
    var isOuter: Bool {
      switch self {
      case .part, .chapter, .roman, .decimal(depth: 1): true
      default: false
      }
    }
  }
  var scheme: Scheme
  @Narrow var value: Int

  /// Whether such a number makes a heading by itself: "제2장", "Chapter 2".
  var isDivision: Bool { scheme == .part || scheme == .chapter || scheme == .section }
}
