// SPDX-License-Identifier: Apache-2.0
import Quantities

/// The unit after a number, and whether it stands only after the second of two numbers ("3~13일").
struct TimeUnit {
  enum Kind {
    case calendar(Sense)
    case quarter
    case fiscal(TimePoint.Fiscal)
  }
  var kind: Kind
  /// Where the part of the date ends: after the unit, or after the number where the unit is shared.
  var end: Int
  var isShared = false
}

extension Scan {
  /// The unit of a number: after it, or after the other end of a range.
  func unit(after number: TimeNumber) -> TimeUnit? {
    let next = afterBlank(number.end)
    if let unit = timeUnit(at: next) { return unit }
    guard let joint = jointMark(at: next) ?? jointWord(at: next),
      let second = timeNumber(at: afterBlank(joint)),
      second.digits > 0 || Lexicon.isLatinLetter(byte(afterBlank(joint))),
      var unit = timeUnit(at: afterBlank(second.end))
    else { return nil }
    unit.end = number.end
    unit.isShared = true
    return unit
  }

  /// The unit that begins at `offset`, unless it is part of another word.
  @inline(__always)
  func timeUnit(at offset: Int) -> TimeUnit? {
    rolesOfWords(at: offset).isDisjoint(with: Self.calendarUnitRoles)
      ? nil : timeUnitThere(at: offset)
  }

  @inline(never)
  private func timeUnitThere(at offset: Int) -> TimeUnit? {
    guard let match = longestWord(at: offset, Self.calendarUnitRoles) else { return nil }
    let roles = lexicon.roles(of: match.word)
    if roles.contains(Roles(.fiscal)) {
      return TimeUnit(kind: .fiscal(fiscal(at: offset)), end: match.end)
    }
    if roles.contains(Roles(.quarter)) { return TimeUnit(kind: .quarter, end: match.end) }
    guard let sense = lexicon.sense(of: match.word, Roles(.calendarUnit)),
      !Self.compounds.contains(scalar(at: match.end))
    else { return nil }
    let last = scalar(before: match.end)
    // 3주년, 3日本, 3일본, 5年度.
    if last == 0xC8FC, scalar(at: match.end) == 0xB144 { return nil }
    if last == 0x65E5, scalar(at: match.end) == 0x672C { return nil }
    if last == 0xC77C, scalar(at: match.end) == 0xBCF8 { return nil }
    // 3달러, 1주당, 2주요: a short unit stands at the end of its word.
    if last == 0xB2EC || last == 0xC8FC, !endsKoreanWord(at: match.end),
      time(.distance, at: match.end) == nil
    {
      return nil
    }
    if last == 0x5E74, scalar(at: match.end) == 0x5EA6 {
      return TimeUnit(kind: .fiscal(.fromApril), end: afterScalar(at: match.end))
    }
    return TimeUnit(kind: .calendar(sense), end: match.end)
  }

  @inline(__always)
  private static var calendarUnitRoles: Roles {
    Roles(.calendarUnit) | .quarter | .fiscal
  }

  /// 차 생 물 제 층: what makes another word of a number and its unit (3년차, 10년물, 2년제); 次 目 生 物.
  private static let compounds = ScalarSet("차생물제층次目生物齢")

  /// Whose fiscal year a marker names: 年度 runs from April, a Korean 회계연도 is the calendar year,
  /// and "FY" belongs to the language of the text around it, the United States' (from October) in
  /// English.
  func fiscal(at offset: Int) -> TimePoint.Fiscal {
    switch options.language {
    case .ja: return .fromApril
    case .ko: return .calendarYear
    case .en: return .fromOctober
    case nil: break
    }
    if Self.isHan(scalar(at: offset)) { return .fromApril }
    if Self.isHangul(scalar(at: offset)) { return .calendarYear }
    var start = offset
    for _ in 0..<12 where start > 0 { start = startOfScalar(before: start) }
    var cursor = start
    for _ in 0..<32 where cursor < bytes.count {
      let scalar = scalar(at: cursor)
      if Self.isHangul(scalar) { return .calendarYear }
      if Self.isKana(scalar) || Self.isHan(scalar) { return .fromApril }
      cursor = afterScalar(at: cursor)
    }
    return .fromOctober
  }
}
