// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// Dates of meetings and papers against the ledger.
struct LedgerDateRule: Rule {
  let id = "ledger-date"
  let title = Text(en: "Dates against the ledger", ko: "원장 날짜 대조", ja: "台帳の日付との照合")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    guard let ledger = draft.ledger else { return [] }
    return papers(ledger, draft) + meetings(ledger, draft)
  }

  // MARK: - Papers

  /// A reference to a paper of the ledger, known by its address or its whole title, with a date more
  /// than a day from the ledger's: a day may be the other side's of the date line.
  private func papers(_ ledger: Ledger, _ draft: Draft) -> [Finding] {
    var byURL: [String: Document] = [:]
    var byTitle: [String: Document] = [:]
    for document in ledger.documents where document.publicDate?.day != nil {
      if let url = document.url { byURL[Self.address(url)] = document }
      for title in document.name.all { byTitle[Acronyms.normal(title)] = document }
    }
    return draft.outline.references.compactMap { reference in
      guard let range = reference.date, let day = day(range, draft) else { return nil }
      let document =
        reference.url.flatMap { byURL[Self.address(draft[$0])] }
        ?? reference.title.flatMap { byTitle[Acronyms.normal(draft[$0])] }
      guard let document else { return nil }
      let days = [document.signed, document.posted, document.inForce].compactMap { $0?.day }
      guard !days.isEmpty, days.allSatisfy({ abs($0 - day) > 1 }) else { return nil }
      return finding(.warning, range, document, days[0], document.citations, ledger, draft)
    }
  }

  private static func address(_ url: String) -> String {
    var rest = Substring(url.lowercased())
    for prefix in ["https://", "http://", "www."] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    rest = rest.prefix { $0 != "?" && $0 != "#" }
    while rest.last == "/" { rest = rest.dropLast() }
    return String(rest)
  }

  private func day(_ range: Range<Int>, _ draft: Draft) -> Day? {
    draft.document.mentions(in: range).first { $0.kind == .date }.flatMap(Self.day)
  }

  private static func day(_ mention: Mention) -> Day? {
    guard case .time(let span) = mention.value, span.start == span.end else { return nil }
    return span.start.day
  }

  // MARK: - Meetings

  /// "the third US-Japan summit (19 March 2026)": a numbered meeting with its day.
  private func meetings(_ ledger: Ledger, _ draft: Draft) -> [Finding] {
    let numbered = ledger.meetings.filter { $0.number != nil && $0.date.start.day != nil }
    let names = numbered.flatMap { meeting in
      meeting.name.all.map { (name: Self.bare($0), meeting: meeting) }
    }
    let heads = WordList("정상회담|summit|首脳会談|정상회의|회담|会談")
    return draft.sentences.compactMap { sentence in
      let dates = draft.document.mentions(in: sentence.range).filter {
        $0.kind == .date && Self.day($0) != nil
      }
      // With two dates or two meetings it is not certain which belongs to which.
      guard dates.count == 1, let date = dates.first, let day = Self.day(date) else { return nil }
      let places = draft.all(heads, in: sentence.range)
      guard places.count == 1, let place = places.first,
        let number = Ordinals(draft.text.bytes).number(
          before: place.lowerBound, from: sentence.range.lowerBound)
      else { return nil }
      let words = draft.before(place.lowerBound, 60, within: sentence.range)
      let phrase = Self.bare(draft[words.lowerBound..<place.upperBound])
      guard
        let (_, meeting) = names.first(where: {
          $0.meeting.number == number && $0.name.count >= 4 && phrase.hasSuffix($0.name)
        }), let known = meeting.date.start.day, let last = meeting.date.end.day,
        day < known + -1 || day > last + 1
      else { return nil }
      return finding(.error, date.range, meeting, known, meeting.citations, ledger, draft)
    }
  }

  /// A meeting's name without its number and signs: "미일정상회담", "usjapansummit".
  private static func bare(_ name: String) -> String {
    let letters = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return letters.filter { word in
      !(word.first?.isNumber ?? false) && !word.hasPrefix("제")
        && !["first", "second", "third", "fourth", "fifth", "첫", "번째", "두", "세", "네", "the"]
          .contains(word)
    }.joined()
  }

  private func finding(
    _ severity: Severity, _ range: Range<Int>, _ entry: any Entry, _ known: Day,
    _ citations: [Citation], _ ledger: Ledger, _ draft: Draft
  ) -> Finding {
    let source = LedgerSource(entry, citations, in: ledger)
    let printed = draft[range]
    func name(_ language: Language) -> String { entry.name.reading(in: language).words }
    return Finding(
      severity, range,
      Text(
        en: "\(printed) here, but the ledger has \(known) for \(name(.en)) (\(source.words(.en))).",
        ko: "여기서는 \(printed)인데 원장에는 \(name(.ko))이 \(known)로 되어 있음(\(source.words(.ko))).",
        ja: "ここでは\(printed)だが、台帳では\(name(.ja))は\(known)である（\(source.words(.ja))）。"))
  }
}

/// Ordinals in words and figures before a noun: "세 번째", "제3차", "third", "第3回".
struct Ordinals {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The last ordinal within sixty bytes before an offset.
  func number(before offset: Int, from start: Int) -> Int? {
    let window = max(start, offset - 60)..<offset
    let found = Self.words.compactMap { words, number in
      words.last(in: bytes, window).map { (at: $0.lowerBound, number: number) }
    }
    return found.max { $0.at < $1.at }?.number
  }

  private static let words: [(WordList, Int)] = [
    (WordList("첫 번째|첫번째|제1차|1차|first|第1回|1st|첫"), 1),
    (WordList("두 번째|두번째|제2차|2차|second|第2回|2nd"), 2),
    (WordList("세 번째|세번째|제3차|3차|third|第3回|3rd"), 3),
    (WordList("네 번째|네번째|제4차|4차|fourth|第4回|4th"), 4),
    (WordList("다섯 번째|제5차|5차|fifth|第5回|5th"), 5),
  ]
}
