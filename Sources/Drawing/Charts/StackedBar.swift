// SPDX-License-Identifier: Apache-2.0

/// What packages are made of: a bar a package on one scale, a segment a project, its name and
/// value below it. A segment too thin for its name has it further down, on a leader line.
public struct StackedBar: Chart {
  public struct Segment: Sendable, Equatable {
    public var label: String
    public var value: Double
    /// The value in words: "33 bn", "up to 40 bn".
    public var valueText: String
    /// An "up to" amount: hatched, since it is where the segment may end, not where it does.
    public var isCeiling: Bool
    public var href: String?
    public var tooltip: String?

    public init(
      _ label: String, value: Double, valueText: String, isCeiling: Bool = false,
      href: String? = nil, tooltip: String? = nil
    ) {
      self.label = label
      self.value = value
      self.valueText = valueText
      self.isCeiling = isCeiling
      self.href = href
      self.tooltip = tooltip
    }
  }

  public struct Row: Sendable, Equatable {
    public var label: String
    /// The row's sum in words, bounds and all.
    public var totalText: String
    public var segments: [Segment]

    public init(_ label: String, totalText: String, segments: [Segment]) {
      self.label = label
      self.totalText = totalText
      self.segments = segments
    }
  }

  /// The words for the two fills; an empty word leaves its entry out.
  public struct Legend: Sendable, Equatable {
    public var stated: String
    public var ceiling: String

    public init(stated: String, ceiling: String) {
      self.stated = stated
      self.ceiling = ceiling
    }
  }

  public var caption: Caption
  public var rows: [Row]
  public var axis: [Tick]
  public var legend: Legend?
  public var width: Double

  public init(
    caption: Caption, rows: [Row], axis: [Tick] = [], legend: Legend? = nil, width: Double = 720
  ) {
    self.caption = caption
    self.rows = rows
    self.axis = axis
    self.legend = legend
    self.width = width
  }

  public func picture() -> Picture {
    let filled = rows.filter { !$0.segments.isEmpty }
    guard !filled.isEmpty else { return Picture(emptyFor: caption, width: width) }
    let sums = filled.map { row in row.segments.reduce(0) { $0 + size($1) } }
    let top = sums.max() ?? 0
    let scale = LinearScale(
      domain: Extent(0, max(top, axis.map(\.value).filter(\.isFinite).max() ?? 0)), from: 0,
      to: width - Self.leastWidth)
    var y = 0.0
    var marks: [Element] = []
    for row in filled {
      let drawn = StackedBarRow(row: row, scale: scale, width: width, caption: caption)
        .drawn(top: y)
      marks += drawn.marks
      y += drawn.height + 18
    }
    if !axis.isEmpty {
      let ruler = Axis(ticks: axis, scale: scale)
      marks.append(
        .line(x1: 0, y1: y - 6, x2: scale.to, y2: y - 6, stroke: .rule, role: "hairline"))
      marks += ruler.hairlines(from: y - 6, to: y - 1)
      marks += ruler.labels(baseline: y + 11, within: Extent(0, width))
      y += 28
    }
    let key = Key(keyEntries(), left: 0, top: y, within: width)
    let height = key.height > 0 ? y + key.height : y - 10
    return Picture(caption: caption, width: width, height: height, marks: marks + key.marks)
  }

  /// The least that a segment is drawn with, so that no part of a whole vanishes.
  static let leastWidth = 2.0

  private func size(_ segment: Segment) -> Double {
    segment.value.isFinite ? max(0, segment.value) : 0
  }

  private func keyEntries() -> [Key.Entry] {
    guard let legend else { return [] }
    func entry(_ paint: Paint, _ words: String) -> Key.Entry {
      Key.Entry(words: words) {
        [.rect(x: $0, y: $1 - 5, width: 14, height: 10, fill: paint, role: "swatch")]
      }
    }
    return [
      entry(.accent, legend.stated), entry(caption.paint(.ceiling), legend.ceiling),
    ]
  }
}
