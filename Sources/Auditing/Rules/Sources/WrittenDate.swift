// SPDX-License-Identifier: Apache-2.0
import Quantities

/// A date with the numbers that are printed, before the calendar is asked whether there is such a day:
/// "2026. 2. 30.", "3월 19일", "令和8年3月", "March 19, 2026", "2026-03-19".
///
/// The reader's mentions are days of the calendar; rules that doubt the calendar need what is written.
struct WrittenDate: Sendable, Hashable {
  enum Form: Sendable { case dotted, units, english, hyphens, slashes }

  var range: Range<Int>
  let form: Form
  var year: Int?
  var month: Int?
  var day: Int?

  /// The days it can mean, or nil without a year and for a date that the calendar does not have.
  var days: ClosedRange<Day>? {
    guard let year else { return nil }
    guard let month else {
      guard let first = Day(year, 1, 1), let last = Day(year, 12, 31) else { return nil }
      return first...last
    }
    guard (1...12).contains(month) else { return nil }
    guard let day else {
      guard let first = Day(year, month, 1),
        let last = Day(year, month, Day.length(ofMonth: month, in: year))
      else { return nil }
      return first...last
    }
    return Day(year, month, day).map { $0...$0 }
  }

  var isDay: Bool { day != nil }

  /// Whether both can mean one day; true where either has no place on the calendar.
  func canMeet(_ other: WrittenDate) -> Bool {
    guard let a = days, let b = other.days else { return true }
    return a.overlaps(b)
  }
}

extension WrittenDate {
  /// The first date with a year within a range.
  static func first(in range: Range<Int>, of bytes: [UInt8]) -> WrittenDate? {
    var at = next(from: range.lowerBound, before: range.upperBound, bytes)
    while at < range.upperBound {
      if let date = read(bytes, at, range.upperBound), date.year != nil { return date }
      at = next(from: at + 1, before: range.upperBound, bytes)
    }
    return nil
  }

  /// Whether two dates are one day or month but for a year that one of them lacks: 「9月30日」 is 「2025年9月30日」, whatever
  /// year the text before it would make it.
  static func areOneWithoutYear(_ a: Range<Int>, _ b: Range<Int>, _ bytes: [UInt8]) -> Bool {
    func written(_ range: Range<Int>) -> WrittenDate? {
      read(bytes, range.lowerBound, range.upperBound)
        ?? monthAlone(bytes, range.lowerBound, range.upperBound)
    }
    guard let x = written(a), let y = written(b), x.year == nil || y.year == nil else {
      return false
    }
    return x.month == y.month && (x.day == y.day || x.day == nil || y.day == nil)
  }

  /// The first place from one on at which a date may begin, or the limit.
  static func next(from start: Int, before limit: Int, _ bytes: [UInt8]) -> Int {
    leads.withUnsafeBufferPointer { leads in
      bytes.withUnsafeBufferPointer { text in
        var at = start
        while at < limit, !leads[Int(text[at])] || !begins(at, bytes) { at += 1 }
        return at
      }
    }
  }

  /// Whether a date may begin with each byte.
  private static let leads = (0..<256).map { begins(0, [UInt8($0), 0xBC, 0x90]) }

  /// A year that stands for a date by itself: "Baker, Tom. 2026."
  static func year(in range: Range<Int>, of bytes: [UInt8]) -> WrittenDate? {
    range.lazy.compactMap { at in
      number(bytes, at, range.upperBound).flatMap { number in
        number.digits == 4 && (1800...2199).contains(number.value)
          ? WrittenDate(range: at..<number.end, form: .units, year: number.value) : nil
      }
    }.first
  }

  /// Whether a date may begin here: at a digit or a letter that nothing of its kind precedes.
  static func begins(_ at: Int, _ bytes: [UInt8]) -> Bool {
    let byte = bytes[at]
    if byte < 0x80 {
      if isDigit(byte) { return at == 0 || !isDigit(bytes[at - 1]) }
      switch byte | 0x20 {
      case 0x61, 0x64, 0x66, 0x6A, 0x6D, 0x6E, 0x6F, 0x73:  // a d f j m n o s
        return at == 0 || !isLetter(bytes[at - 1])
      default: return false
      }
    }
    // 令 平 and the full-width digits.
    return byte == 0xE4 || byte == 0xE5 || (byte == 0xEF && digit(bytes, at, at + 3) != nil)
  }

  /// The date that begins at an offset and ends before a limit.
  static func read(_ bytes: [UInt8], _ at: Int, _ limit: Int) -> WrittenDate? {
    if let number = number(bytes, at, limit) {
      if number.digits == 4, (1800...2199).contains(number.value) {
        return fromYear(bytes, at, number, limit)
      }
      guard number.digits <= 2 else { return nil }
      return fromMonth(bytes, at, number, limit) ?? dayFirst(bytes, at, number, limit)
    }
    if let base = era(bytes, at, limit) { return inEra(bytes, at, base, limit) }
    return monthName(bytes, at, limit).flatMap { monthFirst(bytes, at, $0, limit) }
  }

  // MARK: - Forms

  private static func fromYear(
    _ bytes: [UInt8], _ at: Int, _ year: Number, _ limit: Int
  ) -> WrittenDate? {
    if let unit = unit(years, bytes, year.end, limit) {
      return afterYear(bytes, at, year.value, unit, limit)
    }
    for (mark, form) in [(0x2D, Form.hyphens), (0x2F, .slashes)] as [(UInt8, Form)] {
      guard year.end < limit, bytes[year.end] == mark,
        let month = number(bytes, year.end + 1, limit), month.digits <= 2, month.end < limit,
        bytes[month.end] == mark, let day = number(bytes, month.end + 1, limit), day.digits <= 2,
        form == .slashes || (month.digits == 2 && day.digits == 2)
      else { continue }
      return WrittenDate(
        range: at..<day.end, form: form, year: year.value, month: month.value, day: day.value)
    }
    return dotted(bytes, at, year, limit) ?? monthBehind(bytes, at, year, limit)
  }

  /// "2026, August 27", as reference lists in APA style date.
  private static func monthBehind(
    _ bytes: [UInt8], _ at: Int, _ year: Number, _ limit: Int
  ) -> WrittenDate? {
    guard year.end < limit, bytes[year.end] == UInt8(ascii: ",") else { return nil }
    let start = blanks(bytes, year.end + 1, limit)
    guard let month = monthName(bytes, start, limit) else { return nil }
    var date = WrittenDate(
      range: at..<month.end, form: .english, year: year.value, month: month.value)
    let next = blanks(bytes, month.end, limit)
    if next > month.end, let day = number(bytes, next, limit), day.digits <= 2 {
      date.day = day.value
      date.range = at..<day.end
    }
    return date
  }

  /// "2026. 3. 19.", "2026. 3.", "2026.3.19": the last full stop belongs to the date.
  private static func dotted(
    _ bytes: [UInt8], _ at: Int, _ year: Number, _ limit: Int
  ) -> WrittenDate? {
    guard let dot = stop(bytes, year.end, limit),
      let month = number(bytes, blanks(bytes, dot, limit), limit), month.digits <= 2
    else { return nil }
    var date = WrittenDate(
      range: at..<month.end, form: .dotted, year: year.value, month: month.value)
    guard let second = stop(bytes, month.end, limit) else { return date }
    date.range = at..<second
    if let day = number(bytes, blanks(bytes, second, limit), limit), day.digits <= 2 {
      date.day = day.value
      date.range = at..<(stop(bytes, day.end, limit) ?? day.end)
    }
    return date
  }

  private static func inEra(_ bytes: [UInt8], _ at: Int, _ base: Int, _ limit: Int) -> WrittenDate?
  {
    let start = at + 6
    if let first = unit(firstYear, bytes, start, limit) {
      return afterYear(bytes, at, base + 1, first, limit)
    }
    guard let number = number(bytes, start, limit), number.digits <= 2,
      let unit = unit(hanYear, bytes, number.end, limit)
    else { return nil }
    return afterYear(bytes, at, base + number.value, unit, limit)
  }

  private static func afterYear(
    _ bytes: [UInt8], _ at: Int, _ year: Int, _ end: Int, _ limit: Int
  ) -> WrittenDate {
    if let month = number(bytes, blanks(bytes, end, limit), limit),
      var date = fromMonth(bytes, at, month, limit, alone: true)
    {
      date.year = year
      return date
    }
    return WrittenDate(range: at..<end, form: .units, year: year)
  }

  /// "3월 19일"; "3월" only where a year stands before it.
  private static func fromMonth(
    _ bytes: [UInt8], _ at: Int, _ month: Number, _ limit: Int, alone: Bool = false
  ) -> WrittenDate? {
    guard month.digits <= 2, let end = unit(months, bytes, month.end, limit) else { return nil }
    if let day = number(bytes, blanks(bytes, end, limit), limit), day.digits <= 2,
      let last = unit(days, bytes, day.end, limit)
    {
      return WrittenDate(range: at..<last, form: .units, month: month.value, day: day.value)
    }
    return alone ? WrittenDate(range: at..<end, form: .units, month: month.value) : nil
  }

  /// "3월" without a year and a day.
  static func monthAlone(_ bytes: [UInt8], _ at: Int, _ limit: Int) -> WrittenDate? {
    number(bytes, at, limit).flatMap { fromMonth(bytes, at, $0, limit, alone: true) }
  }

  /// "March 19, 2026", "March 2026".
  private static func monthFirst(
    _ bytes: [UInt8], _ at: Int, _ month: Number, _ limit: Int
  ) -> WrittenDate? {
    let start = blanks(bytes, month.end, limit)
    guard start > month.end, let next = number(bytes, start, limit) else { return nil }
    if next.digits == 4 {
      return WrittenDate(
        range: at..<next.end, form: .english, year: next.value, month: month.value)
    }
    guard next.digits <= 2 else { return nil }
    let end = ordinal(bytes, next.end, limit)
    var date = WrittenDate(
      range: at..<end, form: .english, month: month.value, day: next.value)
    var yearAt = end
    if yearAt < limit, bytes[yearAt] == UInt8(ascii: ",") { yearAt += 1 }
    yearAt = blanks(bytes, yearAt, limit)
    if yearAt > end, let year = number(bytes, yearAt, limit), year.digits == 4 {
      date.year = year.value
      date.range = at..<year.end
    }
    return date
  }

  /// "19 March 2026".
  private static func dayFirst(
    _ bytes: [UInt8], _ at: Int, _ day: Number, _ limit: Int
  ) -> WrittenDate? {
    let start = blanks(bytes, ordinal(bytes, day.end, limit), limit)
    guard start > day.end, let month = monthName(bytes, start, limit) else { return nil }
    var date = WrittenDate(
      range: at..<month.end, form: .english, month: month.value, day: day.value)
    var next = month.end
    if next < limit, bytes[next] == UInt8(ascii: ",") { next += 1 }
    next = blanks(bytes, next, limit)
    if next > month.end, let year = number(bytes, next, limit), year.digits == 4 {
      date.year = year.value
      date.range = at..<year.end
    }
    return date
  }
}

// MARK: - Parts

extension WrittenDate {
  struct Number: Sendable {
    let value: Int
    let digits: Int
    let end: Int
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  /// A digit, ASCII or full-width, and where it ends.
  static func digit(_ bytes: [UInt8], _ at: Int, _ limit: Int) -> (value: Int, end: Int)? {
    guard at < limit, at < bytes.count else { return nil }
    if isDigit(bytes[at]) { return (Int(bytes[at]) - 0x30, at + 1) }
    guard at + 2 < min(limit, bytes.count), bytes[at] == 0xEF, bytes[at + 1] == 0xBC,
      bytes[at + 2] >= 0x90, bytes[at + 2] <= 0x99
    else { return nil }
    return (Int(bytes[at + 2]) - 0x90, at + 3)
  }

  /// A run of at most eight digits; longer ones are no part of a date.
  static func number(_ bytes: [UInt8], _ at: Int, _ limit: Int) -> Number? {
    var value = 0
    var digits = 0
    var end = at
    while let next = digit(bytes, end, limit) {
      guard digits < 8 else { return nil }
      value = value * 10 + next.value
      digits += 1
      end = next.end
    }
    return digits > 0 ? Number(value: value, digits: digits, end: end) : nil
  }

  static func blanks(_ bytes: [UInt8], _ at: Int, _ limit: Int) -> Int {
    var end = at
    while end < limit {
      if bytes[end] == 0x20 {
        end += 1
      } else if bytes[end] == 0xC2, end + 1 < limit, bytes[end + 1] == 0xA0 {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private static func stop(_ bytes: [UInt8], _ at: Int, _ limit: Int) -> Int? {
    at < limit && bytes[at] == UInt8(ascii: ".") ? at + 1 : nil
  }

  /// Where one of the units, perhaps after a blank, ends.
  static func unit(
    _ units: WordList, _ bytes: [UInt8], _ at: Int, _ limit: Int
  ) -> Int? {
    units.match(in: bytes, at: blanks(bytes, at, min(limit, at + 1)), before: limit)?.upperBound
  }
  private static let years = WordList("년|年")
  private static let hanYear = WordList("年")
  private static let firstYear = WordList("元年")
  private static let months = WordList("월|月")
  private static let days = WordList("일|日")

  private static func ordinal(_ bytes: [UInt8], _ at: Int, _ limit: Int) -> Int {
    guard at + 2 <= limit else { return at }
    switch (bytes[at], bytes[at + 1]) {
    case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): return at + 2
    default: return at
    }
  }

  /// The year before the first of an era: 令和 2018, 平成 1988.
  private static func era(_ bytes: [UInt8], _ at: Int, _ limit: Int) -> Int? {
    guard at + 6 < limit, bytes[at] >= 0xE4, bytes[at] <= 0xE5 else { return nil }
    if bytes[at..<(at + 6)].elementsEqual("令和".utf8) { return 2018 }
    if bytes[at..<(at + 6)].elementsEqual("平成".utf8) { return 1988 }
    return nil
  }

  private static let monthNames: [[UInt8]] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ].map { Array($0.utf8) }

  /// A month's English name, in full or cut to three or four letters with or without a full stop.
  private static func monthName(_ bytes: [UInt8], _ at: Int, _ limit: Int) -> Number? {
    guard at + 3 <= limit, bytes[at] >= 0x41, bytes[at] <= 0x5A else { return nil }
    var end = at
    while end < limit, end - at < 10, isLetter(bytes[end]) { end += 1 }
    let count = end - at
    guard count >= 3 else { return nil }
    for (index, name) in monthNames.enumerated() where name.count >= count {
      guard count == name.count || count == 3 || (count == 4 && index == 8) else { continue }
      guard (0..<count).allSatisfy({ bytes[at + $0] | 0x20 == name[$0] }) else { continue }
      if count < name.count, end < limit, bytes[end] == UInt8(ascii: ".") { end += 1 }
      return Number(value: index + 1, digits: 0, end: end)
    }
    return nil
  }
}
