// SPDX-License-Identifier: Apache-2.0

/// Cuts a line of sources into what references are made of: names, dates, quoted titles, addresses.
struct ReferenceTokens {
  enum Kind: Equatable {
    case text
    /// A date; in brackets it stands after who wrote or published.
    case date(inBrackets: Bool)
    /// A title in quotation marks, closed or cut off.
    case title(isClosed: Bool)
    /// 『…』: a book, a journal, a newspaper.
    case work
    case url
    /// The date of access; `true` if it holds for all references.
    case accessed(Bool)
    case pages
    case comma, stop, semicolon
  }

  struct Token {
    var kind: Kind
    /// What is meant: without brackets, quotation marks, labels.
    var range: Range<Int>
    /// With them.
    var whole: Range<Int>
  }

  let text: Characters
  let range: Range<Int>
  private(set) var tokens: [Token] = []
  private(set) var offset: Int
  private var runStart: Int?
  private var stops: [Int]
  private var nextStop = 0

  init(text: Characters, range: Range<Int>) {
    self.text = text
    self.range = range
    offset = range.lowerBound
    stops = Sentences.split(text, range).dropLast().map(\.upperBound)
    tokens.reserveCapacity(16)
    read()
  }

  private mutating func read() {
    while offset < range.upperBound {
      if nextStop < stops.count, offset >= stops[nextStop] {
        nextStop += 1
        closeRun()
        tokens.append(Token(kind: .stop, range: offset..<offset, whole: offset..<offset))
        continue
      }
      if runStart == nil {
        offset = text.afterBlanks(offset, before: range.upperBound)
        if offset >= range.upperBound { break }
        if nextStop < stops.count, offset >= stops[nextStop] { continue }
        if let token = opening() {
          push(token)
          continue
        }
      }
      step()
    }
    closeRun()
  }

  /// Looks at one character inside a run of text.
  private mutating func step() {
    let (value, next) = text.folded(at: offset, before: range.upperBound)
    switch value {
    case UInt32(ascii: ","), 0x3001:
      mark(.comma, next)
    case UInt32(ascii: ";"):
      mark(.semicolon, next)
    case UInt32(ascii: "h"), UInt32(ascii: "<"):
      if let token = address() { push(token) } else { advance(next) }
    case UInt32(ascii: "("), UInt32(ascii: "["):
      if let token = link() ?? bracket() {
        push(token)
      } else {
        advance(closing(of: value, at: next) ?? next)
      }
    case _ where Self.quoteOpenings.contains(value):
      if let token = quotation(value, next) { push(token) } else { advance(next) }
    default: advance(next)
    }
  }

  /// On within a run of text, to what may end it.
  private mutating func advance(_ next: Int) {
    if runStart == nil { runStart = offset }
    let limit = nextStop < stops.count ? stops[nextStop] : range.upperBound
    offset = text.mark(from: max(next, offset + 1), before: limit, of: { Self.marks($0) })
  }

  /// , ; < ( [ " and the h of an address, and the leads of the others: U+2000–2FFF, U+3000–3FFF, full-width
  /// forms.
  @inline(__always)
  private static func marks(_ bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    bytes.equal(0x22) .| bytes.equal(0x28) .| bytes.equal(0x2C) .| bytes.equal(0x3B)
      .| bytes.equal(0x3C) .| bytes.equal(0x5B) .| bytes.equal(0x48) .| bytes.equal(0x68)
      .| bytes.equal(0xE2) .| bytes.equal(0xE3) .| bytes.equal(0xEF)
  }

  private mutating func mark(_ kind: Kind, _ next: Int) {
    closeRun()
    tokens.append(Token(kind: kind, range: offset..<next, whole: offset..<next))
    offset = next
  }

  private mutating func push(_ token: Token) {
    closeRun()
    tokens.append(token)
    offset = max(token.whole.upperBound, offset + 1)
  }

  private mutating func closeRun() {
    guard let start = runStart else { return }
    runStart = nil
    var run = text.trimmed(start..<min(offset, range.upperBound))
    let whole = run
    while let last = run.isEmpty ? nil : Optional(text.scalar(before: run.upperBound, from: start)),
      Self.loose.contains(last.value), !isInitial(before: last.start, from: start)
    {
      run = run.lowerBound..<last.start
    }
    run = text.trimmed(run)
    if !run.isEmpty { tokens.append(Token(kind: .text, range: run, whole: whole)) }
  }

  /// Whether the point at `offset` belongs to an initial: "Smith, J."
  private func isInitial(before offset: Int, from start: Int) -> Bool {
    guard text.byte(offset) == 0x2E else { return false }
    let (letter, first) = text.scalar(before: offset, from: start)
    guard Characters.isUpper(letter) else { return false }
    return first == start || !Characters.isLatin(text.scalar(before: first, from: start).value)
  }
  private static let loose = ScalarSet(".。．:：)）—–-")

  // MARK: - At the start of a run

  /// A date, pages or an access date without brackets.
  private func opening() -> Token? {
    let end = range.upperBound
    if let token = access(offset..<min(end, offset + 80), isBracketed: false) { return token }
    if let last = pages(at: offset, before: end) {
      return Token(kind: .pages, range: offset..<last, whole: offset..<last)
    }
    let dates = DatePattern(text: text)
    guard let finish = dates.end(at: offset, before: end, allowsYear: true) else { return nil }
    let follows = text.folded(at: text.afterBlanks(finish, before: end), before: end).value
    guard follows == 0 || Self.afterDate.contains(follows) else { return nil }
    // A year alone has to end its part: "2024 Annual Report" is a title.
    return Token(kind: .date(inBrackets: false), range: offset..<finish, whole: offset..<finish)
  }
  private static let afterDate = ScalarSet(",.;)、。<h(")

  func pages(at start: Int, before end: Int) -> Int? {
    if let after = text.end(ofOneOf: ["pp. ", "pp.", "p. ", "p."], at: start, before: end) {
      guard let number = text.number(at: text.afterBlanks(after, before: end), before: end) else {
        return nil
      }
      return spanEnd(number.end, before: end)
    }
    guard let number = text.number(at: start, before: end) else { return nil }
    let last = spanEnd(number.end, before: end)
    return text.end(ofOneOf: ["쪽", "면", "頁", "ページ"], at: last, before: end)
  }

  /// The end of "10–12" after its first number.
  private func spanEnd(_ offset: Int, before end: Int) -> Int {
    guard let joint = text.end(ofOneOf: ["-", "–", "~", "〜"], at: offset, before: end),
      let last = text.number(at: joint, before: end)
    else { return offset }
    return last.end
  }

  // MARK: - Addresses

  private func address() -> Token? {
    let end = range.upperBound
    let isFramed = text.byte(offset) == UInt8(ascii: "<")
    let start = isFramed ? offset + 1 : offset
    guard let after = text.end(ofOneOf: ["http://", "https://"], at: start, before: end) else {
      return nil
    }
    var finish = after
    while finish < end, Self.isAddress(text.byte(finish)) {
      if text.byte(finish) == UInt8(ascii: "("), text.byte(finish + 1) >= 0x80 { break }
      finish += 1
    }
    if isFramed {
      guard text.byte(finish) == UInt8(ascii: ">"), finish < end else { return nil }
      return Token(kind: .url, range: start..<finish, whole: offset..<(finish + 1))
    }
    while finish > after, Self.isLoose(text.byte(finish - 1)) { finish -= 1 }
    return Token(kind: .url, range: start..<finish, whole: start..<finish)
  }

  private static func isAddress(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x3C && byte != 0x3E
  }
  private static func isLoose(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x2C || byte == 0x3B || byte == 0x3A || byte == 0x29
  }

  /// "[title](https://…)".
  private func link() -> Token? {
    guard text.byte(offset) == UInt8(ascii: "["),
      let close = closing(of: UInt32(ascii: "["), at: offset + 1),
      text.byte(close) == UInt8(ascii: "(")
    else { return nil }
    let inner = text.trimmed((offset + 1)..<(close - 1))
    guard !inner.isEmpty else { return nil }
    // The address after it is read as the next token.
    return Token(kind: .title(isClosed: true), range: inner, whole: offset..<(close + 1))
  }
}
