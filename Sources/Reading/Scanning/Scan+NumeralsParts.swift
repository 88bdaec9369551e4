// SPDX-License-Identifier: Apache-2.0

extension Scan {
  /// Decimals in words or after 点 or a middle dot: 일점이삼, 二・五, 10点233.
  func pointedDecimals(
    after reading: NumeralReading, _ style: NumeralReading.Style
  ) -> (value: Numeral, end: Int)? {
    var cursor = reading.end
    let mark = scalar(at: cursor)
    switch mark {
    case 0xC810, 0xCA5C:  // 점, 쩜
      cursor = skipBlanks(from: cursor + 3)
      // 30점이 넘는: the particle.
      if scalar(at: cursor) == 0xC774, !reading.isSpelled || byte(cursor + 3) == 0x20 { return nil }
      guard cursor == reading.end + 3 || reading.isSpelled else { return nil }
      // 십점에서 십오점 사이: 사이 is "between".
      guard cursor == reading.end + 3 || (isSpelledDigit(cursor) && !matches("사이", at: cursor))
      else { return nil }
    case 0x70B9: cursor += 3
    case 0x30FB where style == .han: cursor += 3
    default: return nil
    }
    guard reading.value.exponent >= 0 || reading.value.mantissa == 0 || mark != 0x30FB else {
      return nil
    }
    return decimals(from: cursor, after: reading, mark)
  }

  /// Whether one of the marks stands at an offset that `pointedDecimals` reads on from.
  func mayBePoint(at offset: Int) -> Bool {
    guard byte(offset) >= 0xE3 else { return false }
    switch scalar(at: offset) {
    case 0xC810, 0xCA5C, 0x70B9, 0x30FB: return true
    default: return false
    }
  }

  func isSpelledDigit(_ offset: Int) -> Bool {
    if case .digit? = part(at: offset)?.part { true } else { false }
  }

  func decimals(
    from start: Int, after reading: NumeralReading, _ mark: UInt32
  ) -> (value: Numeral, end: Int)? {
    guard let whole = reading.value.scaled(to: min(0, reading.value.exponent)),
      reading.value.exponent >= 0
    else { return nil }
    var mantissa = whole
    var places = 0
    var cursor = start
    while places < 24, let part = part(at: cursor) {
      switch part.part {
      case .digit where part.style == .hangul && places > 0 && isCopula(at: cursor):
        return (Numeral(mantissa, exponent: -places), cursor)
      case .digit(let value):
        mantissa = mantissa &* 10 &+ Int128(value)
        places += 1
        cursor = part.end
      case .digits(let value) where places == 0 && value.exponent == 0 && mark != 0x30FB:
        let count = digitCount(cursor, part.end)
        guard count < 24, let factor = Numeral.tenth(count) else { return nil }
        return (Numeral(mantissa &* factor &+ value.mantissa, exponent: -count), part.end)
      default:
        return places > 0 ? (Numeral(mantissa, exponent: -places), cursor) : nil
      }
    }
    guard places > 0, places < 24 else { return nil }
    if mark == 0x30FB, scalar(at: cursor) == 0x30FB { return nil }
    return (Numeral(mantissa, exponent: -places), cursor)
  }

  // MARK: - Parts

  func part(
    at offset: Int
  ) -> (part: NumeralPart, end: Int, style: NumeralReading.Style)? {
    guard offset < bytes.count else { return nil }
    let byte = bytes[offset]
    if isDigit(byte) || byte == UInt8(ascii: ".") || isWideDigit(at: offset) {
      return digits(at: offset).map { (.digits($0.value), $0.end, .digits) }
    }
    guard byte >= 0xE3 else { return nil }
    let scalar = scalar(at: offset)
    if Self.isHangul(scalar) {
      if let native = native(at: offset) { return (.native(native.value), native.end, .native) }
      return Self.hangul(scalar).map { ($0, offset + 3, .hangul) }
    }
    return Self.han(scalar).map { ($0, offset + 3, .han) }
  }

  static func hangul(_ scalar: UInt32) -> NumeralPart? {
    switch scalar {
    case 0xC601, 0xACF5: .digit(0)  // 영 공
    case 0xC77C: .digit(1)  // 일
    case 0xC774: .digit(2)  // 이
    case 0xC0BC: .digit(3)  // 삼
    case 0xC0AC: .digit(4)  // 사
    case 0xC624: .digit(5)  // 오
    case 0xC721, 0xB959: .digit(6)  // 육 륙
    case 0xCE60: .digit(7)  // 칠
    case 0xD314: .digit(8)  // 팔
    case 0xAD6C: .digit(9)  // 구
    case 0xC2ED: .factor(1)  // 십
    case 0xBC31: .factor(2)  // 백
    case 0xCC9C: .factor(3)  // 천
    case 0xB9CC: .scale(4)  // 만
    case 0xC5B5: .scale(8)  // 억
    case 0xC870: .scale(12)  // 조
    case 0xACBD: .scale(16)  // 경
    default: nil
    }
  }

  static func han(_ scalar: UInt32) -> NumeralPart? {
    switch scalar {
    case 0x3007, 0x96F6, 0x25CB: .digit(0)  // 〇 零 ○
    case 0x4E00, 0x58F1, 0x58F9, 0x5F0C: .digit(1)  // 一 壱 壹
    case 0x4E8C, 0x5F10, 0x8CB3, 0x8D30: .digit(2)  // 二 弐 貳
    case 0x4E09, 0x53C2, 0x53C3, 0x53C1: .digit(3)  // 三 参 參 叁
    case 0x56DB, 0x8086: .digit(4)  // 四 肆
    case 0x4E94, 0x4F0D: .digit(5)  // 五 伍
    case 0x516D, 0x9678: .digit(6)  // 六 陸
    case 0x4E03, 0x6F06, 0x67D2: .digit(7)  // 七 漆 柒
    case 0x516B, 0x634C: .digit(8)  // 八 捌
    case 0x4E5D, 0x7396: .digit(9)  // 九 玖
    case 0x5341, 0x62FE: .factor(1)  // 十 拾
    case 0x767E, 0x4F70, 0x964C: .factor(2)  // 百 佰 陌
    case 0x5343, 0x4EDF, 0x9621: .factor(3)  // 千 仟 阡
    case 0x4E07, 0x842C: .scale(4)  // 万 萬
    case 0x5104: .scale(8)  // 億
    case 0x5146: .scale(12)  // 兆
    case 0x4EAC: .scale(16)  // 京
    default: nil
    }
  }

  /// A native Korean numeral: 하나, 두, 스물.
  func native(at offset: Int) -> (value: Int, end: Int)? {
    guard let word = word(at: offset, Roles(.numeral)), word.sense.b == Self.nativeClass else {
      return nil
    }
    return (Int(word.sense.a), word.end)
  }

  /// The class of native Korean numerals in the lexicon.
  static let nativeClass: Int32 = 11

  /// Whether a spelled numeral is one that more often is, or begins, another word.
  func isWeak(_ reading: NumeralReading) -> Bool {
    guard reading.isSpelled else { return false }
    let length = reading.end - reading.start
    if length <= 3 { return true }
    guard length == 6, reading.style == .hangul else { return false }
    // 구조 "rescue", 이천 the town, 사경, 공백: two syllables that are words of their own.
    // 백사, 만일: a bare factor and a digit.
    let first = scalar(at: reading.start)
    return reading.hasScale || reading.value.exponent == 3 || reading.value.mantissa == 0
      || first == 0xBC31 || first == 0xCC9C
  }
}
