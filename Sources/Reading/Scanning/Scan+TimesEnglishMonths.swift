// SPDX-License-Identifier: Apache-2.0

/// Months and their days in English, before, between or after the year.
extension Scan {
  /// A month and its day, or a day by itself.
  func date(
    at offset: Int, _ given: TimePoint, _ within: TimePoint?
  ) -> (point: TimePoint, end: Int)? {
    let start = after(Self.wordThe, offset)
    if let month = monthName(at: start) {
      if let date = monthFirst(month, at: start, given) { return date }
      return dayNumber(at: start).flatMap { dayOnly($0, at: start, from: offset, given, within) }
    }
    guard let day = dayNumber(at: start) else { return yearAndMonth(at: start, given) }
    return dayAndMonth(day, given) ?? dayOnly(day, at: start, from: offset, given, within)
  }

  /// March 19, 2026; 19 March 2026; "the second of August"; March 2026; 2016 November; May.
  func monthAndDay(
    at offset: Int, _ given: TimePoint
  ) -> (point: TimePoint, end: Int)? {
    let start = after(Self.wordThe, offset)
    if let month = monthName(at: start) { return monthFirst(month, at: start, given) }
    guard let day = dayNumber(at: start) else { return yearAndMonth(at: start, given) }
    return dayAndMonth(day, given)
  }

  private func monthName(at offset: Int) -> (sense: Sense, end: Int)? {
    guard Lexicon.isLatinLetter(byte(offset)), let month = time(.month, at: offset),
      month.sense.b < 2
    else { return nil }
    return month
  }

  /// "19 March 2026", "the second of August", "4–22 January 2017".
  private func dayAndMonth(
    _ day: DayNumber, _ given: TimePoint
  ) -> (point: TimePoint, end: Int)? {
    if let first = firstOfTwo(day, given) { return first }
    var point = given
    if let joint = joint(at: day.end), let last = dayNumber(at: after(Self.wordThe, joint.end)),
      last.value > day.value
    {
      // "4–22 January 2017": the month stands after the second day.
      let next = after(Self.wordOf, skipBlanks(from: last.end))
      guard next > last.end, let month = time(.month, at: next),
        month.sense.b == 0 || isCapital(at: next)
      else { return nil }
      point.day = day.value
      return (point, day.end)
    }
    var next = day.end
    if byte(next) == UInt8(ascii: "-") || byte(next) == UInt8(ascii: ".") { next += 1 }
    next = after(Self.wordThe, after(Self.wordOf, skipBlanks(from: next)))
    if let relative = time(.relative, at: next), CalendarUnit(rawValue: relative.sense.a) == .month,
      next > skipBlanks(from: day.end), day.isOrdinal
    {
      point.day = day.value
      point.monthOffset = Int(relative.sense.b)
      return (point, relative.end)
    }
    guard let month = time(.month, at: next), month.sense.b < 2 else { return nil }
    guard month.sense.b == 0 || day.isOrdinal || isCapital(at: next) || byte(next - 1) != 0x20
    else { return nil }
    point.day = day.value
    point.month = Int(month.sense.a)
    return withYear(point, withDot(month.end, next))
  }

  /// "3 and 4 March 2026", "3, 4 and 5 March": a day whose month and year stand after a later one.
  private func firstOfTwo(
    _ day: DayNumber, _ given: TimePoint
  ) -> (point: TimePoint, end: Int)? {
    guard isDigit(byte(day.end - 1)) || day.isOrdinal else { return nil }
    var last = day
    for _ in 0..<6 {
      var next = last.end
      if byte(next) == UInt8(ascii: ",") { next += 1 }
      next = skipBlanks(from: next)
      guard next > last.end else { return nil }
      let joined = after(Self.wordAnd, next)
      guard joined > next || byte(last.end) == UInt8(ascii: ","), isDigit(byte(joined)),
        let later = dayNumber(at: joined), later.value > last.value
      else { return nil }
      last = later
      let month = after(Self.wordOf, skipBlanks(from: later.end))
      guard joined > next, month > later.end, let name = time(.month, at: month),
        name.sense.b < 2, isCapital(at: month)
      else { continue }
      var point = given
      (point.day, point.month) = (day.value, Int(name.sense.a))
      point.year = yearAfter(withDot(name.end, month))?.value
      return (point, day.end)
    }
    return nil
  }
  private static let wordAnd: StaticString = "and"

  private func withDot(_ end: Int, _ start: Int) -> Int {
    byte(end) == UInt8(ascii: ".") && end - start <= 4 ? end + 1 : end
  }

  func withYear(_ point: TimePoint, _ end: Int) -> (point: TimePoint, end: Int) {
    var point = point
    var next = end
    if byte(next) == UInt8(ascii: "-") || byte(next) == UInt8(ascii: "/") { next += 1 }
    if let year = next > end ? yearNumber(at: next) : yearAfter(end) {
      point.year = year.value
      return (point, year.end)
    }
    let whole = after(Self.wordOf, skipBlanks(from: end))
    if let relative = time(.relative, at: whole), relative.sense.text.isEmpty,
      whole > skipBlanks(from: end), relative.sense.a == CalendarUnit.year.rawValue
    {
      point.yearOffset = Int(relative.sense.b)
      return (point, relative.end)
    }
    // The full stop after an abbreviation belongs to it only inside the date.
    return (point, byte(end - 1) == UInt8(ascii: ".") ? end - 1 : end)
  }

  private func monthFirst(
    _ month: (sense: Sense, end: Int), at start: Int, _ given: TimePoint
  ) -> (point: TimePoint, end: Int)? {
    var point = given
    point.month = Int(month.sense.a)
    let end = withDot(month.end, start)
    var next = skipBlanks(from: end)
    if byte(next) == UInt8(ascii: "-") { next += 1 }
    next = after(Self.wordThe, next)
    let isSure =
      month.sense.b == 0 || isCapital(at: start) || given.weekday != nil
      || byte(end) == UInt8(ascii: "-")
    if let day = dayNumber(at: next), isPlainDay(day),
      isSure || day.isOrdinal || yearAfter(day.end) != nil
    {
      point.day = day.value
      return bracketClosed(withYear(point, day.end), given, start)
    }
    if let year = yearAfter(end), isSure || byte(month.end) == 0x20 {
      point.year = year.value
      return (point, year.end)
    }
    guard given.weekday == nil else { return nil }
    if month.sense.b == 1 {
      let isFirstOfTwo = jointMark(at: month.end).flatMap { time(.month, at: $0) } != nil
      guard isCapital(at: start), isFirstOfTwo || follows(Self.monthPrepositions, start) else {
        return nil
      }
    }
    let ofYear = withYear(point, month.end)
    return ofYear.point.hasYear ? ofYear : (point, month.end)
  }

  /// "this Friday (Jun-15)": the bracket that the weekday opened.
  private func bracketClosed(
    _ date: (point: TimePoint, end: Int), _ given: TimePoint, _ start: Int
  ) -> (point: TimePoint, end: Int) {
    guard given.weekday != nil, byte(start - 1) == UInt8(ascii: "("),
      byte(date.end) == UInt8(ascii: ")")
    else { return date }
    return (date.point, date.end + 1)
  }

  /// 2016 November, "2015 June".
  private func yearAndMonth(at start: Int, _ given: TimePoint) -> (point: TimePoint, end: Int)? {
    guard given.weekday == nil, isDigit(byte(start)), let year = yearNumber(at: start) else {
      return nil
    }
    let next = skipBlanks(from: year.end)
    guard next > year.end, let month = time(.month, at: next),
      isCapital(at: next) || month.sense.b == 0,
      Lexicon.isLatinLetter(byte(next))
    else { return nil }
    var point = given
    (point.year, point.month) = (year.value, Int(month.sense.a))
    let after = skipBlanks(from: month.end)
    if let day = dayNumber(at: after), isPlainDay(day), yearAfter(day.end) == nil {
      point.day = day.value
      return (point, day.end)
    }
    return (point, month.end)
  }

  private static let monthPrepositions: WordList = [
    "in", "of", "by", "since", "until", "from", "this", "next", "last", "early", "mid", "late",
    "to",
    "through", "before", "after", "during", "between",
  ]
}
