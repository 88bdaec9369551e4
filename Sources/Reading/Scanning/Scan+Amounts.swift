// SPDX-License-Identifier: Apache-2.0
import Quantities

extension Scan {
  /// Reads money, a share, a multiple, a quantity, a count or an ordinal at `offset`.
  func readAmount(at offset: Int) -> Int? {
    guard mayBeginAmount(at: offset) else { return nil }
    let isDigits = isDigit(bytes[offset]) || isWideDigit(at: offset)
    let roles = isDigits ? Self.amountStarters : rolesOfWords(at: offset)
    if roles.isDisjoint(with: Self.amountStarters) { return nil }
    if wantsOnlyNumbers { return readNumber(at: offset) }
    func may(_ role: Sense.Role) -> Bool { roles.contains(Roles(role)) }
    if may(.page) || may(.other), let end = endOfCode(at: offset) { return end }
    if !roles.isDisjoint(with: Self.ordinalStarters), let end = readOrdinal(at: offset) {
      return end
    }
    if isDigits, let number = loneNumber(at: offset) {
      return isInCode(offset) ? nil : emitBare(number)
    }
    if !isDigits {
      if may(.multiple), let end = readWordMultiple(at: offset) { return end }
      if may(.percent) || may(.factor), let end = readPercentOf(at: offset) { return end }
      if may(.rangeOpening), let opened = openedRange(at: offset) { return opened }
    }
    guard let first = side(at: offset) else { return nil }
    return emitAmount(first, opening: nil, bound: statedBound(before: offset))
  }

  /// Words that an amount begins with; a unit or bound is read from its number.
  @inline(__always)
  static var amountStarters: Roles {
    Roles(.numeral) | .factor | .scale | .minus | .fraction | .currencySign | .percent
      | .rangeOpening | .ordinalBefore | .article | .page | .multiple | .other | .ordinalWord
      | .kanaNumeral
  }
  @inline(__always)
  private static var ordinalStarters: Roles {
    Roles(.numeral) | .factor | .scale | .minus | .ordinalBefore | .article | .ordinalWord
  }

  /// Whether a decimal fraction with its unit stands here, which could otherwise pass for a date or a
  /// time of day.
  func isDecimalAmount(at offset: Int) -> Bool {
    guard let run = digits(at: offset), run.value.exponent < 0 else { return false }
    let reading = NumeralReading(
      value: run.value, start: offset, end: run.end, style: .digits, isSpelled: false)
    guard let unit = unit(after: reading) else { return false }
    return unit.kind != .count && !unit.isOf("m")
  }

  /// A cheap look that turns away most places: letters inside words, points and dashes of prose.
  func mayBeginAmount(at offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte < 0x80 {
      if Lexicon.isLatinLetter(byte) { return !Lexicon.isLatinLetter(self.byte(offset - 1)) }
      guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") else { return true }
      let next = self.byte(offset + 1)
      return isDigit(next) || next == UInt8(ascii: ".") || next == UInt8(ascii: "$")
        || next >= 0x80 || bytes.count < 200
    }
    guard byte >= 0xEA, byte <= 0xED else { return true }
    // 제4조제2항
    if scalar(at: offset) == 0xC81C, isDigit(self.byte(offset + 3)) { return true }
    return beginsWord(at: offset, scalar(at: offset))
  }

  /// Every numeral by itself, whatever it is part of.
  func readNumber(at offset: Int) -> Int? {
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
  func isNumberAlone(_ reading: NumeralReading) -> Bool {
    if let unit = unit(after: reading), unit.kind == .quantity, unit.end > reading.end,
      skipBlanks(from: reading.end) == reading.end, !unit.isOf("cup")
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

  // MARK: - What is passed over

  /// The end of a telephone number or a page number, which are no amounts.
  func endOfCode(at offset: Int) -> Int? {
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
    var end = start + 1
    while isDigit(byte(end)), end - start < 40 { end += 1 }
    if byte(end) == 0x20 || byte(end) == 0xEF, let law = endOfLawCitation(at: start) { return law }
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

  /// "19 U.S.C. 1862", "15 CFR 744.23", "91 FR 12345".
  private func endOfLawCitation(at offset: Int) -> Int? {
    guard let volume = shortRun(at: offset), byte(volume.end) == 0x20,
      let work = entry(Self.lawWorks, at: volume.end + 1)
    else { return nil }
    var end = work.end
    if scalar(at: end) == 0xA7 { end = skipBlanks(from: end + 2) }
    guard let page = digitRun(at: end, from: 0) else { return nil }
    end = page.end
    while byte(end) == UInt8(ascii: ".") || byte(end) == UInt8(ascii: "-"), isDigit(byte(end + 1)) {
      guard let part = digitRun(at: end + 1, from: 0) else { break }
      end = part.end
    }
    return end
  }

  private static let lawWorks: WordList = [
    "u.s.c. ", "usc ", "u.s.c.a. ", "c.f.r. ", "cfr ", "fr ", "fed. reg. ", "f.r. ", "stat. ",
    "u.s. ",
  ]

  func isHyphen(at offset: Int) -> Bool {
    guard byte(offset) == UInt8(ascii: "-") else { return false }
    return isDigit(byte(offset + 1))
  }

  // MARK: - Shapes of their own

  /// "twice", "threefold", 두 배 as a word.
  func readWordMultiple(at offset: Int) -> Int? {
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
  func readPercentOf(at offset: Int) -> Int? {
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
  func openedRange(at offset: Int) -> Int? {
    guard let word = word(at: offset, Roles(.rangeOpening)) else { return nil }
    let opening: Opening = byte(offset) | 0x20 == UInt8(ascii: "b") ? .between : .from
    if opening == .from, isChangeVerb(before: offset) { return nil }
    var start = skipBlanks(from: word.end)
    if let bound = self.word(at: start, Roles(.boundBefore)) { start = skipBlanks(from: bound.end) }
    guard let first = side(at: start) else { return nil }
    return emitAmount(first, opening: opening, bound: nil)
  }

  /// "rose from 10 to 20" tells of two amounts, not of a range.
  func isChangeVerb(before offset: Int) -> Bool {
    ends(with: Self.changeVerbs, before: offset)
  }

  static let changeVerbs: WordList = [
    "rose", "rise", "rises", "risen", "rising", "increased", "increase", "increases", "increasing",
    "grew", "grow",
    "grown", "growing", "fell", "fall", "fallen", "falling", "dropped", "drop", "declined",
    "decline", "up", "down",
    "raised", "raise", "cut", "expanded", "expand", "lowered", "reduced", "reduce", "went",
    "jumped", "climbed", "surged",
    "moved", "changed", "shifted", "doubled",
  ]
}
