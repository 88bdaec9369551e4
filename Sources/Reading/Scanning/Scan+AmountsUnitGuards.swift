// SPDX-License-Identifier: Apache-2.0

extension Scan {
  func fits(_ sense: Sense, _ reading: NumeralReading, _ place: UnitPlace) -> Bool {
    guard isWritten(sense, place.start, place.end) else { return false }
    let length = place.end - place.start
    if place.isBracketed { return sense.role == .unit }
    if place.isHyphened {
      return [.unit, .currency, .multiple, .percent, .percentPoint].contains(sense.role)
    }
    switch sense.role {
    // 60 사이
    case .classifier where sense.text == "사" && matches("사이", at: place.start): return false
    case .minorCurrency where sense.b == 1: return false
    case .unit where length == 1:
      let letter = byte(place.start)
      if place.hasBlank, "AKNJBVLWT".utf8.contains(letter) { return false }
      // A letter between numbers is part of a code.
      if isDigit(byte(place.end)) || byte(place.end) == UInt8(ascii: "-") { return false }
    case .unit where sense.text == "in" && length == 2: return false
    case .unit where sense.text == "pm" && length == 2:
      // "at 6pm"
      guard !isHour(reading.value), !Self.isWordScalar(scalar(before: reading.start)),
        byte(reading.start - 1) != UInt8(ascii: ":")
      else { return false }
    // "a bit late", "a degree in law"
    case .unit where Self.wordsOfUnits.contains(sense.text) && reading.style == .english:
      guard reading.end - reading.start > 2 else { return false }
    // 세 줄 요약: lines, not joules
    case .unit where sense.text == "J" && matches("줄", at: place.start): return false
    case .multiple where sense.a > 0: return false
    // "2.5x", but not "3 x 4" and "3x4".
    case .multiple where length == 1 && byte(place.start) == UInt8(ascii: "x"):
      if place.hasBlank || isDigit(byte(place.end)) { return false }
    default: break
    }
    if isDigit(byte(place.end)), byte(place.end - 1) < 0x80, length < 8 { return false }
    if sense.role == .percent, byte(place.start) == UInt8(ascii: "%") {
      // Percent signs of a URL.
      if Self.isWordScalar(scalar(at: place.end)), bytes[place.end] < 0x80 { return false }
      if "%=/".utf8.contains(byte(reading.start - 1)) { return false }
    }
    guard endsUnit(at: place.end, length: length, sense) else { return false }
    return !reading.isWeak || isStrong(sense, reading, place)
  }

  private func isHour(_ value: Numeral) -> Bool {
    value.exponent == 0 && value.mantissa > 0 && value.mantissa <= 12
  }

  /// Units whose names mean something else after an article.
  private static let wordsOfUnits: Set<Term> = ["bit", "°"]

  /// Whether a unit ends here: no letters of its script go on with it, but for particles.
  func endsUnit(at offset: Int, length: Int, _ sense: Sense) -> Bool {
    let scalar = scalar(at: offset)
    if Self.isHangul(scalar) {
      guard Self.isHangul(self.scalar(before: offset)) else { return true }
      // 할인, 할당, 할증, 할부
      if length == 3, sense.role == .percent, [0xC778, 0xB2F9, 0xC99D, 0xBD80].contains(scalar) {
        return false
      }
      if isParticle(at: offset, tails: true) || word(at: offset, Roles(.boundAfter)) != nil {
        return true
      }
      return length >= 6 && sense.role == .currency && !matches(Self.hangulTails, at: offset)
    }
    if Self.isKatakana(scalar), Self.isKatakana(self.scalar(before: offset)) {
      return endsKatakana(at: offset, length: length, sense)
    }
    if Self.isHan(scalar), Self.isHan(self.scalar(before: offset)), length == 3 {
      return !Self.isOtherWord(self.scalar(before: offset), scalar)
    }
    return true
  }

  /// What makes 프랑스, 유로존, 유로폴, 파운드리 of a currency.
  private static let hangulTails: WordList = ["스", "존", "폴", "권", "파", "뉴", "넥", "리", "컵", "비전"]

  /// Whether a unit ends before more katakana: 5億ドルベース and 5トントラック, but not プラント, トンネル.
  private func endsKatakana(at offset: Int, length: Int, _ sense: Sense) -> Bool {
    switch sense.role {
    case .currency, .minorCurrency:
      if ["USD", "EUR", "GBP", "KRW"].contains(sense.text) {
        return !matches(Self.katakanaTails, at: offset)
      }
      return length > 9
    case .unit: return length > 6 || !matches(Self.katakanaTails, at: offset)
    default: return true
    }
  }

  /// What makes トンネル, ドルフィン, ドルビー, セントラル, センター, ナノテク of a unit.
  private static let katakanaTails: WordList = [
    "ネル", "フィン", "ビー", "ラル", "ター", "テク", "ガ", "ン",
  ]

  /// Two Han that are a word where the first alone would be a unit.
  static func isOtherWord(_ first: UInt32, _ second: UInt32) -> Bool {
    wordsLikeUnits.contains(UInt64(first) << 32 | UInt64(second))
  }

  private static let wordsLikeUnits: Set<UInt64> = Set(
    [
      "人民", "人者", "人種", "人類", "人間", "元化", "元的", "元論", "元管", "元来", "元金", "元素", "元首", "元大", "元年",
      "本部", "本社", "本国", "機関", "機能", "機構",
      "名目",
      "社会", "点検", "台湾", "国家", "国際", "位置",
      "度目", "回復", "回収", "件数", "足元", "対立", "通商", "通信", "席上", "条約", "条件", "校長", "章程", "株式", "票数",
      "便宜", "組織", "問題", "隻数",
    ]
    .map { $0.unicodeScalars.reduce(0) { $0 << 32 | UInt64($1.value) } })

  /// Whether a unit makes a number of a syllable that alone is more often a word.
  func isStrong(_ sense: Sense, _ reading: NumeralReading, _ place: UnitPlace) -> Bool {
    let length = place.end - place.start
    switch reading.style {
    case .hangul:
      if isOnlyText(from: reading.start), endsText(at: place.end) { return true }
      let hasFactor = reading.value.exponent > 0
      // 이유로: for a reason, not for two euros.
      if !place.hasBlank, sense.text == "EUR", reading.end - reading.start == 3 { return false }
      // 이 프로 선수
      if place.hasBlank, length == 6, sense.role == .percent, reading.end - reading.start == 3 {
        return false
      }
      if reading.end - reading.start > 3 {
        guard sense.role == .classifier else { return true }
        return hasFactor && (place.hasBlank || Self.isCounted(sense.text))
      }
      if hasFactor {
        if reading.value.exponent == 12 { return sense.role == .currency }
        return sense.role != .classifier || place.hasBlank || length >= 6
          || Self.isCounted(sense.text)
      }
      return length >= 6 && sense.role != .classifier
    case .native:
      // 서명, 석방: the old forms of three and four stand apart from their counter.
      if !place.hasBlank, Self.oldThreesAndFours.contains(scalar(at: reading.start)) {
        return false
      }
      if sense.role == .classifier, length == 3, !place.hasBlank {
        // 세대, 한편, 두부 are words of their own.
        return Self.attached.contains(sense.text)
      }
      return sense.role == .classifier || (sense.role == .unit && length >= 6)
        || sense.text == "cup"
        || sense.role == .multiple
    case .han:
      if sense.role == .percent || sense.role == .currency { return true }
      return !place.hasBlank
        && !Self.hanOfOtherWords.contains(sense.text)
    case .english:
      return sense.role != .classifier || place.isHyphened || reading.value.exponent > 0
    case .kana: return sense.role == .currency || sense.role == .percent
    case .digits: return true
    }
  }

  private static let oldThreesAndFours = ScalarSet("서석너넉")

  private static let hanOfOtherWords: Set<Term> = [
    "点", "度", "分", "位", "本", "通", "対", "席", "品", "行",
  ]

  static let attached: Set<Term> = [
    "명", "개", "건", "곳", "살", "권", "병", "잔", "쌍",
  ]

  static func isCounted(_ counter: Term) -> Bool { counted.contains(counter) }

  private static let counted: Set<Term> = ["명", "개", "대", "건", "마리"]
}
