// SPDX-License-Identifier: Apache-2.0

/// What moves a result, and which way: a bar an input to the left or right of nothing, the longest
/// first, each with its interval.
public struct Tornado: Chart {
  public struct Row: Sendable, Equatable {
    public var label: String
    /// How far and in which direction; zero is no effect.
    public var value: Double
    public var valueText: String
    /// What the value lies between.
    public var interval: Extent?
    public var href: String?
    public var tooltip: String?

    public init(
      _ label: String, value: Double, valueText: String, interval: Extent? = nil,
      href: String? = nil, tooltip: String? = nil
    ) {
      self.label = label
      self.value = value
      self.valueText = valueText
      self.interval = interval
      self.href = href
      self.tooltip = tooltip
    }
  }

  public var caption: Caption
  public var rows: [Row]
  /// The words over the two sides: "lowers", "raises".
  public var left: String
  public var right: String
  public var axis: [Tick]
  public var width: Double

  public init(
    caption: Caption, rows: [Row], left: String = "", right: String = "", axis: [Tick] = [],
    width: Double = 720
  ) {
    self.caption = caption
    self.rows = rows
    self.left = left
    self.right = right
    self.axis = axis
    self.width = width
  }

  public func picture() -> Picture {
    guard !rows.isEmpty else { return Picture(emptyFor: caption, width: width) }
    let ranked = Self.ranked(rows)
    let labels = LabelColumn(ranked.map(\.label), upTo: 0.38, of: width)
    let figures = FigureColumn(ranked.map(\.valueText), of: width)
    let scale = LinearScale(
      domain: domain, from: labels.width + 18, to: width - figures.width - 18)
    let heights = zip(labels.labels, figures.lines).map { max(26, $0.height + 6, $1.height + 6) }
    let top = left.isEmpty && right.isEmpty ? 4.0 : 24
    let bottom = top + heights.reduce(0, +)
    let ruler = Axis(ticks: axis, scale: scale)
    let zero = scale(0)
    var marks = sides(scale, zero: zero) + ruler.hairlines(from: top, to: bottom)
    var y = top
    for (index, row) in ranked.enumerated() {
      let middle = y + heights[index] / 2
      let texts =
        labels.labels[index].drawn(x: 0, middle: middle, role: "row")
        + figures.lines[index].drawn(x: width, middle: middle, anchor: .end, role: "value")
      marks.append(
        .mark(
          texts + bar(row, middle: middle, zero: zero, scale: scale), href: row.href,
          tooltip: row.tooltip, role: "effect"))
      y += heights[index]
    }
    marks.append(.line(x1: zero, y1: top, x2: zero, y2: bottom, stroke: .ink, role: "baseline"))
    var height = bottom + 2
    if !axis.isEmpty {
      marks += ruler.labels(baseline: bottom + 15, within: Extent(scale.from - 16, scale.to + 16))
      height += 20
    }
    return Picture(caption: caption, width: width, height: height, marks: marks)
  }

  private static func ranked(_ rows: [Row]) -> [Row] {
    func size(_ row: Row) -> Double { row.value.isNaN ? -1 : abs(row.value) }
    return rows.enumerated().sorted {
      (size($1.element), $0.offset) < (size($0.element), $1.offset)
    }.map(\.element)
  }

  /// Zero stands in the middle of the longer side's reach, so that equal effects look equal.
  private var domain: Extent {
    let reach = Extent.around(
      rows.flatMap { [$0.value, $0.interval?.low ?? 0, $0.interval?.high ?? 0] }
        + axis.map(\.value) + [0])
    return reach.low == 0 && reach.high == 0 ? Extent(-1, 1) : reach
  }

  private func sides(_ scale: LinearScale, zero: Double) -> [Element] {
    [
      (left, max(zero - 8, Face.small.width(left)), Anchor.end),
      (right, min(zero + 8, width - Face.small.width(right)), Anchor.start),
    ].filter { !$0.0.isEmpty }.map { words, x, anchor in
      .text(
        words, x: x, baseline: 13, face: .small, anchor: anchor, paint: .muted, role: "column")
    }
  }

  private func bar(_ row: Row, middle: Double, zero: Double, scale: LinearScale) -> [Element] {
    let end = scale(row.value)
    var marks: [Element] = [
      .rect(
        x: min(zero, end), y: middle - 7, width: abs(end - zero), height: 14,
        fill: row.value < 0 ? .grey : .accent, role: "bar")
    ]
    if let interval = row.interval {
      marks += Whisker(extent: interval, scale: scale, isOnDark: true).drawn(middle: middle)
    }
    return marks
  }
}
