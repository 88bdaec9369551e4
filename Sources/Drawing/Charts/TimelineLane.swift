// SPDX-License-Identifier: Apache-2.0

/// One lane of a `Timeline`: each event with its label beside it, dodged into rows so that none
/// covers another.
struct TimelineLane {
  let events: [Timeline.Event]
  let scale: LinearScale
  let width: Double
  var longestLabel = Double.infinity

  private var isSwarm: Bool { events.allSatisfy(\.label.isEmpty) }
  /// Labels are links, so that they need the room of a finger.
  private var rowHeight: Double { isSwarm ? 11 : 24 }

  /// An event with the pixels that its mark and its label take.
  struct Place {
    let event: Timeline.Event
    let label: String
    let from: Double
    let to: Double
    let labelFrom: Double
    var row = 0

    var stretch: (from: Double, to: Double) {
      if label.isEmpty { return (from, to) }
      return (min(from, labelFrom), max(to, labelFrom + face.width(label)))
    }
    var face: Face { event.isKey ? .smallStrong : .small }
  }

  /// The events that can be placed, each in its row.
  func places() -> [Place] {
    var places = events.compactMap(place)
    let dodged = DodgedRows(places.map(\.stretch), gap: isSwarm ? 1.5 : 10)
    for index in places.indices { places[index].row = dodged.rows[index] }
    return places
  }

  func drawn(top: Double) -> (marks: [Element], height: Double) {
    let places = places()
    let rows = (places.map(\.row).max() ?? 0) + 1
    let marks = places.map { mark($0, middle: top + (Double($0.row) + 0.5) * rowHeight) }
    return (marks, Double(rows) * rowHeight)
  }

  private func place(_ event: Timeline.Event) -> Place? {
    let extent = event.when.extent
    if case .day(let day) = event.when, !day.isFinite { return nil }
    let isDot = extent.low == extent.high
    let from = scale(extent.low) - (isDot ? 4.5 : 0)
    let to = max(scale(extent.high) + (isDot ? 4.5 : 0), from + 3)
    let face: Face = event.isKey ? .smallStrong : .small
    // Beside the mark on its right; on its left if that is the only side with room.
    let wanted = min(face.width(event.label), longestLabel)
    let fitsRight = to + 6 + wanted <= width
    let room = fitsRight || from < width - to ? width - to - 6 : from - 6 - scale.from
    let line = TextLines(
      event.label, face: face, within: max(min(room, longestLabel), 40), atMost: 1)
    let label = line.lines.first ?? ""
    let goesRight = fitsRight || from < width - to
    let labelFrom = goesRight ? to + 6 : from - 6 - face.width(label)
    return Place(event: event, label: label, from: from, to: to, labelFrom: labelFrom)
  }

  private func mark(_ place: Place, middle: Double) -> Element {
    let paint: Paint = place.event.isKey ? .accent : .grey
    let stretch = place.stretch
    var parts: [Element] = [
      .target(
        x: stretch.from - 2, y: middle - rowHeight / 2,
        width: stretch.to - stretch.from + 4, height: rowHeight)
    ]
    if !place.label.isEmpty {
      // A plate keeps the hairlines out of the words.
      parts.append(
        .rect(
          x: place.labelFrom - 2, y: middle - 7, width: place.face.width(place.label) + 4,
          height: 14, fill: .paper, role: "plate"))
    }
    parts.append(
      Self.shape(place.event.when, from: place.from, to: place.to, middle: middle, paint))
    if !place.label.isEmpty {
      parts.append(
        .text(
          place.label, x: place.labelFrom, baseline: middle + place.face.drop, face: place.face,
          role: "event-label"))
    }
    return .mark(
      parts, href: place.event.href,
      tooltip: place.event.tooltip ?? (place.label == place.event.label ? nil : place.event.label),
      role: "event")
  }

  /// The mark of a date as precise as it is known.
  static func shape(
    _ when: Timeline.When, from: Double, to: Double, middle: Double, _ paint: Paint
  ) -> Element {
    switch when {
    case .day:
      .circle(x: (from + to) / 2, y: middle, radius: 4.5, fill: paint, role: "day")
    case .within:
      .rect(
        x: from + 0.75, y: middle - 4, width: max(2, to - from - 1.5), height: 8, fill: .paper,
        stroke: paint, radius: 2, role: "within")
    case .period:
      .rect(x: from, y: middle - 4, width: to - from, height: 8, fill: paint, role: "period")
    }
  }
}
