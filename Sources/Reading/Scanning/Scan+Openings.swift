// SPDX-License-Identifier: Apache-2.0

/// Passing over what begins nothing, as most of a text does.
extension Scan {
  /// The first character from one on that a word which opens something can begin with, or that has
  /// to be looked at otherwise: one of ASCII, or one that may be a digit of full width.
  ///
  /// It tells by the character and the one after it, each decoded once.
  @inline(__always)
  func firstOpening(from offset: Int) -> (place: Int, opens: Bool) {
    var place = offset
    var (scalar, next) = Lexicon.scalar(in: bytes, at: place)
    var folded = Lexicon.fold(scalar)
    while true {
      let isLast = next >= bytes.count
      let (following, after) = isLast ? (0, next) : Lexicon.scalar(in: bytes, at: next)
      let foldedNext = Lexicon.fold(following)
      if isLast || lexicon.pairs.mayOpen(folded, foldedNext) {
        let node = Int(lexicon.begin(folded))
        let bits: UInt64 = isLast ? .max : LexiconTables.bit(foldedNext)
        if node != 0, Self.mayOpen(lexicon.openings[node], bits, isLast),
          !isInsideWord(scalar, at: place)
            || Self.mayOpen(lexicon.openingsInside[node], bits, isLast)
        {
          return (place, true)
        }
      }
      if isLast || following < 0x80 || bytes[next] == 0xEF { return (next, false) }
      (place, scalar, folded, next) = (next, following, foldedNext, after)
    }
  }

  /// Whether a character with these openings may begin a word: at the end of the text only one that is
  /// a word by itself.
  @inline(__always)
  private static func mayOpen(_ openings: UInt64, _ bits: UInt64, _ isLast: Bool) -> Bool {
    isLast ? openings == .max : openings & bits != 0
  }

  /// Whether a Hangul syllable stands within a word, where a numeral, a time and a name are none: after
  /// another that is no prefix of theirs. An article's 제 may stand anywhere.
  @inline(__always)
  private func isInsideWord(_ scalar: UInt32, at offset: Int) -> Bool {
    guard Self.isHangul(scalar), scalar != 0xC81C, offset != lastEnd else { return false }
    let before = self.scalar(before: offset)
    return Self.isHangul(before) && !Self.beforeOpenings.contains(before)
  }

  /// What numerals, times and names stand after without a blank.
  private static let beforeOpenings = koreanPrefixes.lasts.union(topicParticles)
    .union(StateLetters.koreanPrefixes).union(StateLetters.koreanOpenings)

  /// Whether a Korean numeral is no more than how another word begins: 이 of 이후, 사 of 사업. Most of those
  /// that a text has are, and this look is all that they take.
  func isSyllableOfWord(at offset: Int, _ roles: Roles) -> Bool {
    guard bytes[offset] >= 0xEA,
      roles.intersection(Self.openers).subtracting(Self.numeralRoles).isEmpty,
      let word = onlyWord(at: offset),
      Self.isHangul(scalar(at: offset)), Self.isHangul(scalar(at: word.end))
    else { return false }
    return part(at: word.end) == nil && !mayBePoint(at: word.end) && !endsNumeral(at: word.end)
  }

  @inline(__always)
  private static var numeralRoles: Roles { Roles(.numeral) | .factor | .scale }

  /// Whether "a" or "an" at an offset counts nothing: a word that the lexicon does not have follows, as in prose
  /// it mostly does.
  @inline(__always)
  func isArticle(at offset: Int) -> Bool {
    guard bytes[offset] | 0x20 == UInt8(ascii: "a"), let word = onlyWord(at: offset) else {
      return false
    }
    guard
      word.end == offset + 1
        || word.end == offset + 2 && bytes[offset + 1] | 0x20 == UInt8(ascii: "n")
    else { return false }
    let next = skipBlanks(from: word.end)
    return next > word.end && Lexicon.isLatinLetter(byte(next)) && rolesOfWords(at: next).isEmpty
  }

  /// Whether a sign of ASCII may open something: not the full stop of a sentence nor the hyphen of a compound.
  @inline(__always)
  func mayOpen(_ sign: UInt8, at offset: Int) -> Bool {
    guard sign == UInt8(ascii: ".") || sign == UInt8(ascii: "-") else { return true }
    return mayBeginAmount(at: offset) || lexicon.mayGoOn(from: sign, to: byte(offset + 1))
  }

  /// What is read within a Korean word, too: a bound, which may close the word ("수출최대"), and the number
  /// of an order.
  static func opensInside(_ sense: Sense) -> Bool {
    sense.role == .boundBefore || sense.role == .name && sense.a < 0
  }
}
