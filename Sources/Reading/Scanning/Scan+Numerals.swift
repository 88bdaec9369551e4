// SPDX-License-Identifier: Apache-2.0

/// A number read from the text, in digits, in words or in both.
struct NumeralReading: Sendable, Hashable {
  /// How it was written.
  enum Style: UInt8, Sendable { case digits, hangul, native, han, kana, english }

  var value: Numeral
  var start: Int
  var end: Int
  /// How its first part was written.
  var style: Style
  /// Whether it holds no digits.
  var isSpelled: Bool
  /// Whether it is one syllable or short word that more often means something else ("이", "한", "一").
  var isWeak = false
  /// Whether it holds a scale: 만, 億, "million", "bn".
  var hasScale = false
  /// Whether it is a fraction: "3분의 1", "two thirds", "3/4".
  var isFraction = false
  /// Whether a plus stands before its scale: "90+ million".
  var isOrMore = false
}

extension Scan {
  /// The number that begins at `offset`, with its sign, sections, decimals and fraction; nil if none
  /// does.
  ///
  /// A spelled numeral must begin a word (or follow a prefix such as 제 or 約) and may not run into
  /// letters that are no unit, counter or particle. Whether a weak one is meant as a number is for
  /// the caller to judge by what follows.
  func numeral(at offset: Int) -> NumeralReading? {
    memory.pointee.numerals.reading(at: offset) { signed(at: offset) }
  }

  private func signed(at offset: Int) -> NumeralReading? {
    if !isDigit(byte(offset)), let sign = minus(at: offset) {
      guard var reading = unsigned(at: sign) else { return nil }
      reading.value.mantissa = -reading.value.mantissa
      reading.start = offset
      reading.isWeak = false
      return reading
    }
    return unsigned(at: offset)
  }

  private func unsigned(at offset: Int) -> NumeralReading? {
    if let alone = digitsAlone(at: offset) { return alone }
    guard var reading = plain(at: offset) else { return nil }
    if reading.style == .digits { extendByEnglish(&reading) }
    takeDozen(&reading)
    extendByPower(&reading)
    extendByFraction(&reading)
    takeOver(&reading)
    return reading
  }

  /// A number in digits that neither a sign nor a word goes on with, as most are: one look at what
  /// follows tells.
  private func digitsAlone(at offset: Int) -> NumeralReading? {
    guard isDigit(byte(offset)), let run = digits(at: offset) else { return nil }
    let next = skipBlanks(from: run.end)
    guard byte(run.end) < 0x80, byte(run.end) != UInt8(ascii: "^"), !mayGoOnWith(byte(next)),
      rolesOfWords(at: next).isDisjoint(with: Self.numberParts)
    else { return nil }
    if Lexicon.isLatinLetter(byte(next)) {
      // "1 in 20", "one over three"; "5k", "3 M".
      let mayBeOver = run.value == Numeral(1) && byte(run.end) == 0x20
      guard !mayBeOver, letterScale(at: run.end) == nil else { return nil }
    }
    return NumeralReading(
      value: run.value, start: offset, end: run.end, style: .digits, isSpelled: false)
  }

  /// Whether a number in digits may go on at such a byte: another part, a fraction, decimals, or what
  /// is no ASCII.
  private func mayGoOnWith(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "+"): true
    default: byte >= 0x80 || isDigit(byte)
    }
  }

  /// 10ダース.
  private func takeDozen(_ reading: inout NumeralReading) {
    guard byte(reading.end) == 0xE3, let word = word(at: reading.end, Roles(.scale)),
      word.sense.b == 12, let product = reading.value.times(Numeral(12))
    else { return }
    reading.value = product
    reading.end = word.end
    reading.isWeak = false
  }

  /// "one over three", "one out of three", "1 in 20", where that is all.
  private func takeOver(_ reading: inout NumeralReading) {
    guard reading.value == Numeral(1), byte(reading.end) == 0x20 else { return }
    let next = skipBlanks(from: reading.end)
    guard let word = entry(Self.overWords, at: next), let bottom = plain(at: word.end),
      endsText(at: bottom.end), let value = reading.value.divided(by: bottom.value)
    else { return }
    reading.value = value
    reading.end = bottom.end
    reading.isFraction = true
    reading.isWeak = false
  }

  private static let overWords: WordList = ["over ", "out of ", "in "]

  /// A numeral without sign, fraction and power.
  func plain(at offset: Int) -> NumeralReading? {
    memory.pointee.plainNumerals.reading(at: offset) { readPlain(at: offset) }
  }

  private func readPlain(at offset: Int) -> NumeralReading? {
    let byte = byte(offset)
    if byte < 0x80 {
      if isDigit(byte) { return myriads(at: offset) }
      if byte == UInt8(ascii: ".") {
        guard isDigit(self.byte(offset + 1)), !isDigit(self.byte(offset - 1)),
          !Lexicon.isLatinLetter(self.byte(offset - 1))
        else { return nil }
        return myriads(at: offset)
      }
      return Lexicon.isLatinLetter(byte) ? english(at: offset) : nil
    }
    if isWideDigit(at: offset) { return myriads(at: offset) }
    if let fraction = vulgarFraction(at: offset) { return fraction }
    let scalar = scalar(at: offset)
    if scalar == 0xBC18, let half = koreanHalf(at: offset) { return half }
    if Self.isHangul(scalar) || Self.isHan(scalar) || scalar == 0x3007 || scalar == 0x25CB {
      return beginsWord(at: offset, scalar) ? myriads(at: offset) : nil
    }
    return Self.isKana(scalar) ? kana(at: offset) : nil
  }

  /// 반, a half, where a word is nothing else.
  private func koreanHalf(at offset: Int) -> NumeralReading? {
    guard !Self.isHangul(scalar(before: offset)),
      !Self.isHangul(scalar(at: offset + 3)) || isParticle(at: offset + 3)
    else { return nil }
    return NumeralReading(
      value: Numeral(5, exponent: -1), start: offset, end: offset + 3, style: .native,
      isSpelled: true, isWeak: true, isFraction: true)
  }

  /// The offset after a minus sign that stands before a number.
  func minus(at offset: Int) -> Int? {
    let scalar = scalar(at: offset)
    switch scalar {
    case 0x2D, 0x2212, 0xFF0D:
      let next = afterScalar(at: offset)
      let before = self.scalar(before: offset)
      guard !Self.isWordScalar(before) || Self.isKana(before), before != 0x2D, before != 0xFF0D
      else { return nil }
      if isNumberStart(next) { return next }
      // "- 5" is a list item unless it is all there is.
      let digits = skipBlanks(from: next)
      return isOnlyText(from: offset) && isNumberStart(digits) ? digits : nil
    default:
      guard let word = word(at: offset, Roles(.minus)) else { return nil }
      return skipBlanks(from: word.end)
    }
  }

  private func isNumberStart(_ offset: Int) -> Bool {
    isDigit(byte(offset)) || isWideDigit(at: offset)
      || (byte(offset) == UInt8(ascii: ".") && isDigit(byte(offset + 1)))
  }

  /// Whether nothing but blanks stands before `offset`, and the text is short: it is all there is.
  func isOnlyText(from offset: Int) -> Bool {
    bytes.count < 200 && offset < 8 && skipBlanks(from: 0) >= offset
  }

  /// Whether nothing but blanks and a full stop follows `offset`.
  func endsText(at offset: Int) -> Bool {
    let end = skipBlanks(from: offset)
    return end >= bytes.count || (end == bytes.count - 1 && bytes[end] == UInt8(ascii: "."))
  }

  /// A letter or digit of any script.
  static func isWordScalar(_ scalar: UInt32) -> Bool {
    (scalar >= 0x30 && scalar <= 0x39) || (scalar | 0x20 >= 0x61 && scalar | 0x20 <= 0x7A)
      || isHangul(scalar) || isHan(scalar) || isKana(scalar)
      || (scalar >= 0xFF10 && scalar <= 0xFF19)
  }

  // MARK: - Where words begin and end

  /// Whether a spelled numeral may begin here: at the start of a word, or after a prefix that
  /// numerals take.
  func beginsWord(at offset: Int, _ scalar: UInt32) -> Bool {
    let before = self.scalar(before: offset)
    if Self.isHangul(scalar) {
      if !Self.isHangul(before) {
        return !(Self.isHan(before) || isDigit(byte(offset - 1)))
      }
      return isPrefix(before: offset, Self.koreanPrefixes, Self.isHangul)
    }
    if Self.isHan(before) {
      return isPrefix(before: offset, Self.hanPrefixes, { _ in false })
        || hasStrongUnit(from: offset)
    }
    return !isDigit(byte(offset - 1)) && !Self.isHangul(before)
  }

  /// Whether a run of Han numerals ends before a percent sign or a currency: 実質二・五％, 総額百億円;
  /// not 全国一円 and 二元論.
  private func hasStrongUnit(from offset: Int) -> Bool {
    guard scalar(before: offset) != 0x5186 else { return false }
    var end = offset
    while end - offset < 72, Self.han(scalar(at: end)) != nil || scalar(at: end) == 0x30FB {
      end += 3
    }
    guard end > offset, let unit = word(at: end, Roles(.percent, .currency)) else { return false }
    return unit.sense.role == .percent ? scalar(at: end) != 0x5272 : end - offset > 3
  }

  /// Whether one of the prefixes ends at `offset` and is itself the start of a word.
  private func isPrefix(
    before offset: Int, _ prefixes: WordList, _ joins: (UInt32) -> Bool
  ) -> Bool {
    guard prefixes.lasts.contains(scalar(before: offset)) else { return false }
    for (prefix, _) in prefixes.byLast[bytes[offset - 1]] where isWord(prefix, endingAt: offset) {
      if !joins(scalar(before: offset - prefix.utf8CodeUnitCount)) { return true }
    }
    return false
  }

  static let koreanPrefixes: WordList = [
    "제", "약", "총", "각", "단", "매", "근", "수", "무려", "최대", "최소", "평균", "한화", "미화",
    "시속", "연", "월", "연간", "마이너스", "음수", "플러스", "합계", "누계", "유로", "달러", "유월",
  ]

  private static let hanPrefixes: WordList = [
    "第", "約", "計", "総", "全", "各", "同", "毎", "最大", "最小", "総額", "時速", "数", "合計", "累計", "月", "年", "日",
    "減",
    "増", "対", "割", "分", "比", "以上", "以下", "未満", "元", "円", "角", "昭和", "平成", "令和", "大正", "明治",
  ]

  /// Whether a spelled numeral may end at `offset`: the word ends there, or a unit, counter or
  /// particle follows.
  func endsNumeral(at offset: Int) -> Bool {
    let scalar = scalar(at: offset)
    if Self.isHangul(scalar) {
      return word(at: offset, Self.afterNumeral) != nil || isParticle(at: offset)
    }
    if Self.isHan(scalar) {
      return word(at: offset, Self.afterNumeral) != nil || Self.hanAfterNumeral.contains(scalar)
    }
    return true
  }

  /// 余 and 数 inside a number, 又 before its fraction, 乗 after a power, and what numbers name.
  private static let hanAfterNumeral = ScalarSet("余数又乗月日年時超弱強")

  /// Whether the text goes on with Korean particles to the end of the word.
  /// With `tails`, also with 어치, 짜리 and what else closes an amount.
  func isParticle(at offset: Int, tails: Bool = false) -> Bool {
    var end = offset
    for _ in 0..<4 {
      guard let word = word(at: end, tails ? Self.particlesAndTails : Roles(.particle)) else {
        return false
      }
      end = word.end
      if !Self.isHangul(scalar(at: end)) { return true }
    }
    return false
  }

  @inline(__always)
  private static var particlesAndTails: Roles {
    Roles(.particle) | .amountTail
  }

  /// Words that only a number takes.
  @inline(__always)
  static var unitsOfNumbers: Roles {
    Roles(.scale) | .fraction | .currency | .minorCurrency | .percent | .percentPoint | .multiple
      | .unit | .classifier
  }

  @inline(__always)
  static var afterNumeral: Roles {
    Roles(.numeral) | .factor | .scale | .fraction | .point | .currency | .minorCurrency | .percent
      | .percentPoint | .multiple | .unit | .classifier | .boundAfter | .rangeJoint | .calendarUnit
      | .ordinalAfter | .quarter | .half | .perPeriod | .article
  }
}
