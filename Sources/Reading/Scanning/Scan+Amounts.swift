// SPDX-License-Identifier: Apache-2.0
import Quantities

extension Scan {
  /// Reads money, a share, a multiple, a quantity, a count or an ordinal at `offset`.
  mutating func readAmount(at offset: Int) -> Int? {
    if isInsideLatinWord(offset) { return nil }
    if options.kinds.count == 1, options.kinds.contains(.number) { return readNumber(at: offset) }
    if let end = endOfCode(at: offset) { return end }
    if let end = readOrdinal(at: offset) { return end }
    if let end = readWordMultiple(at: offset) { return end }
    if let end = readPercentOf(at: offset) { return end }
    if let opened = openedRange(at: offset) { return opened }
    guard let first = side(at: offset) else { return nil }
    return emitAmount(first, opening: nil, bound: statedBound(before: offset))
  }

  private func isInsideLatinWord(_ offset: Int) -> Bool {
    Lexicon.isLatinLetter(byte(offset)) && Lexicon.isLatinLetter(byte(offset - 1))
  }

  /// Every numeral by itself, whatever it is part of.
  private mutating func readNumber(at offset: Int) -> Int? {
    guard var reading = numeral(at: offset) else { return nil }
    var side = AmountSide(reading: reading, value: reading.value, start: offset, end: reading.end)
    takeAbout(&side)
    if side.end > reading.end {
      (reading, reading.value, reading.end) = (side.reading, side.value, side.end)
    }
    guard isNumberAlone(reading) else { return nil }
    emit(Mention(.number, reading.start..<reading.end, .amount(Measure(reading.value))))
    return reading.end
  }

  /// Whether a numeral is not tied to a unit of measurement or lost in a word.
  private func isNumberAlone(_ reading: NumeralReading) -> Bool {
    if let unit = unit(after: reading), unit.kind == .quantity, unit.end > reading.end,
      skipBlanks(from: reading.end) == reading.end, unit.text != "cup"
    {
      return false
    }
    if ends(with: "월", before: reading.start), scalar(at: reading.end) == 0xC77C { return false }
    guard reading.isWeak else { return true }
    if isOnlyText(from: reading.start), endsText(at: reading.end) { return true }
    if unit(after: reading) != nil { return true }
    let next = scalar(at: reading.end)
    switch reading.style {
    case .hangul:
      return (reading.value.mantissa == 3 || reading.value.exponent == 3) && Self.isHangul(next)
        && isParticle(at: reading.end)
    case .native: return reading.isFraction && Self.isHangul(next)
    case .han: return !Self.isHan(next) && !Self.isHan(scalar(before: reading.start))
    case .english: return reading.value != Numeral(1)
    default: return false
    }
  }

  // MARK: - Emitting

  /// Emits the amount that begins with `first`: one number, or a range, with its bounds and period.
  private mutating func emitAmount(
    _ first: AmountSide, opening: Opening?, bound before: (bound: Qualifier, start: Int)?
  ) -> Int? {
    if let (lower, upper) = range(from: first, opening: opening) {
      return emitRange(lower, upper, start: first.start, boundStart: before?.start)
    }
    if opening != nil { return nil }
    let after = bound(after: first.end)
    var bound = after?.bound ?? before?.bound ?? .exact
    if let before, after?.bound == .about || after?.bound == .exact { bound = before.bound }
    if before?.bound == .about, let after { bound = after.bound }
    if bound == .exact, first.isAbout { bound = .about }
    if let end = emitTwoSided(first, bound, after?.end ?? first.end) { return end }
    let isCompared = after != nil || before != nil
    guard let unit = first.unit else {
      return emitBare(first, bound, isCompared: isCompared, after: after?.end)
    }
    var measure = measure(of: first, bound)
    measure.per = period(before: before?.start ?? first.start, after: first.end)
    emitNumber(first)
    emit(
      Mention(
        unit.kind, first.start..<first.end, .amount(measure), bound: bound,
        confidence: unit.confidence))
    return first.end
  }

  private func measure(of side: AmountSide, _ bound: Qualifier) -> Measure {
    var measure = Measure(side.value, unit: side.unit?.text)
    switch bound {
    case .upTo, .under: measure.upper = side.value
    case .atLeast, .over: measure.lower = side.value
    default: break
    }
    return measure
  }

  private mutating func emitNumber(_ side: AmountSide) {
    guard options.kinds.contains(.number) else { return }
    let reading = side.reading
    emit(Mention(.number, reading.start..<reading.end, .amount(Measure(reading.value))))
  }

  private mutating func emitRange(
    _ lower: AmountSide, _ upper: AmountSide, start: Int, boundStart: Int?
  ) -> Int? {
    let unit = lower.unit ?? upper.unit
    if unit == nil,
      isYears(lower.value, upper.value) || Self.calendarUnits.contains(scalar(at: upper.end))
    {
      return upper.end
    }
    emitNumber(lower)
    emitNumber(upper)
    let measure = Measure(
      nil, lower: lower.value, upper: upper.value, unit: unit?.text,
      per: period(before: boundStart ?? start, after: upper.end))
    emit(
      Mention(
        unit?.kind ?? .count, start..<upper.end, .amount(measure), bound: .range,
        confidence: unit?.confidence ?? 50))
    return upper.end
  }

  private func isYears(_ lower: Numeral, _ upper: Numeral) -> Bool {
    lower.exponent == 0 && upper.exponent == 0 && (1800...2100).contains(lower.mantissa)
      && (1800...2100).contains(upper.mantissa)
  }

  /// "at least 20 and at most 100", 20以上30未満: two one-sided bounds of one thing are a range.
  private mutating func emitTwoSided(
    _ first: AmountSide, _ bound: Qualifier, _ boundEnd: Int
  ) -> Int? {
    guard let isLower = Self.isLower(bound) else { return nil }
    var cursor = afterConjunction(boundEnd)
    var leading: Qualifier?
    if let word = word(at: cursor, Roles(.boundBefore)) {
      leading = qualifier(word.sense.a)
      cursor = skipBlanks(from: word.end)
    }
    guard
      cursor > boundEnd || Self.isHan(scalar(before: cursor))
        || Self.isKana(scalar(before: cursor)),
      var second = side(at: cursor), !second.reading.isWeak || second.unit != nil
    else { return nil }
    let after = self.bound(after: second.end)
    guard let other = leading ?? after?.bound, Self.isLower(other) == !isLower else { return nil }
    if second.unit == nil { second.unit = first.unit }
    var first = first
    if first.unit == nil { first.unit = second.unit }
    guard first.unit?.isSame(as: second.unit ?? AmountUnit(kind: .count, end: 0)) ?? true else {
      return nil
    }
    let (lower, upper) = isLower ? (first, second) : (second, first)
    guard let width = upper.value.adding(lower.value.negated), width.mantissa > 0 else {
      return nil
    }
    let measure = Measure(nil, lower: lower.value, upper: upper.value, unit: first.unit?.text)
    emit(
      Mention(
        first.unit?.kind ?? .count, first.start..<second.end, .amount(measure), bound: .range,
        confidence: first.unit?.confidence ?? 50))
    return after?.end ?? second.end
  }

  private static func isLower(_ bound: Qualifier) -> Bool? {
    switch bound {
    case .atLeast, .over: true
    case .upTo, .under: false
    default: nil
    }
  }

  /// The offset after a comma, "and", 고 or 、 between two bounds, blanks included.
  private func afterConjunction(_ offset: Int) -> Int {
    var cursor = offset
    for _ in 0..<3 {
      cursor = skipBlanks(from: cursor)
      switch scalar(at: cursor) {
      case 0x2C, 0x3001, 0xFF0C: cursor = afterScalar(at: cursor)
      case 0xC5D0: return cursor == offset ? skipBlanks(from: cursor + 6) : cursor  // 에서
      default: break
      }
    }
    if matches("and ", at: cursor) { cursor += 4 }
    for joint in ["くて、", "くて", "く、", "く"] where matches(joint, at: cursor) {
      return cursor + joint.utf8.count
    }
    return skipBlanks(from: cursor)
  }

  /// A number without a unit: weak evidence, stronger when it is compared.
  private mutating func emitBare(
    _ side: AmountSide, _ bound: Qualifier, isCompared: Bool, after boundEnd: Int?
  ) -> Int? {
    let reading = side.reading
    emitNumber(side)
    let isWhole = isOnlyText(from: side.start) && endsText(at: side.end)
    if reading.isSpelled {
      let isStrong = !reading.isWeak || reading.isFraction || isWhole || boundEnd != nil
      guard isCompared || isWhole, isStrong else { return nil }
    } else if !isCompared, !isWhole, isCodeLike(side) {
      return side.end
    }
    emit(
      Mention(
        .count, side.start..<side.end, .amount(measure(of: side, bound)), bound: bound,
        confidence: isCompared ? 50 : 30))
    return side.end
  }

  /// Whether a bare number is part of a name, a list marker, a year or a document's number.
  private func isCodeLike(_ side: AmountSide) -> Bool {
    let before = scalar(before: side.start)
    let after = scalar(at: side.end)
    if Self.isWordScalar(before) || before == 0x2D || before == 0x5F || before == 0x2F
      || before == 0x23
    {
      return true
    }
    if Self.isWordScalar(after) && !Self.isHangul(after) && !Self.isKana(after) { return true }
    if Self.calendarUnits.contains(after) { return true }
    if after == 0x09, before == 0x0A || before == 0x09 { return true }
    if after == 0x2D || after == 0x29 || after == 0x2F || after == 0x5F { return true }
    if after == 0x2E, before == 0 || before == 0x0A || before == 0x20 { return true }
    let value = side.value
    if value.exponent == 0, (1800...2100).contains(value.mantissa), !side.reading.hasScale {
      return true
    }
    return Self.numbered.contains { ends(with: $0, before: side.start) }
  }

  /// 년 월 일 年 月 日 시 분 時: what follows a bare number that is a time.
  private static let calendarUnits = Set("년월일年月日시時".unicodeScalars.map(\.value))

  /// Words before a number that only numbers something.
  private static let numbered = [
    "표", "그림", "행정명령", "명령", "법률", "부록", "각주", "쪽", "表", "図", "号", "Table", "Figure", "Fig.",
    "Order", "No.",
    "Nos.", "EO", "E.O.", "Box", "Annex", "Appendix", "Chapter", "Part", "Vol.", "version",
    "Version", "AI", "표 ", "별표",
  ]

  // MARK: - What is passed over

  /// The end of a telephone number or a page number, which are no amounts.
  private func endOfCode(at offset: Int) -> Int? {
    if let page = word(at: offset, Roles(.page)), !Self.isWordScalar(scalar(before: offset)),
      let run = digits(at: skipBlanks(from: page.end))
    {
      if byte(run.end) == UInt8(ascii: "-") || scalar(at: run.end) == 0x2013,
        let last = digits(at: afterScalar(at: run.end))
      {
        return last.end
      }
      return run.end
    }
    var start = offset
    if byte(offset) == UInt8(ascii: "+"), isDigit(byte(offset + 1)) { start += 1 }
    guard isDigit(byte(start)) else { return nil }
    var end = start
    var hyphens = 0
    while end - start < 40, isDigit(byte(end)) || isHyphen(at: end) {
      if !isDigit(byte(end)) {
        hyphens += 1
        end += byte(end) < 0x80 ? 1 : 3
      } else {
        end += 1
      }
    }
    let isCode =
      hyphens >= 2
      || (hyphens == 1 && byte(start) == UInt8(ascii: "0") && byte(start + 1) != UInt8(ascii: "."))
    return isCode ? end : nil
  }

  private func isHyphen(at offset: Int) -> Bool {
    guard byte(offset) == UInt8(ascii: "-") else { return false }
    return isDigit(byte(offset + 1))
  }

  // MARK: - Shapes of their own

  /// "twice", "threefold", 두 배 as a word.
  private mutating func readWordMultiple(at offset: Int) -> Int? {
    guard let word = word(at: offset, Roles(.multiple)), word.sense.a > 0,
      !Lexicon.isLatinLetter(byte(offset - 1))
    else { return nil }
    emit(
      Mention(
        .multiple, offset..<word.end, .amount(Measure(Numeral(Int128(word.sense.a)))),
        bound: statedBound(before: offset)?.bound ?? .exact, confidence: 70))
    return word.end
  }

  /// "per cent of twenty-two"; 百分の2.4.
  private mutating func readPercentOf(at offset: Int) -> Int? {
    if let percent = word(at: offset, Roles(.percent)), Lexicon.isLatinLetter(byte(offset)),
      let of = word(at: skipBlanks(from: percent.end), Roles(.numeralJoint)), of.sense.a == 1,
      let number = numeral(at: skipBlanks(from: of.end)), endsText(at: number.end)
    {
      emit(
        Mention(
          .share, offset..<number.end, .amount(Measure(number.value, unit: "%")), confidence: 60))
      return number.end
    }
    guard matches("百分の", at: offset), let number = numeral(at: offset + 9) else { return nil }
    emit(Mention(.share, offset..<number.end, .amount(Measure(number.value, unit: "%"))))
    return number.end
  }

  /// "between $3 and $5 billion", "from 100 to 1000 g".
  private mutating func openedRange(at offset: Int) -> Int? {
    guard let word = word(at: offset, Roles(.rangeOpening)) else { return nil }
    let opening: Opening = byte(offset) | 0x20 == UInt8(ascii: "b") ? .between : .from
    if opening == .from, isChangeVerb(before: offset) { return nil }
    var start = skipBlanks(from: word.end)
    if let bound = self.word(at: start, Roles(.boundBefore)) { start = skipBlanks(from: bound.end) }
    guard let first = side(at: start) else { return nil }
    return emitAmount(first, opening: opening, bound: nil)
  }

  /// "rose from 10 to 20" tells of two amounts, not of a range.
  private func isChangeVerb(before offset: Int) -> Bool {
    Self.changeVerbs.contains { ends(with: $0, before: offset) }
  }

  private static let changeVerbs = [
    "rose", "rise", "rises", "risen", "rising", "increased", "increase", "increases", "increasing",
    "grew", "grow",
    "grown", "growing", "fell", "fall", "fallen", "falling", "dropped", "drop", "declined",
    "decline", "up", "down",
    "raised", "raise", "cut", "expanded", "expand", "lowered", "reduced", "reduce", "went",
    "jumped", "climbed", "surged",
    "moved", "changed", "shifted", "doubled",
  ]
}
