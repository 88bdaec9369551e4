// SPDX-License-Identifier: Apache-2.0

/// What holds since when: a row a thing, a band for each of its states, along one axis of time. What is
/// in force is solid, what is only on its way is light, what has ended is a thin line. Where the day on
/// which a state began is not known, the stretch in which it lies is hollow.
public struct StatusBands: Chart {
  public enum Standing: String, Sendable, Equatable {
    case active, pending, ended
  }

  public struct Band: Sendable, Equatable {
    public var label: String
    public var standing: Standing
    /// When it began: one moment, or the stretch in which the moment lies.
    public var begins: Extent
    /// When it ended, or how far it is known.
    public var ends: Double
    public var href: String?
    public var tooltip: String?

    public init(
      _ label: String, _ standing: Standing, begins: Extent, ends: Double, href: String? = nil,
      tooltip: String? = nil
    ) {
      self.label = label
      self.standing = standing
      self.begins = begins
      self.ends = ends
      self.href = href
      self.tooltip = tooltip
    }
  }

  public struct Row: Sendable, Equatable {
    public var label: String
    public var bands: [Band]
    public var href: String?

    public init(_ label: String, bands: [Band], href: String? = nil) {
      self.label = label
      self.bands = bands
      self.href = href
    }
  }

  /// The words for the three kinds of band, and for a beginning that is not known to the day.
  public struct Legend: Sendable, Equatable {
    public var active: String
    public var pending: String
    public var ended: String
    public var begins: String

    public init(active: String, pending: String, ended: String, begins: String = "") {
      self.active = active
      self.pending = pending
      self.ended = ended
      self.begins = begins
    }
  }

  public var caption: Caption
  public var rows: [Row]
  public var axis: [Tick]
  /// The stretch of time that is drawn; what began earlier begins at its edge. All of it if nil.
  public var window: Extent?
  /// The day the chart was asked under, as a line through all rows.
  public var now: Tick?
  public var legend: Legend?
  public var width: Double

  public init(
    caption: Caption, rows: [Row], axis: [Tick] = [], window: Extent? = nil, now: Tick? = nil,
    legend: Legend? = nil, width: Double = 720
  ) {
    self.caption = caption
    self.rows = rows
    self.axis = axis
    self.window = window
    self.now = now
    self.legend = legend
    self.width = width
  }

  public func picture() -> Picture {
    guard rows.contains(where: { !$0.bands.isEmpty }) else {
      return Picture(emptyFor: caption, width: width)
    }
    let labels = LabelColumn(rows.map(\.label), face: .small, upTo: 0.36, of: width)
    let scale = LinearScale(domain: domain, from: labels.width + 14, to: width - 8)
    let top = 22.0
    var y = top
    var marks: [Element] = []
    for (row, label) in zip(rows, labels.labels) {
      let height = max(24, label.height + 8)
      marks.append(.line(x1: 0, y1: y, x2: width, y2: y, stroke: .rule, role: "hairline"))
      marks.append(
        .mark(
          label.drawn(x: 0, middle: y + height / 2, role: "row"), href: row.href,
          tooltip: label.isShortened ? row.label : nil, role: "subject"))
      marks += row.bands.map { mark($0, middle: y + height / 2, scale: scale) }
      y += height
    }
    marks.append(.line(x1: 0, y1: y, x2: width, y2: y, stroke: .rule, role: "hairline"))
    let ruler = Axis(ticks: axis, scale: scale)
    let ground =
      ruler.labels(baseline: top - 9, within: Extent(scale.from - 20, width))
      + ruler.hairlines(from: top - 4, to: y)
    let foot = now == nil ? y + 1 : y + 24
    let key = Key(keyEntries(), left: 0, top: foot + 7, within: width)
    let height = key.height > 0 ? foot + 7 + key.height : foot
    return Picture(
      caption: caption, width: width, height: height,
      marks: ground + marks + nowLine(scale, bottom: y) + key.marks)
  }

  private var domain: Extent {
    if let window, window.high > window.low { return window }
    let bands = rows.flatMap(\.bands).flatMap { [$0.begins.low, $0.begins.high, $0.ends] }
    return Extent.around(bands + axis.map(\.value) + [now?.value ?? .nan]).widened(by: 0.02)
  }

  private func mark(_ band: Band, middle: Double, scale: LinearScale) -> Element {
    let open = scale(band.begins.low)
    let from = scale(band.begins.high)
    let to = max(scale(band.ends), from + 2)
    var parts: [Element] = [
      .target(x: open, y: middle - 12, width: max(to - open, 24), height: 24)
    ]
    parts += shape(band.standing, open: open, from: from, to: to, middle: middle)
    let room = to - from - 10
    if band.standing != .ended, !band.label.isEmpty, Face.small.width(band.label) <= room {
      parts.append(
        .text(
          band.label, x: from + 6, baseline: middle + Face.small.drop, face: .small,
          paint: band.standing == .active ? .onAccent : .ink, role: "band-label"))
    }
    return .mark(parts, href: band.href, tooltip: band.tooltip ?? band.label, role: "band")
  }

  private func shape(_ standing: Standing, open: Double, from: Double, to: Double, middle: Double)
    -> [Element]
  {
    var parts: [Element] = []
    if from - open > 2 {
      parts.append(
        .rect(
          x: open + 0.75, y: middle - 7, width: from - open - 1.5, height: 14, fill: .paper,
          stroke: standing == .ended ? .grey : .accent, radius: 2, role: "begins"))
    }
    switch standing {
    case .active:
      parts.append(
        .rect(x: from, y: middle - 8, width: to - from, height: 16, fill: .accent, role: "active"))
    case .pending:
      parts.append(
        .rect(
          x: from, y: middle - 8, width: to - from, height: 16, fill: .soft, stroke: .accent,
          role: "pending"))
    case .ended:
      parts += [
        .line(x1: from, y1: middle, x2: to, y2: middle, stroke: .grey, width: 2, role: "ended"),
        .line(
          x1: from, y1: middle - 7, x2: from, y2: middle + 7, stroke: .grey, width: 2, role: "end"),
      ]
    }
    return parts
  }

  private func keyEntries() -> [Key.Entry] {
    guard let legend else { return [] }
    func entry(_ words: String, _ standing: Standing, isOpen: Bool = false) -> Key.Entry {
      Key.Entry(advance: 28, words: words) { left, middle in
        isOpen
          ? shape(standing, open: left, from: left + 12, to: left + 22, middle: middle)
          : shape(standing, open: left, from: left, to: left + 22, middle: middle)
      }
    }
    return [
      entry(legend.active, .active), entry(legend.pending, .pending), entry(legend.ended, .ended),
      entry(legend.begins, .active, isOpen: true),
    ]
  }

  private func nowLine(_ scale: LinearScale, bottom: Double) -> [Element] {
    guard let now, now.value.isFinite else { return [] }
    let x = scale(now.value)
    let half = Face.smallStrong.width(now.label) / 2
    var line = Element.line(x1: x, y1: 18, x2: x, y2: bottom + 5, stroke: .ink, role: "now")
    line["stroke-dasharray"] = "2 3"
    return [
      line,
      .text(
        now.label, x: min(max(x, half), width - half), baseline: bottom + 18, face: .smallStrong,
        anchor: .middle, role: "now-label"),
    ]
  }
}
