// SPDX-License-Identifier: Apache-2.0

extension HangulLooks {
  private static let scripts = [
    "HANGUL", "LATIN", "HANJA", "JAPANESE", "OTHER", "SYMBOL", "USER",
  ]

  /// What frames and fills cells, by id from 1. The first two are what pages and words have.
  enum Border: Int, CaseIterable {
    case page = 1
    case plain, cell, head, lastCell, box
  }

  /// `Contents/header.xml`.
  func header(language: String) -> String {
    HangulPaper.part("hh:head", [("version", "1.5"), ("secCnt", "1")]) { w in
      w.element(
        "hh:beginNum",
        ["page": "1", "footnote": "1", "endnote": "1", "pic": "1", "tbl": "1", "equation": "1"])
      w.element("hh:refList") { w in
        fonts(&w)
        borders(&w)
        charProperties(&w)
        w.element("hh:tabProperties", ["itemCnt": "1"]) { w in
          w.element("hh:tabPr", ["id": "0", "autoTabLeft": "0", "autoTabRight": "0"])
        }
        numbering(&w)
        paraProperties(language, &w)
        styles(language, &w)
      }
      w.element("hh:compatibleDocument", ["targetProgram": "HWP201X"]) { w in
        w.element("hh:layoutCompatibility")
      }
      w.element("hh:docOption") { w in
        w.element("hh:linkinfo", ["path": "", "pageInherit": "0", "footnoteInherit": "0"])
      }
      w.element("hh:trackchageConfig", ["flags": "56"])
    }
  }

  private func fonts(_ w: inout MarkupWriter) {
    w.element("hh:fontfaces", ["itemCnt": "\(Self.scripts.count)"]) { w in
      for script in Self.scripts {
        w.element("hh:fontface", ["lang": script, "fontCnt": "2"]) { w in
          for (id, face) in ["함초롬돋움", "함초롬바탕"].enumerated() {
            w.element(
              "hh:font", ["id": "\(id)", "face": face, "type": "TTF", "isEmbedded": "0"]
            ) { w in
              w.element(
                "hh:typeInfo",
                [
                  "familyType": "FCAT_GOTHIC", "weight": "6", "proportion": "4", "contrast": "0",
                  "strokeVariation": "1", "armStyle": "1", "letterform": "1", "midline": "1",
                  "xHeight": "1",
                ])
            }
          }
        }
      }
    }
  }

  private func borders(_ w: inout MarkupWriter) {
    w.element("hh:borderFills", ["itemCnt": "\(Border.allCases.count)"]) { w in
      for border in Border.allCases {
        w.element(
          "hh:borderFill",
          [
            "id": "\(border.rawValue)", "threeD": "0", "shadow": "0", "centerLine": "NONE",
            "breakCellSeparateLine": "0",
          ]
        ) { w in
          w.element("hh:slash", ["type": "NONE", "Crooked": "0", "isCounter": "0"])
          w.element("hh:backSlash", ["type": "NONE", "Crooked": "0", "isCounter": "0"])
          for side in ["left", "right", "top", "bottom"] {
            let line = border.line(side)
            w.element(
              "hh:\(side)Border",
              ["type": line.type, "width": line.width, "color": line.colour])
          }
          w.element("hh:diagonal", ["type": "SOLID", "width": "0.1 mm", "color": "#000000"])
          if let fill = border.fill {
            w.element("hc:fillBrush") { w in
              w.element(
                "hc:winBrush", ["faceColor": fill, "hatchColor": "#999999", "alpha": "0"])
            }
          }
        }
      }
    }
  }

  private func charProperties(_ w: inout MarkupWriter) {
    w.element("hh:charProperties", ["itemCnt": "\(characters.count)"]) { w in
      for (id, look) in characters.enumerated() {
        w.element(
          "hh:charPr",
          [
            "id": "\(id)", "height": "\(look.size)", "textColor": look.colour,
            "shadeColor": "none", "useFontSpace": "0", "useKerning": "0", "symMark": "NONE",
            "borderFillIDRef": "\(Border.plain.rawValue)",
          ]
        ) { w in
          for (name, value) in [
            ("fontRef", look.isGothic ? "0" : "1"), ("ratio", "100"), ("spacing", "0"),
            ("relSz", "100"), ("offset", "0"),
          ] {
            w.element(
              "hh:\(name)",
              [
                "hangul": value, "latin": value, "hanja": value, "japanese": value,
                "other": value, "symbol": value, "user": value,
              ])
          }
          if look.isBold { w.element("hh:bold") }
          w.element(
            "hh:underline",
            [
              "type": look.isUnderlined ? "BOTTOM" : "NONE", "shape": "SOLID",
              "color": "#000000",
            ])
          w.element("hh:strikeout", ["shape": "NONE", "color": "#000000"])
          w.element("hh:outline", ["type": "NONE"])
          w.element(
            "hh:shadow",
            ["type": "NONE", "color": "#C0C0C0", "offsetX": "10", "offsetY": "10"])
        }
      }
    }
  }

  /// Hangul expects an outline, though the headings carry their numbers themselves.
  private func numbering(_ w: inout MarkupWriter) {
    w.element("hh:numberings", ["itemCnt": "1"]) { w in
      w.element("hh:numbering", ["id": "1", "start": "0"]) { w in
        for level in 1...7 {
          w.element(
            "hh:paraHead",
            [
              "start": "1", "level": "\(level)", "align": "LEFT", "useInstWidth": "1",
              "autoIndent": "1", "widthAdjust": "0", "textOffsetType": "PERCENT",
              "textOffset": "50", "numFormat": level % 2 == 1 ? "DIGIT" : "HANGUL_SYLLABLE",
              "charPrIDRef": "4294967295", "checkable": "0",
            ]
          ) { $0.words("^\(level).") }
        }
      }
    }
  }

  private func paraProperties(_ language: String, _ w: inout MarkupWriter) {
    w.element("hh:paraProperties", ["itemCnt": "\(paragraphs.count)"]) { w in
      for (id, look) in paragraphs.enumerated() {
        w.element(
          "hh:paraPr",
          [
            "id": "\(id)", "tabPrIDRef": "0", "condense": "0", "fontLineHeight": "0",
            "snapToGrid": "1", "suppressLineNumbers": "0", "checked": "0", "textDir": "LTR",
          ]
        ) { w in
          w.element("hh:align", ["horizontal": look.align, "vertical": "BASELINE"])
          w.element("hh:heading", ["type": "NONE", "idRef": "0", "level": "0"])
          w.element(
            "hh:breakSetting",
            [
              "breakLatinWord": "KEEP_WORD",
              // Korean breaks between words, Japanese between characters.
              "breakNonLatinWord": language == "ja" ? "BREAK_WORD" : "KEEP_WORD",
              "widowOrphan": "1", "keepWithNext": look.keepsWithNext ? "1" : "0",
              "keepLines": "0", "pageBreakBefore": "0", "lineWrap": "BREAK",
            ])
          w.element("hh:autoSpacing", ["eAsianEng": "0", "eAsianNum": "0"])
          w.element("hp:switch") { w in
            w.element("hp:case", ["hp:required-namespace": HangulPaper.unitNamespace]) {
              look.margins(scale: 1, &$0)
            }
            // Programs before 2016 read lengths in halves.
            w.element("hp:default") { look.margins(scale: 2, &$0) }
          }
          w.element(
            "hh:border",
            [
              "borderFillIDRef": "\(Border.plain.rawValue)", "offsetLeft": "0",
              "offsetRight": "0", "offsetTop": "0", "offsetBottom": "0", "connect": "0",
              "ignoreMargin": "0",
            ])
        }
      }
    }
  }

  private func styles(_ language: String, _ w: inout MarkupWriter) {
    let locale = ["ko": "1042", "ja": "1041"][language] ?? "1033"
    w.element("hh:styles", ["itemCnt": "\(Style.allCases.count)"]) { w in
      for style in Style.allCases {
        let made = Self.style(style)
        w.element(
          "hh:style",
          [
            "id": "\(style.rawValue)", "type": "PARA", "name": made.name,
            "engName": made.english,
            "paraPrIDRef": "\(paragraphs.firstIndex(of: made.paragraph) ?? 0)",
            "charPrIDRef": "\(characters.firstIndex(of: made.characters) ?? 0)",
            "nextStyleIDRef": "\(style.rawValue)", "langID": locale, "lockForm": "0",
          ])
      }
    }
  }
}

extension HangulParagraph {
  fileprivate func margins(scale: Int, _ w: inout MarkupWriter) {
    w.element("hh:margin") { w in
      for (name, value) in [
        ("intent", indent), ("left", left), ("right", 0), ("prev", before), ("next", after),
      ] {
        w.element("hc:\(name)", ["value": "\(value * scale)", "unit": "HWPUNIT"])
      }
    }
    w.element("hh:lineSpacing", ["type": "PERCENT", "value": "\(lines)", "unit": "HWPUNIT"])
  }
}

extension HangulLooks.Border {
  fileprivate func line(_ side: String) -> (type: String, width: String, colour: String) {
    switch (self, side) {
    case (.head, "top"), (.lastCell, "bottom"): ("SOLID", "0.4 mm", "#1B1F23")
    case (.head, "bottom"): ("SOLID", "0.25 mm", "#59616A")
    case (.cell, "bottom"), (.cell, "top"), (.lastCell, "top"): ("SOLID", "0.12 mm", "#C8CED3")
    case (.box, "top"): ("SOLID", "0.7 mm", "#1D5F8A")
    case (.box, _): ("SOLID", "0.12 mm", "#C9DEEC")
    default: ("NONE", "0.1 mm", "#000000")
    }
  }

  fileprivate var fill: String? {
    switch self {
    case .plain: "none"
    case .head: "#ECEFF1"
    case .box: "#F3F8FB"
    case .page, .cell, .lastCell: nil
    }
  }
}
