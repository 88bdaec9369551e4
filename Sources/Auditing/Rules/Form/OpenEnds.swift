// SPDX-License-Identifier: Apache-2.0

/// Whether Korean words end in the middle of a sentence.
struct KoreanEnd {
  private let bytes: [UInt8]
  private let range: Range<Int>

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// The ending that asks for more: a particle, a conjunction, a modifier. Items in noun style
  /// ("투자 확대", "추진하기로 함") ask for nothing.
  func openWord(inList: Bool, isItem: Bool) -> Range<Int>? {
    if let word = suffix(Self.conjunctions, whole: true) { return inList ? nil : word }
    if let word = suffix(Self.modifiers, whole: false) { return word }
    if !isItem, let word = suffix(["으로"], whole: false) { return word }
    // “…”고 밝힘 without its verb; 약 and 총 without their number.
    if let word = suffix(["”고", "\"고", "’고", "”라고", "\"라고"], whole: false) { return word }
    if let word = suffix(["약", "총", "각", "매우", "가장"], whole: true) { return word }
    let (last, start) = Scalars.before(bytes, range.upperBound)
    let before = start > range.lowerBound ? Scalars.before(bytes, start).value : 0
    // "준공은 2027년 12월로": 로 behind a unit.
    if !isItem, last == 0xB85C, Self.units.contains(before) { return start..<range.upperBound }
    guard Scalars.isHangul(before) || Scalars.isLatin(before) || before == 0x29 else { return nil }
    switch last {
    case 0xB97C, 0xB294:  // 를, 는: no noun ends so.
      return start..<range.upperBound
    case 0xC744:  // 을 is the particle after a consonant only: 마을, 가을 are nouns.
      return Scalars.isClosed(before) || !Scalars.isHangul(before) ? start..<range.upperBound : nil
    case 0xC5D0:  // 에
      return start..<range.upperBound
    default: return nil
    }
  }

  private func suffix(_ words: [String], whole: Bool) -> Range<Int>? {
    for word in words {
      let utf8 = Array(word.utf8)
      let start = range.upperBound - utf8.count
      guard start >= range.lowerBound, bytes[start..<range.upperBound].elementsEqual(utf8) else {
        continue
      }
      let before = start > range.lowerBound ? Scalars.before(bytes, start).value : 0x20
      if whole, !Scalars.isBlank(before) { continue }
      return start..<range.upperBound
    }
    return nil
  }

  private static let units = Set("년월일원러엔명개건곳".unicodeScalars.map(\.value))
  private static let conjunctions = ["및", "또는", "그리고", "혹은", "또한"]
  private static let modifiers = [
    "에서", "에게", "하는", "되는", "있는", "없는", "되어", "하며", "으며", "되며", "했으나", "하였으나", "되었으나", "지만",
    "면서", "기 위해", "위한", "에 대한", "에 대해", "에 관한", "에 따른", "에 따라", "를 통한", "을 통한", "기로", "위하여", "대하여",
    "에 의한", "에 비해", "하고자", "다고", "라고", "해야", "되어야", "등을", "등의", "으로써", "으로서", "함으로써", "는데", "하여",
  ]
}

/// Whether Japanese words end in the middle of a sentence.
struct JapaneseEnd {
  private let bytes: [UInt8]
  private let range: Range<Int>

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  func openWord(inList: Bool, isItem: Bool) -> Range<Int>? {
    for word in Self.conjunctions {
      let utf8 = Array(word.utf8)
      let start = range.upperBound - utf8.count
      if start >= range.lowerBound, bytes[start..<range.upperBound].elementsEqual(utf8) {
        return inList ? nil : start..<range.upperBound
      }
    }
    let (last, start) = Scalars.before(bytes, range.upperBound)
    let before = start > range.lowerBound ? Scalars.before(bytes, start).value : 0
    // After a kana these letters are part of words and of endings (です, から, まで) too often.
    let isParticle =
      Scalars.isHan(before) || Scalars.isKatakana(before) || before == 0x300D || before == 0xFF09
    guard isItem ? Self.always.contains(last) : isParticle && Self.particles.contains(last) else {
      return last == 0x3092 ? start..<range.upperBound : nil
    }
    return isItem && last != 0x3092 && !isParticle ? nil : start..<range.upperBound
  }

  private static let conjunctions = ["および", "及び", "または", "又は", "かつ", "ならびに", "並びに", "あるいは"]
  private static let particles = Set("をはがのにでとへもや".unicodeScalars.map(\.value))
  /// を and は end no item; に and へ do, in headlines.
  private static let always = Set("をはがや".unicodeScalars.map(\.value))
}

/// Whether English words end in the middle of a sentence.
struct EnglishEnd {
  private let bytes: [UInt8]
  private let range: Range<Int>

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  func openWord(inList: Bool, isItem: Bool) -> Range<Int>? {
    var start = range.upperBound
    while start > range.lowerBound, range.upperBound - start < 12,
      Scalars.isLatin(byte: bytes[start - 1])
    {
      start -= 1
    }
    // A capital letter: a name, or vitamin A.
    guard start < range.upperBound, bytes[start] >= 0x61, start > range.lowerBound + 8 else {
      return nil
    }
    let word = String(decoding: bytes[start..<range.upperBound], as: UTF8.self)
    let isOpen =
      Self.always.contains(word) || (!inList && Self.conjunctions.contains(word))
      || (!isItem && Self.prepositions.contains(word))
    return isOpen ? start..<range.upperBound : nil
  }

  private static let always: Set<String> = [
    "the", "a", "an", "of", "from", "into", "their", "its", "our", "his", "your", "whether", "than",
    "which", "whose",
    "between",
    "among", "because", "although", "while", "if", "per", "via", "upon", "would", "should", "could",
    "these", "those",
  ]
  private static let conjunctions: Set<String> = ["and", "or", "nor", "but"]
  private static let prepositions: Set<String> = [
    "to", "in", "for", "with", "by", "that", "at", "on", "as", "is", "are", "was", "were", "will",
    "has", "have", "be", "been", "not", "may", "can", "must", "under",
  ]
}
