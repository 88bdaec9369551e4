// SPDX-License-Identifier: Apache-2.0

/// The text of an HWPX paper: one section of paragraphs, with tables, pictures and footnotes in them.
struct HangulBody {
  /// A4 with margins of 25 mm, in hundredths of a point as Hangul rounds them.
  static let textWidth = 45356

  let manuscript: Manuscript
  private(set) var looks = HangulLooks()
  private(set) var pictures: [HangulPicture] = []
  private var paragraphs = 0
  private var objects = 0
  private var notes = 0
  private var isFirst = true
  /// The next paragraph begins to count footnotes anew.
  private var restarts = false

  init(_ manuscript: Manuscript) { self.manuscript = manuscript }

  mutating func section() -> String {
    var w = MarkupWriter()
    paragraph(.title, [.text(manuscript.title)], &w)
    paragraph(.subtitle, [.text(manuscript.dateline)], &w)
    for (index, blocks) in manuscript.sections.enumerated() {
      restarts = index > 0
      for block in blocks { write(block, &w) }
    }
    let inside = w.text
    return HangulPaper.part("hs:sec") { $0.raw(inside) }
  }

  private mutating func write(_ block: Manuscript.Block, _ w: inout MarkupWriter) {
    switch block {
    case .heading(let heading):
      let number = heading.number.isEmpty ? "" : heading.number + " "
      paragraph(
        [.heading1, .heading2, .heading3][min(heading.level, 3) - 1],
        [.text(number)] + heading.inlines, &w)
    case .paragraph(let inlines): paragraph(.normal, inlines, &w)
    case .reference(let inlines): paragraph(.reference, inlines, &w)
    case .bullet(let bullet):
      paragraph(
        [.bullet1, .bullet2, .bullet3][min(bullet.depth, 3) - 1],
        [.text(bullet.mark + " ")] + bullet.inlines, &w)
    case .box(let box): write(box, &w)
    case .table(let table): write(table, &w)
    case .figure(let figure): write(figure, &w)
    }
  }

  // MARK: Tables and pictures

  /// The summary as a table of one cell, which is how Korean papers frame it.
  private mutating func write(_ box: Manuscript.Box, _ w: inout MarkupWriter) {
    var inside = MarkupWriter()
    paragraph(.boxTitle, [.text(box.title)], &inside)
    for block in box.blocks {
      switch block {
      case .bullet(let bullet):
        paragraph(
          [.box1, .box2, .box3][min(bullet.depth, 3) - 1],
          [.text(bullet.mark + " ")] + bullet.inlines, &inside)
      default: write(block, &inside)
      }
    }
    var cells = MarkupWriter()
    HangulCell(
      column: 0, row: 0, span: 1, width: Self.textWidth, height: 4000, border: .box,
      isHead: false, margin: 850
    ).write(inside.text, &cells)
    table(rows: [cells.text], columns: 1, repeats: false, border: .box, &w)
  }

  private mutating func write(_ table: Manuscript.Table, _ w: inout MarkupWriter) {
    let label = table.label.isEmpty ? "" : table.label + " "
    paragraph(.caption, [.text(label, .bold), .text(table.caption)], &w)
    let widths = table.columns.map { Self.textWidth * $0.width / 100 }
    var rows: [String] = []
    var head = MarkupWriter()
    for (index, column) in table.columns.enumerated() {
      var inside = MarkupWriter()
      paragraph(.tableHead, [.text(column.head)], isRight: column.isNumeric, &inside)
      HangulCell(
        column: index, row: 0, span: 1, width: widths[index], height: 1700, border: .head,
        isHead: true
      ).write(inside.text, &head)
    }
    rows.append(head.text)
    for (number, row) in table.rows.enumerated() {
      var cells = MarkupWriter()
      for (index, cell) in row.enumerated() where cell.span > 0 {
        var inside = MarkupWriter()
        let mark: [Inline] = cell.mark.isEmpty ? [] : [.text(cell.mark + " ")]
        for line in cell.lines {
          paragraph(
            .tableText, mark + line, isRight: table.columns[index].isNumeric,
            isBold: cell.isHead, hangs: !cell.mark.isEmpty, &inside)
        }
        let reachesEnd = number + cell.span == table.rows.count
        HangulCell(
          column: index, row: number + 1, span: cell.span, width: widths[index],
          height: 1700 * cell.span, border: reachesEnd ? .lastCell : .cell, isHead: false
        ).write(inside.text, &cells)
      }
      rows.append(cells.text)
    }
    self.table(rows: rows, columns: widths.count, repeats: true, border: .cell, &w)
    for remark in table.remarks { write(remark, &w) }
  }

  /// The frame of a table. It is no letter of its line, because only so can it break across pages.
  private mutating func table(
    rows: [String], columns: Int, repeats: Bool, border: HangulLooks.Border,
    _ w: inout MarkupWriter
  ) {
    objects += 1
    let id = objects
    object(&w) { w in
      w.element(
        "hp:tbl",
        [
          "id": "\(id)", "zOrder": "\(id)", "numberingType": "TABLE",
          "textWrap": "TOP_AND_BOTTOM", "textFlow": "BOTH_SIDES", "lock": "0",
          "dropcapstyle": "None", "pageBreak": "CELL", "repeatHeader": repeats ? "1" : "0",
          "rowCnt": "\(rows.count)", "colCnt": "\(columns)", "cellSpacing": "0",
          "borderFillIDRef": "\(border.rawValue)", "noAdjust": "0",
        ]
      ) { w in
        Self.place(width: Self.textWidth, height: 1700 * rows.count, isLetter: false, &w)
        w.element("hp:inMargin", ["left": "425", "right": "425", "top": "141", "bottom": "141"])
        for row in rows { w.element("hp:tr") { $0.raw(row) } }
      }
    }
  }

  /// An object's size and place; `isLetter` sets it into the line like a letter.
  static func place(width: Int, height: Int, isLetter: Bool, _ w: inout MarkupWriter) {
    w.element(
      "hp:sz",
      [
        "width": "\(width)", "widthRelTo": "ABSOLUTE", "height": "\(height)",
        "heightRelTo": "ABSOLUTE", "protect": "0",
      ])
    w.element(
      "hp:pos",
      [
        "treatAsChar": isLetter ? "1" : "0", "affectLSpacing": "0", "flowWithText": "1",
        "allowOverlap": "0", "holdAnchorAndSO": "0", "vertRelTo": "PARA", "horzRelTo": "COLUMN",
        "vertAlign": "TOP", "horzAlign": "LEFT", "vertOffset": "0", "horzOffset": "0",
      ])
    w.element("hp:outMargin", ["left": "0", "right": "0", "top": "0", "bottom": "0"])
  }

  private mutating func write(_ figure: Manuscript.Figure, _ w: inout MarkupWriter) {
    paragraph(.caption, [.text(figure.label + " ", .bold), .text(figure.caption)], &w)
    if let png = figure.png {
      objects += 1
      let picture = HangulPicture(name: "image\(pictures.count + 1)", bytes: png)
      pictures.append(picture)
      let drawing = HangulDrawing(figure: figure, id: objects, picture: picture.name)
      object(&w) { drawing.write(&$0) }
    } else {
      paragraph(.normal, [.text(figure.description)], &w)
    }
    for remark in figure.remarks { write(remark, &w) }
  }

  private mutating func write(_ remark: Manuscript.Remark, _ w: inout MarkupWriter) {
    paragraph(.remark, [.text(remark.label + " ")] + remark.inlines, &w)
  }

  /// A paragraph of its own for an object.
  private mutating func object(_ w: inout MarkupWriter, _ inside: (inout MarkupWriter) -> Void) {
    let look = HangulLooks.style(.figure)
    paragraphs += 1
    w.element(
      "hp:p",
      [
        "id": "\(paragraphs)", "paraPrIDRef": "\(looks.id(of: look.paragraph))",
        "styleIDRef": "\(HangulLooks.Style.figure.rawValue)", "pageBreak": "0",
        "columnBreak": "0", "merged": "0",
      ]
    ) { w in
      w.element("hp:run", ["charPrIDRef": "\(looks.id(of: look.characters))"]) { w in
        inside(&w)
        w.element("hp:t")
      }
    }
  }

  // MARK: Words

  private mutating func paragraph(
    _ style: HangulLooks.Style, _ inlines: [Inline], isRight: Bool = false, isBold: Bool = false,
    hangs: Bool = false, _ w: inout MarkupWriter
  ) {
    let made = HangulLooks.style(style)
    var look = made.paragraph
    if isRight { look.align = "RIGHT" }
    if hangs {
      look.left = 650
      look.indent = -650
    }
    paragraphs += 1
    let id = paragraphs
    let paragraphLook = looks.id(of: look)
    var words = MarkupWriter()
    if isFirst {
      isFirst = false
      words.element("hp:run", ["charPrIDRef": "0"]) { w in HangulPage.write(&w) }
    }
    if restarts {
      restarts = false
      words.element("hp:run", ["charPrIDRef": "0"]) { w in
        w.element("hp:ctrl") { w in
          w.element("hp:newNum", ["num": "1", "numType": "FOOTNOTE"])
        }
      }
    }
    runs(inlines, made.characters, isBold: isBold, &words)
    let inside = words.text
    w.element(
      "hp:p",
      [
        "id": "\(id)", "paraPrIDRef": "\(paragraphLook)", "styleIDRef": "\(style.rawValue)",
        "pageBreak": "0", "columnBreak": "0", "merged": "0",
      ]
    ) { $0.raw(inside) }
  }

  private mutating func runs(
    _ inlines: [Inline], _ look: HangulCharacters, isBold: Bool, _ w: inout MarkupWriter
  ) {
    var isEmpty = true
    for inline in inlines {
      switch inline {
      case .text(let words, let style):
        guard !words.isEmpty else { continue }
        var own = look
        own.isBold = look.isBold || isBold || style.contains(.bold)
        own.isUnderlined = style.contains(.underlined)
        run(words, own, &w)
      case .link(let words, _): run(words, look, &w)
      case .note(let note): write(note, look, &w)
      }
      isEmpty = false
    }
    if isEmpty { run("", look, &w) }
  }

  private mutating func run(_ words: String, _ look: HangulCharacters, _ w: inout MarkupWriter) {
    w.element("hp:run", ["charPrIDRef": "\(looks.id(of: look))"]) { w in
      w.element("hp:t") { w in
        for (index, part) in words.split(separator: "\u{a0}", omittingEmptySubsequences: false)
          .enumerated()
        {
          if index > 0 { w.element("hp:nbSpace") }
          w.words(String(part))
        }
      }
    }
  }

  private mutating func write(
    _ note: Footnote, _ look: HangulCharacters, _ w: inout MarkupWriter
  ) {
    notes += 1
    let made = HangulLooks.style(.footnote)
    let closing = manuscript.noteClosing
    let number = notes
    let inner = looks.id(of: made.characters)
    let paragraphLook = looks.id(of: made.paragraph)
    var inside = MarkupWriter()
    inside.element("hp:run", ["charPrIDRef": "\(inner)"]) { w in
      w.element("hp:ctrl") { w in
        w.element("hp:autoNum", ["num": "\(note.number)", "numType": "FOOTNOTE"]) { w in
          HangulPage.numberFormat(closing, &w)
        }
      }
      w.element("hp:t") { $0.words(" ") }
    }
    runs(note.inlines, made.characters, isBold: false, &inside)
    let words = inside.text
    paragraphs += 1
    let id = paragraphs
    w.element("hp:run", ["charPrIDRef": "\(looks.id(of: look))"]) { w in
      w.element("hp:ctrl") { w in
        w.element(
          "hp:footNote",
          [
            "number": "\(note.number)",
            // The closing mark by its code, as Hangul has it.
            "suffixChar": "\(closing.unicodeScalars.first?.value ?? 0)",
            "instId": "\(100_000 + number)",
          ]
        ) { w in
          HangulCell.list(align: "TOP", &w) { w in
            w.element(
              "hp:p",
              [
                "id": "\(id)", "paraPrIDRef": "\(paragraphLook)",
                "styleIDRef": "\(HangulLooks.Style.footnote.rawValue)", "pageBreak": "0",
                "columnBreak": "0", "merged": "0",
              ]
            ) { $0.raw(words) }
          }
        }
      }
    }
  }
}
