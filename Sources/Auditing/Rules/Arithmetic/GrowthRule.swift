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
    draft.sentences.compactMap { check($0.range, draft) }
  }

  private func check(_ sentence: Range<Int>, _ draft: Draft) -> Finding? {
    let all = draft.amounts(in: sentence)
    let shares = all.filter { $0.kind == .share }
    let amounts = all.filter { $0.kind == .money || $0.kind == .quantity }
    guard shares.count == 1, let rate = shares.first, amounts.count == 2,
      let from = amounts.first, let to = amounts.last, from.isCommensurable(with: to),
      from.nominal > 0, to.nominal > 0, isFromTo(from, to, draft, sentence)
    else { return nil }
    let lead = draft.before(rate.range.lowerBound, 30, within: sentence)
    let tail = draft.after(rate.range.upperBound, 30, within: sentence)
    let falls = draft.has(Self.fall, in: tail) || draft.has(Self.fall, in: lead)
    let rises = draft.has(Self.rise, in: tail) || draft.has(Self.rise, in: lead)
    guard falls != rises else { return nil }
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

  /// "A에서 B로", "from A to B", "AからBへ".
  private func isFromTo(
    _ from: Stated, _ to: Stated, _ draft: Draft, _ sentence: Range<Int>
  ) -> Bool {
    let gap = from.range.upperBound..<to.range.lowerBound
    guard gap.count <= 60 else { return false }
    if draft.has(Self.koreanFrom, in: gap) || draft.has(Self.japaneseFrom, in: gap) { return true }
    return draft.has(Self.to, in: gap)
      && draft.has(Self.from, in: draft.before(from.range.lowerBound, 24, within: sentence))
  }

  private static let koreanFrom = WordList("에서")
  private static let japaneseFrom = WordList("から")
  private static let to = WordList("to")
  private static let from = WordList("from")
  private static let rise = WordList(
    "증가|늘어|늘었|상승|확대|증액|up|rose|rise|rising|increase|increased|grew|growth|more|増|上昇|拡大|伸び")
  private static let fall = WordList(
    "감소|줄어|줄었|하락|축소|감액|인하|down|fell|fall|decrease|decreased|decline|declined|cut|less|減|下落|縮小|低下"
  )
}
