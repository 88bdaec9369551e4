// SPDX-License-Identifier: Apache-2.0
import Quantities
import Reading

extension NamedEvent {
  /// Every numbered meeting of a text that has a date with a year.
  static func all(in draft: Draft) -> [NamedEvent] {
    draft.sentences.flatMap { sentence in
      draft.outline.blocks[sentence.block].kind == .contents ? [] : read(sentence.range, draft)
    } + draft.outline.tables.flatMap { read($0, draft) }
  }

  private static func read(_ sentence: Range<Int>, _ draft: Draft) -> [NamedEvent] {
    let meetings = meetings(in: sentence, draft)
    let dated = Set(meetings.map(\.date.range))
    return meetings + bracketed(in: sentence, draft).filter { !dated.contains($0.date.range) }
  }

  /// Numbers with the noun of a meeting behind them.
  private static func meetings(in sentence: Range<Int>, _ draft: Draft) -> [NamedEvent] {
    let bytes = draft.text.bytes
    let nouns = draft.all(EventNoun.any, in: sentence)
    guard !nouns.isEmpty else { return [] }
    var numbered: [(ordinal: WrittenOrdinal, noun: Range<Int>)] = []
    var previous = sentence.lowerBound
    for noun in nouns {
      let lead = max(previous, noun.lowerBound - 60)..<noun.lowerBound
      previous = noun.upperBound
      guard !draft.isCited(noun), let ordinal = ordinal(in: lead, sentence, draft) else { continue }
      numbered.append((ordinal, noun))
    }
    return numbered.compactMap { ordinal, noun in
      guard let kind = EventNoun(noun, bytes) else { return nil }
      let between = ordinal.range.upperBound..<noun.lowerBound
      let range = ordinal.range.lowerBound..<noun.upperBound
      if let date = adjacent(ordinal, noun, sentence, draft) {
        return event(ordinal, kind, between, date, .adjacent, range, sentence, draft)
      }
      guard numbered.count == 1, nouns.count <= 2, draft.has(held, in: sentence),
        let date = onlyDate(sentence, draft)
      else { return nil }
      return event(ordinal, kind, between, date, .sentence, range, sentence, draft)
    }
  }

  /// "The second quota review (May 6, 2026)": a number, words and a date in brackets.
  private static func bracketed(in sentence: Range<Int>, _ draft: Draft) -> [NamedEvent] {
    let bytes = draft.text.bytes
    return draft.openings(in: sentence).compactMap { open in
      guard
        let bracket = draft.bracket(
          after: open, within: open..<min(sentence.upperBound, open + 200)),
        let date = WrittenDate.first(in: bracket, of: bytes),
        date.range.lowerBound - bracket.lowerBound <= 4, !draft.isCited(date.range),
        let ordinal = ordinal(
          in: draft.before(open, 60, within: sentence), sentence, draft)
      else { return nil }
      let between = ordinal.range.upperBound..<open
      guard !NameKey(bytes[between]).isEmpty else { return nil }
      return event(
        ordinal, .other, between, date, .adjacent, ordinal.range.lowerBound..<open, sentence, draft)
    }
  }

  /// The number that ends before a noun, unless something comes between or it counts anew each
  /// time: "this year's first", 임기 첫 번째.
  private static func ordinal(
    in lead: Range<Int>, _ sentence: Range<Int>, _ draft: Draft
  ) -> WrittenOrdinal? {
    guard let ordinal = WrittenOrdinal.last(in: lead, draft.text.bytes),
      !draft.has(breaks, in: ordinal.range.upperBound..<lead.upperBound),
      !draft.has(scopes, in: draft.before(ordinal.range.lowerBound, 40, within: sentence))
    else { return nil }
    return ordinal
  }

  private static func event(
    _ ordinal: WrittenOrdinal, _ kind: EventNoun, _ between: Range<Int>, _ date: WrittenDate,
    _ tie: Tie, _ range: Range<Int>, _ sentence: Range<Int>, _ draft: Draft
  ) -> NamedEvent {
    let start = draft.before(ordinal.range.lowerBound, 36, within: sentence).lowerBound
    var lead = draft.before(ordinal.range.lowerBound, 90, within: sentence)
    if let clause = draft.last(clauses, in: lead) { lead = clause.upperBound..<lead.upperBound }
    let parties = Parties.key(in: between, draft.text.bytes)
    return NamedEvent(
      ordinal: ordinal.value, kind: kind, modifiers: modifiers(between, draft),
      parties: parties.isEmpty
        ? Parties.key(in: start..<ordinal.range.lowerBound, draft.text.bytes) : parties,
      lead: ContentWords(in: lead, of: draft.text.bytes), date: date, tie: tie,
      range: range)
  }

  /// The words between number and noun that are not parties, particles or "of the".
  static func modifiers(_ range: Range<Int>, _ draft: Draft) -> NameKey {
    let bytes = draft.text.bytes
    let words = ContentWords(in: range, of: bytes).words.map(\.range).filter { word in
      !Parties.isParty(word, bytes) && !draft.has(generic, in: word)
    }
    return NameKey(words.map { draft[$0] }.joined(separator: " "))
  }

  /// A date in brackets after the noun, after a particle, or right before the number.
  private static func adjacent(
    _ ordinal: WrittenOrdinal, _ noun: Range<Int>, _ sentence: Range<Int>, _ draft: Draft
  ) -> WrittenDate? {
    let bytes = draft.text.bytes
    let near = noun.upperBound..<min(sentence.upperBound, noun.upperBound + 200)
    if let bracket = draft.bracket(after: noun.upperBound, within: near),
      let date = WrittenDate.first(in: bracket, of: bytes)
    {
      return date.range.lowerBound - bracket.lowerBound <= 4 ? date : nil
    }
    let after = draft.after(noun.upperBound, 80, within: sentence)
    if let link = links.match(in: bytes, at: after.lowerBound, before: after.upperBound),
      let date = WrittenDate.first(in: link.upperBound..<after.upperBound, of: bytes),
      WrittenDate.blanks(bytes, link.upperBound, sentence.upperBound) == date.range.lowerBound
    {
      return date
    }
    let before = draft.before(ordinal.range.lowerBound, 60, within: sentence)
    guard let date = lastDate(in: before, bytes) else { return nil }
    let gap = date.range.upperBound..<ordinal.range.lowerBound
    let words = NameKey(bytes[gap])
    return words.isEmpty || leads.contains(String(decoding: words.letters, as: UTF8.self))
      ? date : nil
  }

  private static func lastDate(in range: Range<Int>, _ bytes: [UInt8]) -> WrittenDate? {
    var last: WrittenDate?
    var start = range.lowerBound
    while start < range.upperBound,
      let date = WrittenDate.first(in: start..<range.upperBound, of: bytes)
    {
      last = date
      start = date.range.upperBound
    }
    return last
  }

  /// The date of a sentence that has just one with a day and a year.
  private static func onlyDate(_ sentence: Range<Int>, _ draft: Draft) -> WrittenDate? {
    let bytes = draft.text.bytes
    let times = draft.document.mentions(in: sentence).filter {
      $0.kind == .date || $0.kind == .period
    }
    guard times.count == 1, let time = times.first,
      let date = WrittenDate.first(in: time.range, of: bytes), date.isDay
    else { return nil }
    return date
  }

  private static let breaks = WordList(",|、|，|。|(|)|（|）|;|:|및|and|과|와|と")
  private static let clauses = WordList(";|,|、|，|。|；")
  private static let scopes = WordList(
    "올해|금년|지난해|작년|임기|취임|연내|당해|this year|last year|this term|年内|今年|昨年|就任")
  private static let held = WordList(
    "개최|열린|열렸|열림|열려|가졌|가진|held|took place|convened|hosted|met|開催|開かれ|行われ|実施")
  private static let generic = WordList("공식|연례|정례|양국|official|bilateral|annual|定例|年次|公式")
  private static let links = WordList(
    "은|는|이|가|: |：|は|が| on| of| was held on| took place on| held on|은 지난| were held on")
  private static let leads: Set<String> = [
    "의", "에열린", "에개최된", "열린", "개최된", "에가진", "제", "の", "に開かれた", "に開催された", "に行われた", "第",
    "に開催された第", "の第", "に行われた第", "에열린제", "에개최된제", "개최된제", "열린제", "の", "the",
  ]
}
