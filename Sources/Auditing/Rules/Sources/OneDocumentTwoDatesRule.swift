// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// One document, by URL or by author and title, given two dates that cannot be the same day.
///
/// "2026. 3." and "2026. 3. 19." can. A series (a monthly outlook, a press conference) has many
/// dates under one title, so a title alone has to be long and have no second URL.
struct OneDocumentTwoDatesRule: Rule {
  let id = "one-document-two-dates"
  let title = Text(en: "One document, two dates", ko: "하나의 문서, 두 날짜", ja: "一つの文書に二つの日付")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    let dated = draft.sources.filter { $0.date?.days != nil && !$0.title.isEmpty }
    // A title may be cut short or have its series behind it: what begins alike is compared.
    let titles = Dictionary(grouping: dated) { Array($0.title.letters.prefix(24)) }
    let told = titles.values.compactMap { check($0, draft) }
    let places = Set(told.map(\.range))
    return told + listed(draft).filter { !places.contains($0.range) }
  }

  /// A source line or note without an address, and the one entry of the list with the same author and title.
  private func listed(_ draft: Draft) -> [Finding] {
    func key(_ source: CitedSource) -> [UInt8] { source.author.letters + source.title.letters }
    let entries = Dictionary(
      grouping: draft.sources.filter { $0.address != nil && $0.date?.isDay ?? false }, by: key)
    return draft.sources.compactMap { source in
      guard source.address == nil, let date = source.date, date.isDay,
        case let key = key(source), key.count >= 24, let same = entries[key], same.count == 1,
        let entry = same.first, let other = entry.date, !date.canMeet(other),
        Self.isSlip(date, other),
        !draft.has(Self.series, in: source.range), !draft.has(Self.general, in: source.range)
      else { return nil }
      return finding(.warning, entry, source, [entry, source], draft)
    }
  }

  private static func isSlip(_ a: WrittenDate, _ b: WrittenDate) -> Bool {
    (a.year == b.year ? 0 : 1) + (a.month == b.month ? 0 : 1) + (a.day == b.day ? 0 : 1) == 1
  }
  private static let general = WordList("press release|statement|보도자료|브리핑|報道発表|プレスリリース|会見")

  private func check(_ sources: [CitedSource], _ draft: Draft) -> Finding? {
    guard sources.count >= 2 else { return nil }
    for (index, source) in sources.enumerated() {
      // A document has a few dates to compare; a list of thousands under one title has none.
      for other in sources.dropFirst(index + 1).prefix(20) {
        guard let severity = severity(source, other, draft) else { continue }
        return finding(severity, source, other, sources, draft)
      }
    }
    return nil
  }

  private func severity(_ a: CitedSource, _ b: CitedSource, _ draft: Draft) -> Severity? {
    guard let first = a.date, let second = b.date, !first.canMeet(second) else { return nil }
    guard a.title.fits(b.title) else { return nil }
    let sameAuthor = a.author.isEmpty || b.author.isEmpty || a.author.fits(b.author)
    guard sameAuthor else { return nil }
    if let one = a.address, let two = b.address {
      return one.page == two.page && !one.isPortal ? .error : nil
    }
    let weight = min(a.title.weight, b.title.weight)
    guard weight >= 24, let title = a.reference.title, isTitle(a, draft) || isTitle(b, draft)
    else { return nil }
    let isCertain = a.title == b.title && weight >= 40
    return draft.has(Self.series, in: title) ? nil : isCertain ? .error : .warning
  }

  /// Whether it is a document that is named, and not only who published it: "Foreign Ministry (28 Oct
  /// 2025)" has a title in no quotation marks and no author.
  private func isTitle(_ source: CitedSource, _ draft: Draft) -> Bool {
    guard source.author.isEmpty, let title = source.reference.title else { return true }
    let before = max(0, title.lowerBound - 3)..<title.lowerBound
    return draft.has(Self.quotes, in: before)
  }
  private static let quotes = WordList("\"|“|「|『|‘|'|《|〈")

  /// The rarer date is flagged; of two, the later one in the text.
  private func finding(
    _ severity: Severity, _ a: CitedSource, _ b: CitedSource, _ all: [CitedSource], _ draft: Draft
  ) -> Finding? {
    func count(_ source: CitedSource) -> Int {
      all.count { $0.date?.days == source.date?.days }
    }
    let (kept, odd) = count(a) < count(b) ? (b, a) : (a, b)
    guard let place = odd.date?.range, let other = kept.date?.range else { return nil }
    let title = odd.reference.title.map { draft[$0] } ?? ""
    return Finding(
      severity, place,
      Text(
        en: "“\(title)” is dated \(draft[place]) here and \(draft[other]) elsewhere.",
        ko: "‘\(title)’의 날짜가 여기서는 \(draft[place]), 다른 곳에서는 \(draft[other]) 표기임.",
        ja: "「\(title)」の日付がここでは\(draft[place])、別の箇所では\(draft[other])である。"),
      evidence: all.compactMap { $0.date?.range }.filter { $0 != place }.map { .init($0) })
  }

  private static let series = WordList(
    "월간|주간|일일|월례|정례|연례|동향|monthly|weekly|daily|quarterly|annual|newsletter|press conference|press briefing|remarks|月例|月報|週報|定例|記者会見|年次|速報"
  )
}
