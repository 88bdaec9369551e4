// SPDX-License-Identifier: Apache-2.0

extension OutlineBuilder {
  /// Reads a paragraph, and ties it to the sentence that a page break cut, if it goes on with one.
  mutating func readParagraph() {
    let first = lines[line]
    let startLine = line
    let range = joinedLines()
    let earlier = cutBlock(before: range, startLine: startLine)
    let isInItem = bullets.last.map { first.indent > $0.indent } ?? false
    if earlier == nil, !isInItem { bullets.removeAll() }
    let block = add(
      .paragraph, range, parent: isInItem ? bullets.last?.block ?? section : section,
      level: isInItem ? bullets.count + 1 : 1)
    if blocks[block].role == nil, HeadingWords.opensAbstract(text, range) {
      blocks[block].role = .abstract
    }
    if let earlier {
      blocks[block].continues = earlier
      blocks[earlier].continuedBy = block
      if blocks[earlier].kind == .footnote {
        flow.footnote = block
        return
      }
    } else {
      flow.hasParagraphs = true
    }
    passProse(block)
  }

  /// The block whose last sentence goes on in the paragraph `range` that begins at `startLine`.
  private func cutBlock(before range: Range<Int>, startLine: Int) -> Int? {
    if let footnote = flow.footnote, blocks[footnote].continuedBy == nil, isCut(footnote),
      footnote == blocks.count - 1 || nextBeginsFootnote()
    {
      return footnote
    }
    guard let prose = flow.prose, blocks[prose].continuedBy == nil, isCut(prose) else { return nil }
    let opening = text.scalar(at: range.lowerBound, before: range.upperBound).value
    if Characters.isLower(opening) { return prose }
    guard flow.isInterrupted, !opensSentence(range) else { return nil }
    if Characters.isUpper(opening), !awaitsMore(prose) { return nil }
    let isItem = blocks[prose].kind == .bullet
    if isItem { return flow.hasParagraphs ? nil : prose }
    return text.columns(blocks[prose].content) > 40 ? prose : nil
  }

  /// Whether a block stops in the middle of a sentence.
  private func isCut(_ block: Int) -> Bool {
    let content = blocks[block].content
    var end = content.upperBound
    // Back over what may follow a full stop: marks of footnotes, brackets, quotation marks.
    while end > content.lowerBound {
      let (value, start) = text.scalar(before: end, from: content.lowerBound)
      if Sentences.isTerminal(value) { return false }
      let isTrailer =
        Sentences.closings.contains(value) || NumberMarks.superscript(value) != nil
        || value == 0x207E || value == 0x22
      guard isTrailer else { break }
      end = start
    }
    if text.byte(end - 1) == UInt8(ascii: "}"),
      text.contains(UInt8(ascii: "^"), in: max(content.lowerBound, end - 12)..<end)
    {
      return false
    }
    return end > content.lowerBound
  }

  /// Whether a block in English ends with a word that never ends a sentence: "in", "the", "and".
  private func awaitsMore(_ block: Int) -> Bool {
    let content = blocks[block].content
    if text.byte(content.upperBound - 1) == UInt8(ascii: ",") { return true }
    return endsInJoiningWord(content)
  }

  /// Whether a line of English prose ends in "of" or "the", so that the next can only go on with it.
  func asksForMore(_ line: Line) -> Bool {
    line.columns >= 16 && line.tabs == 0 && endsInJoiningWord(line.range)
  }

  private func endsInJoiningWord(_ content: Range<Int>) -> Bool {
    var start = content.upperBound
    while start > content.lowerBound, Lexicon.isLatinLetter(text.byte(start - 1)),
      content.upperBound - start < 8
    {
      start -= 1
    }
    return start < content.upperBound
      && Self.joiningWords.contains(text.key(start..<content.upperBound))
  }
  private static let joiningWords: Set<String> = [
    "a", "an", "the", "in", "of", "to", "for", "by", "with", "at", "on", "from", "and", "or", "but",
    "that", "which", "as", "its", "their", "is", "are", "was", "were", "will", "has", "have",
    "than",
  ]

  /// Words that begin a new sentence, not the rest of one.
  private func opensSentence(_ range: Range<Int>) -> Bool {
    text.end(ofOneOf: Self.sentenceOpeners, at: range.lowerBound, before: range.upperBound) != nil
  }

  private static let sentenceOpeners: WordList = [
    "한편", "또한", "그러나", "이에", "따라서", "특히", "다만", "이번", "우리나라", "이상의", "이처럼", "반면",
    "しかし", "また", "なお", "一方", "さらに", "以上", "このように", "そこで", "図", "表", "第", "그림 ", "표 ", "<표", "<그림",
    "[표", "[그림", "첫째", "둘째", "셋째", "Table ", "Figure ",
  ]

  private func nextBeginsFootnote() -> Bool {
    var next = line
    while next < lines.count, lines[next].form == .blank { next += 1 }
    return next < lines.count && beginsFootnote[next]
  }

  // MARK: - Hard-wrapped lines

  /// Takes the line and those that go on with it; the range of all.
  mutating func joinedLines(inItem: Bool = false) -> Range<Int> {
    let start = lines[line].range.lowerBound
    let firstIndent = lines[line].indent
    var widest = measure(lines[line])
    line += 1
    while line < lines.count,
      goesOn(at: line, widest: widest, firstIndent: firstIndent, inItem: inItem)
    {
      widest = max(widest, measure(lines[line]))
      line += 1
    }
    return start..<lines[line - 1].range.upperBound
  }

  private func goesOn(at index: Int, widest: Int, firstIndent: Int, inItem: Bool) -> Bool {
    let current = lines[index]
    let before = lines[index - 1]
    guard !current.opensPage, !isRunningHead.contains(index), !beginsFootnote[index] else {
      return false
    }
    switch current.form {
    case .text where !opensScript(current): break
    case .caption where isCutSentence(at: index): break
    case .bullet(let glyph) where isDashOfSentence(at: index, glyph): break
    case .number(let numbering):
      if opensItem(at: index, numbering) || isListedFootnote(at: index) { return false }
    default: return false
    }
    if current.tabs > 0, isTable(at: index) { return false }
    let start = current.range.lowerBound
    if text.end(ofOneOf: ["http://", "https://", "<http"], at: start, before: start + 8) != nil {
      return true
    }
    if HeadingWords.loneRole(text, current.range) != nil { return false }
    let isEnded = endsSentence(before)
    let role = section.flatMap { blocks[$0].role }
    if role == .references || role == .notes {
      return current.indent > firstIndent
        || !isEnded && !endsWithAddress(before) && !endsWithAccess(before)
    }
    if Characters.isLower(text.scalar(at: start, before: current.range.upperBound).value) {
      return true
    }
    // Lines this long are paragraphs by themselves; nobody breaks a paragraph there.
    let isStretched = isStretched(before)
    if before.columns > 130, !isStretched { return false }
    // What hangs under an item's text belongs to it; elsewhere an indent opens a paragraph.
    if inItem, current.indent > firstIndent { return true }
    if isEnded, current.indent > before.indent { return false }
    if isStretched { return !isEnded || isMarkdown && (50...130).contains(widest) }
    let full = max(widest, measure(current))
    if isEnded, before.columns * 10 < full * 7 || before.columns < 40 { return false }
    return before.columns * 100 >= full * 55
      || !isEnded
        && (before.columns + 1 + opening(current) > full || asksForMore(before)
          || isWrapped && !breaksHard(before))
  }

  /// Whether the last word of a line is a web address.
  private func endsWithAddress(_ line: Line) -> Bool {
    let range = line.range
    let start = text.bytes[range].lastIndex(of: 0x20).map { $0 + 1 } ?? range.lowerBound
    let words: [StaticString] = ["http", "<http", "https"]
    return text.end(ofOneOf: words, at: start, before: range.upperBound) != nil
      || text.end(of: ")", at: range.upperBound - 1, before: range.upperBound) != nil
  }

  /// Whether a line ends in a date of access: 「2026年4月10日閲覧」, "accessed 10 April 2026".
  private func endsWithAccess(_ line: Line) -> Bool {
    let range = line.range
    let near = max(range.lowerBound, range.upperBound - 60)..<range.upperBound
    guard
      let token = ReferenceTokens(text: text, range: afterLastComma(near)).tokens.last,
      case .accessed = token.kind
    else { return false }
    return token.whole.upperBound == range.upperBound
  }

  /// What stands behind the last comma of a range that no date has within it.
  private func afterLastComma(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, text.byte(start) & 0xC0 == 0x80 { start += 1 }
    var offset = start
    while offset < range.upperBound {
      let (value, next) = text.scalar(at: offset, before: range.upperBound)
      let follows = text.scalar(
        at: text.afterBlanks(next, before: range.upperBound), before: range.upperBound
      ).value
      if value == 0x3001 || value == 0x2C, !Characters.isDigit(follows) || value == 0x3001 {
        start = next
      }
      offset = next
    }
    return text.trimmed(start..<range.upperBound)
  }

  private func isListedFootnote(at index: Int) -> Bool {
    guard let section, blocks[section].role == .notes || blocks[section].role == .references else {
      return false
    }
    if case .number = lines[index].form { return true }
    return false
  }

  /// Whether a line ends where a sentence does.
  func endsSentence(_ line: Line) -> Bool {
    var end = line.range.upperBound
    while end > line.range.lowerBound {
      let (value, start) = text.scalar(before: end, from: line.range.lowerBound)
      if Sentences.isTerminal(value) { return true }
      let isTrailer =
        Sentences.closings.contains(value) || NumberMarks.superscript(value) != nil
        || value == 0x207E || value == 0x22 || value == 0x3E
      guard isTrailer else { return false }
      end = start
    }
    return false
  }

  /// Whether a number begins an item: the first of a list, the next of one, or after a sentence's end.
  func opensItem(at index: Int, _ numbering: Numbering) -> Bool {
    guard index > 0, lines[index - 1].form == .text || isNumber(lines[index - 1]) else {
      return true
    }
    if numbering.value == 1 || numbering.isDivision { return true }
    if flow.numbers[numbering.scheme] == numbering.value - 1 { return true }
    return endsSentence(lines[index - 1])
  }

  private func isNumber(_ line: Line) -> Bool {
    if case .number = line.form { return true }
    return false
  }
}
