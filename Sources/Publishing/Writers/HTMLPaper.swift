// SPDX-License-Identifier: Apache-2.0
import Drawing
public import OfficeFiles

/// A manuscript as one HTML file that needs nothing else: its stylesheet and drawings are in it, it
/// prints on A4, and it follows the reader's dark mode on screen.
public struct HTMLPaper {
  let manuscript: Manuscript

  public init(_ manuscript: Manuscript) { self.manuscript = manuscript }

  public func text() -> String {
    let title = Self.escaped(manuscript.title)
    let sections = manuscript.sections.enumerated().map { index, blocks in
      section(blocks, number: index)
    }
    return """
      <!DOCTYPE html>
      <html lang="\(manuscript.language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="Entente">
      <title>\(title)</title>
      <style>
      \(Picture.stylesheet)\(Self.stylesheet)</style>
      </head>
      <body>
      <main>
      <header>
      <h1>\(Self.breaking(title))</h1>
      <p class="dateline">\(Self.escaped(manuscript.dateline))</p>
      </header>
      \(sections.joined(separator: "\n"))
      </main>
      \(record)</body>
      </html>

      """
  }

  private static let stylesheet = String(decoding: PackageResources.brief_css, as: UTF8.self)

  /// The numbers for the next edition. `<` would let a value end the element.
  private var record: String {
    guard !manuscript.record.isEmpty else { return "" }
    let data = manuscript.record.split(separator: "<", omittingEmptySubsequences: false)
      .joined(separator: "\\u003c")
    return "<script type=\"application/json\" id=\"\(BriefEdition.marker)\">\n\(data)\n</script>\n"
  }

  private func section(_ blocks: [Manuscript.Block], number: Int) -> String {
    let notes = blocks.flatMap(\.notes)
    let list =
      notes.isEmpty
      ? ""
      : "<ol class=\"notes\">\n"
        + notes.map { note in
          "<li id=\"note-\(number)-\(note.number)\"><a class=\"number\" href=\"#mark-\(number)-\(note.number)\">\(note.number)\(manuscript.noteClosing)</a> \(inlines(note.inlines, number))</li>"
        }.joined(separator: "\n") + "\n</ol>\n"
    return "<section>\n" + self.blocks(blocks, number) + list + "</section>"
  }

  private func blocks(_ blocks: [Manuscript.Block], _ section: Int) -> String {
    blocks.map { block($0, section) + "\n" }.joined()
  }

  private func block(_ block: Manuscript.Block, _ section: Int) -> String {
    switch block {
    case .heading(let heading):
      let tag = "h\(heading.level + 1)"
      let number =
        heading.number.isEmpty
        ? "" : "<span class=\"number\">\(Self.escaped(heading.number))</span> "
      return "<\(tag)>\(number)\(inlines(heading.inlines, section))</\(tag)>"
    case .paragraph(let words): return "<p>\(inlines(words, section))</p>"
    case .reference(let words): return "<p class=\"reference\">\(inlines(words, section))</p>"
    case .bullet(let bullet):
      return
        "<p class=\"bullet depth-\(bullet.depth)\"><span class=\"mark\" aria-hidden=\"true\">\(Self.escaped(bullet.mark))</span>\(inlines(bullet.inlines, section))</p>"
    case .box(let box):
      return
        "<aside class=\"box\"><p class=\"title\">\(Self.escaped(box.title))</p>\n\(blocks(box.blocks, section))</aside>"
    case .table(let table): return self.table(table, section)
    case .figure(let figure):
      return
        "<figure class=\"chart\"><figcaption><b>\(Self.escaped(figure.label))</b> \(Self.escaped(figure.caption))</figcaption>\n\(figure.svg)\(remarks(figure.remarks, section))</figure>"
    }
  }

  private func table(_ table: Manuscript.Table, _ section: Int) -> String {
    var out = "<figure class=\"table\">\n<div class=\"wide\"><table>\n"
    out +=
      "<caption><b>\(Self.escaped(table.label))</b> \(Self.escaped(table.caption))</caption>\n<colgroup>"
    out += table.columns.map { "<col style=\"width:\($0.width)%\">" }.joined()
    out += "</colgroup>\n<thead><tr>"
    out += table.columns.map {
      "<th scope=\"col\"\($0.isNumeric ? " class=\"number\"" : "")>\(Self.escaped($0.head))</th>"
    }.joined()
    out += "</tr></thead>\n<tbody>\n"
    for row in table.rows {
      out += "<tr>"
      for (column, cell) in zip(table.columns, row) where cell.span > 0 {
        out += self.cell(cell, column, section)
      }
      out += "</tr>\n"
    }
    return out + "</tbody>\n</table></div>\n" + remarks(table.remarks, section) + "</figure>"
  }

  private func cell(_ cell: Manuscript.Cell, _ column: Manuscript.Column, _ section: Int) -> String
  {
    let tag = cell.isHead ? "th" : "td"
    var opening =
      "<" + tag + (cell.isHead ? " scope=\"\(cell.span > 1 ? "rowgroup" : "row")\"" : "")
    if cell.span > 1 { opening += " rowspan=\"\(cell.span)\"" }
    if column.isNumeric { opening += " class=\"number\"" }
    guard !cell.mark.isEmpty else {
      let words = cell.lines.map { inlines($0, section) }.joined(separator: "<br>")
      return opening + ">" + words + "</\(tag)>"
    }
    let items = cell.lines.map {
      "<li><span class=\"mark\" aria-hidden=\"true\">\(Self.escaped(cell.mark))</span>\(inlines($0, section))</li>"
    }
    return opening + "><ul>" + items.joined() + "</ul></\(tag)>"
  }

  private func remarks(_ remarks: [Manuscript.Remark], _ section: Int) -> String {
    remarks.map {
      "<p class=\"remark\"><span class=\"label\">\(Self.escaped($0.label))</span> \(inlines($0.inlines, section))</p>\n"
    }.joined()
  }

  private func inlines(_ inlines: [Inline], _ section: Int) -> String {
    let written = inlines.map { inline in
      switch inline {
      case .text(let words, let style):
        var text = Self.escaped(words)
        if style.contains(.bold) { text = "<b>\(text)</b>" }
        if style.contains(.underlined) { text = "<u>\(text)</u>" }
        return text
      case .link(let words, let url):
        let shown = words == url ? Self.breaking(Self.escaped(words)) : Self.escaped(words)
        guard url.hasPrefix("https://") || url.hasPrefix("http://") else { return shown }
        return
          "<a class=\"\(words == url ? "url" : "out")\" href=\"\(Self.escaped(url))\">\(shown)</a>"
      case .note(let note):
        let name = "\(section)-\(note.number)"
        return
          "<sup id=\"mark-\(name)\"><a href=\"#note-\(name)\">\(note.number)\(manuscript.noteClosing)</a></sup>"
      }
    }.joined()
    return Self.joiningParticles(written)
  }

  /// A line does not end between a per cent sign and the particle after it. No unseen character does
  /// that, for it would be copied along.
  private static func joiningParticles(_ text: String) -> String {
    guard text.contains("%") else { return text }
    var joined = ""
    var rest = text[...]
    while let sign = rest.firstIndex(of: "%") {
      let after = rest.index(after: sign)
      let particle = rest[after...].prefix { isHangul($0) }
      joined += rest[..<sign]
      joined += particle.isEmpty ? "%" : "<span class=\"joined\">%\(particle)</span>"
      rest = rest[particle.endIndex...]
    }
    return joined + rest
  }

  private static func isHangul(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { (0xAC00...0xD7A3).contains($0.value) }
  }

  /// Lets a line break after a slash.
  private static func breaking(_ text: String) -> String {
    text.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "/<wbr>")
  }

  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
