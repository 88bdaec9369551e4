// SPDX-License-Identifier: Apache-2.0

extension OutlineBuilder {
  /// The entries of a table of contents that is being read.
  struct Contents {
    var first: Numbering?
    var count = 0
    var isAfterBlank = false
  }

  /// Makes the line a heading under the open headings that stand above its kind.
  mutating func addSection(_ key: SectionKey, at index: Int) {
    let heading = lines[index]
    closeSections(for: key)
    if sections.count >= Self.deepest { sections.removeLast() }
    var content = text.trimmed(trimHashes(heading.content..<heading.range.upperBound))
    var number = 0
    if case .number(let numbering) = heading.form { number = numbering.value }
    if case .heading = heading.form,
      let (numbering, after) = NumberMarks(text: text).read(
        at: content.lowerBound, before: content.upperBound), after < content.upperBound
    {
      content = after..<content.upperBound
      number = numbering.value
    }
    let block = add(
      .section, heading.range, content: content, parent: section, level: sections.count + 1)
    // A later numbered "주요 내용" is about main points of something else, no abstract.
    if let role = HeadingWords.role(text, content), role != .abstract || number <= 1 {
      blocks[block].role = role
    }
    sections.append((key, block))
    bullets.removeAll()
    flow = Flow(footnote: flow.footnote, numbers: flow.numbers)
    contents = blocks[block].role == .contents ? Contents() : nil
    line = index + 1
  }

  private mutating func closeSections(for key: SectionKey) {
    switch key {
    case .markdown(let level):
      while let top = sections.last {
        if case .markdown(let open) = top.key, open < level { break }
        sections.removeLast()
      }
    case .named:
      while let top = sections.last {
        if case .markdown = top.key { break }
        sections.removeLast()
      }
    case .numbered, .bare:
      if let same = sections.lastIndex(where: { $0.key == key }) {
        sections.removeSubrange(same...)
      } else if case .numbered(let scheme) = key, scheme.isOuter {
        while sections.last?.key == .bare { sections.removeLast() }
      }
      while sections.last?.key == .named { sections.removeLast() }
    }
  }

  /// A heading without the "#" that may close it.
  private func trimHashes(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, text.byte(end - 1) == UInt8(ascii: "#") { end -= 1 }
    return range.lowerBound..<end
  }

  // MARK: - Numbered headings

  /// Whether a numbered line is a heading: short, no sentence, by itself, and not one of a list.
  func isHeading(at index: Int, _ numbering: Numbering) -> Bool {
    let current = lines[index]
    guard current.content < current.range.upperBound || numbering.isDivision,
      current.columns <= 100, current.tabs == 0, !endsLikeText(current),
      stands(index, current)
    else { return false }
    if numbering.isDivision { return true }
    if Self.notesAndPapers.contains(numbering.scheme) { return false }
    if let next = nextLine(after: index), case .number(let other) = lines[next].form,
      other.scheme == numbering.scheme
    {
      return false
    }
    if let last = bullets.last, last.key == .numbered(numbering.scheme),
      last.block == blocks.count - 1
    {
      return false
    }
    if numbering.scheme == .upperLatin || numbering.scheme == .lowerLatin {
      let follows = flow.numbers[numbering.scheme] == numbering.value - 1
      if numbering.value != 1, !follows { return false }
    }
    return true
  }

  private static let notesAndPapers: Set<Numbering.Scheme> = [.square, .raised, .noted, .paper]

  /// Whether nothing runs on into a line or out of it.
  private func stands(_ index: Int, _ current: Line) -> Bool {
    if index > 0, isProse(lines[index - 1]), !current.opensPage {
      let isUnderHeading =
        blocks.last.map { $0.kind == .section || $0.kind == .title || $0.kind == .furniture }
        ?? true
      if !isUnderHeading, !endsSentence(lines[index - 1]) { return false }
    }
    guard index + 1 < lines.count else { return false }
    let next = lines[index + 1]
    guard next.form == .text else { return true }
    // A line that was broken to fit is about as wide as the next.
    return current.columns * 10 <= next.columns * 7
      && !Characters.isLower(
        text.scalar(at: next.range.lowerBound, before: next.range.upperBound).value)
  }

  private func isProse(_ line: Line) -> Bool {
    switch line.form {
    case .text, .bullet: true
    default: false
    }
  }

  /// Whether a line ends as sentences and lists do, not as headings.
  private func endsLikeText(_ line: Line) -> Bool {
    let last = text.scalar(before: line.range.upperBound, from: line.range.lowerBound).value
    switch last {
    case 0x3F, 0xFF1F: return false
    case 0x2C, 0x3A, 0x3B, 0x3001, 0xFF0C, 0xFF1A, 0xFF1B: return true
    default: return Sentences.isTerminal(last)
    }
  }

  func nextLine(after index: Int) -> Int? {
    var next = index + 1
    while next < lines.count, next - index < 40, lines[next].form == .blank { next += 1 }
    return next < lines.count && lines[next].form != .blank ? next : nil
  }

  // MARK: - Headings without a mark

  /// Whether a line of text is a heading: short, by itself, no sentence, and text follows.
  func isBareHeading(at index: Int) -> Bool {
    guard !isMarkdown, isShortLone(index), let next = nextLine(after: index), !opensLikeRest(index)
    else {
      return false
    }
    let follower = lines[next]
    switch follower.form {
    case .text: return follower.tabs > 0 || !isShortLone(next)
    case .bullet, .caption, .heading, .number, .pipes: return true
    default: return false
    }
  }

  private func isShortLone(_ index: Int) -> Bool {
    let current = lines[index]
    guard current.form == .text, current.columns <= 70, current.columns >= 2, current.tabs == 0,
      index == 0 || lines[index - 1].form == .blank || current.opensPage,
      index + 1 < lines.count, lines[index + 1].form == .blank,
      !endsLikeText(current), !endsSentence(current)
    else { return false }
    let range = current.range
    let last = text.scalar(before: range.upperBound, from: range.lowerBound).value
    guard !Sentences.closings.contains(last) || last == 0x3011, last != 0x22 else { return false }
    if text.contains(UInt8(ascii: "@"), in: range) || containsAddress(range) { return false }
    return !endsWithDate(range)
  }

  /// "4 May 2026", "Tokyo, 2026년 5월 4일": lines that date a paper, not headings.
  private func endsWithDate(_ range: Range<Int>) -> Bool {
    let dates = DatePattern(text: text)
    var offset = range.lowerBound
    while offset < range.upperBound {
      if let end = dates.end(at: offset, before: range.upperBound) {
        if end == range.upperBound { return true }
        offset = end
        continue
      }
      // On to the next word.
      while offset < range.upperBound {
        let (value, next) = text.scalar(at: offset, before: range.upperBound)
        offset = next
        if Characters.isBlank(value) { break }
      }
    }
    return false
  }

  private func containsAddress(_ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while let colon = text.bytes[offset..<range.upperBound].firstIndex(of: UInt8(ascii: ":")) {
      if text.byte(colon + 1) == UInt8(ascii: "/"), text.byte(colon + 2) == UInt8(ascii: "/") {
        return true
      }
      offset = colon + 1
    }
    return false
  }

  /// Whether a line begins as the rest of a sentence would.
  private func opensLikeRest(_ index: Int) -> Bool {
    let range = lines[index].range
    let value = text.scalar(at: range.lowerBound, before: range.upperBound).value
    return Characters.isLower(value) || value == 0x22
      || Sentences.openings.contains(value) && value != 0x3010
      || Sentences.closings.contains(value)
  }

  // MARK: - Title and contents

  /// The first line, if it stands by itself as a title does.
  mutating func readTitle() {
    guard let first = lines.firstIndex(where: { $0.form != .blank && $0.form != .page }) else {
      return
    }
    let current = lines[first]
    guard current.form == .text, isTitleLike(first),
      HeadingWords.loneRole(text, current.range) == nil,
      lines[first...].dropFirst().contains(where: { $0.form != .blank })
    else { return }
    while line < first {
      if lines[line].form == .page { add(.furniture, lines[line].range, parent: nil) }
      line += 1
    }
    add(.title, current.range, parent: nil)
    line = first + 1
  }

  private func isTitleLike(_ index: Int) -> Bool {
    let current = lines[index]
    let isApart =
      index + 1 >= lines.count || lines[index + 1].form != .text
      || lines[index + 1].form == .rule
    return isApart && current.columns <= 160 && current.tabs == 0 && !endsLikeText(current)
      && !endsSentence(current) && !text.contains(UInt8(ascii: "@"), in: current.range)
      && !isSetext(index)
  }

  private func isSetext(_ index: Int) -> Bool {
    index + 1 < lines.count && lines[index + 1].form == .rule
  }

  /// What stands between the title and the first text, authors and dates, is the front.
  mutating func settleFront() {
    guard let title = blocks.firstIndex(where: { $0.kind == .title }),
      let section = blocks.firstIndex(where: { $0.kind == .section })
    else { return }
    blocks[title].role = .front
    for index in blocks.indices[(title + 1)...] where index < section {
      let block = blocks[index]
      guard block.kind == .paragraph || block.kind == .furniture, index - title <= 12,
        text.columns(block.content) <= 140,
        !Sentences.isTerminal(
          text.scalar(before: block.content.upperBound, from: block.content.lowerBound).value)
      else { break }
      blocks[index].role = .front
    }
  }

  /// Reads a line of the contents; false ends the contents.
  mutating func readContentsEntry() -> Bool {
    guard contents != nil else { return false }
    let current = lines[line]
    var isAfterBlank = false
    if line > 0, lines[line - 1].form == .blank { isAfterBlank = true }
    guard isEntry(current, isAfterBlank: isAfterBlank) else {
      contents = nil
      if sections.last.map({ blocks[$0.block].role == .contents }) ?? false {
        sections.removeLast()
      }
      return false
    }
    if case .number(let numbering) = current.form, contents?.first == nil {
      contents?.first = numbering
    }
    contents?.count += 1
    add(
      .contents, current.range, content: current.content..<current.range.upperBound, parent: section
    )
    line += 1
    return true
  }

  private func isEntry(_ current: Line, isAfterBlank: Bool) -> Bool {
    guard let contents, current.columns <= 160 else { return false }
    let hasPage = Characters.isDigit(
      text.scalar(before: current.range.upperBound, from: current.range.lowerBound).value)
    switch current.form {
    case .number(let numbering):
      // The first entry again, without its page, is the first heading.
      return numbering != contents.first
    case .bullet: return !isAfterBlank || contents.count == 0 || hasPage
    case .caption: return hasPage
    case .text:
      if HeadingWords.loneRole(text, current.range) != nil { return false }
      let isFirst = contents.count == 0
      return !endsLikeText(current) && (hasPage || isFirst || !isAfterBlank)
    default: return false
    }
  }
}
