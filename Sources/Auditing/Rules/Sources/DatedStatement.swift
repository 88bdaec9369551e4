// SPDX-License-Identifier: Apache-2.0
import Quantities
import Reading

/// What a text says happens on a date: a clause, or the row of a table.
struct DatedStatement: Sendable {
  let date: Range<Int>
  let days: ClosedRange<Day>
  let precision: PartialDate.Precision
  let occasion: Occasion
  let words: ContentWords
  /// The words and, of long compounds, their last two characters.
  let keys: Set<UInt64>
  /// Names in Latin letters or katakana.
  let names: Set<UInt64>
  /// The word before the verb of an English clause.
  let subject: UInt64?
  let block: Int
  /// The sentence's index; nil for a row.
  let sentence: Int?
  /// The row's table and index.
  let row: (table: Int, index: Int)?
}

extension DatedStatement {
  /// Every date of a text with what is said of it: in the sentences that are no source's, and in rows that have
  /// one date. What happens on it may be left open.
  ///
  /// - Parameter terms: whether years, halves and their ends count by which something is due, "by 2029", and commas
  ///   part what is said of one date from what is said of the next.
  static func all(in draft: Draft, terms: Bool = false) -> [DatedStatement] {
    draft.sentences.indices.flatMap { read($0, draft, terms) }
      + draft.outline.tables.indices.flatMap { rows(of: $0, draft) }
  }

  private static func read(_ index: Int, _ draft: Draft, _ terms: Bool) -> [DatedStatement] {
    let sentence = draft.sentences[index]
    let block = draft.outline.blocks[sentence.block]
    guard ![.contents, .source, .footnote, .caption, .table].contains(block.kind),
      block.role != .references
    else { return [] }
    let times = draft.document.mentions(in: sentence.range).filter {
      $0.kind == .date || $0.kind == .period
    }
    return times.indices.compactMap { at in
      let date = times[at].range
      guard !draft.isCited(date),
        let dated = span(of: times[at])
          ?? (terms && isLimit(date, in: sentence.range, draft) ? term(of: times[at], draft) : nil)
      else { return nil }
      let first = max(
        at > 0 ? times[at - 1].range.upperBound : sentence.range.lowerBound, date.lowerBound - 150)
      let last = min(
        at + 1 < times.count ? times[at + 1].range.lowerBound : sentence.range.upperBound,
        date.upperBound + 150)
      guard first <= date.lowerBound, date.upperBound <= last else { return nil }
      let (start, end) =
        terms
        ? part(
          of: first..<last, around: date, isFirst: at == 0, isLast: at + 1 == times.count, draft)
        : (first, last)
      var occasion = occasion(of: date, start..<end, draft)
      if isLimit(date, in: start..<end, draft) { occasion.insert(.deadline) }
      if isStart(date, in: start..<end, draft) { occasion.insert(.start) }
      let words = ContentWords(in: start..<end, of: draft.text.bytes, without: [date])
      return statement(
        date, dated, occasion, words, sentence.block, sentence: index, row: nil, draft)
    }
  }

  /// A date with a month and a year; no stretch of time.
  private static func span(of mention: Mention) -> (ClosedRange<Day>, PartialDate.Precision)? {
    guard case .time(let span) = mention.value, span.start == span.end,
      [.month, .third, .day].contains(span.start.precision)
    else { return nil }
    return (span.start.first...span.end.last, span.start.precision)
  }

  /// What is said of a date, up to the comma that parts it from what is said of the date before or behind it.
  private static func part(
    of clause: Range<Int>, around date: Range<Int>, isFirst: Bool, isLast: Bool, _ draft: Draft
  ) -> (Int, Int) {
    let start =
      isFirst ? nil : draft.first(commas, in: clause.lowerBound..<date.lowerBound)?.upperBound
    let end = isLast ? nil : draft.last(commas, in: date.upperBound..<clause.upperBound)?.lowerBound
    return (start ?? clause.lowerBound, end ?? clause.upperBound)
  }
  private static let commas = WordList(", |、|; ")

  /// Of a year, a half, an end of a year: the last month where it is the end that counts.
  private static func term(
    of mention: Mention, _ draft: Draft
  ) -> (ClosedRange<Day>, PartialDate.Precision)? {
    guard case .time(let span) = mention.value else { return nil }
    let (first, last) = (span.start.first, span.end.last)
    guard last >= first, last - first <= 370 else { return nil }
    let isEnd = draft.has(ends, in: mention.range)
    return (isEnd && last - first > 31 ? (last + -30)...last : first...last, .year)
  }
  private static let ends = WordList("말|末|end")

  /// Verbs stand behind the date in Korean and Japanese, mostly before it in English.
  private static func occasion(
    of date: Range<Int>, _ clause: Range<Int>, _ draft: Draft
  ) -> Occasion {
    let bytes = draft.text.bytes
    if draft.document.language == .en {
      var before = Occasion.all(in: phrase(before: date.lowerBound, in: clause, bytes), bytes)
      if before.isEmpty, let last = Occasion.last(in: clause.lowerBound..<date.lowerBound, bytes) {
        before = last.0
      }
      let near = date.upperBound..<min(clause.upperBound, date.upperBound + 30)
      let end = bytes[near].firstIndex { [0x2C, 0x3B, 0x22].contains($0) } ?? near.upperBound
      return before.isEmpty ? Occasion.all(in: near.lowerBound..<end, bytes) : before
    }
    let before = Occasion.last(in: clause.lowerBound..<date.lowerBound, bytes)
    let after = Occasion.first(in: date.upperBound..<clause.upperBound, bytes)
    var occasion = (after ?? before)?.0 ?? []
    // "10월 31일의 시한".
    if let other = before, other.0 == .deadline { occasion.insert(.deadline) }
    return occasion
  }

  /// The words before a date back to a comma, a semicolon or a quotation mark.
  private static func phrase(
    before date: Int, in clause: Range<Int>, _ bytes: [UInt8]
  ) -> Range<Int> {
    var start = date
    while start > clause.lowerBound, date - start < 70,
      ![0x2C, 0x3B, 0x22, 0x9D].contains(bytes[start - 1])
    {
      start -= 1
    }
    return start..<date
  }

  /// "…까지", "by …", 「…までに」.
  private static func isLimit(
    _ date: Range<Int>, in clause: Range<Int>, _ draft: Draft
  ) -> Bool {
    let bytes = draft.text.bytes
    let next = WrittenDate.blanks(bytes, date.upperBound, clause.upperBound)
    if limitsAfter.match(in: bytes, at: next, before: clause.upperBound) != nil { return true }
    let lead = draft.before(date.lowerBound, 24, within: clause)
    guard let word = draft.last(limitsBefore, in: lead) else { return false }
    return draft.text[word.upperBound..<date.lowerBound].allSatisfy { $0 == " " }
  }

  /// "…부터", "from …", "on or after …", 「…から」.
  private static func isStart(
    _ date: Range<Int>, in clause: Range<Int>, _ draft: Draft
  ) -> Bool {
    let bytes = draft.text.bytes
    let next = WrittenDate.blanks(bytes, date.upperBound, clause.upperBound)
    if startsAfter.match(in: bytes, at: next, before: clause.upperBound) != nil { return true }
    let lead = draft.before(date.lowerBound, 14, within: clause)
    guard let word = draft.last(startsBefore, in: lead) else { return false }
    return draft.text[word.upperBound..<date.lowerBound].allSatisfy { $0 == " " }
  }
  private static let startsAfter = WordList("부터|から")
  private static let startsBefore = WordList("from|on or after|as of|starting|beginning")

  private static let limitsAfter = WordList("까지|전까지|이내|안에|まで|までに|以内|中に")
  private static let limitsBefore = WordList(
    "by|due on|due by|before|until|by the end of|no later than")

  private static func statement(
    _ date: Range<Int>, _ dated: (ClosedRange<Day>, PartialDate.Precision), _ occasion: Occasion,
    _ words: ContentWords, _ block: Int, sentence: Int?, row: (table: Int, index: Int)?,
    _ draft: Draft
  ) -> DatedStatement {
    let bytes = draft.text.bytes
    let isEnglish = draft.document.language == .en
    let start = sentence.map { draft.sentences[$0].range.lowerBound } ?? 0
    let names = words.words.filter { word in
      let first = Scalars.at(bytes, word.range.lowerBound).value
      // In English what follows the date is the next clause's; a sentence's first word is no name.
      if isEnglish, word.range.lowerBound > date.lowerBound || word.range.lowerBound <= start + 2 {
        return false
      }
      return Scalars.isKatakana(first) || (first >= 0x41 && first <= 0x5A)
    }
    return DatedStatement(
      date: date, days: dated.0, precision: dated.1, occasion: occasion, words: words,
      keys: keys(of: words, bytes), names: Set(names.map(\.hash)),
      subject: isEnglish ? subject(before: date.lowerBound, words, bytes) : nil, block: block,
      sentence: sentence, row: row)
  }

  /// "consultation" of "the consultation closes in …".
  private static func subject(
    before date: Int, _ words: ContentWords, _ bytes: [UInt8]
  ) -> UInt64? {
    guard let verb = Occasion.last(in: max(0, date - 40)..<date, bytes)?.1 else { return nil }
    return words.words.last { $0.range.upperBound <= verb.lowerBound }
      .flatMap { verb.lowerBound - $0.range.upperBound <= 5 ? $0.hash : nil }
  }

  /// Words and, of long compounds in the letters of East Asia, their last two: 経済連携協定 is a 協定.
  static func keys(of words: ContentWords, _ bytes: [UInt8]) -> Set<UInt64> {
    var keys: Set<UInt64> = []
    keys.reserveCapacity(words.words.count * 2)
    for word in words.words { keys.formUnion(Self.keys(of: word, bytes)) }
    return keys
  }

  /// A word, the last two of a long compound, the stem of an English one.
  static func keys(of word: ContentWords.Word, _ bytes: [UInt8]) -> [UInt64] {
    if Scalars.isLatin(byte: bytes[word.range.lowerBound]) {
      return word.range.count >= 5 ? [word.hash, stem(word.range, bytes)] : [word.hash]
    }
    if Scalars.isEastAsian(Scalars.at(bytes, word.range.lowerBound).value), word.range.count > 6 {
      let last = bytes[(word.range.upperBound - 6)..<word.range.upperBound]
      return [word.hash, ContentWords.hash(last)]
    }
    return [word.hash]
  }

  /// The first five letters, "appli" of apply and applied.
  private static func stem(_ word: Range<Int>, _ bytes: [UInt8]) -> UInt64 {
    let letters = bytes[word.lowerBound..<(word.lowerBound + 5)].map { byte -> UInt8 in
      byte | 0x20 == UInt8(ascii: "y") ? UInt8(ascii: "i") : byte
    }
    return ContentWords.hash(letters[...]) &+ 1
  }

  // MARK: - Tables

  /// The rows of a table that have one cell with a date and nothing else.
  private static func rows(of index: Int, _ draft: Draft) -> [DatedStatement] {
    let table = draft.outline.tables[index]
    let bytes = draft.text.bytes
    // A long table is data, whose rows tell of many like things.
    guard table.rows.count <= 60 else { return [] }
    return table.rows.enumerated().compactMap { number, cells in
      let dates = cells.enumerated().compactMap { column, cell -> (Int, Mention)? in
        let mentions = draft.document.mentions(in: cell.range).filter { $0.kind == .date }
        guard mentions.count == 1, let mention = mentions.first,
          cell.range.count - mention.range.count <= 8
        else { return nil }
        return (column, mention)
      }
      guard dates.count == 1, let (column, mention) = dates.first, let dated = span(of: mention),
        cells.count >= 2, cells.allSatisfy({ $0.range.count <= 160 })
      else { return nil }
      var words = ContentWords()
      var occasion: Occasion = []
      for (at, cell) in cells.enumerated() where at != column {
        words.add(ContentWords(in: cell.range, of: bytes))
        occasion.formUnion(Occasion.all(in: cell.range, bytes))
      }
      if column < table.header.count {
        occasion.formUnion(Occasion.all(in: table.header[column].range, bytes))
      }
      return statement(
        mention.range, dated, occasion, words, table.block, sentence: nil,
        row: (index, number), draft)
    }
  }
}
