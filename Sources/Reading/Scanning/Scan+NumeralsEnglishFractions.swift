// SPDX-License-Identifier: Apache-2.0

extension Scan {
  /// "half", "a quarter", "three quarters", "two thirds": a part of one, or of the scale that follows.
  func englishFraction(
    at offset: Int, hasPart: Bool
  ) -> (value: Numeral, end: Int)? {
    var cursor = offset
    var top: Int32 = 1
    var isPlural = false
    if let count = word(at: cursor, Roles(.numeral)), count.sense.b >= 1, count.sense.b <= 4 {
      top = count.sense.a
      isPlural = top != 1
      cursor = skipJoint(from: count.end)
    } else if word(at: cursor, Roles(.fraction)) == nil {
      return nil
    }
    let bottom: Int32
    let end: Int
    if let part = word(at: cursor, Roles(.fraction)), part.sense.b == 2 {
      (bottom, end) = (part.sense.a, part.end)
    } else if let part = denominator(at: cursor), part.isPlural == isPlural, cursor > offset {
      (bottom, end) = (part.value, part.end)
      if top >= bottom, hasPart { return nil }
    } else {
      return nil
    }
    guard let value = Numeral(Int128(top)).divided(by: Numeral(Int128(bottom))) else { return nil }
    return (value, end)
  }

  /// "fifths", "twenty-firsts", "fourth".
  func denominator(at offset: Int) -> (value: Int32, end: Int, isPlural: Bool)? {
    if let tens = word(at: offset, Roles(.numeral)), tens.sense.b == 3,
      let unit = word(at: skipJoint(from: tens.end), Roles(.denominator)), unit.sense.a < 10
    {
      return (tens.sense.a + unit.sense.a, unit.end, unit.sense.b == 1)
    }
    guard let part = word(at: offset, Roles(.denominator)), part.sense.text.isEmpty else {
      return nil
    }
    return (part.sense.a, part.end, part.sense.b == 1)
  }

  /// 10¹² of "trillionth".
  static func lowerPart(_ sense: Sense) -> Int128 {
    sense.text.isEmpty ? Int128(sense.a) : Numeral.tenth(Int(sense.a)) ?? 1
  }

  func takeFraction(
    _ fraction: (value: Numeral, end: Int), _ number: inout EnglishNumeral, _ isAfterAnd: Bool
  ) -> Step? {
    var end = fraction.end
    // "half a million", "two thirds of a million".
    var next = skipBlanks(from: end)
    if let of = word(at: next, Roles(.numeralJoint)), of.sense.a == 1 {
      next = skipBlanks(from: of.end)
    }
    if let article = word(at: next, Roles(.numeral)), article.sense.b == 4 {
      next = skipBlanks(from: article.end)
    }
    let scale = word(at: next, Roles(.factor, .scale))
    if let scale, scale.sense.b == Self.englishClass, Int(scale.sense.a) < number.lastScale {
      end = scale.end
      let product = fraction.value.shifted(by: Int(scale.sense.a))
      if number.total == nil, number.group != nil {
        guard let sum = number.group?.adding(fraction.value) else { return nil }
        number.group = sum.shifted(by: Int(scale.sense.a))
        return (end, true, false)
      }
      guard let sum = number.group.map({ $0.adding(product) }) ?? product else { return nil }
      number.group = sum
      number.room = 1
      return (end, true, false)
    }
    // "five billion and a half": a part of the billion.
    let isOfScale = isAfterAnd && number.group == nil && number.total != nil
    let part = isOfScale ? fraction.value.shifted(by: number.lastScale) : fraction.value
    guard let sum = number.group.map({ $0.adding(part) }) ?? part else { return nil }
    number.group = sum
    number.room = 1
    return (end, false, true)
  }

  /// "ninety-five hundred fifths": everything before is the numerator.
  func denominatorStep(
    _ sense: Sense, _ end: Int, _ number: inout EnglishNumeral, _ reading: NumeralReading
  ) -> Step? {
    guard let value = number.value, reading.isSpelled else { return nil }
    let isPlural = sense.b == 1
    guard isPlural != (value == Numeral(1)), !isPlural || value.exponent >= 0 else { return nil }
    let bottom = Self.lowerPart(sense)
    if let part = number.afterAnd, part.exponent == 0, part.mantissa < bottom,
      let quotient = part.divided(by: Numeral(bottom)), let before = number.beforeAnd,
      let sum = before.adding(quotient)
    {
      number.group = sum
      return (end, false, true)
    }
    guard let quotient = value.divided(by: Numeral(bottom)) else { return nil }
    number.total = nil
    number.group = quotient
    number.room = 1
    return (end, false, true)
  }

  /// The words after "point": digits one by one, or one number ("point eleven").
  func englishDecimals(after whole: Numeral, at offset: Int) -> (value: Numeral, end: Int)? {
    guard whole.exponent >= 0, var mantissa = whole.scaled(to: 0) else { return nil }
    var places = 0
    var cursor = offset
    var end = offset
    while places < 20 {
      if let word = word(at: cursor, Roles(.numeral)),
        word.sense.b == 1 || (word.sense.b == 2 && places == 0)
      {
        let width = word.sense.b == 2 ? 2 : 1
        mantissa = mantissa &* (width == 2 ? 100 : 10) &+ Int128(word.sense.a)
        places += width
        end = word.end
      } else if places == 0, let run = digitRun(at: cursor, from: mantissa) {
        return (Numeral(run.mantissa, exponent: -digitCount(cursor, run.end)), run.end)
      } else {
        break
      }
      cursor = skipBlanks(from: end)
    }
    return places > 0 ? (Numeral(mantissa, exponent: -places), end) : nil
  }
}
