// SPDX-License-Identifier: Apache-2.0

/// Straight quotation marks and what may be an apostrophe: what they are follows from what stands beside
/// them.
extension BracketPairing {
  mutating func readSingle(_ pair: BracketPair, _ range: Range<Int>, in part: Range<Int>) {
    let before = scalar(before: range.lowerBound, in: part)
    let after = scalar(after: range.upperBound, in: part)
    let isWordBefore = Scalars.isLatin(before) || Scalars.isDigit(before)
    let isWordAfter = Scalars.isLatin(after) || Scalars.isDigit(after)
    if isWordBefore, isWordAfter { return }
    let startsWord = before == 0 || Self.startsWord(before)
    let isClosing = !startsWord && (isOpen(.straightSingle) || isOpen(.single))
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
    } else if !startsWord, !isWordBefore || Scalars.isEastAsian(after) {
      report(closing: pair, range)
    }
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
    if isOpen(.straightDouble) {
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
