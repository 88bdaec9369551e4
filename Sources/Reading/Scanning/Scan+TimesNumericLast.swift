// SPDX-License-Identifier: Apache-2.0

/// Dates in figures that end with the year, or have none: 19/03/2026, 4/22.
extension Scan {
  /// 02/22/2016, 21/04/2016, 21-04-2016, 13.5.2015, 21/04/16, 11/12,2016, 3/2015: the month first
  /// as in the United States unless it cannot be.
  func yearLast(
    _ first: TimeNumber, _ mark: UInt32, _ within: TimePoint?
  ) -> (point: TimePoint, end: Int)? {
    guard let second = shortRun(at: afterScalar(at: first.end)) else { return nil }
    var point = TimePoint()
    if second.digits == 4, mark == 0x2F, (1..<13).contains(first.value),
      (1900...2200).contains(second.value)
    {
      (point.year, point.month) = (second.value, first.value)
      return (point, second.end)
    }
    guard second.digits <= 2, first.value > 0, second.value > 0 else { return nil }
    let separator = scalar(at: second.end)
    let comma = separator == 0x2C && mark == 0x2F
    guard separator == mark || comma,
      let third = shortRun(at: afterScalar(at: second.end)),
      third.digits == 4 || (third.digits == 2 && (mark == 0x2F || comma))
    else { return mark == 0x2F ? monthAndDay(first, second, within) : nil }
    if third.digits == 4 { guard (1000...2999).contains(third.value) else { return nil } }
    if third.digits == 2, first.digits == 2,
      first.value > 31 || (third.value <= 12 && second.value <= 12 && first.value > 31)
    {
      // 89/05/05
      (point.year, point.month, point.day) = (expanded(first).value, second.value, third.value)
      return (point, third.end)
    }
    point.year = third.digits == 4 ? third.value : expanded(third).value
    let american = first.value <= 12 && (mark != 0x2E || second.value > 12)
    (point.month, point.day) = american ? (first.value, second.value) : (second.value, first.value)
    if (point.month ?? 0) > 12, (point.day ?? 0) > 12 {
      (point.month, point.day) = (first.value, second.value)
    }
    return (point, third.end)
  }

  /// 10/03 and 4/22 where a date is expected; otherwise they are fractions.
  private func monthAndDay(
    _ first: TimeNumber, _ second: TimeNumber, _ within: TimePoint?
  ) -> (point: TimePoint, end: Int)? {
    guard scalar(at: second.end) != 0x2F, first.value <= 31, second.value <= 31 else { return nil }
    let american = first.value <= 12
    let (month, day) = american ? (first.value, second.value) : (second.value, first.value)
    guard (1...12).contains(month), !isDigit(byte(second.end + 1)) || byte(second.end) != 0x2E,
      byte(second.end) != UInt8(ascii: "%")
    else { return nil }
    let start = startOfDigits(first.end)
    let padded =
      bytes[start] == UInt8(ascii: "0")
      || byte(second.end - second.digits) == UInt8(ascii: "0")
    guard padded || within?.day != nil || isDateExpected(start, second.end) else { return nil }
    var point = TimePoint()
    (point.month, point.day) = (month, day)
    return (point, second.end)
  }

  /// Whether the words around say that a date stands here: "on", 에, から, a weekday.
  private func isDateExpected(_ start: Int, _ end: Int) -> Bool {
    if follows(Self.datePrepositions, start) { return true }
    let next = afterBlank(end)
    if bracketedWeekday(at: end) != nil || time(.weekday, at: next) != nil { return true }
    if matches(Self.dateParticles, at: end) { return true }
    // 3/27に; but 1/3に is a fraction.
    guard scalar(at: end) == 0x306B, let slash = bytes[start..<end].firstIndex(of: 0x2F),
      let day = shortRun(at: slash + 1)
    else { return false }
    return day.value > 12
  }

  private static let datePrepositions: WordList = [
    "on", "from", "by", "until", "since", "before", "after",
  ]
  private static let dateParticles: WordList = ["에 ", "부터", "까지", "から", "まで"]
}
