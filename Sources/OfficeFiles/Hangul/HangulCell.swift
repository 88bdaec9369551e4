// SPDX-License-Identifier: Apache-2.0

/// A cell of a table in HWPX. Hangul wants its address, span and size said; it lets the height grow.
struct HangulCell {
  let column: Int
  let row: Int
  /// How many rows it stands beside.
  let span: Int
  let width: Int
  let height: Int
  let border: HangulLooks.Border
  let isHead: Bool
  var margin = 425

  func write(_ inside: String, _ w: inout MarkupWriter) {
    w.element(
      "hp:tc",
      [
        "name": "", "header": isHead ? "1" : "0", "hasMargin": margin == 425 ? "0" : "1",
        "protect": "0", "editable": "0", "dirty": "0", "borderFillIDRef": "\(border.rawValue)",
      ]
    ) { w in
      Self.list(align: isHead ? "BOTTOM" : "TOP", &w) { $0.raw(inside) }
      w.element("hp:cellAddr", ["colAddr": "\(column)", "rowAddr": "\(row)"])
      w.element("hp:cellSpan", ["colSpan": "1", "rowSpan": "\(span)"])
      w.element("hp:cellSz", ["width": "\(width)", "height": "\(height)"])
      let side = "\(margin)"
      let top = margin == 425 ? "170" : "566"
      w.element("hp:cellMargin", ["left": side, "right": side, "top": top, "bottom": top])
    }
  }

  /// A list of paragraphs inside something.
  static func list(
    align: String, _ w: inout MarkupWriter, _ inside: (inout MarkupWriter) -> Void
  ) {
    w.element(
      "hp:subList",
      [
        "id": "", "textDirection": "HORIZONTAL", "lineWrap": "BREAK", "vertAlign": align,
        "linkListIDRef": "0", "linkListNextIDRef": "0", "textWidth": "0", "textHeight": "0",
        "hasTextRef": "0", "hasNumRef": "0",
      ], inside)
  }
}

/// A figure in HWPX, in the line like a letter.
struct HangulDrawing {
  let figure: Manuscript.Figure
  let id: Int
  /// The picture's file, by its name in the package.
  let picture: String

  func write(_ w: inout MarkupWriter) {
    let width = HangulBody.textWidth
    let height = Int(Double(width) * figure.height / max(figure.width, 1))
    // 75 hundredths of a point are one CSS pixel.
    let (ownWidth, ownHeight) = (Int(figure.width * 75), Int(figure.height * 75))
    w.element(
      "hp:pic",
      [
        "id": "\(id)", "zOrder": "\(id)", "numberingType": "PICTURE",
        "textWrap": "TOP_AND_BOTTOM", "textFlow": "BOTH_SIDES", "lock": "0",
        "dropcapstyle": "None", "href": "", "groupLevel": "0", "instid": "\(200_000 + id)",
        "reverse": "0",
      ]
    ) { w in
      w.element("hp:offset", ["x": "0", "y": "0"])
      w.element("hp:orgSz", ["width": "\(width)", "height": "\(height)"])
      w.element("hp:curSz", ["width": "\(width)", "height": "\(height)"])
      w.element("hp:flip", ["horizontal": "0", "vertical": "0"])
      w.element(
        "hp:rotationInfo",
        ["angle": "0", "centerX": "\(width / 2)", "centerY": "\(height / 2)", "rotateimage": "1"])
      w.element("hp:renderingInfo") { w in
        for name in ["transMatrix", "scaMatrix", "rotMatrix"] {
          w.element(
            "hc:\(name)", ["e1": "1", "e2": "0", "e3": "0", "e4": "0", "e5": "1", "e6": "0"])
        }
      }
      w.element("hp:imgRect") { w in
        for (index, point) in [(0, 0), (width, 0), (width, height), (0, height)].enumerated() {
          w.element("hc:pt\(index)", ["x": "\(point.0)", "y": "\(point.1)"])
        }
      }
      w.element(
        "hp:imgClip",
        ["left": "0", "right": "\(ownWidth)", "top": "0", "bottom": "\(ownHeight)"])
      w.element("hp:inMargin", ["left": "0", "right": "0", "top": "0", "bottom": "0"])
      w.element("hp:imgDim", ["dimwidth": "\(ownWidth)", "dimheight": "\(ownHeight)"])
      w.element(
        "hc:img",
        [
          "binaryItemIDRef": picture, "bright": "0", "contrast": "0", "effect": "REAL_PIC",
          "alpha": "0",
        ])
      w.element("hp:effects")
      HangulBody.place(width: width, height: height, isLetter: true, &w)
      w.element("hp:shapeComment") { $0.words(figure.description) }
    }
  }
}
