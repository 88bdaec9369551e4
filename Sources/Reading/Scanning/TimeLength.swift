// SPDX-License-Identifier: Apache-2.0
import Quantities

/// A length of time in parts of a calendar: 1년 6개월, "two weeks".
struct TimeLength {
  /// Years, months, weeks, days, hours and minutes, in the order of ISO 8601.
  private(set) var counts = [0, 0, 0, 0, 0, 0]
  /// Business days, which no calendar unit holds.
  private(set) var businessDays = 0
  /// The decimals of the only part: "3.5 years".
  var decimals = ""
  private(set) var finest = CalendarUnit.year

  /// Adds a part; false if it would be too long to mean anything.
  mutating func add(_ count: Int, _ unit: CalendarUnit) -> Bool {
    guard (0...9999).contains(count) else { return false }
    switch unit {
    case .year: counts[0] += count
    case .decade: counts[0] += count * 10
    case .quarter: counts[1] += count * 3
    case .month: counts[1] += count
    case .week: counts[2] += count
    case .day: counts[3] += count
    case .hour: counts[4] += count
    case .minute: counts[5] += count
    case .businessDay: businessDays += count
    case .none: return false
    }
    finest = unit == .decade ? .year : unit == .quarter ? .month : unit
    return true
  }

  var weeks: Int { counts[2] }

  /// As ISO 8601 writes it: P1Y6M. Business days are written as days.
  var iso: String {
    let units = ["Y", "M", "W", "D", "H", "M"]
    var text = "P"
    for (index, count) in counts.enumerated() {
      if index == 4, counts[4] > 0 || counts[5] > 0 { text += "T" }
      let count = index == 3 ? count + businessDays : count
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
    guard decimals.isEmpty, counts[4] == 0, counts[5] == 0 else { return nil }
    let start = day.components
    let months = start.year * 12 + start.month - 1 + direction * (counts[0] * 12 + counts[1])
    guard months >= 12, months < 120_000 else { return nil }
    let (year, month) = (months / 12, months % 12 + 1)
    if finest == .year { return PartialDate(year: year) }
    if finest == .month { return PartialDate(year: year, month: month) }
    return end(from: day, direction).map { PartialDate($0) }
  }

  /// The day itself, whatever the length was counted in.
  func end(from day: Day, _ direction: Int) -> Day? {
    guard decimals.isEmpty, counts[4] == 0, counts[5] == 0 else { return nil }
    let start = day.components
    let months = start.year * 12 + start.month - 1 + direction * (counts[0] * 12 + counts[1])
    guard months >= 12, months < 120_000 else { return nil }
    let (year, month) = (months / 12, months % 12 + 1)
    guard
      let moved = Day(year, month, min(start.day, Day.length(ofMonth: month, in: year)))
    else { return nil }
    let reached = moved + direction * (counts[2] * 7 + counts[3])
    return businessDays == 0
      ? reached : BusinessCalendar().adding(businessDays: direction * businessDays, to: reached)
  }
}
