// SPDX-License-Identifier: Apache-2.0

/// Reads the bibliographic references of source lines, footnotes and reference lists.
struct ReferenceReader {
  typealias Token = ReferenceTokens.Token

  let text: Characters

  func references(in blocks: [OutlineBuilder.Draft]) -> [Reference] {
    var references: [Reference] = []
    for (index, block) in blocks.enumerated() where block.continues == nil {
      guard let isList = holds(block) else {
        if block.kind == .paragraph || block.kind == .bullet {
          references += LinkedSources(text: text).references(in: block.content, block: index)
        }
        continue
      }
      var found = self.references(in: block.content, block: index, isList: isList)
      if let later = block.continuedBy { extend(&found, by: blocks[later].content) }
      shareAccess(&found)
      references += found
    }
    return references
  }

  /// Whether a block may hold references, and whether it holds nothing else.
  private func holds(_ block: OutlineBuilder.Draft) -> Bool? {
    switch block.kind {
    case .source: true
    case .footnote: block.role == .references
    case .paragraph, .bullet: block.role == .references ? true : nil
    default: nil
    }
  }

  private func references(in range: Range<Int>, block: Int, isList: Bool) -> [Reference] {
    let tokens = ReferenceTokens(text: text, range: range).tokens
    var references: [Reference] = []
    for piece in tokens.split(whereSeparator: { $0.kind == .semicolon }) {
      for part in isList ? [piece] : parts(of: piece) {
        references += ReferenceParts(text: text, tokens: Array(part), block: block, isList: isList)
          .read()
      }
    }
    return references
  }

  // MARK: - Notes that speak and cite

  /// The sentences of a footnote that cite, each with what belongs to it.
  private func parts(of piece: ArraySlice<Token>) -> [ArraySlice<Token>] {
    let sentences = piece.split(whereSeparator: { $0.kind == .stop })
    var parts: [ArraySlice<Token>] = []
    var index = 0
    while index < sentences.count {
      var part = sentences[index]
      index += 1
      var cites = isCitation(part, isWhole: sentences.count == 1)
      let isNameAlone = isName(part)
      if !cites, isNameAlone, index < sentences.count, opensWithTitle(sentences[index]) {
        cites = true
      }
      guard cites else { continue }
      var absorbed = 0
      while index < sentences.count,
        belongs(sentences[index], to: part, absorbed: absorbed, isNameAlone: isNameAlone)
      {
        part = piece[part.startIndex..<sentences[index].endIndex]
        index += 1
        absorbed += 1
      }
      parts.append(part)
    }
    return parts
  }

  /// Whether a sentence is a short name and nothing else: "外務省."
  private func isName(_ sentence: ArraySlice<Token>) -> Bool {
    guard sentence.count == 1, let only = sentence.first, only.kind == .text,
      only.range.count <= 80
    else { return false }
    return !ReferenceParts.isStatement(text, only.range)
  }

  private func opensWithTitle(_ sentence: ArraySlice<Token>) -> Bool {
    guard let first = sentence.first else { return false }
    // 「항만법」은 …: the subject of a sentence is no title of a source.
    if let second = sentence.dropFirst().first, second.kind == .text,
      second.whole.lowerBound == first.whole.upperBound,
      Characters.isHangul(
        text.scalar(at: second.range.lowerBound, before: second.range.upperBound).value)
    {
      return false
    }
    switch first.kind {
    case .title, .work, .url: return true
    default: return false
    }
  }

  private func isCitation(_ sentence: ArraySlice<Token>, isWhole: Bool) -> Bool {
    var hasTitle = false
    var hasDate = false
    var hasWork = false
    var isLastPlain = false
    for (position, token) in zip(sentence.indices, sentence) {
      let follows = position + 1 < sentence.endIndex ? sentence[position + 1] : nil
      let isJoined =
        follows.map { $0.kind == .text && $0.whole.lowerBound == token.whole.upperBound } ?? false
      switch token.kind {
      case .url: return true
      case .accessed: return true
      case .date(let inBrackets):
        if !inBrackets {
          hasDate = true
        } else if !isJoined, isLastPlain {
          if follows.map({ $0.kind != .text }) ?? isWhole { return true }
        } else if !isJoined {
          hasDate = true
        }
      case .title: if !isJoined || hasDate { hasTitle = true }
      case .work: hasWork = !isJoined || hasTitle
      default: break
      }
      isLastPlain = token.kind == .text
    }
    return hasTitle && (hasDate || hasWork || opensWithTitle(sentence) && sentence.count > 1)
  }

  /// Whether a sentence goes on with the reference before it.
  private func belongs(
    _ sentence: ArraySlice<Token>, to part: ArraySlice<Token>, absorbed: Int, isNameAlone: Bool
  ) -> Bool {
    guard let first = sentence.first else { return true }
    switch first.kind {
    case .url, .accessed, .pages: return true
    case .title, .work:
      return !part.contains { if case .title = $0.kind { true } else { false } }
    case .date(let inBrackets): return inBrackets
    case .text:
      // "Smith, J. (2025). Title. Journal. https://…": the date ends the first sentence.
      guard absorbed > 0 || part.last.map({ $0.kind == .date(inBrackets: true) }) ?? false,
        absorbed < 3, !isNameAlone, part.count >= 2
      else { return false }
      let cites = sentence.contains { $0.kind == .date(inBrackets: true) }
      return !cites && !part.contains { $0.kind == .url }
    default: return false
    }
  }

  // MARK: - Across a page break, across a note

  /// Adds what stands after a page break to the last reference.
  private func extend(_ references: inout [Reference], by range: Range<Int>) {
    guard var last = references.popLast() else { return }
    var start = range.lowerBound
    if let title = last.title, title.upperBound == last.range.upperBound,
      let quote = closingQuote(in: range)
    {
      start = quote
    }
    for token in ReferenceTokens(text: text, range: start..<range.upperBound).tokens {
      switch token.kind {
      case .url: last.url = last.url ?? token.range
      case .accessed(let all):
        last.accessed = last.accessed ?? token.range
        last.accessedForAll = all
      case .pages: last.pages = last.pages ?? token.range
      case .date: last.date = last.date ?? token.range
      case .work: last.container = last.container ?? token.range
      default: break
      }
    }
    last.rest = range
    references.append(last)
  }

  private func closingQuote(in range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, next) = text.scalar(at: offset, before: range.upperBound)
      if value == 0x22 || value == 0x201D || value == 0x300D { return next }
      offset = next
    }
    return nil
  }

  /// One date of access "for all" is every reference's.
  private func shareAccess(_ references: inout [Reference]) {
    guard let shared = references.first(where: \.accessedForAll)?.accessed else { return }
    for index in references.indices where references[index].accessed == nil {
      references[index].accessed = shared
      references[index].accessedForAll = true
    }
  }
}
