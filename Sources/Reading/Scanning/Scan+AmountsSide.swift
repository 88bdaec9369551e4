// SPDX-License-Identifier: Apache-2.0
import Quantities

/// What a number is of.
struct AmountUnit: Sendable, Hashable {
  var kind: Mention.Kind
  var text: String?
  var end: Int
  /// The power of ten of its word: -2 of "cents", 1 of 割, 6 of "MUSD".
  var power = 0
  var confidence: UInt8 = 100
  /// 割引: what is left after it is taken off.
  var isDiscount = false
  /// Whether it stood before the number: "$5".
  var isSign = false

  func isSame(as other: AmountUnit) -> Bool { kind == other.kind && text == other.text }
}

/// A number with its unit: a whole amount, or one end of a range.
struct AmountSide: Sendable {
  var reading: NumeralReading
  var value: Numeral
  var start: Int
  var end: Int
  var unit: AmountUnit?
  /// A 여 or 余 inside the number.
  var isAbout = false
}

extension Scan {
  /// The amount that begins at `offset`, its unit before or after it.
  func side(at offset: Int) -> AmountSide? {
    if let signed = signedSide(at: offset) { return signed }
    if isInCode(offset) { return nil }
    guard var reading = numeral(at: offset) ?? articleNumeral(at: offset) else { return nil }
    var side = AmountSide(
      reading: reading, value: reading.value, start: offset, end: reading.end)
    takeAbout(&side)
    reading.end = side.end
    if let unit = hundredths(&side) ?? unit(after: reading) {
      side.unit = unit
      side.end = unit.end
      side.value = side.value.shifted(by: unit.power)
      if unit.isDiscount, let left = Numeral(100).adding(side.value.negated) { side.value = left }
      takeCompound(&side)
    } else if reading.style == .english, articleNumeral(at: offset) != nil {
      return nil
    }
    return side
  }

  /// Whether digits go on with a code: "scp173", "SM-3".
  private func isInCode(_ offset: Int) -> Bool {
    guard isDigit(byte(offset)) else { return false }
    let before = byte(offset - 1)
    return Lexicon.isLatinLetter(before)
      || (before == UInt8(ascii: "-") && Self.isWordScalar(UInt32(byte(offset - 2))))
  }

  /// "a" as the one of "a dollar".
  private func articleNumeral(at offset: Int) -> NumeralReading? {
    guard let word = word(at: offset, Roles(.numeral)), word.sense.b == 4,
      !Lexicon.isLatinLetter(byte(offset - 1)),
      let unit = self.word(at: skipBlanks(from: word.end), Roles([.currency, .unit])),
      unit.end - skipBlanks(from: word.end) > 1
    else { return nil }
    return NumeralReading(
      value: Numeral(1), start: offset, end: word.end, style: .english, isSpelled: true,
      isWeak: true)
  }

  /// "52.5/100" by itself is a share.
  private func hundredths(_ side: inout AmountSide) -> AmountUnit? {
    guard side.reading.isFraction, isOnlyText(from: side.start), endsText(at: side.end),
      side.end - side.start > 4, matches("/100", at: side.end - 4)
    else { return nil }
    return AmountUnit(kind: .share, text: "%", end: side.end, power: 2)
  }

  // MARK: - Signs before the number

  private func signedSide(at offset: Int) -> AmountSide? {
    guard let sign = currencySign(at: offset) else { return nil }
    let number = skipBlanks(from: sign.end)
    guard number - sign.end <= 2, let reading = numeral(at: number), !reading.isWeak else {
      return nil
    }
    var side = AmountSide(
      reading: reading, value: reading.value, start: offset, end: reading.end)
    takeMoneyLetter(&side)
    side.unit = AmountUnit(
      kind: .money, text: sign.sense.text, end: side.end, confidence: confidence(sign.sense),
      isSign: true)
    // "$10 million USD" names its currency twice.
    let after = skipBlanks(from: side.end)
    if let word = word(at: after, Roles(.currency)), word.sense.text == sign.sense.text,
      word.end - after > 1 || Lexicon.isLatinLetter(byte(after)),
      numeral(at: skipBlanks(from: word.end)) == nil
    {
      side.end = word.end
    }
    takeCompound(&side)
    return side
  }

  func currencySign(at offset: Int) -> (sense: Sense, end: Int)? {
    guard let word = word(at: offset, Roles(.currencySign)) else { return nil }
    if Lexicon.isLatinLetter(byte(offset)) {
      guard !Lexicon.isLatinLetter(byte(offset - 1)), isWritten(word.sense, offset, word.end) else {
        return nil
      }
    }
    return word
  }

  /// "$5m", "£3b".
  private func takeMoneyLetter(_ side: inout AmountSide) {
    guard !side.reading.hasScale else { return }
    let power =
      byte(side.end) == UInt8(ascii: "m") ? 6 : byte(side.end) == UInt8(ascii: "b") ? 9 : 0
    guard power > 0, !Lexicon.isLatinLetter(byte(side.end + 1)) else { return }
    side.value = side.value.shifted(by: power)
    side.end += 1
  }

  private func confidence(_ sense: Sense) -> UInt8 {
    sense.a == 0 ? 100 : UInt8(clamping: sense.a)
  }

  /// Whether a word is written in the case that its meaning needs.
  private func isWritten(_ sense: Sense, _ start: Int, _ end: Int) -> Bool {
    guard [.currency, .currencySign, .unit].contains(sense.role) else { return true }
    switch WordCase(rawValue: sense.b & 3) {
    case .capitals:
      return (start..<end).allSatisfy { bytes[$0] & 0x20 == 0 || !Lexicon.isLatinLetter(bytes[$0]) }
    case .exact:
      return end - start == sense.text.utf8.count
        && zip(bytes[start..<end], sense.text.utf8).allSatisfy { $0 == $1 }
    default: return true
    }
  }

  // MARK: - Units after the number

  /// 20여, 100여만, 500余り万: "about" inside a number, and the scale after it.
  func takeAbout(_ side: inout AmountSide) {
    var end = side.end
    switch scalar(at: end) {
    case 0xC5EC: end += 3  // 여
    case 0x4F59: end += 3  // 余
    case 0x6570 where side.reading.style == .han: end += 3  // 数
    case 0x3042 where scalar(at: end + 3) == 0x307E && scalar(at: end + 6) == 0x308A: end += 9  // あまり
    default: return
    }
    if scalar(at: end) == 0x308A { end += 3 }  // り
    let power: Int? =
      switch scalar(at: end) {
      case 0xB9CC, 0x4E07, 0x842C: 4
      case 0xC5B5, 0x5104: 8
      case 0xC870, 0x5146: 12
      case 0xCC9C, 0x5343: 3
      default: nil
      }
    if let power {
      side.value = side.value.shifted(by: power)
      side.reading.hasScale = true
      end += 3
    } else if Self.isHangul(scalar(at: end)), word(at: end, Self.afterNumeral) == nil {
      return
    }
    side.isAbout = true
    side.reading.isWeak = false
    side.end = end
  }

  private static let unitRoles = Roles([
    .currency, .minorCurrency, .percent, .percentPoint, .multiple, .unit, .classifier,
  ])

  /// The unit after a number; nil if what follows is none, or is part of another word.
  func unit(after reading: NumeralReading) -> AmountUnit? {
    var from = skipBlanks(from: reading.end)
    let hyphen = byte(from) == UInt8(ascii: "-") && Lexicon.isLatinLetter(byte(from + 1))
    if hyphen { from += 1 }
    let bracket = "([{".utf8.contains(byte(from)) && !reading.isSpelled
    var best: (sense: Sense, end: Int)?
    lexicon.walk(in: bytes, at: bracket ? from + 1 : from) { match in
      guard !lexicon.roles(of: match.word).isDisjoint(with: Self.unitRoles) else { return true }
      let place = Place(
        start: bracket ? from + 1 : from, end: match.end, hasBlank: from > reading.end && !hyphen,
        isHyphened: hyphen, isBracketed: bracket)
      if let sense = meant(lexicon.senses(of: match.word), reading, place) {
        best = (sense, match.end)
      }
      return true
    }
    if let end = spacedPercent(at: from) { return AmountUnit(kind: .share, text: "%", end: end) }
    guard let best else { return pluralNoun(after: reading, at: from, hyphen: hyphen) }
    if bracket {
      guard ")]}".utf8.contains(byte(best.end)) else { return nil }
      return self.unit(of: best.sense, best.end + 1, reading)
    }
    return self.unit(of: best.sense, best.end, reading)
  }

  /// パーセント with blanks between its letters, as forms and old texts set it.
  private func spacedPercent(at offset: Int) -> Int? {
    guard scalar(at: offset) == 0x30D1 else { return nil }
    var cursor = offset + 3
    for letter in [UInt32(0x30FC), 0x30BB, 0x30F3, 0x30C8] {
      cursor = skipBlanks(from: cursor)
      guard scalar(at: cursor) == letter else { return nil }
      cursor += 3
    }
    return cursor
  }

  private struct Place {
    let start: Int
    let end: Int
    let hasBlank: Bool
    let isHyphened: Bool
    let isBracketed: Bool
  }

  /// The first of a word's senses that can be meant after this number.
  private func meant(_ senses: [Sense], _ reading: NumeralReading, _ place: Place) -> Sense? {
    var found: Sense?
    for sense in senses where Self.unitRoles.contains(Roles(sense.role)) {
      guard fits(sense, reading, place) else { continue }
      if found == nil || (found?.text == "GBP" && sense.role == .unit && isWeight(reading, place)) {
        found = sense
      }
    }
    return found
  }

  /// A pound is money unless the words around it speak of weight.
  private func isWeight(_ reading: NumeralReading, _ place: Place) -> Bool {
    if reading.hasScale { return false }
    if byte(place.end - 1) == UInt8(ascii: "s"), place.end - place.start <= 3 { return true }
    let after = skipBlanks(from: place.end)
    if let of = word(at: after, Roles(.numeralJoint)), of.sense.a == 1 { return true }
    let window = bytes[max(0, reading.start - 64)..<min(bytes.count, place.end + 16)]
    return Self.weightWords.contains { window.firstRange(of: $0) != nil }
  }

  private static let weightWords = ["무게", "체중", "weigh", "痩", "体重", "重さ", "톤", "トン", "ton is"].map {
    Array($0.utf8)
  }

  private func fits(_ sense: Sense, _ reading: NumeralReading, _ place: Place) -> Bool {
    guard isWritten(sense, place.start, place.end) else { return false }
    let length = place.end - place.start
    if place.isBracketed { return sense.role == .unit }
    if place.isHyphened {
      return sense.role == .unit || sense.role == .currency || sense.role == .multiple
    }
    switch sense.role {
    case .minorCurrency where sense.b == 1: return false
    case .unit where length == 1:
      let letter = byte(place.start)
      if place.hasBlank, "AKNJBVLWT".utf8.contains(letter) { return false }
      // A letter between numbers is part of a code.
      if isDigit(byte(place.end)) || byte(place.end) == UInt8(ascii: "-") { return false }
    case .unit where sense.text == "in" && length == 2: return false
    case .unit where sense.text == "pm" && length == 2:
      guard !Self.isWordScalar(scalar(before: reading.start)),
        byte(reading.start - 1) != UInt8(ascii: ":")
      else { return false }
    case .multiple where sense.a > 0: return false
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

  /// Whether a unit ends here: no letters of its script go on with it, but for particles.
  func endsUnit(at offset: Int, length: Int, _ sense: Sense) -> Bool {
    let scalar = scalar(at: offset)
    if Self.isHangul(scalar) {
      guard Self.isHangul(self.scalar(before: offset)) else { return true }
      if isParticle(at: offset, tails: true) || word(at: offset, Roles(.boundAfter)) != nil {
        return true
      }
      return length >= 6 && sense.role == .currency
    }
    if Self.isHan(scalar), Self.isHan(self.scalar(before: offset)), length == 3 {
      return !Self.notUnits.contains([self.scalar(before: offset), scalar])
    }
    return true
  }

  /// Two Han that are a word where the first alone would be a unit.
  private static let notUnits: Set<[UInt32]> = Set(
    [
      "人民", "人種", "人類", "人間", "元素", "元首", "元大", "元年", "本部", "本社", "本国", "機関", "機能", "機構", "名目",
      "社会", "点検", "台湾", "国家", "国際", "位置",
      "度目", "回復", "回収", "件数", "足元", "対立", "通商", "通信", "席上", "条約", "条件", "校長", "章程", "株式", "票数",
      "便宜", "組織", "問題", "隻数",
    ]
    .map { $0.unicodeScalars.map(\.value) })

  /// Whether a unit makes a number of a syllable that alone is more often a word.
  private func isStrong(_ sense: Sense, _ reading: NumeralReading, _ place: Place) -> Bool {
    let length = place.end - place.start
    switch reading.style {
    case .hangul:
      if isOnlyText(from: reading.start), endsText(at: place.end) { return true }
      let hasFactor = reading.value.exponent > 0
      if reading.end - reading.start > 3 { return sense.role != .classifier || !place.hasBlank }
      if hasFactor {
        if reading.value.exponent == 12 { return sense.role == .currency }
        return sense.role != .classifier || place.hasBlank || length >= 6
          || Self.isCounted(sense.text)
      }
      return length >= 6 && sense.role != .classifier
    case .native:
      // 서명, 석방: the old forms of three and four stand apart from their counter.
      if !place.hasBlank, ["서", "석", "너", "넉"].contains(where: { matches($0, at: reading.start) }) {
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
        && !["点", "度", "分", "位", "本", "通", "対", "席", "品", "行"].contains(sense.text)
    case .english:
      return sense.role != .classifier || place.isHyphened || reading.value.exponent > 0
    case .kana: return sense.role == .currency || sense.role == .percent
    case .digits: return true
    }
  }

  private static let attached: Set<String> = [
    "명", "개", "건", "곳", "살", "권", "병", "잔", "쌍",
  ]

  private static func isCounted(_ counter: String) -> Bool {
    ["명", "개", "대", "건", "마리"].contains(counter)
  }

  private func unit(of sense: Sense, _ end: Int, _ reading: NumeralReading) -> AmountUnit {
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
    case .percentPoint: return AmountUnit(kind: .share, text: "%p", end: end)
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
  private func takeSpeed(_ unit: inout AmountUnit, _ reading: NumeralReading) {
    guard let text = unit.text else { return }
    for prefix in ["시속", "時速"] where ends(with: prefix, before: reading.start) {
      unit.text = text == "mi" ? "mph" : text + "/h"
      return
    }
    let next = skipBlanks(from: unit.end)
    guard byte(unit.end) == UInt8(ascii: "/") || matches("per ", at: next) else { return }
    let start = byte(unit.end) == UInt8(ascii: "/") ? unit.end + 1 : next + 4
    for (words, symbol) in [
      (["hour", "hr", "h"], "h"), (["second", "sec", "s"], "s"), (["millisecond", "ms"], "ms"),
    ] {
      for word in words
      where matches(word, at: start) && !Lexicon.isLatinLetter(byte(start + word.utf8.count)) {
        unit.text = text + "/" + symbol
        unit.end = start + word.utf8.count
        return
      }
    }
  }

  /// Whether a lower-case ASCII word stands at an offset, in any case.
  func matches(_ word: String, at offset: Int) -> Bool {
    var cursor = offset
    for byte in word.utf8 {
      guard self.byte(cursor) == byte || (self.byte(cursor) | 0x20 == byte && byte >= 0x61) else {
        return false
      }
      cursor += 1
    }
    return true
  }

  /// Whether a word ends just before an offset, blanks aside.
  func ends(with word: String, before offset: Int) -> Bool {
    var end = offset
    while end > 0, bytes[end - 1] == 0x20, offset - end < 3 { end -= 1 }
    let start = end - word.utf8.count
    guard start >= 0 else { return false }
    return zip(bytes[start..<end], word.utf8).allSatisfy { $0 == $1 }
  }

  /// An English noun in the plural after a number: "14 proposals".
  private func pluralNoun(after reading: NumeralReading, at start: Int, hyphen: Bool) -> AmountUnit?
  {
    guard start > reading.end, !hyphen, byte(reading.end) == 0x20, !reading.isWeak,
      bytes.indices.contains(start), byte(start) >= 0x61
    else { return nil }
    let end = endOfLatinWord(from: start)
    guard end - start >= 4, end - start < 30, bytes[end - 1] == UInt8(ascii: "s"),
      bytes[end - 2] != UInt8(ascii: "s")
    else { return nil }
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    guard !Self.notNouns.contains(word), self.word(at: start, Roles(.calendarUnit)) == nil else {
      return nil
    }
    return AmountUnit(kind: .count, text: word, end: end, confidence: 60)
  }

  private static let notNouns: Set<String> = [
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

  // MARK: - Compounds

  /// 1달러 20센트, "3 dollars and 20 cents", 50元6角3分, "20 rupees 43", 5 feet 2 inches, 3割8分7厘.
  private func takeCompound(_ side: inout AmountSide) {
    guard let unit = side.unit else { return }
    switch unit.kind {
    case .money: takeMinor(&side, unit)
    case .share where unit.power == 1 && !unit.isDiscount: takeTenths(&side)
    case .quantity where unit.text == "ft": takeInches(&side)
    default: break
    }
  }

  private func takeMinor(_ side: inout AmountSide, _ unit: AmountUnit) {
    guard unit.power == 0, let code = unit.text else { return }
    for _ in 0..<2 {
      let joint = compoundJoint(at: side.end)
      guard let part = plain(at: joint.next), part.value.mantissa >= 0 else { return }
      if let minor = minor(after: part, code),
        let sum = side.value.adding(part.value.shifted(by: minor.power))
      {
        side.value = sum
        side.end = minor.end
        // "one kuai and five mao five"
        if minor.power == -1, let digit = plain(at: skipBlanks(from: minor.end)),
          digit.style == .english,
          digit.value.exponent == 0, digit.value.mantissa < 10, self.unit(after: digit) == nil,
          let sum = side.value.adding(digit.value.shifted(by: -2))
        {
          side.value = sum
          side.end = digit.end
          return
        }
      } else {
        takeBareCents(&side, part, joint.isStated)
        return
      }
    }
  }

  /// The offset after "and", 와, と or nothing between a currency and its hundredths.
  private func compoundJoint(at offset: Int) -> (next: Int, isStated: Bool) {
    switch scalar(at: offset) {
    case 0xACFC, 0xC640, 0x3068: return (skipBlanks(from: offset + 3), true)
    default: break
    }
    let next = skipBlanks(from: offset)
    if let and = word(at: next, Roles(.numeralJoint)), and.sense.a == 0 {
      return (skipBlanks(from: and.end), true)
    }
    return (next, false)
  }

  private func minor(after part: NumeralReading, _ code: String) -> (power: Int, end: Int)? {
    let start = skipBlanks(from: part.end)
    guard let word = word(at: start, Roles(.minorCurrency)),
      word.sense.b == 0 || word.sense.text == code,
      part.value.exponent <= 0, part.value.mantissa < 100_000,
      endsUnit(at: word.end, length: word.end - start, word.sense)
    else { return nil }
    return (Int(word.sense.a), word.end)
  }

  /// "20 rupees 43": two digits that close the phrase.
  private func takeBareCents(_ side: inout AmountSide, _ part: NumeralReading, _ isStated: Bool) {
    guard part.value.exponent == 0, part.value.mantissa < 100, !side.reading.hasScale,
      side.value.exponent >= 0, !part.isFraction,
      part.isSpelled ? isStated : part.end - part.start <= 2,
      isStated || part.end - part.start == 2, closesPhrase(at: part.end)
    else { return }
    let isTens = isStated && part.value.mantissa % 10 == 0
    let cents = part.value.shifted(by: isTens ? -2 : -2)
    guard let sum = side.value.adding(cents) else { return }
    side.value = sum
    side.end = part.end
  }

  private func closesPhrase(at offset: Int) -> Bool {
    if endsText(at: offset) { return true }
    if scalar(at: offset) == 0x3067 { return true }  // で of です
    let next = skipBlanks(from: offset)
    return ["그리고", "and three"].contains { matches($0, at: next) }
  }

  private func takeTenths(_ side: inout AmountSide) {
    for (mark, power) in [(UInt32(0x5206), 0), (0x5398, -1)] {
      guard let part = plain(at: side.end), part.value.mantissa < 10,
        scalar(at: part.end) == mark, let sum = side.value.adding(part.value.shifted(by: power))
      else { continue }
      side.value = sum
      side.end = part.end + 3
    }
  }

  private func takeInches(_ side: inout AmountSide) {
    let joint = compoundJoint(at: side.end)
    guard let part = plain(at: joint.next),
      let word = word(at: skipBlanks(from: part.end), Roles(.unit)), word.sense.text == "in",
      let feet = part.value.divided(by: Numeral(12)), let sum = side.value.adding(feet)
    else { return }
    side.value = sum
    side.end = word.end
  }
}

extension Numeral {
  var negated: Numeral { Numeral(-mantissa, exponent: exponent, isCut: isCut) }
}
