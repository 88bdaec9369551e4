// SPDX-License-Identifier: Apache-2.0

/// The styles of a DOCX paper. Whoever edits it changes a style once and all such text follows.
struct WordStyles {
  let language: String

  /// The fonts that each system's own Word has for the script.
  private var fonts: (latin: String, eastern: String) {
    switch language {
    case "ko": ("Malgun Gothic", "Malgun Gothic")
    case "ja": ("Yu Gothic", "Yu Gothic")
    default: ("Calibri", "Malgun Gothic")
    }
  }

  private var locale: String { ["ko": "ko-KR", "ja": "ja-JP"][language] ?? "ko-KR" }

  var part: String {
    MarkupWriter.document("w:styles", ["xmlns:w": WordPaper.main]) { w in
      w.element("w:docDefaults") { w in
        w.element("w:rPrDefault") { w in
          w.element("w:rPr") { w in
            w.element(
              "w:rFonts",
              [
                "w:ascii": fonts.latin, "w:eastAsia": fonts.eastern, "w:hAnsi": fonts.latin,
                "w:cs": fonts.latin,
              ])
            w.element("w:sz", ["w:val": "20"])
            w.element("w:szCs", ["w:val": "20"])
            w.element(
              "w:lang",
              ["w:val": language == "en" ? "en-GB" : "en-US", "w:eastAsia": locale])
          }
        }
        w.element("w:pPrDefault") { w in
          w.element("w:pPr") { w in
            w.element("w:spacing", ["w:after": "80", "w:line": "300", "w:lineRule": "auto"])
          }
        }
      }
      paragraph("Normal", "Normal", isDefault: true, &w) { w in
        guard language == "ko" else { return }
        // Korean sets no space between hangul and figures.
        w.element("w:autoSpaceDE", ["w:val": "0"])
        w.element("w:autoSpaceDN", ["w:val": "0"])
      }
      titles(&w)
      text(&w)
      tables(&w)
      characters(&w)
    }
  }

  private func titles(_ w: inout MarkupWriter) {
    paragraph("Title", "Title", next: "Subtitle", size: 34, bold: true, colour: "1D5F8A", &w) { w in
      w.element("w:keepNext")
      w.element(
        "w:spacing", ["w:before": "0", "w:after": "60", "w:line": "276", "w:lineRule": "auto"])
    }
    paragraph("Subtitle", "Subtitle", size: 19, colour: "59616A", &w) { w in
      w.element("w:spacing", ["w:after": "280"])
    }
    for (level, size) in [(1, 27), (2, 23), (3, 21)] {
      paragraph("Heading\(level)", "heading \(level)", next: "Normal", size: size, bold: true, &w) {
        w in
        w.element("w:keepNext")
        w.element("w:keepLines")
        w.element(
          "w:spacing",
          [
            "w:before": "\(480 - level * 100)", "w:after": "120", "w:line": "276",
            "w:lineRule": "auto",
          ])
        w.element("w:outlineLvl", ["w:val": "\(level - 1)"])
      }
    }
  }

  private func text(_ w: inout MarkupWriter) {
    for depth in 1...3 {
      paragraph("Bullet\(depth)", "Bullet \(depth)", &w) { w in
        w.element("w:spacing", ["w:before": depth == 1 ? "100" : "0", "w:after": "60"])
      }
    }
    paragraph("BoxTitle", "Box Title", bold: true, &w) { w in
      w.element("w:keepNext")
      w.element("w:spacing", ["w:before": "60", "w:after": "60"])
    }
    for depth in 1...3 {
      paragraph("BoxText\(depth)", "Box Text \(depth)", &w) { w in
        w.element("w:spacing", ["w:before": "0", "w:after": "60"])
      }
    }
    paragraph("FootnoteText", "footnote text", size: 16, &w) { w in
      w.element("w:spacing", ["w:after": "20", "w:line": "252", "w:lineRule": "auto"])
      w.element("w:tabs") { $0.element("w:tab", ["w:val": "left", "w:pos": "300"]) }
      w.element("w:ind", ["w:left": "300", "w:hanging": "300"])
    }
    paragraph("Reference", "Reference", size: 17, &w) { w in
      w.element("w:spacing", ["w:after": "40", "w:line": "252", "w:lineRule": "auto"])
      w.element("w:ind", ["w:left": "300", "w:hanging": "300"])
    }
    paragraph("Footer", "footer", size: 17, colour: "59616A", &w) { w in
      w.element("w:jc", ["w:val": "center"])
    }
  }

  private func tables(_ w: inout MarkupWriter) {
    paragraph("Caption", "caption", next: "Normal", size: 19, &w) { w in
      w.element("w:keepNext")
      w.element(
        "w:spacing", ["w:before": "240", "w:after": "70", "w:line": "264", "w:lineRule": "auto"])
    }
    paragraph("TableText", "Table Text", size: 17, &w) { w in
      w.element(
        "w:spacing", ["w:before": "20", "w:after": "20", "w:line": "252", "w:lineRule": "auto"])
    }
    paragraph("TableHead", "Table Head", basedOn: "TableText", bold: true, &w) { w in
      w.element("w:keepNext")
    }
    paragraph("Remark", "Remark", size: 16, colour: "59616A", &w) { w in
      w.element(
        "w:spacing", ["w:before": "50", "w:after": "30", "w:line": "252", "w:lineRule": "auto"])
    }
    paragraph("Figure", "Figure", &w) { w in
      w.element("w:keepNext")
      w.element(
        "w:spacing", ["w:before": "0", "w:after": "40", "w:line": "240", "w:lineRule": "auto"])
    }
    w.element("w:style", ["w:type": "table", "w:default": "1", "w:styleId": "TableNormal"]) { w in
      w.element("w:name", ["w:val": "Normal Table"])
      w.element("w:tblPr") { w in
        w.element("w:tblInd", ["w:w": "0", "w:type": "dxa"])
        w.element("w:tblCellMar") { w in
          w.element("w:left", ["w:w": "85", "w:type": "dxa"])
          w.element("w:right", ["w:w": "85", "w:type": "dxa"])
        }
      }
    }
    w.element("w:style", ["w:type": "table", "w:customStyle": "1", "w:styleId": "BriefTable"]) {
      w in
      w.element("w:name", ["w:val": "Brief Table"])
      w.element("w:basedOn", ["w:val": "TableNormal"])
      w.element("w:tblPr") { w in
        w.element("w:tblBorders") { w in
          for (side, size, colour) in [
            ("top", "10", "1B1F23"), ("bottom", "10", "1B1F23"), ("insideH", "4", "C8CED3"),
          ] {
            w.element(
              "w:\(side)", ["w:val": "single", "w:sz": size, "w:space": "0", "w:color": colour])
          }
        }
      }
    }
  }

  private func characters(_ w: inout MarkupWriter) {
    w.element("w:style", ["w:type": "character", "w:styleId": "FootnoteReference"]) { w in
      w.element("w:name", ["w:val": "footnote reference"])
      w.element("w:rPr") { w in w.element("w:vertAlign", ["w:val": "superscript"]) }
    }
    w.element("w:style", ["w:type": "character", "w:styleId": "Hyperlink"]) { w in
      w.element("w:name", ["w:val": "Hyperlink"])
      w.element("w:rPr") { w in w.element("w:color", ["w:val": "1D5F8A"]) }
    }
  }

  /// A paragraph style; sizes in half points.
  private func paragraph(
    _ id: String, _ name: String, isDefault: Bool = false, basedOn: String = "Normal",
    next: String? = nil, size: Int? = nil, bold: Bool = false, colour: String? = nil,
    _ w: inout MarkupWriter, _ properties: (inout MarkupWriter) -> Void = { _ in }
  ) {
    let attributes: KeyValuePairs<String, String> =
      isDefault
      ? ["w:type": "paragraph", "w:default": "1", "w:styleId": id]
      : ["w:type": "paragraph", "w:styleId": id]
    w.element("w:style", attributes) { w in
      w.element("w:name", ["w:val": name])
      if !isDefault { w.element("w:basedOn", ["w:val": basedOn]) }
      if let next { w.element("w:next", ["w:val": next]) }
      w.element("w:qFormat")
      w.element("w:pPr", [:], properties)
      w.element("w:rPr") { w in
        if bold {
          w.element("w:b")
          w.element("w:bCs")
        }
        if let colour { w.element("w:color", ["w:val": colour]) }
        if let size {
          w.element("w:sz", ["w:val": "\(size)"])
          w.element("w:szCs", ["w:val": "\(size)"])
        }
      }
    }
  }
}

/// Bullets as real lists: whoever goes on writing gets the next mark.
struct WordNumbering {
  /// The text's list, and the box's.
  static let text = "1"
  static let box = "2"
  private var marks: [String: [String]]

  init(_ manuscript: Manuscript) {
    let inText = manuscript.language == "en" ? ["■", "–", "·"] : ["■", "-", "·"]
    marks = [Self.text: inText, Self.box: ["▶"] + inText.dropFirst()]
    if manuscript.language == "ja" {
      for key in marks.keys { marks[key]?[2] = "・" }
    }
  }

  var part: String {
    MarkupWriter.document("w:numbering", ["xmlns:w": WordPaper.main]) { w in
      for id in [Self.text, Self.box] { list(id, &w) }
      for id in [Self.text, Self.box] {
        w.element("w:num", ["w:numId": id]) { w in
          w.element("w:abstractNumId", ["w:val": id])
        }
      }
    }
  }

  private func list(_ id: String, _ w: inout MarkupWriter) {
    w.element("w:abstractNum", ["w:abstractNumId": id]) { w in
      w.element("w:multiLevelType", ["w:val": "multilevel"])
      for (level, mark) in (marks[id] ?? []).enumerated() {
        w.element("w:lvl", ["w:ilvl": "\(level)"]) { w in
          w.element("w:start", ["w:val": "1"])
          w.element("w:numFmt", ["w:val": "bullet"])
          w.element("w:suff", ["w:val": "tab"])
          w.element("w:lvlText", ["w:val": mark])
          w.element("w:lvlJc", ["w:val": "left"])
          w.element("w:pPr") { w in
            // The box's own frame takes some of the left.
            let left = 300 + level * 260 + (id == Self.box ? 120 : 0)
            w.element("w:ind", ["w:left": "\(left)", "w:hanging": "280"])
          }
          w.element("w:rPr") { w in
            if level == 0 {
              w.element("w:color", ["w:val": "1D5F8A"])
              w.element("w:sz", ["w:val": mark == "■" ? "15" : "18"])
            }
          }
        }
      }
    }
  }
}
