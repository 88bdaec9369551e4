// SPDX-License-Identifier: Apache-2.0
import Quantities
import Reading

/// Days that a text calls by a noun as if there were but one: "마감일인 11월 14일", "시행일인 7월 1일", 「次回は、10月9日に開く」,
/// "the next meeting is on 14 April".
///
/// Where all that the text says under such a noun are two days a slip apart, and one of them stands nowhere else, that
/// one is odd. What tells several apart, ordinals or other words before the noun, says that they are several.
struct DefiniteDates {
  struct Place {
    let family: Int
    let date: Range<Int>
    let month: Int
    let day: Int
    let year: Int?
    /// Whether the noun names the day by itself, "마감일인", "next meeting".
    let isDefinite: Bool
    let words: Set<Int32>
    let ordinal: Int?
    let block: Int
  }

  private let draft: Draft
  private var bytes: [UInt8] { draft.text.bytes }

  init(_ draft: Draft) { self.draft = draft }

  /// The odd dates, each with one that it contradicts.
  func pairs() -> [(odd: Place, kept: Place)] {
    // Most texts call no day so.
    guard draft.has(Self.nouns.any, in: 0..<bytes.count) else { return [] }
    let all = draft.sentences.flatMap { places(in: $0) }
    return Dictionary(grouping: all, by: \.family).values.compactMap(pair).sorted {
      $0.odd.date.lowerBound < $1.odd.date.lowerBound
    }
  }

  private func pair(_ places: [Place]) -> (odd: Place, kept: Place)? {
    let days = Dictionary(grouping: places) { $0.month * 100 + $0.day }
    guard days.count == 2, places.contains(where: \.isDefinite),
      let (first, second) = ordered(Array(days.values)), first.count == 1
    else { return nil }
    let odd = first[0]
    guard let kept = second.first(where: { odd.isDefinite || $0.isDefinite }),
      (odd.month == kept.month) != (odd.day == kept.day),
      odd.year == nil || kept.year == nil || odd.year == kept.year,
      odd.ordinal == nil || kept.ordinal == nil || odd.ordinal == kept.ordinal,
      odd.words.isEmpty || kept.words.isEmpty || !odd.words.isDisjoint(with: kept.words),
      !areSiblings(odd, kept), isAlone(odd)
    else { return nil }
    return (odd, kept)
  }

  /// The day that fewer places give before the other; of one each the later.
  private func ordered(_ days: [[Place]]) -> ([Place], [Place])? {
    let (a, b) = (days[0], days[1])
    if a.count != b.count { return a.count < b.count ? (a, b) : (b, a) }
    let (x, y) = (count(a[0]), count(b[0]))
    if x != y { return x < y ? (a, b) : (b, a) }
    return a[0].date.lowerBound > b[0].date.lowerBound ? (a, b) : (b, a)
  }

  private func areSiblings(_ a: Place, _ b: Place) -> Bool {
    let (x, y) = (draft.outline.blocks[a.block], draft.outline.blocks[b.block])
    return x.kind == .bullet && y.kind == .bullet && x.parent == y.parent
  }

  private func isAlone(_ place: Place) -> Bool { count(place) == 1 }

  /// How often a text gives a day.
  private func count(_ place: Place) -> Int {
    draft.mentions.count { mention in
      guard mention.kind == .date || mention.kind == .period,
        let date = WrittenDate.read(bytes, mention.range.lowerBound, mention.range.upperBound)
      else { return false }
      return date.month == place.month && date.day == place.day
    }
  }

  // MARK: - Reading

  private func places(in sentence: Draft.Sentence) -> [Place] {
    let block = draft.outline.blocks[sentence.block]
    guard ![.contents, .source, .footnote, .caption, .table].contains(block.kind),
      block.role != .references, sentence.range.count <= 900,
      draft.has(Self.nouns.any, in: sentence.range)
        || draft.has(Self.deeds.any, in: sentence.range),
      !draft.has(Self.changes, in: sentence.range)
    else { return [] }
    let dates = draft.document.mentions(in: sentence.range).filter {
      $0.kind == .date || $0.kind == .period
    }
    return dates.enumerated().compactMap { index, mention in
      guard !draft.isCited(mention.range),
        let date = WrittenDate.read(bytes, mention.range.lowerBound, mention.range.upperBound),
        let month = date.month, let day = date.day
      else { return nil }
      let start = index > 0 ? dates[index - 1].range.upperBound : sentence.range.lowerBound
      let end =
        index + 1 < dates.count ? dates[index + 1].range.lowerBound : sentence.range.upperBound
      guard start <= mention.range.lowerBound, mention.range.upperBound <= end,
        let noun = before(mention.range, from: start) ?? after(mention.range, to: end)
      else { return nil }
      let lead = max(start, noun.range.lowerBound - 40)..<noun.range.lowerBound
      let clause = draft.last(Self.stops, in: lead).map { $0.upperBound..<lead.upperBound } ?? lead
      return Place(
        family: noun.family, date: mention.range, month: month, day: day, year: date.year,
        isDefinite: noun.isDefinite, words: draft.content(draft.words(in: clause)),
        ordinal: WrittenOrdinal.last(in: clause, bytes)?.value, block: sentence.block)
    }
  }

  private struct Noun {
    let family: Int
    let range: Range<Int>
    let isDefinite: Bool
  }

  /// "마감일인 11월 14일", 「次回の会合は、10月9日」.
  private func before(_ date: Range<Int>, from start: Int) -> Noun? {
    let lead = max(start, date.lowerBound - 36)..<date.lowerBound
    guard let last = Self.nouns.any.last(in: bytes, lead),
      let (family, range) = Self.nouns.match(
        in: bytes, at: last.lowerBound, before: lead.upperBound)
    else { return nil }
    let gap = range.upperBound..<date.lowerBound
    guard !draft.has(Self.clauses, in: gap) else { return nil }
    let isNext = family == Self.next
    guard isNext || gap.count <= 12 else { return nil }
    let isBound =
      Self.copulas.match(in: bytes, at: gap.lowerBound, before: gap.upperBound)?.upperBound
      == gap.upperBound
    return Noun(family: family, range: range, isDefinite: isNext || isBound)
  }

  /// "11월 14일(금) 접수 마감", "5월 29일에 시행".
  private func after(_ date: Range<Int>, to end: Int) -> Noun? {
    var at = date.upperBound
    if let inside = draft.bracket(after: at, within: at..<min(end, at + 16)) {
      at = inside.upperBound + (Draft.closingBracket(bytes, inside.upperBound) ?? 0)
    }
    if let particle = Self.particles.match(in: bytes, at: at, before: end) {
      at = particle.upperBound
    }
    while at < end, bytes[at] == 0x20 { at += 1 }
    guard let (family, range) = Self.deeds.match(in: bytes, at: at, before: end) else { return nil }
    return Noun(family: family, range: range, isDefinite: false)
  }

  private static let next = 4
  private static let nouns = WordLists([
    "마감일|마감|접수 마감|신청 마감|締切日|締切|closing date", "공고일|공고:|공고 :|公告日|公示日|公告：|公告:",
    "시행일|施行日|effective date",
    "선거일|투표일|投票日|投開票日|election day|polling day",
    "차기 회의|다음 회의|다음 회차|次回|next meeting|next session|next hearing|next release",
    "발효일|発効日|date of entry into force",
  ])
  private static let deeds = WordLists([
    "접수 마감|신청 마감|마감|締切|締め切", "공고|公告", "시행|施行", "투표|投票", "차기 회의|次回", "발효|発効",
  ])
  private static let copulas = WordList("인 |인|である|の|은 |는 |は|は、|: |：|:| is | of | on |, |(|（|, on ")
  private static let particles = WordList("부터 |에 |자로 |から|に|付で|より")
  private static let clauses = WordList("。|. |;|까지|まで|부터|から|以降|이후|前回|지난|및|and|last")
  private static let stops = WordList(",|、|。|;|부터|까지|から|まで|은 |는 |이 |가 |을 |를 |에 |は|が|を|に|\"|“|」|「")
  private static let changes = WordList(
    "연기|연장|변경|앞당|당초|애초|미뤄|지난해|postponed|extended|extension|moved|brought forward|originally|initially|delayed|延期|延長|変更|前倒し|当初|ずれ込"
  )
}
