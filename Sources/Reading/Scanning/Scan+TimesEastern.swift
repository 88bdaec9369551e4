// SPDX-License-Identifier: Apache-2.0

/// Dates as Korean and Japanese write them: from the largest unit to the smallest, each with its word.
extension Scan {
  /// A point in time at `offset`, with the offset after it. `within`: the first end of a span that
  /// this point would close.
  func easternPoint(at offset: Int, within: TimePoint? = nil) -> (point: TimePoint, end: Int)? {
    var point = TimePoint()
    var end = offset
    var next = offset
    var isFirst = true
    while let after = component(at: next, into: &point, isFirst: isFirst, within: within) {
      end = after
      isFirst = false
      guard let following = nextComponent(after: end, point) else { break }
      next = following
    }
    if isFirst { return nil }
    if point.weekday == nil, let after = bracketedWeekday(at: end) { end = after }
    if let dated = bracketedDate(at: end, point) {
      (point.year, point.month, point.day, point.week) = (dated.year, dated.month, dated.day, nil)
      end = dated.end
    }
    if let year = trailingYear(after: end, point) {
      point.year = year.value
      end = year.end
    }
    if point.isEmpty { return nil }
    // A modifier or an ordinal alone says nothing.
    if point.nth != nil, point.weekday == nil { return nil }
    if case .third = point.part, !point.hasYear, !point.hasMonth, point.week == nil { return nil }
    if case .week = point.part, !point.hasYear, !point.hasMonth, point.weekday == nil { return nil }
    return (point, end)
  }

  /// Where the next part of a date may stand: after a blank, 의, の, a comma or, in brackets, a
  /// weekday.
  private func nextComponent(after end: Int, _ point: TimePoint) -> Int? {
    var next = skipBlanks(from: end)
    switch scalar(at: next) {
    case 0xC758, 0x306E:  // 의 の
      next = skipBlanks(from: afterScalar(at: next))
    case 0x2C, 0x3001, 0xFF0C:
      next = skipBlanks(from: afterScalar(at: next))
      // After a comma only a weekday, or what a weekday before it announced.
      guard
        time(.weekday, at: next) != nil || (point.weekday != nil && !point.hasYear)
          || (point.day != nil && !point.hasYear)
      else { return nil }
    case 0x2D where point.hasMonth && point.day == nil && next == end:
      next += 1
    default: break
    }
    return next < bytes.count ? next : nil
  }

  /// Reads one part of a date into `point`.
  private func component(
    at offset: Int, into point: inout TimePoint, isFirst: Bool, within: TimePoint?
  ) -> Int? {
    // 일요일 before 일, 두 번째 before 두.
    if byte(offset) >= 0xE3,
      let end = wordComponent(at: offset, into: &point, isFirst: isFirst)
    {
      return end
    }
    guard let number = timeNumber(at: offset) else { return nil }
    if let end = numberedComponent(number, at: offset, into: &point, within: within) { return end }
    guard let day = dayInNumber(number), point.hasMonth, point.day == nil else { return nil }
    point.day = day
    return number.end
  }

  /// 삼월 이십일: the 20th, whose 일 was read as the 1 of 21.
  private func dayInNumber(_ number: TimeNumber) -> Int? {
    guard number.digits == 0, number.value > 1, number.value <= 31, number.value % 10 == 1,
      scalar(before: number.end) == 0xC77C, endsKoreanWord(at: number.end)
    else { return nil }
    return number.value - 1
  }

  /// The longest word at `offset` that goes on with the date: 次の日, but 次の before 日曜日.
  private func wordComponent(
    at offset: Int, into point: inout TimePoint, isFirst: Bool
  ) -> Int? {
    var shorter: Lexicon.Match?
    var longest: Lexicon.Match?
    let roles = Self.easternWords
    guard !rolesOfWords(at: offset).isDisjoint(with: roles) else { return nil }
    forEachWord(at: offset) { match in
      if !lexicon.roles(of: match.word).isDisjoint(with: roles) {
        shorter = longest
        longest = match
      }
    }
    if let longest, let sense = lexicon.sense(of: longest.word, roles),
      let end = wordComponent(sense, at: offset, longest.end, into: &point, isFirst: isFirst)
    {
      return end
    }
    guard let shorter, let sense = lexicon.sense(of: shorter.word, roles) else { return nil }
    return wordComponent(sense, at: offset, shorter.end, into: &point, isFirst: isFirst)
  }

  @inline(__always)
  private static var easternWords: Roles {
    Roles(.relative) | .relativeDay | .era | .weekday | .stretch | .month
  }

  // MARK: - Numbers with their unit

  func numberedComponent(
    _ number: TimeNumber, at offset: Int, into point: inout TimePoint, within: TimePoint?
  ) -> Int? {
    guard let unit = unit(after: number) else { return nil }
    switch unit.kind {
    case .calendar(let sense):
      guard UnitUse(rawValue: sense.b) != .length, let calendar = CalendarUnit(rawValue: sense.a)
      else { return nil }
      switch calendar {
      case .year: return year(number, unit, into: &point, within)
      case .month: return month(number, unit, into: &point)
      case .day: return day(number, unit, into: &point, within)
      case .decade:
        guard point.isEmpty, number.value % 10 == 0 else { return nil }
        guard number.value >= 1000 || (50...90).contains(number.value) else { return nil }
        point.year = number.value < 100 ? 1900 + number.value : number.value
        point.part = .decade
        return unit.end
      default: return nil
      }
    case .quarter:
      guard (1...4).contains(number.value), point.part == nil, !point.hasMonth else { return nil }
      point.part = .quarter(number.value)
      return unit.end
    case .fiscal(let fiscal):
      guard number.digits == 4, point.isEmpty, !unit.isShared else { return nil }
      point.year = number.value
      point.fiscal = fiscal
      return unit.end
    }
  }

  func year(
    _ number: TimeNumber, _ unit: TimeUnit, into point: inout TimePoint, _ within: TimePoint?
  ) -> Int? {
    guard !point.hasYear, point.part == nil, number.value > 0 else { return nil }
    if point.isEmpty || point.weekday != nil || (point.month != nil && point.day != nil) {
      if let full = fullYear(number, unit.end, within) {
        point.year = full
        return unit.end
      }
    }
    return nil
  }

  /// The year that a number before 년 or 年 names; nil if it counts years.
  private func fullYear(_ number: TimeNumber, _ end: Int, _ within: TimePoint?) -> Int? {
    if number.digits == 4 || number.digits == 0 && number.value >= 1000 {
      if (1500...2200).contains(number.value) { return number.value }
      return monthFollows(at: end) ? number.value : nil
    }
    if number.digits == 3, monthFollows(at: end) { return number.value }
    guard number.digits == 2 else { return nil }
    if let first = within?.year, first >= 1900 {
      let year = first / 100 * 100 + number.value
      return year > first ? year : nil
    }
    guard
      monthFollows(at: end) || quarterFollows(at: end)
        || isDigit(byte(number.end - 1)) && shortYear(before: number.end - 2)
    else { return nil }
    return number.value < 70 ? 2000 + number.value : 1900 + number.value
  }

  private func monthFollows(at offset: Int) -> Bool {
    var next = skipBlanks(from: offset)
    if scalar(at: next) == 0x306E { next = afterScalar(at: next) }
    guard let number = timeNumber(at: next), number.value <= 12,
      let unit = unit(after: number), case .calendar(let sense) = unit.kind
    else { return false }
    return sense.a == CalendarUnit.month.rawValue && sense.b == UnitUse.point.rawValue
  }

  private func quarterFollows(at offset: Int) -> Bool {
    let next = skipBlanks(from: offset)
    if let word = time(.stretch, at: next), word.sense.a == Stretch.half.rawValue { return true }
    guard let number = timeNumber(at: next) else { return false }
    return time(.quarter, at: afterBlank(number.end)) != nil
  }

  func month(_ number: TimeNumber, _ unit: TimeUnit, into point: inout TimePoint) -> Int? {
    guard !point.hasMonth, point.day == nil, point.part == nil,
      point.week == nil || point.weekday != nil, point.fiscal == nil, number.digits <= 2,
      number.value > 0
    else { return nil }
    if number.digits == 0, !point.hasYear, Self.isHangul(scalar(before: number.end)) {
      // 이월 and 사월 are words of their own: a spelled month needs its day.
      guard number.value <= 12, dayFollows(at: unit.end) else { return nil }
    }
    point.month = number.value
    // 今週の金曜日6月15日: the date says which week.
    point.week = nil
    return afterMonthWord(unit.end)
  }

  /// The 달 of 3월 달.
  private func afterMonthWord(_ end: Int) -> Int {
    let next = afterBlank(end)
    guard scalar(before: end) == 0xC6D4, scalar(at: next) == 0xB2EC, endsKoreanWord(at: next + 3)
    else { return end }
    return next + 3
  }

  func dayFollows(at offset: Int) -> Bool {
    guard let number = timeNumber(at: skipBlanks(from: offset)), number.value <= 31 else {
      return false
    }
    if dayInNumber(number) != nil { return true }
    guard
      let unit = time(.calendarUnit, at: afterBlank(number.end))
    else { return false }
    return unit.sense.a == CalendarUnit.day.rawValue
  }

  func day(
    _ number: TimeNumber, _ unit: TimeUnit, into point: inout TimePoint, _ within: TimePoint?
  ) -> Int? {
    guard point.day == nil, point.dayOffset == nil, point.part == nil, point.week == nil,
      number.value > 0, number.digits <= 2, point.hasMonth || !point.hasYear
    else { return nil }
    if !point.hasMonth {
      guard number.value <= 31, isDayOfMonth(number, unit, point, within) else { return nil }
    }
    point.day = number.value
    return unit.end
  }

  /// Whether a number before 일 or 日, without a month, is a day of the month rather than a count.
  private func isDayOfMonth(
    _ number: TimeNumber, _ unit: TimeUnit, _ point: TimePoint, _ within: TimePoint?
  ) -> Bool {
    if within?.day != nil || point.direction != nil || point.weekday != nil { return true }
    let next = skipBlanks(from: unit.end)
    if time(.weekday, at: next) != nil || bracketedWeekday(at: unit.end) != nil { return true }
    if number.digits == 0, number.value <= 10 { return isNamedDay(number, unit.end) }
    // 제2일반산업단지
    if Self.isHangul(scalar(before: unit.end)), !unit.isShared, !endsKoreanWord(at: unit.end),
      !Self.afterDay.contains(scalar(at: unit.end))
    {
      return false
    }
    if !unit.isShared, let word = time(.distance, at: next), endsWord(at: word.end) { return false }
    if let pendingBound, skipBlanks(from: pendingBound.range.upperBound) >= unit.end {
      return false
    }
    return true
  }

  /// 二日に: the second, but 三日に一度 is every third day.
  private func isNamedDay(_ number: TimeNumber, _ end: Int) -> Bool {
    number.value > 1 && scalar(before: end) == 0x65E5 && scalar(at: end) == 0x306B
      && scalar(at: end + 3) != 0x4E00 && !isDigit(byte(end + 3))
  }

  /// 자 현 오 새 낮 밤: 15일자, 15일현재, 15일오전.
  private static let afterDay = ScalarSet("자현오새낮밤저")
}
