// SPDX-License-Identifier: Apache-2.0
import Agreements
import Drawing
import Quantities
import Questions

/// The legal status of each instrument over time, from its history.
struct InstrumentsDrawing: AnswerDrawing {
  static let questions = ["instruments", "tariffs"]
  let view: View
  let answer: Answer
  let width: Double

  private struct Change {
    let status: InstrumentStatus
    let on: PartialDate
    let words: String
  }

  /// What began longer ago is drawn from the edge: statutes are older than the record.
  private static let yearsShown = 2
  /// The most instruments that are drawn.
  private static let mostDrawn = 80

  var figure: Markup {
    guard let table = answer.table("instruments"), let history = answer.table("history") else {
      return .nothing
    }
    let told = Dictionary(grouping: history.rows, by: \.entry)
    let all = table.rows.filter { row in row.entry.map { told[$0] != nil } ?? false }
    let courses = all.prefix(Self.mostDrawn).compactMap { row in
      row.entry.map { id in
        (
          id, row.cells[0].value.words(in: view.language),
          told[id, default: []].compactMap { change($0, history) }
        )
      }
    }.filter { !$0.2.isEmpty }
    guard !courses.isEmpty else { return .nothing }
    return .several([
      drawing(courses),
      all.count > Self.mostDrawn
        ? p(.class("note small")) { view[.notDrawn(all.count - Self.mostDrawn)] } : .nothing,
    ])
  }

  private func drawing(_ courses: [(EntryID, String, [Change])]) -> Markup {
    view.figure(width: width) { room in
      let axis = axis(courses.flatMap(\.2))
      return StatusBands(
        caption: view.caption(answer, room, part: "history"),
        rows: courses.map { id, name, changes in
          StatusBands.Row(
            name, bands: bands(changes), href: view.address(of: id).text)
        },
        axis: axis.ticks(about: room.width < 500 ? 3 : 9), window: axis.extent,
        now: view.clockTick,
        legend: .init(
          active: view[.inForce], pending: view[.onItsWay], ended: view[.endedWord],
          begins: view[.beganWithin]),
        width: room.width)
    }
  }

  private func change(_ row: Table.Row, _ history: Table) -> Change? {
    guard case .date(let on)? = history.cell(row, "on")?.value,
      let status = (history.cell(row, "status")?.value.code).flatMap(
        InstrumentStatus.init(rawValue:))
    else { return nil }
    let words = history.cell(row, "as")?.value
    return Change(
      status: status, on: on,
      words: words.flatMap { $0.isMissing ? nil : $0.words(in: view.language) }
        ?? status.label.words(in: view.language))
  }

  private func axis(_ changes: [Change]) -> TimeAxis {
    let days = changes.map(\.on.first)
    let oldest = Day(view.clock.year - Self.yearsShown + 1, 1, 1) ?? view.clock
    let first = max(days.min() ?? oldest, min(oldest, view.clock))
    let last = max(view.clock, changes.map(\.on.last).max() ?? view.clock)
    return TimeAxis(language: view.language, first: first, last: last + 14)
  }

  /// One band as long as a status lasts, however often it is reported.
  private func bands(_ changes: [Change]) -> [StatusBands.Band] {
    let starts = changes.indices.filter { $0 == 0 || changes[$0].status != changes[$0 - 1].status }
    return starts.enumerated().compactMap { position, index in
      let change = changes[index]
      let next = starts.dropFirst(position + 1).first
      let ends = next.map { changes[$0].on.first } ?? max(view.clock, change.on.last)
      guard ends >= change.on.first else { return nil }
      let told = changes[index..<(next ?? changes.endIndex)].map {
        $0.on.formatted(view.language, .compact) + " · " + $0.words
      }
      return StatusBands.Band(
        change.status.label.words(in: view.language), change.status.standing,
        begins: Extent(
          Double(change.on.first.number),
          Double(change.on.precision == .day ? change.on.first.number : change.on.last.number)),
        ends: Double(ends.number),
        tooltip: change.status.label.words(in: view.language) + "\n" + told.joined(separator: "\n"))
    }
  }
}

extension InstrumentStatus {
  fileprivate var standing: StatusBands.Standing {
    isActive ? .active : hasEnded ? .ended : .pending
  }
}
