// SPDX-License-Identifier: Apache-2.0

/// Finds where a date ends, as bibliographies write dates: "2026. 3. 19.", "March 19, 2026", 2026年3月, "2025".
struct DatePattern {
  let text: Characters

  /// The end of a date at an offset, or nil. A bare year counts only where `allowsYear`.
  func end(at start: Int, before end: Int, allowsYear: Bool = false) -> Int? {
    let first = text.scalar(at: start, before: end).value
    if Characters.isDigit(first) {
      return numeric(at: start, before: end, allowsYear: allowsYear)
    }
    return Characters.isLatin(first) ? named(at: start, before: end) : nil
  }

  private func numeric(at start: Int, before end: Int, allowsYear: Bool) -> Int? {
    guard let first = text.number(at: start, before: end) else { return nil }
    guard (1000...2999).contains(first.value) else { return dayFirst(first, before: end) }
    let (mark, next) = text.folded(at: first.end, before: end)
    switch mark {
    case UInt32(ascii: "."), UInt32(ascii: "-"), UInt32(ascii: "/"):
      if let date = separated(by: mark, at: next, before: end) { return date }
    case 0xB144, 0x5E74:  // 년 年
      return eastAsian(at: next, before: end)
    case UInt32(ascii: ","):
      let after = text.afterBlanks(next, before: end)
      if let date = named(at: after, before: end, needsYear: false) { return date }
    default: break
    }
    return allowsYear ? first.end : nil
  }

  /// The month and day of "2026. 3. 19." or "2026-03-19".
  private func separated(by mark: UInt32, at start: Int, before end: Int) -> Int? {
    guard
      let month = text.number(at: text.afterBlanks(start, before: end), before: end),
      (1...12).contains(month.value)
    else { return nil }
    let (second, afterMonth) = text.folded(at: month.end, before: end)
    guard second == mark else {
      return mark == UInt32(ascii: ".") || mark == UInt32(ascii: "-") ? month.end : nil
    }
    guard let day = text.number(at: text.afterBlanks(afterMonth, before: end), before: end),
      (1...31).contains(day.value)
    else { return mark == UInt32(ascii: ".") ? afterMonth : month.end }
    let (last, afterDay) = text.folded(at: day.end, before: end)
    return last == mark && mark == UInt32(ascii: ".") ? afterDay : day.end
  }

  /// The rest of "2026년 3월 19일" after the year.
  private func eastAsian(at start: Int, before end: Int) -> Int {
    var finish = start
    for units: Set<UInt32> in [[0xC6D4, 0x6708], [0xC77C, 0x65E5]] {
      guard let number = text.number(at: text.afterBlanks(finish, before: end), before: end) else {
        break
      }
      let (unit, next) = text.scalar(at: number.end, before: end)
      guard units.contains(unit) else { break }
      finish = next
    }
    return finish
  }

  /// "19 March 2026".
  private func dayFirst(_ day: (value: Int, end: Int), before end: Int) -> Int? {
    guard (1...31).contains(day.value) else { return nil }
    let start = text.afterBlanks(day.end, before: end)
    guard start > day.end, let month = month(at: start, before: end) else { return nil }
    return year(after: month, before: end)
  }

  /// "March 19, 2026", "Mar. 2026"; without the year where one stands before it.
  private func named(at start: Int, before end: Int, needsYear: Bool = true) -> Int? {
    guard let month = month(at: start, before: end) else { return nil }
    var position = month
    if let day = text.number(at: text.afterBlanks(month, before: end), before: end),
      (1...31).contains(day.value)
    {
      position = day.end
    }
    return year(after: position, before: end) ?? (needsYear ? nil : position)
  }

  private func month(at start: Int, before end: Int) -> Int? {
    guard let after = text.end(ofOneOf: Self.months, at: start, before: end) else { return nil }
    let (mark, next) = text.scalar(at: after, before: end)
    if mark == UInt32(ascii: ".") { return next }
    return Characters.isLatin(mark) ? nil : after
  }

  private func year(after offset: Int, before end: Int) -> Int? {
    var position = offset
    if text.byte(position) == UInt8(ascii: ",") { position += 1 }
    position = text.afterBlanks(position, before: end)
    guard let year = text.number(at: position, before: end), (1000...2999).contains(year.value)
    else { return nil }
    return year.end
  }

  private static let months: WordList = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec",
  ]
}
