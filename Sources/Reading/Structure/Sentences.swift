// SPDX-License-Identifier: Apache-2.0

/// Splits text into sentences, in Korean, Japanese and English, in one pass.
///
/// A sentence ends at 。 ! ? or a full stop outside brackets and quotation marks; not at the points of dotted
/// dates (2026. 3. 19.), decimals, initials and abbreviations. What is closed or noted right after
/// the stop (a quotation mark, "¹⁾") still belongs to it.
struct Sentences {
  let text: Characters
  let range: Range<Int>

  private var position: Int
  private var start: Int
  private var depth = 0
  private var openedAt = 0
  private var isQuoted = false
  private var found: [Range<Int>] = []

  /// Brackets wider than this, in bytes, are taken for slips that close nothing.
  private static let widestBracket = 1200

  static func split(_ text: Characters, _ range: Range<Int>) -> [Range<Int>] {
    var sentences = Sentences(text: text, range: text.trimmed(range))
    sentences.run()
    return sentences.found
  }

  private init(text: Characters, range: Range<Int>) {
    self.text = text
    self.range = range
    position = range.lowerBound
    start = range.lowerBound
  }

  private mutating func run() {
    while true {
      position = text.mark(from: position, before: range.upperBound, of: { Self.marks($0) })
      guard position < range.upperBound else { break }
      let (value, next) = text.scalar(at: position, before: range.upperBound)
      if depth > 0 || isQuoted, position - openedAt > Self.widestBracket {
        (depth, isQuoted) = (0, false)
      }
      switch value {
      case 0x22:
        if isQuoted { close(at: next, isQuote: true) } else { isQuoted = true }
        if isQuoted { openedAt = position }
      case _ where Self.openings.contains(value):
        if depth == 0 { openedAt = position }
        depth += 1
      case _ where Self.closings.contains(value):
        close(at: next, isQuote: value != 0x29 && value != 0xFF09 && value != 0x5D)
      case 0x3002, 0xFF01, 0xFF1F, 0xFF0E:
        if depth == 0, !isQuoted { end(at: next) }
      case 0x21, 0x3F:
        // "?" inside a web address ends nothing.
        let follows = text.byte(next)
        let isJoined = Lexicon.isLatinLetter(follows) || Self.isDigit(follows) || follows == 0x2F
        if depth == 0, !isQuoted, !isJoined { end(at: next) }
      case 0x2E:
        if depth == 0, !isQuoted, endsSentence(before: position, after: next) { end(at: next) }
      default: break
      }
      position = max(position, next)
    }
    if start < range.upperBound { found.append(start..<range.upperBound) }
  }

  /// A closing mark; a stop inside a quotation that another sentence follows ends the sentence, too.
  private mutating func close(at next: Int, isQuote: Bool) {
    if depth > 0 { depth -= 1 } else { isQuoted = false }
    guard isQuote, depth == 0, !isQuoted else { return }
    let before = text.scalar(before: position, from: range.lowerBound).value
    let follows = text.scalar(at: next, before: range.upperBound).value
    let after = text.afterBlanks(next, before: range.upperBound)
    guard before == 0x2E || before == 0x3F || before == 0x21, Characters.isBlank(follows),
      Characters.isUpper(text.scalar(at: after, before: range.upperBound).value)
    else { return }
    end(at: next)
  }

  private mutating func end(at offset: Int) {
    var end = offset
    while let next = Self.afterTrailer(text, end, before: range.upperBound) { end = next }
    // "… at nine. [^2]": the mark stands apart, but belongs to the sentence.
    let mark = text.afterBlanks(end, before: range.upperBound)
    if text.end(of: "[^", at: mark, before: range.upperBound) != nil,
      let next = Self.afterTrailer(text, mark, before: range.upperBound)
    {
      end = next
    }
    found.append(start..<end)
    start = text.afterBlanks(end, before: range.upperBound)
    position = max(start, offset)
  }

  /// Whether the full stop at `dot` ends its sentence.
  private func endsSentence(before dot: Int, after: Int) -> Bool {
    var tail = after
    while let next = Self.afterTrailer(text, tail, before: range.upperBound) { tail = next }
    let follows = text.scalar(at: tail, before: range.upperBound).value
    let (before, _) = text.scalar(before: dot, from: range.lowerBound)
    guard follows != 0 else { return true }
    guard Characters.isBlank(follows) else {
      return Characters.isHangul(before) && (Characters.isHangul(follows) || tail > after)
    }
    let nextStart = text.afterBlanks(tail, before: range.upperBound)
    let next = text.scalar(at: nextStart, before: range.upperBound).value
    if Characters.isDigit(before) {
      if Characters.isDigit(next) { return false }
      return !isDottedDate(endingAt: dot) || Characters.isUpper(next)
    }
    if Characters.isLower(next) { return false }
    if Characters.isLatin(before) { return !isAbbreviation(endingAt: dot, next: nextStart) }
    return true
  }

  /// Whether the number before a point is the last of "2026. 3. 19".
  private func isDottedDate(endingAt dot: Int) -> Bool {
    var offset = dot
    while offset > range.lowerBound, Characters.isDigit(UInt32(text.byte(offset - 1))) {
      offset -= 1
    }
    while offset > range.lowerBound, text.byte(offset - 1) == 0x20 { offset -= 1 }
    return text.byte(offset - 1) == 0x2E
      && Characters.isDigit(UInt32(text.byte(offset - 2)))
  }

  private func isAbbreviation(endingAt dot: Int, next: Int) -> Bool {
    var first = dot
    while first > range.lowerBound, dot - first < 12 {
      let byte = text.byte(first - 1)
      guard Lexicon.isLatinLetter(byte) || byte == 0x2E else { break }
      first -= 1
    }
    let word = first..<dot
    guard dot - first < 12 else { return false }
    let isInitial = word.count == 1 && Characters.isUpper(UInt32(text.byte(first)))
    let isDotted = text.contains(0x2E, in: word)
    let key = text.key(word)
    if Self.titles.contains(key) { return true }
    guard isInitial || isDotted || Self.abbreviations.contains(key) else { return false }
    if isInitial, !isDotted { return true }
    // "… in the U.S. The plan …": a word that opens sentences decides.
    return !Self.openers.contains { word in
      guard let end = text.end(of: word, at: next, before: range.upperBound) else { return false }
      return Characters.isUpper(UInt32(text.byte(next))) && !Lexicon.isLatinLetter(text.byte(end))
    }
  }

  /// The offset after one quotation mark, bracket or footnote marker that closes a sentence.
  static func afterTrailer(_ text: Characters, _ offset: Int, before end: Int) -> Int? {
    guard offset < end else { return nil }
    let (value, next) = text.scalar(at: offset, before: end)
    if closings.contains(value) { return next }
    if value == 0x22 {
      // A straight quote after a stop closes if nothing is joined to it.
      let follows = text.scalar(at: next, before: end).value
      return follows == 0 || Characters.isBlank(follows) || !Characters.isLatin(follows)
        ? next : nil
    }
    if let raised = NumberMarks(text: text).raised(at: offset, before: end) { return raised.1 }
    if value == UInt32(ascii: "^"), text.byte(next) == UInt8(ascii: "{"),
      let brace = text.bytes[next..<min(end, next + 16)].firstIndex(of: UInt8(ascii: "}"))
    {
      return brace + 1
    }
    if value == UInt32(ascii: "["),
      text.byte(next) == UInt8(ascii: "^") || isDigit(text.byte(next)),
      let bracket = text.bytes[next..<min(end, next + 24)].firstIndex(of: UInt8(ascii: "]"))
    {
      return bracket + 1
    }
    if isDigit(text.byte(offset)), let number = text.number(at: offset, before: end),
      text.byte(number.end) == UInt8(ascii: ")")
    {
      return number.end + 1
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  static func isTerminal(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E, 0x21, 0x3F, 0x3002, 0xFF0E, 0xFF01, 0xFF1F, 0x2026: true
    default: false
    }
  }

  /// ! " ( ) . ? [ ] and the leads of the others: U+2000–2FFF, U+3000–3FFF, full-width forms.
  @inline(__always)
  private static func marks(_ bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    bytes.equal(0x21) .| bytes.equal(0x22) .| bytes.equal(0x28) .| bytes.equal(0x29)
      .| bytes.equal(0x2E) .| bytes.equal(0x3F) .| bytes.equal(0x5B) .| bytes.equal(0x5D)
      .| bytes.equal(0xE2) .| bytes.equal(0xE3) .| bytes.equal(0xEF)
  }
  static let openings = ScalarSet("(（[「『“〈《【")
  static let closings = ScalarSet(")）]」』”’〉》】")
  /// Abbreviations that a name or number follows.
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "no", "nos", "fig", "figs", "sen", "rep", "gov", "gen", "art",
    "sec", "vol", "pp", "p", "vs", "cf", "e.g", "i.e", "st", "eds", "ed", "approx", "hon", "amb",
  ]
  private static let abbreviations: Set<String> = [
    "inc", "ltd", "co", "corp", "al", "etc", "dept", "est", "jr", "sr", "jan", "feb", "mar", "apr",
    "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "bn", "mn", "tn", "ave",
  ]
  private static let openers: [StaticString] = [
    "the", "this", "that", "these", "it", "its", "in", "however", "but", "a", "an", "he", "she",
    "they", "we", "as", "at", "for", "on", "if", "and", "both", "under", "by", "there", "our",
  ]
}
