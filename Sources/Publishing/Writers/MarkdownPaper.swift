// SPDX-License-Identifier: Apache-2.0
public import OfficeFiles

/// A manuscript as Markdown with GitHub's tables. Footnotes are printed at the end of their section,
/// numbered from 1, as marks in the text, because Markdown's own would all run to the end.
public struct MarkdownPaper {
  let manuscript: Manuscript
  /// The address of a figure's drawing; without one a figure is its description.
  let address: (Int) -> String?

  public init(_ manuscript: Manuscript, figureAddress: @escaping (Int) -> String? = { _ in nil }) {
    self.manuscript = manuscript
    address = figureAddress
  }

  public func text() -> String {
    var parts = ["# " + Self.escaped(manuscript.title)]
    if !manuscript.dateline.isEmpty { parts.append(Self.escaped(manuscript.dateline)) }
    var figures = 0
    for section in manuscript.sections {
      parts += paragraphs(section, &figures)
      let notes = section.flatMap(\.notes)
      if !notes.isEmpty {
        parts.append(
          "---\n\n"
            + notes.map { "\($0.number)\(closing) " + line($0.inlines) }.joined(separator: "\n\n"))
      }
    }
    if !manuscript.record.isEmpty {
      // Two hyphens would end the comment.
      let record = manuscript.record.split(separator: "--", omittingEmptySubsequences: false)
        .joined(separator: "-\\u002d")
      parts.append("<!-- \(BriefEdition.marker)\n\(record)\n-->")
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var closing: String { manuscript.noteClosing.isEmpty ? "." : manuscript.noteClosing }

  private func paragraphs(_ blocks: [Manuscript.Block], _ figures: inout Int) -> [String] {
    var parts: [String] = []
    var bullets: [String] = []
    for block in blocks {
      if case .bullet(let bullet) = block {
        bullets.append(item(bullet))
        continue
      }
      if !bullets.isEmpty { parts.append(bullets.joined(separator: "\n")) }
      bullets = []
      switch block {
      case .heading(let heading):
        let number = heading.number.isEmpty ? "" : heading.number + " "
        parts.append(
          String(repeating: "#", count: heading.level + 1) + " " + Self.escaped(number)
            + line(heading.inlines))
      case .paragraph(let inlines), .reference(let inlines): parts.append(line(inlines))
      case .box(let box):
        let inside = ["**\(Self.escaped(box.title))**"] + paragraphs(box.blocks, &figures)
        parts.append(
          inside.joined(separator: "\n\n").split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n"))
      case .table(let table): parts.append(contentsOf: lines(table))
      case .figure(let figure):
        figures += 1
        parts.append(contentsOf: lines(figure, figures))
      case .bullet: break
      }
    }
    return bullets.isEmpty ? parts : parts + [bullets.joined(separator: "\n")]
  }

  /// The house's mark after Markdown's own, so that both a reader and a program see the depth.
  private func item(_ bullet: Manuscript.Bullet) -> String {
    String(repeating: "  ", count: bullet.depth - 1) + "- "
      + (bullet.depth == 1 ? bullet.mark + " " : "") + line(bullet.inlines)
  }

  private func lines(_ table: Manuscript.Table) -> [String] {
    let head = "| " + table.columns.map { Self.escaped($0.head) }.joined(separator: " | ") + " |"
    let rule = "|" + table.columns.map { $0.isNumeric ? "--:|" : "---|" }.joined()
    let rows = table.rows.map { row in
      "| " + row.map(cell).joined(separator: " | ") + " |"
    }
    let label = table.label.isEmpty ? "" : "**\(table.label)** "
    return [label + Self.escaped(table.caption)]
      + [([head, rule] + rows).joined(separator: "\n")] + table.remarks.map(remark)
  }

  private func cell(_ cell: Manuscript.Cell) -> String {
    guard cell.span > 0 else { return "" }
    let mark = cell.mark.isEmpty ? "" : cell.mark + " "
    return cell.lines.map { mark + line($0) }.joined(separator: "<br>")
  }

  private func lines(_ figure: Manuscript.Figure, _ number: Int) -> [String] {
    let caption = "**\(figure.label)** " + Self.escaped(figure.caption)
    let picture =
      address(number).map { "![\(Self.escaped(figure.description))](\($0))" }
      ?? Self.escaped(figure.description)
    return [caption, picture] + figure.remarks.map(remark)
  }

  private func remark(_ remark: Manuscript.Remark) -> String {
    remark.label + " " + line(remark.inlines)
  }

  private func line(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let words, let style):
        let text = Self.escaped(words)
        let bold = style.contains(.bold) ? "**\(text)**" : text
        return style.contains(.underlined) ? "<u>\(bold)</u>" : bold
      case .link(let words, let url):
        return words == url ? words : "[\(Self.escaped(words))](\(url))"
      case .note(let note): return "<sup>\(note.number)\(manuscript.noteClosing)</sup>"
      }
    }.joined().replacing(Self.bracketedAddress) { "<" + $0.output.1 + ">" }
  }

  /// An address between angle brackets is a link as it is.
  private static var bracketedAddress: Regex<(Substring, Substring)> {
    /\\<(https?:\/\/[^\s<>\\]+)\\>/
  }

  /// The text with what Markdown would take for markup escaped.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_[]<>|#~".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}

extension Manuscript.Block {
  /// The footnotes in it, in order.
  var notes: [Footnote] {
    switch self {
    case .heading(let heading): heading.inlines.notes
    case .paragraph(let inlines), .reference(let inlines): inlines.notes
    case .bullet(let bullet): bullet.inlines.notes
    case .box(let box): box.blocks.flatMap(\.notes)
    case .table(let table):
      table.rows.flatMap { $0.flatMap { $0.lines.flatMap(\.notes) } }
        + table.remarks.flatMap(\.inlines.notes)
    case .figure(let figure): figure.remarks.flatMap(\.inlines.notes)
    }
  }
}
