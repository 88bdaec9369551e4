// SPDX-License-Identifier: Apache-2.0

extension Scan {
  /// A number in sections of four digits, in digits, Hangul, Han or a mixture: "2억 8천만", "1,100.9억",
  /// "이천칠백삼십오만", "二十一兆三百二十二".
  func myriads(at offset: Int) -> NumeralReading? {
    guard let first = part(at: offset) else { return nil }
    if let alone = alonePart(first, at: offset) { return settled(alone, nil) }
    var sections = MyriadSections()
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
        sections = MyriadSections()
        sections.pending = decimals.value
      }
      if case .scale(let power) = first.part, power > 4, first.style == .hangul { break }
      from = skipBlanks(from: reading.end)
      guard let following = part(at: from) else { break }
      next = following
    }
    return settled(reading, fallback)
  }

  /// A number of one part that no other part follows, as most are.
  private func alonePart(
    _ first: (part: NumeralPart, end: Int, style: NumeralReading.Style), at offset: Int
  ) -> NumeralReading? {
    guard !mayBePoint(at: first.end), part(at: skipBlanks(from: first.end)) == nil else {
      return nil
    }
    var reading = NumeralReading(
      value: Numeral(1), start: offset, end: first.end, style: first.style, isSpelled: true)
    switch first.part {
    case .digits(let value):
      reading.value = value
      reading.isSpelled = false
    case .digit(let value), .native(let value): reading.value = Numeral(Int128(value))
    case .factor(let power): reading.value = Numeral(1, exponent: power)
    case .scale(let power):
      reading.value = Numeral(1, exponent: power)
      reading.hasScale = true
    }
    return reading
  }

  /// 스물 + 다섯: the unit after a native ten.
  func finishNative(_ tens: Int, _ sections: MyriadSections, _ reading: inout NumeralReading) {
    guard tens >= 10, let unit = native(at: reading.end), unit.value < 10,
      let sum = reading.value.adding(Numeral(Int128(unit.value)))
    else { return }
    reading.value = sum
    reading.end = unit.end
  }

  /// The reading, cut back by one part if it ran into a word, or nil if no cut helps.
  func settled(_ reading: NumeralReading, _ fallback: NumeralReading?) -> NumeralReading? {
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
  func isSubjectParticle(before offset: Int) -> Bool {
    guard scalar(before: offset) == 0xC774, byte(offset) == 0x20 else { return false }
    return word(
      at: skipBlanks(from: offset), Self.unitsOfNumbers)
      == nil
  }

  /// Whether a part that follows after blanks or at once belongs to the same number.
  func continues(
    _ next: (part: NumeralPart, end: Int, style: NumeralReading.Style), _ before: MyriadSections,
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
      // "1만 2,600명": a section of its own before a counter.
      if before.pending == nil, next.end - to >= 3, !crossesLine,
        word(at: next.end, Roles(.classifier)) != nil
      {
        return true
      }
      return goesOn(after: next.end, crossesLine: crossesLine)
    case .digit, .native:
      guard hasBlank else { return next.style != .hangul || !isCopula(at: to) }
      guard !crossesLine, before.pending == nil, !isCurrency(at: to, beyond: next.end) else {
        return false
      }
      // "5만 세대": a syllable that a word begins with is no numeral.
      if next.style == .native, next.end - to < 6,
        before.total == nil || Self.isHangul(scalar(at: next.end))
      {
        return false
      }
      if before.total != nil { return before.section == nil || isOnlyText(from: 0) }
      return before.section != nil && endsText(at: next.end)
    }
  }

  /// Whether a currency begins at an offset, whose first syllable could pass for a numeral: 영국 파운드, 이란 리알.
  private func isCurrency(at offset: Int, beyond end: Int) -> Bool {
    guard let word = word(at: offset, Roles(.currency)) else { return false }
    return word.end > end
  }

  /// Whether digits after a blank go on with a number: a factor or scale, or a unit, follows them.
  func goesOn(after end: Int, crossesLine: Bool) -> Bool {
    if let following = part(at: end) {
      switch following.part {
      case .factor, .scale: return following.style != .hangul || endsScale(following.end)
      default: return false
      }
    }
    if crossesLine || isYear(end) { return false }
    let after = skipBlanks(from: end)
    return word(at: after, Self.unitsAfterDigits) != nil
      || endsText(at: end)
  }

  @inline(__always)
  private static var unitsAfterDigits: Roles {
    Roles(.currency) | .minorCurrency | .percent | .unit
  }

  /// Whether the 이 at an offset begins an ending: 이다, 이며, 이었다.
  func isCopula(at offset: Int) -> Bool {
    guard scalar(at: offset) == 0xC774 else { return false }
    return Self.copulas.contains(scalar(at: offset + 3))
  }

  static let copulas = ScalarSet("다고며었면므지라란나자던든니였거에넘")

  func isYear(_ end: Int) -> Bool {
    let scalar = scalar(at: skipBlanks(from: end))
    return scalar == 0xB144 || scalar == 0x5E74 || scalar == 0xC6D4 || scalar == 0x6708
  }

  /// Whether a Hangul factor or scale is meant as one here: 조 of 일조각 and 천 of 천연 are not.
  func isScaleHere(
    _ part: (part: NumeralPart, end: Int, style: NumeralReading.Style), afterBlank: Bool
  ) -> Bool {
    guard endsScale(part.end) else { return false }
    guard afterBlank else { return true }
    // "3 조" may be three teams or an article: only before money, or for 만 and 억.
    if case .scale(let power) = part.part, power == 4 || power == 8 { return true }
    return word(at: skipBlanks(from: part.end), Roles(.currency)) != nil
  }

  func endsScale(_ offset: Int) -> Bool {
    endsNumeral(at: offset)
  }
}
