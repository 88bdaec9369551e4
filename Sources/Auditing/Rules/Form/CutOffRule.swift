// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// Paragraphs, items and notes that break off: the last word asks for another.
struct CutOffRule: Rule {
  let id = "cut-off"
  let title = Text(en: "Cut-off sentences", ko: "끊긴 문장", ja: "途切れた文")
  let severity = Severity.warning

  func findings(in draft: Draft) -> [Finding] {
    let marks = draft.footnoteMarks
    let closes = EndHabit(draft)
    let references = Set(draft.outline.references.map(\.block))
    let broken = BrokenSentences(draft).all().map { word in
      finding(word, draft.sentence(holding: word) ?? word, draft)
    }
    let items = ItemEnds(draft)
    let ends = draft.passages.compactMap { passage -> Finding? in
      let block = draft.outline.blocks[passage.block]
      guard Self.kinds.contains(passage.kind), !Self.roles.contains(where: { $0 == block.role }),
        !(passage.kind == .footnote && references.contains(passage.block)),
        let last = passage.parts.last
      else { return nil }
      return check(passage, last, marks, closes, draft)
        ?? items.open(passage.block).map { finding($0, last, draft) }
    }
    // A text that breaks off again and again wraps its lines.
    return (broken + ends).unlessHabit(beyond: 2)
  }

  private static let kinds: Set<Block.Kind> = [.paragraph, .bullet, .footnote, .note]
  private static let roles: [Block.Role] = [.front, .contents, .references]

  private func check(
    _ passage: Passage, _ last: Range<Int>, _ marks: [Range<Int>], _ closes: EndHabit,
    _ draft: Draft
  ) -> Finding? {
    let bytes = draft.text.bytes
    let end = endOfWords(last, marks, bytes)
    guard end > last.lowerBound else { return nil }
    let (final, start) = Scalars.before(bytes, end)
    // A few words are a cell of a table, or a line of the page.
    guard last.count >= 30 || !Scalars.isEastAsian(final) || passage.kind != .paragraph else {
      return nil
    }
    let goesOn = passage.kind == .bullet && isInList(passage.block, draft)
    if passage.kind == .bullet, isHeadline(passage, draft) { return nil }
    let broken: Range<Int>?
    if Self.joints.contains(final) {
      broken = goesOn ? nil : start..<end
    } else if Scalars.isHangul(final) {
      broken = KoreanEnd(bytes, last.lowerBound..<end).openWord(
        inList: goesOn, isItem: passage.kind == .bullet)
    } else if Scalars.isKana(final) || Scalars.isHan(final) {
      broken = JapaneseEnd(bytes, last.lowerBound..<end).openWord(
        inList: goesOn, isItem: passage.kind == .bullet)
    } else if Scalars.isLatin(final) {
      // A numbered paragraph of several sentences is no item of a list.
      let isItem = passage.kind == .bullet && bytes[last].firstRange(of: [0x2E, 0x20]) == nil
      broken = EnglishEnd(bytes, last.lowerBound..<end).openWord(inList: goesOn, isItem: isItem)
    } else {
      broken = nil
    }
    if let broken {
      return leadsOn(passage, broken, draft) || isPromise(passage, broken, draft)
        ? nil : finding(broken, last, draft)
    }
    guard passage.kind == .paragraph, Scalars.isLetter(final), closes.expects(last, draft),
      !goesOnBehind(passage, draft), !PaperVoice(draft).isSpoken
    else { return nil }
    return finding(start..<end, last, draft)
  }

  /// Whether the next block begins as no sentence does: with a small letter, a dash, a Japanese ending (「し、」).
  private func goesOnBehind(_ passage: Passage, _ draft: Draft) -> Bool {
    let bytes = draft.text.bytes
    let blocks = draft.outline.blocks
    guard passage.block + 1 < blocks.count else { return false }
    let (first, next) = Scalars.at(bytes, blocks[passage.block + 1].range.lowerBound)
    return first &- 0x61 < 26 || first == 0x2014
      || Scalars.isHiragana(first) && Scalars.at(bytes, next).value == 0x3001
  }

  /// Whether what follows goes on with an English sentence: items below "… will work to", the next of the
  /// paragraphs that "; and" joins, a quotation after "so that it reads,".
  private func leadsOn(_ passage: Passage, _ word: Range<Int>, _ draft: Draft) -> Bool {
    let bytes = draft.text.bytes
    let blocks = draft.outline.blocks
    let next = passage.block + 1
    guard next < blocks.count, blocks[next].kind != .section else { return false }
    let last = Scalars.before(bytes, word.upperBound).value
    let opening = Scalars.at(bytes, blocks[next].range.lowerBound).value
    // What follows a comma, or begins with a small letter, may go on: the page broke the line.
    if Self.commas.contains(last) || goesOnBehind(passage, draft) { return true }
    if last == 0x2014, PaperVoice(draft).isSpoken { return true }
    if Scalars.isHangul(last) {
      // "…라고 강조하면서" above what was stressed.
      let isDeeper =
        blocks[next].kind == .bullet && blocks[next].level > blocks[passage.block].level
      return (isDeeper || opening == 0x201C || opening == 0x22) && draft.has(Self.linking, in: word)
    }
    if last == 0x2014 { return blocks[next].kind == .bullet || opening == 0x28 }
    guard Scalars.isLatin(last) else { return false }
    if blocks[next].kind == .bullet, passage.kind == .paragraph { return true }
    var before = word.lowerBound
    while before > 0, bytes[before - 1] == 0x20 || bytes[before - 1] &- 0x30 < 10 { before -= 1 }
    return before > 0 && (bytes[before - 1] == UInt8(ascii: ";") || bytes[before - 1] == 0x2C)
  }
  private static let linking = WordList("면서|하며|으며|되며|하여|는데|지만")

  private static let commas: Set<UInt32> = [0x2C, 0x3001, 0xFF0C]
  /// A comma, a dash, a middle dot.
  private static let joints: Set<UInt32> = [0x2C, 0x3001, 0xFF0C, 0x2014, 0xB7, 0x30FB]

  /// The end of a range without footnote markers and blanks.
  private func endOfWords(_ range: Range<Int>, _ marks: [Range<Int>], _ bytes: [UInt8]) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      let (scalar, start) = Scalars.before(bytes, end)
      if Scalars.isBlank(scalar) || Scalars.isRaisedDigit(scalar) || scalar == 0x207E {
        end = start
      } else if let mark = mark(endingAt: end, marks), mark.lowerBound >= range.lowerBound {
        end = mark.lowerBound
      } else {
        break
      }
    }
    return end
  }

  private func mark(endingAt end: Int, _ marks: [Range<Int>]) -> Range<Int>? {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].upperBound < end { low = middle + 1 } else { high = middle }
    }
    return low < marks.count && marks[low].upperBound == end ? marks[low] : nil
  }

  /// Whether another item of the same list follows: an item may then end in a comma or in "and".
  private func isInList(_ block: Int, _ draft: Draft) -> Bool {
    let this = draft.outline.blocks[block]
    return draft.outline.blocks[(block + 1)...].prefix(8).contains {
      $0.kind == .bullet && $0.parent == this.parent && $0.level == this.level
    }
  }

  /// "■ 물과 전기는": a few words above a paragraph, which head it.
  private func isHeadline(_ passage: Passage, _ draft: Draft) -> Bool {
    let blocks = draft.outline.blocks
    let next = passage.block + 1
    return passage.parts.count == 1 && passage.parts[0].count <= 36 && next < blocks.count
      && blocks[next].kind == .paragraph
  }

  /// "4개 사업에 24억 달러 투자하기로": a headline of Korean may leave the verb of a promise out, and one of two lines above
  /// the first sentence breaks anywhere.
  private func isPromise(_ passage: Passage, _ word: Range<Int>, _ draft: Draft) -> Bool {
    guard passage.kind == .paragraph, passage.block < 10, passage.parts.count == 1,
      passage.parts[0].count <= 200
    else { return false }
    return draft[word].hasSuffix("기로")
      || draft.document.language == .ko && passage.block < 5
        && !draft.has(Self.sentenceEnds, in: 0..<passage.start)
  }
  private static let sentenceEnds = WordList("다.|함.|임.|음.|됨.|다\n|함\n|임\n|음\n|됨\n")

  private func finding(_ word: Range<Int>, _ part: Range<Int>, _ draft: Draft) -> Finding {
    var start = word.upperBound
    for _ in 0..<20 where start > part.lowerBound {
      start = Scalars.before(draft.text.bytes, start).start
    }
    let words = draft[start..<word.upperBound]
    return Finding(
      .warning, word,
      Text(
        en: "The text breaks off after “…\(words)”.", ko: "문장이 ‘…\(words)’ 다음에서 끊겨 있음.",
        ja: "「…\(words)」のところで文が途切れている。"))
  }
}

/// Whether a text's paragraphs end in a full stop.
struct EndHabit {
  private let isRegular: Bool

  init(_ draft: Draft) {
    let bytes = draft.text.bytes
    var closed = 0
    var open = 0
    // Shorter ones are names and dates of the title page, and headings.
    for block in draft.outline.blocks
    where block.kind == .paragraph && block.continuedBy == nil && block.content.count > 80 {
      let last = Scalars.before(bytes, block.content.upperBound).value
      if Scalars.isLetter(last) { open += 1 } else { closed += 1 }
    }
    isRegular = closed >= 3 && closed >= open * 6 && open <= 1
  }

  /// Whether a part of several sentences should end in a stop: those before its last do.
  func expects(_ part: Range<Int>, _ draft: Draft) -> Bool {
    guard isRegular, part.count > 80, let stop = draft.last(Self.stops, in: part) else {
      return false
    }
    // "…している。5　国際連携の推進", "2026. 4. 14. 회의실": a heading that was joined to the paragraph before it, a date.
    let bytes = draft.text.bytes
    let before = Scalars.before(bytes, stop.lowerBound).value
    var at = stop.upperBound
    while at < part.upperBound, case (let next, let end) = Scalars.at(bytes, at),
      next == 0x28 || next == 0xFF08 || Scalars.isBlank(next)
    {
      at = end
    }
    let next = Scalars.at(bytes, at).value
    return !Scalars.isDigit(next) && !(Scalars.isDigit(before) && Scalars.isHangul(next))
  }
  private static let stops = WordList(". |。|함. |임. |다. ")
}

/// Whether the items of a list end in a full stop, all but one that ends in a Japanese particle or joint, or that has a
/// full stop within.
struct ItemEnds {
  private var lone: [Int: Range<Int>] = [:]

  init(_ draft: Draft) {
    let bytes = draft.text.bytes
    let blocks = draft.outline.blocks
    struct List: Hashable {
      let parent: Int?
      let level: Int
    }
    let lists = Dictionary(
      grouping: blocks.indices.filter { blocks[$0].kind == .bullet && blocks[$0].continues == nil }
    ) { List(parent: blocks[$0].parent, level: blocks[$0].level) }
    for items in lists.values where items.count >= 4 {
      let open = items.filter {
        Scalars.isLetter(Scalars.before(bytes, blocks[$0].content.upperBound).value)
      }
      // What heads items of its own, or is a few words long, needs no stop.
      guard open.count == 1, let item = open.first, blocks[item].content.count > 36,
        blocks[item].continuedBy == nil,
        !(item + 1 < blocks.count && blocks[item + 1].parent == item)
      else { continue }
      let end = blocks[item].content.upperBound
      let (last, start) = Scalars.before(bytes, end)
      if Self.open.contains(last)
        || Scalars.isEastAsian(last) && draft.has(Self.stops, in: blocks[item].content)
      {
        lone[item] = start..<end
      }
    }
  }

  private static let stops = WordList(". |。|함. |임. |다. ")
  private static let open = Set("とてでもにへのがをはしりやば로를을에은는와과며고여".unicodeScalars.map(\.value))

  /// The end of the one item without a stop.
  func open(_ block: Int) -> Range<Int>? { lone[block] }
}
