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
  var decimals = DecimalPlaces()
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

  /// Whether a part in a unit may follow: "2 years, 6 months", but "18 months, 20 years" are two lengths unless
  /// nothing stands between them.
  func goesOn(in unit: CalendarUnit, isAttached: Bool) -> Bool {
    let (next, last) = (Self.fineness(unit), Self.fineness(finest))
    return isAttached ? next != last : next > last
  }

  private static func fineness(_ unit: CalendarUnit) -> Int {
    switch unit {
    case .year, .decade, .none: 0
    case .month, .quarter: 1
    case .week: 2
    case .day, .businessDay: 3
    case .hour: 4
    case .minute: 5
    }
  }

  /// As ISO 8601 writes it: P1Y6M. Business days are written as days.
  var iso: String {
    var text = "P"
    func write(_ count: Int, _ unit: CalendarUnit, _ letter: String) {
      let isFinest = finest == unit || unit == .day && finest == .businessDay
      guard count > 0 || !decimals.isEmpty && isFinest else { return }
      text += String(count)
      if !decimals.isEmpty { text += "." + decimals.text }
      text += letter
    }
    write(years, .year, "Y")
    write(months, .month, "M")
    write(weeks, .week, "W")
    write(days + businessDays, .day, "D")
    if hours > 0 || minutes > 0 { text += "T" }
    write(hours, .hour, "H")
    write(minutes, .minute, "M")
    return text == "P" ? "P0D" : text
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

/// The digits after a decimal point: 05 of "3.05".
struct DecimalPlaces {
  private var value: Int16 = 0
  private var count: Int16 = 0

  init() {}

  /// At most four digits, printed in so many places.
  init(_ value: Int, places: Int) {
    self.value = Int16(clamping: value)
    count = Int16(clamping: places)
  }

  var isEmpty: Bool { count == 0 }

  var text: String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, Int(count) - digits.utf8.count)) + digits
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
