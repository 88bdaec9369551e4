// SPDX-License-Identifier: Apache-2.0

/// What is found where: rows by columns of dots, filled for present, hollow for absent, hatched
/// where nobody has checked.
public struct DotMatrix: Chart {
  public enum Finding: String, Sendable, Equatable {
    case present
    case absent
    case notChecked
  }

  public struct Cell: Sendable, Equatable {
    public var finding: Finding
    /// How often it is found, written in the dot; empty if that does not matter.
    public var count: String
    public var href: String?
    public var tooltip: String?

    public init(
      _ finding: Finding, count: String = "", href: String? = nil, tooltip: String? = nil
    ) {
      self.finding = finding
      self.count = count
      self.href = href
      self.tooltip = tooltip
    }
  }

  public struct Row: Sendable, Equatable {
    public var label: String
    /// A cell a column; columns beyond the last cell count as not checked.
    public var cells: [Cell]
    public var href: String?

    public init(_ label: String, cells: [Cell], href: String? = nil) {
      self.label = label
      self.cells = cells
      self.href = href
    }
  }

  /// The words for the three findings.
  public struct Legend: Sendable, Equatable {
    public var present: String
    public var absent: String
    public var notChecked: String

    public init(present: String, absent: String, notChecked: String) {
      self.present = present
      self.absent = absent
      self.notChecked = notChecked
    }
  }

  public var caption: Caption
  public var columns: [String]
  public var rows: [Row]
  public var legend: Legend?
  public var width: Double

  public init(
    caption: Caption, columns: [String], rows: [Row], legend: Legend? = nil, width: Double = 720
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.legend = legend
    self.width = width
  }

  public func picture() -> Picture {
    guard !rows.isEmpty, !columns.isEmpty else { return Picture(emptyFor: caption, width: width) }
    let labels = LabelColumn(rows.map(\.label), upTo: 0.45, of: width)
    let left = labels.width + 20
    let pitch = min(120, (width - left) / Double(columns.count))
    let right = left + pitch * Double(columns.count)
    let headers = columns.map { TextLines($0, face: .small, within: pitch - 8, atMost: 3) }
    let headerHeight = headers.map(\.height).max() ?? 0
    var marks = headers.enumerated().flatMap { index, header in
      header.drawn(
        x: left + (Double(index) + 0.5) * pitch, top: headerHeight - header.height,
        anchor: .middle, paint: .muted, role: "column")
    }
    var y = headerHeight + 6
    for (row, label) in zip(rows, labels.labels) {
      let height = max(26, label.height + 8)
      let middle = y + height / 2
      marks.append(.line(x1: 0, y1: y, x2: right, y2: y, stroke: .rule, role: "hairline"))
      marks.append(
        .mark(
          label.drawn(x: 0, middle: middle, role: "row"), href: row.href,
          tooltip: label.isShortened ? row.label : nil, role: "phrase"))
      for column in columns.indices {
        let cell = column < row.cells.count ? row.cells[column] : Cell(.notChecked)
        let x = left + (Double(column) + 0.5) * pitch
        marks.append(mark(cell, x: x, middle: middle))
      }
      y += height
    }
    marks.append(.line(x1: 0, y1: y, x2: right, y2: y, stroke: .rule, role: "hairline"))
    let key = Key(keyEntries(), left: 0, top: y + 8, within: width)
    return Picture(
      caption: caption, width: width, height: y + 8 + key.height, marks: marks + key.marks)
  }

  private func mark(_ cell: Cell, x: Double, middle: Double) -> Element {
    .mark(
      [
        .target(x: x - 13, y: middle - 13, width: 26, height: 26)
      ] + found(cell, x: x, middle: middle), href: cell.href, tooltip: cell.tooltip, role: "cell")
  }

  /// The dot, with its count in it if it has one.
  private func found(_ cell: Cell, x: Double, middle: Double) -> [Element] {
    guard cell.finding == .present, !cell.count.isEmpty else {
      return [sample(cell.finding, x: x, y: middle)]
    }
    return [
      .circle(x: x, y: middle, radius: 10, fill: .accent, role: "present"),
      .text(
        cell.count, x: x, baseline: middle + Face.smallStrong.drop, face: .smallStrong,
        anchor: .middle, paint: .onAccent, role: "count"),
    ]
  }

  private func sample(_ finding: Finding, x: Double, y: Double) -> Element {
    switch finding {
    case .present:
      .circle(x: x, y: y, radius: 6, fill: .accent, role: "present")
    case .absent:
      .circle(
        x: x, y: y, radius: 5.25, fill: .none, stroke: .grey, strokeWidth: 1.5, role: "absent")
    case .notChecked:
      .rect(
        x: x - 6, y: y - 6, width: 12, height: 12, fill: caption.paint(.unchecked), stroke: .grey,
        role: "unchecked")
    }
  }

  private func keyEntries() -> [Key.Entry] {
    guard let legend else { return [] }
    return [
      Key.Entry(words: legend.present) { [sample(.present, x: $0 + 6, y: $1)] },
      Key.Entry(words: legend.absent) { [sample(.absent, x: $0 + 6, y: $1)] },
      Key.Entry(words: legend.notChecked) { [sample(.notChecked, x: $0 + 6, y: $1)] },
    ]
  }
}
