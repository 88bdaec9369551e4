// SPDX-License-Identifier: Apache-2.0

/// One quantity against another, a line a case: how often a level is exceeded, a frontier, a price.
public struct CurveChart: Chart {
  public struct Curve: Sendable, Equatable {
    public var label: String
    public var points: [Point]
    /// Whether it carries the point of the chart; the others step back.
    public var isKey: Bool

    public init(_ label: String, points: [Point], isKey: Bool = false) {
      self.label = label
      self.points = points
      self.isKey = isKey
    }
  }

  public struct Point: Sendable, Equatable {
    public var x: Double
    public var y: Double

    public init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A place on the plane with words of its own.
  public struct Note: Sendable, Equatable {
    public var point: Point
    public var words: String

    public init(_ words: String, at point: Point) {
      self.words = words
      self.point = point
    }
  }

  public var caption: Caption
  /// What the vertical and the horizontal axis measure, with their units.
  public var heading: String
  public var footing: String
  public var curves: [Curve]
  public var notes: [Note]
  public var axis: [Tick]
  public var scale: [Tick]
  public var width: Double

  public init(
    caption: Caption, heading: String, footing: String, curves: [Curve], notes: [Note] = [],
    axis: [Tick] = [], scale: [Tick] = [], width: Double = 720
  ) {
    self.caption = caption
    self.heading = heading
    self.footing = footing
    self.curves = curves
    self.notes = notes
    self.axis = axis
    self.scale = scale
    self.width = width
  }

  public func picture() -> Picture {
    let points = curves.flatMap(\.points)
    guard points.contains(where: { $0.x.isFinite && $0.y.isFinite }) else {
      return Picture(emptyFor: caption, width: width)
    }
    let frame = PlotFrame(
      across: Extent.around(points.map(\.x) + axis.map(\.value)),
      up: Extent.around(points.map(\.y) + scale.map(\.value)), ticksAcross: axis, ticksUp: scale,
      heading: heading, footing: footing, width: width, height: min(240, width * 0.5))
    var marks = frame.marks
    // The key curve comes last, so that it lies on top.
    for curve in curves.sorted(by: { !$0.isKey && $1.isKey }) { marks.append(line(curve, frame)) }
    marks += notes.flatMap { note($0, frame) }
    guard curves.count > 1 else {
      return Picture(caption: caption, width: width, height: frame.bottom, marks: marks)
    }
    let key = Key(keys, left: frame.x.from, top: frame.bottom + 6, within: width)
    return Picture(
      caption: caption, width: width, height: frame.bottom + 6 + key.height,
      marks: marks + key.marks)
  }

  private func line(_ curve: Curve, _ frame: PlotFrame) -> Element {
    let points = curve.points.filter { $0.x.isFinite && $0.y.isFinite }.map {
      (x: frame.x($0.x), y: frame.y($0.y))
    }
    guard let rank = rank(of: curve) else {
      return .path(points, stroke: .accent, width: 2, role: "curve key-curve")
    }
    var path = Element.path(points, stroke: .muted, width: StepBack.width, role: "curve")
    path["stroke-dasharray"] = StepBack.dashes(rank)
    return path
  }

  /// The place of a curve among those that step back; nil for the key curve.
  private func rank(of curve: Curve) -> Int? {
    curve.isKey ? nil : curves.filter { !$0.isKey }.firstIndex(of: curve)
  }

  private func note(_ note: Note, _ frame: PlotFrame) -> [Element] {
    guard note.point.x.isFinite, note.point.y.isFinite else { return [] }
    let x = frame.x(note.point.x)
    let y = frame.y(note.point.y)
    let goesLeft = x + 8 + Face.smallStrong.width(note.words) > width
    return [
      .circle(x: x, y: y, radius: 4, fill: .accent, stroke: .paper, strokeWidth: 1.5, role: "note"),
      .text(
        note.words, x: goesLeft ? x - 8 : x + 8, baseline: max(12, y - 7), face: .smallStrong,
        anchor: goesLeft ? .end : .start, role: "note-label", halo: true),
    ]
  }

  private var keys: [Key.Entry] {
    curves.sorted { $0.isKey && !$1.isKey }.map { curve in
      Key.Entry(advance: StepBack.sampleWidth + 6, words: curve.label) { left, middle in
        if let rank = rank(of: curve) {
          return StepBack.sample(rank, left: left, middle: middle)
        }
        let end = left + StepBack.sampleWidth
        return [.line(x1: left, y1: middle, x2: end, y2: middle, stroke: .accent, width: 2)]
      }
    }
  }
}
