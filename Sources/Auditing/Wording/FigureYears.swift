// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Reading

/// The calendar years that a sentence names, and the figures to which it gives them.
struct FigureYears {
  private let named: [(range: Range<Int>, year: Int)]
  /// "from 2024 to 2025": two years that a change lies between.
  private let spans: [(range: Range<Int>, start: Int, end: Int)]
  private let sentence: Range<Int>
  private let draft: Draft

  init(_ sentence: Range<Int>, _ draft: Draft) {
    self.sentence = sentence
    self.draft = draft
    var named: [(range: Range<Int>, year: Int)] = []
    var spans: [(range: Range<Int>, start: Int, end: Int)] = []
    for mention in draft.document.mentions(in: sentence)
    where mention.kind == .date || mention.kind == .period {
      guard case .time(let span) = mention.value else { continue }
      let (start, end) = (span.start.first.components.year, span.end.last.components.year)
      if start == end {
        named.append((mention.range, start))
      } else if mention.kind == .period, start < end, draft.has(Self.between, in: mention.range) {
        spans.append((mention.range, start, end))
      } else if mention.kind == .period, start + 1 == end,
        (360...370).contains(span.end.last - span.start.first + 1)
      {
        // 「2024年度」, "2024–25": a fiscal year goes by the year that it begins in.
        named.append((mention.range, start))
      }
    }
    self.named = named
    self.spans = spans
  }

  /// The year of a figure: the one named right after it, before it, or the only one of the sentence; the
  /// year before that where the words say so.
  func year(of amount: Stated) -> Int? {
    let next = draft.amounts(in: amount.range.upperBound..<sentence.upperBound).first
    let last = draft.amounts(in: sentence.lowerBound..<amount.range.lowerBound).last
    let lead = (last?.range.upperBound ?? sentence.lowerBound)..<amount.range.lowerBound
    let tail =
      amount.range
      .upperBound..<max(
        amount.range.upperBound, next?.range.lowerBound ?? sentence.upperBound)
    if isOfTheYearBefore(lead, tail) { return only.map { $0 - 1 } }
    if let after = named.first(where: { $0.range.lowerBound >= tail.lowerBound }),
      after.range.upperBound <= tail.upperBound,
      Self.follows.match(in: draft.text.bytes, at: tail.lowerBound, before: tail.upperBound)?
        .upperBound == after.range.lowerBound
    {
      return after.year
    }
    if let before = named.last(where: { $0.range.upperBound <= lead.upperBound }),
      before.range.lowerBound >= lead.lowerBound
    {
      return before.year
    }
    return only
  }

  /// The year that a claim is of, and the year that it compares with: "in 2025 … from 2024", 전년보다.
  func compared(by claim: Stated) -> (subject: Int?, base: Int?) {
    let span =
      spans.first {
        $0.range.lowerBound >= claim.range.upperBound
          && $0.range.lowerBound - claim.range.upperBound <= 24
      }
      ?? spans.last {
        $0.range.upperBound <= claim.range.lowerBound
          && claim.range.lowerBound - $0.range.upperBound <= 40
      }
    if let span {
      return (span.end, span.start)
    }
    // "전년 대비 … 2023년": the word for the year before tells no year by itself.
    let base = named.first {
      isBase($0.range, of: claim) && draft.text.bytes[$0.range].contains { $0 &- 0x30 < 10 }
    }?.year
    let others = named.filter { $0.year != base && !isBase($0.range, of: claim) }
    let before = others.last { $0.range.upperBound <= claim.range.lowerBound }?.year
    let subject = before ?? (Set(others.map(\.year)).count == 1 ? others.first?.year : nil)
    if base != nil { return (subject, base) }
    let near =
      draft.before(claim.range.lowerBound, 48, within: sentence)
      .lowerBound..<draft.after(
        claim.range.upperBound, 48, within: sentence
      ).upperBound
    // "전년 대비 증가율은 2023년 20.0%, 2024년 25.0%": said once for all of a list.
    let isOfYearBefore =
      draft.has(Self.yearBefore, in: near)
      || claim.kind == .share
        && draft.has(
          Self.yearBefore, in: draft.before(claim.range.lowerBound, 120, within: sentence))
    return (subject, isOfYearBefore ? subject.map { $0 - 1 } : nil)
  }

  /// The year of a sentence that names just one.
  private var only: Int? {
    Set(named.map(\.year)).count == 1 ? named.first?.year : nil
  }

  private func isOfTheYearBefore(_ lead: Range<Int>, _ tail: Range<Int>) -> Bool {
    draft.has(Self.yearBefore, in: (max(lead.lowerBound, lead.upperBound - 24)..<lead.upperBound))
      || draft.has(
        Self.yearEarlier, in: tail.lowerBound..<min(tail.upperBound, tail.lowerBound + 20))
  }

  /// Whether a year is what the claim compares with: 2023년의, "from 2023", 2023年比.
  private func isBase(_ year: Range<Int>, of claim: Stated) -> Bool {
    guard
      year.upperBound <= claim.range.lowerBound
        ? claim.range.lowerBound - year.upperBound <= 40
        : year.lowerBound - claim.range.upperBound <= 40
    else { return false }
    let bytes = draft.text.bytes
    if let than = Self.than.match(in: bytes, at: year.upperBound, before: sentence.upperBound) {
      // "2024년의 40억 달러에서", but not "2024년의 수출은".
      if Self.genitive.match(in: bytes, at: than.lowerBound, before: than.upperBound) != nil,
        draft.amounts(in: than.upperBound..<sentence.upperBound).first
          .map({ $0.range.lowerBound > than.upperBound + 1 }) ?? true
      {
        return false
      }
      return year.upperBound <= claim.range.lowerBound
    }
    let lead = draft.before(year.lowerBound, 20, within: sentence)
    return draft.last(Self.from, in: lead)
      .map { draft.text[$0.upperBound..<year.lowerBound].allSatisfy { $0 == " " } } ?? false
  }

  static let between = WordList("to|에서|から")
  private static let follows = WordList(
    " in | in fiscal | in the year |, in | during | for | for fiscal | at end-|(")
  private static let than = WordList("보다|의|에 비해|에 비하여| 대비|대비|より|比|の|に比べ|と比べ|から|에서")
  private static let genitive = WordList("의|の")
  private static let from = WordList(
    "from|than|over|compared with|compared to|on|above|below|against|the level of|that of|relative to"
  )
  private static let yearBefore = WordList(
    "전년|직전 해|前年|a year earlier|a year before|the previous year|the year before|the prior year|year on year|year-on-year|the preceding year"
  )
  private static let yearEarlier = WordList(
    "a year earlier|a year before|the year before|in the previous year|the previous year")
}
