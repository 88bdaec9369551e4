// SPDX-License-Identifier: Apache-2.0

/// Sorts the tokens of one entry into author, date, title and the rest; starts another reference where a second
/// author with a date follows a whole one.
struct ReferenceParts {
  typealias Token = ReferenceTokens.Token

  let text: Characters
  let tokens: [Token]
  let block: Int
  let isList: Bool

  private struct Draft {
    var names: [Range<Int>] = []
    var extras: [Range<Int>] = []
    var date: Range<Int>?
    var title: Range<Int>?
    var works: [Range<Int>] = []
    var pages: Range<Int>?
    var url: Range<Int>?
    var accessed: Range<Int>?
    var isForAll = false
    var start: Int?
    var end = 0

    var hasCore: Bool { date != nil || title != nil || url != nil || !works.isEmpty }
    var isWhole: Bool {
      (title != nil || url != nil || !extras.isEmpty || !works.isEmpty) && hasCore
    }
  }

  func read() -> [Reference] {
    var references: [Reference] = []
    var draft = Draft()
    for (index, token) in tokens.enumerated() {
      if startsAnother(index, after: draft) {
        if let reference = finish(draft) { references.append(reference) }
        draft = Draft()
      }
      take(token, index, into: &draft)
    }
    if let reference = finish(draft) { references.append(reference) }
    return references
  }

  /// Whether a token begins the next reference: a name with a date in brackets, or one more title.
  private func startsAnother(_ index: Int, after draft: Draft) -> Bool {
    guard draft.isWhole else { return false }
    switch tokens[index].kind {
    case .text:
      guard draft.date != nil else { return false }
      var next = index + 1
      // Names may hold commas: "Smith, J. and Lee, K. (2025)".
      while next < tokens.count, next - index < 8,
        tokens[next].kind == .comma || tokens[next].kind == .text
      {
        next += 1
      }
      return next < tokens.count && tokens[next].kind == .date(inBrackets: true)
    case .title: return draft.title != nil && (draft.url != nil || draft.date != nil)
    case .url: return draft.url != nil && draft.accessed != nil
    default: return false
    }
  }

  private func take(_ token: Token, _ index: Int, into draft: inout Draft) {
    switch token.kind {
    case .comma, .stop, .semicolon: return
    case .text: takeText(token, index, into: &draft)
    case .date: if draft.date == nil { draft.date = token.range }
    case .title: if draft.title == nil { draft.title = token.range }
    case .work: draft.works.append(token.range)
    case .url: if draft.url == nil { draft.url = token.range }
    case .accessed(let isForAll):
      draft.accessed = draft.accessed ?? token.range
      draft.isForAll = draft.isForAll || isForAll
    case .pages: draft.pages = draft.pages ?? token.range
    }
    draft.start = draft.start ?? token.whole.lowerBound
    draft.end = max(draft.end, token.whole.upperBound)
  }

  private func takeText(_ token: Token, _ index: Int, into draft: inout Draft) {
    var range = token.range
    if !draft.hasCore {
      range = withoutLead(range, isFirst: draft.names.isEmpty)
      guard !range.isEmpty else { return }
      if draft.names.isEmpty { draft.start = range.lowerBound }
      draft.names.append(range)
      return
    }
    // 「…」를 참고하여: what hangs on a title in Korean is a particle.
    let isJoined =
      index > 0 && tokens[index - 1].whole.upperBound == token.whole.lowerBound
      && tokens[index - 1].kind != .comma
    if isJoined,
      Characters.isHangul(text.scalar(at: range.lowerBound, before: range.upperBound).value)
    {
      return
    }
    draft.extras.append(range)
  }

  /// A name without what leads to it: "과 ", "See also ", "자세한 내용은 ".
  private func withoutLead(_ range: Range<Int>, isFirst: Bool) -> Range<Int> {
    guard isFirst else { return range }
    let end = range.upperBound
    var start = range.lowerBound
    if let after = text.end(ofOneOf: Self.leads, at: start, before: end) { start = after }
    // After a topic in Korean or Japanese comes who is cited.
    var offset = start
    var previous: UInt32 = 0
    while offset < end {
      let (value, next) = text.scalar(at: offset, before: end)
      if value == 0x20, previous == 0xC740 || previous == 0xB294 { start = next }  // 은 는
      previous = value
      offset = next
    }
    return text.trimmed(start..<end)
  }
  private static let leads: WordList = [
    "과 ", "와 ", "및 ", "그리고 ", "and ", "see also ", "see, e.g., ", "see ", "cf. ", "원자료: ", "출처: ",
    "자료: ",
    "source: ", "참고: ",
  ]

  // MARK: - Settling

  private func finish(_ draft: Draft) -> Reference? {
    guard let start = draft.start else { return nil }
    var draft = draft
    var container = draft.works.first
    if draft.title == nil {
      if let book = draft.works.first {
        draft.title = book
        container = draft.works.dropFirst().first
      } else if let first = draft.extras.first, isList || !Self.isStatement(text, first) {
        draft.title = draft.extras.removeFirst()
      }
    }
    container = container ?? draft.extras.first { isName($0) && !Self.isStatement(text, $0) }
    if draft.names.isEmpty, draft.date == nil, draft.url != nil { splitLink(&draft) }
    if draft.title == nil, isList, draft.url != nil { splitNames(&draft) }
    var author = draft.names.first.flatMap { first in
      draft.names.last.map { first.lowerBound..<$0.upperBound }
    }
    if draft.title == nil, draft.url == nil, draft.date != nil {
      // "Joint Fact Sheet(2026. 3. 19.)": a document named with its date.
      draft.title = author
      author = nil
    }
    let parts = [author, draft.date, draft.title, draft.url, container].filter { $0 != nil }.count
    guard draft.url != nil || parts >= 2 else { return nil }
    return Reference(
      range: start..<draft.end, rest: nil, author: author, date: draft.date, title: draft.title,
      container: container, pages: draft.pages, url: draft.url, accessed: draft.accessed,
      accessedForAll: draft.isForAll, block: block)
  }

  /// The words of a link that name who published and when: "[経済産業省、2026年4月9日](https://…)".
  private func splitLink(_ draft: inout Draft) {
    guard let label = draft.title else { return }
    let tokens = ReferenceTokens(text: text, range: label).tokens
    let names = tokens.filter { $0.kind == .text }.map(\.range)
    let dates = tokens.filter { if case .date = $0.kind { true } else { false } }
    guard let date = dates.first, let name = names.first, name.lowerBound < date.range.lowerBound
    else { return }
    draft.date = date.range
    draft.names = [name]
    draft.title =
      tokens.first { if case .title = $0.kind { true } else { false } }?.range
      ?? names.dropFirst().first
  }

  /// "Maritime Revenue Office, Guidance on Section 17, 20 April 2026, https://…": a title without quotation
  /// marks behind a body of two words or more.
  private func splitNames(_ draft: inout Draft) {
    guard draft.names.count == 2, text.contains(0x20, in: draft.names[0]),
      draft.names[1].count >= 6, !text.contains(0x2E, in: draft.names[1])
    else { return }
    draft.title = draft.names.removeLast()
  }

  /// Whether a piece of text tells something, as a Korean or Japanese sentence, and is no title.
  static func isStatement(_ text: Characters, _ range: Range<Int>) -> Bool {
    guard range.count > 24 else { return false }
    let last = text.scalar(before: range.upperBound, from: range.lowerBound).value
    return endings.contains(last)
  }
  private static let endings = ScalarSet("다임함음됨짐옴봄름た")

  /// Whether a piece of text can be a journal or publisher: it does not begin with a number or a volume.
  private func isName(_ range: Range<Int>) -> Bool {
    let first = text.scalar(at: range.lowerBound, before: range.upperBound).value
    if Characters.isDigit(first) { return false }
    return text.end(
      ofOneOf: ["제", "vol.", "no.", "第", "ibid"], at: range.lowerBound, before: range.upperBound)
      == nil || range.count > 40
  }
}
