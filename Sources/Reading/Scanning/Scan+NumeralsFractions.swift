// SPDX-License-Identifier: Apache-2.0

/// Powers and fractions of numbers.
extension Scan {
  /// Reads a power after a number: "^23", "の23乗", "×10の13乗".
  func extendByPower(_ reading: inout NumeralReading) {
    switch byte(reading.end) {
    case 0x5E, 0xEF, 0xE3, 0xC3: break
    default: return
    }
    let mark = scalar(at: reading.end)
    if mark == 0x5E || mark == 0xFF3E {
      guard let power = signedDigits(at: afterScalar(at: reading.end)),
        let value = reading.value.power(power.value)
      else { return }
      reading.value = value
      reading.end = power.end
    } else if mark == 0x306E {
      guard let power = japanesePower(at: reading.end), let value = reading.value.power(power.value)
      else { return }
      reading.value = value
      reading.end = power.end
    } else if mark == 0xD7 {
      let next = reading.end + 2
      guard let base = plain(at: next), let power = japanesePower(at: base.end),
        let factor = base.value.power(power.value), let value = reading.value.times(factor)
      else { return }
      reading.value = value
      reading.end = power.end
    }
  }

  /// "の23乗".
  private func japanesePower(at offset: Int) -> (value: Int, end: Int)? {
    guard scalar(at: offset) == 0x306E else { return nil }
    var cursor = offset + 3
    var sign: Int128 = 1
    while true {
      let mark = scalar(at: cursor)
      if mark == 0x2D || mark == 0x2212 || mark == 0xFF0D {
        cursor = afterScalar(at: cursor)
        sign = -1
      } else if let word = word(at: cursor, Roles(.minus)) {
        cursor = word.end
        sign = -1
      } else {
        break
      }
    }
    let value: Numeral
    let end: Int
    if let run = digits(at: cursor) {
      (value, end) = (run.value, run.end)
    } else if Self.isHan(scalar(at: cursor)), let spelled = myriads(at: cursor) {
      (value, end) = (spelled.value, spelled.end)
    } else {
      return nil
    }
    guard scalar(at: end) == 0x4E57, value.exponent >= 0,
      let whole = value.scaled(to: 0), whole < 400
    else { return nil }
    // "--23" is 23 to the peers' suites: two signs are one slip of the pen.
    let twice = bytes[(offset + 3)..<cursor].filter { $0 == UInt8(ascii: "-") }.count == 2
    let wide = cursor - offset - 3 == 6 && scalar(at: offset + 3) == scalar(at: offset + 6)
    return (Int(whole * (twice || wide ? 1 : sign)), end + 3)
  }

  private func signedDigits(at offset: Int) -> (value: Int, end: Int)? {
    var cursor = offset
    var negative = false
    while byte(cursor) == UInt8(ascii: "-") || byte(cursor) == UInt8(ascii: "+") {
      if byte(cursor) == UInt8(ascii: "-") { negative.toggle() }
      cursor += 1
      if cursor - offset > 2 { return nil }
    }
    guard let run = digitRun(at: cursor, from: 0), run.mantissa < 400 else { return nil }
    return (Int(run.mantissa) * (negative ? -1 : 1), run.end)
  }

  /// Reads what makes a fraction or a mixed number of the number just read.
  func extendByFraction(_ reading: inout NumeralReading) {
    let first = byte(reading.end)
    // What begins none of them closes almost every number written in digits.
    if first > 0x20, first < 0x80, first != UInt8(ascii: "/"),
      rolesOfWords(at: reading.end).isDisjoint(with: Roles(.fraction))
    {
      return
    }
    let next = skipBlanks(from: reading.end)
    let mayBeWord =
      reading.style == .native || rolesOfWords(at: next).contains(Roles(.fraction))
    if mayBeWord, takeWordFraction(&reading) { return }
    if !reading.isSpelled, takeSlashFraction(&reading) { return }
    if first >= 0x80 { takeMixedPart(&reading) }
  }

  /// "3분의 1", "三分の一", "오분의 마이너스 구천오백".
  private func takeWordFraction(_ reading: inout NumeralReading) -> Bool {
    let mark = skipBlanks(from: reading.end)
    if takeOneOf(&reading, at: mark) { return true }
    guard let word = word(at: mark, Roles(.fraction)), word.sense.b == Self.denominatorClass,
      let top = numerator(at: skipBlanks(from: word.end)),
      let value = top.value.divided(by: reading.value)
    else { return false }
    reading.value = value
    reading.end = top.end
    reading.isFraction = true
    reading.isWeak = false
    reading.isSpelled = reading.isSpelled && top.isSpelled
    return true
  }

  /// 셋 중 하나: one of three.
  private func takeOneOf(_ reading: inout NumeralReading, at mark: Int) -> Bool {
    guard reading.style == .native, scalar(at: mark) == 0xC911, mark > reading.end,
      let part = native(at: skipBlanks(from: mark + 3)), endsNumeral(at: part.end),
      let value = Numeral(Int128(part.value)).divided(by: reading.value)
    else { return false }
    reading.value = value
    reading.end = part.end
    reading.isFraction = true
    reading.isWeak = false
    return true
  }

  /// 분의, 分の in the lexicon.
  static let denominatorClass: Int32 = 1

  private func numerator(at offset: Int) -> NumeralReading? {
    if let sign = word(at: offset, Roles(.minus)),
      var top = plain(at: skipBlanks(from: sign.end))
    {
      top.value.mantissa = -top.value.mantissa
      return top
    }
    let isHangul = Self.isHangul(scalar(at: offset))
    guard var top = isHangul ? myriads(at: offset) : plain(at: offset) else { return nil }
    // "3분의 일만": 만 is "only" after a single digit.
    if top.style == .hangul || top.style == .digits, top.hasScale,
      top.value.exponent == 4, top.value.mantissa < 10, bytes[top.end - 3] == 0xEB,
      scalar(before: top.end) == 0xB9CC, skipBlanks(from: top.end) > top.end
    {
      top.end -= 3
      top.value.exponent = 0
    }
    return top
  }

  /// "3/4", "1 4/5"; not "5/17/2018".
  private func takeSlashFraction(_ reading: inout NumeralReading) -> Bool {
    guard !reading.isSpelled, !reading.hasScale else { return false }
    if let fraction = slashFraction(after: reading.value, at: reading.end),
      byte(reading.start - 1) != UInt8(ascii: "/"),
      byte(reading.start - 1) != UInt8(ascii: "-") || !isDigit(byte(reading.start - 2))
    {
      reading.value = fraction.value
      reading.end = fraction.end
      reading.isFraction = true
      return true
    }
    let next = skipBlanks(from: reading.end)
    guard next - reading.end < 4, reading.value.exponent == 0,
      let part = mixedPart(at: next, afterBlank: next > reading.end),
      let sum = reading.value.adding(part.value)
    else { return false }
    reading.value = sum
    reading.end = part.end
    reading.isFraction = true
    return true
  }

  /// The fraction of "1 4/5" or "2½".
  private func mixedPart(at offset: Int, afterBlank: Bool) -> (value: Numeral, end: Int)? {
    if let part = vulgarFraction(at: offset) { return (part.value, part.end) }
    guard afterBlank, let top = digits(at: offset) else { return nil }
    return slashFraction(after: top.value, at: top.end)
  }

  private func slashFraction(after top: Numeral, at offset: Int) -> (value: Numeral, end: Int)? {
    let mark = scalar(at: offset)
    guard mark == 0x2F || mark == 0xFF0F || mark == 0x2044,
      let bottom = digits(at: afterScalar(at: offset)), bottom.value.exponent == 0,
      scalar(at: bottom.end) != mark, let value = top.divided(by: bottom.value)
    else { return nil }
    return (value, bottom.end)
  }

  /// "일과 이분의 일", "103と3分の2", "三百五十又三分の一".
  private func takeMixedPart(_ reading: inout NumeralReading) {
    var cursor = reading.end
    switch scalar(at: cursor) {
    case 0xACFC, 0xC640, 0x3068, 0x53C8: cursor = skipBlanks(from: cursor + 3)  // 과 와 と 又
    case 0x307E where scalar(at: cursor + 3) == 0x305F: cursor += 6  // また
    default: return
    }
    guard cursor < bytes.count, reading.value.mantissa >= 0 else { return }
    guard var part = partOfMixed(at: cursor) else { return }
    if takeWordFraction(&part) || takeSlashFraction(&part),
      let sum = reading.value.adding(part.value)
    {
      reading.value = sum
      reading.end = part.end
      reading.isFraction = true
      reading.isWeak = false
    }
  }

  private func partOfMixed(at offset: Int) -> NumeralReading? {
    if isDigit(byte(offset)) || isWideDigit(at: offset) { return myriads(at: offset) }
    let scalar = scalar(at: offset)
    return Self.isHangul(scalar) || Self.isHan(scalar) ? myriads(at: offset) : nil
  }

  /// ½, ⅔ and their like.
  func vulgarFraction(at offset: Int) -> NumeralReading? {
    let parts: (Int128, Int128)? =
      switch scalar(at: offset) {
      case 0xBC: (1, 4)
      case 0xBD: (1, 2)
      case 0xBE: (3, 4)
      case 0x2153: (1, 3)
      case 0x2154: (2, 3)
      case 0x2155: (1, 5)
      case 0x2156: (2, 5)
      case 0x2157: (3, 5)
      case 0x2158: (4, 5)
      case 0x2159: (1, 6)
      case 0x215A: (5, 6)
      case 0x215B: (1, 8)
      case 0x215C: (3, 8)
      case 0x215D: (5, 8)
      case 0x215E: (7, 8)
      default: nil
      }
    guard let (top, bottom) = parts, let value = Numeral(top).divided(by: Numeral(bottom)) else {
      return nil
    }
    return NumeralReading(
      value: value, start: offset, end: afterScalar(at: offset), style: .digits, isSpelled: false,
      isFraction: true)
  }
}
