// SPDX-License-Identifier: Apache-2.0

/// The two hatches: meaning that may not hang on colour alone.
enum Hatch: String, CaseIterable {
  /// A ceiling: "up to" an amount, so the bar is where it may end, not where it does.
  case ceiling
  /// Nobody has looked: neither present nor absent.
  case unchecked

  /// The pattern's definition, on the diagonal and five pixels apart.
  func pattern(for caption: Caption) -> Element {
    var pattern = Element("pattern", id: caption.id(rawValue))
    pattern["width"] = "5"
    pattern["height"] = "5"
    pattern["patternUnits"] = "userSpaceOnUse"
    pattern["patternTransform"] = "rotate(45)"
    let ground: Paint = self == .ceiling ? .soft : .paper
    let stroke: Paint = self == .ceiling ? .accent : .grey
    pattern.children = [
      .rect(x: 0, y: 0, width: 5, height: 5, fill: ground),
      .line(x1: 0, y1: 0, x2: 0, y2: 5, stroke: stroke, width: self == .ceiling ? 2.4 : 2),
    ]
    return pattern
  }
}

extension Caption {
  /// The paint of a hatch in this chart.
  func paint(_ hatch: Hatch) -> Paint { .pattern(id(hatch.rawValue)) }
}
