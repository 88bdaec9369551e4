// SPDX-License-Identifier: Apache-2.0

/// One field of a `TrendLadder`: its ladder, its step line and the dots on it.
struct TrendLadderRow {
  let row: TrendLadder.Row
  let left: Double
  let pitch: Double
  let caption: Caption

  static let height = 66.0
  private static let rung = 7.0

  func drawn(columns: Int, top: Double) -> [Element] {
    let base = top + Self.height - 11
    let cells = Array(row.cells.prefix(columns))
    let right = left + pitch * Double(columns)
    var marks = ladder(base: base, right: right)
    marks += steps(cells, base: base)
    for (column, cell) in cells.enumerated() {
      marks.append(mark(cell, column: column, base: base, top: top))
    }
    return marks
  }

  /// The square of a cell that nobody has checked.
  static func unchecked(x: Double, y: Double, in caption: Caption) -> Element {
    .rect(
      x: x - 6, y: y - 6, width: 12, height: 12, fill: caption.paint(.unchecked), stroke: .grey,
      role: "unchecked")
  }

  /// The rungs as faint lines, the lowest and the highest numbered.
  private func ladder(base: Double, right: Double) -> [Element] {
    var marks: [Element] = (0...5).map { level in
      let y = base - Double(level) * Self.rung
      return .line(
        x1: left, y1: y, x2: right, y2: y, stroke: level == 0 ? .grey : .wash,
        role: "rung")
    }
    for level in [0, 5] {
      marks.append(
        .text(
          "\(level)", x: left - 6,
          baseline: base - Double(level) * Self.rung + 3.2, face: .small, anchor: .end,
          paint: .muted, role: "level"))
    }
    return marks
  }

  private func centre(_ column: Int) -> Double { left + (Double(column) + 0.5) * pitch }

  private func height(of level: Int, base: Double) -> Double {
    base - Double(level) * Self.rung
  }

  /// The line through the levels, stepping half-way between meetings and broken where nobody looked.
  private func steps(_ cells: [TrendLadder.Cell], base: Double) -> [Element] {
    var paths: [Element] = []
    var points: [(x: Double, y: Double)] = []
    for (column, cell) in cells.enumerated() {
      guard let level = cell.level else {
        if points.count > 1 { paths.append(step(points)) }
        points = []
        continue
      }
      let y = height(of: level, base: base)
      let middle = left + Double(column) * pitch
      if let last = points.last { points += [(middle, last.y), (middle, y)] }
      points.append((centre(column), y))
    }
    if points.count > 1 { paths.append(step(points)) }
    return paths
  }

  private func step(_ points: [(x: Double, y: Double)]) -> Element {
    .path(points, stroke: .accent, width: 1.75, role: "step")
  }

  private func mark(_ cell: TrendLadder.Cell, column: Int, base: Double, top: Double) -> Element {
    let x = centre(column)
    var marks: [Element] = [
      .target(x: x - pitch / 2, y: top + 1, width: pitch, height: Self.height - 2)
    ]
    if let level = cell.level {
      let y = height(of: level, base: base)
      marks.append(
        level == 0
          ? .circle(
            x: x, y: y, radius: 4, fill: .paper, stroke: .accent, strokeWidth: 1.75, role: "dot")
          : .circle(x: x, y: y, radius: 4.5, fill: .accent, role: "dot"))
      if !cell.count.isEmpty {
        marks.append(
          .text(
            cell.count, x: x, baseline: y - 8, face: .small, anchor: .middle, paint: .ink,
            role: "count", halo: true))
      }
    } else {
      marks.append(Self.unchecked(x: x, y: base - 2.5 * Self.rung, in: caption))
    }
    return .mark(marks, href: cell.href, tooltip: cell.tooltip, role: "cell")
  }
}
