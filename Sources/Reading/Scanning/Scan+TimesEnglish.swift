// SPDX-License-Identifier: Apache-2.0

/// Dates as English writes them: names of months and weekdays, ordinals, "of" and commas.
extension Scan {
  /// A point in time at `offset`, with the offset after it.
  func englishPoint(at offset: Int, within: TimePoint? = nil) -> (point: TimePoint, end: Int)? {
    var point = TimePoint()
    // A month or a number.
    if rolesOfWords(at: offset).isDisjoint(with: Self.englishWords) {
      return date(at: offset, point, within) ?? partOfYear(at: offset)
    }
    if let end = time(.relative, at: offset), end.sense.text == "end" {
      return englishRelative(end, at: offset)
    }
    if let word = time(.stretch, at: offset) {
      guard word.sense.a == Stretch.nth.rawValue else { return englishStretch(word, at: offset) }
      if let date = englishNth(Int(word.sense.b), at: word.end) { return date }
    }
    if let relative = time(.relative, at: offset) {
      return englishRelative(relative, at: offset)
    }
    if let day = time(.relativeDay, at: offset), day.sense.text != "now" {
      point.dayOffset = Int(day.sense.a)
      if day.sense.text == "text" { point.anchor = .text }
      return (point, day.end)
    }
    if let weekday = weekdayName(at: offset) {
      point.weekday = weekday.value
      let after = afterWeekday(weekday.end)
      let isExpected = !weekday.isDoubtful || isCapital(at: offset)
      if let date = date(at: after, point, within) { return date }
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
    return date(at: offset, point, within) ?? partOfYear(at: offset)
  }

  @inline(__always)
  private static var englishWords: Roles {
    Roles(.relative) | .stretch | .relativeDay | .weekday
  }

  private static let weekdayPrepositions: WordList = [
    "on", "this", "next", "last", "every", "or", "and",
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
  @inline(__always)
  func after(_ word: StaticString, _ offset: Int) -> Int {
    byte(offset) | 0x20 == word.utf8Start[0] ? afterWord(word, offset) : offset
  }

  private func afterWord(_ word: StaticString, _ offset: Int) -> Int {
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
      if isOrdinalSuffix(at: number.end) {
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

  /// Whether st, nd, rd or th stands at an offset.
  func isOrdinalSuffix(at offset: Int) -> Bool {
    let last = byte(offset + 1) | 0x20
    switch byte(offset) | 0x20 {
    case UInt8(ascii: "s"): return last == UInt8(ascii: "t")
    case UInt8(ascii: "n"), UInt8(ascii: "r"): return last == UInt8(ascii: "d")
    case UInt8(ascii: "t"): return last == UInt8(ascii: "h")
    default: return false
    }
  }

  /// Whether a plain number after a month's name is its day: not "April 3 million" or "May 4.5%".
  func isPlainDay(_ day: DayNumber) -> Bool {
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

  // MARK: - A day alone

  /// A day without its month: after a weekday, or "the 27th" and "on the second" at a clause's end.
  func dayOnly(
    _ day: DayNumber, at start: Int, from offset: Int, _ given: TimePoint, _ within: TimePoint?
  ) -> (point: TimePoint, end: Int)? {
    guard day.value <= 31 else { return nil }
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

  static let dayPrepositions: WordList = ["on", "by", "until", "till", "since"]

  /// Where "the" before `offset` begins, if it stands there.
  func articleStart(before offset: Int) -> Int? {
    guard offset >= 4, matches(Self.wordThe, at: offset - 4), byte(offset - 1) == 0x20,
      !Lexicon.isLatinLetter(byte(offset - 5))
    else { return nil }
    return offset - 4
  }

  func endsClause(_ offset: Int) -> Bool {
    let next = byte(afterBlank(offset))
    return next == 0 || next == 0x0A || next == 0x0D || Self.clauseMarks.contains(UInt32(next))
  }

  private static let clauseMarks = ScalarSet(".,;:!?)")
}
