// SPDX-License-Identifier: Apache-2.0
import Agreements
import Drawing
import Quantities
import Questions

/// Dated events in lanes: what has been, and below it what lies ahead. Reports and analyses speak of
/// events and are none, so they are drawn only where they were asked for.
struct TimelineDrawing: AnswerDrawing {
  static let questions = ["timeline"]
  let view: View
  let answer: Answer
  let width: Double

  /// One row of the table, as far as it is drawn.
  private struct Event {
    let kind: String
    let span: DateSpan
    let row: Table.Row
    let isAhead: Bool
  }

  private enum Lane: CaseIterable {
    case meetings, money, papers, projects, law, due, reports

    var kinds: Set<String> {
      switch self {
      case .meetings: ["meeting"]
      case .money: ["pledge", "package", "flow"]
      case .papers: ["signed", "posted", "in-force"]
      case .projects: ["stage"]
      case .law: ["status"]
      case .due: ["milestone", "deadline"]
      case .reports: ["report"]
      }
    }

    var words: Wording {
      switch self {
      case .meetings: .laneMeetings
      case .money: .laneMoney
      case .papers: .lanePapers
      case .projects: .laneProjects
      case .law: .laneLaw
      case .due: .laneDue
      case .reports: .laneReports
      }
    }
  }

  /// The most events that are all named.
  private static let mostNamed = 40

  var figure: Markup {
    let drawn = events
    let past = drawn.filter { !$0.isAhead }
    let ahead = drawn.filter(\.isAhead)
    return .several([
      past.isEmpty ? .nothing : part("past", past, .soFar),
      ahead.isEmpty ? .nothing : part("ahead", ahead, .liesAhead),
    ])
  }

  private func part(_ key: String, _ events: [Event], _ words: Wording) -> Markup {
    let (kept, left) = windowed(events)
    return .several([
      h2 { view[words] },
      view.figure(width: width) { chart(key, kept, view[words], $0) },
      left == 0 ? .nothing : p(.class("note small")) { view[.notDrawn(left)] },
    ])
  }

  /// The most events that are drawn.
  private static let mostDrawn = 600

  /// The events of the time in which nearly all of them lie, those nearest to the page's day if there
  /// are too many, and how many are left out.
  private func windowed(_ events: [Event]) -> (kept: [Event], left: Int) {
    guard events.count > Self.mostNamed else { return (events, 0) }
    let days = events.map(\.span.start.first.number).sorted()
    let first = days[days.count / 50]
    var kept = events.filter { $0.span.start.first.number >= first }
    if kept.count > Self.mostDrawn {
      let away = kept.map { abs($0.span.start.first.number - view.clock.number) }
      let farthest = away.sorted()[Self.mostDrawn - 1]
      kept = zip(kept, away).filter { $0.1 <= farthest }.prefix(Self.mostDrawn).map(\.0)
    }
    return (kept, events.count - kept.count)
  }

  private var events: [Event] {
    guard let table = answer.table("events") else { return [] }
    let isAsked = answer.parameters.contains { $0.name == "kind" && $0.value == "report" }
    func place(_ key: String) -> Int? { table.columns.firstIndex { $0.key == key } }
    guard let date = place("date"), let kinds = place("kind"), let planned = place("planned") else {
      return []
    }
    return table.rows.compactMap { row in
      guard case .span(let span) = row.cells[date].value, let kind = row.cells[kinds].value.code,
        isAsked || kind != "report"
      else { return nil }
      var isPlanned = false
      if case .yesNo(true) = row.cells[planned].value { isPlanned = true }
      return Event(
        kind: kind, span: span, row: row,
        isAhead: isPlanned && span.end.last > view.clock || span.start.first > view.clock)
    }
  }

  private func chart(_ key: String, _ events: [Event], _ title: String, _ room: ChartRoom)
    -> Timeline
  {
    let first = events.map(\.span.start.first).min() ?? view.clock
    let last = events.map(\.span.end.last).max() ?? view.clock
    let axis = TimeAxis(language: view.language, first: first, last: last)
    let isCrowded = events.count > Self.mostNamed
    return Timeline(
      caption: view.caption(answer, room, part: key, title: title),
      lanes: Lane.allCases.compactMap { lane in
        let own = events.filter { lane.kinds.contains($0.kind) }
        guard !own.isEmpty else { return nil }
        return Timeline.Lane(
          view[lane.words], events: own.map { mark($0, isCrowded: isCrowded) })
      },
      axis: axis.ticks(about: room.width < 500 ? 4 : 9),
      now: key == "past" ? nil : axis.extent.contains(view.clock) ? view.clockTick : nil,
      legend: .init(day: view[.aDay], within: view[.someTimeWithin], period: view[.aPeriod]),
      longestLabel: room.width < 500 ? 150 : isCrowded ? 240 : 300, width: room.width)
  }

  /// Where there are too many for words, only summits and packages keep theirs.
  private func mark(_ event: Event, isCrowded: Bool) -> Timeline.Event {
    let meeting = event.row.entry.flatMap { view.ledger.entry($0, as: Meeting.self) }
    let isKey = meeting?.form == .summit || event.kind == "package"
    let isNamed = isKey || !isCrowded
    let date = event.span.formatted(view.language, .compact)
    let name = words(event, "event") ?? ""
    let what = words(event, "what")
    return Timeline.Event(
      isNamed ? what.map { name + ": " + $0 } ?? name : "",
      when: Timeline.When(event.span), isKey: isKey,
      href: isNamed ? event.row.entry.map { view.address(of: $0).text } : nil,
      tooltip: date + " · " + name + (what.map { ": " + $0 } ?? ""))
  }

  private func words(_ event: Event, _ column: String) -> String? {
    guard let value = answer.table("events")?.cell(event.row, column)?.value, !value.isMissing
    else { return nil }
    return value.words(in: view.language)
  }
}

extension Extent {
  fileprivate func contains(_ day: Day) -> Bool {
    low <= Double(day.number) && Double(day.number) <= high
  }
}
