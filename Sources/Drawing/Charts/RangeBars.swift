// SPDX-License-Identifier: Apache-2.0

/// Parts of ranges: for every input its whole range as a track, and the part that is meant as a bar.
public struct RangeBars: Chart {
  public struct Row: Sendable, Equatable {
    public var label: String
    public var range: Extent
    public var part: Extent
    /// The part in words: "under 11".
    public var partText: String
    /// The ends of the whole range.
    public var lowText: String
    public var highText: String

    public init(
      _ label: String, range: Extent, part: Extent, partText: String, lowText: String = "",
      highText: String = ""
    ) {
      self.label = label
      self.range = range
      self.part = part
      self.partText = partText
      self.lowText = lowText
      self.highText = highText
    }
  }

  public var caption: Caption
  public var rows: [Row]
  public var width: Double

  public init(caption: Caption, rows: [Row], width: Double = 720) {
    self.caption = caption
    self.rows = rows
    self.width = width
  }

  public func picture() -> Picture {
    guard !rows.isEmpty else { return Picture(emptyFor: caption, width: width) }
    let labels = LabelColumn(rows.map(\.label), upTo: 0.36, of: width)
    let figures = FigureColumn(rows.map(\.partText), face: .strong, of: width)
    let left = labels.width + 18
    let right = width - figures.width - 18
    var y = 2.0
    var marks: [Element] = []
    for (index, row) in rows.enumerated() {
      let height = max(38, labels.labels[index].height + 8, figures.lines[index].height + 8)
      let middle = y + height / 2 - 6
      let scale = LinearScale(domain: row.range, from: left, to: right)
      let from = scale(row.part.low)
      let to = scale(row.part.high)
      marks.append(
        .mark(
          labels.labels[index].drawn(x: 0, middle: middle, role: "row")
            + figures.lines[index].drawn(x: width, middle: middle, anchor: .end, role: "value")
            + [
              .rect(
                x: left, y: middle - 4, width: right - left, height: 8, fill: .wash, role: "track"),
              .rect(
                x: from, y: middle - 6, width: max(2, to - from), height: 12, fill: .accent,
                role: "part"),
              .text(
                row.lowText, x: left, baseline: middle + 18, face: .small, paint: .muted,
                role: "tick"),
              .text(
                row.highText, x: right, baseline: middle + 18, face: .small, anchor: .end,
                paint: .muted, role: "tick"),
            ], href: nil, tooltip: row.partText, role: "limit"))
      y += height
    }
    return Picture(caption: caption, width: width, height: y, marks: marks)
  }
}
