// SPDX-License-Identifier: Apache-2.0

/// Estimates of one quantity beside each other, each with the interval it stands for; where all of
/// them can be true at once is shaded.
public struct IntervalPlot: Chart {
  public struct Row: Sendable, Equatable {
    public var label: String
    public var interval: Extent
    /// The value as it was stated.
    public var nominal: Double?
    public var valueText: String
    public var href: String?
    public var tooltip: String?

    public init(
      _ label: String, interval: Extent, nominal: Double? = nil, valueText: String,
      href: String? = nil, tooltip: String? = nil
    ) {
      self.label = label
      self.interval = interval
      self.nominal = nominal
      self.valueText = valueText
      self.href = href
      self.tooltip = tooltip
    }
  }

  public var caption: Caption
  public var rows: [Row]
  public var axis: [Tick]
  /// The words over the shaded band: "all agree: 152.4-153.1". Shown only if there is a band.
  public var commonText: String
  /// The words in its place if no value fits all the intervals.
  public var noCommonText: String
  public var width: Double

  public init(
    caption: Caption, rows: [Row], axis: [Tick] = [], commonText: String = "",
    noCommonText: String = "", width: Double = 720
  ) {
    self.caption = caption
    self.rows = rows
    self.axis = axis
    self.commonText = commonText
    self.noCommonText = noCommonText
    self.width = width
  }

  /// The stretch that all the intervals share; nil if there is none, or nothing to compare.
  public var common: Extent? {
    guard rows.count > 1, let first = rows.first else { return nil }
    return rows.dropFirst().reduce(first.interval as Extent?) { $0?.meeting($1.interval) }
  }

  public func picture() -> Picture {
    guard !rows.isEmpty else { return Picture(emptyFor: caption, width: width) }
    let labels = LabelColumn(rows.map(\.label), upTo: 0.32, of: width)
    let figures = FigureColumn(rows.map(\.valueText), of: width)
    let scale = LinearScale(
      domain: domain, from: labels.width + 22, to: width - figures.width - 22)
    let heights = zip(labels.labels, figures.lines).map { max(28, $0.height + 8, $1.height + 8) }
    let top = words.isEmpty ? 4.0 : 24
    let bottom = top + heights.reduce(0, +)
    let ruler = Axis(ticks: axis, scale: scale)
    var marks = ruler.hairlines(from: top, to: bottom) + band(scale, top: top, bottom: bottom)
    var y = top
    for (index, row) in rows.enumerated() {
      let middle = y + heights[index] / 2
      let texts =
        labels.labels[index].drawn(x: 0, middle: middle, role: "row")
        + figures.lines[index].drawn(x: width, middle: middle, anchor: .end, role: "value")
      marks.append(
        .mark(
          texts + interval(row, middle: middle, scale: scale), href: row.href,
          tooltip: row.tooltip, role: "estimate"))
      y += heights[index]
    }
    marks.append(
      .line(x1: scale.from, y1: y, x2: scale.to, y2: y, stroke: .grey, role: "baseline"))
    if !axis.isEmpty {
      marks += ruler.labels(baseline: y + 15, within: Extent(scale.from - 16, scale.to + 16))
      y += 20
    }
    return Picture(caption: caption, width: width, height: y + 2, marks: marks)
  }

  private var words: String { common == nil ? (rows.count > 1 ? noCommonText : "") : commonText }

  private var domain: Extent {
    let own = rows.flatMap { [$0.interval.low, $0.interval.high, $0.nominal ?? .nan] }
    let around = Extent.around(own).widened(by: 0.06)
    return Extent.around([around.low, around.high] + axis.map(\.value))
  }

  private func band(_ scale: LinearScale, top: Double, bottom: Double) -> [Element] {
    var marks: [Element] = []
    var x = (scale.from + scale.to) / 2
    if let common {
      let from = scale(common.low)
      let to = scale(common.high)
      x = (from + to) / 2
      marks.append(
        .rect(
          x: from, y: top - 4, width: max(1.5, to - from), height: bottom - top + 4, fill: .soft,
          role: "band"))
      marks += [from, to].map {
        .line(x1: $0, y1: top - 4, x2: $0, y2: bottom, stroke: .accent, role: "band-edge")
      }
    }
    if !words.isEmpty {
      let half = Face.smallStrong.width(words) / 2
      let centre = min(max(x, half), width - half)
      marks.append(
        .text(
          words, x: centre, baseline: 13, face: .smallStrong, anchor: .middle,
          paint: common == nil ? .muted : .accent, role: "common"))
    }
    return marks
  }

  private func interval(_ row: Row, middle: Double, scale: LinearScale) -> [Element] {
    var marks = Whisker(extent: row.interval, scale: scale, capHeight: 10).drawn(middle: middle)
    if let nominal = row.nominal, nominal.isFinite {
      marks.append(
        .rect(
          x: scale(nominal) - 2, y: middle - 7, width: 4, height: 14, fill: .accent,
          role: "nominal"))
    }
    return marks
  }
}
