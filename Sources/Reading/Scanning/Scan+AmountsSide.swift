// SPDX-License-Identifier: Apache-2.0

extension Scan {
  /// The amount that begins at `offset`, its unit before or after it.
  func side(at offset: Int) -> AmountSide? {
    if mayBeSigned(at: offset), let signed = signedSide(at: offset) { return signed }
    return unsignedSide(at: offset)
  }

  private func unsignedSide(at offset: Int) -> AmountSide? {
    if isInCode(offset) || isAfterVagueCount(offset) { return nil }
    guard var reading = numeral(at: offset) ?? articleNumeral(at: offset), !isUnitHead(reading)
    else { return nil }
    var side = AmountSide(
      reading: reading, value: reading.value, start: offset, end: reading.end)
    takeAbout(&side)
    reading.end = side.end
    if var unit = hundredths(&side) ?? unit(after: reading) {
      // "1.5 times" and "three times as much" count nothing.
      if unit.kind == .count, unit.isOf("times"),
        reading.value.exponent < 0 || matches(Self.comparisons, at: skipBlanks(from: unit.end))
      {
        unit = AmountUnit(kind: .multiple, end: unit.end)
      }
      side.unit = unit
      side.end = unit.end
      side.value = side.value.shifted(by: unit.power)
      if unit.isDiscount, let left = Numeral(100).adding(side.value.negated) { side.value = left }
      takeCompound(&side)
    } else if reading.style == .english, articleNumeral(at: offset) != nil {
      return nil
    }
    return side
  }

  private static let comparisons: WordList = [
    "as ", "more ", "higher", "larger", "greater", "bigger", "faster", "the ", "that ", "what ",
    "its ", "their ",
  ]

  /// Whether digits go on with a code: "scp173", "SM-3".
  func isInCode(_ offset: Int) -> Bool {
    guard isDigit(byte(offset)) else { return false }
    let before = byte(offset - 1)
    if before == UInt8(ascii: "."), isDigit(byte(offset - 2)) { return true }
    if Lexicon.isLatinLetter(before) { return true }
    // 2+2, 3·1
    if before == UInt8(ascii: "+"), isDigit(byte(offset - 2)) { return true }
    if before == 0xB7, byte(offset - 2) == 0xC2, isDigit(byte(offset - 3)) { return true }
    guard before == UInt8(ascii: "-"), Lexicon.isLatinLetter(byte(offset - 2)) else { return false }
    // "30m-40m"
    return !(isDigit(byte(offset - 3)) && "mkbMKB".utf8.contains(byte(offset - 2)))
  }

  /// 数億, 何百, 몇 백만, "multi-billion": a scale of nobody knows how many.
  private func isAfterVagueCount(_ offset: Int) -> Bool {
    if isDigit(byte(offset)) { return false }
    guard Lexicon.isLatinLetter(byte(offset)) else {
      return ends(with: Self.vagueCounts, before: offset)
    }
    return word(at: offset, Roles(.scale, .factor)) != nil
      && ends(with: Self.vagueEnglish, before: offset)
  }

  private static let vagueCounts: WordList = ["数", "何", "幾", "몇", "수"]
  private static let vagueEnglish: WordList = ["multi-", "several", "many", "few", "of"]

  /// 「（億円）」, "단위: 백만 달러": a scale that a table's numbers are of, and no number itself.
  private func isUnitHead(_ reading: NumeralReading) -> Bool {
    guard reading.isSpelled, reading.hasScale || reading.value.exponent > 0 else { return false }
    if reading.end - reading.start == 3, Self.scalesAlone.contains(scalar(at: reading.start)) {
      return !isOnlyText(from: reading.start)
    }
    return ends(with: Self.unitHeads, before: reading.start)
  }

  private static let scalesAlone = ScalarSet("억조경億兆京亿万")
  private static let unitHeads: WordList = ["단위:", "단위 :", "단위：", "単位：", "単位:"]

  /// "a" as the one of "a dollar".
  func articleNumeral(at offset: Int) -> NumeralReading? {
    guard let word = word(at: offset, Roles(.numeral)), word.sense.b == 4,
      !Lexicon.isLatinLetter(byte(offset - 1)), !isPrice(before: offset),
      let unit = self.word(at: skipBlanks(from: word.end), Roles(.currency, .unit)),
      unit.end - skipBlanks(from: word.end) > 1, !matches("won", at: skipBlanks(from: word.end))
    else { return nil }
    return NumeralReading(
      value: Numeral(1), start: offset, end: word.end, style: .english, isSpelled: true,
      isWeak: true)
  }

  /// Whether money stands right before an offset: the "a barrel" of "$80 a barrel" says of what it is the price.
  private func isPrice(before offset: Int) -> Bool {
    lastMoney.map { $0.end < offset && offset - $0.end <= 2 } ?? false
  }

  /// "52.5/100" by itself is a share.
  func hundredths(_ side: inout AmountSide) -> AmountUnit? {
    guard side.reading.isFraction, isOnlyText(from: side.start), endsText(at: side.end),
      side.end - side.start > 4, matches("/100", at: side.end - 4)
    else { return nil }
    return AmountUnit(kind: .share, text: "%", end: side.end, power: 2)
  }

  // MARK: - Signs before the number

  /// Whether a currency's sign or a minus stands at an offset.
  private func mayBeSigned(at offset: Int) -> Bool {
    switch byte(offset) {
    case UInt8(ascii: "-"), 0xE2, 0xEF: true
    default: !rolesOfWords(at: offset).isDisjoint(with: Roles(.currencySign, .minus))
    }
  }

  func signedSide(at offset: Int) -> AmountSide? {
    if let minus = minusBeforeSign(at: offset) {
      guard var side = signedSide(at: minus), side.value.mantissa > 0 else { return nil }
      side.value = side.value.negated
      side.start = offset
      return side
    }
    guard let sign = currencySign(at: offset) else { return nil }
    let number = skipBlanks(from: sign.end)
    guard number - sign.end <= 2, let reading = numeral(at: number), !reading.isWeak else {
      return nil
    }
    var side = AmountSide(
      reading: reading, value: reading.value, start: offset, end: reading.end)
    takeMoneyLetter(&side)
    guard sign.sense.b & Sense.needsLargeNumber == 0 || isLarge(side) else { return nil }
    side.unit = AmountUnit(
      kind: .money, text: sign.sense.text, end: side.end, confidence: confidence(sign.sense),
      isSign: true)
    // "$10 million USD" names its currency twice.
    let after = skipBlanks(from: side.end)
    if let word = word(at: after, Roles(.currency)),
      word.end - after > 1 || Lexicon.isLatinLetter(byte(after)),
      numeral(at: skipBlanks(from: word.end)) == nil
    {
      if word.sense.text == sign.sense.text {
        side.end = word.end
      } else if sign.end - offset == 1, isCurrencyCode(at: after) {
        // "$23 billion CAD": the code says whose dollars.
        side.unit = AmountUnit(
          kind: .money, text: word.sense.text, end: word.end, confidence: confidence(word.sense))
        side.end = word.end
      }
    }
    takeCompound(&side)
    return side
  }

  /// The offset after the minus of "-$5" or "minus $5".
  private func minusBeforeSign(at offset: Int) -> Int? {
    switch scalar(at: offset) {
    case 0x2D, 0x2212, 0xFF0D:
      let next = afterScalar(at: offset)
      guard !Self.isWordScalar(scalar(before: offset)), !Lexicon.isLatinLetter(byte(next)) else {
        return nil
      }
      return word(at: next, Roles(.currencySign)) == nil ? nil : next
    default:
      guard let word = word(at: offset, Roles(.minus)) else { return nil }
      let next = skipBlanks(from: word.end)
      return next > word.end && self.word(at: next, Roles(.currencySign)) != nil ? next : nil
    }
  }

  /// Whether a number has a scale, a money letter or thousands: "R 700m" is money, "R2" is not.
  private func isLarge(_ side: AmountSide) -> Bool {
    side.reading.hasScale || bytes[side.reading.start..<side.end].contains(UInt8(ascii: ","))
  }

  func currencySign(at offset: Int) -> (sense: Sense, end: Int)? {
    guard let word = word(at: offset, Roles(.currencySign)) else { return nil }
    if Lexicon.isLatinLetter(byte(offset)) {
      guard !Lexicon.isLatinLetter(byte(offset - 1)), isWritten(word.sense, offset, word.end) else {
        return nil
      }
    }
    return word
  }

  /// "$5m", "£3b".
  func takeMoneyLetter(_ side: inout AmountSide) {
    guard !side.reading.hasScale else { return }
    let power: Int
    switch byte(side.end) {
    case UInt8(ascii: "m"): power = 6
    case UInt8(ascii: "b"): power = 9
    case UInt8(ascii: "t"), UInt8(ascii: "T"): power = 12
    default: return
    }
    guard !Lexicon.isLatinLetter(byte(side.end + 1)) else { return }
    side.value = side.value.shifted(by: power)
    side.end += 1
    side.reading.hasScale = true
  }

  func confidence(_ sense: Sense) -> UInt8 {
    sense.a == 0 ? 100 : UInt8(clamping: sense.a)
  }

  /// Whether a word is written in the case that its meaning needs.
  func isWritten(_ sense: Sense, _ start: Int, _ end: Int) -> Bool {
    guard [.currency, .currencySign, .unit].contains(sense.role) else { return true }
    switch WordCase(rawValue: sense.b & 3) {
    case .capitals:
      return (start..<end).allSatisfy { bytes[$0] & 0x20 == 0 || !Lexicon.isLatinLetter(bytes[$0]) }
    case .exact:
      return end - start == sense.text.utf8.count
        && zip(bytes[start..<end], sense.text.utf8).allSatisfy { $0 == $1 }
    default: return true
    }
  }

  // MARK: - Units after the number

  /// 20여, 100여만, 500余り万: "about" inside a number, and the scale after it.
  func takeAbout(_ side: inout AmountSide) {
    var end = side.end
    switch scalar(at: end) {
    case 0xC5EC: end += 3  // 여
    case 0x4F59: end += 3  // 余
    case 0x6570 where side.reading.style == .han: end += 3  // 数
    case 0x3042 where matches("あまり", at: end): end += 9
    default: return
    }
    if scalar(at: end) == 0x308A { end += 3 }  // り
    let power: Int? =
      switch scalar(at: end) {
      case 0xB9CC, 0x4E07, 0x842C: 4
      case 0xC5B5, 0x5104: 8
      case 0xC870, 0x5146: 12
      case 0xCC9C, 0x5343: 3
      default: nil
      }
    if let power {
      side.value = side.value.shifted(by: power)
      side.reading.hasScale = true
      end += 3
    } else if Self.isHangul(scalar(at: end)), word(at: end, Self.afterNumeral) == nil {
      return
    }
    side.isAbout = true
    side.reading.isWeak = false
    side.end = end
  }
}
