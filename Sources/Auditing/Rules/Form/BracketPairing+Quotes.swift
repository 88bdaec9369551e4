// SPDX-License-Identifier: Apache-2.0

/// Straight quotation marks and what may be an apostrophe: what they are follows from what stands beside
/// them.
extension BracketPairing {
  mutating func readSingle(_ pair: BracketPair, _ range: Range<Int>, in part: Range<Int>) {
    let before = scalar(before: range.lowerBound, in: part)
    let after = scalar(after: range.upperBound, in: part)
    let isWordBefore = Scalars.isLatin(before) || Scalars.isDigit(before)
    let isWordAfter = Scalars.isLatin(after) || Scalars.isDigit(after)
    // ‘bot’1: the number of a note.
    let isNoted =
      Scalars.isDigit(after) && Scalars.isLatin(before)
      && (isOpen(.single) || isOpen(.straightSingle))
    if isWordBefore, isWordAfter, !isNoted { return }
    if isApostrophe(range, before, in: part) { return }
    let startsWord = before == 0 || Self.startsWord(before)
    // ' name ': marks that stand apart from what they quote.
    let standsApart =
      pair == .straightSingle && Scalars.isBlank(before)
      && (after == 0 || Scalars.isBlank(after) || Self.follows.contains(after))
    let isClosing =
      standsApart
      ? isOpen(.straightSingle) : !startsWord && (isOpen(.straightSingle) || isOpen(.single))
    if isClosing {
      if (before | 0x20) == 0x73, Scalars.isBlank(after), closesLater(range.upperBound, in: part) {
        return
      }
      close(pair, range, in: part)
    } else if startsWord, after != 0, !Scalars.isBlank(after) {
      if pair == .single {
        // ’26 and ’word: an apostrophe, or the wrong mark.
        if !isWordAfter { open(.single, range, certain: false) }
        return
      }
      if let earlier = open.last, earlier.pair == .straightSingle {
        if earlier.isCertain { report(earlier) }
        dropLast()
      }
      push(pair, range, certain: !Scalars.isDigit(after) && !isClipped(range.upperBound), in: part)
    } else if !startsWord, Scalars.isEastAsian(before), isWordAfter,
      closesLater(range.upperBound, in: part)
    {
      // 「上位の'A'債」: no blank parts the words.
      push(pair, range, certain: false, in: part)
    } else if !startsWord, !isWordBefore || Scalars.isEastAsian(after) {
      report(closing: pair, range)
    }
  }

  /// What may follow a closing mark: a comma, a stop, a closing bracket.
  private static let follows = Set(",.)、。）·".unicodeScalars.map(\.value))

  /// '94 and ~’97, years without their century, and the possessive of what no letter ends: "Jr.’s", "(NSA)’s".
  private func isApostrophe(_ range: Range<Int>, _ before: UInt32, in part: Range<Int>) -> Bool {
    let after = scalar(after: range.upperBound, in: part)
    guard after != 0 else { return false }
    let (_, next) = Scalars.at(bytes, range.upperBound)
    let second = scalar(after: next, in: part)
    if Scalars.isDigit(after) {
      // After a blank it may open a quotation: '12 items'.
      return !Scalars.isBlank(before) && before != 0 && !isOpen(.single) && !isOpen(.straightSingle)
        && Scalars.isDigit(second)
        && !Scalars.isDigit(scalar(after: next + 1, in: part))
    }
    return after == 0x73 && (before == 0x2E || before == 0x29 || before == 0x2A)
      && !Scalars.isLatin(second) && !Scalars.isDigit(second)
  }

  /// Whether a possessive is followed by a better closing mark: 'the ministers' view'.
  private func closesLater(_ offset: Int, in part: Range<Int>) -> Bool {
    var at = offset
    let end = min(part.upperBound, offset + 160)
    while at < end {
      let (scalar, next) = Scalars.at(bytes, at)
      if scalar == 0x27 || scalar == 0x2019 {
        if Scalars.isBlank(Scalars.before(bytes, at).value) { return false }
        if !Scalars.isLatin(self.scalar(after: next, in: part)) { return true }
      }
      at = next
    }
    return false
  }

  /// 'tis, 'em, 'n': words that lost their beginning.
  private func isClipped(_ offset: Int) -> Bool {
    Self.clipped.match(in: bytes, at: offset, before: min(bytes.count, offset + 8)) != nil
  }
  private static let clipped = WordList("tis|twas|til|em|n|cause|round|bout|s|t|re|ll|ve|d|m")

  mutating func readStraightDouble(_ range: Range<Int>, in part: Range<Int>) {
    let before = scalar(before: range.lowerBound, in: part)
    let after = scalar(after: range.upperBound, in: part)
    let beginsWord = before == 0 || Self.startsWord(before)
    let startsWord = beginsWord && after != 0 && !Scalars.isBlank(after)
    let isInches = Scalars.isDigit(before) && !startsWord && !Scalars.isLetter(after)
    // “the company (hereafter "we")”: straight marks inside curved ones.
    let isInside = startsWord && !open.contains { $0.pair == .straightDouble }
    if isOpen(.straightDouble), !isInside {
      straightDoubles += 1
      if startsWord, let last = open.last, last.pair == .straightDouble {
        report(last)
        dropLast()
        open(.straightDouble, range, certain: true)
      } else {
        close(.straightDouble, range, in: part)
      }
    } else if !isInches {
      straightDoubles += 1
      if startsWord || before == 0 || Scalars.isBlank(before) {
        open(.straightDouble, range, certain: true)
      } else {
        report(closing: .straightDouble, range)
      }
    }
  }

  private func scalar(after offset: Int, in part: Range<Int>) -> UInt32 {
    offset < part.upperBound ? Scalars.at(bytes, offset).value : 0
  }
}
