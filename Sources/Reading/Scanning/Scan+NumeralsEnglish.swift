// SPDX-License-Identifier: Apache-2.0

extension Scan {
  /// A number in English words or in digits with an English scale.
  func english(at offset: Int) -> NumeralReading? {
    let before = byte(offset - 1)
    guard !Lexicon.isLatinLetter(before), !isDigit(before) else { return nil }
    guard let first = word(at: offset, Self.englishOpeners) else { return nil }
    if let alone = aloneNumber(first, at: offset) { return alone }
    // "a" of nothing that is counted.
    if first.sense.role == .numeral, first.sense.b == 4, !goesOnInEnglish(after: first.end) {
      return nil
    }
    return englishWords(at: offset, from: nil)
  }

  /// A number of one word that no other part of a number follows, as most are.
  private func aloneNumber(_ word: (sense: Sense, end: Int), at offset: Int) -> NumeralReading? {
    guard word.sense.role == .numeral, (1...3).contains(word.sense.b),
      rolesOfWords(at: offset).isDisjoint(with: Self.englishPartsButNumerals),
      !goesOnInEnglish(after: word.end)
    else { return nil }
    let value = Numeral(Int128(word.sense.a))
    return NumeralReading(
      value: value, start: offset, end: word.end, style: .english, isSpelled: true,
      isWeak: value == Numeral(1))
  }

  /// Whether a part of an English number may stand after a number, blanks or a hyphen between.
  func goesOnInEnglish(after end: Int) -> Bool {
    let next = skipJoint(from: end)
    return isDigit(byte(next)) || !rolesOfWords(at: next).isDisjoint(with: Self.numberParts)
  }

  @inline(__always)
  private static var englishPartsButNumerals: Roles {
    Roles(.factor) | .scale | .denominator | .fraction
  }
  /// What a number may go on with: what `step` may take, or what joins it.
  @inline(__always)
  static var numberParts: Roles {
    Roles(.numeral) | .factor | .scale | .denominator | .fraction | .point | .numeralJoint
  }

  @inline(__always)
  private static var englishParts: Roles {
    Roles(.numeral) | .factor | .scale | .denominator
  }
  @inline(__always)
  private static var englishScales: Roles {
    Roles(.factor) | .scale | .denominator
  }
  @inline(__always)
  static var englishOpeners: Roles {
    Roles(.numeral) | .factor | .scale | .fraction
  }

  /// Goes on with a scale in words or letters after digits: "1.5 million", "73bn", "4 thousand 3
  /// hundred and 21".
  func extendByEnglish(_ reading: inout NumeralReading) {
    guard !reading.hasScale else { return }
    // ｋ of full width
    if scalar(at: reading.end) == 0xFF4B {
      reading.value = reading.value.shifted(by: 3)
      reading.end += 3
      reading.hasScale = true
      return
    }
    if let suffix = letterScale(at: reading.end) {
      reading.value = reading.value.shifted(by: suffix.power)
      reading.end = suffix.end
      reading.hasScale = true
      return
    }
    if byte(reading.end) == UInt8(ascii: "+") {
      extendByPlus(&reading)
      return
    }
    let byte = byte(reading.end)
    guard
      byte == 0x20 || byte == 0xC2 || byte == 0x2D || byte == 0x0A || Lexicon.isLatinLetter(byte)
    else { return }
    guard goesOnInEnglish(after: reading.end) else { return }
    if let longer = englishWords(at: reading.start, from: reading), longer.end > reading.end {
      reading = longer
    }
  }

  /// "90+ million": a plus between the digits and their scale.
  private func extendByPlus(_ reading: inout NumeralReading) {
    let next = skipBlanks(from: reading.end + 1)
    guard next > reading.end + 1, let scale = word(at: next, Roles(.scale)),
      scale.sense.b == Self.englishClass
    else { return }
    reading.value = reading.value.shifted(by: Int(scale.sense.a))
    reading.end = scale.end
    reading.hasScale = true
    reading.isOrMore = true
  }

  /// k, M, MM, bn and tn written at a number.
  func letterScale(at offset: Int) -> (power: Int, end: Int)? {
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
    case UInt8(ascii: "m") where attached && namesCurrency(at: skipBlanks(from: end)): power = 6
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

  /// Whether a currency's code or name stands at an offset: the euros of "500m euros".
  private func namesCurrency(at offset: Int) -> Bool {
    guard let word = word(at: offset, Roles(.currency)), word.end - offset >= 3,
      Lexicon.isLatinLetter(byte(offset)), !Lexicon.isLatinLetter(byte(word.end))
    else { return false }
    return word.end - offset > 3 || isWritten(word.sense, offset, word.end)
  }

  /// Whether a currency's code stands at an offset: the USD of "30m USD".
  func isCurrencyCode(at offset: Int) -> Bool {
    guard let word = word(at: offset, Roles(.currency)), word.end - offset == 3,
      Lexicon.isLatinLetter(byte(offset))
    else { return false }
    return isWritten(word.sense, offset, word.end)
  }

  static func isLatin(_ byte: UInt8) -> Bool { Lexicon.isLatinLetter(byte) }

  func isDecimal(before offset: Int) -> Bool {
    (max(0, offset - 6)..<offset).contains { bytes[$0] == UInt8(ascii: ".") }
  }

  func englishWords(at start: Int, from digits: NumeralReading?) -> NumeralReading? {
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

  func isWeakEnglish(_ reading: NumeralReading) -> Bool {
    guard let word = word(at: reading.start, Self.englishOpeners) else { return true }
    if word.end == reading.end {
      return reading.value == Numeral(1) || word.sense.role != .numeral
    }
    return false
  }

  /// Blanks, or one hyphen with or without blanks, between the words of a number.
  func skipJoint(from offset: Int) -> Int {
    var cursor = skipBlanks(from: offset)
    if byte(cursor) == UInt8(ascii: "-") { cursor = skipBlanks(from: cursor + 1) }
    return cursor
  }

  typealias Step = (end: Int, isScale: Bool, isFraction: Bool)

  /// One word of a number.
  func step(
    at cursor: Int, _ number: inout EnglishNumeral, _ reading: NumeralReading, _ isAfterAnd: Bool
  ) -> Step? {
    // "$35 million and 6 ships", "EUR 3 billion and two ports" are two numbers; "6 crore and two hundred" is one.
    let isListed =
      isAfterAnd && number.group == nil && number.lastScale >= 6 && number.lastScale != 7
      && (!reading.isSpelled || isDigit(byte(cursor)))
    if isDigit(byte(cursor)) {
      return isListed ? nil : digitStep(at: cursor, &number, isAfterAnd)
    }
    let hasPart = number.group != nil || number.total != nil
    if !hasPart || isAfterAnd, let fraction = englishFraction(at: cursor, hasPart: hasPart) {
      return takeFraction(fraction, &number, isAfterAnd)
    }
    if let point = word(at: cursor, Roles(.point)), point.sense.b == 1, let whole = number.group,
      let decimals = englishDecimals(after: whole, at: skipBlanks(from: point.end))
    {
      number.group = decimals.value
      number.room = 1
      return (decimals.end, false, false)
    }
    guard !isListed, let word = word(at: cursor, Self.englishParts) else {
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

  func digitStep(
    at cursor: Int, _ number: inout EnglishNumeral, _ isAfterAnd: Bool
  ) -> Step? {
    guard number.total != nil || number.group != nil, let run = digits(at: cursor) else {
      return nil
    }
    let small = run.value.exponent == 0 && run.value.mantissa < 1000
    guard small, number.group == nil || isAfterAnd else { return nil }
    let after = word(at: skipBlanks(from: run.end), Roles(.factor, .scale))
    guard isAfterAnd || after?.sense.b == Self.englishClass else { return nil }
    guard number.add(run.value, room: run.value.mantissa < 100 ? 100 : 1, afterAnd: isAfterAnd)
    else {
      return nil
    }
    return (run.end, false, false)
  }

  func numeralStep(
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

  func isScale(at offset: Int) -> Bool {
    guard let word = word(at: offset, Self.englishScales) else { return false }
    return word.sense.role == .denominator || word.sense.b == Self.englishClass
      || word.sense.b == 12
  }
}
