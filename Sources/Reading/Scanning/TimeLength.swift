// SPDX-License-Identifier: Apache-2.0
import Quantities

/// A length of time in parts of a calendar: 1년 6개월, "two weeks".
struct TimeLength {
  @Tally private(set) var years: Int
  @Tally private(set) var months: Int
  @Tally private(set) var weeks: Int
  @Tally private(set) var days: Int
  @Tally private(set) var hours: Int
  @Tally private(set) var minutes: Int
  /// Business days, which no calendar unit holds.
  @Tally private(set) var businessDays: Int
  /// The decimals of the only part: "3.5 years".
  var decimals = ""
  private(set) var finest = CalendarUnit.year

  /// Adds a part; false if it would be too long to mean anything.
  mutating func add(_ count: Int, _ unit: CalendarUnit) -> Bool {
    guard (0...9999).contains(count) else { return false }
    switch unit {
    case .year: years += count
    case .decade: years += count * 10
    case .quarter: months += count * 3
    case .month: months += count
    case .week: weeks += count
    case .day: days += count
    case .hour: hours += count
    case .minute: minutes += count
    case .businessDay: businessDays += count
    case .none: return false
    }
    finest = unit == .decade ? .year : unit == .quarter ? .month : unit
    return true
  }

  /// Whether a unit is not the one of its finest part.
  func isOther(than unit: CalendarUnit) -> Bool {
    finest != (unit == .decade ? .year : unit == .quarter ? .month : unit)
  }

  /// As ISO 8601 writes it: P1Y6M. Business days are written as days.
  var iso: String {
    let units = ["Y", "M", "W", "D", "H", "M"]
    var text = "P"
    let counts = [years, months, weeks, days + businessDays, hours, minutes]
    for (index, count) in counts.enumerated() {
      if index == 4, hours > 0 || minutes > 0 { text += "T" }
      if count > 0 || (!decimals.isEmpty && finestIndex == index) {
        text += "\(count)\(decimals.isEmpty ? "" : "." + decimals)\(units[index])"
      }
    }
    return text == "P" ? "P0D" : text
  }

  private var finestIndex: Int {
    switch finest {
    case .year, .decade: 0
    case .month, .quarter: 1
    case .week: 2
    case .day, .businessDay, .none: 3
    case .hour: 4
    case .minute: 5
    }
  }

  /// The day that lies this long after `day` (before it for -1), as finely as the length was stated:
  /// three years ago is a year, two months ago a month. Nil for hours.
  func date(from day: Day, _ direction: Int) -> PartialDate? {
    guard decimals.isEmpty, hours == 0, minutes == 0 else { return nil }
    let start = day.components
    let count = start.year * 12 + start.month - 1 + direction * (years * 12 + months)
    guard count >= 12, count < 120_000 else { return nil }
    let (year, month) = (count / 12, count % 12 + 1)
    if finest == .year { return PartialDate(year: year) }
    if finest == .month { return PartialDate(year: year, month: month) }
    return end(from: day, direction).map { PartialDate($0) }
  }

  /// The day itself, whatever the length was counted in.
  func end(from day: Day, _ direction: Int) -> Day? {
    guard decimals.isEmpty, hours == 0, minutes == 0 else { return nil }
    let start = day.components
    let count = start.year * 12 + start.month - 1 + direction * (years * 12 + months)
    guard count >= 12, count < 120_000 else { return nil }
    let (year, month) = (count / 12, count % 12 + 1)
    guard
      let moved = Day(year, month, min(start.day, Day.length(ofMonth: month, in: year)))
    else { return nil }
    let reached = moved + direction * (weeks * 7 + days)
    return businessDays == 0
      ? reached : BusinessCalendar().adding(businessDays: direction * businessDays, to: reached)
  }
}

/// A count in four bytes: lengths are handed on with every number of a text.
@propertyWrapper
struct Tally {
  private var number: Int32 = 0

  init() {}

  var wrappedValue: Int {
    @inline(__always)
    get { Int(number) }
    @inline(__always)
    set { number = Int32(clamping: newValue) }
  }
}
