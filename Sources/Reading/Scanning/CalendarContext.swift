// SPDX-License-Identifier: Apache-2.0
import Quantities

/// What earlier dates of a text say about later ones.
struct CalendarContext {
  /// Where the words of a point in time put it.
  enum Placement {
    case placed(DateSpan)
    /// The year, the month or the document's date is missing.
    case unplaced
    /// The calendar has no such date: 2월 30일.
    case impossible
  }

  /// The last year and month named, and the last day.
  private(set) var year: Int?
  private(set) var month: Int?
  private(set) var day: Day?
  /// Where they were named.
  private(set) var end = 0
  /// The year that a table's header gives for the rows below: "일자 (2025년)".
  var headerYear: Int?
  /// The latest day in brackets: no source that a text cites is dated after the text.
  private var latestCited: Day?

  /// Remembers a placed date that ended at `end`.
  mutating func note(_ point: TimePoint, _ span: DateSpan, end: Int) {
    guard point.hasYear || point.hasMonth || point.dayOffset != nil || point.day != nil else {
      return
    }
    let last = span.start.first.components
    if point.part != .decade { year = last.year }
    month = span.start.precision >= .month ? last.month : nil
    if let named = span.end.day { day = named }
    self.end = end
  }

  /// Remembers the date of a source or of an access to it.
  mutating func noteCited(_ span: DateSpan) {
    guard let day = span.end.day else { return }
    latestCited = max(latestCited ?? day, day)
  }

  /// The year of a date that leaves it out. `nearby`: the last year was named in the same passage.
  func elidedYear(nearby: Bool, today: Day?) -> Int? {
    if nearby, let year { return year }
    return (today ?? latestCited)?.year ?? year
  }
}

extension CalendarContext {
  /// Puts a point on the calendar, seen from the document's date.
  func place(_ point: TimePoint, nearby: Bool, today: Day?) -> Placement {
    if let offset = point.dayOffset {
      let base = point.anchor == .text ? (nearby ? day : nil) ?? today : today
      return base.map { .placed(DateSpan(PartialDate($0 + offset))) } ?? .unplaced
    }
    if let week = point.week { return place(week: week, point, today) }
    if let offset = point.quarterOffset { return place(quarter: offset, today) }
    if point.weekday != nil, !point.hasMonth, point.day == nil, point.nth == nil, !point.hasYear {
      return place(weekdayOf: point, today)
    }
    guard let (year, month) = months(of: point, nearby, today) else {
      return isPossibleSomewhere(point) ? .unplaced : .impossible
    }
    return place(point, year, month)
  }

  /// The year, and the month where there is one.
  private func months(
    of point: TimePoint, _ nearby: Bool, _ today: Day?
  ) -> (year: Int, month: Int?)? {
    var year = point.year
    if let offset = point.yearOffset {
      let base =
        point.anchor == .text ? (nearby ? self.year : nil) ?? today?.year ?? self.year : today?.year
      guard let base else { return nil }
      year = base + offset
      // In March, 今年度 is the year that began last April.
      if let today, today.year == base, let fiscal = point.fiscal {
        let month = today.components.month
        if fiscal == .fromApril, month < 4 { year = base + offset - 1 }
        if fiscal == .fromOctober, month > 9 { year = base + offset + 1 }
      }
    }
    var month = point.month
    if let offset = point.monthOffset {
      let named = nearby ? self.month.flatMap { m in self.year.map { ($0, m) } } : nil
      let base =
        point.anchor == .text
        ? named ?? today.map { ($0.components.year, $0.components.month) }
        : today.map { ($0.components.year, $0.components.month) }
      guard let base else { return nil }
      let count = (year ?? base.0) * 12 + base.1 - 1 + offset
      return (count / 12, count % 12 + 1)
    }
    if month == nil, point.day != nil || (point.nth != nil && year == nil) {
      // A day alone: of the month just spoken of, or of the document's.
      if nearby, let named = self.month, let namedYear = self.year, point.nth == nil {
        return (namedYear, named)
      }
      guard let today else { return nil }
      (year, month) = (today.components.year, today.components.month)
      if let direction = point.direction, let wanted = point.day {
        let passed = wanted < today.components.day
        let shift = direction > 0 && passed ? 1 : direction < 0 && !passed ? -1 : 0
        let count = today.components.year * 12 + today.components.month - 1 + shift
        return (count / 12, count % 12 + 1)
      }
    }
    if year == nil, let direction = point.direction, let month, let today {
      let now = today.components
      let ahead =
        month > now.month
        || (month == now.month
          && point.day.map { direction < 0 ? $0 > now.day : $0 >= now.day } ?? false)
      return (now.year + (direction > 0 && !ahead ? 1 : direction < 0 && ahead ? -1 : 0), month)
    }
    guard let known = year ?? elidedYear(nearby: nearby, today: today) else { return nil }
    return (known, month)
  }

  private func place(_ point: TimePoint, _ year: Int, _ month: Int?) -> Placement {
    if let month {
      guard (1...12).contains(month) else { return .impossible }
      if let nth = point.nth, let weekday = point.weekday {
        return Self.placed(Self.day(nth, weekday, year, month).map { PartialDate($0) })
      }
      if let number = point.day {
        if !point.hasMonth, number <= 31, number > Day.length(ofMonth: month, in: year) {
          // The 30th, said in February: of the next month that has one.
          return Self.placed(Day(year, month + 1, number).map { PartialDate($0) })
        }
        if point.part == .weekWith, let day = Day(year, month, number) {
          return Self.span(day + -day.weekday, day + (6 - day.weekday))
        }
        return (1...9999).contains(year)
          ? Self.placed(Day(year, month, number).map { PartialDate($0) }) : .impossible
      }
      switch point.part {
      case .third(let third):
        return Self.placed(PartialDate(year: year, month: month, third: third))
      case .week(let n): return Self.week(n, from: (year, month), to: (year, month))
      default: return Self.placed(PartialDate(year: year, month: month))
      }
    }
    switch point.part {
    case .quarter(let quarter):
      return Self.months(
        quarter * 3 - 2, 3, year, point.fiscal, PartialDate(year: year, quarter: quarter))
    case .half(let half):
      return Self.months(half * 6 - 5, 6, year, point.fiscal, PartialDate(year: year, half: half))
    case .third(let third): return Self.months(third * 4 - 3, 4, year, point.fiscal, nil)
    case .season(let season): return Self.months(season * 3 + 3, 3, year, nil, nil)
    case .week(let n): return Self.week(n, from: (year, 1), to: (year, 12))
    case .decade:
      guard let first = PartialDate(year: year), let last = PartialDate(year: year + 9) else {
        return .impossible
      }
      return DateSpan(first, last).map { .placed($0) } ?? .impossible
    case .weekend, .weekWith, nil:
      return Self.months(1, 12, year, point.fiscal, PartialDate(year: year))
    }
  }

  /// `count` months from the month `first` of a year, or the date that the calendar has for them.
  private static func months(
    _ first: Int, _ count: Int, _ year: Int, _ fiscal: TimePoint.Fiscal?, _ whole: PartialDate?
  ) -> Placement {
    let shift = fiscal == .fromApril ? 3 : fiscal == .fromOctober ? -3 : 0
    if shift == 0, let whole { return .placed(DateSpan(whole)) }
    let start = year * 12 + first - 1 + shift
    let end = start + count - 1
    guard start >= 12, let from = PartialDate(year: start / 12, month: start % 12 + 1),
      let to = PartialDate(year: end / 12, month: end % 12 + 1), let span = DateSpan(from, to)
    else { return .impossible }
    return .placed(span)
  }

  private static func placed(_ date: PartialDate?) -> Placement {
    date.map { .placed(DateSpan($0)) } ?? .impossible
  }

  /// The n-th weekday of a month; the last for -1.
  private static func day(_ n: Int, _ weekday: Int, _ year: Int, _ month: Int) -> Day? {
    guard let first = Day(year, month, 1) else { return nil }
    let length = Day.length(ofMonth: month, in: year)
    let earliest = 1 + (weekday - first.weekday + 7) % 7
    let count = n > 0 ? n - 1 : (length - earliest) / 7
    return Day(year, month, earliest + 7 * count)
  }

  /// The n-th week as ISO 8601 counts: the first is the one that holds the first Thursday.
  private static func week(
    _ n: Int, from start: (year: Int, month: Int), to end: (year: Int, month: Int)
  ) -> Placement {
    guard let thursday = day(1, 3, start.year, start.month),
      let last = day(-1, 3, end.year, end.month)
    else { return .impossible }
    let middle = n > 0 ? thursday + 7 * (n - 1) : last
    guard middle <= last else { return .impossible }
    return span(middle + -3, middle + 3)
  }

  private static func span(_ first: Day, _ last: Day) -> Placement {
    DateSpan(PartialDate(first), PartialDate(last)).map { .placed($0) } ?? .impossible
  }

  private func place(week: Int, _ point: TimePoint, _ today: Day?) -> Placement {
    guard let today else { return .unplaced }
    let monday = today + (7 * week - today.weekday)
    if let weekday = point.weekday { return .placed(DateSpan(PartialDate(monday + weekday))) }
    switch point.part {
    case .weekend: return Self.span(monday + 5, monday + 6)
    case .third(1): return Self.span(monday, monday + 2)
    case .third(2): return Self.span(monday + 2, monday + 4)
    case .third: return Self.span(monday + 3, monday + 6)
    default: return Self.span(monday, monday + 6)
    }
  }

  private func place(quarter offset: Int, _ today: Day?) -> Placement {
    guard let now = today?.components else { return .unplaced }
    let count = now.year * 4 + (now.month - 1) / 3 + offset
    return Self.placed(PartialDate(year: count / 4, quarter: count % 4 + 1))
  }

  /// A weekday alone is the next one; 다음 and "next" mean next week's, 지난 and "last" last week's.
  private func place(weekdayOf point: TimePoint, _ today: Day?) -> Placement {
    guard let today, let weekday = point.weekday else { return .unplaced }
    if let direction = point.direction {
      return .placed(DateSpan(PartialDate(today + (weekday - today.weekday + 7 * direction))))
    }
    let ahead = (weekday - today.weekday + 7) % 7
    return .placed(DateSpan(PartialDate(today + (ahead == 0 ? 7 : ahead))))
  }

  /// Whether some year has such a month and day.
  private func isPossibleSomewhere(_ point: TimePoint) -> Bool {
    guard let month = point.month else { return (point.day ?? 1) <= 31 }
    guard (1...12).contains(month) else { return false }
    return (point.day ?? 1) <= Day.length(ofMonth: month, in: 2024)
  }
}
