// SPDX-License-Identifier: Apache-2.0

/// One bar of a `StackedBar`: its heading, its segments and the labels hung below it.
struct StackedBarRow {
  let row: StackedBar.Row
  let scale: LinearScale
  let width: Double
  let caption: Caption

  private let barHeight = 40.0

  /// A segment with the pixels it takes.
  private struct Piece {
    let segment: StackedBar.Segment
    let from: Double
    /// The pixels it is drawn with: a hair less than it takes, so that neighbours part.
    let width: Double
    var middle: Double { from + width / 2 }
  }

  func drawn(top: Double) -> (marks: [Element], height: Double) {
    let heading = heading(top: top)
    let barTop = top + heading.height + 4
    let pieces = pieces()
    let hung = pieces.filter { !holdsItsLabel($0) }
    let rows = LeaderRows(
      hung.map { ($0.middle, Face.small.width(hungLabel($0.segment))) }, width: width, gap: 5)
    // Thin segments are drawn last, so that a wide neighbour does not cover their least width.
    let wide = pieces.filter(holdsItsLabel).map { piece in
      mark(piece, barTop: barTop, below: [])
    }
    let thin = zip(hung, rows.places).map { piece, place in
      mark(piece, barTop: barTop, below: leader(piece, place, from: barTop + barHeight))
    }
    let below = rows.count == 0 ? 0 : 6 + Double(rows.count) * 17
    return (heading.marks + wide + thin, heading.height + 4 + barHeight + below)
  }

  private func heading(top: Double) -> (marks: [Element], height: Double) {
    let total = Face.body.width(row.totalText)
    let oneLine = Face.strong.width(row.label) + 14 + total <= width
    let label = TextLines(
      row.label, face: .strong, within: oneLine ? width - 14 - total : width, atMost: 2)
    let totals = TextLines(row.totalText, face: .body, within: width, atMost: 2)
    let drawn =
      label.drawn(x: 0, top: top)
      + totals.drawn(
        x: oneLine ? label.width + 10 : 0, top: oneLine ? top : top + label.height,
        paint: .muted, role: "total")
    return (drawn, oneLine ? label.height : label.height + totals.height)
  }

  private func pieces() -> [Piece] {
    var sum = 0.0
    return row.segments.map { segment in
      let from = scale(sum)
      let length = scale.length(segment.value)
      if segment.value.isFinite { sum += max(0, segment.value) }
      let drawn = length <= 0 ? 0 : max(StackedBar.leastWidth, length - 1)
      return Piece(segment: segment, from: from, width: drawn)
    }
  }

  private func holdsItsLabel(_ piece: Piece) -> Bool {
    let label = Face.small.width(piece.segment.label)
    return max(label, Face.smallStrong.width(piece.segment.valueText)) + 14 <= piece.width
  }

  private func hungLabel(_ segment: StackedBar.Segment) -> String {
    let value = segment.valueText.isEmpty ? "" : " " + segment.valueText
    let name = TextLines(
      segment.label, face: .small, within: width * 0.45 - Face.small.width(value), atMost: 1)
    return (name.lines.first ?? "") + value
  }

  private func mark(_ piece: Piece, barTop: Double, below: [Element]) -> Element {
    let isCeiling = piece.segment.isCeiling
    var marks: [Element] = [
      .rect(
        x: piece.from, y: barTop, width: piece.width, height: barHeight,
        fill: isCeiling ? caption.paint(.ceiling) : .accent,
        role: isCeiling ? "segment ceiling" : "segment")
    ]
    marks += below.isEmpty ? inside(piece, barTop: barTop) : below
    return .mark(
      marks, href: piece.segment.href, tooltip: piece.segment.tooltip, role: "part")
  }

  private func inside(_ piece: Piece, barTop: Double) -> [Element] {
    let segment = piece.segment
    let isCeiling = segment.isCeiling
    let x = piece.from + 7
    let text: Paint = isCeiling ? .ink : .onAccent
    var marks: [Element] = []
    if isCeiling {
      // A plate, since no text can be read on a hatch.
      let widest = max(
        Face.small.width(segment.label), Face.smallStrong.width(segment.valueText))
      marks.append(
        .rect(
          x: x - 3, y: barTop + 3.5, width: min(widest + 6, piece.width - 8), height: barHeight - 7,
          fill: .paper, role: "plate"))
    }
    marks.append(
      .text(segment.label, x: x, baseline: barTop + 16.5, face: .small, paint: text))
    marks.append(
      .text(
        segment.valueText, x: x, baseline: barTop + 32, face: .smallStrong, paint: text,
        role: "value"))
    return marks
  }

  private func leader(_ piece: Piece, _ place: LeaderRows.Place, from top: Double) -> [Element] {
    let middle = top + 6 + (Double(place.row) + 0.5) * 17
    let foot = place.x + (place.isFlipped ? -4 : 4)
    return [
      .path(
        [(place.x, top), (place.x, middle), (foot, middle)], stroke: .grey, role: "leader"),
      .text(
        hungLabel(piece.segment), x: place.isFlipped ? place.to : place.from,
        baseline: middle + Face.small.drop, face: .small, anchor: place.isFlipped ? .end : .start,
        paint: .ink, role: "hung"),
    ]
  }
}
