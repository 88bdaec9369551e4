// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// A growth rate against the amounts before and after: "from 30 to 45 bn, up 50 %".
struct GrowthRule: Rule {
  let id = "growth"
  let title = Text(en: "Growth rate", ko: "증감률", ja: "増減率")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    draft.statements.compactMap { check($0.range, draft) }
  }

  private func check(_ sentence: Range<Int>, _ draft: Draft) -> Finding? {
    let all = draft.amounts(in: sentence)
    let shares = all.filter { $0.kind == .share }
    let amounts = all.filter {
      $0.kind == .money || $0.kind == .quantity || ($0.kind == .count && $0.unit != nil)
    }
    guard shares.count == 1, let rate = shares.first, rate.nominal > 0, rate.unit != "%p",
      !isPerYear(rate, draft, sentence)
    else { return nil }
    if amounts.count == 1, let span = amounts.first, let ends = span.ends {
      return check(rate, span, ends, draft, sentence)
    }
    guard amounts.count == 2, let from = amounts.first, let to = amounts.last,
      from.isCommensurable(with: to), from.nominal > 0, to.nominal > 0,
      isFromTo(from, to, draft, sentence)
    else { return nil }
    guard let falls = direction(of: rate, draft, sentence) else { return nil }
    guard let ratio = to.face / from.face, let widestRatio = to.widestFace / from.widestFace else {
      return nil
    }
    let one = Interval(exactly: 1)
    let sign: Decimal = falls ? -100 : 100
    guard
      let severity = Verdict(
        computed: (ratio - one) * sign, widest: (widestRatio - one) * sign, stated: rate.atFace
      ).severity
    else { return nil }
    let value = (to.nominal / from.nominal - 1) * sign
    let places = max(0, -rate.step.exponent)
    return draft.mismatch(
      severity, stated: rate, computed: value.rounded(to: places),
      arithmetic:
        "(\(draft[to.range]) − \(draft[from.range])) ÷ \(draft[from.range]) = \(value.rounded(to: max(1, places)).grouped())%",
      evidence: [.init(from.range), .init(to.range)])
  }

  /// "from A to B", which the reader takes as one range: the smaller end is the base of a rise.
  private func check(
    _ rate: Stated, _ span: Stated, _ ends: ClosedRange<Decimal>, _ draft: Draft,
    _ sentence: Range<Int>
  ) -> Finding? {
    guard let falls = direction(of: rate, draft, sentence), ends.lowerBound > 0 else { return nil }
    let (base, end) =
      falls ? (ends.upperBound, ends.lowerBound) : (ends.lowerBound, ends.upperBound)
    let one = Interval(exactly: 1)
    func change(_ slack: Decimal) -> Interval? {
      guard
        let ratio = Interval(rounding: end, step: slack) / Interval(rounding: base, step: slack)
      else { return nil }
      return (ratio - one) * (falls ? -100 : 100)
    }
    guard let printed = change(span.step), let widest = change(span.step * 2),
      let severity = Verdict(computed: printed, widest: widest, stated: rate.atFace).severity
    else { return nil }
    let value = (end / base - 1) * (falls ? -100 : 100)
    let places = max(0, -rate.step.exponent)
    let shown = value.rounded(to: max(1, places)).grouped()
    return draft.mismatch(
      severity, stated: rate, computed: value.rounded(to: places),
      arithmetic: "\(draft[span.range]): \(shown)%", evidence: [.init(span.range)])
  }

  /// "from 4,988 to 7,214, with an average annual growth of 2.1%": not the growth between the two.
  private func isPerYear(_ rate: Stated, _ draft: Draft, _ sentence: Range<Int>) -> Bool {
    draft.has(Cue.perYear, in: draft.before(rate.range.lowerBound, 40, within: sentence))
      || draft.has(Self.yearly, in: draft.after(rate.range.upperBound, 16, within: sentence))
      || draft.has(Self.yearly, in: draft.before(rate.range.lowerBound, 24, within: sentence))
  }
  private static let yearly = WordList(
    "a year|per year|annually|each year|CAGR|연평균|연 |年率|年平均")

  /// Whether the rate is said to be a fall; nil if the text does not say, or says both.
  private func direction(of rate: Stated, _ draft: Draft, _ sentence: Range<Int>) -> Bool? {
    let lead = draft.before(rate.range.lowerBound, 30, within: sentence)
    let tail = draft.after(rate.range.upperBound, 30, within: sentence)
    return Movement.falls(lead, lead.lowerBound..<tail.upperBound, draft)
  }

  /// "A에서 B로", "from A to B", "AからBへ".
  private func isFromTo(
    _ from: Stated, _ to: Stated, _ draft: Draft, _ sentence: Range<Int>
  ) -> Bool {
    let gap = from.range.upperBound..<to.range.lowerBound
    guard gap.count <= 60 else { return false }
    if draft.has(Self.koreanFrom, in: gap) || draft.has(Self.japaneseFrom, in: gap) {
      // 「150億円から30億円（20％）の増額」 is by 30, not to 30.
      guard let inside = draft.bracket(after: to.range.upperBound, within: sentence) else {
        return true
      }
      let end = inside.upperBound + (Draft.closingBracket(draft.text.bytes, inside.upperBound) ?? 0)
      return Self.toAfter.match(in: draft.text.bytes, at: end, before: sentence.upperBound) != nil
    }
    return draft.has(Self.to, in: gap)
      && draft.has(Self.from, in: draft.before(from.range.lowerBound, 24, within: sentence))
  }

  private static let koreanFrom = WordList("에서")
  private static let japaneseFrom = WordList("から")
  private static let to = WordList("to")
  private static let toAfter = WordList("로|으로|까지|へ|に|と")
  private static let from = WordList("from")
}
