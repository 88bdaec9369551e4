// SPDX-License-Identifier: Apache-2.0

/// What stands in brackets and quotation marks: dates, dates of access, pages, titles.
extension ReferenceTokens {
  /// The offset after the bracket that closes one opened before `start`.
  func closing(of opening: UInt32, at start: Int) -> Int? {
    let limit = min(range.upperBound, start + 400)
    let close = opening == UInt32(ascii: "(") ? UInt32(ascii: ")") : UInt32(ascii: "]")
    var depth = 1
    var position = start
    while position < limit {
      let (value, next) = text.folded(at: position, before: limit)
      if value == opening { depth += 1 }
      if value == close {
        depth -= 1
        if depth == 0 { return next }
      }
      position = next
    }
    return nil
  }

  func bracket() -> Token? {
    let (value, next) = text.folded(at: offset, before: range.upperBound)
    guard let after = closing(of: value, at: next) else { return nil }
    let inner = text.trimmed(next..<text.scalar(before: after, from: next).start)
    let whole = offset..<after
    if let date = dateFilling(inner) {
      return Token(kind: .date(inBrackets: true), range: date, whole: whole)
    }
    if var token = access(inner, isBracketed: true) {
      token.whole = whole
      return token
    }
    if let last = pages(at: inner.lowerBound, before: inner.upperBound), last == inner.upperBound {
      return Token(kind: .pages, range: inner, whole: whole)
    }
    return nil
  }

  /// The date that fills a bracket, but for "n.d.", "a" after the year, or a point.
  private func dateFilling(_ inner: Range<Int>) -> Range<Int>? {
    if text.end(ofOneOf: ["n.d.", "발행년불명"], at: inner.lowerBound, before: inner.upperBound)
      == inner.upperBound
    {
      return inner
    }
    guard
      var end = DatePattern(text: text).end(
        at: inner.lowerBound, before: inner.upperBound, allowsYear: true)
    else { return nil }
    let date = inner.lowerBound..<end
    if end < inner.upperBound, Lexicon.isLatinLetter(text.byte(end)) { end += 1 }
    if text.byte(end) == 0x2E { end += 1 }
    return text.afterBlanks(end, before: inner.upperBound) == inner.upperBound ? date : nil
  }

  /// "검색일: 2026. 3. 27.", "accessed March 27, 2026", 「2026年3月24日閲覧」.
  func access(_ inner: Range<Int>, isBracketed: Bool) -> Token? {
    let end = inner.upperBound
    let isForAll = text.end(ofOneOf: Self.allWords, at: inner.lowerBound, before: end) != nil
    let dates = DatePattern(text: text)
    if let date = dates.end(at: inner.lowerBound, before: end) {
      let rest = text.afterBlanks(date, before: end)
      guard
        let after = text.end(
          ofOneOf: Self.readOn, at: rest, before: end)
      else {
        return nil
      }
      return Token(
        kind: .accessed(false), range: inner.lowerBound..<date, whole: inner.lowerBound..<after)
    }
    var position = inner.lowerBound
    let wordLimit = isBracketed ? min(end, position + 60) : position + 1
    while position < wordLimit {
      let first = text.folded(at: position, before: end).value
      if Self.accessWords.firsts.contains(first),
        let after = text.end(ofOneOf: Self.accessWords, at: position, before: end)
      {
        let start = afterColon(after, before: end)
        guard let date = dates.end(at: start, before: end) else { return nil }
        return Token(
          kind: .accessed(isForAll), range: start..<date, whole: inner.lowerBound..<date)
      }
      position = text.scalar(at: position, before: end).next
    }
    return nil
  }

  private func afterColon(_ offset: Int, before end: Int) -> Int {
    let start = text.afterBlanks(offset, before: end)
    let (mark, next) = text.folded(at: start, before: end)
    return mark == 0x3A ? text.afterBlanks(next, before: end) : start
  }

  /// Behind the date: 「2026年3月24日最終閲覧」.
  private static let readOn: WordList = [
    "閲覧", "最終閲覧", "アクセス", "最終アクセス", "検索", "確認", "最終確認", "取得", "검색", "접속", "열람",
  ]

  private static let accessWords: WordList = [
    "검색일자", "검색일", "접속일자", "접속일", "열람일", "최종검색일", "accessed on", "accessed", "retrieved on",
    "retrieved", "last visited", "last accessed", "閲覧日", "最終閲覧日", "最終閲覧", "最終アクセス日", "最終アクセス",
    "アクセス日", "検索日",
  ]

  private static let allWords: WordList = ["모든", "모두", "이상", "all ", "both ", "すべて", "いずれも", "以上"]

  func quotation(_ opening: UInt32, _ next: Int) -> Token? {
    guard let close = Self.quotes[opening] else { return nil }
    var depth = 1
    var position = next
    let limit = min(range.upperBound, next + Self.widestTitle)
    while position < limit {
      let (value, after) = text.scalar(at: position, before: limit)
      if value == close {
        depth -= 1
        if depth == 0 { return titled(opening, next..<position, offset..<after) }
      } else if value == opening {
        depth += 1
      }
      position = after
    }
    // Cut by a page break or never closed; a bracket in single quotes is not worth it.
    guard limit == range.upperBound, opening == 0x22 || opening == 0x201C || opening == 0x300C
    else { return nil }
    let rest = text.trimmed(next..<range.upperBound)
    guard !rest.isEmpty else { return nil }
    return Token(kind: .title(isClosed: false), range: rest, whole: offset..<range.upperBound)
  }

  private func titled(_ opening: UInt32, _ inner: Range<Int>, _ whole: Range<Int>) -> Token? {
    var range = text.trimmed(inner)
    // The comma or point that American style sets inside the marks is not the title's.
    if opening != 0x300C, opening != 0x300E,
      let last = range.isEmpty
        ? nil : Optional(text.scalar(before: range.upperBound, from: range.lowerBound)),
      last.value == 0x2C || last.value == 0x2E
    {
      range = range.lowerBound..<last.start
    }
    guard !range.isEmpty else { return nil }
    if opening == 0x300E || opening == 0x300A {
      return Token(kind: .work, range: range, whole: whole)
    }
    if opening == 0x2018 {
      // ‘…’ with a particle is a word in a sentence.
      let follows = text.scalar(at: whole.upperBound, before: self.range.upperBound).value
      if Characters.isHangul(follows) || Characters.isLatin(follows) { return nil }
    }
    return Token(kind: .title(isClosed: true), range: range, whole: whole)
  }

  /// In bytes. A quotation that goes on longer is no title.
  private static let widestTitle = 1500
  static let quoteOpenings = ScalarSet(scalars: quotes.keys)
  static let quotes: [UInt32: UInt32] = [
    0x22: 0x22, 0x201C: 0x201D, 0x300C: 0x300D, 0x300E: 0x300F, 0x300A: 0x300B, 0x2018: 0x2019,
  ]
}
