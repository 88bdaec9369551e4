// SPDX-License-Identifier: Apache-2.0
import Quantities

extension Scan {
  /// Reads an ordinal or a statute's article: 제1차, 제1~2차, 두 번째, 第3回, "21st", "third", 제122조, "Section 232".
  func readOrdinal(at offset: Int) -> Int? {
    let roles = rolesOfWords(at: offset)
    if roles.contains(Roles(.ordinalBefore)), let mention = prefixedOrdinal(at: offset) {
      return emitOrdinal(mention)
    }
    if mayBeCounted(at: offset), let mention = countedOrdinal(at: offset) {
      return emitOrdinal(mention)
    }
    if roles.contains(Roles(.ordinalWord)) || endsInOrdinal(at: offset, roles),
      let mention = wordOrdinal(at: offset)
    {
      return emitOrdinal(mention)
    }
    if roles.contains(Roles(.article)), let mention = latinArticle(at: offset) {
      return emitOrdinal(mention)
    }
    return nil
  }

  private func emitOrdinal(_ mention: Mention) -> Int {
    emit(mention)
    return mention.range.upperBound
  }

  // MARK: - 제 and 第

  private func prefixedOrdinal(at offset: Int) -> Mention? {
    guard let prefix = word(at: offset, Roles(.ordinalBefore)) else { return nil }
    let before = scalar(before: offset)
    guard
      !Self.isHangul(before) || !Self.isHangul(scalar(at: offset))
        || (Self.articleMarks.contains(before) && digits(at: prefix.end) != nil)
    else { return nil }
    let start = skipBlanks(from: prefix.end)
    guard let first = ordinalNumber(at: start), !first.isSpelled || first.value.exponent < 4 else {
      // 제조사, 제조업: a maker, no ordinal of 10¹².
      return nil
    }
    var last = first
    if let joint = word(at: first.end, Roles(.rangeJoint)), joint.sense.a == 0,
      let second = ordinalNumber(at: afterOptionalPrefix(joint.end))
    {
      // 제2026-13호 is the number of a notice.
      guard first.value.value <= second.value.value else { return nil }
      last = second
    }
    let noun = ordinalNoun(at: last.end)
    if noun == nil {
      guard !first.isSpelled || !Self.isHangul(scalar(at: start)) else { return nil }
      guard !Self.isHan(scalar(at: start)) || !Self.isHan(scalar(at: last.end)) else { return nil }
    }
    let isRange = last.end != first.end
    let measure =
      isRange
      ? Measure(nil, lower: first.value, upper: last.value, unit: noun?.unit)
      : Measure(first.value, unit: noun?.unit)
    return Mention(
      .ordinal, offset..<(noun?.end ?? last.end), .amount(measure),
      bound: isRange ? .range : .exact, confidence: noun == nil ? 50 : noun?.unit == "국" ? 50 : 95)
  }

  /// 조 항 호, after which an article's parts go on: 제4조제2항.
  private static let articleMarks = ScalarSet("조항호")

  private func afterOptionalPrefix(_ offset: Int) -> Int {
    word(at: offset, Roles(.ordinalBefore))?.end ?? offset
  }

  /// The number of an ordinal, without taking 조 for 10¹².
  private func ordinalNumber(at offset: Int) -> (value: Numeral, end: Int, isSpelled: Bool)? {
    if let run = digits(at: offset) {
      guard run.value.exponent == 0 else { return nil }
      let mark = scalar(at: run.end)
      if mark == 0x4E07 || mark == 0x5104 || mark == 0x5146 || mark == 0xB9CC,
        let full = myriads(at: offset)
      {
        return (full.value, full.end, false)
      }
      return (run.value, run.end, false)
    }
    guard Self.isHangul(scalar(at: offset)) || Self.isHan(scalar(at: offset)),
      var reading = myriads(at: offset)
    else { return nil }
    if reading.hasScale, scalar(before: reading.end) == 0xC870, reading.end - reading.start > 3 {
      reading.end -= 3
      reading.value = reading.value.shifted(by: -12)
    }
    return (reading.value, reading.end, reading.isSpelled)
  }

  private func ordinalNoun(at offset: Int) -> (unit: String, end: Int)? {
    let start = skipBlanks(from: offset)
    if let article = word(at: start, Roles(.article)), article.sense.a == 0,
      endsOrdinal(article.end)
    {
      var end = article.end
      // 제3조의2
      if start == offset, scalar(at: end) == 0xC758 || scalar(at: end) == 0x306E,
        let run = digitRun(at: end + 3, from: 0)
      {
        end = run.end
      }
      return (article.sense.text.string, end)
    }
    guard start == offset || start - offset == 1,
      let noun = word(at: start, Roles(.ordinalAfter, .classifier)), endsOrdinal(noun.end)
    else { return nil }
    guard !Self.isOtherWord(scalar(before: noun.end), scalar(at: noun.end)) else {
      return nil
    }
    return (String(decoding: bytes[start..<noun.end], as: UTF8.self), noun.end)
  }

  private func endsOrdinal(_ offset: Int) -> Bool {
    let scalar = scalar(at: offset)
    if Self.isHangul(scalar) {
      // 제4조제2항
      if scalar == 0xC81C, digits(at: offset + 3) != nil { return true }
      return isParticle(at: offset, tails: true)
    }
    return true
  }

  // MARK: - Numbers with 번째, 차, st, nd

  private func countedOrdinal(at offset: Int) -> Mention? {
    guard let first = singleOrdinal(at: offset) else { return nil }
    let joint = skipBlanks(from: first.range.upperBound)
    guard let word = word(at: joint, Roles(.rangeJoint)), !Lexicon.isLatinLetter(byte(joint)),
      let second = singleOrdinal(at: skipBlanks(from: word.end)),
      case .amount(let lower) = first.value, case .amount(let upper) = second.value,
      lower.unit == upper.unit, let low = lower.nominal, let high = upper.nominal,
      low.value <= high.value
    else { return first }
    var end = second.range.upperBound
    if word.sense.a == 1, !matches("から", at: joint) {
      guard let close = self.word(at: skipBlanks(from: end), Roles(.rangeClosing)) else {
        return first
      }
      end = close.end
    }
    return Mention(
      .ordinal, offset..<end, .amount(Measure(nil, lower: low, upper: high, unit: lower.unit)),
      bound: .range, confidence: first.confidence)
  }

  /// Whether letters or a word that make an ordinal may follow the number at an offset.
  private func mayBeCounted(at offset: Int) -> Bool {
    guard isDigit(byte(offset)) || isWideDigit(at: offset) || byte(offset) >= 0xE3,
      let reading = numeral(at: offset)
    else { return false }
    let start = skipBlanks(from: reading.end)
    if !reading.isSpelled, start == reading.end, Lexicon.isLatinLetter(byte(start)) {
      return isOrdinalSuffix(at: start)
    }
    return rolesOfWords(at: start).contains(Roles(.ordinalAfter))
  }

  private func singleOrdinal(at offset: Int) -> Mention? {
    guard mayBeCounted(at: offset), let reading = numeral(at: offset),
      reading.value.exponent >= 0, !reading.isFraction
    else { return nil }
    let start = skipBlanks(from: reading.end)
    if !reading.isSpelled, start == reading.end, Lexicon.isLatinLetter(byte(start)) {
      return !Self.isWordScalar(scalar(at: start + 2))
        ? ordinal(reading, offset, nil, start + 2, 100) : nil
    }
    guard let noun = word(at: start, Roles(.ordinalAfter)), endsOrdinal(noun.end) else {
      return nil
    }
    let text = String(decoding: bytes[start..<noun.end], as: UTF8.self)
    if noun.sense.a == 1 {
      // "100 위" is no rank, 이등 and 2위 are.
      guard noun.end - start > 3 || start == reading.end else { return nil }
      return ordinal(reading, offset, text, noun.end, 95)
    }
    guard !reading.isSpelled, start == reading.end else { return nil }
    switch text {
    case "차", "회차": return ordinal(reading, offset, text, noun.end, 85)
    // Turbines and reactors are counted in 기; there is no thirtieth term or class of anything.
    case "기" where reading.value.mantissa >= 30 || isMachine(before: offset): return nil
    case "기", "단계", "호": return ordinal(reading, offset, text, noun.end, 60)
    default: return nil
    }
  }

  /// Whether what stands before is counted in 기: 원자로 15기, 소형모듈원자로(SMR) 10기.
  private func isMachine(before offset: Int) -> Bool {
    Self.machines.contains { ends(with: $0, before: offset) }
  }
  private static let machines: [StaticString] = [
    "자로", "모듈로", "원전", "발전기", "터빈", "위성", "미사일", "보일러", "엔진", "플랜트", "발전소",
    "SMR", "SMR)", "탑", "크레인", "유정", "풍력", "댐",
  ]

  private func ordinal(
    _ reading: NumeralReading, _ start: Int, _ unit: String?, _ end: Int, _ confidence: UInt8
  ) -> Mention {
    Mention(
      .ordinal, start..<end, .amount(Measure(reading.value, unit: unit)), confidence: confidence)
  }

  // MARK: - Ordinals in words

  private func wordOrdinal(at offset: Int) -> Mention? {
    if let first = word(at: offset, Roles(.ordinalWord)), first.sense.b == 4 {
      guard !Self.isHangul(scalar(before: offset)),
        !Self.isHangul(scalar(at: first.end)) || isParticle(at: first.end)
      else { return nil }
      return Mention(
        .ordinal, offset..<first.end, .amount(Measure(Numeral(Int128(first.sense.a)))),
        confidence: 80)
    }
    guard Lexicon.isLatinLetter(byte(offset)), !Self.isWordScalar(scalar(before: offset)) else {
      return nil
    }
    return englishOrdinal(at: offset)
  }

  /// Whether an ordinal follows the English number at an offset: "twenty-fifth", "one hundred and third".
  private func endsInOrdinal(at offset: Int, _ roles: Roles) -> Bool {
    guard Lexicon.isLatinLetter(byte(offset)),
      !roles.isDisjoint(with: Roles(.numeral, .factor)), let head = plain(at: offset)
    else { return false }
    return rolesOfWords(at: afterHead(head.end)).contains(Roles(.ordinalWord))
  }

  /// Where an ordinal may follow a number: after blanks, hyphens and "and".
  private func afterHead(_ end: Int) -> Int {
    var cursor = end
    while byte(cursor) == 0x20 || byte(cursor) == UInt8(ascii: "-") { cursor += 1 }
    guard let and = word(at: cursor, Roles(.numeralJoint)), and.sense.a == 0 else { return cursor }
    return skipBlanks(from: and.end)
  }

  /// "third", "twenty-fifth", "three trillionth".
  private func englishOrdinal(at offset: Int) -> Mention? {
    var sum = Numeral(0)
    var cursor = offset
    if let head = englishHead(at: offset) {
      sum = head.value
      cursor = afterHead(head.end)
    }
    guard let last = word(at: cursor, Roles(.ordinalWord)), last.sense.b < 4 else { return nil }
    let value: Numeral?
    if last.sense.b == 3 {
      value = (sum.mantissa == 0 ? Numeral(1) : sum).shifted(by: Int(last.sense.a))
    } else {
      value = sum.adding(Numeral(Int128(last.sense.a)))
    }
    guard let value else { return nil }
    return Mention(
      .ordinal, offset..<last.end, .amount(Measure(value)),
      confidence: last.end - offset <= 6 && sum.mantissa == 0 ? 60 : 90)
  }

  private func englishHead(at offset: Int) -> NumeralReading? {
    guard let first = word(at: offset, Roles(.numeral, .factor)), first.sense.b <= 4 else {
      return nil
    }
    if let whole = plain(at: offset), !whole.isFraction { return whole }
    return nil
  }

  // MARK: - Articles

  /// "Section 232", "Article 5", "§ 301".
  private func latinArticle(at offset: Int) -> Mention? {
    guard let article = word(at: offset, Roles(.article)), article.sense.a == 1,
      !Self.isWordScalar(scalar(before: offset)),
      let run = digits(at: skipBlanks(from: article.end)), run.value.exponent == 0
    else { return nil }
    if article.sense.text == "title" || article.sense.text == "chapter" {
      guard bytes[offset] < 0x61 else { return nil }
    }
    return Mention(
      .ordinal, offset..<run.end, .amount(Measure(run.value, unit: article.sense.text.string)))
  }
}
