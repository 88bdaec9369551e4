// SPDX-License-Identifier: Apache-2.0

extension Element {
  static func rect(
    x: Double, y: Double, width: Double, height: Double, fill: Paint, stroke: Paint = .none,
    radius: Double = 0, role: String? = nil
  ) -> Element {
    var rect = Element("rect")
    rect.dress(role: role, fill: fill, stroke: stroke)
    rect.place([("x", x), ("y", y), ("width", max(0, width)), ("height", max(0, height))])
    if radius > 0 { rect.place([("rx", radius)]) }
    return rect
  }

  static func circle(
    x: Double, y: Double, radius: Double, fill: Paint, stroke: Paint = .none,
    strokeWidth: Double = 1, role: String? = nil
  ) -> Element {
    var circle = Element("circle")
    circle.dress(role: role, fill: fill, stroke: stroke)
    circle.place([("cx", x), ("cy", y), ("r", radius)])
    if strokeWidth != 1 { circle.place([("stroke-width", strokeWidth)]) }
    return circle
  }

  static func line(
    x1: Double, y1: Double, x2: Double, y2: Double, stroke: Paint, width: Double = 1,
    role: String? = nil
  ) -> Element {
    var line = Element("line")
    line.dress(role: role, fill: nil, stroke: stroke)
    line.place([("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)])
    if width != 1 { line.place([("stroke-width", width)]) }
    return line
  }

  /// A line through points, in straight pieces.
  static func path(
    _ points: [(x: Double, y: Double)], stroke: Paint, width: Double = 1, role: String? = nil
  ) -> Element {
    var path = Element("path")
    path.dress(role: role, fill: Paint.none, stroke: stroke)
    path["d"] = points.enumerated().map { index, point in
      (index == 0 ? "M" : "L")
        + "\(Coordinate.written(point.x)) \(Coordinate.written(point.y))"
    }.joined(separator: " ")
    if width != 1 { path.place([("stroke-width", width)]) }
    path["stroke-linejoin"] = "round"
    return path
  }

  /// A ground between straight lines through points. Points that are no numbers are left out.
  static func area(
    _ points: [(x: Double, y: Double)], fill: Paint, stroke: Paint = .none, opacity: Double = 1,
    role: String?
  ) -> Element {
    var area = Element("path")
    area.dress(role: role, fill: fill, stroke: stroke)
    area["d"] =
      points.filter { $0.x.isFinite && $0.y.isFinite }.enumerated().map { index, point in
        (index == 0 ? "M" : "L")
          + "\(Coordinate.written(point.x)) \(Coordinate.written(point.y))"
      }.joined(separator: " ") + " Z"
    if opacity < 1 { area.place([("fill-opacity", opacity)]) }
    return area
  }

  /// Where the pointer may land: a mark's surroundings, drawn with nothing.
  static func target(x: Double, y: Double, width: Double, height: Double) -> Element {
    var rect = Element.rect(x: x, y: y, width: width, height: height, fill: .none)
    rect["pointer-events"] = "all"
    return rect
  }

  private mutating func dress(role: String?, fill: Paint?, stroke: Paint) {
    let classes = [role, fill?.fillClass, stroke.strokeClass].compactMap { $0 }
    if !classes.isEmpty { self["class"] = classes.joined(separator: " ") }
    if let fill { self["fill"] = fill.fallback }
    if stroke != .none { self["stroke"] = stroke.fallback }
  }

  private mutating func place(_ coordinates: [(String, Double)]) {
    for (name, value) in coordinates { self[name] = Coordinate.written(value) }
  }
}
