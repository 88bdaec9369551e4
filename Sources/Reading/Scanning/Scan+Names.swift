// SPDX-License-Identifier: Apache-2.0

extension Scan {
  /// Reads a name of the ledger at `offset`: the longest that its surroundings allow, a numbered
  /// order, or letters that stand for states.
  func readName(at offset: Int) -> Int? {
    var best: (end: Int, name: Int)?
    var opening: (end: Int, kind: DocumentNumber)?
    var hasLetter = false
    guard rolesOfWords(at: offset).contains(Roles(.name)) else { return nil }
    forEachWord(at: offset) { match in
      guard lexicon.roles(of: match.word).contains(Roles(.name)) else { return }
      for sense in lexicon.senses(of: match.word) where sense.role == .name {
        if sense.a < 0 {
          if let kind = DocumentNumber(rawValue: -sense.a) { opening = (match.end, kind) }
        } else if sense.b == 1 {
          hasLetter = true
        } else if match.end > best?.end ?? 0, fits(Int(sense.a), offset..<match.end) {
          best = (match.end, Int(sense.a))
        }
      }
    }
    if let opening, let end = readNumbered(opening.kind, from: offset, wordEnd: opening.end),
      end >= best?.end ?? 0
    {
      return end
    }
    if let best {
      emitName(best.name, offset..<best.end)
      return best.end
    }
    return hasLetter ? readLetters(at: offset) : nil
  }

  func emitName(_ index: Int, _ range: Range<Int>, atMost confidence: UInt8 = 100) {
    emit(
      Mention(
        names.all[index].kind, range, .entry(names.all[index].id),
        confidence: min(names.all[index].confidence, confidence)))
  }

  // MARK: - Numbered orders, laws and bills

  private func readNumbered(
    _ kind: DocumentNumber, from start: Int, wordEnd: Int
  ) -> Int? {
    guard hasLatinEdge(before: start) else { return nil }
    if kind != .houseBill, Lexicon.isLatinLetter(bytes[start]), bytes[start] & 0x20 != 0 {
      return nil  // "an executive order 3 weeks ago"
    }
    var digits = skipBlanks(from: wordEnd)
    for joint in DocumentNumber.joints where matches(joint, at: digits) {
      digits = skipBlanks(from: digits + joint.utf8CodeUnitCount)
      break
    }
    var end = digits
    while end - digits < 12, isDigit(byte(end)) { end += 1 }
    guard end > digits, kind != .executiveOrder || end - digits >= 3 else { return nil }
    if kind == .publicLaw {
      guard byte(end) == UInt8(ascii: "-"), isDigit(byte(end + 1)) else { return nil }
      end += 1
      while isDigit(byte(end)), end - digits < 12 { end += 1 }
    }
    let number = kind.prefix + " " + String(decoding: bytes[digits..<end], as: UTF8.self)
    for suffix: StaticString in ["호", "号"] where matches(suffix, at: end) { end += 3 }
    if let name = names.named(number) {
      emit(Mention(name.kind, start..<end, .entry(name.id)))
    } else {
      emit(Mention(.instrument, start..<end, .text(number)))
    }
    return end
  }

  // MARK: - Boundaries

  /// Whether what stands around a spelling lets it be the name, and not part of another word.
  func fits(_ index: Int, _ range: Range<Int>) -> Bool {
    let length = names.length(of: index)
    let first = bytes[range.lowerBound]
    if first < 0x80 || first == 0xEF {
      guard hasLatinEdge(before: range.lowerBound) else { return false }
    } else {
      guard hasEastAsianEdge(before: range.lowerBound, length: length) else { return false }
    }
    let last = bytes[range.upperBound - 1]
    if last < 0x80 {
      let next = byte(range.upperBound)
      if Scan.isLabel(last), isDigit(next) || next == UInt8(ascii: "_") { return false }
      if next == UInt8(ascii: "$") { return false }
      // "US dollars" is a currency.
      if let unit = word(at: range.lowerBound, Roles(.currency, .currencySign)),
        unit.end > range.upperBound
      {
        return false
      }
    } else if opensAnotherWord(range, length: length) {
      return false
    }
    return names.fits(index, bytes[range])
  }

  /// Whether no Latin word, number or address goes on across `offset`.
  private func hasLatinEdge(before offset: Int) -> Bool {
    let before = byte(offset - 1)
    return
      !(Lexicon.isLatinLetter(before) || isDigit(before) || before == UInt8(ascii: "_")
      || before == UInt8(ascii: "@"))
  }

  private func hasEastAsianEdge(before offset: Int, length: Int) -> Bool {
    let own = scalar(at: offset)
    let before = scalar(before: offset)
    if offset == lastEnd, offset > 0 { return true }
    if Self.isHangul(own) {
      if length == 2, before < 0x80, isDigit(UInt8(before)) { return false }
      // A particle follows a closing quotation mark, never a name: “…”이란.
      if before == 0x201D || before == 0x2019 { return length > 2 }
      guard Self.isHangul(before) else { return true }
      guard StateLetters.koreanPrefixes.contains(before) else { return false }
      return !Self.isHangul(scalar(before: startOfScalar(before: offset)))
    }
    if Self.isKatakana(own) { return !Self.isKatakana(before) }
    // 東日本, 新日本: parts of other names.
    return !(length == 2 && StateLetters.beforeOtherNames.contains(before))
  }

  static func isKatakana(_ scalar: UInt32) -> Bool {
    (scalar >= 0x30A1 && scalar <= 0x30FA) || scalar == 0x30FC
  }

  /// Whether a short name is only how a longer word begins: 인도네시아, インドネシア, 한국은행, 日本銀行.
  private func opensAnotherWord(_ range: Range<Int>, length: Int) -> Bool {
    let next = scalar(at: range.upperBound)
    let last = scalar(before: range.upperBound)
    if Self.isKatakana(last), Self.isKatakana(next) { return true }
    guard length <= 3 else { return false }
    if Self.bodyOpenings.contains(next),
      Self.otherBodies.contains(where: { matches($0, at: range.upperBound) })
    {
      return true
    }
    // 日韓国交: 国交 is the word.
    if last == 0x56FD, next == 0x4EA4 || next == 0x969B { return true }
    guard Self.wordOpenings.contains(scalar(at: range.lowerBound)) else { return false }
    for (name, followers) in Self.otherWords where matches(name, at: range.lowerBound) {
      if followers.contains(where: { matches($0, at: range.upperBound) }) { return true }
    }
    return false
  }

  /// After a state's name: somebody else's.
  private static let otherBodies: [StaticString] = [
    "은행", "항공", "전력공사", "거래소", "銀行", "航空", "製鉄", "郵政", "郵船", "たばこ", "取引所", "電気",
  ]
  /// How they begin.
  private static let bodyOpenings = openings(of: otherBodies)
  private static let otherWords: [(StaticString, [StaticString])] = [
    ("인도", ["네", "적", "양", "차이나", "하", "되", "된", "한", "받", "태평양", "·태평양", "-태평양", "ㆍ태평양", "・태평양"]),
    ("インド", ["太平洋", "洋", "・太平洋"]),
    ("이란", ["성"]),
    ("북한", ["산", "강"]),
    ("대만", ["족"]),
  ]
  /// How the names among them begin.
  private static let wordOpenings = openings(of: otherWords.map(\.0))

  private static func openings(of words: [StaticString]) -> ScalarSet {
    ScalarSet(scalars: words.compactMap { "\($0)".unicodeScalars.first?.value })
  }
}
