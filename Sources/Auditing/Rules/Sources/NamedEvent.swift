// SPDX-License-Identifier: Apache-2.0
import Quantities
import Reading

/// A meeting that is told apart by its number, with the date the text gives it: "2차 정상회담(2025. 10.
/// 28.)", "the third summit was held on March 19, 2026", 「第1回会合は…」.
struct NamedEvent: Sendable {
  /// How closely date and event are tied.
  enum Tie: Int, Sendable, Comparable {
    /// One date and one event in a sentence that says it was held.
    case sentence
    /// Side by side: in brackets, or with just a particle between.
    case adjacent
    static func < (a: Tie, b: Tie) -> Bool { a.rawValue < b.rawValue }
  }

  let ordinal: Int
  let kind: EventNoun
  /// What stands between number and noun, without the parties: "장관급".
  let modifiers: NameKey
  let parties: NameKey
  let date: WrittenDate
  let tie: Tie
  let range: Range<Int>
}

/// What kind of meeting it is, across languages.
enum EventNoun: Sendable, CaseIterable {
  case summit, talks, meeting, round, conference, dialogue, forum

  var words: WordList {
    switch self {
    case .summit: Self.summitWords
    case .talks: Self.talksWords
    case .meeting: Self.meetingWords
    case .round: Self.roundWords
    case .conference: Self.conferenceWords
    case .dialogue: Self.dialogueWords
    case .forum: Self.forumWords
    }
  }

  private static let summitWords = WordList("정상회담|정상회의|首脳会談|首脳会議|サミット|summit|summit meeting")
  private static let talksWords = WordList("회담|협상|会談|交渉|talks|negotiations|negotiation")
  private static let meetingWords = WordList("회의|회동|会合|会議|meeting")
  private static let roundWords = WordList("라운드|ラウンド|round|round of talks|round of negotiations")
  private static let conferenceWords = WordList("총회|콘퍼런스|컨퍼런스|総会|conference|session|assembly")
  private static let dialogueWords = WordList("대화|협의|対話|協議|dialogue|consultation|consultations")
  private static let forumWords = WordList("포럼|フォーラム|forum|workshop|워크숍")

  static let any = WordList(
    "정상회담|정상회의|회담|협상|회의|회동|라운드|총회|콘퍼런스|컨퍼런스|대화|협의|포럼|워크숍|首脳会談|首脳会議|サミット|会談|交渉|会合|会議|ラウンド|総会|対話|協議|フォーラム|summit|summit meeting|talks|negotiations|negotiation|meeting|round|round of talks|round of negotiations|conference|session|assembly|dialogue|consultation|consultations|forum|workshop"
  )

  /// The kind that the words of a range name.
  init?(_ range: Range<Int>, _ bytes: [UInt8]) {
    guard
      let kind = Self.allCases.first(where: {
        $0.words.match(in: bytes, at: range.lowerBound, before: range.upperBound)?.upperBound
          == range.upperBound
      })
    else { return nil }
    self = kind
  }
}

/// A number that orders: "2차", "제2회", "두 번째", "second", "3rd", 「第3回」.
struct WrittenOrdinal: Sendable {
  let value: Int
  let range: Range<Int>

  /// The last one within a range.
  static func last(in range: Range<Int>, _ bytes: [UInt8]) -> WrittenOrdinal? {
    var at = range.upperBound - 1
    while at >= range.lowerBound {
      if let found = read(at, bytes, range.upperBound) { return found }
      at -= 1
    }
    return nil
  }

  static func read(_ at: Int, _ bytes: [UInt8], _ limit: Int) -> WrittenOrdinal? {
    if let number = WrittenDate.number(bytes, at, limit) {
      guard number.digits <= 2, number.value > 0,
        at == 0 || !WrittenDate.isDigit(bytes[at - 1]),
        let unit = units.match(in: bytes, at: number.end, before: limit)
      else { return nil }
      // "3회 회의" counts, "제3회" and "3차" order.
      let counts =
        bytes[number.end..<unit.upperBound].elementsEqual("회".utf8)
        || bytes[number.end..<unit.upperBound].elementsEqual("回".utf8)
      if counts {
        guard at >= 3 else { return nil }
        let mark = bytes[(at - 3)..<at]
        guard mark.elementsEqual("제".utf8) || mark.elementsEqual("第".utf8) else { return nil }
      }
      return WrittenOrdinal(value: number.value, range: at..<unit.upperBound)
    }
    for (value, words) in spelled {
      if let word = words.match(in: bytes, at: at, before: limit) {
        return WrittenOrdinal(value: value, range: word)
      }
    }
    return nil
  }

  private static let units = WordList("차|회|回|次|回目|st|nd|rd|th")
  private static let spelled: [(Int, WordList)] = [
    (1, WordList("첫 번째|첫번째|first|一回目|初回")), (2, WordList("두 번째|두번째|second|二回目")),
    (3, WordList("세 번째|세번째|third|三回目")), (4, WordList("네 번째|네번째|fourth")),
    (5, WordList("다섯 번째|다섯번째|fifth")), (6, WordList("여섯 번째|sixth")),
    (7, WordList("일곱 번째|seventh")),
  ]
}

extension NamedEvent {
  /// Every numbered meeting of a text that has a date with a year.
  static func all(in draft: Draft) -> [NamedEvent] {
    draft.sentences.flatMap { sentence in
      draft.outline.blocks[sentence.block].kind == .contents ? [] : read(sentence.range, draft)
    } + draft.outline.tables.flatMap { headers(of: $0, draft) }
  }

  private static func read(_ sentence: Range<Int>, _ draft: Draft) -> [NamedEvent] {
    let bytes = draft.text.bytes
    let nouns = EventNoun.any.all(in: bytes, sentence)
    guard !nouns.isEmpty else { return [] }
    var found: [NamedEvent] = []
    var numbered: [(ordinal: WrittenOrdinal, noun: Range<Int>)] = []
    var previous = sentence.lowerBound
    for noun in nouns {
      let lead = max(previous, noun.lowerBound - 60)..<noun.lowerBound
      previous = noun.upperBound
      guard let ordinal = WrittenOrdinal.last(in: lead, bytes),
        !draft.has(breaks, in: ordinal.range.upperBound..<noun.lowerBound)
      else { continue }
      // "이번 임기 첫 번째", "올해 두 번째": counted anew each time.
      if draft.has(scopes, in: draft.before(ordinal.range.lowerBound, 40, within: sentence)) {
        continue
      }
      numbered.append((ordinal, noun))
    }
    for (ordinal, noun) in numbered {
      if let date = adjacent(ordinal, noun, sentence, draft) {
        append(ordinal, noun, date, .adjacent)
      } else if numbered.count == 1, nouns.count <= 2,
        let date = onlyDate(sentence, draft), draft.has(held, in: sentence)
      {
        append(ordinal, noun, date, .sentence)
      }
    }
    return found

    func append(_ ordinal: WrittenOrdinal, _ noun: Range<Int>, _ date: WrittenDate, _ tie: Tie) {
      guard let kind = EventNoun(noun, bytes) else { return }
      let start = draft.before(ordinal.range.lowerBound, 36, within: sentence).lowerBound
      let between = ordinal.range.upperBound..<noun.lowerBound
      found.append(
        NamedEvent(
          ordinal: ordinal.value, kind: kind,
          modifiers: modifiers(between, draft),
          parties: Parties.key(in: start..<noun.lowerBound, bytes), date: date, tie: tie,
          range: ordinal.range.lowerBound..<noun.upperBound))
    }
  }

  /// The words between number and noun that are not parties, particles or "of the".
  private static func modifiers(_ range: Range<Int>, _ draft: Draft) -> NameKey {
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
    if let bracket = draft.bracket(after: noun.upperBound, within: sentence) {
      let date = WrittenDate.first(in: bracket, of: bytes)
      return date.flatMap { $0.range.lowerBound - bracket.lowerBound <= 4 ? $0 : nil }
    }
    let after = draft.after(noun.upperBound, 48, within: sentence)
    if let link = links.match(in: bytes, at: after.lowerBound, before: after.upperBound),
      let date = WrittenDate.first(in: link.upperBound..<sentence.upperBound, of: bytes),
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

  /// "1차(2025. 2. 7.)" at the head of a table's column, with the noun in the caption.
  private static func headers(of table: Table, _ draft: Draft) -> [NamedEvent] {
    let bytes = draft.text.bytes
    guard let caption = table.caption, let noun = EventNoun.any.all(in: bytes, caption).last,
      let kind = EventNoun(noun, bytes)
    else { return [] }
    let parties = Parties.key(in: caption.lowerBound..<noun.lowerBound, bytes)
    let heads = table.header + table.rows.compactMap(\.first)
    return heads.compactMap { cell in
      let start = cell.range.lowerBound
      let skipped = start + (bytes[cell.range].starts(with: "제".utf8) ? 3 : 0)
      guard skipped < cell.range.upperBound,
        let ordinal = WrittenOrdinal.read(skipped, bytes, cell.range.upperBound),
        let bracket = draft.bracket(after: ordinal.range.upperBound, within: cell.range),
        let date = WrittenDate.first(in: bracket, of: bytes)
      else { return nil }
      return NamedEvent(
        ordinal: ordinal.value, kind: kind, modifiers: NameKey(""), parties: parties, date: date,
        tie: .adjacent, range: cell.range)
    }
  }

  private static let breaks = WordList(",|、|，|。|(|)|（|）|;|:|및|and|과|와|と")
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

/// Parties run together, "미-일", "日米", "U.S.–Japan", as a set of their letters: order does not count.
enum Parties {
  private static let korean: Set<String> = Set("한미일중러북영독불호인유대몽베".map(String.init))
  private static let japanese: Set<String> = Set("日米中韓朝露英独仏豪印欧台加".map(String.init))

  static func key(in range: Range<Int>, _ bytes: [UInt8]) -> NameKey {
    let text = String(decoding: bytes[range], as: UTF8.self)
    var found: Set<String> = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "(" || $0 == "[" || $0 == "\n" }) {
      if let parties = parties(in: String(word)) { found = parties }
    }
    return NameKey(found.sorted().joined())
  }

  static func isParty(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    parties(in: String(decoding: bytes[range], as: UTF8.self)) != nil
  }

  private static func parties(in word: String) -> Set<String>? {
    let parts = word.split { "-–·・‧/".contains($0) }.map(String.init)
    if parts.count >= 2, parts.allSatisfy({ korean.contains($0) || japanese.contains($0) }) {
      return Set(parts)
    }
    if parts.count == 2,
      parts.allSatisfy({ part in
        part.first.map { $0.isASCII && $0.isUppercase } ?? false
      })
    {
      return Set(parts.map { $0.filter(\.isLetter).lowercased() })
    }
    let letters = word.map(String.init)
    guard (2...4).contains(letters.count) || word.hasPrefix("日") || word.hasPrefix("米") else {
      return nil
    }
    let run = letters.prefix { korean.contains($0) || japanese.contains($0) }
    guard (2...4).contains(run.count), run.count == letters.count || letters.count > 4 else {
      return nil
    }
    return Set(run)
  }
}
