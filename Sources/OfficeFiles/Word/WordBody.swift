// SPDX-License-Identifier: Apache-2.0

/// The text of a DOCX paper: its paragraphs and tables, and the footnotes that they came upon.
struct WordBody {
  /// A4 with margins of 25 mm: 160 mm of text, in twentieths of a point.
  static let textWidth = 9070

  let manuscript: Manuscript
  private(set) var links = WordLinks(prefix: "link")
  private(set) var noteLinks = WordLinks(prefix: "note")
  private(set) var media: [WordPicture] = []
  private var notes: [Footnote] = []
  private var figures = 0

  init(_ manuscript: Manuscript) { self.manuscript = manuscript }

  mutating func document() -> String {
    var writer = MarkupWriter()
    paragraph("Title", [.text(manuscript.title)], &writer)
    paragraph("Subtitle", [.text(manuscript.dateline)], &writer)
    let sections = manuscript.sections
    for (index, blocks) in sections.enumerated() {
      for block in blocks { write(block, &writer) }
      guard index < sections.count - 1 else { break }
      writer.element("w:p") { w in
        w.element("w:pPr") { w in
          w.element(
            "w:spacing",
            ["w:before": "0", "w:after": "0", "w:line": "20", "w:lineRule": "exact"])
          Self.section(&w)
        }
      }
    }
    Self.section(&writer)
    let inside = writer.text
    return MarkupWriter.document(
      "w:document",
      [
        "xmlns:w": WordPaper.main, "xmlns:r": WordPaper.office,
        "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "xmlns:pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "xmlns:asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
      ]
    ) { w in
      w.element("w:body") { $0.raw(inside) }
    }
  }

  /// A section of Word's, which begins on the page where the one before ends: A4, margins, the page's
  /// number. That footnotes begin anew in each is said once, in the settings: said here, LibreOffice
  /// 7.4 would print zeros.
  private static func section(_ w: inout MarkupWriter) {
    w.element("w:sectPr") { w in
      w.element("w:footerReference", ["w:type": "default", "r:id": "r-footer"])
      w.element("w:type", ["w:val": "continuous"])
      w.element("w:pgSz", ["w:w": "11906", "w:h": "16838"])
      w.element(
        "w:pgMar",
        [
          "w:top": "1361", "w:right": "1418", "w:bottom": "1247", "w:left": "1418",
          "w:header": "709", "w:footer": "624", "w:gutter": "0",
        ])
    }
  }

  mutating func footnotes() -> String {
    var writer = MarkupWriter()
    for (id, kind) in [("-1", "separator"), ("0", "continuationSeparator")] {
      writer.element("w:footnote", ["w:type": kind, "w:id": id]) { w in
        w.element("w:p") { w in
          w.element("w:pPr") { w in
            w.element("w:spacing", ["w:after": "0", "w:line": "240", "w:lineRule": "auto"])
          }
          w.element("w:r") { $0.element("w:\(kind)") }
        }
      }
    }
    for (index, note) in notes.enumerated() {
      var inside = MarkupWriter()
      runs(note.inlines, isNote: true, &inside)
      let words = inside.text
      writer.element("w:footnote", ["w:id": "\(index + 1)"]) { w in
        w.element("w:p") { w in
          w.element("w:pPr") { $0.element("w:pStyle", ["w:val": "FootnoteText"]) }
          w.element("w:r") { w in
            w.element("w:rPr") { $0.element("w:rStyle", ["w:val": "FootnoteReference"]) }
            w.element("w:footnoteRef")
          }
          w.element("w:r") { w in
            w.element("w:rPr") { $0.element("w:rStyle", ["w:val": "FootnoteReference"]) }
            if !manuscript.noteClosing.isEmpty {
              w.element("w:t") { $0.words(manuscript.noteClosing) }
            }
            w.element("w:tab")
          }
          w.raw(words)
        }
      }
    }
    let inside = writer.text
    return MarkupWriter.document(
      "w:footnotes", ["xmlns:w": WordPaper.main, "xmlns:r": WordPaper.office]
    ) { $0.raw(inside) }
  }

  // MARK: Blocks

  private mutating func write(_ block: Manuscript.Block, _ w: inout MarkupWriter) {
    switch block {
    case .heading(let heading):
      let number = heading.number.isEmpty ? "" : heading.number + " "
      paragraph("Heading\(heading.level)", [.text(number)] + heading.inlines, &w)
    case .paragraph(let inlines): paragraph("Normal", inlines, &w)
    case .reference(let inlines): paragraph("Reference", inlines, &w)
    case .bullet(let bullet):
      paragraph(
        "Bullet\(bullet.depth)", bullet.inlines, list: WordNumbering.text, depth: bullet.depth, &w)
    case .box(let box): write(box, &w)
    case .table(let table): write(table, &w)
    case .figure(let figure): write(figure, &w)
    }
  }

  /// The summary in a table of one cell: a frame that survives editing better than borders of
  /// paragraphs do.
  private mutating func write(_ box: Manuscript.Box, _ w: inout MarkupWriter) {
    var inside = MarkupWriter()
    paragraph("BoxTitle", [.text(box.title)], &inside)
    for block in box.blocks {
      switch block {
      case .bullet(let bullet):
        paragraph(
          "BoxText\(bullet.depth)", bullet.inlines, list: WordNumbering.box, depth: bullet.depth,
          &inside)
      case .paragraph(let inlines): paragraph("BoxText1", inlines, &inside)
      default: write(block, &inside)
      }
    }
    let words = inside.text
    w.element("w:tbl") { w in
      w.element("w:tblPr") { w in
        w.element("w:tblW", ["w:w": "\(Self.textWidth)", "w:type": "dxa"])
        w.element("w:tblBorders") { w in
          for (side, size) in [("top", "18"), ("left", "4"), ("bottom", "4"), ("right", "4")] {
            w.element(
              "w:\(side)",
              [
                "w:val": "single", "w:sz": size, "w:space": "0",
                "w:color": side == "top" ? "1D5F8A" : "C9DEEC",
              ])
          }
        }
        w.element("w:tblLayout", ["w:type": "fixed"])
        w.element("w:tblCellMar") { w in
          for side in ["top", "left", "bottom", "right"] {
            w.element(
              "w:\(side)",
              ["w:w": side == "top" || side == "bottom" ? "100" : "170", "w:type": "dxa"])
          }
        }
      }
      w.element("w:tblGrid") { $0.element("w:gridCol", ["w:w": "\(Self.textWidth)"]) }
      w.element("w:tr") { w in
        w.element("w:tc") { w in
          w.element("w:tcPr") { w in
            w.element("w:tcW", ["w:w": "\(Self.textWidth)", "w:type": "dxa"])
            w.element("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": "F3F8FB"])
          }
          w.raw(words)
        }
      }
    }
  }

  private mutating func write(_ table: Manuscript.Table, _ w: inout MarkupWriter) {
    let label = table.label.isEmpty ? "" : table.label + " "
    paragraph("Caption", [.text(label, .bold), .text(table.caption)], &w)
    let made = WordTable(table)
    var rows = MarkupWriter()
    for row in table.rows.indices {
      var cells = MarkupWriter()
      for (column, cell) in zip(made.columns, table.rows[row]) {
        made.cell(cell, column, &cells) { w in
          for line in cell.span == 0 ? [[]] : cell.lines {
            let mark: [Inline] = cell.mark.isEmpty ? [] : [.text(cell.mark + " ")]
            paragraph(
              "TableText", mark + line, hanging: cell.mark.isEmpty ? nil : 130,
              isRight: column.isNumeric, isBold: cell.isHead, &w)
          }
        }
      }
      made.row(table.rows[row], cells.text, &rows)
    }
    made.write(rows.text, &w)
    for remark in table.remarks { write(remark, &w) }
    if table.remarks.isEmpty { paragraph("Remark", [], &w) }
  }

  private mutating func write(_ figure: Manuscript.Figure, _ w: inout MarkupWriter) {
    paragraph("Caption", [.text(figure.label + " ", .bold), .text(figure.caption)], &w)
    figures += 1
    if let png = figure.png {
      let picture = WordPicture(
        name: "figure\(figures).png", relation: "r-png\(figures)", bytes: png)
      let drawing = WordPicture(
        name: "figure\(figures).svg", relation: "r-svg\(figures)",
        bytes: Array(figure.sizedSVG.utf8))
      media += [picture, drawing]
      let number = figures
      w.element("w:p") { w in
        w.element("w:pPr") { $0.element("w:pStyle", ["w:val": "Figure"]) }
        w.element("w:r") { w in
          WordDrawing(figure: figure, number: number, png: picture, svg: drawing).write(&w)
        }
      }
    } else {
      paragraph("Normal", [.text(figure.description)], &w)
    }
    for remark in figure.remarks { write(remark, &w) }
  }

  private mutating func write(_ remark: Manuscript.Remark, _ w: inout MarkupWriter) {
    paragraph("Remark", [.text(remark.label + " ")] + remark.inlines, &w)
  }

  // MARK: Words

  private mutating func paragraph(
    _ style: String, _ inlines: [Inline], list: String? = nil, depth: Int = 1,
    hanging: Int? = nil, isRight: Bool = false, isBold: Bool = false, _ w: inout MarkupWriter
  ) {
    var words = MarkupWriter()
    runs(inlines, isBold: isBold, &words)
    let inside = words.text
    w.element("w:p") { w in
      w.element("w:pPr") { w in
        w.element("w:pStyle", ["w:val": style])
        if let list {
          w.element("w:numPr") { w in
            w.element("w:ilvl", ["w:val": "\(depth - 1)"])
            w.element("w:numId", ["w:val": list])
          }
        }
        if let hanging {
          w.element("w:ind", ["w:left": "\(hanging)", "w:hanging": "\(hanging)"])
        }
        if isRight { w.element("w:jc", ["w:val": "right"]) }
      }
      w.raw(inside)
    }
  }

  private mutating func runs(
    _ inlines: [Inline], isNote: Bool = false, isBold: Bool = false, _ w: inout MarkupWriter
  ) {
    for inline in inlines {
      switch inline {
      case .text(let words, let style):
        Self.run(words, isBold ? style.union(.bold) : style, &w)
      case .link(let words, let url):
        let name = isNote ? noteLinks.name(of: url) : links.name(of: url)
        w.element("w:hyperlink", ["r:id": name, "w:history": "1"]) { w in
          w.element("w:r") { w in
            w.element("w:rPr") { $0.element("w:rStyle", ["w:val": "Hyperlink"]) }
            w.element("w:t", ["xml:space": "preserve"]) { $0.words(words) }
          }
        }
      case .note(let note):
        guard !isNote else { continue }
        notes.append(note)
        let id = notes.count
        w.element("w:r") { w in
          w.element("w:rPr") { $0.element("w:rStyle", ["w:val": "FootnoteReference"]) }
          w.element("w:footnoteReference", ["w:id": "\(id)"])
        }
        // Word numbers notes without the bracket that Korean papers have.
        if !manuscript.noteClosing.isEmpty {
          w.element("w:r") { w in
            w.element("w:rPr") { $0.element("w:rStyle", ["w:val": "FootnoteReference"]) }
            w.element("w:t") { $0.words(manuscript.noteClosing) }
          }
        }
      }
    }
  }

  private static func run(_ words: String, _ style: TextStyle, _ w: inout MarkupWriter) {
    guard !words.isEmpty else { return }
    w.element("w:r") { w in
      if style != .plain {
        w.element("w:rPr") { w in
          if style.contains(.bold) {
            w.element("w:b")
            w.element("w:bCs")
          }
          if style.contains(.underlined) { w.element("w:u", ["w:val": "single"]) }
        }
      }
      w.element("w:t", ["xml:space": "preserve"]) { $0.words(words) }
    }
  }
}
