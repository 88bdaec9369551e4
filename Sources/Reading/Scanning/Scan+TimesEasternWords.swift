// SPDX-License-Identifier: Apache-2.0

/// The parts of Korean and Japanese dates that are words, and what may follow a date.
extension Scan {
  func wordComponent(
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
  func era(_ sense: Sense, _ end: Int, into point: inout TimePoint) -> Int? {
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

  func relative(
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
      if sense.text == "end" { point.part = .third(3) }
      if sense.text == "start" { point.part = .third(1) }
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

  func stretch(
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
    case .whole, .weekWith: return nil
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
        guard matches(Self.halvesAlone, at: offset) else { return nil }
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

  private static let halvesAlone: WordList = ["상반기", "하반기", "上半期", "下半期"]

  /// 첫 번째 금요일, 둘째 주, 第2日曜日, 最後の週, 第3四半期, 第31週.
  func nth(_ which: Int, _ end: Int, into point: inout TimePoint) -> Int? {
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
    let start = byte(offset) == 0x20 ? offset + 1 : offset
    let open = scalar(at: start)
    guard open == 0x28 || open == 0xFF08 else { return nil }
    let inner = afterScalar(at: start)
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
  func bracketedDate(
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

  private static let weekdayInitials = ScalarSet("월화수목금토일月火水木金土日")

  /// The year after a date that puts it last: "9월 10일, 1901".
  func trailingYear(after end: Int, _ point: TimePoint) -> TimeNumber? {
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
