// SPDX-License-Identifier: Apache-2.0
import Agreements
import Reading

/// A citation by author and year that no source of the document answers: another year, a letter of the name
/// off, a second author who is not the source's, or nobody of that name.
struct TextCitationRule: Rule {
  let id = "text-citation"
  let title = Text(en: "Author and year in the text", ko: "본문의 저자·연도", ja: "本文の著者と年")
  let severity = Severity.warning

  func findings(in draft: Draft) -> [Finding] {
    let cited = draft.citations
    let entries = CitedAuthor.all(in: draft)
    guard !cited.isEmpty, entries.count >= 2 else { return [] }
    let answers = CitationAnswers(entries, draft)
    let readings = cited.map { ($0, answers.answer(to: $0)) }
    let known = readings.count { $0.1 == .known }
    let strangers = readings.count { $0.1 == .nobody }
    return readings.compactMap { citation, answer -> Finding? in
      switch answer {
      case .known: return nil
      case .year(let entry): return otherYear(citation, entry, draft)
      case .spelling(let entry): return otherName(citation, entry, draft)
      case .second(let entry): return otherSecond(citation, entry, draft)
      case .nobody:
        // Where every other citation has its source, one that has none is a slip.
        guard known >= 2, strangers == 1, !citation.isNarrative else { return nil }
        return nobody(citation, draft)
      }
    }
  }

  private func otherYear(_ cited: TextCitation, _ entry: CitedAuthor, _ draft: Draft) -> Finding {
    let name = draft[cited.author]
    return Finding(
      .warning, cited.place,
      Text(
        en: "\(name) \(cited.year) is cited, but the source of that name is of \(entry.year).",
        ko: "본문은 \(name)(\(cited.year)) 인용인데, 출처의 연도는 \(entry.year)년임.",
        ja: "本文では\(name)（\(cited.year)）だが、出典の年は\(entry.year)である。"),
      evidence: [.init(entry.place)])
  }

  private func otherName(_ cited: TextCitation, _ entry: CitedAuthor, _ draft: Draft) -> Finding {
    let (name, other) = (draft[cited.author], draft[entry.author])
    return Finding(
      .warning, cited.author,
      Text(
        en: "No source is by \(name) (\(cited.year)); one of that year is by \(other).",
        ko: "\(name)(\(cited.year)) 출처는 없고, 같은 해의 출처로 \(other)이 있음.",
        ja: "\(name)（\(cited.year)）の出典はなく、同年の出典は\(other)である。"),
      evidence: [.init(entry.author)])
  }

  private func otherSecond(_ cited: TextCitation, _ entry: CitedAuthor, _ draft: Draft) -> Finding {
    let (name, other) = (draft[cited.author], draft[entry.author])
    return Finding(
      .warning, cited.author,
      Text(
        en: "\(name) are cited, but the source is by \(other).",
        ko: "본문의 저자는 \(name), 출처의 저자는 \(other)로 서로 다름.",
        ja: "本文の著者は\(name)だが、出典の著者は\(other)である。"),
      evidence: [.init(entry.author)])
  }

  private func nobody(_ cited: TextCitation, _ draft: Draft) -> Finding {
    let name = draft[cited.author]
    return Finding(
      .warning, cited.range,
      Text(
        en: "\(name) (\(cited.year)) is not among the sources; every other citation is.",
        ko: "\(name)(\(cited.year)) 출처가 목록에 없음: 다른 인용은 모두 있음.",
        ja: "\(name)（\(cited.year)）は出典の一覧にない。他の引用はすべてある。"))
  }
}

/// An author and year of a source, as a citation in the text can point to it.
struct CitedAuthor: Sendable, Equatable {
  let author: Range<Int>
  let year: Int
  /// Where the date stands.
  let place: Range<Int>
  let key: NameKey
  /// The Latin words of the author, in lower case and in their order.
  let words: [String]

  static func all(in draft: Draft) -> [CitedAuthor] {
    draft.sources.compactMap { source in
      guard let author = source.reference.author, let date = source.date, let year = date.year,
        source.reference.title != nil || source.reference.url != nil, !source.author.isEmpty
      else { return nil }
      return CitedAuthor(
        author: author, year: year, place: date.range, key: source.author,
        words: latinWords(draft[author]))
    }
  }

  static func latinWords(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0 == "-" || $0 == "'") }.map { $0.lowercased() }
      .filter { !["and", "et", "al", "the", "of"].contains($0) }
  }
}

/// Finds the source that a citation points to.
struct CitationAnswers {
  enum Answer: Equatable {
    case known
    /// The author is known, the year is not.
    case year(CitedAuthor)
    /// A source of that year has an author whose name is a letter off.
    case spelling(CitedAuthor)
    /// The first author is right, another is not.
    case second(CitedAuthor)
    case nobody
  }

  private let entries: [CitedAuthor]
  private let draft: Draft
  /// What the text's acronyms stand for.
  private let names: [String: Set<String>]

  init(_ entries: [CitedAuthor], _ draft: Draft) {
    self.entries = entries
    self.draft = draft
    let isAcronym = draft.citations.contains { Acronyms.isAcronym(draft.text.bytes[$0.author]) }
    names =
      isAcronym
      ? Dictionary(grouping: Acronyms(draft).definitions, by: \.acronym)
        .mapValues { Set($0.map(\.normal)) } : [:]
  }

  func answer(to citation: TextCitation) -> Answer {
    let text = draft[citation.author]
    let key = NameKey(text)
    let words = CitedAuthor.latinWords(text)
    let mine = entries.filter { isBy($0, text, key, words) }
    if let same = mine.first(where: { $0.year == citation.year }) {
      guard words.count >= 2, same.words.count >= 2, key.isLatin,
        let stranger = words.dropFirst().first(where: { !same.words.contains($0) }),
        stranger.count >= 3, !mine.contains(where: { Set(words).isSubset(of: $0.words) })
      else { return .known }
      return .second(same)
    }
    if let other = mine.first { return .year(other) }
    let near = entries.filter { $0.year == citation.year && isNear($0, key, words) }
    return near.count == 1 ? near.first.map { .spelling($0) } ?? .nobody : .nobody
  }

  private func isBy(
    _ entry: CitedAuthor, _ text: String, _ key: NameKey, _ words: [String]
  ) -> Bool {
    if entry.key == key { return true }
    guard key.isLatin else {
      // A family name alone, or an office named with or without its country.
      return key.weight >= 6 && key.isInScript(of: entry.key) && key.fits(entry.key)
        && (entry.key.letters.starts(with: key.letters) || key.weight >= 9)
    }
    if let full = names[text], full.contains(Acronyms.normal(draft[entry.author])) { return true }
    if Acronyms.isAcronym(Array(text.utf8)[...]) {
      return String(Acronyms.initials(draft[entry.author])) == text
    }
    return words.first.map { entry.words.first == $0 } ?? false
  }

  /// One letter off: a family name of five Latin letters and more, the second character of a name in
  /// ideographs or Hangul.
  private func isNear(_ entry: CitedAuthor, _ key: NameKey, _ words: [String]) -> Bool {
    if key.isLatin {
      guard let mine = words.first, let theirs = entry.words.first,
        min(mine.count, theirs.count) >= 5
      else { return false }
      return NearMisses.slip(scalars(mine), scalars(theirs)) != nil
    }
    let mine = scalars(String(decoding: key.letters, as: UTF8.self))
    let theirs = scalars(String(decoding: entry.key.letters, as: UTF8.self))
    guard mine.count >= 2, theirs.count >= mine.count else { return false }
    if mine.count == theirs.count, mine.count >= 3 { return NearMisses.slip(mine, theirs) != nil }
    guard case .changed = NearMisses.slip(mine, Array(theirs.prefix(mine.count))) else {
      return false
    }
    return true
  }

  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
