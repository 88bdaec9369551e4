// SPDX-License-Identifier: Apache-2.0

/// The days on which the offices of a state, or of several states at once, do business.
///
/// A calendar knows only the holidays that it was given: it does not compute them, because they
/// are proclaimed. A result that reaches past the years they cover counts weekdays as open.
public struct BusinessCalendar: Hashable, Sendable {
  /// Closed days of every week, numbered as `Day.weekday` (0 is Monday, 6 is Sunday).
  public let weekend: Set<Int>
  public let holidays: Set<Day>

  /// A calendar that is closed on Saturdays, Sundays and `holidays`.
  public init(holidays: some Sequence<Day> = []) {
    weekend = [5, 6]
    self.holidays = Set(holidays)
  }

  /// A calendar with another weekend, or nil if that leaves no day of the week to do business on.
  public init?(weekend: Set<Int>, holidays: some Sequence<Day> = []) {
    guard weekend.intersection(0...6).count < 7 else { return nil }
    self.weekend = weekend.intersection(0...6)
    self.holidays = Set(holidays)
  }

  /// The calendar of several states together: a day counts only if it is a business day in all of
  /// them. Nil if they have no weekday in common.
  public static func joint(_ calendars: some Sequence<BusinessCalendar>) -> BusinessCalendar? {
    var weekend: Set<Int> = []
    var holidays: Set<Day> = []
    for calendar in calendars {
      weekend.formUnion(calendar.weekend)
      holidays.formUnion(calendar.holidays)
    }
    return BusinessCalendar(weekend: weekend, holidays: holidays)
  }

  public func isBusinessDay(_ day: Day) -> Bool {
    !weekend.contains(day.weekday) && !holidays.contains(day)
  }

  /// The day that ends a period of `count` business days from `day`, which itself is not counted
  /// (the usual rule of statutory periods); a negative count goes back.
  ///
  /// No days from a closed day is the first business day after it.
  public func adding(businessDays count: Int, to day: Day) -> Day {
    let direction = count < 0 ? -1 : 1
    var left = abs(count)
    var reached = day
    if left == 0, !isBusinessDay(day) { left = 1 }
    while left > 0 {
      reached = reached + direction
      if isBusinessDay(reached) { left -= 1 }
    }
    return reached
  }

  /// How many business days lie after `start` up to and including `end`; negative if `end` comes
  /// first. This undoes `adding(businessDays:to:)`.
  public func businessDays(from start: Day, to end: Day) -> Int {
    guard start <= end else { return -openDays(from: end, upTo: start) }
    return openDays(from: start + 1, upTo: end + 1)
  }

  /// Business days from `first` to the day before `limit`.
  private func openDays(from first: Day, upTo limit: Day) -> Int {
    guard first < limit else { return 0 }
    return (first.number..<limit.number).count { isBusinessDay(Day(number: $0)) }
  }
}
