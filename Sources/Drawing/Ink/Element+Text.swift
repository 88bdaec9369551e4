// SPDX-License-Identifier: Apache-2.0

/// Which end of a text its position names.
enum Anchor: String {
  case start, middle, end
}

extension Element {
  /// One line of text on its baseline.
  static func text(
    _ text: String, x: Double, baseline: Double, face: Face = .body, anchor: Anchor = .start,
    paint: Paint = .ink, role: String = "label", halo: Bool = false
  ) -> Element {
    var element = Element("text", text: text)
    element["class"] = [role, paint.fillClass, halo ? "line-paper" : nil]
      .compactMap { $0 }.joined(separator: " ")
    element["x"] = Coordinate.written(x)
    element["y"] = Coordinate.written(baseline)
    element["font-size"] = Coordinate.written(face.size)
    if face.isStrong { element["font-weight"] = "600" }
    if anchor != .start { element["text-anchor"] = anchor.rawValue }
    element["fill"] = paint.fallback
    if halo {
      element["stroke"] = Paint.paper.fallback
      element["stroke-width"] = "4"
      element["stroke-linejoin"] = "round"
      element["paint-order"] = "stroke"
    }
    return element
  }
}
