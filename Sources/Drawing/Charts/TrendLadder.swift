// SPDX-License-Identifier: Apache-2.0

/// How fields move over meetings: a row a field, a column a meeting, a step line climbing a ladder
/// of levels 0 to 5, the number of distinct measures beside each step, and the verdict at the end.
public struct TrendLadder: Chart {
  public struct Cell: Sendable, Equatable {
    /// The level from 0 (absent) to 5; nil if nobody has looked.
    public var level: Int?
    /// The number of distinct measures in words, written small above the step.
    public var count: String
    public var href: String?
    public var tooltip: String?

    public init(level: Int?, count: String = "", href: String? = nil, tooltip: String? = nil) {
      self.level = level.map { min(max($0, 0), 5) }
      self.count = count
      self.href = href
      self.tooltip = tooltip
    }
  }

  public struct Row: Sendable, Equatable {
    public var label: String
    public var cells: [Cell]
    public var verdict: String
    public var href: String?

    public init(_ label: String, cells: [Cell], verdict: String, href: String? = nil) {
      self.label = label
      self.cells = cells
      self.verdict = verdict
      self.href = href
    }
  }

  public var caption: Caption
  /// The meetings, in order.
  public var columns: [String]
  public var rows: [Row]
  /// What the levels are called, from 0 up; with "not checked" after them if the chart has such.
  public var levels: [String]
  public var width: Double

  public init(
    caption: Caption, columns: [String], rows: [Row], levels: [String] = [], width: Double = 720
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.levels = levels
    self.width = width
  }

  public func picture() -> Picture {
    guard !rows.isEmpty, !columns.isEmpty else { return Picture(emptyFor: caption, width: width) }
    let labels = LabelColumn(rows.map(\.label), upTo: 0.26, of: width)
    let verdicts = LabelColumn(rows.map(\.verdict), face: .strong, upTo: 0.26, of: width)
    let plot = Extent(labels.width + 40, width - verdicts.width - 16)
    let pitch = (plot.high - plot.low) / Double(columns.count)
    let headers = columns.map { TextLines($0, face: .small, within: pitch - 8, atMost: 3) }
    let headerHeight = headers.map(\.height).max() ?? 0
    var y = headerHeight + 6
    var marks = headers.enumerated().flatMap { index, header in
      header.drawn(
        x: plot.low + (Double(index) + 0.5) * pitch, top: headerHeight - header.height,
        anchor: .middle, paint: .muted, role: "column")
    }
    for (index, row) in rows.enumerated() {
      let line = TrendLadderRow(row: row, left: plot.low, pitch: pitch, caption: caption)
      marks.append(.line(x1: 0, y1: y, x2: width, y2: y, stroke: .rule, role: "hairline"))
      marks += line.drawn(columns: columns.count, top: y)
      let middle = y + TrendLadderRow.height / 2
      marks.append(
        .mark(
          labels.labels[index].drawn(x: 0, middle: middle, role: "row"), href: row.href,
          tooltip: labels.labels[index].isShortened ? row.label : nil, role: "field"))
      marks += verdicts.labels[index].drawn(x: plot.high + 16, middle: middle, role: "verdict")
      y += TrendLadderRow.height
    }
    marks.append(.line(x1: 0, y1: y, x2: width, y2: y, stroke: .rule, role: "hairline"))
    let key = Key(keyEntries(), left: 0, top: y + 8, within: width)
    return Picture(
      caption: caption, width: width, height: y + 8 + key.height, marks: marks + key.marks)
  }

  private func keyEntries() -> [Key.Entry] {
    levels.enumerated().map { level, words in
      if level > 5 {
        return Key.Entry(words: words) {
          [TrendLadderRow.unchecked(x: $0 + 6, y: $1, in: caption)]
        }
      }
      return Key.Entry(advance: 12, words: words) {
        [
          .text(
            "\(level)", x: $0, baseline: $1 + Face.smallStrong.drop, face: .smallStrong,
            role: "key-level")
        ]
      }
    }
  }
}
