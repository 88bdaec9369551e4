// SPDX-License-Identifier: Apache-2.0
import Drawing
import Quantities

/// The ticks of an axis of days: months, quarters or years, whichever leaves them room.
struct TimeAxis {
  let language: Language
  let first: Day
  let last: Day

  var extent: Extent { Extent(Double(first.number), Double(last.number)) }

  /// - Parameter count: about how many ticks there is room for.
  func ticks(about count: Int) -> [Tick] {
    let months = max(1, (last - first) / 30)
    let step = [1, 3, 6, 12, 24, 60, 120].first { months / $0 <= count } ?? 240
    var ticks: [Tick] = []
    var (year, month) = (first.year, 1)
    while let start = Day(year, month, 1), start <= last {
      if start >= first {
        let date = step < 12 ? PartialDate(year: year, month: month) : PartialDate(year: year)
        ticks.append(
          Tick(Double(start.number), date?.formatted(language, .compact) ?? "\(year)"))
      }
      month += step
      while month > 12 {
        month -= 12
        year += 1
      }
    }
    return ticks
  }
}

extension Timeline.When {
  /// How precisely a date is known: a day, some time within a month or a year, or a whole period.
  init(_ span: DateSpan) {
    let first = Double(span.start.first.number)
    let last = Double(span.end.last.number)
    if span.start != span.end, !span.isWithin {
      self = .period(Extent(first, last + 1))
    } else if span.start == span.end, span.start.precision == .day {
      self = .day(first)
    } else {
      self = .within(Extent(first, last + 1))
    }
  }
}

extension View {
  /// The day of the page as a mark on an axis of days.
  var clockTick: Tick {
    Tick(Double(clock.number), clock.formatted(language, .compact))
  }
}
