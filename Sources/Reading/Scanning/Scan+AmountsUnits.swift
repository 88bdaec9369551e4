// SPDX-License-Identifier: Apache-2.0

extension Scan {
  @inline(__always)
  static var unitRoles: Roles {
    Roles(.currency) | .minorCurrency | .percent | .percentPoint | .multiple | .unit | .classifier
  }

  /// The unit after a number; nil if what follows is none, or is part of another word.
  func unit(after reading: NumeralReading) -> AmountUnit? {
    var from = skipBlanks(from: reading.end)
    if reading.isFraction, reading.style == .english { from = afterArticle(from) }
    let hyphen = byte(from) == UInt8(ascii: "-") && Lexicon.isLatinLetter(byte(from + 1))
    if hyphen { from += 1 }
    let bracket = Self.isOpeningBracket(byte(from)) && !reading.isSpelled
    var best: (sense: Sense, end: Int)?
    let start = bracket ? from + 1 : from
    if !rolesOfWords(at: start).isDisjoint(with: Self.unitRoles) {
      forEachWord(at: start) { match in
        guard !lexicon.roles(of: match.word).isDisjoint(with: Self.unitRoles) else { return }
        let place = UnitPlace(
          start: start, end: match.end, hasBlank: from > reading.end && !hyphen,
          isHyphened: hyphen, isBracketed: bracket)
        if let sense = meant(match.word, reading, place) { best = (sense, match.end) }
      }
    }
    if byte(from) == 0xE3, let end = spacedPercent(at: from), end > best?.end ?? 0 {
      return AmountUnit(kind: .share, text: "%", end: end)
    }
    guard let best else { return pluralNoun(after: reading, at: from, hyphen: hyphen) }
    if bracket {
      guard Self.isClosingBracket(byte(best.end)) else { return nil }
      return self.unit(of: best.sense, best.end + 1, reading)
    }
    return self.unit(of: best.sense, best.end, reading)
  }

  /// "half a percent", "a tenth of one percent": the offset after "a", "of a" and "of one".
  private func afterArticle(_ offset: Int) -> Int {
    var next = offset
    if let of = word(at: next, Roles(.numeralJoint)), of.sense.a == 1 {
      next = skipBlanks(from: of.end)
    }
    guard let one = word(at: next, Roles(.numeral)), one.sense.a == 1 else { return offset }
    next = skipBlanks(from: one.end)
    return word(at: next, Self.partedUnits) == nil ? offset : next
  }

  private static let partedUnits = Roles(.percent, .percentPoint).union(Roles(.unit, .currency))

  private static func isOpeningBracket(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
  }
  private static func isClosingBracket(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
  }

  /// パーセント with blanks between its letters, as forms and old texts set it.
  func spacedPercent(at offset: Int) -> Int? {
    guard scalar(at: offset) == 0x30D1 else { return nil }
    var cursor = offset + 3
    for letter in [UInt32(0x30FC), 0x30BB, 0x30F3, 0x30C8] {
      cursor = skipBlanks(from: cursor)
      guard scalar(at: cursor) == letter else { return nil }
      cursor += 3
    }
    return cursor
  }

  struct UnitPlace {
    let start: Int
    let end: Int
    let hasBlank: Bool
    let isHyphened: Bool
    let isBracketed: Bool
  }

  /// The first of a word's senses that can be meant after this number.
  func meant(_ word: Int, _ reading: NumeralReading, _ place: UnitPlace) -> Sense? {
    var found: Sense?
    for sense in lexicon.senses(of: word) where Self.unitRoles.contains(Roles(sense.role)) {
      guard fits(sense, reading, place) else { continue }
      if found == nil || (found?.text == "GBP" && sense.role == .unit && isWeight(reading, place)) {
        found = sense
      }
    }
    return found
  }

  /// A pound is money unless the words around it speak of weight.
  func isWeight(_ reading: NumeralReading, _ place: UnitPlace) -> Bool {
    if reading.hasScale { return false }
    if byte(place.end - 1) == UInt8(ascii: "s"), place.end - place.start <= 3 { return true }
    let after = skipBlanks(from: place.end)
    if let of = word(at: after, Roles(.numeralJoint)), of.sense.a == 1 { return true }
    let end = min(bytes.count, place.end + 16)
    for start in max(0, reading.start - 64)..<end where Self.beginsWeightWord[Int(bytes[start])] {
      for (word, _) in Self.weightWords.entries where start + word.utf8CodeUnitCount <= end {
        if isWord(word, endingAt: start + word.utf8CodeUnitCount) { return true }
      }
    }
    return false
  }

  static let weightWords: WordList = [
    "무게", "체중", "weigh", "痩", "体重", "重さ", "톤", "トン", "ton is",
  ]
  private static let beginsWeightWord: [Bool] = {
    let firsts = Set(weightWords.entries.map { $0.word.utf8Start[0] })
    return (0..<256).map { firsts.contains(UInt8($0)) }
  }()

  func unit(of sense: Sense, _ end: Int, _ reading: NumeralReading) -> AmountUnit {
    switch sense.role {
    case .currency:
      var unit = AmountUnit(
        kind: .money, text: sense.text, end: end, power: Int(sense.b >> 4),
        confidence: confidence(sense))
      // "75 USD million"
      if !reading.hasScale, let scale = word(at: skipBlanks(from: end), Roles(.scale)),
        scale.sense.b == Self.englishClass
      {
        unit.power += Int(scale.sense.a)
        unit.end = scale.end
      }
      return unit
    case .minorCurrency:
      return AmountUnit(
        kind: .money, text: sense.text, end: end, power: Int(sense.a), confidence: 80)
    case .percent:
      return AmountUnit(
        kind: .share, text: "%", end: end, power: Int(sense.a), isDiscount: sense.b == 1)
    case .percentPoint:
      return AmountUnit(kind: .share, text: "%p", end: end, power: Int(sense.a))
    case .multiple:
      let isTimes = Lexicon.isLatinLetter(byte(end - 1)) && byte(end - 1) == UInt8(ascii: "s")
      return AmountUnit(kind: .multiple, text: nil, end: end, confidence: isTimes ? 70 : 100)
    case .unit:
      var unit = AmountUnit(kind: .quantity, text: sense.text, end: end)
      if sense.text == "°" { unit.confidence = 60 }
      takeSpeed(&unit, reading)
      return unit
    default:
      return AmountUnit(
        kind: .count, text: sense.text, end: end, confidence: reading.isWeak ? 60 : 90)
    }
  }

  /// 시속 188 마일, "kilometers per hour", "50 km/ms", "miles an hour".
  func takeSpeed(_ unit: inout AmountUnit, _ reading: NumeralReading) {
    guard let text = unit.text else { return }
    if ends(with: Self.beforeSpeeds, before: reading.start) {
      if text == "mi" { unit.text = "mph" } else { unit.speed = "h" }
      return
    }
    let next = skipBlanks(from: unit.end)
    guard byte(unit.end) == UInt8(ascii: "/") || matches("per ", at: next) else { return }
    let start = byte(unit.end) == UInt8(ascii: "/") ? unit.end + 1 : next + 4
    for (word, symbol) in Self.timesOfSpeeds
    where matches(word, at: start) && !Lexicon.isLatinLetter(byte(start + word.utf8CodeUnitCount)) {
      unit.speed = symbol
      unit.end = start + word.utf8CodeUnitCount
      return
    }
  }

  private static let beforeSpeeds: WordList = ["시속", "時速"]
  private static let timesOfSpeeds: [(StaticString, Term)] = [
    ("hour", "h"), ("hr", "h"), ("h", "h"), ("second", "s"), ("sec", "s"), ("s", "s"),
    ("millisecond", "ms"), ("ms", "ms"),
  ]

  /// An English noun in the plural after a number: "14 proposals".
  func pluralNoun(after reading: NumeralReading, at start: Int, hyphen: Bool) -> AmountUnit? {
    guard start > reading.end, !hyphen, byte(reading.end) == 0x20, !reading.isWeak,
      bytes.indices.contains(start), byte(start) >= 0x61
    else { return nil }
    let end = endOfLatinWord(from: start)
    guard end - start >= 4, end - start < 30, bytes[end - 1] == UInt8(ascii: "s"),
      bytes[end - 2] != UInt8(ascii: "s")
    else { return nil }
    let word = Term(within: bytes[start..<end])
    guard !Self.notNouns.contains(word.string), self.word(at: start, Roles(.calendarUnit)) == nil,
      !(isYear(reading) && Self.ofYears.contains(word.string))
    else {
      return nil
    }
    return AmountUnit(kind: .count, text: word, end: end, confidence: 60)
  }

  /// "the 2024 estimates": a year without a comma before what is made every year.
  private func isYear(_ reading: NumeralReading) -> Bool {
    reading.style == .digits && reading.end - reading.start == 4 && !reading.hasScale
      && bytes[reading.start..<reading.end].allSatisfy { $0 &- 0x30 < 10 }
      && (0x31...0x32).contains(bytes[reading.start])
      && (bytes[reading.start + 1] == 0x39 || bytes[reading.start + 1] == 0x30)
  }

  private static let ofYears: Set<String> = [
    "results", "estimates", "editions", "reports", "requests", "considers", "figures", "levels",
    "elections", "targets", "rules", "guidelines", "census", "revisions", "budgets", "talks",
    "accounts", "projections", "forecasts", "amendments", "reforms", "statistics", "sales",
    "exports", "imports", "revenues", "earnings", "tariffs", "prices", "wages", "emissions",
    "values", "rates", "standards", "goals", "commitments", "pledges", "sanctions", "hearings",
  ]

  static let notNouns: Set<String> = [
    "does", "this", "thus", "always", "perhaps", "years", "months", "weeks", "days", "hours",
    "minutes",
    "seconds", "includes", "uses", "says", "means", "equals", "plus", "minus", "versus", "makes",
    "others",
    "quarters", "takes", "gives", "allows", "provides", "calls", "requires", "applies", "remains",
    "becomes",
    "shows", "needs", "goes", "comes", "fifths", "decades", "millions", "billions", "thousands",
    "hundreds",
    "dozens", "tens", "dollars", "whereas", "besides", "points", "hence",
  ]
}
