// SPDX-License-Identifier: Apache-2.0
import Quantities

/// A length of time where it stands, with its other end where there are two: 4~5년간.
struct TimeLengthReading {
  var length: TimeLength
  var upper: TimeLength?
  var end: Int
}

extension Scan {
  /// A length of time at `offset`: 3년, 1年6か月, "two weeks", 반년.
  func timeLength(at offset: Int) -> TimeLengthReading? {
    // "next", "May": no word of a length, and no number.
    if Lexicon.isLatinLetter(byte(offset)), !maySpellNumber(at: offset),
      !rolesOfWords(at: offset).contains(Roles(.timeLength))
    {
      return nil
    }
    var length = TimeLength()
    var end = offset
    var next = offset
    var parts = 0
    // "7년, 12년" are two lengths.
    while parts < 6, let part = lengthPart(at: next),
      parts == 0 || length.goesOn(in: part.unit, isAttached: next == end)
    {
      guard length.add(part.count, part.unit) else { return nil }
      length.decimals = parts == 0 ? part.decimals : DecimalPlaces()
      end = part.end
      parts += 1
      if part.isShared {
        guard parts == 1 else { return nil }
        return secondLength(after: end, length)
      }
      guard part.decimals.isEmpty else { break }
      next = afterLengthJoint(end)
    }
    guard parts > 0 else { return nil }
    end = withHalf(&length, end)
    return TimeLengthReading(length: length, end: end)
  }

  private struct LengthPart {
    var count: Int
    var decimals = DecimalPlaces()
    var unit: CalendarUnit
    var end: Int
    var isShared = false
  }

  private func lengthPart(at offset: Int) -> LengthPart? {
    if let word = time(.timeLength, at: offset), let unit = CalendarUnit(rawValue: word.sense.a),
      isWholeWord(offset, word.end) || time(.distance, at: word.end) != nil
    {
      return LengthPart(count: Int(word.sense.b), unit: unit, end: word.end)
    }
    if isDigit(byte(offset)) || isWideDigit(at: offset), let decimal = decimalPart(at: offset) {
      return decimal
    }
    let whole = timeNumber(at: offset)
    if let half = halvedPart(whole, at: offset) { return half }
    guard let number = whole else { return nil }
    // 이 주, 이 달: this week, this month.
    if number.digits == 0, number.value == 2, scalar(at: offset) == 0xC774 { return nil }
    var numberEnd = number
    // "5-year", "30-day"
    if byte(number.end) == UInt8(ascii: "-"), Lexicon.isLatinLetter(byte(number.end + 1)) {
      numberEnd.end += 1
    }
    guard let unit = unit(after: numberEnd), case .calendar(let sense) = unit.kind,
      UnitUse(rawValue: sense.b) != .point, let calendar = CalendarUnit(rawValue: sense.a),
      calendar != .none
    else { return nil }
    if UnitUse(rawValue: sense.b) == .either, calendar == .year,
      number.digits == 4 || number.value >= 1000
    {
      return nil
    }
    // 오일 and 삼일 are other words; 삼 년 and 일 년 are lengths.
    if number.digits == 0, number.end - offset == 3, Self.isHangul(scalar(at: offset)),
      sense.b == UnitUse.either.rawValue, afterBlank(number.end) == number.end
    {
      return nil
    }
    if number.end != numberEnd.end, byte(unit.end) == UInt8(ascii: "-") { return nil }
    return LengthPart(count: number.value, unit: calendar, end: unit.end, isShared: unit.isShared)
  }

  /// "two and a half years", "2½ years".
  private func halvedPart(_ number: TimeNumber?, at offset: Int) -> LengthPart? {
    if let number, byte(number.end) == UInt8(ascii: "/"), !isPartOfUnit(after: number.end + 1) {
      return nil
    }
    guard Lexicon.isLatinLetter(byte(offset)) || isDigit(byte(offset)),
      mayBeFraction(number, at: offset), let reading = numeral(at: offset), reading.isFraction,
      reading.value.exponent == -1,
      reading.value.mantissa % 10 == 5, (0..<1000).contains(reading.value.mantissa),
      let unit = timeUnit(at: afterBlank(reading.end)), case .calendar(let sense) = unit.kind,
      UnitUse(rawValue: sense.b) == .length, let calendar = CalendarUnit(rawValue: sense.a),
      calendar != .none, calendar != .businessDay
    else { return nil }
    return LengthPart(
      count: Int(reading.value.mantissa / 10), decimals: DecimalPlaces(5, places: 1),
      unit: calendar, end: unit.end)
  }

  /// Whether the lower number of a fraction is followed by a unit: "1/2 year", but not 4/22.
  private func isPartOfUnit(after slash: Int) -> Bool {
    digits(at: slash).map { timeUnit(at: afterBlank($0.end)) != nil } ?? false
  }

  /// "3.5 years"; only the last part of a length has decimals.
  private func decimalPart(at offset: Int) -> LengthPart? {
    guard let whole = shortRun(at: offset), byte(whole.end) == UInt8(ascii: "."),
      let places = shortRun(at: whole.end + 1), byte(places.end) != UInt8(ascii: "."),
      let after = timeUnit(at: afterBlank(places.end)), case .calendar(let sense) = after.kind,
      UnitUse(rawValue: sense.b) != .point, let unit = CalendarUnit(rawValue: sense.a),
      unit != .none, unit != .businessDay,
      // 3.19일 is a day of March.
      unit != .day || sense.b == UnitUse.length.rawValue
    else { return nil }
    return LengthPart(
      count: whole.value, decimals: DecimalPlaces(places.value, places: places.digits), unit: unit,
      end: after.end)
  }

  private func secondLength(after end: Int, _ first: TimeLength) -> TimeLengthReading? {
    guard let joint = jointMark(at: afterBlank(end)) ?? jointWord(at: afterBlank(end)),
      let second = lengthPart(at: afterBlank(joint)), !second.isShared
    else { return nil }
    var upper = TimeLength()
    guard upper.add(second.count, second.unit) else { return nil }
    return TimeLengthReading(length: first, upper: upper, end: second.end)
  }

  /// Where the next part may stand: after blanks, と, a comma or "and".
  private func afterLengthJoint(_ end: Int) -> Int {
    var next = afterBlank(end)
    if scalar(at: next) == 0x3068 || byte(next) == UInt8(ascii: ",") {
      next = afterBlank(afterScalar(at: next))
    }
    if matches(Self.andWord, at: next) { next = afterBlank(next + Self.andWord.utf8CodeUnitCount) }
    return next
  }

  private static let andWord: StaticString = "and "

  /// 반, 半 after a length of whole units: half a unit more.
  private func withHalf(_ length: inout TimeLength, _ end: Int) -> Int {
    let next = afterBlank(end)
    if matches(Self.andHalf, at: next), !Lexicon.isLatinLetter(byte(next + 10)),
      length.decimals.isEmpty
    {
      addHalf(&length)
      return next + 10
    }
    let scalar = scalar(at: next)
    guard scalar == 0xBC18 || scalar == 0x534A, length.decimals.isEmpty else { return end }
    let after = afterScalar(at: next)
    guard scalar == 0x534A ? next == end : endsKoreanWord(at: after) else { return end }
    addHalf(&length)
    return after
  }

  /// Of the length's last unit.
  private func addHalf(_ length: inout TimeLength) {
    switch length.finest {
    case .year: _ = length.add(6, .month)
    case .hour: _ = length.add(30, .minute)
    default: length.decimals = DecimalPlaces(5, places: 1)
    }
  }

  private static let andHalf: StaticString = "and a half"

  // MARK: - Lengths that place a date

  /// 지금으로부터 2주 후, 今から2週先の日曜日: a date told by its distance from now.
  func distanceFromNow(at offset: Int) -> (date: PartialDate?, end: Int)? {
    guard let now = time(.relativeDay, at: offset), now.sense.text == "now" else { return nil }
    var start = afterBlank(now.end)
    if let joint = entry(Self.fromNow, at: start) { start = afterBlank(joint.end) }
    guard let reading = timeLength(at: start) else { return nil }
    return distantDate(reading, from: options.date)
  }

  private static let fromNow: WordList = ["으로부터", "로부터", "부터", "から"]

  /// 3일 전, "two weeks ago": the date that lies a length from `day`, if the words after it say so.
  func distantDate(
    _ reading: TimeLengthReading, from day: Day?
  ) -> (date: PartialDate?, end: Int)? {
    guard reading.upper == nil else { return nil }
    let next = afterBlank(reading.end)
    guard let word = time(.distance, at: next) else { return nil }
    let direction = Int(word.sense.a)
    if let weekday = weekday(after: word.end), reading.length.weeks > 0,
      direction != 0 || matches(Self.during, at: next)
    {
      let date = day.map { today in
        let reached = today + 7 * reading.length.weeks * (direction < 0 ? -1 : 1)
        return PartialDate(reached + (weekday.weekday - reached.weekday))
      }
      return (date, weekday.end)
    }
    guard direction != 0, endsDistance(next, word.end) else { return nil }
    return (day.flatMap { reading.length.date(from: $0, direction) }, word.end)
  }

  private static let during: StaticString = "동안"

  private func endsDistance(_ start: Int, _ end: Int) -> Bool {
    let last = scalar(before: end)
    if Self.isHangul(last) { return endsKoreanWord(at: end) }
    // 3日前後, 2年後半.
    return !Self.isHan(last) || !Self.distanceBreakers.contains(scalar(at: end))
  }

  private static let distanceBreakers = ScalarSet("後半者期回")

  private func weekday(after end: Int) -> (weekday: Int, end: Int)? {
    var next = afterBlank(end)
    if scalar(at: next) == 0x306E { next = afterScalar(at: next) }
    return time(.weekday, at: next).map { (Int($0.sense.a), $0.end) }
  }
}
