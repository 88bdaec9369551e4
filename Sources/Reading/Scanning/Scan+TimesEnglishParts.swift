// SPDX-License-Identifier: Apache-2.0

/// Quarters, halves, decades, fiscal years and relative words in English.
extension Scan {
  /// Q2 2026, 2Q26, "first quarter of 2026", FY2026, FY2026 Q3, 1990s, "first Friday of July".
  func partOfYear(at offset: Int) -> (point: TimePoint, end: Int)? {
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
    if [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: ".")].contains(
      byte(next))
    {
      next = afterBlank(next + 1)
    }
    next = after(Self.wordOf, next)
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
      if let year = shortRun(at: next),
        year.digits == 4 || (year.digits == 2 && next == number.end + 1),
        endsPlainly(year.end)
      {
        point.year = year.digits == 4 ? year.value : expanded(year).value
        return (point, year.end)
      }
      if let fiscal = time(.fiscal, at: next), let year = fiscalYear(after: fiscal.end) {
        (point.year, point.fiscal) = (year.value, self.fiscal(at: next))
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
  func decade(at offset: Int) -> (point: TimePoint, end: Int)? {
    guard let number = shortRun(at: offset), number.digits == 4, number.value % 10 == 0,
      (1500...2200).contains(number.value)
    else { return nil }
    var end = number.end
    if byte(end) == 0x27 {
      end += 1
    } else if scalar(at: end) == 0x2019 {
      end = afterScalar(at: end)
    }
    guard byte(end) == UInt8(ascii: "s"), !Lexicon.isLatinLetter(byte(end + 1)) else { return nil }
    var point = TimePoint()
    (point.year, point.part) = (number.value, .decade)
    return (point, end + 1)
  }

  /// What follows "first", "third" or "last": a weekday of a month, a week, a quarter.
  func englishNth(_ n: Int, at end: Int) -> (point: TimePoint, end: Int)? {
    guard (-1...5).contains(n) else { return nil }
    var point = TimePoint()
    // "first-quarter 2026"
    let next = byte(end) == UInt8(ascii: "-") ? end + 1 : skipBlanks(from: end)
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
    let whole = self.after(Self.wordThe, self.after(Self.wordIn, self.after(Self.wordOf, before)))
    if let month = time(.month, at: whole), point.part == nil || point.part == .week(n) {
      point.month = Int(month.sense.a)
      return withYear(point, month.end)
    }
    if let relative = time(.relative, at: whole),
      let unit = CalendarUnit(rawValue: relative.sense.a),
      unit == .month || unit == .year
    {
      if unit == .month {
        point.monthOffset = Int(relative.sense.b)
      } else {
        point.yearOffset = Int(relative.sense.b)
      }
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
    next = after(Self.wordYear, next)
    if let year = yearNumber(at: next) { return year }
    guard let short = shortRun(at: next), short.digits == 2, endsPlainly(short.end) else {
      return nil
    }
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
  func englishRelative(
    _ word: (sense: Sense, end: Int), at offset: Int
  ) -> (point: TimePoint, end: Int)? {
    guard let unit = CalendarUnit(rawValue: word.sense.a), Lexicon.isLatinLetter(byte(offset))
    else {
      return nil
    }
    var point = TimePoint()
    let count = Int(word.sense.b)
    if word.sense.text == "text" { point.anchor = .text }
    let next = skipBlanks(from: word.end)
    switch unit {
    case .year:
      point.yearOffset = count
      if word.sense.text == "end" { point.part = .third(3) }
    case .month: point.monthOffset = count
    case .quarter:
      // "the last quarter of 2023"
      let whole = after(Self.wordOf, next)
      if count == -1, whole > next, let year = yearNumber(at: whole) {
        (point.part, point.year) = (.quarter(4), year.value)
        return (point, year.end)
      }
      point.quarterOffset = count
    case .week:
      point.week = count
      let after = self.after("on", next)
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
      if let month = time(.month, at: next), month.sense.b < 2,
        month.sense.b == 0 || isCapital(at: next)
      {
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

  /// "the week of March 16", "the week beginning 16 March".
  private func weekWith(dayAt offset: Int) -> (point: TimePoint, end: Int)? {
    guard var date = monthAndDay(at: offset, TimePoint()), date.point.day != nil else { return nil }
    date.point.part = .weekWith
    return date
  }

  /// "early March 2026", "mid-2026", "the end of next year", "H1 2026", "summer 2016".
  func englishStretch(
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
    if stretch == .weekWith { return weekWith(dayAt: next) }
    next = after(Self.wordThe, after(Self.wordOf, next))
    if stretch == .third, let decade = decade(at: next) { return decade }
    var whole: (point: TimePoint, end: Int)?
    if let relative = time(.relative, at: next), relative.sense.a != CalendarUnit.none.rawValue {
      whole = englishRelative(relative, at: next)
    } else if let month = time(.month, at: next), month.sense.b < 2,
      isCapital(at: next) || month.sense.b == 0
    {
      var point = TimePoint()
      point.month = Int(month.sense.a)
      whole = withYear(point, month.end)
    } else if let year = yearNumber(at: next) {
      var point = TimePoint()
      point.year = year.value
      whole = (point, year.end)
    }
    guard var reading = whole, reading.point.day == nil, reading.point.weekday == nil else {
      return nil
    }
    switch stretch {
    case .whole where reading.point.hasMonth: break
    case .third: reading.point.part = .third(Int(word.sense.b))
    case .half where !reading.point.hasMonth: reading.point.part = .half(Int(word.sense.b))
    case .season where !reading.point.hasMonth: reading.point.part = .season(Int(word.sense.b))
    default: return nil
    }
    return reading
  }
}
