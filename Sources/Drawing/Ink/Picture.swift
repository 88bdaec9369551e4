// SPDX-License-Identifier: Apache-2.0

/// A chart laid out: its size and the marks on it, ready to be written as SVG.
public struct Picture: Sendable {
  /// The width it was laid out for, in CSS pixels. A page may show it at any width.
  public let width: Double
  /// The height that its marks came to.
  public let height: Double
  let caption: Caption
  let marks: [Element]

  init(caption: Caption, width: Double, height: Double, marks: [Element]) {
    self.caption = caption
    self.width = width
    self.height = height
    self.marks = marks
  }

  /// The drawing of a series without members: a calm frame with the caller's words.
  init(emptyFor caption: Caption, width: Double) {
    let lines = TextLines(caption.whenEmpty, face: .body, within: width - 32, atMost: 4)
    let height = lines.height + 32
    self.init(
      caption: caption, width: width, height: height,
      marks: [
        .rect(
          x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: .none, stroke: .rule,
          role: "empty")
      ] + lines.drawn(x: width / 2, top: 16, anchor: .middle, paint: .muted))
  }

  /// One `<svg>` element for a page whose stylesheet holds `Picture.stylesheet`.
  public func svg() -> String { written(carrying: nil) }

  /// A file of its own, carrying the stylesheet.
  public func standaloneSVG() -> String { written(carrying: Picture.stylesheet) }

  private func written(carrying stylesheet: String?) -> String {
    var root = Element("svg")
    root["xmlns"] = "http://www.w3.org/2000/svg"
    root["class"] = "drawing"
    // An image hides what is inside it from assistive technology, so one with links is a group.
    root["role"] = marks.contains { $0.holds { $0.name == "a" } } ? "group" : "img"
    root["aria-labelledby"] = caption.id("title") + " " + caption.id("desc")
    root["lang"] = caption.language
    root["viewBox"] = "0 0 \(Coordinate.written(width)) \(Coordinate.written(height))"
    root["width"] = "100%"
    root["font-family"] = "system-ui, 'Noto Sans', 'Noto Sans CJK KR', sans-serif"
    root.children.append(Element("title", id: caption.id("title"), text: caption.title))
    root.children.append(Element("desc", id: caption.id("desc"), text: caption.description))
    if let stylesheet { root.children.append(Element("style", text: stylesheet)) }
    let hatches = Hatch.allCases.filter { hatch in
      marks.contains { $0.holds { $0["fill"] == caption.paint(hatch).fallback } }
    }
    if !hatches.isEmpty {
      root.children.append(Element("defs", children: hatches.map { $0.pattern(for: caption) }))
    }
    root.children += marks
    return root.written()
  }
}
