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
    if let after = bracketedWeekday(at: end), !isFirst, point.weekday == nil { end = after }
    if let dated = bracketedDate(at: end, point) {
      (point.year, point.month, point.day, point.week) = (dated.year, dated.month, dated.day, nil)
      end = dated.end
    }
    if let year = trailingYear(after: end, point) {
      point.year = year.value
      end = year.end
    }
    guard !isFirst, !point.isEmpty else { return nil }
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
    case 0xC758, 0x306E: // 의 の
      next = skipBlanks(from: afterScalar(at: next))
    case 0x2C, 0x3001, 0xFF0C:
      next = skipBlanks(from: afterScalar(at: next))
      // After a comma only a weekday, or what a weekday before it announced.
      guard time(.weekday, at: next) != nil || (point.weekday != nil && !point.hasYear)
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
    return numberedComponent(number, at: offset, into: &point, within: within)
  }

  /// The longest word at `offset` that goes on with the date: 次の日, but 次の before 日曜日.
  private func wordComponent(
    at offset: Int, into point: inout TimePoint, isFirst: Bool
  ) -> Int? {
    var shorter: Lexicon.Match?
    var longest: Lexicon.Match?
    lexicon.walk(in: bytes, at: offset) { match in
      if !lexicon.roles(of: match.word).isDisjoint(with: Self.easternWords) {
        shorter = longest
        longest = match
      }
      return true
    }
    for case let match? in [longest, shorter] {
      let sense = lexicon.senses(of: match.word).first {
        Self.easternWords.contains(Roles($0.role))
      }
      if let sense,
        let end = wordComponent(sense, at: offset, match.end, into: &point, isFirst: isFirst)
      {
        return end
      }
    }
    return nil
  }

  private static let easternWords = Roles([
    .relative, .relativeDay, .era, .weekday, .stretch, .month,
  ])

  // MARK: - Numbers with their unit

  private func numberedComponent(
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
      guard number.digits == 4 || point.year != nil, point.isEmpty else { return nil }
      point.year = number.value
      point.fiscal = fiscal
      return unit.end
    }
  }

  private func year(
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
    guard monthFollows(at: end) || quarterFollows(at: end) else { return nil }
    return number.value < 70 ? 2000 + number.value : 1900 + number.value
  }

  private func monthFollows(at offset: Int) -> Bool {
    var next = skipBlanks(from: offset)
    if scalar(at: next) == 0x306E { next = afterScalar(at: next) }
    guard let number = timeNumber(at: next), number.value <= 12,
      let unit = time(.calendarUnit, at: afterBlank(number.end))
    else { return false }
    return unit.sense.a == CalendarUnit.month.rawValue
      && unit.sense.b == UnitUse.point.rawValue
  }

  private func quarterFollows(at offset: Int) -> Bool {
    let next = skipBlanks(from: offset)
    if let word = time(.stretch, at: next), word.sense.a == Stretch.half.rawValue { return true }
    guard let number = timeNumber(at: next) else { return false }
    return time(.quarter, at: afterBlank(number.end)) != nil
  }

  private func month(_ number: TimeNumber, _ unit: TimeUnit, into point: inout TimePoint) -> Int? {
    guard !point.hasMonth, point.day == nil, point.part == nil,
      point.week == nil || point.weekday != nil, point.fiscal == nil, number.digits <= 2, number.value > 0
    else { return nil }
    if number.digits == 0, !point.hasYear, Self.isHangul(scalar(before: number.end)) {
      // 이월 and 사월 are words of their own: a spelled month needs its day.
      guard number.value <= 12, dayFollows(at: unit.end) else { return nil }
    }
    point.month = number.value
    // 今週の金曜日6月15日: the date says which week.
    point.week = nil
    return unit.end
  }

  private func dayFollows(at offset: Int) -> Bool {
    guard let number = timeNumber(at: skipBlanks(from: offset)), number.value <= 31,
      let unit = time(.calendarUnit, at: afterBlank(number.end))
    else { return false }
    return unit.sense.a == CalendarUnit.day.rawValue
  }

  private func day(
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
    if number.digits == 0, number.value <= 10 { return false }
    // 제2일반산업단지
    if Self.isHangul(scalar(before: unit.end)), !unit.isShared, !endsKoreanWord(at: unit.end),
      !Self.afterDay.contains(scalar(at: unit.end))
    {
      return false
    }
    if !unit.isShared, let word = time(.distance, at: next), endsWord(at: word.end) { return false }
    if let pendingBound, skipBlanks(from: pendingBound.range.upperBound) >= unit.end { return false }
    return true
  }

  /// 자 현 오 새 낮 밤: 15일자, 15일현재, 15일오전.
  private static let afterDay = Set("자현오새낮밤저".unicodeScalars.map(\.value))

  // MARK: - Words

  private func wordComponent(
    _ sense: Sense, at offset: Int, _ end: Int, into point: inout TimePoint, isFirst: Bool
  ) -> Int? {
    switch sense.role {
    case .era: return era(sense, end, into: &point)
    case .relativeDay:
      guard isFirst, sense.text != "now", isWholeWord(offset, end) else { return nil }
      point.dayOffset = Int(sense.a)
      if sense.text == "text" { point.anchor = .text }
      return end
    case .relative: return relative(sense, offset, end, into: &point)
    case .weekday:
      guard point.weekday == nil, point.dayOffset == nil || !isFirst else { return nil }
      point.weekday = Int(sense.a)
      if case .week(let n) = point.part {
        point.nth = n
        point.part = nil
      }
      return end
    case .month:
      guard !point.hasMonth, sense.b == 2, dayFollows(at: end) || point.hasYear else { return nil }
      point.month = Int(sense.a)
      return end
    case .stretch: return stretch(sense, offset, end, into: &point)
    default: return nil
    }
  }

  /// 令和8年, 平成元年, 令和8年度.
  private func era(_ sense: Sense, _ end: Int, into point: inout TimePoint) -> Int? {
    guard point.isEmpty else { return nil }
    let numberStart = afterBlank(end)
    var number = timeNumber(at: numberStart)
    if scalar(at: numberStart) == 0x5143 {  // 元
      number = TimeNumber(value: 1, digits: 1, end: afterScalar(at: numberStart))
    }
    guard let number, (1...99).contains(number.value), let unit = unit(after: number) else {
      return nil
    }
    point.year = Int(sense.a) + number.value - 1
    switch unit.kind {
    case .fiscal: point.fiscal = .fromApril
    case .calendar(let sense) where sense.a == CalendarUnit.year.rawValue: break
    default: return nil
    }
    return unit.end
  }

  private func relative(
    _ sense: Sense, _ offset: Int, _ end: Int, into point: inout TimePoint
  ) -> Int? {
    guard let unit = CalendarUnit(rawValue: sense.a) else { return nil }
    let count = Int(sense.b)
    switch unit {
    case .none:
      guard point.direction == nil, !point.hasYear, point.isEmpty else { return nil }
      point.direction = count
      return end
    case .year:
      guard point.isEmpty, isWholeWord(offset, end) else { return nil }
      point.yearOffset = count
      if scalar(at: end) == 0x5EA6 {  // 今年度
        point.fiscal = .fromApril
        point.anchor = sense.text == "text" ? .text : .document
        return afterScalar(at: end)
      }
    case .month:
      guard !point.hasMonth, point.day == nil, isWholeWord(offset, end) else { return nil }
      if point.hasYear {
        guard sense.text != "text" else { return nil }
      }
      point.monthOffset = count
    case .week:
      guard point.isEmpty else { return nil }
      point.week = count
      if scalar(at: end) == 0xB9D0 {  // 이번 주말
        point.part = .weekend
        return afterScalar(at: end)
      }
      guard isWholeWord(offset, end) else { return nil }
    case .quarter:
      guard point.isEmpty else { return nil }
      point.quarterOffset = count
    default: return nil
    }
    if sense.text == "text" { point.anchor = .text }
    return end
  }

  private func stretch(
    _ sense: Sense, _ offset: Int, _ end: Int, into point: inout TimePoint
  ) -> Int? {
    guard let stretch = Stretch(rawValue: sense.a), point.part == nil, point.day == nil else {
      return nil
    }
    let which = Int(sense.b)
    switch stretch {
    case .nth:
      guard point.nth == nil else { return nil }
      return nth(which, end, into: &point)
    case .weekend:
      guard point.week != nil || point.direction != nil, point.weekday == nil else { return nil }
      if let direction = point.direction { point.week = direction }
      point.part = .weekend
    case .season:
      guard point.hasYear || point.direction != nil, !point.hasMonth, isWholeWord(offset, end)
      else { return nil }
      if !point.hasYear { point.yearOffset = point.direction }
      point.part = .season(which)
    case .half:
      guard !point.hasMonth, point.weekday == nil, isWholeWord(offset, end) else { return nil }
      if point.week != nil {
        point.part = .third(which == 1 ? 1 : 3)
        return end
      }
      if !point.hasYear {
        // 전반, 前半 and 後期 alone are halves of something else.
        guard Self.halvesAlone.contains(where: { matches($0, at: offset) }) else { return nil }
        if let direction = point.direction, direction != 0 { return nil }
      }
      point.part = .half(which)
    case .third:
      guard point.weekday == nil, point.hasYear || point.hasMonth || point.week != nil,
        isWholeWord(offset, end)
      else { return nil }
      point.part = .third(which)
    }
    return end
  }

  private static let halvesAlone = ["상반기", "하반기", "上半期", "下半期"].map { Array($0.utf8) }

  /// 첫 번째 금요일, 둘째 주, 第2日曜日, 最後の週, 第3四半期, 第31週.
  private func nth(_ which: Int, _ end: Int, into point: inout TimePoint) -> Int? {
    let next = afterBlank(end)
    if let weekday = time(.weekday, at: next) {
      point.nth = which
      point.weekday = Int(weekday.sense.a)
      return weekday.end
    }
    if which > 0, time(.quarter, at: next) != nil, !point.hasMonth,
      let quarter = time(.quarter, at: next)
    {
      point.part = .quarter(which)
      return quarter.end
    }
    if let unit = time(.calendarUnit, at: next), unit.sense.a == CalendarUnit.week.rawValue,
      isWholeWord(next, unit.end)
    {
      point.part = .week(which)
      return unit.end
    }
    return nil
  }

  /// Whether a word that ends before a Hangul or Han character is a word by itself: 내일, not
  /// 내일자; 今日, not 今日本.
  func isWholeWord(_ start: Int, _ end: Int) -> Bool {
    if Self.isHangul(scalar(before: end)) {
      return endsKoreanWord(at: end) || time(.weekday, at: end) != nil
    }
    // 今日本, 次の日曜日
    return scalar(before: end) != 0x65E5 || ![0x672C, 0x66DC].contains(scalar(at: end))
  }

  func endsWord(at offset: Int) -> Bool {
    Self.isHangul(scalar(before: offset)) ? endsKoreanWord(at: offset) : true
  }

  // MARK: - What follows

  /// "(목)", "（木曜日）", "(Thu)".
  func bracketedWeekday(at offset: Int) -> Int? {
    let open = scalar(at: offset)
    guard open == 0x28 || open == 0xFF08 else { return nil }
    let inner = afterScalar(at: offset)
    var end: Int?
    if let word = time(.weekday, at: inner) {
      end = word.end
    } else if Self.weekdayInitials.contains(scalar(at: inner)) {
      end = afterScalar(at: inner)
    }
    guard let end, [0x29, 0xFF09].contains(scalar(at: end)) else { return nil }
    return afterScalar(at: end)
  }

  /// "（6月15日）" after a weekday.
  private func bracketedDate(
    at offset: Int, _ point: TimePoint
  ) -> (year: Int?, month: Int?, day: Int?, end: Int)? {
    guard point.weekday != nil, point.day == nil, [0x28, 0xFF08].contains(scalar(at: offset)) else {
      return nil
    }
    var date = TimePoint()
    var next = afterScalar(at: offset)
    while let number = timeNumber(at: next),
      let end = numberedComponent(number, at: next, into: &date, within: nil)
    {
      next = skipBlanks(from: end)
    }
    guard date.month != nil, date.day != nil, [0x29, 0xFF09].contains(scalar(at: next)) else {
      return nil
    }
    return (date.year, date.month, date.day, afterScalar(at: next))
  }

  private static let weekdayInitials = Set("월화수목금토일月火水木金土日".unicodeScalars.map(\.value))

  /// The year after a date that puts it last: "9월 10일, 1901".
  private func trailingYear(after end: Int, _ point: TimePoint) -> TimeNumber? {
    guard point.day != nil, point.month != nil, !point.hasYear else { return nil }
    var next = afterBlank(end)
    if byte(next) == UInt8(ascii: ",") { next = afterBlank(next + 1) }
    guard next > end, let number = timeNumber(at: next), number.digits == 4,
      (1800...2200).contains(number.value), !Lexicon.isLatinLetter(byte(number.end)),
      time(.calendarUnit, at: number.end) == nil, jointMark(at: number.end) == nil,
      endsKoreanWord(at: number.end)
    else { return nil }
    return number
  }
}
