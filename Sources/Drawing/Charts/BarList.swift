// SPDX-License-Identifier: Apache-2.0

/// A ranking: a bar a row, the largest first, its part as an inner bar, its interval as a whisker,
/// and the figures in columns at the right.
public struct BarList: Chart {
  /// The part of a row's whole, drawn inside its bar.
  public struct Part: Sendable, Equatable {
    public var value: Double
    public var valueText: String

    public init(_ value: Double, valueText: String) {
      self.value = value
      self.valueText = valueText
    }
  }

  public struct Row: Sendable, Equatable {
    public var label: String
    public var value: Double
    public var valueText: String
    /// What the value lies between.
    public var interval: Extent?
    /// An "up to" value: hatched.
    public var isCeiling: Bool
    public var part: Part?
    public var href: String?
    public var tooltip: String?

    public init(
      _ label: String, value: Double, valueText: String, interval: Extent? = nil,
      isCeiling: Bool = false, part: Part? = nil, href: String? = nil, tooltip: String? = nil
    ) {
      self.label = label
      self.value = value
      self.valueText = valueText
      self.interval = interval
      self.isCeiling = isCeiling
      self.part = part
      self.href = href
      self.tooltip = tooltip
    }
  }

  /// The words over the two columns of figures: "pledged", "allocated".
  public struct Headings: Sendable, Equatable {
    public var value: String
    public var part: String

    public init(value: String, part: String = "") {
      self.value = value
      self.part = part
    }
  }

  public var caption: Caption
  public var rows: [Row]
  public var headings: Headings?
  /// Whether to sort by value, the largest first; else the rows stand as given.
  public var isRanked: Bool
  public var width: Double

  public init(
    caption: Caption, rows: [Row], headings: Headings? = nil, isRanked: Bool = true,
    width: Double = 720
  ) {
    self.caption = caption
    self.rows = rows
    self.headings = headings
    self.isRanked = isRanked
    self.width = width
  }

  public func picture() -> Picture {
    guard !rows.isEmpty else { return Picture(emptyFor: caption, width: width) }
    let ranked = isRanked ? Self.ranked(rows) : rows
    let labels = LabelColumn(ranked.map(\.label), upTo: 0.3, of: width)
    let values = FigureColumn(ranked.map(\.valueText), heading: headings?.value, of: width)
    let parts = FigureColumn(
      ranked.map { $0.part?.valueText ?? "" }, heading: headings?.part, of: width)
    let partLeft = width - parts.width
    let valueRight = parts.width > 0 ? partLeft - 18 : width
    let scale = LinearScale(
      domain: Extent(0, largest), from: labels.width + 14, to: valueRight - values.width - 14)
    var y = 0.0
    var marks: [Element] = []
    if let headings {
      marks += heading(headings, valueRight: valueRight, valueWidth: values.width)
      y = 22
    }
    for (index, row) in ranked.enumerated() {
      let height = max(
        27, labels.labels[index].height + 6, values.lines[index].height + 6,
        parts.lines[index].height + 6)
      let middle = y + height / 2
      let texts =
        labels.labels[index].drawn(x: 0, middle: middle, role: "row")
        + values.lines[index].drawn(x: valueRight, middle: middle, anchor: .end, role: "value")
        + parts.lines[index].drawn(
          x: width, middle: middle, anchor: .end, paint: .muted, role: "value part")
      marks.append(
        .mark(
          texts + bars(row, middle: middle, scale: scale), href: row.href, tooltip: row.tooltip,
          role: "entry"))
      y += height
    }
    let base = headings == nil ? 0.0 : 22
    marks.append(
      .line(
        x1: scale.from, y1: base, x2: scale.from, y2: y, stroke: .grey, role: "baseline"))
    return Picture(caption: caption, width: width, height: y, marks: marks)
  }

  private var largest: Double {
    max(0, Extent.around(rows.flatMap { [$0.value, $0.interval?.high ?? 0, 0] }).high)
  }

  private static func ranked(_ rows: [Row]) -> [Row] {
    func rank(_ row: Row) -> Double { row.value.isNaN ? -.infinity : row.value }
    return rows.enumerated().sorted {
      (rank($1.element), $0.offset) < (rank($0.element), $1.offset)
    }.map(\.element)
  }

  private func heading(_ headings: Headings, valueRight: Double, valueWidth: Double)
    -> [Element]
  {
    [
      .text(
        headings.value, x: valueRight, baseline: 12, face: .small, anchor: .end, paint: .muted,
        role: "column"),
      .text(
        headings.part, x: width, baseline: 12, face: .small, anchor: .end, paint: .muted,
        role: "column"),
    ].filter { $0.text?.isEmpty == false }
  }

  private func bars(_ row: Row, middle: Double, scale: LinearScale) -> [Element] {
    // Where parts are told, the accent is theirs alone: a whole without one must not look allocated.
    let plain: Paint = rows.contains { $0.part != nil } ? .soft : .accent
    let paint = row.isCeiling ? caption.paint(.ceiling) : plain
    var marks: [Element] = [
      .rect(
        x: scale.from, y: middle - 7, width: scale.length(row.value), height: 14, fill: paint,
        stroke: .accent, role: "bar")
    ]
    if let part = row.part {
      marks.append(
        .rect(
          x: scale.from, y: middle - 3.5, width: scale.length(part.value), height: 7,
          fill: .accent, role: "inner"))
    }
    if let interval = row.interval {
      marks += Whisker(extent: interval, scale: scale, capHeight: 10, isOnDark: paint != .soft)
        .drawn(middle: middle)
    }
    return marks
  }
}
