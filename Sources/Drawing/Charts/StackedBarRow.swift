// SPDX-License-Identifier: Apache-2.0

/// One bar of a `StackedBar`: its heading, its segments and the labels hung below it.
struct StackedBarRow {
  let row: StackedBar.Row
  let scale: LinearScale
  let width: Double
  let caption: Caption

  private let barHeight = 20.0

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
      hung.map { piece in
        let room = min(max(piece.middle, width - piece.middle) - 8, width * 0.62)
        return (piece.middle, Face.small.width(hungLabel(piece.segment, within: room)))
      }, width: width, gap: 8)
    let direct = pieces.filter(holdsItsLabel)
    let deepest = direct.map { name($0).height + Face.smallStrong.lineHeight + 8 }.max()
    let directBottom = barTop + barHeight + (deepest ?? 2)
    // Hung labels begin beside the direct ones if they stay clear of them, else below them.
    let isClear = !rows.places.contains { place in
      direct.contains { place.from - 8 < $0.from + $0.width && $0.from < place.to + 8 }
    }
    let hungTop = isClear ? barTop + barHeight + 2 : directBottom
    let wide = direct.map { mark($0, barTop: barTop, label: directLabel($0, barTop: barTop)) }
    // Thin segments are drawn last, so that a wide neighbour does not cover their least width.
    let thin = zip(hung, rows.places).map { piece, place in
      mark(
        piece, barTop: barTop,
        label: leader(piece, place, from: barTop + barHeight, rowsFrom: hungTop))
    }
    let bottom = max(directBottom, hungTop + Double(rows.count) * Self.hungPitch)
    return (heading.marks + wide + thin, bottom - top)
  }

  private static let hungPitch = 17.0

  private func heading(top: Double) -> (marks: [Element], height: Double) {
    let both = Face.strong.width(row.label) + 12 + Face.body.width(row.totalText)
    guard both > width else {
      // One text in two spans: the second stands where the first truly ends.
      var text = Element.text(
        "", x: 0, baseline: top + 9 + Face.body.drop, face: .body, role: "heading")
      var name = Element("tspan", text: row.label)
      name["font-weight"] = "600"
      var total = Element("tspan", text: row.totalText)
      total["class"] = "muted"
      total["dx"] = "6"
      total["fill"] = Paint.muted.fallback
      text.text = nil
      text.children = [name, total]
      return ([text], Face.body.lineHeight)
    }
    let label = TextLines(row.label, face: .strong, within: width, atMost: 2)
    let total = TextLines(row.totalText, face: .body, within: width, atMost: 2)
    let marks =
      label.drawn(x: 0, top: top, role: "heading")
      + total.drawn(x: 0, top: top + label.height, paint: .muted, role: "total")
    return (marks, label.height + total.height)
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

  /// A segment's name, broken to stand under the segment.
  private func name(_ piece: Piece) -> TextLines {
    TextLines(piece.segment.label, face: .small, within: max(0, piece.width - 8), atMost: 3)
  }

  private func holdsItsLabel(_ piece: Piece) -> Bool {
    let name = name(piece)
    return Face.smallStrong.width(piece.segment.valueText) + 8 <= piece.width
      && !name.isShortened && !name.splitsWord
  }

  /// Name and value in one line; where room is short the name gives way, not the value.
  private func hungLabel(_ segment: StackedBar.Segment, within room: Double) -> String {
    let value = segment.valueText
    let nameRoom = room - Face.small.width(" " + value)
    guard nameRoom >= 30 else {
      return TextLines(value, face: .small, within: room, atMost: 1).lines[0]
    }
    let name = TextLines(segment.label, face: .small, within: nameRoom, atMost: 1).lines[0]
    return value.isEmpty ? name : name + " " + value
  }

  private func mark(_ piece: Piece, barTop: Double, label: [Element]) -> Element {
    let isCeiling = piece.segment.isCeiling
    let bar = Element.rect(
      x: piece.from, y: barTop, width: piece.width, height: barHeight,
      fill: isCeiling ? caption.paint(.ceiling) : .accent,
      role: isCeiling ? "segment ceiling" : "segment")
    let whole = piece.segment.label + " " + piece.segment.valueText
    return .mark(
      [bar] + label, href: piece.segment.href, tooltip: piece.segment.tooltip ?? whole,
      role: "part")
  }

  private func directLabel(_ piece: Piece, barTop: Double) -> [Element] {
    let name = name(piece)
    let top = barTop + barHeight + 4
    let value = Element.text(
      piece.segment.valueText, x: piece.from,
      baseline: top + name.height + Face.smallStrong.lineHeight / 2 + Face.smallStrong.drop,
      face: .smallStrong, role: "value")
    return name.drawn(x: piece.from, top: top) + [value]
  }

  private func leader(
    _ piece: Piece, _ place: LeaderRows.Place, from top: Double, rowsFrom: Double
  ) -> [Element] {
    let middle = rowsFrom + (Double(place.row) + 0.5) * Self.hungPitch
    let foot = place.x + (place.isFlipped ? -5 : 5)
    return [
      .path(
        [(place.x, top), (place.x, middle), (foot, middle)], stroke: .grey, role: "leader"),
      .text(
        hungLabel(piece.segment, within: place.to - place.from + 0.01),
        x: place.isFlipped ? place.to : place.from,
        baseline: middle + Face.small.drop, face: .small, anchor: place.isFlipped ? .end : .start,
        role: "hung"),
    ]
  }
}
