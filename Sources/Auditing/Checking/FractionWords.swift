// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// Finds fractions in words: "절반", "3분의 1", 「半分」, 「四分の一」, "a quarter of", "by two thirds".
///
/// They are shares like 33 per cent and are told as exactly as a writer speaks. What is said to be more or
/// less than a fraction ("절반 이상", "over half") is left out.
struct FractionWords {
  private let bytes: [UInt8]

  /// The amounts of a text with the fractions in their places; an amount that a fraction overlaps was part of it.
  static func merged(
    into amounts: [Stated], _ bytes: [UInt8], _ heads: CharacterHeads
  ) -> [Stated] {
    let amounts = amounts.map { amount in
      amount.kind == .count && amount.unit == "times"
        && asMuch.match(in: bytes, at: amount.range.upperBound, before: bytes.count) != nil
        ? amount.asMultiple : amount
    }
    let fractions = FractionWords(bytes: bytes).all(heads)
    guard !fractions.isEmpty else { return amounts }
    var merged: [Stated] = []
    merged.reserveCapacity(amounts.count + fractions.count)
    var next = 0
    for amount in amounts {
      while next < fractions.count, fractions[next].range.upperBound <= amount.range.lowerBound {
        merged.append(fractions[next])
        next += 1
      }
      if next < fractions.count, fractions[next].range.overlaps(amount.range) { continue }
      merged.append(amount)
    }
    return merged + fractions[next...]
  }

  private func all(_ heads: CharacterHeads) -> [Stated] {
    var found: [Stated] = []
    for cue in heads.all(Self.cues, in: 0..<bytes.count) {
      guard let fraction = bytes[cue.lowerBound] < 0x80 ? english(cue) : eastern(cue) else {
        continue
      }
      if let last = found.last, last.range.upperBound > fraction.range.lowerBound { continue }
      found.append(fraction)
    }
    return found
  }

  private func matches(_ words: WordList, before offset: Int, _ reach: Int) -> Range<Int>? {
    words.last(in: bytes, max(0, offset - reach)..<offset)
      .flatMap {
        $0.upperBound == offset || bytes[$0.upperBound..<offset].allSatisfy { $0 == 0x20 }
          ? $0 : nil
      }
  }

  private func follows(_ words: WordList, _ offset: Int) -> Bool {
    var at = offset
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
    return words.match(in: bytes, at: at, before: bytes.count) != nil
  }

  // MARK: - Korean and Japanese

  private func eastern(_ cue: Range<Int>) -> Stated? {
    var range = cue
    var numbers = (1, 2)
    if Self.of.match(in: bytes, at: cue.lowerBound, before: cue.upperBound) != nil {
      guard let below = number(before: cue.lowerBound), let above = number(after: cue.upperBound),
        below.value >= 2, below.value <= 20, above.value >= 1, above.value < below.value
      else { return nil }
      range = below.start..<above.end
      numbers = (above.value, below.value)
    } else if matches(Self.most, before: cue.lowerBound, 3) != nil {
      return nil
    }
    guard !follows(Self.boundAfter, range.upperBound) else { return nil }
    let isAbout =
      matches(Self.aboutBefore, before: range.lowerBound, 9) != nil
      || follows(Self.aboutAfter, range.upperBound)
    return Stated(fraction: numbers.0, of: numbers.1, at: range, isAbout: isAbout)
  }

  private func number(before offset: Int) -> (value: Int, start: Int)? {
    var start = offset
    while start > 0, bytes[start - 1] &- 0x30 < 10, offset - start < 3 { start -= 1 }
    if start < offset {
      guard start == 0 || bytes[start - 1] != UInt8(ascii: ".") else { return nil }
      return Int(String(decoding: bytes[start..<offset], as: UTF8.self)).map { ($0, start) }
    }
    guard offset >= 3,
      let digit = Self.digits[String(decoding: bytes[(offset - 3)..<offset], as: UTF8.self)]
    else { return nil }
    return (digit, offset - 3)
  }

  private func number(after offset: Int) -> (value: Int, end: Int)? {
    let start = offset < bytes.count && bytes[offset] == 0x20 ? offset + 1 : offset
    var end = start
    while end < bytes.count, bytes[end] &- 0x30 < 10, end - start < 3 { end += 1 }
    if end > start {
      return Int(String(decoding: bytes[start..<end], as: UTF8.self)).map { ($0, end) }
    }
    guard start + 3 <= bytes.count,
      let digit = Self.digits[String(decoding: bytes[start..<(start + 3)], as: UTF8.self)]
    else { return nil }
    return (digit, start + 3)
  }

  // MARK: - English

  private func english(_ cue: Range<Int>) -> Stated? {
    let word = String(decoding: bytes[cue], as: UTF8.self).lowercased()
    guard let denominator = Self.denominators[word] else { return nil }
    var start = cue.lowerBound
    var numerator = 1
    if let count = matches(Self.counts, before: start, 8) ?? hyphened(before: start) {
      numerator = Self.numerators[String(decoding: bytes[count], as: UTF8.self).lowercased()] ?? 1
      start = count.lowerBound
    } else if denominator > 2 {
      return nil
    }
    guard numerator < denominator, matches(Self.ofTime, before: start, 12) == nil,
      matches(Self.boundBefore, before: start, 12) == nil
    else { return nil }
    let isBy = matches(Self.by, before: start, 8) != nil
    guard isBy || opensWhole(cue.upperBound) || endsClause(cue.upperBound) && start < cue.lowerBound
    else { return nil }
    let isAbout = matches(Self.aboutWords, before: start, 12) != nil
    return Stated(
      fraction: numerator, of: denominator, at: start..<cue.upperBound, isAbout: isAbout)
  }

  private func hyphened(before offset: Int) -> Range<Int>? {
    offset > 0 && bytes[offset - 1] == UInt8(ascii: "-")
      ? matches(Self.counts, before: offset - 1, 8) : nil
  }

  /// " of the fund", but not " of 2025" or " of the year".
  private func opensWhole(_ end: Int) -> Bool {
    guard let of = Self.ofWords.match(in: bytes, at: end, before: bytes.count) else { return false }
    return Self.times.match(in: bytes, at: of.upperBound, before: bytes.count) == nil
      && !(of.upperBound < bytes.count && bytes[of.upperBound] &- 0x30 < 10)
  }

  private func endsClause(_ end: Int) -> Bool {
    guard end < bytes.count else { return true }
    return ",.;:)".utf8.contains(bytes[end]) || bytes[end] == 0x0A
  }

  private static let asMuch = WordList(
    " as many| as much| as large| as big| as high| the | that of| those of| larger| higher| more than| its| their"
  )
  private static let cues = WordList(
    "절반|분의|分の|半分|半数|half|third|thirds|quarter|quarters|fifth|fifths|tenth|tenths")
  private static let of = WordList("분의|分の")
  private static let most = WordList("過|上|下|前|後|大")
  private static let boundAfter = WordList(
    "이상|이하|미만|초과|을 넘|를 넘|이 넘|가 넘|을 웃|를 웃|을 밑|에 못|에도|以上|以下|未満|超|を超|を上回|を下回|に満た")
  private static let aboutBefore = WordList("약|거의|대략|約|ほぼ|およそ")
  private static let aboutAfter = WordList("가까|정도|수준|남짓|가량|쯤|강|약|程度|近く|ほど|強|弱|前後")
  private static let counts = WordList("a|one|two|three|four|seven|nine")
  private static let ofTime = WordList(
    "first|second|last|latter|next|previous|this|each|every|per|and a|and")
  private static let boundBefore = WordList(
    "more than|over|at least|less than|under|up to|fewer than|above|below|not even")
  private static let aboutWords = WordList(
    "about|around|nearly|almost|roughly|some|close to|just over|just under|approximately")
  private static let by = WordList("by|or by|by about|by nearly")
  private static let ofWords = WordList(" of ")
  private static let times = WordList(
    "the year|this year|last year|next year|fiscal|the decade|the century|growth|the month|contraction|fy"
  )
  private static let denominators = [
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
    "tenth": 10,
    "tenths": 10,
  ]
  private static let numerators = [
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "seven": 7, "nine": 9,
  ]
  private static let digits: [String: Int] = {
    var digits: [String: Int] = [:]
    for line in ["일이삼사오육칠팔구십", "一二三四五六七八九十", "１２３４５６７８９"] {
      for (index, digit) in line.enumerated() { digits[String(digit)] = index + 1 }
    }
    return digits
  }()
}
