// SPDX-License-Identifier: Apache-2.0

/// Dates as English writes them: names of months and weekdays, ordinals, "of" and commas.
extension Scan {
  /// A point in time at `offset`, with the offset after it.
  func englishPoint(at offset: Int, within: TimePoint? = nil) -> (point: TimePoint, end: Int)? {
    var point = TimePoint()
    var next = offset
    if let word = time(.stretch, at: next), word.sense.a != Stretch.nth.rawValue {
      return englishStretch(word, at: offset)
    }
    if let nth = time(.stretch, at: next), let date = englishNth(Int(nth.sense.b), at: nth.end) {
      return date
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
      let week = self.after(Self.of, skipBlanks(from: weekday.end))
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

  private static let weekdayPrepositions = ["on", "this", "next", "last", "every", "or", "and"].map {
    Array($0.utf8)
  }
  private static let monthPrepositions = [
    "in", "of", "by", "since", "until", "from", "this", "next", "last", "early", "mid", "late", "to",
    "through", "before", "after", "during", "between",
  ].map { Array($0.utf8) }

  // MARK: - Pieces

  func isCapital(at offset: Int) -> Bool { byte(offset) >= 0x41 && byte(offset) <= 0x5A }

  private func weekdayName(at offset: Int) -> (value: Int, end: Int, isDoubtful: Bool)? {
    guard Lexicon.isLatinLetter(byte(offset)), let word = time(.weekday, at: offset) else { return nil }
    let dotted = byte(word.end) == UInt8(ascii: ".") && word.end - offset <= 4
    return (Int(word.sense.a), dotted && byte(word.end + 1) == 0x20 ? word.end + 1 : word.end, word.sense.b == 1)
  }

  private func afterWeekday(_ end: Int) -> Int {
    var next = end
    if byte(next) == UInt8(ascii: ",") { next += 1 }
    if byte(next) == UInt8(ascii: "(") { return next + 1 }
    next = skipBlanks(from: next)
    return byte(next) == UInt8(ascii: "(") ? next + 1 : next
  }

  /// The offset after a word and the blanks behind it, or the offset itself.
  private func after(_ word: [UInt8], _ offset: Int) -> Int {
    matches(word, at: offset) && byte(offset + word.count) == 0x20
      ? skipBlanks(from: offset + word.count) : offset
  }

  private static let the = Array("the".utf8)
  private static let of = Array("of".utf8)
  private static let inWord = Array("in".utf8)
  private static let year = Array("year".utf8)

  private struct DayNumber {
    var value: Int
    var end: Int
    var isOrdinal: Bool
  }

  /// A day of the month: 19, 19th, "twenty-first".
  private func dayNumber(at offset: Int) -> DayNumber? {
    if let number = shortRun(at: offset) {
      guard number.digits <= 2, (1...32).contains(number.value) else { return nil }
      for suffix in Self.ordinalSuffixes where matches(suffix, at: number.end) {
        guard !Lexicon.isLatinLetter(byte(number.end + 2)) else { return nil }
        return DayNumber(value: number.value, end: number.end + 2, isOrdinal: true)
      }
      return DayNumber(value: number.value, end: number.end, isOrdinal: false)
    }
    guard Lexicon.isLatinLetter(byte(offset)) else { return nil }
    if let word = time(.stretch, at: offset), word.sense.a == Stretch.nth.rawValue, word.sense.b > 0 {
      return DayNumber(value: Int(word.sense.b), end: word.end, isOrdinal: true)
    }
    guard let number = timeNumber(at: offset), (1...31).contains(number.value) else { return nil }
    return DayNumber(value: number.value, end: number.end, isOrdinal: true)
  }

  private static let ordinalSuffixes = ["st", "nd", "rd", "th"].map { Array($0.utf8) }

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
    if word(at: after, Roles([.scale, .percent])) != nil { return false }
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
  private func yearAfter(_ end: Int) -> TimeNumber? {
    var next = skipBlanks(from: end)
    if byte(next) == UInt8(ascii: ",") { next = skipBlanks(from: next + 1) }
    next = after(Self.of, next)
    return yearNumber(at: next)
  }

  // MARK: - Months and days

  /// March 19, 2026; 19 March 2026; "the second of August"; March 2026; 2016 November; May.
  private func monthAndDay(
    at offset: Int, _ given: TimePoint
  ) -> (point: TimePoint, end: Int)? {
    var point = given
    let start = after(Self.the, offset)
    if Lexicon.isLatinLetter(byte(start)), let month = time(.month, at: start), month.sense.b < 2 {
      return monthFirst(month, at: start, point)
    }
    guard let day = dayNumber(at: start) else { return yearAndMonth(at: start, given) }
    if let joint = joint(at: day.end), let last = dayNumber(at: after(Self.the, joint.end)),
      last.value > day.value
    {
      // "4–22 January 2017": the month stands after the second day.
      let next = after(Self.of, skipBlanks(from: last.end))
      guard next > last.end, let month = time(.month, at: next),
        month.sense.b == 0 || isCapital(at: next)
      else { return nil }
      point.day = day.value
      return (point, day.end)
    }
    var next = day.end
    if byte(next) == UInt8(ascii: "-") || byte(next) == UInt8(ascii: ".") { next += 1 }
    next = after(Self.the, after(Self.of, skipBlanks(from: next)))
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

  private func withYear(_ point: TimePoint, _ end: Int) -> (point: TimePoint, end: Int) {
    var point = point
    var next = end
    if byte(next) == UInt8(ascii: "-") || byte(next) == UInt8(ascii: "/") { next += 1 }
    if let year = next > end ? yearNumber(at: next) : yearAfter(end) {
      point.year = year.value
      return (point, year.end)
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
    next = after(Self.the, next)
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
      guard isCapital(at: start), follows(Self.monthPrepositions, start) else { return nil }
    }
    return (point, month.end)
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
    guard next > year.end, let month = time(.month, at: next), isCapital(at: next) || month.sense.b == 0,
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
    let start = after(Self.the, offset)
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
    guard follows(Self.dayPrepositions, article ?? start) || (article != nil && isDigit(byte(start)))
    else { return nil }
    return (point, day.end)
  }

  private static let dayPrepositions = ["on", "by", "until", "till", "since"].map { Array($0.utf8) }

  /// Where "the" before `offset` begins, if it stands there.
  func articleStart(before offset: Int) -> Int? {
    guard offset >= 4, matches(Self.the, at: offset - 4), byte(offset - 1) == 0x20,
      !Lexicon.isLatinLetter(byte(offset - 5))
    else { return nil }
    return offset - 4
  }

  private func endsClause(_ offset: Int) -> Bool {
    let next = byte(afterBlank(offset))
    return next == 0 || next == 0x0A || next == 0x0D || Self.clauseMarks.contains(next)
  }

  private static let clauseMarks = Set(".,;:!?)".utf8)

  // MARK: - Parts of a year

  /// Q2 2026, 2Q26, "first quarter of 2026", FY2026, FY2026 Q3, 1990s, "first Friday of July".
  private func partOfYear(at offset: Int) -> (point: TimePoint, end: Int)? {
    if isDigit(byte(offset)) {
      if let ordinal = dayNumber(at: offset), ordinal.isOrdinal, ordinal.value <= 5 {
        return englishNth(ordinal.value, at: ordinal.end)
      }
      return quarterFirst(at: offset) ?? decade(at: offset)
    }
    if let fiscal = time(.fiscal, at: offset), Lexicon.isLatinLetter(byte(offset)) {
      return englishFiscal(fiscal.end, at: offset)
    }
    return nil
  }

  /// Q3 2026 and 2026 Q3, whatever blank, dot or hyphen joins them; `letter` is Q or H.
  private func letterPart(at offset: Int) -> (part: TimePoint.Part, end: Int)? {
    let letter = byte(offset) & 0xDF
    guard letter == UInt8(ascii: "Q") || letter == UInt8(ascii: "H") else { return nil }
    let value = Int(byte(offset + 1)) - 0x30
    guard value >= 1, value <= (letter == UInt8(ascii: "Q") ? 4 : 2), !isDigit(byte(offset + 2)),
      !Lexicon.isLatinLetter(byte(offset + 2))
    else { return nil }
    return (letter == UInt8(ascii: "Q") ? .quarter(value) : .half(value), offset + 2)
  }

  /// Q2 2026, Q2, H1 2026; H1 alone is too often something else.
  func quarterName(at offset: Int) -> (point: TimePoint, end: Int)? {
    guard let part = letterPart(at: offset) else { return nil }
    var point = TimePoint()
    point.part = part.part
    var next = afterBlank(part.end)
    if [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: ".")].contains(byte(next)) {
      next = afterBlank(next + 1)
    }
    next = after(Self.of, next)
    if let fiscal = time(.fiscal, at: next), let year = fiscalYear(after: fiscal.end) {
      (point.year, point.fiscal) = (year.value, self.fiscal(at: offset))
      return (point, year.end)
    }
    if let year = yearNumber(at: next) {
      point.year = year.value
      return (point, year.end)
    }
    if case .half = part.part { return nil }
    return isCapital(at: offset) ? (point, part.end) : nil
  }

  /// 2Q26, 1H 2026, 2026Q3, 2026-H2, 26.2Q.
  private func quarterFirst(at offset: Int) -> (point: TimePoint, end: Int)? {
    guard let number = shortRun(at: offset) else { return nil }
    var point = TimePoint()
    let letter = byte(number.end) & 0xDF
    if number.digits == 1, letter == UInt8(ascii: "Q") || letter == UInt8(ascii: "H"),
      (1...(letter == UInt8(ascii: "Q") ? 4 : 2)).contains(number.value)
    {
      point.part = letter == UInt8(ascii: "Q") ? .quarter(number.value) : .half(number.value)
      let next = afterBlank(number.end + 1)
      if let year = shortRun(at: next), year.digits == 4 || (year.digits == 2 && next == number.end + 1),
        endsPlainly(year.end)
      {
        point.year = year.digits == 4 ? year.value : expanded(year).value
        return (point, year.end)
      }
      return letter == UInt8(ascii: "Q") && endsPlainly(number.end + 1)
        ? (point, number.end + 1) : nil
    }
    guard number.digits == 4, (1900...2200).contains(number.value) else { return nil }
    var next = afterBlank(number.end)
    if byte(next) == UInt8(ascii: "-") || byte(next) == UInt8(ascii: ".") { next += 1 }
    if let part = letterPart(at: next) {
      (point.year, point.part) = (number.value, part.part)
      return (point, part.end)
    }
    guard let quarter = shortRun(at: next), quarter.digits == 1, (1...4).contains(quarter.value),
      byte(quarter.end) & 0xDF == UInt8(ascii: "Q"), endsPlainly(quarter.end + 1)
    else { return nil }
    (point.year, point.part) = (number.value, .quarter(quarter.value))
    return (point, quarter.end + 1)
  }

  private func endsPlainly(_ offset: Int) -> Bool {
    !isDigit(byte(offset)) && !Lexicon.isLatinLetter(byte(offset))
  }

  /// 1990s, the 1970's.
  private func decade(at offset: Int) -> (point: TimePoint, end: Int)? {
    guard let number = shortRun(at: offset), number.digits == 4, number.value % 10 == 0,
      (1500...2200).contains(number.value)
    else { return nil }
    var end = number.end
    if byte(end) == 0x27 { end += 1 } else if scalar(at: end) == 0x2019 { end = afterScalar(at: end) }
    guard byte(end) == UInt8(ascii: "s"), !Lexicon.isLatinLetter(byte(end + 1)) else { return nil }
    var point = TimePoint()
    (point.year, point.part) = (number.value, .decade)
    return (point, end + 1)
  }

  /// What follows "first", "third" or "last": a weekday of a month, a week, a quarter.
  private func englishNth(_ n: Int, at end: Int) -> (point: TimePoint, end: Int)? {
    guard (-1...5).contains(n) else { return nil }
    var point = TimePoint()
    let next = skipBlanks(from: end)
    var after = next
    if let weekday = weekdayName(at: next) {
      (point.nth, point.weekday) = (n, weekday.value)
      after = weekday.end
    } else if n > 0, let quarter = time(.quarter, at: next) {
      point.part = .quarter(n)
      after = quarter.end
    } else if let unit = time(.calendarUnit, at: next), unit.sense.a == CalendarUnit.week.rawValue {
      point.part = .week(n)
      after = unit.end
    } else {
      return nil
    }
    let before = skipBlanks(from: after)
    let whole = self.after(Self.the, self.after(Self.inWord, self.after(Self.of, before)))
    if let month = time(.month, at: whole), point.part == nil || point.part == .week(n) {
      point.month = Int(month.sense.a)
      return withYear(point, month.end)
    }
    if let relative = time(.relative, at: whole), let unit = CalendarUnit(rawValue: relative.sense.a),
      unit == .month || unit == .year
    {
      if unit == .month { point.monthOffset = Int(relative.sense.b) } else { point.yearOffset = Int(relative.sense.b) }
      return (point, relative.end)
    }
    if let fiscal = time(.fiscal, at: whole), let year = fiscalYear(after: fiscal.end) {
      (point.year, point.fiscal) = (year.value, self.fiscal(at: whole))
      return (point, year.end)
    }
    if let year = yearAfter(after) {
      point.year = year.value
      return (point, year.end)
    }
    if case .quarter = point.part { return (point, after) }
    return nil
  }

  // MARK: - Fiscal years

  private func fiscalYear(after end: Int) -> TimeNumber? {
    var next = afterBlank(end)
    next = after(Self.year, next)
    if let year = yearNumber(at: next) { return year }
    guard let short = shortRun(at: next), short.digits == 2, endsPlainly(short.end) else { return nil }
    return expanded(short)
  }

  private func englishFiscal(_ end: Int, at offset: Int) -> (point: TimePoint, end: Int)? {
    guard let year = fiscalYear(after: end) else { return nil }
    var point = TimePoint()
    (point.year, point.fiscal) = (year.value, fiscal(at: offset))
    let next = afterBlank(year.end)
    if let part = letterPart(at: next) {
      point.part = part.part
      return (point, part.end)
    }
    return (point, year.end)
  }

  // MARK: - Relative words

  /// "this Friday", "next June", "last year", "next week on Friday", "next month".
  private func englishRelative(
    _ word: (sense: Sense, end: Int), at offset: Int
  ) -> (point: TimePoint, end: Int)? {
    guard let unit = CalendarUnit(rawValue: word.sense.a), Lexicon.isLatinLetter(byte(offset)) else {
      return nil
    }
    var point = TimePoint()
    let count = Int(word.sense.b)
    if word.sense.text == "text" { point.anchor = .text }
    let next = skipBlanks(from: word.end)
    switch unit {
    case .year: point.yearOffset = count
    case .month: point.monthOffset = count
    case .quarter: point.quarterOffset = count
    case .week:
      point.week = count
      let after = self.after(Array("on".utf8), next)
      if let weekday = weekdayName(at: after), !weekday.isDoubtful || isCapital(at: after) {
        point.weekday = weekday.value
        return (point, weekday.end)
      }
    case .none:
      point.direction = count
      if let weekday = weekdayName(at: next) {
        point.weekday = weekday.value
        let after = afterWeekday(weekday.end)
        if let date = monthAndDay(at: after, point), date.point.day != nil { return date }
        return (point, weekday.end)
      }
      if let month = time(.month, at: next), month.sense.b < 2, month.sense.b == 0 || isCapital(at: next) {
        guard let date = monthAndDay(at: next, point) else { return nil }
        return date
      }
      if let season = time(.stretch, at: next), season.sense.a == Stretch.season.rawValue {
        point.part = .season(Int(season.sense.b))
        point.yearOffset = count
        return (point, season.end)
      }
      return nil
    default: return nil
    }
    return (point, word.end)
  }

  /// "early March 2026", "mid-2026", "the end of next year", "H1 2026", "summer 2016".
  private func englishStretch(
    _ word: (sense: Sense, end: Int), at offset: Int
  ) -> (point: TimePoint, end: Int)? {
    guard Lexicon.isLatinLetter(byte(offset)), let stretch = Stretch(rawValue: word.sense.a) else {
      return nil
    }
    if let quarter = quarterName(at: offset) { return quarter }
    // "Q2" and "H1" alone.
    guard !isDigit(byte(word.end - 1)) else { return nil }
    var next = skipBlanks(from: word.end)
    if byte(next) == UInt8(ascii: "-") { next += 1 }
    next = after(Self.the, after(Self.of, next))
    var whole: (point: TimePoint, end: Int)?
    if let relative = time(.relative, at: next), relative.sense.a != CalendarUnit.none.rawValue {
      whole = englishRelative(relative, at: next)
    } else if let month = time(.month, at: next), month.sense.b < 2, isCapital(at: next) || month.sense.b == 0 {
      var point = TimePoint()
      point.month = Int(month.sense.a)
      whole = withYear(point, month.end)
    } else if let year = yearNumber(at: next) {
      var point = TimePoint()
      point.year = year.value
      whole = (point, year.end)
    }
    guard var reading = whole, reading.point.day == nil, reading.point.weekday == nil else { return nil }
    switch stretch {
    case .third: reading.point.part = .third(Int(word.sense.b))
    case .half where !reading.point.hasMonth: reading.point.part = .half(Int(word.sense.b))
    case .season where !reading.point.hasMonth: reading.point.part = .season(Int(word.sense.b))
    default: return nil
    }
    return reading
  }
}
