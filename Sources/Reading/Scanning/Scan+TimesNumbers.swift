// SPDX-License-Identifier: Apache-2.0

/// A whole number of a date or a length of time.
struct TimeNumber {
  var value: Int
  /// How many digits it was printed in; 0 if it was spelled.
  var digits: Int
  var end: Int
}

extension Scan {
  /// Up to four digits, ASCII or full width, that are no part of a longer or decimal number; or a
  /// spelled number.
  func timeNumber(at offset: Int) -> TimeNumber? {
    guard offset < bytes.count else { return nil }
    if isDigit(bytes[offset]) || isWideDigit(at: offset) { return digitNumber(at: offset) }
    return maySpellNumber(at: offset) ? spelledNumber(at: offset) : nil
  }

  /// Whether a number in words may begin with what stands at an offset.
  func maySpellNumber(at offset: Int) -> Bool {
    let first = bytes[offset]
    if Lexicon.isLatinLetter(first) {
      return !rolesOfWords(at: offset).isDisjoint(with: Self.englishOpeners)
    }
    guard first >= 0xE3 else { return false }
    let scalar = scalar(at: offset)
    guard Self.isHangul(scalar) else { return Self.han(scalar) != nil }
    return Self.hangul(scalar) != nil || rolesOfWords(at: offset).contains(Roles(.numeral))
  }

  /// Up to four digits that end before anything but a digit, a group or a decimal point.
  func digitNumber(at offset: Int) -> TimeNumber? {
    guard let run = shortRun(at: offset) else { return nil }
    let mark = byte(run.end)
    if mark == UInt8(ascii: ",") || mark == UInt8(ascii: "."),
      isDigit(byte(run.end + 1))
    {
      return nil
    }
    return run
  }

  /// Up to four digits, whatever stands around them.
  func shortRun(at offset: Int) -> TimeNumber? {
    if offset &+ 8 <= bytes.count, bytes[offset] < 0x80 {
      // Eight bytes at once: the high bit of each tells whether it is a digit.
      let given = UInt64(
        littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
          fromByteOffset: offset, as: UInt64.self))
      let low = given & 0x7F7F_7F7F_7F7F_7F7F
      let from0 = low &+ 0x5050_5050_5050_5050
      let past9 = low &+ 0x4646_4646_4646_4646
      let others = ~(from0 & ~past9 & ~given) & 0x8080_8080_8080_8080
      let count = others.trailingZeroBitCount >> 3
      if count == 0 || count > 4 { return nil }
      if bytes[offset &+ count] != 0xEF {
        var value = 0
        for index in 0..<count { value = value &* 10 &+ Int(bytes[offset &+ index] & 0x0F) }
        return TimeNumber(value: value, digits: count, end: offset &+ count)
      }
    }
    var number = TimeNumber(value: 0, digits: 0, end: offset)
    while number.end < bytes.count {
      if isDigit(bytes[number.end]) {
        number.value = number.value * 10 + Int(bytes[number.end] & 0x0F)
        number.end += 1
      } else if isWideDigit(at: number.end) {
        number.value = number.value * 10 + Int(bytes[number.end + 2] - 0x90)
        number.end += 3
      } else {
        break
      }
      number.digits += 1
      if number.digits > 4 { return nil }
    }
    return number.digits > 0 ? number : nil
  }

  /// A number in words below 10,000: 이십일, 二十一, "twenty-one".
  private func spelledNumber(at offset: Int) -> TimeNumber? {
    guard let reading = plain(at: offset), reading.isSpelled, reading.style != .kana,
      !reading.isFraction, let value = reading.value.scaled(to: 0), (1...9999).contains(value)
    else { return nil }
    return TimeNumber(value: Int(value), digits: 0, end: reading.end)
  }

  // MARK: - Where a time may begin and end

  /// A quick look at what follows, so that most numbers and numerals cost no more than that.
  func mayBeTime(at offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    let first = byte(offset)
    if isDigit(first) || isWideDigit(at: offset) {
      guard let run = shortRun(at: offset) else { return false }
      return mayGoOnAsTime(run, from: offset)
    }
    // "by night", "from home"
    if Lexicon.isLatinLetter(first), rolesOfWords(at: offset).isEmpty { return false }
    let words = first < 0x80 ? Self.latinOpeners : Self.easternOpeners
    if longestWord(at: offset, words) != nil { return true }
    guard let number = timeNumber(at: offset) else {
      // "two and a half years"
      if maySpellNumber(at: offset), numeral(at: offset)?.isFraction == true { return true }
      return first == 0x27 || first == 0xE2
    }
    return first < 0x80 ? mayGoOnAsTime(number, from: offset) : unit(after: number) != nil
  }

  /// Whether what follows a number lets it be part of a time: a mark that dates have, the name of a
  /// unit or month, a word that joins it to one. A year may stand by itself, a spelled day end a clause.
  private func mayGoOnAsTime(_ number: TimeNumber, from offset: Int) -> Bool {
    if number.digits == 4, (1000...2999).contains(number.value) { return true }
    if !rolesOfWords(at: offset).isDisjoint(with: Self.latinOpeners.union(Self.easternOpeners)) {
      return true
    }
    let attached = byte(number.end)
    let next = afterBlank(number.end)
    let byte = byte(next)
    if byte >= 0x80 || Lexicon.isLatinLetter(byte) {
      return mayMakeTime(at: next, attached: next == number.end)
        || mayBeFraction(number) && numeral(at: offset)?.isFraction == true
    }
    if number.digits == 0 { return true }
    switch attached {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "~"), 0x27: return true
    case UInt8(ascii: "."):
      return isDigit(self.byte(number.end + 1)) || self.byte(number.end + 1) == 0x20
    case 0x20: return jointMark(at: next) != nil
    default: return false
    }
  }

  /// Whether four digits stand where no sign and no word lets them be more of a time than a year.
  func isYearAlone(at offset: Int) -> Bool {
    guard isDigit(byte(offset)), let run = shortRun(at: offset), run.digits == 4,
      (1000...2999).contains(run.value),
      rolesOfWords(at: offset).isDisjoint(with: Self.latinOpeners.union(Self.easternOpeners))
    else { return false }
    let attached = byte(run.end)
    if attached >= 0x80 || attached == 0x27 || Lexicon.isLatinLetter(attached) { return false }
    let next = skipBlanks(from: run.end)
    switch byte(next) {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "~"), UInt8(ascii: "."): return false
    case let first where Lexicon.isLatinLetter(first):
      // 2026 Q3, 2026 H2
      return first & 0xDF != UInt8(ascii: "Q") && first & 0xDF != UInt8(ascii: "H")
        && !mayMakeTime(at: next, attached: false)
    case let first: return first < 0x80 && !isDigit(first)
    }
  }

  /// Whether the number at an offset may be a fraction: "two and a half", 2½, 2분의 1.
  func mayBeFraction(_ number: TimeNumber?, at offset: Int) -> Bool {
    if let number { return mayBeFraction(number) }
    // One of five digits or more, with decimals or groups; or a fraction in words: "half a year".
    return isDigit(byte(offset)) || isWideDigit(at: offset) || maySpellNumber(at: offset)
  }

  /// Whether a number may go on and become a fraction; what follows most numbers rules it out.
  private func mayBeFraction(_ number: TimeNumber) -> Bool {
    let next = skipBlanks(from: number.end)
    let first = byte(next)
    if first >= 0xE3, first <= 0xED {
      let scalar = scalar(at: next)
      switch Self.isHangul(scalar) ? Self.hangul(scalar) : Self.han(scalar) {
      case .factor, .scale: return true
      default: if Self.beforeFractions.contains(scalar) { return true }
      }
    } else if first >= 0x80 || isDigit(first) || first == UInt8(ascii: "/") {
      return true
    } else if first == UInt8(ascii: ".") {
      return isDigit(byte(next + 1)) || byte(next + 1) == 0xEF  // "1 .5/2"
    } else if first == UInt8(ascii: "-") {
      return !isDigit(byte(next + 1))  // "two-thirds", but 4-22 is none.
    } else if Lexicon.isLatinLetter(first), letterScale(at: number.end) != nil {
      return true
    }
    return !rolesOfWords(at: next).isDisjoint(with: Self.numberParts)
  }

  /// 과 와 と 又 また join a fraction, 점 点 ・ decimals, の a power.
  private static let beforeFractions = ScalarSet("과와と又ま점쩜点・の")

  /// Whether a word or sign after a number can make a time of it.
  private func mayMakeTime(at offset: Int, attached: Bool) -> Bool {
    if !rolesOfWords(at: offset).isDisjoint(with: Self.afterNumbersOfTimes) { return true }
    let first = byte(offset)
    if first >= 0x80 {
      return jointMark(at: offset) != nil || Self.wideMarksAndBlanks.contains(scalar(at: offset))
    }
    if attached {
      // 3Q26, 2H; 5th
      return first & 0xDF == UInt8(ascii: "Q") || first & 0xDF == UInt8(ascii: "H")
        || isOrdinalSuffix(at: offset)
    }
    return matches(Self.beforeOtherParts, at: offset)
  }

  /// "19 of March", "3 to 5 years", "4 and 5 May"
  private static let beforeOtherParts: WordList = [
    "of", "the", "to", "until", "till", "through", "and",
  ]

  /// Full stop, hyphen and slash of full width; what `skipBlanks` passes and `afterBlank` does not.
  private static let wideMarksAndBlanks: ScalarSet = [
    0xFF0E, 0xFF0D, 0xFF0F, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A,
  ]

  @inline(__always)
  private static var afterNumbersOfTimes: Roles {
    Roles(.calendarUnit) | .quarter | .fiscal | .month
  }

  @inline(__always)
  private static var latinOpeners: Roles {
    Roles(.month) | .weekday | .relative | .relativeDay | .stretch | .fiscal | .timeLength
  }
  @inline(__always)
  private static var easternOpeners: Roles {
    Roles(.relative) | .relativeDay | .era | .weekday | .stretch | .month | .timeLength
  }

  /// Whether the digits or the word at `offset` may begin a time: not inside a number, a code or an
  /// address, nor, in Korean, inside a word.
  func mayBeginTime(at offset: Int) -> Bool {
    guard offset > 0 else { return true }
    let before = byte(offset - 1)
    let first = byte(offset)
    if isDigit(first) || isWideDigit(at: offset) {
      if isDigit(before) || Lexicon.isLatinLetter(before) { return false }
      switch before {
      case UInt8(ascii: "$"), UInt8(ascii: "_"), UInt8(ascii: "#"), UInt8(ascii: "="),
        UInt8(ascii: "&"), UInt8(ascii: "@"), UInt8(ascii: "+"):
        return false
      case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ","),
        UInt8(ascii: ":"):
        let earlier = byte(offset - 2)
        return !isDigit(earlier)
          && !(Lexicon.isLatinLetter(earlier) && before != 0x3A && before != 0x2E)
      default:
        let mark = scalar(before: offset)
        return mark != 0xA3 && mark != 0x20AC && mark != 0xA5 && mark != 0xFFE5 && mark != 0x20A9
      }
    }
    if Lexicon.isLatinLetter(first) {
      return !(before == UInt8(ascii: "-") && Lexicon.isLatinLetter(byte(offset - 2)))
        && before != UInt8(ascii: "/") && before != UInt8(ascii: "_") && before != UInt8(ascii: "@")
    }
    guard Self.isHangul(scalar(at: offset)) else { return true }
    let earlier = scalar(before: offset)
    return !Self.isHangul(earlier) || Self.topicParticles.contains(earlier)
  }

  /// 은 는 도 만 엔: what may stand before a time without a blank in hurried writing.
  static let topicParticles: ScalarSet = [0xC740, 0xB294, 0xB3C4, 0xB9CC, 0xC5D4]

  /// Whether a Korean word may end at `offset`: no syllable follows but one that begins a particle.
  func endsKoreanWord(at offset: Int) -> Bool {
    let next = scalar(at: offset)
    return !Self.isHangul(next) || Self.particleStarts.contains(next)
  }

  private static let particleStarts = ScalarSet("에의은는이가을를도만로으와과부까쯤경인및보엔나라처께중")

  /// The offset after at most two blanks, staying on the line; nil past more.
  @inline(__always)
  func afterBlank(_ offset: Int) -> Int {
    // One look settles it before most words, two looks after a blank.
    if !mayBeBlank(byte(offset)) { return offset }
    if byte(offset) == 0x20, !mayBeBlank(byte(offset + 1)) { return offset + 1 }
    return afterBlanks(offset)
  }

  /// Whether a byte may begin a blank within a line.
  @inline(__always)
  private func mayBeBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0xC2 || byte == 0xE3 }

  @inline(never)
  private func afterBlanks(_ offset: Int) -> Int {
    var end = offset
    for _ in 0..<2 {
      switch byte(end) {
      case 0x20: end += 1
      case 0xC2 where byte(end + 1) == 0xA0: end += 2
      case 0xE3 where byte(end + 1) == 0x80 && byte(end + 2) == 0x80: end += 3
      default: return end
      }
    }
    return end
  }

  /// The sense of the word at an offset in one role.
  @inline(__always)
  func time(_ role: Sense.Role, at offset: Int) -> (sense: Sense, end: Int)? {
    word(at: offset, Roles(role))
  }
}
