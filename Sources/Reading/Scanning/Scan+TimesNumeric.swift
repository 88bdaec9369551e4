// SPDX-License-Identifier: Apache-2.0
import Quantities

/// Dates in figures and marks alone.
extension Scan {
  /// 2026. 3. 19., 2026-03-19, 19/03/2026, 2026/3, 2026. 3., "3. 19." in a cell under a year.
  func numericPoint(
    at offset: Int, within: TimePoint? = nil
  ) -> (point: TimePoint, end: Int)? {
    guard let first = shortRun(at: offset) else { return nil }
    let mark = scalar(at: first.end)
    switch mark {
    case 0x2E, 0x2D, 0x2F, 0xFF0E, 0xFF0D, 0xFF0F: break
    default: return nil
    }
    let reading: (point: TimePoint, end: Int)?
    if first.digits == 4, (1000...2999).contains(first.value) {
      reading = yearFirst(first, mark)
    } else if first.digits <= 2 {
      reading =
        shortYear(before: offset) && mark == 0x2E
        ? yearFirst(expanded(first), mark)
        : dottedEnd(first, mark, within) ?? yearLast(first, mark, within)
          ?? cellDate(first, at: offset) ?? weekdayDate(first, mark)
    } else {
      reading = nil
    }
    guard let reading, endsFigures(at: reading.end) else { return nil }
    return reading
  }

  /// Whether an apostrophe before two digits marks them as a year: '26, ’26.
  func shortYear(before offset: Int) -> Bool {
    let mark = scalar(before: offset)
    guard mark == 0x27 || mark == 0x2019 || mark == 0x2018 else { return false }
    let earlier = scalar(before: startOfScalar(before: offset))
    return !Self.isHangul(earlier) && !(earlier < 0x80 && Lexicon.isLatinLetter(UInt8(earlier)))
  }

  /// A two-digit year in full: 1970–2069.
  func expanded(_ number: TimeNumber) -> TimeNumber {
    TimeNumber(
      value: number.value + (number.value < 70 ? 2000 : 1900), digits: 4, end: number.end)
  }

  private func endsFigures(at offset: Int) -> Bool {
    let next = byte(offset)
    if isDigit(next) || next == UInt8(ascii: "%") || next == UInt8(ascii: "_") { return false }
    if next == UInt8(ascii: "-") || next == UInt8(ascii: "/"), isDigit(byte(offset + 1)) {
      return false
    }
    if Lexicon.isLatinLetter(next) { return next == UInt8(ascii: "T") && isDigit(byte(offset + 1)) }
    return true
  }

  // MARK: - Year first

  private func yearFirst(_ year: TimeNumber, _ mark: UInt32) -> (point: TimePoint, end: Int)? {
    var next = afterScalar(at: year.end)
    let spaced = mark == 0x2E && byte(next) == 0x20
    if spaced { next = afterBlank(next) }
    guard let month = shortRun(at: next), month.digits <= 2 else {
      return monthName(year, next, mark)
    }
    var point = TimePoint()
    point.year = year.value
    guard (1...13).contains(month.value) else { return nil }
    point.month = month.value
    if scalar(at: month.end) == mark {
      var after = afterScalar(at: month.end)
      if spaced { after = afterBlank(after) }
      if let day = shortRun(at: after), day.digits <= 2, (1...32).contains(day.value),
        spaced || afterScalar(at: month.end) == after, isDay(day, spaced)
      {
        point.day = day.value
        return (point, spaced || isSpanned(day.end + 1) ? withLastDot(day.end) : day.end)
      }
    }
    if mark == 0x2E, let unit = time(.calendarUnit, at: month.end),
      unit.sense.a == CalendarUnit.month.rawValue, unit.sense.b == UnitUse.point.rawValue
    {
      // 2026.3월
      return (point, unit.end)
    }
    return yearMonth(point, month, year, mark, spaced)
  }

  /// '26.1.1.~12.31.: whether a dot before an offset closes the first day of a span.
  private func isSpanned(_ offset: Int) -> Bool {
    byte(offset - 1) == UInt8(ascii: ".") && jointMark(at: offset) != nil
  }

  /// The digits of a day are not those of "2026. 3. 100" or "2026. 3. 5,500".
  private func isDay(_ day: TimeNumber, _ spaced: Bool) -> Bool {
    let next = byte(day.end)
    if next == UInt8(ascii: ",") || next == UInt8(ascii: "."), isDigit(byte(day.end + 1)) {
      return false
    }
    return !spaced || unit(after: day) == nil
  }

  /// Korean rules end a dotted date with a full stop of its own, which is not the sentence's.
  private func withLastDot(_ end: Int) -> Int {
    byte(end) == UInt8(ascii: ".") && byte(end + 1) != UInt8(ascii: ".") ? end + 1 : end
  }

  /// A month alone: "2026. 3." in Korean, 2026/3, 2026-03.
  private func yearMonth(
    _ point: TimePoint, _ month: TimeNumber, _ year: TimeNumber, _ mark: UInt32, _ spaced: Bool
  ) -> (point: TimePoint, end: Int)? {
    guard month.value <= 12, (1900...2200).contains(year.value) else { return nil }
    if mark == 0x2E {
      guard byte(month.end) == UInt8(ascii: "."), !isDigit(byte(month.end + 1)) else {
        return spaced || month.digits != 2 || !Self.closers.contains(scalar(at: month.end))
          ? nil : (point, month.end)
      }
      // In English a sentence may end with a year and a list begin with a number.
      let before = scalar(before: startOfDigits(year.end))
      let after = scalar(at: month.end + 1)
      guard spaced || Self.closers.contains(after),
        before != 0x20 || !isLatin(beforeBlank: year.end)
          || Self.closers.contains(after)
      else { return nil }
      return (point, month.end + 1)
    }
    if mark == 0x2D || mark == 0xFF0D {
      guard month.digits == 2 else { return nil }
    } else if isDigit(byte(month.end + 1)), byte(month.end) == UInt8(ascii: "/") {
      return nil
    }
    return (point, month.end)
  }

  private static let closers: ScalarSet = [
    0x29, 0x2C, 0x3B, 0x5D, 0xFF09, 0x09, 0x7E, 0xFF5E, 0x301C,
  ]

  func startOfDigits(_ end: Int) -> Int {
    var start = end
    for _ in 0..<4 where start > 0 && isDigit(bytes[start - 1]) { start -= 1 }
    return start
  }

  private func isLatin(beforeBlank end: Int) -> Bool {
    let start = startOfDigits(end)
    return start >= 2 && Lexicon.isLatinLetter(bytes[start - 2])
  }

  /// 2019-sep-1, 2019/sep/01.
  private func monthName(
    _ year: TimeNumber, _ offset: Int, _ mark: UInt32
  ) -> (point: TimePoint, end: Int)? {
    guard mark != 0x2E, let month = time(.month, at: offset), scalar(at: month.end) == mark,
      let day = shortRun(at: afterScalar(at: month.end)), day.digits <= 2
    else { return nil }
    var point = TimePoint()
    (point.year, point.month, point.day) = (year.value, Int(month.sense.a), day.value)
    return (point, day.end)
  }

  /// The second end of 2026. 3. 27.~4. 3. and 2026.3.27~4.3.
  private func dottedEnd(
    _ month: TimeNumber, _ mark: UInt32, _ within: TimePoint?
  ) -> (point: TimePoint, end: Int)? {
    guard mark == 0x2E, let within, within.year != nil, (1...12).contains(month.value) else {
      return nil
    }
    let after = afterBlank(month.end + 1)
    if within.day == nil {
      // 2026.1.~6.
      guard let first = within.month, month.value > first, !isDigit(byte(after)) else { return nil }
      var point = TimePoint()
      point.month = month.value
      return (point, month.end + 1)
    }
    guard let day = shortRun(at: after), day.digits <= 2, (1...31).contains(day.value),
      isDay(day, after > month.end + 1), byte(day.end) != UInt8(ascii: "%")
    else { return nil }
    // 2026.3.27~26.4.3 names a year.
    if byte(day.end) == UInt8(ascii: "."), shortRun(at: afterBlank(day.end + 1)) != nil {
      return nil
    }
    var point = TimePoint()
    (point.month, point.day) = (month.value, day.value)
    return (point, after > month.end + 1 ? withLastDot(day.end) : day.end)
  }

  /// 3.19(목): only its weekday tells a day from a decimal.
  private func weekdayDate(_ month: TimeNumber, _ mark: UInt32) -> (point: TimePoint, end: Int)? {
    guard mark == 0x2E, (1...12).contains(month.value),
      let day = shortRun(at: afterBlank(month.end + 1)), day.digits <= 2,
      (1...31).contains(day.value), bracketedWeekday(at: withLastDot(day.end)) != nil
    else { return nil }
    var point = TimePoint()
    (point.month, point.day) = (month.value, day.value)
    return (point, withLastDot(day.end))
  }

  /// Whether one of `words` stands before `offset`, blanks between.
  func follows(_ words: WordList, _ offset: Int) -> Bool {
    var end = offset
    while end > 0, offset - end < 6, bytes[end - 1] == 0x20 { end -= 1 }
    guard end < offset, words.lasts.contains(Lexicon.fold(scalar(before: end))) else {
      return false
    }
    for (word, _) in words.byLast[folded(bytes[end - 1])] {
      let start = end - word.utf8CodeUnitCount
      if matches(word, at: start), !Lexicon.isLatinLetter(byte(start - 1)) { return true }
    }
    return false
  }

  /// "2. 7." that fills a table's cell, under a header that gave the year.
  private func cellDate(_ month: TimeNumber, at offset: Int) -> (point: TimePoint, end: Int)? {
    guard calendar.headerYear != nil, byte(month.end) == UInt8(ascii: "."),
      (1...12).contains(month.value), startsCell(offset),
      let day = shortRun(at: afterBlank(month.end + 1)), day.digits <= 2,
      (1...31).contains(day.value)
    else { return nil }
    let end = withLastDot(day.end)
    guard endsCell(end) else { return nil }
    var point = TimePoint()
    (point.year, point.month, point.day) = (calendar.headerYear, month.value, day.value)
    return (point, end)
  }

  func startsCell(_ offset: Int) -> Bool {
    var start = offset
    while start > 0, offset - start < 4, bytes[start - 1] == 0x20 { start -= 1 }
    return start == 0 || [0x0A, 0x09, UInt8(ascii: "|")].contains(bytes[start - 1])
  }

  func endsCell(_ offset: Int) -> Bool {
    let end = afterBlank(offset)
    return end >= bytes.count || [0x0A, 0x0D, 0x09, UInt8(ascii: "|")].contains(bytes[end])
  }
}
