// SPDX-License-Identifier: Apache-2.0

/// The page of an HWPX paper: A4, margins, how footnotes are set, the page's number.
enum HangulPage {
  /// What stands in the first run of a section.
  static func write(_ w: inout MarkupWriter) {
    w.element(
      "hp:secPr",
      [
        "id": "", "textDirection": "HORIZONTAL", "spaceColumns": "1134", "tabStop": "8000",
        "tabStopVal": "4000", "tabStopUnit": "HWPUNIT", "outlineShapeIDRef": "1",
        "memoShapeIDRef": "0", "textVerticalWidthHead": "0", "masterPageCnt": "0",
      ]
    ) { w in
      w.element("hp:grid", ["lineGrid": "0", "charGrid": "0", "wonggojiFormat": "0"])
      w.element(
        "hp:startNum",
        ["pageStartsOn": "BOTH", "page": "0", "pic": "0", "tbl": "0", "equation": "0"])
      w.element(
        "hp:visibility",
        [
          "hideFirstHeader": "0", "hideFirstFooter": "0", "hideFirstMasterPage": "0",
          "border": "SHOW_ALL", "fill": "SHOW_ALL", "hideFirstPageNum": "0",
          "hideFirstEmptyLine": "0", "showLineNumber": "0",
        ])
      w.element(
        "hp:lineNumberShape",
        ["restartType": "0", "countBy": "0", "distance": "0", "startNumber": "0"])
      w.element(
        "hp:pagePr",
        ["landscape": "WIDELY", "width": "59528", "height": "84186", "gutterType": "LEFT_ONLY"]
      ) { w in
        w.element(
          "hp:margin",
          [
            "header": "2834", "footer": "2834", "gutter": "0", "left": "7086",
            "right": "7086", "top": "4252", "bottom": "4252",
          ])
      }
      notes("footNotePr", "EACH_COLUMN", &w)
      notes("endNotePr", "END_OF_DOCUMENT", &w)
      for kind in ["BOTH", "EVEN", "ODD"] {
        w.element(
          "hp:pageBorderFill",
          [
            "type": kind, "borderFillIDRef": "1", "textBorder": "PAPER", "headerInside": "0",
            "footerInside": "0", "fillArea": "PAPER",
          ]
        ) { w in
          w.element(
            "hp:offset", ["left": "1417", "right": "1417", "top": "1417", "bottom": "1417"])
        }
      }
    }
    w.element("hp:ctrl") { w in
      w.element(
        "hp:colPr",
        [
          "id": "", "type": "NEWSPAPER", "layout": "LEFT", "colCount": "1", "sameSz": "1",
          "sameGap": "0",
        ])
    }
    w.element("hp:ctrl") { w in
      w.element("hp:pageNum", ["pos": "BOTTOM_CENTER", "formatType": "DIGIT", "sideChar": "-"])
    }
  }

  private static func notes(_ name: String, _ place: String, _ w: inout MarkupWriter) {
    w.element("hp:\(name)") { w in
      numberFormat(")", &w)
      w.element(
        "hp:noteLine",
        [
          "length": name == "footNotePr" ? "-1" : "14692344", "type": "SOLID",
          "width": "0.12 mm", "color": "#000000",
        ])
      w.element(
        "hp:noteSpacing", ["betweenNotes": "283", "belowLine": "567", "aboveLine": "850"])
      w.element("hp:numbering", ["type": "CONTINUOUS", "newNum": "1"])
      w.element("hp:placement", ["place": place, "beneathText": "0"])
    }
  }

  /// `1)`
  static func numberFormat(_ closing: String, _ w: inout MarkupWriter) {
    w.element(
      "hp:autoNumFormat",
      [
        "type": "DIGIT", "userChar": "", "prefixChar": "", "suffixChar": closing,
        "supscript": "0",
      ])
  }
}
