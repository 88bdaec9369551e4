// SPDX-License-Identifier: Apache-2.0

extension Scan {
  /// The amount that begins at `offset`, its unit before or after it.
  func side(at offset: Int) -> AmountSide? {
    if let signed = signedSide(at: offset) { return signed }
    if isInCode(offset) { return nil }
    guard var reading = numeral(at: offset) ?? articleNumeral(at: offset) else { return nil }
    var side = AmountSide(
      reading: reading, value: reading.value, start: offset, end: reading.end)
    takeAbout(&side)
    reading.end = side.end
    if let unit = hundredths(&side) ?? unit(after: reading) {
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

  /// Whether digits go on with a code: "scp173", "SM-3".
  func isInCode(_ offset: Int) -> Bool {
    guard isDigit(byte(offset)) else { return false }
    let before = byte(offset - 1)
    return Lexicon.isLatinLetter(before)
      || (before == UInt8(ascii: "-") && Lexicon.isLatinLetter(byte(offset - 2)))
  }

  /// "a" as the one of "a dollar".
  func articleNumeral(at offset: Int) -> NumeralReading? {
    guard let word = word(at: offset, Roles(.numeral)), word.sense.b == 4,
      !Lexicon.isLatinLetter(byte(offset - 1)),
      let unit = self.word(at: skipBlanks(from: word.end), Roles(.currency, .unit)),
      unit.end - skipBlanks(from: word.end) > 1, !matches("won", at: skipBlanks(from: word.end))
    else { return nil }
    return NumeralReading(
      value: Numeral(1), start: offset, end: word.end, style: .english, isSpelled: true,
      isWeak: true)
  }

  /// "52.5/100" by itself is a share.
  func hundredths(_ side: inout AmountSide) -> AmountUnit? {
    guard side.reading.isFraction, isOnlyText(from: side.start), endsText(at: side.end),
      side.end - side.start > 4, matches("/100", at: side.end - 4)
    else { return nil }
    return AmountUnit(kind: .share, text: "%", end: side.end, power: 2)
  }

  // MARK: - Signs before the number

  func signedSide(at offset: Int) -> AmountSide? {
    guard let sign = currencySign(at: offset) else { return nil }
    let number = skipBlanks(from: sign.end)
    guard number - sign.end <= 2, let reading = numeral(at: number), !reading.isWeak else {
      return nil
    }
    var side = AmountSide(
      reading: reading, value: reading.value, start: offset, end: reading.end)
    takeMoneyLetter(&side)
    side.unit = AmountUnit(
      kind: .money, text: sign.sense.text, end: side.end, confidence: confidence(sign.sense),
      isSign: true)
    // "$10 million USD" names its currency twice.
    let after = skipBlanks(from: side.end)
    if let word = word(at: after, Roles(.currency)), word.sense.text == sign.sense.text,
      word.end - after > 1 || Lexicon.isLatinLetter(byte(after)),
      numeral(at: skipBlanks(from: word.end)) == nil
    {
      side.end = word.end
    }
    takeCompound(&side)
    return side
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
    let power =
      byte(side.end) == UInt8(ascii: "m") ? 6 : byte(side.end) == UInt8(ascii: "b") ? 9 : 0
    guard power > 0, !Lexicon.isLatinLetter(byte(side.end + 1)) else { return }
    side.value = side.value.shifted(by: power)
    side.end += 1
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
