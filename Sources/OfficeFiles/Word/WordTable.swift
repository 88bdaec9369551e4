// SPDX-License-Identifier: Apache-2.0

/// The frame of a table in DOCX: widths, a head that every page repeats, cells that go on downwards.
struct WordTable {
  struct Column {
    let head: String
    let isNumeric: Bool
    /// In twentieths of a point.
    let width: Int
  }
  let columns: [Column]

  init(_ table: Manuscript.Table) {
    columns = table.columns.map {
      Column(
        head: $0.head, isNumeric: $0.isNumeric, width: WordBody.textWidth * $0.width / 100)
    }
  }

  func write(_ rows: String, _ w: inout MarkupWriter) {
    w.element("w:tbl") { w in
      w.element("w:tblPr") { w in
        w.element("w:tblStyle", ["w:val": "BriefTable"])
        w.element("w:tblW", ["w:w": "\(columns.map(\.width).reduce(0, +))", "w:type": "dxa"])
        w.element("w:tblLayout", ["w:type": "fixed"])
        w.element("w:tblLook", ["w:val": "0020", "w:firstRow": "1"])
      }
      w.element("w:tblGrid") { w in
        for column in columns { w.element("w:gridCol", ["w:w": "\(column.width)"]) }
      }
      head(&w)
      w.raw(rows)
    }
  }

  private func head(_ w: inout MarkupWriter) {
    w.element("w:tr") { w in
      w.element("w:trPr") { w in
        w.element("w:cantSplit")
        w.element("w:tblHeader")
      }
      for column in columns {
        w.element("w:tc") { w in
          w.element("w:tcPr") { w in
            w.element("w:tcW", ["w:w": "\(column.width)", "w:type": "dxa"])
            w.element("w:tcBorders") { w in
              w.element(
                "w:bottom", ["w:val": "single", "w:sz": "6", "w:space": "0", "w:color": "59616A"])
            }
            w.element("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": "ECEFF1"])
            w.element("w:vAlign", ["w:val": "bottom"])
          }
          w.element("w:p") { w in
            w.element("w:pPr") { w in
              w.element("w:pStyle", ["w:val": "TableHead"])
              if column.isNumeric { w.element("w:jc", ["w:val": "right"]) }
            }
            w.element("w:r") { w in
              w.element("w:t", ["xml:space": "preserve"]) { $0.words(column.head) }
            }
          }
        }
      }
    }
  }

  /// A row may break across pages only where it holds many lines.
  func row(_ cells: [Manuscript.Cell], _ inside: String, _ w: inout MarkupWriter) {
    w.element("w:tr") { w in
      if cells.allSatisfy({ $0.lines.count < 5 }) {
        w.element("w:trPr") { $0.element("w:cantSplit") }
      }
      w.raw(inside)
    }
  }

  func cell(
    _ cell: Manuscript.Cell, _ column: Column, _ w: inout MarkupWriter,
    _ inside: (inout MarkupWriter) -> Void
  ) {
    w.element("w:tc") { w in
      w.element("w:tcPr") { w in
        w.element("w:tcW", ["w:w": "\(column.width)", "w:type": "dxa"])
        if cell.span > 1 { w.element("w:vMerge", ["w:val": "restart"]) }
        if cell.span == 0 { w.element("w:vMerge") }
      }
      inside(&w)
    }
  }
}

extension Manuscript.Figure {
  /// The drawing with its own size, for programs that do not lay it out on a page.
  var sizedSVG: String {
    let whole = "width=\"100%\""
    guard let mark = svg.firstRange(of: whole) else { return svg }
    return svg[..<mark.lowerBound] + "width=\"\(width)\" height=\"\(height)\""
      + svg[mark.upperBound...]
  }
}

/// A figure in DOCX: the picture in pixels, which every word processor shows, and in it the drawing
/// for those that know SVG (Microsoft's extension of 2016).
struct WordDrawing {
  let figure: Manuscript.Figure
  let number: Int
  let png: WordPicture
  let svg: WordPicture

  /// In English Metric Units, 9,525 a CSS pixel; no wider than the text.
  private var size: (width: Int, height: Int) {
    let widest = Double(WordBody.textWidth) * 635
    let scale = min(1, widest / max(figure.width * 9525, 1))
    return (Int(figure.width * 9525 * scale), Int(figure.height * 9525 * scale))
  }

  func write(_ w: inout MarkupWriter) {
    let (width, height) = size
    let extent: KeyValuePairs = ["cx": "\(width)", "cy": "\(height)"]
    let name: KeyValuePairs = [
      "id": "\(number)", "name": "Figure \(number)", "descr": figure.description,
    ]
    w.element("w:drawing") { w in
      w.element("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) { w in
        w.element("wp:extent", extent)
        w.element("wp:docPr", name)
        w.element("a:graphic") { w in
          w.element(
            "a:graphicData", ["uri": "http://schemas.openxmlformats.org/drawingml/2006/picture"]
          ) { w in
            w.element("pic:pic") { w in
              w.element("pic:nvPicPr") { w in
                w.element("pic:cNvPr", name)
                w.element("pic:cNvPicPr")
              }
              w.element("pic:blipFill") { w in
                w.element("a:blip", ["r:embed": png.relation]) { w in
                  w.element("a:extLst") { w in
                    w.element("a:ext", ["uri": "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"]) { w in
                      w.element("asvg:svgBlip", ["r:embed": svg.relation])
                    }
                  }
                }
                w.element("a:stretch") { $0.element("a:fillRect") }
              }
              w.element("pic:spPr") { w in
                w.element("a:xfrm") { w in
                  w.element("a:off", ["x": "0", "y": "0"])
                  w.element("a:ext", extent)
                }
                w.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
              }
            }
          }
        }
      }
    }
  }
}
