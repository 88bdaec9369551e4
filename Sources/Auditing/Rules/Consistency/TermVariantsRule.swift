// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// One object called by two terms that mean different things ("multilateral" and "plurilateral"), or
/// by two names for one.
struct TermVariantsRule: Rule {
  let id = "term-variants"
  let title = Text(en: "Term variants", ko: "용어 불일치", ja: "用語の不一致")
  let severity = Severity.warning

  /// A term in the text.
  private struct Use {
    let family: Int
    let range: Range<Int>
    /// The letters of the object's name that stand beside it, blanks and signs left out.
    let object: String
  }

  private static let tables = RivalTerms.all.map { terms in
    (terms: terms, lists: terms.families.map { WordList($0.lowercased()) })
  }

  /// Every term of every table: one pass over the text finds the few places where one may stand.
  private static let any = WordList(
    RivalTerms.all.flatMap(\.families).joined(separator: "|").lowercased())

  func findings(in draft: Draft) -> [Finding] {
    let places = Self.places(in: draft)
    return Self.tables.flatMap { table in
      check(uses(table.terms, table.lists, places, draft), table.terms, draft)
    }
  }

  /// Where terms begin.
  private static func places(in draft: Draft) -> [Int] {
    let bytes = draft.text.bytes
    var places: [Int] = []
    draft.heads.forEachPlace(in: 0..<bytes.count, any.heads, any.shortBegins) { place in
      if any.match(in: bytes, at: place, before: bytes.count) != nil { places.append(place) }
      return place
    }
    return places
  }

  /// The words of a list, not overlapping.
  private static func words(
    of list: WordList, at places: [Int], in bytes: [UInt8]
  ) -> [Range<Int>] {
    var words: [Range<Int>] = []
    for place in places where place >= words.last?.upperBound ?? 0 {
      if let word = list.match(in: bytes, at: place, before: bytes.count) { words.append(word) }
    }
    return words
  }

  private func uses(
    _ terms: RivalTerms, _ lists: [WordList], _ places: [Int], _ draft: Draft
  ) -> [Use] {
    let found = lists.enumerated().flatMap { family, list in
      Self.words(of: list, at: places, in: draft.text.bytes).map { (family: family, range: $0) }
    }.sorted {
      ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
    }
    var uses: [Use] = []
    for place in found {
      // "협력각서" holds "각서": the longest word counts.
      if let last = uses.last, last.range.upperBound >= place.range.upperBound { continue }
      if draft.isCited(place.range) { continue }
      let object = object(of: place.range, terms.side, draft)
      uses.append(Use(family: place.family, range: place.range, object: object))
    }
    return uses
  }

  /// The name beside a term: letters only, up to the end of the phrase.
  private func object(of range: Range<Int>, _ side: RivalTerms.Side, _ draft: Draft) -> String {
    let bytes = draft.text.bytes
    switch side {
    case .after:
      let end = min(bytes.count, range.upperBound + 90)
      let words = draft.words(in: range.upperBound..<end)
      var taken: [Word] = []
      for word in words {
        let gap = (taken.last?.range.upperBound ?? range.upperBound)..<word.range.lowerBound
        guard Self.joins(bytes[gap]), taken.count < 3 else { break }
        taken.append(word)
      }
      return taken.map { draft.wording.stem($0) }.joined()
    case .before:
      let start = max(0, range.lowerBound - 90)
      let words = draft.words(in: Self.start(start, bytes)..<range.lowerBound)
      var taken: [Word] = []
      for word in words.reversed() {
        let gap = word.range.upperBound..<(taken.last?.range.lowerBound ?? range.lowerBound)
        guard Self.joins(bytes[gap]), taken.count < 5 else { break }
        taken.append(word)
      }
      return taken.reversed().map { draft[$0.range].lowercased() }.joined()
    }
  }

  private static func start(_ offset: Int, _ bytes: [UInt8]) -> Int {
    var at = offset
    while at < bytes.count, bytes[at] & 0xC0 == 0x80 { at += 1 }
    return at
  }

  /// Blanks, hyphens and middle dots join the words of a name; anything else ends it.
  private static func joins(_ gap: ArraySlice<UInt8>) -> Bool {
    gap.count <= 3
      && ["", " ", "-", "·", "・", "–", " ・", "の", " the ", "'", "’"].contains(
        String(decoding: gap, as: UTF8.self))
  }

  private func check(_ uses: [Use], _ terms: RivalTerms, _ draft: Draft) -> [Finding] {
    guard Set(uses.map(\.family)).count >= 2 else { return [] }
    // Uses of one object: their names agree where they touch the term.
    let named = uses.compactMap { use in
      Self.key(use.object, terms.side).map { (key: $0, use: use) }
    }
    let groups = Dictionary(grouping: named, by: \.key)
    var told: Set<[Int]> = []
    let found = groups.values
      .sorted { $0[0].use.range.lowerBound < $1[0].use.range.lowerBound }
      .compactMap { group -> Finding? in
        let byFamily = Dictionary(grouping: group.map(\.use), by: \.family)
        guard byFamily.count >= 2, told.insert(byFamily.keys.sorted()).inserted else { return nil }
        return finding(Array(byFamily.values), terms, draft)
      }
    guard found.isEmpty,
      let (lone, common) = LoneTerm(draft).uses(uses.map(\.family), uses.map(\.range))
    else { return found }
    return [finding([[uses[lone]], common.map { uses[$0] }], terms, draft)]
  }

  /// The four letters of a Korean or Japanese name that are next to the term, two words' worth of an
  /// English one; nil if the name is shorter than that and could be anything's.
  private static func key(_ object: String, _ side: RivalTerms.Side) -> String? {
    let isLatin = object.unicodeScalars.allSatisfy { $0.value < 0x250 }
    // "경제협력 협정" may be any: a general word needs more beside it.
    let isGeneral = ["협력", "協力", "경제", "무역", "통상"].contains { object.hasSuffix($0) }
    let need = isLatin ? 14 : isGeneral ? 7 : 4
    guard object.count >= need else { return nil }
    return String(side == .after ? object.prefix(need) : object.suffix(need))
  }

  private func finding(_ families: [[Use]], _ terms: RivalTerms, _ draft: Draft) -> Finding {
    let ranked = families.sorted {
      ($1.count, $0[0].range.lowerBound) < ($0.count, $1[0].range.lowerBound)
    }
    let (common, rare) = (ranked[0], ranked[ranked.count - 1])
    let (a, b) = (draft[rare[0].range], draft[common[0].range])
    return Finding(
      .warning, rare[0].range,
      Text(
        en: "“\(a)” here, “\(b)” elsewhere for the same thing: \(terms.remark.words(in: .en)).",
        ko: "같은 대상을 여기서는 ‘\(a)’, 다른 곳에서는 \(b.quoted(.toward)) 씀: \(terms.remark.words(in: .ko)).",
        ja: "同じ対象をここでは「\(a)」、他では「\(b)」としている：\(terms.remark.words(in: .ja))。"),
      evidence: (ranked.dropLast().flatMap { $0.prefix(3) } + rare.dropFirst().prefix(4)).map {
        .init($0.range)
      })
  }
}
