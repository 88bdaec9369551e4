// SPDX-License-Identifier: Apache-2.0

/// An English numeral under construction: closed thousands, the open group, what came after "and".
private struct EnglishNumeral {
  var total: Numeral?
  var group: Numeral?
  /// The group before the last "and", and what has come after it.
  var beforeAnd: Numeral?
  var afterAnd: Numeral?
  var lastScale = 100
  /// What the group can still take: 100 anything below, 10 a unit, 1 nothing.
  var room: Int128 = 1000

  var value: Numeral? {
    guard let total else { return group }
    return group.map { total.adding($0) } ?? total
  }

  mutating func add(_ value: Numeral, room next: Int128, afterAnd isAfterAnd: Bool) -> Bool {
    guard value.exponent < 0 || value.mantissa < room || group == nil else { return false }
    guard group == nil || room > 1 else { return false }
    if isAfterAnd {
      (beforeAnd, afterAnd) = (group, value)
    } else if let part = afterAnd {
      afterAnd = part.adding(value)
    }
    guard let sum = group.map({ $0.adding(value) }) ?? value else { return false }
    group = sum
    room = next
    return true
  }

  mutating func hundred() -> Bool {
    guard room <= 100 || group == nil else { return false }
    group = (group ?? Numeral(1)).shifted(by: 2)
    room = 100
    return true
  }

  mutating func scale(_ power: Int) -> Bool {
    guard power < lastScale || total == nil else { return false }
    guard let part = group ?? (total == nil ? Numeral(1) : nil) else {
      // "thousand million".
      guard let before = total else { return false }
      total = before.shifted(by: power)
      return true
    }
    guard let sum = total.map({ $0.adding(part.shifted(by: power)) }) ?? part.shifted(by: power)
    else { return false }
    total = sum
    group = nil
    (beforeAnd, afterAnd) = (nil, nil)
    lastScale = power
    room = 1000
    return true
  }

  mutating func dozen() -> Bool {
    let twelve = Numeral(12)
    if let part = afterAnd, let product = part.times(twelve) {
      group = beforeAnd.map { $0.adding(product) } ?? product
    } else {
      group = (group ?? Numeral(1)).times(twelve)
    }
    room = 1
    return group != nil
  }
}

extension Scan {
  /// A number in English words or in digits with an English scale.
  func english(at offset: Int) -> NumeralReading? {
    let before = byte(offset - 1)
    guard !Lexicon.isLatinLetter(before), !isDigit(before) else { return nil }
    guard word(at: offset, Self.englishOpeners) != nil else { return nil }
    return englishWords(at: offset, from: nil)
  }

  private static let englishOpeners = Roles([.numeral, .factor, .scale, .fraction])

  /// Goes on with a scale in words or letters after digits: "1.5 million", "73bn", "4 thousand 3
  /// hundred and 21".
  func extendByEnglish(_ reading: inout NumeralReading) {
    guard !reading.hasScale else { return }
    if let suffix = letterScale(at: reading.end) {
      reading.value = reading.value.shifted(by: suffix.power)
      reading.end = suffix.end
      reading.hasScale = true
      return
    }
    let byte = byte(reading.end)
    guard
      byte == 0x20 || byte == 0xC2 || byte == 0x2D || byte == 0x0A || Lexicon.isLatinLetter(byte)
    else { return }
    if let longer = englishWords(at: reading.start, from: reading), longer.end > reading.end {
      reading = longer
    }
  }

  /// k, M, MM, bn and tn written at a number.
  private func letterScale(at offset: Int) -> (power: Int, end: Int)? {
    var start = offset
    if byte(start) == 0x20 { start += 1 }
    let letter = byte(start)
    let attached = start == offset
    var end = start + 1
    let power: Int
    switch letter {
    case UInt8(ascii: "k"): power = 3
    case UInt8(ascii: "K") where attached: power = 3
    case UInt8(ascii: "M"):
      power = 6
      if byte(end) == UInt8(ascii: "M") { end += 1 }
    case UInt8(ascii: "B") where attached: power = 9
    case UInt8(ascii: "G") where attached && byte(offset - 4) != 0x20 && isDecimal(before: offset):
      power = 9
    default: return nil
    }
    guard !Self.isLatin(byte(end)), !isDigit(byte(end)), byte(end) != UInt8(ascii: "-"),
      byte(end) != UInt8(ascii: ".") || !Self.isLatin(byte(end + 1)),
      byte(end) != UInt8(ascii: "/")
    else { return nil }
    return (power, end)
  }

  private static func isLatin(_ byte: UInt8) -> Bool { Lexicon.isLatinLetter(byte) }

  private func isDecimal(before offset: Int) -> Bool {
    (max(0, offset - 6)..<offset).contains { bytes[$0] == UInt8(ascii: ".") }
  }

  private func englishWords(at start: Int, from digits: NumeralReading?) -> NumeralReading? {
    var number = EnglishNumeral()
    var reading =
      digits
      ?? NumeralReading(
        value: Numeral(0), start: start, end: start, style: .english, isSpelled: true)
    if let digits {
      number.group = digits.value
      number.room = digits.value.mantissa < 1000 || digits.value.exponent < 0 ? 100 : 1
    }
    var cursor = digits.map { skipJoint(from: $0.end) } ?? start
    var isAfterAnd = false
    for _ in 0..<40 {
      guard let step = step(at: cursor, &number, reading, isAfterAnd) else { break }
      guard let value = number.value else { return nil }
      reading.value = value
      reading.end = step.end
      if step.isScale { reading.hasScale = true }
      if step.isFraction { reading.isFraction = true }
      let joint = skipJoint(from: step.end)
      if let and = word(at: joint, Roles(.numeralJoint)) {
        cursor = skipBlanks(from: and.end)
        isAfterAnd = true
      } else {
        cursor = joint
        isAfterAnd = false
      }
    }
    guard reading.end > start, digits == nil || reading.end > digits?.end ?? 0 else { return nil }
    if digits == nil { reading.isWeak = isWeakEnglish(reading) }
    return reading
  }

  private func isWeakEnglish(_ reading: NumeralReading) -> Bool {
    guard let word = word(at: reading.start, Self.englishOpeners) else { return true }
    if word.end == reading.end {
      return reading.value == Numeral(1) || word.sense.role != .numeral
    }
    return false
  }

  /// Blanks, or one hyphen with or without blanks, between the words of a number.
  private func skipJoint(from offset: Int) -> Int {
    var cursor = skipBlanks(from: offset)
    if byte(cursor) == UInt8(ascii: "-") { cursor = skipBlanks(from: cursor + 1) }
    return cursor
  }

  private typealias Step = (end: Int, isScale: Bool, isFraction: Bool)

  /// One word of a number.
  private func step(
    at cursor: Int, _ number: inout EnglishNumeral, _ reading: NumeralReading, _ isAfterAnd: Bool
  ) -> Step? {
    if isDigit(byte(cursor)) { return digitStep(at: cursor, &number, isAfterAnd) }
    let hasPart = number.group != nil || number.total != nil
    if let fraction = englishFraction(at: cursor, hasPart: hasPart, isAfterAnd) {
      return takeFraction(fraction, &number, isAfterAnd)
    }
    if let point = word(at: cursor, Roles(.point)), point.sense.b == 1, let whole = number.group,
      let decimals = englishDecimals(after: whole, at: skipBlanks(from: point.end))
    {
      number.group = decimals.value
      number.room = 1
      return (decimals.end, false, false)
    }
    guard let word = word(at: cursor, Roles([.numeral, .factor, .scale, .denominator])) else {
      return nil
    }
    switch word.sense.role {
    case .numeral: return numeralStep(word, &number, reading, isAfterAnd)
    case .factor where word.sense.b == Self.englishClass:
      return !isAfterAnd && number.hundred() ? (word.end, true, false) : nil
    case .scale where word.sense.b == 12: return number.dozen() ? (word.end, true, false) : nil
    case .scale where word.sense.b == Self.englishClass:
      guard !isAfterAnd, number.scale(Int(word.sense.a)) else { return nil }
      return (word.end, true, false)
    case .denominator:
      return denominatorStep(word.sense, word.end, &number, reading)
    default: return nil
    }
  }

  /// The class of English scales in the lexicon.
  static let englishClass: Int32 = 1

  private func digitStep(
    at cursor: Int, _ number: inout EnglishNumeral, _ isAfterAnd: Bool
  ) -> Step? {
    guard number.total != nil || number.group != nil, let run = digits(at: cursor) else {
      return nil
    }
    let small = run.value.exponent == 0 && run.value.mantissa < 1000
    guard small, number.group == nil || isAfterAnd else { return nil }
    let after = word(at: skipBlanks(from: run.end), Roles([.factor, .scale]))
    guard isAfterAnd || after?.sense.b == Self.englishClass else { return nil }
    guard number.add(run.value, room: run.value.mantissa < 100 ? 100 : 1, afterAnd: isAfterAnd)
    else {
      return nil
    }
    return (run.end, false, false)
  }

  private func numeralStep(
    _ word: (sense: Sense, end: Int), _ number: inout EnglishNumeral, _ reading: NumeralReading,
    _ isAfterAnd: Bool
  ) -> Step? {
    let value = Numeral(Int128(word.sense.a))
    switch word.sense.b {
    case 1:  // units
      guard number.group == nil || number.room >= 10 else { return nil }
      return number.add(value, room: 1, afterAnd: isAfterAnd) ? (word.end, false, false) : nil
    case 2:  // teens
      guard number.group == nil || number.room >= 100 else { return nil }
      return number.add(value, room: 1, afterAnd: isAfterAnd) ? (word.end, false, false) : nil
    case 3:  // tens
      guard number.group == nil || number.room >= 100 else { return nil }
      return number.add(value, room: 10, afterAnd: isAfterAnd) ? (word.end, false, false) : nil
    case 4:  // "a" before a scale
      guard number.group == nil, isScale(at: skipBlanks(from: word.end)),
        number.add(value, room: 1, afterAnd: isAfterAnd)
      else { return nil }
      number.room = 10
      return (word.end, false, false)
    default: return nil
    }
  }

  private func isScale(at offset: Int) -> Bool {
    guard let word = word(at: offset, Roles([.factor, .scale, .denominator])) else { return false }
    return word.sense.role == .denominator || word.sense.b == Self.englishClass
      || word.sense.b == 12
  }

  /// "half", "a quarter", "three quarters", "two thirds": a part of one, or of the scale that follows.
  private func englishFraction(
    at offset: Int, hasPart: Bool, _ isAfterAnd: Bool
  ) -> (value: Numeral, end: Int)? {
    guard !hasPart || isAfterAnd else { return nil }
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
  private func denominator(at offset: Int) -> (value: Int32, end: Int, isPlural: Bool)? {
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
  private static func lowerPart(_ sense: Sense) -> Int128 {
    sense.text.isEmpty ? Int128(sense.a) : Numeral.tenth(Int(sense.a)) ?? 1
  }

  private func takeFraction(
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
    let scale = word(at: next, Roles([.factor, .scale]))
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
  private func denominatorStep(
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
  private func englishDecimals(after whole: Numeral, at offset: Int) -> (value: Numeral, end: Int)?
  {
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
