// SPDX-License-Identifier: Apache-2.0

/// A paper ready to be written down, whatever the format: headings, paragraphs, bullets, boxes,
/// tables, figures and footnotes, with every word, number and mark already chosen.
public struct Manuscript: Sendable, Equatable {
  public var title: String
  /// What stands under the title: the day of the record, the house.
  public var dateline: String
  /// BCP 47: `ko`, `en`, `ja`.
  public var language: String
  public var blocks: [Block]
  /// What follows a footnote's number: `)` in Korean and Japanese papers.
  public var noteClosing: String
  /// Data that goes with the paper unseen, as JSON; empty for none.
  public var record: String

  public init(
    title: String, dateline: String, language: String, blocks: [Block], noteClosing: String = "",
    record: String = ""
  ) {
    self.title = title
    self.dateline = dateline
    self.language = language
    self.blocks = blocks
    self.noteClosing = noteClosing
    self.record = record
  }

  /// The blocks from one first-level heading to the next. Footnotes are counted anew in each.
  public var sections: [[Block]] {
    var sections: [[Block]] = [[]]
    for block in blocks {
      if case .heading(let heading) = block, heading.level == 1,
        !sections[sections.count - 1].isEmpty
      {
        sections.append([])
      }
      sections[sections.count - 1].append(block)
    }
    return sections
  }

  /// The figures, in order.
  public var figures: [Figure] {
    blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }

  /// The manuscript with each figure as `change` makes it.
  public func changingFigures(_ change: (Figure) -> Figure) -> Manuscript {
    var changed = self
    changed.blocks = blocks.map { block in
      if case .figure(let figure) = block { .figure(change(figure)) } else { block }
    }
    return changed
  }
}

/// Words of a paragraph, and what stands among them.
public enum Inline: Sendable, Equatable {
  case text(String, TextStyle = .plain)
  case link(String, url: String)
  case note(Footnote)
}

/// How words are set off.
public struct TextStyle: OptionSet, Sendable, Hashable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public static let plain: TextStyle = []
  public static let bold = TextStyle(rawValue: 1)
  public static let underlined = TextStyle(rawValue: 2)
}

/// A remark to a word.
public struct Footnote: Sendable, Equatable {
  /// Counted from 1 in each section.
  public let number: Int
  public let inlines: [Inline]

  public init(number: Int, inlines: [Inline]) {
    self.number = number
    self.inlines = inlines
  }
}

extension [Inline] {
  /// The words alone.
  public var words: String {
    map { inline in
      switch inline {
      case .text(let words, _), .link(let words, _): words
      case .note: ""
      }
    }.joined()
  }

  /// The footnotes among them, in order.
  public var notes: [Footnote] {
    compactMap { if case .note(let note) = $0 { note } else { nil } }
  }
}
