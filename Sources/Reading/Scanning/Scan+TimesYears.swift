// SPDX-License-Identifier: Apache-2.0
import Quantities

/// Years that stand alone or in pairs: "by 2029", 2026–2029, '25~'29년, 2026/27.
extension Scan {
  /// A bare year where a preposition or its pair says that it is one: "by 2029", 2026–2029, 2012-13.
  func readYear(at offset: Int, _ opening: Qualifier?) -> Int? {
    if let end = readShortYears(at: offset) { return end }
    guard isDigit(byte(offset)), let year = yearNumber(at: offset) else { return nil }
    var point = TimePoint()
    point.year = year.value
    if let next = yearAfterSlash(year) {
      var last = TimePoint()
      last.year = year.value + 1
      return emitSpan(point, last, offset, next, nil)
    }
    if let joint = joint(at: year.end),
      joint.kind == .mark || opening != nil || isYearToYear(year, joint),
      let last = secondYear(at: joint.end, after: year.value, joint)
        ?? (opening == nil ? nil : timePoint(at: joint.end, within: point)),
      last.point.hasYear
    {
      return emitSpan(point, last.point, offset, last.end, nil)
    }
    let isExpected =
      opening != nil || follows(Self.yearPrepositions, offset) || shortYear(before: offset)
    guard isExpected, year.digits == 4, !isCounted(year.end) else { return nil }
    // "in 2000 cases": a round number is a year only where nothing is counted.
    if year.value % 100 == 0, opening == nil, Lexicon.isLatinLetter(byte(afterBlank(year.end))) {
      return nil
    }
    return readPoint(point, offset, year.end, opening)
  }

  /// '25~'29년, ’25–’29: two short years, each with its apostrophe or only the first.
  private func readShortYears(at offset: Int) -> Int? {
    guard isDigit(byte(offset)), shortYear(before: offset), let number = shortRun(at: offset),
      number.digits == 2, let mark = jointMark(at: afterBlank(number.end))
    else { return nil }
    let next = afterBlank(mark)
    guard
      let last = yearNumber(at: next)
        ?? shortRun(at: next).flatMap({ $0.digits == 2 ? expanded($0) : nil }),
      last.value > expanded(number).value, !isDigit(byte(last.end)),
      byte(last.end) != UInt8(ascii: ".")
    else { return nil }
    var (first, second) = (TimePoint(), TimePoint())
    (first.year, second.year) = (expanded(number).value, last.value)
    let end =
      scalar(at: last.end) == 0xB144 || scalar(at: last.end) == 0x5E74 ? last.end + 3 : last.end
    return emitSpan(first, second, startOfScalar(before: offset), end, nil)
  }

  /// "2026/27": the offset after the second year, if it is the next one.
  private func yearAfterSlash(_ year: TimeNumber) -> Int? {
    guard year.digits == 4, byte(year.end) == UInt8(ascii: "/"),
      byte(year.end - 5) != UInt8(ascii: "/"),
      let next = shortRun(at: year.end + 1),
      next.value == (next.digits == 2 ? (year.value + 1) % 100 : year.value + 1),
      !isDigit(byte(next.end)), byte(next.end) != UInt8(ascii: "/"),
      byte(next.end) != UInt8(ascii: "-"),
      !Lexicon.isLatinLetter(byte(next.end))
    else { return nil }
    return next.end
  }

  /// "2019 to 2023": two years in four digits, nothing counted.
  private func isYearToYear(_ year: TimeNumber, _ joint: (end: Int, kind: Joint)) -> Bool {
    guard joint.kind == .from, year.digits == 4, (1900...2100).contains(year.value),
      let last = shortRun(at: joint.end), last.digits == 4, (1900...2100).contains(last.value)
    else { return false }
    return !isCounted(last.end)
  }

  private static let yearPrepositions: WordList = [
    "in", "year", "of", "during", "through", "fiscal", "early", "late",
  ]

  /// Whether a unit or noun follows that a number before it counts: "in 2000 cases".
  private func isCounted(_ end: Int) -> Bool {
    let next = afterBlank(end)
    if word(at: next, Self.countedUnits)
      != nil
    {
      return true
    }
    return byte(end) == UInt8(ascii: "-") || byte(end) == UInt8(ascii: "/")
  }

  @inline(__always)
  private static var countedUnits: Roles {
    Roles(.unit) | .currency | .classifier | .percent | .scale | .calendarUnit
  }

  private func secondYear(
    at offset: Int, after first: Int, _ joint: (end: Int, kind: Joint)
  ) -> (point: TimePoint, end: Int)? {
    guard let number = shortRun(at: offset), byte(number.end) != UInt8(ascii: "-"),
      !Lexicon.isLatinLetter(byte(number.end)), byte(number.end) != UInt8(ascii: "%"),
      !(byte(number.end) == UInt8(ascii: ",") && isDigit(byte(number.end + 1)))
    else { return nil }
    let value = number.digits == 2 ? first / 100 * 100 + number.value : number.value
    guard number.digits == 4 || number.digits == 2, value > first, value - first <= 100,
      (1900...2200).contains(value)
    else { return nil }
    if let unit = unit(after: number), case .calendar = unit.kind { return nil }
    var point = TimePoint()
    point.year = value
    return (point, number.end)
  }
}
