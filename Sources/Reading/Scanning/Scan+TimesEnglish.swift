// SPDX-License-Identifier: Apache-2.0

/// Dates as English writes them: names of months and weekdays, ordinals, "of" and commas.
extension Scan {
  /// A point in time at `offset`, with the offset after it.
  func englishPoint(at offset: Int, within: TimePoint? = nil) -> (point: TimePoint, end: Int)? {
    var point = TimePoint()
    var next = offset
    if let end = time(.relative, at: next), end.sense.text == "end" {
      return englishRelative(end, at: next)
    }
    if let word = time(.stretch, at: next) {
      guard word.sense.a == Stretch.nth.rawValue else { return englishStretch(word, at: offset) }
      if let date = englishNth(Int(word.sense.b), at: word.end) { return date }
    }
    if let relative = time(.relative, at: next) {
      return englishRelative(relative, at: next)
    }
    if let day = time(.relativeDay, at: next), day.sense.text != "now" {
      point.dayOffset = Int(day.sense.a)
      if day.sense.text == "text" { point.anchor = .text }
      return (point, day.end)
    }
    if let weekday = weekdayName(at: next) {
      point.weekday = weekday.value
      let after = afterWeekday(weekday.end)
      let isExpected = !weekday.isDoubtful || isCapital(at: next)
      if let date = monthAndDay(at: after, point) { return date }
      if let date = dayOnly(at: after, point, within) { return date }
      let week = self.after(Self.wordOf, skipBlanks(from: weekday.end))
      if let relative = time(.relative, at: week), relative.sense.a == CalendarUnit.week.rawValue {
        point.week = Int(relative.sense.b)
        return (point, relative.end)
      }
      if weekday.isDoubtful {
        guard isExpected, follows(Self.weekdayPrepositions, offset) else { return nil }
      }
      return (point, weekday.end)
    }
    if let date = monthAndDay(at: next, point) { return date }
    if let date = dayOnly(at: next, point, within) { return date }
    if let date = partOfYear(at: next) { return date }
    next = offset
    return nil
  }

  private static let weekdayPrepositions: WordList = [
    "on", "this", "next", "last", "every", "or", "and",
  ]
  private static let monthPrepositions: WordList = [
    "in", "of", "by", "since", "until", "from", "this", "next", "last", "early", "mid", "late",
    "to",
    "through", "before", "after", "during", "between",
  ]

  // MARK: - Pieces

  func isCapital(at offset: Int) -> Bool { byte(offset) >= 0x41 && byte(offset) <= 0x5A }

  func weekdayName(at offset: Int) -> (value: Int, end: Int, isDoubtful: Bool)? {
    guard Lexicon.isLatinLetter(byte(offset)), let word = time(.weekday, at: offset) else {
      return nil
    }
    let dotted = byte(word.end) == UInt8(ascii: ".") && word.end - offset <= 4
    return (
      Int(word.sense.a), dotted && byte(word.end + 1) == 0x20 ? word.end + 1 : word.end,
      word.sense.b == 1
    )
  }

  func afterWeekday(_ end: Int) -> Int {
    var next = end
    if byte(next) == UInt8(ascii: ",") { next += 1 }
    if byte(next) == UInt8(ascii: "(") { return next + 1 }
    next = skipBlanks(from: next)
    return byte(next) == UInt8(ascii: "(") ? next + 1 : next
  }

  /// The offset after a word and the blanks behind it, or the offset itself.
  func after(_ word: StaticString, _ offset: Int) -> Int {
    matches(word, at: offset) && byte(offset + word.utf8CodeUnitCount) == 0x20
      ? skipBlanks(from: offset + word.utf8CodeUnitCount) : offset
  }

  static let wordThe: StaticString = "the"
  static let wordOf: StaticString = "of"
  static let wordIn: StaticString = "in"
  static let wordYear: StaticString = "year"

  struct DayNumber {
    var value: Int
    var end: Int
    var isOrdinal: Bool
  }

  /// A day of the month: 19, 19th, "twenty-first".
  func dayNumber(at offset: Int) -> DayNumber? {
    if let number = shortRun(at: offset) {
      guard number.digits <= 2, (1...32).contains(number.value) else { return nil }
      if matches(Self.ordinalSuffixes, at: number.end) {
        guard !Lexicon.isLatinLetter(byte(number.end + 2)) else { return nil }
        return DayNumber(value: number.value, end: number.end + 2, isOrdinal: true)
      }
      return DayNumber(value: number.value, end: number.end, isOrdinal: false)
    }
    guard Lexicon.isLatinLetter(byte(offset)) else { return nil }
    if let word = time(.stretch, at: offset), word.sense.a == Stretch.nth.rawValue, word.sense.b > 0
    {
      return DayNumber(value: Int(word.sense.b), end: word.end, isOrdinal: true)
    }
    guard let number = timeNumber(at: offset), (1...31).contains(number.value) else { return nil }
    return DayNumber(value: number.value, end: number.end, isOrdinal: true)
  }

  static let ordinalSuffixes: WordList = ["st", "nd", "rd", "th"]

  /// Whether a plain number after a month's name is its day: not "April 3 million" or "May 4.5%".
  private func isPlainDay(_ day: DayNumber) -> Bool {
    if day.isOrdinal { return true }
    let next = byte(day.end)
    if isDigit(next) || next == UInt8(ascii: "%") || Lexicon.isLatinLetter(next) { return false }
    if next == UInt8(ascii: "."), isDigit(byte(day.end + 1)) { return false }
    if next == UInt8(ascii: ":") || next == UInt8(ascii: "/"), isDigit(byte(day.end + 1)) {
      return false
    }
    let after = afterBlank(day.end)
    if word(at: after, Roles(.scale, .percent)) != nil { return false }
    if let unit = time(.calendarUnit, at: after), unit.sense.b == UnitUse.length.rawValue {
      return false
    }
    return true
  }

  /// A year in four digits (or ’26) that nothing makes another number.
  func yearNumber(at offset: Int) -> TimeNumber? {
    if byte(offset) == 0x27 || (byte(offset) == 0xE2 && scalar(at: offset) == 0x2019) {
      let start = afterScalar(at: offset)
      guard let short = shortRun(at: start), short.digits == 2,
        !Lexicon.isLatinLetter(byte(short.end))
      else { return nil }
      return expanded(short)
    }
    if let number = shortRun(at: offset) {
      guard number.digits == 4, (1500...2200).contains(number.value),
        !Lexicon.isLatinLetter(byte(number.end)) || byte(number.end) == UInt8(ascii: "T")
      else { return nil }
      let next = byte(number.end)
      if next == UInt8(ascii: ",") || next == UInt8(ascii: "."), isDigit(byte(number.end + 1)) {
        return nil
      }
      return next == UInt8(ascii: "%") ? nil : number
    }
    guard Lexicon.isLatinLetter(byte(offset)), let number = timeNumber(at: offset),
      (1500...2200).contains(number.value)
    else { return nil }
    return number
  }

  /// The year after a date: ", 2026", " of 2026", " 2026".
  func yearAfter(_ end: Int) -> TimeNumber? {
    var next = skipBlanks(from: end)
    if byte(next) == UInt8(ascii: ",") { next = skipBlanks(from: next + 1) }
    next = after(Self.wordOf, next)
    return yearNumber(at: next)
  }

  // MARK: - Months and days

  /// March 19, 2026; 19 March 2026; "the second of August"; March 2026; 2016 November; May.
  func monthAndDay(
    at offset: Int, _ given: TimePoint
  ) -> (point: TimePoint, end: Int)? {
    var point = given
    let start = after(Self.wordThe, offset)
    if Lexicon.isLatinLetter(byte(start)), let month = time(.month, at: start), month.sense.b < 2 {
      return monthFirst(month, at: start, point)
    }
    guard let day = dayNumber(at: start) else { return yearAndMonth(at: start, given) }
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

  /// A day without its month: after a weekday, or "the 27th" and "on the second" at a clause's end.
  private func dayOnly(
    at offset: Int, _ given: TimePoint, _ within: TimePoint?
  ) -> (point: TimePoint, end: Int)? {
    let start = after(Self.wordThe, offset)
    guard let day = dayNumber(at: start), day.value <= 31 else { return nil }
    var point = given
    point.day = day.value
    if given.weekday != nil { return day.isOrdinal || start > offset ? (point, day.end) : nil }
    if within?.day != nil {
      if isPlainDay(day) { return withYear(point, day.end) }
      return nil
    }
    guard day.isOrdinal, endsClause(day.end) else { return nil }
    let article = articleStart(before: start)
    guard
      follows(Self.dayPrepositions, article ?? start) || (article != nil && isDigit(byte(start)))
    else { return nil }
    return (point, day.end)
  }

  private static let dayPrepositions: WordList = ["on", "by", "until", "till", "since"]

  /// Where "the" before `offset` begins, if it stands there.
  func articleStart(before offset: Int) -> Int? {
    guard offset >= 4, matches(Self.wordThe, at: offset - 4), byte(offset - 1) == 0x20,
      !Lexicon.isLatinLetter(byte(offset - 5))
    else { return nil }
    return offset - 4
  }

  private func endsClause(_ offset: Int) -> Bool {
    let next = byte(afterBlank(offset))
    return next == 0 || next == 0x0A || next == 0x0D || Self.clauseMarks.contains(UInt32(next))
  }

  private static let clauseMarks = ScalarSet(".,;:!?)")
}
