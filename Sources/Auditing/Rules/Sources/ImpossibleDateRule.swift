// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// A date that no calendar has, a weekday that is not the date's, a period that ends before it begins.
struct ImpossibleDateRule: Rule {
  let id = "impossible-date"
  let title = Text(en: "Impossible date", ko: "없는 날짜", ja: "存在しない日付")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    let bytes = draft.text.bytes
    let addresses = draft.mentions.filter { $0.kind == .url }.map(\.range)
    var address = 0
    var findings: [Finding] = []
    var last: WrittenDate?
    var at = 0
    while at < bytes.count {
      while address < addresses.count, addresses[address].upperBound <= at { address += 1 }
      if address < addresses.count, addresses[address].contains(at) {
        at = addresses[address].upperBound
        continue
      }
      let limit = address < addresses.count ? addresses[address].lowerBound : bytes.count
      at = WrittenDate.next(from: at, before: limit, bytes)
      guard at < limit else { continue }
      if let period = backwardYears(at, bytes, draft) {
        findings.append(period.finding)
        at = period.end
      } else if let date = WrittenDate.read(bytes, at, bytes.count), isDate(date, bytes) {
        if let finding = impossible(date, draft) {
          findings.append(finding)
        } else if let finding = wrongWeekday(date, draft) {
          findings.append(finding)
        } else if let finding = backward(last, date, draft) ?? backwardDays(date, draft) {
          findings.append(finding)
        }
        last = date
        at = date.range.upperBound
      } else if let month = WrittenDate.monthAlone(bytes, at, bytes.count),
        let finding = backwardDays(month, draft)
      {
        findings.append(finding)
        at = finding.range.upperBound
      } else {
        at = skippingNumber(at, bytes)
      }
    }
    return findings
  }

  private func skippingNumber(_ at: Int, _ bytes: [UInt8]) -> Int {
    var end = at + 1
    while end < bytes.count, WrittenDate.isDigit(bytes[end]), WrittenDate.isDigit(bytes[end - 1]) {
      end += 1
    }
    return end
  }

  /// Forms that could be something else, such as a document's number or a version, are left alone.
  private func isDate(_ date: WrittenDate, _ bytes: [UInt8]) -> Bool {
    let start = date.range.lowerBound
    let end = date.range.upperBound
    if start > 0 {
      let before = bytes[start - 1]
      if before == UInt8(ascii: "-") || before == UInt8(ascii: "/") || before == UInt8(ascii: ".")
        || before == UInt8(ascii: "_") || WrittenDate.isLetter(before)
      {
        return date.form == .units
      }
    }
    if end < bytes.count, date.form != .units {
      let after = bytes[end]
      if after == UInt8(ascii: "-") || after == UInt8(ascii: "/") || WrittenDate.isDigit(after)
        || WrittenDate.isLetter(after)
      {
        return false
      }
    }
    switch date.form {
    case .units, .english: return date.month != nil
    case .hyphens, .slashes: return date.month.map { (1...12).contains($0) } ?? false
    // "2026. 3" may be a number and the next sentence, "2026.13.4" a version; "2026. 3. 19." is a date.
    case .dotted:
      return date.day != nil
        && ((1...12).contains(date.month ?? 0) || bytes[date.range].contains(0x20))
    }
  }

  // MARK: - The calendar

  private func impossible(_ date: WrittenDate, _ draft: Draft) -> Finding? {
    guard let month = date.month else { return nil }
    let printed = draft[date.range]
    if !(1...12).contains(month) {
      // "13월의 월급" is a saying; a thirteenth month of a year is none.
      guard month > 12 || date.day != nil else { return nil }
      return Finding(
        .error, date.range,
        Text(
          en: "\(printed): there is no month \(month).", ko: "\(printed): \(month)월은 없음.",
          ja: "\(printed)：\(month)月はない。"))
    }
    guard let day = date.day else { return nil }
    // Without a year, February may have 29 days.
    let longest = Day.length(ofMonth: month, in: date.year ?? 2024)
    guard day < 1 || day > longest, !isMeasured(date, draft) else { return nil }
    let year = date.year.map { "\($0)" }
    return Finding(
      .error, date.range,
      Text(
        en: "\(printed): that month\(year.map { " of " + $0 } ?? "") has \(longest) days.",
        ko: "\(printed): \(year.map { $0 + "년 " } ?? "")\(month)월은 \(longest)일까지임.",
        ja: "\(printed)：\(year.map { $0 + "年" } ?? "")\(month)月は\(longest)日までである。"))
  }

  /// "March 58 mm, April 41 mm": the number is of what follows it.
  private func isMeasured(_ date: WrittenDate, _ draft: Draft) -> Bool {
    draft.amounts(
      in: date.range.lowerBound..<min(date.range.upperBound + 24, draft.text.bytes.count)
    ).first.map {
      $0.range.lowerBound < date.range.upperBound && $0.range.upperBound > date.range.upperBound
    } ?? false
  }

  // MARK: - The weekday

  private func wrongWeekday(_ date: WrittenDate, _ draft: Draft) -> Finding? {
    guard let month = date.month, let number = date.day,
      let stated = Weekday.stated(at: date.range, form: date.form, draft.text.bytes)
    else { return nil }
    var year = date.year
    var isContext = false
    if year == nil {
      let both =
        min(
          date.range.lowerBound, stated.range.lowerBound)..<max(
          date.range.upperBound, stated.range.upperBound + 4)
      year = yearOfEnd(of: both, date, draft)
      // In English the weekday stands before its date, and the dates around it are often of other years.
      if year == nil, date.range.lowerBound < stated.range.lowerBound {
        year =
          draft.document.mentions(in: both).lazy.compactMap { mention -> Int? in
            guard case .time(let span) = mention.value else { return nil }
            return span.start.day?.year
          }.first
      }
      isContext = true
    }
    guard let year, let day = Day(year, month, number), day.weekday != stated.index else {
      return nil
    }
    // A year taken from the dates around it may be that of a date in passing; the text's own is as likely.
    if isContext, fitsOtherYear(month, number, stated.index, draft) { return nil }
    let near = [-1, 1].contains { Day(year + $0, month, number)?.weekday == stated.index }
    let right = Weekday.name(day.weekday)
    let printed = draft[date.range]
    let words = draft[stated.range]
    return Finding(
      isContext && near ? .warning : .error, stated.range,
      Text(
        en: "\(printed) is a \(right.en ?? ""), not “\(words)”\(isContext ? " (in \(year))" : "").",
        ko: "\(isContext ? "\(year)년 " : "")\(printed)은 \(right.ko ?? "")인데 ‘\(words)’로 적혀 있음.",
        ja: "\(isContext ? "\(year)年" : "")\(printed)は\(right.ja ?? "")だが、「\(words)」とある。"),
      evidence: [.init(date.range)])
  }

  /// Whether a day without a year has the weekday in the text's own year, or in that of a full date of the text.
  private func fitsOtherYear(_ month: Int, _ number: Int, _ weekday: Int, _ draft: Draft) -> Bool {
    if let own = DocumentDate(of: draft)?.day.year,
      Day(own, month, number)?.weekday == weekday
    {
      return true
    }
    let full = draft.mentions.lazy.filter { $0.kind == .date && $0.range.count >= 8 }.prefix(200)
    return full.contains { mention in
      guard case .time(let span) = mention.value, let year = span.start.day?.year,
        let printed = WrittenDate.first(in: mention.range, of: draft.text.bytes),
        printed.year == year, printed.day != nil
      else { return false }
      return Day(year, month, number)?.weekday == weekday
    }
  }

  /// The year of the day to which a period goes: "between Monday 12 May and Friday 30 May 2025".
  private func yearOfEnd(of start: Range<Int>, _ date: WrittenDate, _ draft: Draft) -> Int? {
    let bytes = draft.text.bytes
    let limit = min(bytes.count, start.upperBound + 60)
    // The words that tell a weekday may reach beyond the text.
    guard start.upperBound < limit,
      let end = WrittenDate.first(in: start.upperBound..<limit, of: bytes), end.isDay,
      end.form == date.form, end.range.lowerBound >= start.upperBound,
      let from = date.month, let to = end.month, from <= to,
      case let gap = start.upperBound..<end.range.lowerBound, gap.count <= 24,
      Self.joints.first(in: bytes, gap) != nil, !bytes[gap].contains(UInt8(ascii: "."))
    else { return nil }
    return end.year
  }
  private static let joints = WordList("and|to|until|through|–|-|~|부터|에서|から|～|〜")

  // MARK: - Periods

  /// "2026년 3월 19일~3월 13일": two dates with just a range's mark between them.
  private func backward(_ start: WrittenDate?, _ end: WrittenDate, _ draft: Draft) -> Finding? {
    guard let start, start.range.upperBound <= end.range.lowerBound,
      isRangeMark(start.range.upperBound..<end.range.lowerBound, draft.text.bytes)
    else { return nil }
    let isBackward: Bool
    if start.year != nil, end.year != nil, let a = start.days, let b = end.days {
      isBackward = b.upperBound < a.lowerBound
    } else if end.year == nil, start.month == end.month, let a = start.day, let b = end.day {
      isBackward = b < a
    } else {
      isBackward = false
    }
    return isBackward ? period(start.range.lowerBound..<end.range.upperBound, draft) : nil
  }

  /// "3월 13~3일": a day before the unit that both share.
  private func backwardDays(_ date: WrittenDate, _ draft: Draft) -> Finding? {
    let bytes = draft.text.bytes
    guard date.form == .units, date.month != nil else { return nil }
    // The written date is "3월 13일~3일" or stops at the month of "3월 13~3일".
    var at = date.range.upperBound
    var first = date.day
    if first == nil {
      at = WrittenDate.blanks(bytes, at, bytes.count)
      guard let number = WrittenDate.number(bytes, at, bytes.count), number.digits <= 2 else {
        return nil
      }
      first = number.value
      at = number.end
    }
    var mark = at
    while mark < bytes.count, mark - at < 6, !WrittenDate.isDigit(bytes[mark]) { mark += 1 }
    guard let first, isRangeMark(at..<mark, bytes),
      let second = WrittenDate.number(bytes, mark, bytes.count), second.digits <= 2,
      second.value < first, second.value > 0, second.end + 3 <= bytes.count
    else { return nil }
    let unit = bytes[second.end..<(second.end + 3)]
    guard unit.elementsEqual("일".utf8) || unit.elementsEqual("日".utf8) else { return nil }
    return period(date.range.lowerBound..<(second.end + 3), draft)
  }

  /// "2029~2026년": two years with a range's mark between them.
  private func backwardYears(
    _ at: Int, _ bytes: [UInt8], _ draft: Draft
  ) -> (finding: Finding, end: Int)? {
    guard let first = WrittenDate.number(bytes, at, bytes.count), first.digits == 4,
      (1900...2100).contains(first.value), at == 0 || isFree(bytes[at - 1])
    else { return nil }
    var gapStart = first.end
    if gapStart + 3 <= bytes.count,
      bytes[gapStart..<(gapStart + 3)].elementsEqual("년".utf8)
        || bytes[gapStart..<(gapStart + 3)].elementsEqual("年".utf8)
    {
      gapStart += 3
    }
    var mark = gapStart
    while mark < bytes.count, mark - gapStart < 6, !WrittenDate.isDigit(bytes[mark]) { mark += 1 }
    guard isRangeMark(gapStart..<mark, bytes),
      let second = WrittenDate.number(bytes, mark, bytes.count), second.digits == 4,
      (1900...2100).contains(second.value), second.value < first.value
    else { return nil }
    let end = second.end
    if end < bytes.count, !isFree(bytes[end]) { return nil }
    // A date of its own on the right ("2026~2025. 3.") is read with its parts elsewhere.
    if end + 1 < bytes.count, bytes[end] == 0x2E, WrittenDate.isDigit(bytes[end + 1]) { return nil }
    return (period(at..<end, draft), end)
  }

  private func isFree(_ byte: UInt8) -> Bool {
    !(byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "_")
      || WrittenDate.isDigit(byte) || WrittenDate.isLetter(byte))
  }

  /// A tilde, a dash between blanks or a long dash; a hyphen may be a number's.
  private func isRangeMark(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard !range.isEmpty, range.count <= 6 else { return false }
    let mark = bytes[range].filter { $0 != 0x20 }
    return mark.elementsEqual("~".utf8) || mark.elementsEqual("〜".utf8)
      || mark.elementsEqual("～".utf8) || mark.elementsEqual("–".utf8)
      || mark.elementsEqual("∼".utf8)
  }

  private func period(_ range: Range<Int>, _ draft: Draft) -> Finding {
    Finding(
      .error, range,
      Text(
        en: "The period \(draft[range]) ends before it begins.",
        ko: "\(draft[range]): 기간의 끝이 시작보다 앞섬.",
        ja: "\(draft[range])：期間の終わりが始まりより前である。"))
  }
}
