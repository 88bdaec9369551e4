// SPDX-License-Identifier: Apache-2.0

/// A quantity over time that is known only as a spread: bands around a middle line, the wider the
/// fainter.
public struct FanChart: Chart {
  /// The stretch that holds a stated share of the cases, at every point of the axis.
  public struct Band: Sendable, Equatable {
    /// "90 % of cases".
    public var label: String
    public var low: [Double]
    public var high: [Double]

    public init(_ label: String, low: [Double], high: [Double]) {
      self.label = label
      self.low = low
      self.high = high
    }
  }

  /// A level to hold the spread against: a cap, a limit.
  public struct Level: Sendable, Equatable {
    public var label: String
    public var value: Double

    public init(_ label: String, _ value: Double) {
      self.label = label
      self.value = value
    }
  }

  public var caption: Caption
  /// The words over the vertical axis: the quantity and its unit.
  public var heading: String
  /// From the widest to the narrowest, each with a value a point.
  public var bands: [Band]
  /// The middle of the cases at every point.
  public var middle: [Double]
  public var middleLabel: String
  /// The middle line of the case that this one is compared with; drawn dashed.
  public var before: [Double]
  public var beforeLabel: String
  public var level: Level?
  /// Words for points, by the point's index.
  public var axis: [Tick]
  /// Words for values; without any, none are written.
  public var scale: [Tick]
  public var width: Double

  public init(
    caption: Caption, heading: String, bands: [Band], middle: [Double], middleLabel: String,
    before: [Double] = [], beforeLabel: String = "", level: Level? = nil, axis: [Tick] = [],
    scale: [Tick] = [], width: Double = 720
  ) {
    self.caption = caption
    self.heading = heading
    self.bands = bands
    self.middle = middle
    self.middleLabel = middleLabel
    self.before = before
    self.beforeLabel = beforeLabel
    self.level = level
    self.axis = axis
    self.scale = scale
    self.width = width
  }

  /// All values that have to find room, zero among them: a spread is judged by its height.
  public static func extent(of bands: [Band], _ lines: [[Double]], level: Level? = nil) -> Extent {
    var values = lines.flatMap { $0 }
    for band in bands { values += band.low + band.high }
    return Extent.around(values + [0, level?.value ?? 0])
  }

  public func picture() -> Picture {
    guard middle.count > 1, middle.contains(where: \.isFinite) else {
      return Picture(emptyFor: caption, width: width)
    }
    let own = Self.extent(of: bands, [middle, before], level: level)
    let frame = PlotFrame(
      across: Extent(0, Double(middle.count - 1)),
      up: Extent.around([own.low, own.high] + scale.map(\.value)), ticksAcross: axis,
      ticksUp: scale, heading: heading, width: width, height: min(260, width * 0.5))
    var marks = bands.enumerated().map { index, band in
      area(band, frame, isOuter: index < bands.count - 1)
    }
    marks += frame.marks
    marks += level.map { line(of: $0, frame) } ?? []
    if !before.isEmpty {
      marks.append(line(before, frame, role: "before", paint: .muted, dashed: true))
    }
    marks.append(line(middle, frame, role: "middle", paint: .accent, dashed: false))
    let key = Key(keys, left: frame.x.from, top: frame.bottom + 6, within: width)
    return Picture(
      caption: caption, width: width, height: frame.bottom + 6 + key.height,
      marks: marks + key.marks)
  }

  private func area(_ band: Band, _ frame: PlotFrame, isOuter: Bool) -> Element {
    let upper = band.high.enumerated().map { (frame.x(Double($0)), frame.y($1)) }
    let lower = band.low.enumerated().map { (frame.x(Double($0)), frame.y($1)) }
    return .area(
      upper + lower.reversed(), fill: .soft, opacity: isOuter ? Self.faint : 1, role: "band")
  }

  private func line(
    _ values: [Double], _ frame: PlotFrame, role: String, paint: Paint, dashed: Bool
  ) -> Element {
    let points = values.enumerated().filter { $1.isFinite }.map {
      (x: frame.x(Double($0)), y: frame.y($1))
    }
    var path = Element.path(points, stroke: paint, width: dashed ? 1.5 : 2, role: role)
    if dashed { path["stroke-dasharray"] = "5 4" }
    return path
  }

  private func line(of level: Level, _ frame: PlotFrame) -> [Element] {
    guard level.value.isFinite else { return [] }
    let height = frame.y(level.value)
    return [
      .line(
        x1: frame.x.from, y1: height, x2: frame.x.to, y2: height, stroke: .ink, role: "level"),
      .text(
        level.label, x: frame.x.to, baseline: height - 5, face: .smallStrong, anchor: .end,
        role: "level-label", halo: true),
    ]
  }

  private static let faint = 0.5

  private var keys: [Key.Entry] {
    var entries = [
      Key.Entry(words: middleLabel) { left, middle in
        [.line(x1: left, y1: middle, x2: left + 14, y2: middle, stroke: .accent, width: 2)]
      }
    ]
    entries += bands.enumerated().reversed().map { index, band in
      Key.Entry(words: band.label) { left, middle in
        let corners = [
          (left, middle - 5), (left + 14, middle - 5), (left + 14, middle + 5), (left, middle + 5),
        ]
        return [
          .area(corners, fill: .soft, opacity: index < bands.count - 1 ? Self.faint : 1, role: nil)
        ]
      }
    }
    if !before.isEmpty {
      entries.append(
        Key.Entry(words: beforeLabel) { left, middle in
          var line = Element.line(
            x1: left, y1: middle, x2: left + 14, y2: middle, stroke: .muted, width: 1.5)
          line["stroke-dasharray"] = "5 4"
          return [line]
        })
    }
    return entries
  }
}
