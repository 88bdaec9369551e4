// SPDX-License-Identifier: Apache-2.0

/// Goes over the lines of a document once and makes its blocks.
struct OutlineBuilder {
  let text: Characters
  let lines: [Line]
  let marks: [FootnoteMarks.Found]
  /// For each line, whether a footnote begins there.
  let beginsFootnote: [Bool]
  let markedNumbers: Set<String>
  /// For each line, whether it is a running head.
  let isRunningHead: Set<Int>
  /// Whether headings are marked with "#", or front matter opens the file: then nothing else by itself is one.
  let isMarkdown: Bool
  /// Whether a program broke the lines to fit: then only a blank line, or a hard break, ends a paragraph.
  let isWrapped: Bool

  var blocks: [Draft] = []
  var tables: [TableDraft] = []
  var bodies: [Body] = []
  /// The headings that are open, outermost first.
  var sections: [(key: SectionKey, block: Int)] = []
  /// The list items that are open, outermost first.
  var bullets: [(indent: Int, key: ListKey, block: Int)] = []
  /// The next line.
  var line = 0
  var flow = Flow()
  /// Whether no comment is closed any more.
  private var isRemarkOpen = false
  var contents: Contents?

  /// Nesting deeper than this is kept flat.
  static let deepest = 24

  struct Draft {
    var kind: Block.Kind
    var range: Range<Int>
    var content: Range<Int>
    var parent: Int?
    var level: Int
    var role: Block.Role?
    var continues: Int?
    var continuedBy: Int?
  }

  struct TableDraft {
    var block: Int
    var number: String?
    var caption: Range<Int>?
    var unit: Range<Int>?
    var rows: [Range<Int>] = []
    /// Whether pipes part its cells; otherwise tabs do.
    var isPiped: Bool
    /// Whether a row of dashes sets the first row off as its header.
    var isHeadedByRule = false
    var note: Range<Int>?
    var source: Range<Int>?
  }

  struct Body {
    var number: String
    var isNamed: Bool
    var block: Int
    var marker: Range<Int>
    var body: Range<Int>
  }

  enum SectionKey: Hashable {
    case markdown(Int)
    case numbered(Numbering.Scheme)
    /// The name of a part: "주요 내용", "References".
    case named
    case bare
  }

  enum ListKey: Hashable {
    case glyph(UInt32)
    case numbered(Numbering.Scheme)
  }

  /// What was just read, for what depends on it.
  struct Flow {
    /// The caption that waits for its table, and the unit line after it.
    var caption: Int?
    var unit: Range<Int>?
    /// The table that may still get its note and source.
    var table: Int?
    /// The last paragraph or item, and whether a page's foot or a table stands after it.
    var prose: Int?
    var isInterrupted = false
    var footnote: Int?
    /// Whether the section has paragraphs of its own, besides items.
    var hasParagraphs = false
    /// The last number of a list or heading by its scheme.
    var numbers: [Numbering.Scheme: Int] = [:]
  }

  init(text: Characters, lines: [Line]) {
    var footnotes = FootnoteBodies(text: text, lines: lines)
    beginsFootnote = footnotes.read()
    marks = footnotes.found
    markedNumbers = Set(marks.map(\.number))
    isRunningHead = RunningHeads(text: text, lines: lines).find()
    isMarkdown =
      Self.endOfFrontMatter(lines, text) != nil
      || lines.contains { if case .heading = $0.form { true } else { false } }
    isWrapped = isMarkdown && Self.areWrapped(lines, text)
    self.text = text
    self.lines = lines
    // No block is less than a line that is not blank, and room that is not used costs nothing.
    blocks.reserveCapacity(lines.count { $0.form != .blank })
  }

  mutating func build() {
    readFrontMatter()
    readTitle()
    while line < lines.count { readBlock() }
    settleFront()
  }

  private mutating func readBlock() {
    let current = lines[line]
    if current.opensPage { flow.isInterrupted = true }
    if current.form == .blank {
      line += 1
    } else if isRunningHead.contains(line) || current.form == .page || current.form == .rule {
      addFurniture()
    } else if beginsFootnote[line] || isListedFootnote(line) {
      readFootnote()
    } else if readContentsEntry() {
      return
    } else if isTable(at: line) {
      readTable()
    } else {
      readMarked(current)
    }
  }

  private mutating func readMarked(_ current: Line) {
    switch current.form {
    case .fence: readFence()
    case .remark: if !readRemark() { readText() }
    case .heading(let level): addSection(.markdown(Int(level)), at: line)
    case .caption where isCutSentence(at: line): readText()
    case .caption: readCaption()
    case .unit, .note, .source: readLabelled(current.form)
    case .number(let numbering):
      if isHeading(at: line, numbering) {
        flow.numbers[numbering.scheme] = numbering.value
        addSection(.numbered(numbering.scheme), at: line)
      } else if opensItem(at: line, numbering) {
        flow.numbers[numbering.scheme] = numbering.value
        readItem(.numbered(numbering.scheme), rank: 4)
      } else {
        readParagraph()
      }
    case .bullet(let glyph):
      if HeadingWords.loneRole(text, current.content..<current.range.upperBound) != nil {
        addSection(.named, at: line)
      } else {
        readItem(.glyph(glyph), rank: BulletMarks.rank(glyph))
      }
    default: readText()
    }
  }

  private mutating func readText() {
    if readScript() { return }
    let current = lines[line]
    if line + 1 < lines.count, lines[line + 1].form == .rule, lines[line + 1].columns > 2,
      let mark = setext(lines[line + 1])
    {
      addSection(.markdown(mark), at: line)
      line += 1
    } else if HeadingWords.loneRole(text, current.range) != nil {
      addSection(.named, at: line)
    } else if isBareHeading(at: line) {
      addSection(.bare, at: line)
    } else {
      readParagraph()
    }
  }

  /// The level of a Markdown heading that is underlined: "=" makes 1, "-" makes 2.
  private func setext(_ rule: Line) -> Int? {
    switch text.byte(rule.range.lowerBound) {
    case UInt8(ascii: "="): 1
    case UInt8(ascii: "-"): 2
    default: nil
    }
  }

  // MARK: - Blocks

  var section: Int? { sections.last?.block }

  @discardableResult
  mutating func add(
    _ kind: Block.Kind, _ range: Range<Int>, content: Range<Int>? = nil, parent: Int?,
    level: Int = 1
  ) -> Int {
    let content = text.trimmed(content ?? range)
    var role = parent.flatMap { blocks[$0].role }
    // A page's foot is no part of what the section says.
    let isAside = kind == .footnote || kind == .furniture
    if isAside, role != .references, role != .notes { role = nil }
    blocks.append(
      Draft(
        kind: kind, range: range, content: content.isEmpty ? range : content, parent: parent,
        level: level, role: role))
    return blocks.count - 1
  }

  private mutating func addFurniture() {
    add(.furniture, lines[line].range, parent: section)
    flow.isInterrupted = true
    line += 1
  }

  private mutating func readFence() {
    let start = lines[line].range.lowerBound
    var end = lines[line].range.upperBound
    let mark = text.byte(start)
    line += 1
    while line < lines.count {
      let current = lines[line]
      line += 1
      if !current.range.isEmpty { end = current.range.upperBound }
      if current.form == .fence, text.byte(current.range.lowerBound) == mark { break }
    }
    add(.verbatim, start..<end, parent: section)
  }

  /// A comment is kept as it stands; one that is never closed is text.
  private mutating func readRemark() -> Bool {
    guard !isRemarkOpen else { return false }
    let start = lines[line].range.lowerBound
    for last in line..<lines.count {
      guard
        text.remarkEnd(from: lines[last].range.lowerBound, before: lines[last].range.upperBound)
          != nil
      else { continue }
      add(.verbatim, start..<lines[last].range.upperBound, parent: section)
      line = last + 1
      return true
    }
    isRemarkOpen = true
    return false
  }

  private mutating func readFootnote() {
    let first = lines[line]
    let range = joinedLines()
    let marker = text.trimmed(first.range.lowerBound..<first.content)
    let block = add(.footnote, range, content: first.content..<range.upperBound, parent: section)
    bodies.append(
      Body(
        number: footnoteNumber(first), isNamed: first.form == .definition, block: block,
        marker: marker,
        body: blocks[block].content))
    flow.footnote = block
    flow.isInterrupted = true
    flow.table = nil
  }

  private func footnoteNumber(_ line: Line) -> String {
    if case .number(let numbering) = line.form { return String(numbering.value) }
    // "[^name]:".
    let start = line.range.lowerBound + 2
    let end = text.bytes[start..<line.content].firstIndex(of: UInt8(ascii: "]")) ?? line.content
    return String(decoding: text.bytes[start..<end], as: UTF8.self)
  }

  /// "1. …" in a section of notes, if the text points to it.
  private func isListedFootnote(_ index: Int) -> Bool {
    guard let section, blocks[section].role == .notes || blocks[section].role == .references,
      case .number(let numbering) = lines[index].form,
      index == 0 || !text.listsAttachments(lines[index - 1])
    else { return false }
    if blocks[section].role == .notes { return !markedNumbers.isEmpty }
    return markedNumbers.contains(String(numbering.value))
  }

  private mutating func readItem(_ key: ListKey, rank: Int) {
    let first = lines[line]
    let range = joinedLines(inItem: true)
    while let top = bullets.last, closes(top, indent: first.indent, key: key, rank: rank) {
      bullets.removeLast()
    }
    if bullets.count >= Self.deepest { bullets.removeLast() }
    let block = add(
      .bullet, range, content: first.content..<range.upperBound,
      parent: bullets.last?.block ?? section, level: bullets.count + 1)
    bullets.append((first.indent, key, block))
    passProse(block)
  }

  /// Whether an open item ends where another begins.
  private func closes(
    _ top: (indent: Int, key: ListKey, block: Int), indent: Int, key: ListKey, rank: Int
  ) -> Bool {
    if top.indent != indent { return top.indent > indent }
    if top.key == key { return true }
    if bullets.contains(where: { $0.indent == indent && $0.key == key }) { return true }
    guard case .glyph(let glyph) = top.key else { return false }
    return rank < BulletMarks.rank(glyph)
  }

  mutating func passProse(_ block: Int) {
    flow.prose = block
    flow.isInterrupted = false
    flow.caption = nil
    flow.unit = nil
    flow.table = nil
  }
}
