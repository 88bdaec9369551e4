// SPDX-License-Identifier: Apache-2.0

/// Where a time may begin, and whether what follows a number lets it be one: quick looks, so that most numbers
/// and words cost no more than that.
extension Scan {
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
    if !rolesOfWords(at: offset).isDisjoint(with: words) { return true }
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
    if number.digits == 0 { return maySpelledGoOnAsTime(number, from: offset) }
    switch attached {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "~"), 0x27: return true
    case UInt8(ascii: "."):
      return isDigit(self.byte(number.end + 1)) || self.byte(number.end + 1) == 0x20
    case 0x20: return jointMark(at: next) != nil
    default: return false
    }
  }

  /// Whether a number in words that no letter follows on its line can be part of a time: the first of two, the
  /// day of a month on the next line, or a day that ends a clause.
  private func maySpelledGoOnAsTime(_ number: TimeNumber, from offset: Int) -> Bool {
    let attached = byte(number.end)
    let isMarked = attached == UInt8(ascii: "-") || attached == UInt8(ascii: ".")
    if jointMark(at: afterBlank(number.end)) != nil { return true }
    let next = byte(skipBlanks(from: isMarked ? number.end + 1 : number.end))
    if next >= 0x80 || Lexicon.isLatinLetter(next) { return true }
    return endsClause(number.end)
      && follows(Self.dayPrepositions, articleStart(before: offset) ?? offset)
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
  func mayMakeTime(at offset: Int, attached: Bool) -> Bool {
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
  static var latinOpeners: Roles {
    Roles(.month) | .weekday | .relative | .relativeDay | .stretch | .fiscal | .timeLength
  }
  @inline(__always)
  static var easternOpeners: Roles {
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
}
