// SPDX-License-Identifier: Apache-2.0
import Quantities

extension Scan {
  /// Reads a date, a period or a length of time at `offset`.
  ///
  /// A date that one `PartialDate` says is a `.date`; spans of two ends, weeks, seasons, decades,
  /// fiscal years and lengths are `.period`s. A date that no calendar has (2월 30일) is a `.date`
  /// without a place, of confidence 0.
  func readTime(at offset: Int) -> Int? {
    guard offset >= lastEnd, mayBeginTime(at: offset) else { return nil }
    // Bare numbers are wanted whatever they are part of.
    if wantsOnlyNumbers { return nil }
    if let opened = openedTime(at: offset) { return opened }
    return readTime(at: offset, opening: nil)
  }

  /// A time after "by", "since", "from", "between".
  private func openedTime(at offset: Int) -> Int? {
    guard Lexicon.isLatinLetter(byte(offset)), let word = time(.dateBound, at: offset) else {
      return nil
    }
    let bound = Qualifier.allCases[Int(word.sense.a)]
    let start = skipBlanks(from: word.end)
    guard start > word.end else { return nil }
    if let end = readTime(at: start, opening: bound) { return end }
    return matches(Self.article, at: start)
      ? readTime(at: start + Self.article.utf8CodeUnitCount, opening: bound) : nil
  }

  private static let article: StaticString = "the "

  private func readTime(at offset: Int, opening: Qualifier?) -> Int? {
    guard mayBeTime(at: offset) else { return nil }
    if isYearAlone(at: offset) { return readYear(at: offset, opening) }
    let length = opening == nil ? timeLength(at: offset) : nil
    if opening == nil,
      let distant = length.flatMap({ distantDate($0, from: options.date) })
        ?? distanceFromNow(at: offset)
    {
      emit(
        Mention(
          .date, offset..<distant.end, distant.date.map { .time(DateSpan($0)) } ?? .unplaced))
      return distant.end
    }
    if let first = timePoint(at: offset, within: nil) {
      if let end = readSpan(first, at: offset, opening) { return end }
      return readPoint(first.point, start(of: first.point, at: offset), first.end, opening)
    }
    if let end = readYear(at: offset, opening) { return end }
    return length.flatMap { readLength($0, at: offset) }
  }

  /// A point in time in any of the ways to write one.
  func timePoint(at offset: Int, within: TimePoint?) -> (point: TimePoint, end: Int)? {
    guard offset < bytes.count else { return nil }
    let first = byte(offset)
    if isDigit(first) || isWideDigit(at: offset) {
      if let numeric = numericPoint(at: offset, within: within) {
        guard let weekday = weekdayAfter(numeric.end) else { return numeric }
        return (numeric.point, weekday)
      }
      return easternPoint(at: offset, within: within) ?? englishPoint(at: offset, within: within)
    }
    // The second of '25년~'29년.
    if within != nil, first == 0x27 || first == 0xE2, shortYear(before: afterScalar(at: offset)),
      isDigit(byte(afterScalar(at: offset)))
    {
      return timePoint(at: afterScalar(at: offset), within: nil)
    }
    if Lexicon.isLatinLetter(first) {
      if let quarter = quarterName(at: offset) { return quarter }
      if let weekday = time(.weekday, at: offset) {
        let next = skipBlanks(from: weekday.end)
        if let numeric = numericPoint(at: next), numeric.point.day != nil { return numeric }
      }
      return englishPoint(at: offset, within: within)
    }
    return easternPoint(at: offset, within: within)
  }

  /// A weekday after a date in figures: "2018-7-6 金曜日", "2026. 3. 19.(목)".
  private func weekdayAfter(_ end: Int) -> Int? {
    bracketedWeekday(at: end) ?? time(.weekday, at: afterBlank(end)).map(\.end)
  }

  /// Where a mention begins that has a word before it: "the" of "the 27th", the apostrophe of ’26.
  private func start(of point: TimePoint, at offset: Int) -> Int {
    if Lexicon.isLatinLetter(byte(offset))
      ? time(.stretch, at: offset)?.sense.a == Stretch.nth.rawValue
      : point.day != nil && point.month == nil || point.part != nil || point.nth != nil,
      let article = articleStart(before: offset), article >= lastEnd
    {
      return article
    }
    if shortYear(before: offset), let number = shortRun(at: offset), number.digits == 2 {
      return startOfScalar(before: offset)
    }
    return offset
  }

  // MARK: - Emitting

  /// Places and emits one point in time; the offset after it.
  func readPoint(
    _ point: TimePoint, _ start: Int, _ end: Int, _ opening: Qualifier?
  ) -> Int {
    let range = start..<end
    let bound = opening ?? boundAfter(end) ?? .exact
    let nearby = !point.isPlacedByItself && isNearby(start)
    switch calendar.place(point, nearby: nearby, today: options.date) {
    case .placed(let span):
      let isDate = span.start == span.end && point.fiscal == nil
      emit(
        Mention(
          isDate ? .date : .period, range, .time(span), bound: bound == .range ? .exact : bound,
          confidence: confidence(point)))
      calendar.note(point, span, end: end)
      if point.year != nil, [0x29, 0xFF09].contains(scalar(at: end)) { calendar.noteCited(span) }
      if point.isYear, point.year != nil, endsHeaderCell(end) {
        calendar.headerYear = span.start.first.year
      }
    case .unplaced:
      let isDate = point.week == nil || point.weekday != nil
      emit(
        Mention(
          isDate ? .date : .period, range, .unplaced, bound: bound == .range ? .exact : bound,
          confidence: confidence(point)))
    case .impossible:
      emit(Mention(.date, range, .unplaced, confidence: 0))
    }
    return end
  }

  /// A day without its month, or a month without anything, may be something else.
  private func confidence(_ point: TimePoint) -> UInt8 {
    point.hasYear || (point.hasMonth && point.day != nil) || point.dayOffset != nil ? 100 : 80
  }

  /// Whether a year stands in a cell of a table's header: "일자 (2025년)" before a tab.
  private func endsHeaderCell(_ end: Int) -> Bool {
    var next = end
    if [0x29, 0x5D].contains(scalar(at: next)) || scalar(at: next) == 0xFF09 {
      next = afterScalar(at: next)
    }
    next = afterBlank(next)
    return byte(next) == 0x09 || byte(next) == UInt8(ascii: "|")
  }

  /// Whether the last date named stands in the same passage, at most a few lines before.
  func isNearby(_ offset: Int) -> Bool {
    let start = calendar.end
    guard start > 0, offset - start < 600 else { return false }
    // Several dates are held to the same one before them: what was searched is not searched again.
    var passage = memory.pointee.passage
    if passage.start != start { passage = (start, start, false) }
    while !passage.isOver, passage.end < offset {
      passage.end = bytes.place(of: 0x0A, from: passage.end, before: offset)
      guard passage.end < offset else { break }
      passage.isOver = endsPassage(at: passage.end)
      passage.end += passage.isOver ? 0 : 1
    }
    memory.pointee.passage = passage
    return passage.end >= offset
  }

  /// Whether a line end ends a passage: after a full stop or before a blank line, a bullet or a cell.
  private func endsPassage(at offset: Int) -> Bool {
    guard options.joinsLines else { return true }
    var last = offset - 1
    while last > 0, bytes[last] == 0x20 || bytes[last] == 0x0D { last -= 1 }
    if last < 0 || Self.isStop(bytes[last]) { return true }
    if scalar(before: last + 1) == 0x3002 { return true }
    let next = skipBlanks(from: offset + 1)
    return Self.opensLine(byte(next)) || isDigit(byte(next))
      || (byte(next) == 0xE2 && !Lexicon.isLatinLetter(byte(next)))
  }

  @inline(__always)
  private static func isStop(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), 0x0A:
      true
    default: false
    }
  }

  @inline(__always)
  private static func opensLine(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "|"),
      UInt8(ascii: ">"), 0x09, 0x0A, 0x0D:
      true
    default: false
    }
  }

  /// The bound in a word after a date: 까지, 以前.
  func boundAfter(_ end: Int) -> Qualifier? {
    let next = afterBlank(end)
    guard let word = time(.dateBoundAfter, at: next) else { return nil }
    let last = scalar(before: word.end)
    if Self.isHangul(last), !endsKoreanWord(at: word.end) { return nil }
    if Self.isHan(last), Self.isHan(scalar(at: word.end)) { return nil }
    return Qualifier.allCases[Int(word.sense.a)]
  }
}
