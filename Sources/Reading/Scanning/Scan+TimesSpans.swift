// SPDX-License-Identifier: Apache-2.0
import Quantities

/// Spans of two ends, and lengths by themselves.
extension Scan {
  /// A span whose first end was read: 3월 3~13일, 2025년부터 2029년까지, "from March 3 to 13".
  func readSpan(
    _ first: (point: TimePoint, end: Int), at offset: Int, _ opening: Qualifier?
  ) -> Int? {
    guard let joint = joint(at: first.end) else { return nil }
    if joint.kind == .from, first.point.dayOffset != nil,
      let end = readLengthFrom(first.point, at: offset, joint.end)
    {
      return end
    }
    guard
      let second = timePoint(at: joint.end, within: first.point)
        ?? bareYear(at: joint.end, first.point, opening)
    else { return nil }
    if joint.kind == .and {
      guard
        opening == .range
          || matches(Self.betweenWords, at: afterBlank(second.end))
      else { return nil }
    }
    return emitSpan(first.point, second.point, offset, second.end, opening)
  }

  private static let betweenWords: WordList = ["사이", "の間", "まで"]

  private func bareYear(
    at offset: Int, _ first: TimePoint, _ opening: Qualifier?
  ) -> (point: TimePoint, end: Int)? {
    guard first.hasYear, isDigit(byte(offset)),
      let year = yearNumber(at: offset) ?? shortYear(at: offset, of: first)
    else {
      return nil
    }
    var point = TimePoint()
    point.year = year.value
    return (point, year.end)
  }

  /// The 28 of "FY2026-28".
  private func shortYear(at offset: Int, of first: TimePoint) -> TimeNumber? {
    guard first.fiscal != nil, first.isYear, let year = first.year,
      byte(offset - 1) == UInt8(ascii: "-") || byte(offset - 1) >= 0x80,
      let number = shortRun(at: offset), number.digits == 2,
      !Lexicon.isLatinLetter(byte(number.end)),
      expanded(number).value > year
    else { return nil }
    return expanded(number)
  }

  /// 내일부터 3주: a span of a length from a day; 어제부터 4일 후: the day at that distance.
  private func readLengthFrom(_ first: TimePoint, at offset: Int, _ next: Int) -> Int? {
    guard let reading = timeLength(at: next), reading.upper == nil else { return nil }
    var day: Day?
    if case .placed(let span) = calendar.place(
      first, nearby: isNearby(offset), today: options.date)
    {
      day = span.start.day
    }
    if let distant = distantDate(reading, from: day) {
      emit(
        Mention(
          .date, offset..<distant.end, distant.date.map { .time(DateSpan($0)) } ?? .unplaced))
      return distant.end
    }
    var value = Mention.Value.unplaced
    if let day, let last = reading.length.end(from: day, 1),
      let span = DateSpan(PartialDate(day), PartialDate(last))
    {
      value = .time(span)
    }
    emit(Mention(.period, offset..<reading.end, value))
    return reading.end
  }

  /// Places both ends and emits the span; nil if the second cannot follow the first.
  func emitSpan(
    _ first: TimePoint, _ second: TimePoint, _ offset: Int, _ end: Int, _ opening: Qualifier?
  ) -> Int? {
    var first = first
    var second = second.completed(from: first)
    if !first.hasYear, first.dayOffset == nil, first.week == nil, second.year != nil,
      first.hasMonth || first.day != nil || first.part != nil
    {
      first.year = second.year
      if !first.hasMonth, first.day != nil {
        first.month = second.month
        first.monthOffset = second.monthOffset
      }
    } else if !first.hasMonth, first.day != nil, second.hasMonth {
      first.month = second.month
      first.monthOffset = second.monthOffset
    }
    if let a = first.fiscal, second.fiscal == nil, second.isYear { second.fiscal = a }
    if second.fiscal != nil, first.fiscal == nil, first.isYear { first.fiscal = second.fiscal }
    let nearby = isNearby(offset)
    let start = calendar.place(first, nearby: nearby, today: options.date)
    guard case .placed(let from) = start else {
      if case .impossible = start { return nil }
      emit(Mention(.period, offset..<end, .unplaced))
      return end
    }
    // The second end is read in the light of the first.
    var context = calendar
    context.note(first, from, end: offset)
    guard
      case .placed(var to) = context.place(
        second, nearby: nearby || first.hasYear, today: options.date)
    else { return nil }
    if to.end.isCertainlyBefore(from.start),
      !first.hasYear || second.year == nil || second.year == first.year,
      first.month != nil, second.month != nil, let year = to.start.first.components.year as Int?
    {
      // 11월에서 3월까지 runs into the next year.
      second.year = year + 1
      second.yearOffset = nil
      guard case .placed(let later) = context.place(second, nearby: true, today: options.date)
      else {
        return nil
      }
      to = later
    }
    guard let span = DateSpan(from.start, to.end) else { return nil }
    emit(
      Mention(
        .period, offset..<end, .time(span), bound: opening == nil ? boundOfSpan(end) : .exact))
    calendar.note(second, to, end: end)
    return end
  }

  /// 까지 after the second end only closes the span.
  private func boundOfSpan(_ end: Int) -> Qualifier { .exact }

  /// A length by itself: 3년, 5年間, "three years", 4~5년간.
  func readLength(_ reading: TimeLengthReading, at offset: Int) -> Int? {
    guard
      Lexicon.isLatinLetter(byte(reading.end)) == false
        || !Lexicon.isLatinLetter(byte(reading.end - 1))
    else { return nil }
    let iso = reading.length.iso
    if let upper = reading.upper {
      emit(
        Mention(
          .period, offset..<reading.end, .duration("\(iso)/\(upper.iso)"), bound: .range))
      return reading.end
    }
    let bound = boundWord(before: offset) ?? lengthBound(after: reading.end) ?? .exact
    emit(Mention(.period, offset..<reading.end, .duration(iso), bound: bound))
    return reading.end
  }

  /// The bound just before a length, unless it is the end of another word: the 근 of 최근.
  private func boundWord(before offset: Int) -> Qualifier? {
    guard let found = bound(before: offset) else { return nil }
    let isInside =
      Self.isHangul(scalar(at: found.start)) && Self.isHangul(scalar(before: found.start))
    if isInside || found.bound == .over && isDuring(found.start) { return nil }
    return found.bound
  }

  /// Whether the "over" before a length means during: "spent over three years", but not "for over
  /// three years" and "well over a year".
  private func isDuring(_ offset: Int) -> Bool {
    matches(Self.overWord, at: offset) && !follows(Self.beforeOver, offset)
  }

  private static let overWord: StaticString = "over "
  private static let beforeOver: WordList = [
    "for", "well", "just", "lasted", "lasting", "took", "takes", "taking", "slightly", "little",
    "of", "after", "than", "is", "was",
  ]

  /// 이상, 以内, "or more" after a length.
  private func lengthBound(after end: Int) -> Qualifier? {
    let next = afterBlank(end)
    if let word = time(.boundAfter, at: next) { return Qualifier.allCases[Int(word.sense.a)] }
    return matches(Self.withinWords, at: next) ? .upTo : nil
  }

  private static let withinWords: WordList = ["이내", "안에", "以内"]
}
