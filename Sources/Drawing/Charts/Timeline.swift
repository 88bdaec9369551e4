// SPDX-License-Identifier: Apache-2.0

/// Dated events in lanes along one axis of time. How precisely a date is known is shown: a day is
/// a dot, a month or a year an open bar of that length, a period a solid bar. A lane whose events have
/// no labels is set tight, as a swarm of dots.
public struct Timeline: Chart {
  /// When something was, in any unit that grows evenly with time: days since a day, say.
  public enum When: Sendable, Equatable {
    case day(Double)
    /// Some time within: a date known to the month, the quarter or the year.
    case within(Extent)
    /// All the time from one end to the other.
    case period(Extent)

    var extent: Extent {
      switch self {
      case .day(let day): Extent(day, day)
      case .within(let extent), .period(let extent): extent
      }
    }
  }

  public struct Event: Sendable, Equatable {
    public var label: String
    public var when: When
    /// Whether it carries the point of the chart: in the accent and set strong, else grey.
    public var isKey: Bool
    public var href: String?
    public var tooltip: String?

    public init(
      _ label: String, when: When, isKey: Bool = false, href: String? = nil,
      tooltip: String? = nil
    ) {
      self.label = label
      self.when = when
      self.isKey = isKey
      self.href = href
      self.tooltip = tooltip
    }
  }

  public struct Lane: Sendable, Equatable {
    public var label: String
    public var events: [Event]

    public init(_ label: String, events: [Event]) {
      self.label = label
      self.events = events
    }
  }

  /// The words for the three kinds of mark; an empty word leaves its entry out.
  public struct Legend: Sendable, Equatable {
    public var day: String
    public var within: String
    public var period: String

    public init(day: String, within: String, period: String) {
      self.day = day
      self.within = within
      self.period = period
    }
  }

  public var caption: Caption
  public var lanes: [Lane]
  public var axis: [Tick]
  /// The day the chart was asked under, as a line through all lanes.
  public var now: Tick?
  public var legend: Legend?
  /// The most pixels that an event's label takes; what is longer is cut, and whole in its tooltip.
  public var longestLabel: Double
  public var width: Double

  public init(
    caption: Caption, lanes: [Lane], axis: [Tick] = [], now: Tick? = nil, legend: Legend? = nil,
    longestLabel: Double = .infinity, width: Double = 720
  ) {
    self.caption = caption
    self.lanes = lanes
    self.axis = axis
    self.now = now
    self.legend = legend
    self.longestLabel = longestLabel
    self.width = width
  }

  public func picture() -> Picture {
    guard lanes.contains(where: { !$0.events.isEmpty }) else {
      return Picture(emptyFor: caption, width: width)
    }
    let labels = LabelColumn(lanes.map(\.label), face: .strong, upTo: 0.2, of: width)
    let scale = LinearScale(
      domain: domain, from: labels.width > 0 ? labels.width + 20 : 8, to: width - 8)
    let top = 22.0
    var y = top
    var rows: [Element] = []
    for (lane, label) in zip(lanes, labels.labels) {
      rows.append(.line(x1: 0, y1: y, x2: width, y2: y, stroke: .rule, role: "hairline"))
      let drawn = TimelineLane(
        events: lane.events, scale: scale, width: width, longestLabel: longestLabel
      ).drawn(top: y + 6)
      rows += label.drawn(x: 0, top: y + 6, role: "lane")
      rows += drawn.marks
      y += max(drawn.height, label.height) + 12
    }
    rows.append(.line(x1: 0, y1: y, x2: width, y2: y, stroke: .rule, role: "hairline"))
    let ruler = Axis(ticks: axis, scale: scale)
    let ground =
      ruler.labels(baseline: top - 9, within: Extent(scale.from - 20, width))
      + ruler.hairlines(from: top - 4, to: y) + nowLine(scale, bottom: y)
    let foot = now == nil ? y + 1 : y + 24
    let key = Key(keyEntries(), left: 0, top: foot + 7, within: width)
    let height = key.height > 0 ? foot + 7 + key.height : foot
    return Picture(
      caption: caption, width: width, height: height, marks: ground + rows + key.marks)
  }

  private var domain: Extent {
    let events = lanes.flatMap(\.events).flatMap { [$0.when.extent.low, $0.when.extent.high] }
    let own = Extent.around(events + [now?.value ?? .nan])
    let ends = Extent.around(axis.map(\.value))
    return axis.isEmpty
      ? own.widened(by: 0.03) : Extent.around([own.low, own.high, ends.low, ends.high])
  }

  private func keyEntries() -> [Key.Entry] {
    guard let legend else { return [] }
    func entry(_ words: String, _ kind: @escaping (Extent) -> When) -> Key.Entry {
      Key.Entry(words: words) { left, middle in
        let ends = Extent(left, left + 14)
        return [TimelineLane.shape(kind(ends), from: left, to: left + 14, middle: middle, .grey)]
      }
    }
    return [
      entry(legend.day) { .day($0.low) }, entry(legend.within) { .within($0) },
      entry(legend.period) { .period($0) },
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
        now.label, x: min(max(x, half), width - half), baseline: bottom + 18,
        face: .smallStrong,
        anchor: .middle, role: "now-label"),
    ]
  }
}
