// SPDX-License-Identifier: Apache-2.0

/// One part of a number written with 만/억/조 or 万/億/兆.
private enum NumeralPart {
  /// Digits: "5,500".
  case digits(Numeral)
  /// A spelled digit: 삼, 三.
  case digit(Int)
  /// 십 백 천, 十 百 千: 10¹, 10², 10³ within a section.
  case factor(Int)
  /// 만 억 조, 万 億 兆: the power of ten of a section.
  case scale(Int)
  /// A native Korean ten or unit: 스물, 다섯.
  case native(Int)
}

/// A number under construction: closed sections, the open section, the pending digit.
private struct Sections {
  var total: Numeral?
  var lastGroup: Numeral?
  var section: Numeral?
  var pending: Numeral?
  var lastScale = 100
  var lastFactor = 4
  var justScaled = false
  /// A run of spelled digits that are read by position: 二五〇.
  var spelledRun = 0

  var value: Numeral? {
    var sum = total
    for part in [section, pending] {
      guard let part else { continue }
      guard let before = sum else {
        sum = part
        continue
      }
      guard let joined = before.adding(part) else { return nil }
      sum = joined
    }
    return sum
  }

  /// Takes in the next part; false if it does not go on with this number.
  mutating func take(_ part: NumeralPart, positional: Bool) -> Bool {
    switch part {
    case .digits(let value):
      guard pending == nil else { return false }
      guard total == nil && section == nil || fits(value) else { return false }
      pending = value
      spelledRun = 0
    case .digit(let value):
      if let before = pending, before.mantissa == 0, spelledRun == 1, section ?? total != nil {
        // 四千零四: the zero fills a gap.
        pending = Numeral(Int128(value))
      } else if let before = pending {
        guard positional, spelledRun > 0, section == nil, spelledRun < 30 else { return false }
        pending = Numeral(before.mantissa * 10 + Int128(value))
      } else {
        pending = Numeral(Int128(value))
      }
      spelledRun += 1
    case .factor(let power):
      guard power < lastFactor, spelledRun <= 1 || lastFactor == 4 else { return false }
      let product = (pending ?? Numeral(1)).shifted(by: power)
      guard let sum = section.map({ $0.adding(product) }) ?? product else { return false }
      section = sum
      pending = nil
      spelledRun = 0
      lastFactor = power
    case .scale(let power):
      return takeScale(power)
    case .native(let value):
      guard pending == nil, lastFactor > 1 || value < 10 else { return false }
      pending = Numeral(Int128(value))
    }
    justScaled = false
    return true
  }

  private mutating func takeScale(_ power: Int) -> Bool {
    if section == nil, pending == nil {
      if justScaled, let group = lastGroup {
        // 1만억: stacked units multiply.
        guard total == group else { return false }
        total = group.shifted(by: power)
        lastGroup = total
        lastScale = power
        return true
      }
      guard total == nil else { return false }
      pending = Numeral(1)
    }
    if power > lastScale, let total, total.mantissa < 10_000, let whole = value {
      // 一万五千億: all that came before is in units of the last scale.
      self.total = whole.shifted(by: power)
      lastGroup = self.total
      (section, pending, lastScale, lastFactor, justScaled) = (nil, nil, power, 4, true)
      return true
    }
    guard power < lastScale else { return false }
    let sum = section.flatMap { section in pending.map { section.adding($0) } ?? section }
    guard let group = (section == nil ? pending : sum)?.shifted(by: power),
      let joined = total.map({ $0.adding(group) }) ?? group
    else { return false }
    total = joined
    lastGroup = group
    section = nil
    pending = nil
    lastScale = power
    lastFactor = 4
    justScaled = true
    spelledRun = 0
    return true
  }

  /// Whether digits after a section are smaller than its unit: the 345 of 1만 2천 345.
  private func fits(_ value: Numeral) -> Bool {
    let room = lastFactor < 4 ? lastFactor : lastScale
    guard let limit = Numeral.tenth(min(room, 30)), value.exponent <= 0 else { return false }
    let whole = Numeral.tenth(-value.exponent).map { value.mantissa / $0 } ?? 0
    return whole < limit
  }
}

extension Scan {
  /// A number in sections of four digits, in digits, Hangul, Han or a mixture: "2억 8천만", "1,100.9억",
  /// "이천칠백삼십오만", "二十一兆三百二十二".
  func myriads(at offset: Int) -> NumeralReading? {
    guard let first = part(at: offset) else { return nil }
    var sections = Sections()
    var reading = NumeralReading(
      value: Numeral(0), start: offset, end: offset, style: first.style, isSpelled: true)
    var fallback: NumeralReading?
    var next = first
    var from = offset
    for _ in 0..<48 {
      let before = sections
      if reading.end > offset, !continues(next, before, from: reading.end, to: from) { break }
      guard sections.take(next.part, positional: next.style == .han),
        let value = sections.value
      else {
        sections = before
        break
      }
      if reading.end > offset {
        if case .digit = next.part {
          fallback = reading
        } else if first.style == .digits {
          fallback = reading
        } else {
          fallback = nil
        }
      }
      reading.value = value
      reading.end = next.end
      if case .digits = next.part { reading.isSpelled = false }
      if case .scale = next.part { reading.hasScale = true }
      if case .native(let tens) = next.part {
        finishNative(tens, sections, &reading)
        break
      }
      if let decimals = pointedDecimals(after: reading, first.style) {
        reading.value = decimals.value
        reading.end = decimals.end
        sections = Sections()
        sections.pending = decimals.value
      }
      from = skipBlanks(from: reading.end)
      guard let following = part(at: from) else { break }
      next = following
    }
    return settled(reading, fallback)
  }

  /// 스물 + 다섯: the unit after a native ten.
  private func finishNative(_ tens: Int, _ sections: Sections, _ reading: inout NumeralReading) {
    guard tens >= 10, let unit = native(at: reading.end), unit.value < 10,
      let sum = reading.value.adding(Numeral(Int128(unit.value)))
    else { return }
    reading.value = sum
    reading.end = unit.end
  }

  /// The reading, cut back by one part if it ran into a word, or nil if no cut helps.
  private func settled(_ reading: NumeralReading, _ fallback: NumeralReading?) -> NumeralReading? {
    var reading = reading
    let startsWithDigits = reading.style == .digits
    if let fallback, isSubjectParticle(before: reading.end) { reading = fallback }
    if !endsNumeral(at: reading.end) {
      if let fallback, endsNumeral(at: fallback.end) {
        reading = fallback
      } else if startsWithDigits {
        guard let run = digits(at: reading.start) else { return nil }
        reading.value = run.value
        reading.end = run.end
        reading.hasScale = false
        reading.isSpelled = false
      } else {
        return nil
      }
    }
    reading.isWeak = isWeak(reading)
    if reading.isWeak, Self.isHangul(scalar(before: reading.start)),
      !ends(with: "마이너스", before: reading.start), !ends(with: "분의", before: reading.start),
      word(at: reading.end, Self.afterNumeral) == nil
    {
      // 제조, 총이: a prefix and a lone syllable are a word.
      return nil
    }
    return reading
  }

  /// Whether the 이 that ends at `offset` is the particle of 삼백이 넘는 rather than the 2 of 이십이 퍼센트.
  private func isSubjectParticle(before offset: Int) -> Bool {
    guard scalar(before: offset) == 0xC774, byte(offset) == 0x20 else { return false }
    return word(
      at: skipBlanks(from: offset), Self.unitsOfNumbers)
      == nil
  }

  /// Whether a part that follows after blanks or at once belongs to the same number.
  private func continues(
    _ next: (part: NumeralPart, end: Int, style: NumeralReading.Style), _ before: Sections,
    from: Int, to: Int
  ) -> Bool {
    let hasBlank = to > from
    let crossesLine = hasBlank && (from..<to).contains { bytes[$0] == 0x0A }
    switch next.part {
    case .scale, .factor:
      if next.style == .hangul, !isScaleHere(next, afterBlank: hasBlank) { return false }
      if hasBlank {
        // "5 만 달러", "3 万": digits and a scale apart; spelled parts are written together.
        guard before.pending != nil || before.total != nil, !crossesLine else { return false }
        if before.pending == nil, next.style == .hangul { return before.total != nil }
        if case .factor = next.part { return before.total != nil && before.pending == nil }
        return true
      }
      return true
    case .digits:
      guard before.total != nil || before.section != nil else { return false }
      guard hasBlank else { return !isYear(next.end) }
      return goesOn(after: next.end, crossesLine: crossesLine)
    case .digit, .native:
      guard hasBlank else { return next.style != .hangul || !isCopula(at: to) }
      guard !crossesLine, before.pending == nil else { return false }
      if next.style == .native, next.end - to < 6, before.total == nil { return false }
      if before.total != nil { return before.section == nil || isOnlyText(from: 0) }
      return before.section != nil && endsText(at: next.end)
    }
  }

  /// Whether digits after a blank go on with a number: a factor or scale, or a unit, follows them.
  private func goesOn(after end: Int, crossesLine: Bool) -> Bool {
    if let following = part(at: end) {
      switch following.part {
      case .factor, .scale: return following.style != .hangul || endsScale(following.end)
      default: return false
      }
    }
    if crossesLine || isYear(end) { return false }
    let after = skipBlanks(from: end)
    return word(at: after, Roles([.currency, .minorCurrency, .percent, .unit])) != nil
      || endsText(at: end)
  }

  /// Whether the 이 at an offset begins an ending: 이다, 이며, 이었다.
  private func isCopula(at offset: Int) -> Bool {
    guard scalar(at: offset) == 0xC774 else { return false }
    return Self.copulas.contains(scalar(at: offset + 3))
  }

  private static let copulas = Set("다고며었면므지라란나자던든니였거에넘".unicodeScalars.map(\.value))

  private func isYear(_ end: Int) -> Bool {
    let scalar = scalar(at: skipBlanks(from: end))
    return scalar == 0xB144 || scalar == 0x5E74 || scalar == 0xC6D4 || scalar == 0x6708
  }

  /// Whether a Hangul factor or scale is meant as one here: 조 of 일조각 and 천 of 천연 are not.
  private func isScaleHere(
    _ part: (part: NumeralPart, end: Int, style: NumeralReading.Style), afterBlank: Bool
  ) -> Bool {
    guard endsScale(part.end) else { return false }
    guard afterBlank else { return true }
    // "3 조" may be three teams or an article: only before money, or for 만 and 억.
    if case .scale(let power) = part.part, power == 4 || power == 8 { return true }
    return word(at: skipBlanks(from: part.end), Roles(.currency)) != nil
  }

  private func endsScale(_ offset: Int) -> Bool {
    endsNumeral(at: offset)
  }

  /// Decimals in words or after 点 or a middle dot: 일점이삼, 二・五, 10点233.
  private func pointedDecimals(
    after reading: NumeralReading, _ style: NumeralReading.Style
  ) -> (value: Numeral, end: Int)? {
    var cursor = reading.end
    let mark = scalar(at: cursor)
    switch mark {
    case 0xC810, 0xCA5C:  // 점, 쩜
      cursor = skipBlanks(from: cursor + 3)
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

  private func isSpelledDigit(_ offset: Int) -> Bool {
    if case .digit? = part(at: offset)?.part { true } else { false }
  }

  private func decimals(
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

  private func part(
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

  private static func hangul(_ scalar: UInt32) -> NumeralPart? {
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

  private static func han(_ scalar: UInt32) -> NumeralPart? {
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
  private func isWeak(_ reading: NumeralReading) -> Bool {
    guard reading.isSpelled else { return false }
    let length = reading.end - reading.start
    if length <= 3 { return true }
    guard length == 6, reading.style == .hangul else { return false }
    // 구조 "rescue", 이천 the town, 사경, 공백: two syllables that are words of their own.
    return reading.hasScale || reading.value.exponent == 3 || reading.value.mantissa == 0
  }
}
