// SPDX-License-Identifier: Apache-2.0
import Quantities

extension Scan {
  /// Emits the amount that begins with `first`: one number, or a range, with its bounds and period.
  func emitAmount(
    _ first: AmountSide, opening: Opening?, bound before: (bound: Qualifier, start: Int)?
  ) -> Int? {
    // The last byte of ▲ or △.
    if byte(first.start - 1) & 0xFE == 0xB2, let negated = withTriangle(first) {
      return emitSide(negated, opening: opening, bound: before)
    }
    return emitSide(first, opening: opening, bound: before)
  }

  private func emitSide(
    _ first: AmountSide, opening: Opening?, bound before: (bound: Qualifier, start: Int)?
  ) -> Int? {
    if let joint = joint(after: first, opening: opening),
      let (lower, upper) = range(from: first, joint)
    {
      return emitRange(lower, upper, start: first.start, boundStart: before?.start)
    }
    if opening != nil { return nil }
    let after = bound(after: first.end)
    var bound = after?.bound ?? before?.bound ?? .exact
    if let before, after?.bound == .about || after?.bound == .exact { bound = before.bound }
    if before?.bound == .about, let after { bound = after.bound }
    if bound == .exact, first.isAbout { bound = .about }
    if bound == .exact, first.reading.isOrMore { bound = .atLeast }
    if let isLower = Self.isLower(bound),
      let end = emitTwoSided(first, isLower, after?.end ?? first.end)
    {
      return end
    }
    let isCompared = after != nil || before != nil
    guard let unit = first.unit else {
      return emitBare(first, bound, isCompared: isCompared, after: after?.end)
    }
    var measure = measure(of: first, bound)
    let per = period(before: before?.start ?? first.start, after: first.end)
    measure.per = per?.period
    if unit.kind == .money, let currency = measure.unit { lastMoney = (currency, first.end) }
    emitNumber(first)
    emit(
      Mention(
        unit.kind, first.start..<first.end, .amount(measure), bound: bound,
        confidence: unit.confidence))
    // The "a year" of "$5 billion a year" is no length of its own.
    return per?.end ?? first.end
  }

  /// △ at a number is the minus sign of Korean and Japanese accounts, ▲ of Japanese ones; before the
  /// items of a list they are bullets.
  private func withTriangle(_ side: AmountSide) -> AmountSide? {
    let mark = scalar(before: side.start)
    guard mark == 0x25B3 || mark == 0x25B2, side.value.mantissa > 0 else { return nil }
    let start = side.start - 3
    let isInCell = Self.cellMarks.contains(scalar(before: start))
    let isJapanese =
      options.language == .ja || scalar(before: side.end) == 0xFF05
      || (side.unit?.text).map { $0 == "JPY" } ?? false && scalar(before: side.end) == 0x5186
    guard isJapanese || mark == 0x25B3 && (isInCell || side.unit?.kind == .share) else {
      return nil
    }
    var side = side
    side.value = side.value.negated
    side.reading.value = side.reading.value.negated
    side.start = start
    return side
  }

  private static let cellMarks = ScalarSet("\t|(（")

  func measure(of side: AmountSide, _ bound: Qualifier) -> Measure {
    var measure = Measure(side.value, unit: side.unit?.name)
    switch bound {
    case .upTo, .under: measure.upper = side.value
    case .atLeast, .over: measure.lower = side.value
    default: break
    }
    return measure
  }

  func emitNumber(_ side: AmountSide) {
    guard wants(.number) else { return }
    let reading = side.reading
    emit(Mention(.number, reading.start..<reading.end, .amount(Measure(reading.value))))
  }

  func emitRange(
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
    let per = period(before: boundStart ?? start, after: upper.end)
    let measure = Measure(
      nil, lower: lower.value, upper: upper.value, unit: unit?.name, per: per?.period)
    emit(
      Mention(
        unit?.kind ?? .count, start..<upper.end, .amount(measure), bound: .range,
        confidence: unit?.confidence ?? 50))
    return per?.end ?? upper.end
  }

  func isYears(_ lower: Numeral, _ upper: Numeral) -> Bool {
    lower.exponent == 0 && upper.exponent == 0 && (1800...2100).contains(lower.mantissa)
      && (1800...2100).contains(upper.mantissa)
  }

  /// "at least 20 and at most 100", 20以上30未満: two one-sided bounds of one thing are a range.
  func emitTwoSided(
    _ first: AmountSide, _ isLower: Bool, _ boundEnd: Int
  ) -> Int? {
    // 2割強、3割弱: each a little more or less than it says.
    if matches("強", at: boundEnd - 3) || matches("弱", at: boundEnd - 3) { return nil }
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
    let measure = Measure(nil, lower: lower.value, upper: upper.value, unit: first.unit?.name)
    emit(
      Mention(
        first.unit?.kind ?? .count, first.start..<second.end, .amount(measure), bound: .range,
        confidence: first.unit?.confidence ?? 50))
    return after?.end ?? second.end
  }

  static func isLower(_ bound: Qualifier) -> Bool? {
    switch bound {
    case .atLeast, .over: true
    case .upTo, .under: false
    default: nil
    }
  }

  /// The offset after a comma, "and", 고 or 、 between two bounds, blanks included.
  func afterConjunction(_ offset: Int) -> Int {
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
    return entry(Self.japaneseJoints, at: cursor)?.end ?? skipBlanks(from: cursor)
  }

  private static let japaneseJoints: WordList = ["くて、", "くて", "く、", "く"]

  /// A number without a unit: weak evidence, stronger when it is compared.
  func emitBare(
    _ side: AmountSide, _ bound: Qualifier, isCompared: Bool, after boundEnd: Int?
  ) -> Int? {
    let reading = side.reading
    emitNumber(side)
    if let currency = currencyOfWhole(side) {
      var measure = measure(of: side, bound)
      measure.unit = currency
      emit(
        Mention(
          .money, side.start..<side.end, .amount(measure), bound: bound, confidence: 60))
      return side.end
    }
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

  /// The currency of the sum that a part in millions or more leaves out: "$45 bn, of which 12 bn for
  /// chips", 5,500억 달러 가운데 2,000억은. Both stand in one sentence.
  private func currencyOfWhole(_ side: AmountSide) -> String? {
    guard let whole = lastMoney, side.reading.hasScale, !side.reading.isSpelled,
      side.start >= whole.end, side.start - whole.end < 160, isInMillions(side.value),
      !ends(with: Self.beforeWholes, before: side.start)
    else { return nil }
    let after = scalar(at: side.end)
    if Self.isHan(after) || Self.isKatakana(after) { return nil }
    let next = skipBlanks(from: side.end)
    if Lexicon.isLatinLetter(byte(next)), !matches(Self.beforeUses, at: next) { return nil }
    if next > side.end, Self.isWordScalar(scalar(at: next)), byte(next) >= 0x80 { return nil }
    var cursor = whole.end
    while cursor < side.start {
      if bytes[cursor] == 0x0A || bytes[cursor] == 0x09 { return nil }
      if bytes[cursor] == 0x2E, byte(cursor + 1) == 0x20 { return nil }
      if bytes[cursor] == 0xE3, scalar(at: cursor) == 0x3002 { return nil }
      cursor += 1
    }
    return whole.currency
  }

  /// "one in 2.2 million": what follows is a whole of something else.
  private static let beforeWholes: WordList = ["out of", "in every", "per"]

  /// What the part is for stands behind it, not what it counts.
  private static let beforeUses: WordList = [
    "for ", "on ", "in ", "to ", "from ", "and ", "goes ", "was ", "is ", "will ", "would ", "by ",
    "at ",
  ]

  private func isInMillions(_ value: Numeral) -> Bool {
    Numeral(1, exponent: 6).adding(value.negated).map { $0.mantissa <= 0 } ?? false
  }

  /// Whether a bare number is part of a name, a list marker, a year or a document's number.
  func isCodeLike(_ side: AmountSide) -> Bool {
    let before = scalar(before: side.start)
    let after = scalar(at: side.end)
    if Self.isWordScalar(before) || before == 0x2D || before == 0x5F || before == 0x2F
      || before == 0x23
    {
      return true
    }
    if Self.isWordScalar(after) && !Self.isHangul(after) && !Self.isKana(after) { return true }
    if Self.calendarUnits.contains(after) { return true }
    // The first cell of a row only numbers it.
    if after == 0x09, before == 0x0A { return true }
    if after == 0x2D || after == 0x29 || after == 0x2F || after == 0x5F { return true }
    // 2+2, 3·1, 90:10
    if after == 0x2B || after == 0xB7 || after == 0x3A, isDigit(byte(afterScalar(at: side.end))) {
      return true
    }
    if before == 0x3A || before == 0x3012 { return true }
    if after == 0x2E, before == 0 || before == 0x0A || before == 0x20 { return true }
    // 50/50, 24/7
    if side.reading.isFraction, (Numeral(1).adding(side.value.negated)?.mantissa ?? 1) <= 0 {
      return true
    }
    let value = side.value
    // A year is written without a comma.
    let isPlain = side.end - side.start == 4 || side.end - side.start == 12
    if isPlain, value.exponent == 0, (1800...2100).contains(value.mantissa),
      !side.reading.hasScale
    {
      return true
    }
    return ends(with: Self.numbered, before: side.start)
  }

  /// 년 월 일 年 月 日 시 분 時: what follows a bare number that is a time.
  static let calendarUnits = ScalarSet("년월일年月日시時")

  /// Words before a number that only numbers something.
  static let numbered: WordList = [
    "표", "그림", "행정명령", "명령", "법률", "부록", "각주", "쪽", "表", "図", "号", "Table", "Figure", "Fig.",
    "Order", "No.",
    "Nos.", "EO", "E.O.", "Box", "Annex", "Appendix", "Chapter", "Part", "Vol.", "version",
    "Version", "AI", "표 ", "별표", "우편번호", "ISO", "IEC", "IEEE", "HS", "HTS", "HTSUS", "RFC", "code",
    "Room", "Suite", "Windows",
    "top",
  ]
}
