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

  /// The middle line of a case that this one is compared with.
  public struct Line: Sendable, Equatable {
    public var label: String
    public var values: [Double]

    public init(_ label: String, values: [Double]) {
      self.label = label
      self.values = values
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
  /// What this case is compared with; drawn dashed, and six of them can be told apart.
  public var others: [Line]
  public var level: Level?
  /// Words for points, by the point's index.
  public var axis: [Tick]
  /// Words for values; without any, none are written.
  public var scale: [Tick]
  public var width: Double

  public init(
    caption: Caption, heading: String, bands: [Band], middle: [Double], middleLabel: String,
    others: [Line] = [], level: Level? = nil, axis: [Tick] = [],
    scale: [Tick] = [], width: Double = 720
  ) {
    self.caption = caption
    self.heading = heading
    self.bands = bands
    self.middle = middle
    self.middleLabel = middleLabel
    self.others = others
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
    let own = Self.extent(of: bands, [middle] + others.map(\.values), level: level)
    let frame = PlotFrame(
      across: Extent(0, Double(middle.count - 1)),
      up: Extent.around([own.low, own.high] + scale.map(\.value)), ticksAcross: axis,
      ticksUp: scale, heading: heading, width: width, height: min(260, width * 0.5))
    var marks = bands.enumerated().map { index, band in
      area(band, frame, isOuter: index < bands.count - 1)
    }
    marks += frame.marks
    marks += level.map { line(of: $0, frame) } ?? []
    for (rank, other) in others.enumerated() {
      var path = line(other.values, frame, role: "before", paint: .muted, width: StepBack.width)
      path["stroke-dasharray"] = StepBack.dashes(rank)
      marks.append(path)
    }
    marks.append(line(middle, frame, role: "middle", paint: .accent, width: 2))
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
    _ values: [Double], _ frame: PlotFrame, role: String, paint: Paint, width: Double
  ) -> Element {
    let points = values.enumerated().filter { $1.isFinite }.map {
      (x: frame.x(Double($0)), y: frame.y($1))
    }
    return Element.path(points, stroke: paint, width: width, role: role)
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
    entries += others.enumerated().map { rank, other in
      Key.Entry(advance: StepBack.sampleWidth + 6, words: other.label) { left, middle in
        StepBack.sample(rank, left: left, middle: middle)
      }
    }
    return entries
  }
}
