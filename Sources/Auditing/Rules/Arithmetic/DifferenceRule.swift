// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// What remains of a whole against the whole and the part taken from it: "of 550 bn, 109 bn is placed; the
/// remaining 441 bn".
struct DifferenceRule: Rule {
  let id = "difference"
  let title = Text(en: "Remainder", ko: "차액·잔액", ja: "差額・残額")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    draft.statements.compactMap { check($0.range, draft) }
  }

  private func check(_ sentence: Range<Int>, _ draft: Draft) -> Finding? {
    let amounts = draft.amounts(in: sentence).filter { $0.kind == .money || $0.kind == .quantity }
    guard amounts.count == 3, Draft.areAlike(amounts) else { return nil }
    guard
      let (rest, cue) = amounts.lazy.compactMap({ amount -> (Stated, Range<Int>)? in
        let lead = draft.before(amount.range.lowerBound, 40, within: sentence)
        guard let cue = draft.last(Self.remainder, in: lead),
          draft.amounts(in: cue.upperBound..<amount.range.lowerBound).isEmpty
        else { return nil }
        return (amount, cue)
      }).first
    else { return nil }
    let others = amounts.filter { $0.range != rest.range }
    guard let whole = others.max(by: { $0.nominal < $1.nominal }),
      let part = others.first(where: { $0.range != whole.range })
    else { return nil }
    // Two parts and the rest of a whole that the sentence does not name: nothing is taken from the larger.
    guard draft.has(Self.gap, in: cue) || isWhole(whole, beside: part, draft, sentence) else {
      return nil
    }
    guard
      let severity = Verdict(
        computed: whole.face - part.face, widest: whole.widestFace - part.widestFace,
        stated: rest.atFace
      ).severity
    else { return nil }
    let value = whole.nominal - part.nominal
    return draft.mismatch(
      severity, stated: rest, computed: value,
      arithmetic:
        "\(draft[whole.range]) − \(draft[part.range]) = \(draft.written(value, like: rest))",
      evidence: [.init(whole.range), .init(part.range)])
  }

  /// Whether the words around the larger amount, or those before the smaller, make it that from which
  /// something is taken.
  private func isWhole(
    _ whole: Stated, beside part: Stated, _ draft: Draft, _ sentence: Range<Int>
  ) -> Bool {
    guard whole.range.upperBound <= part.range.lowerBound else {
      return draft.has(Self.wholes, in: draft.before(whole.range.lowerBound, 24, within: sentence))
    }
    return draft.has(Self.wholes, in: draft.before(whole.range.lowerBound, 24, within: sentence))
      || draft.has(Self.taken, in: whole.range.upperBound..<part.range.lowerBound)
  }

  private static let wholes = WordList(
    "총|총액|합계|전체|모두|규모|예산|of|total|out of|overall|budget|fund|holds|held|worth|authorised|authorized|pledged|総額|合計|全体|計|予算"
  )
  private static let taken = WordList(
    "중|가운데|에서|이 가운데|of which|of this|of that|of these|from|うち|のうち|から|内")
  /// What lies between two figures, whichever of them comes first.
  private static let gap = WordList(
    "차액|부족분|balance|shortfall|difference|leaving|leaves|差額|不足分")
  private static let remainder = WordList(
    "나머지|잔여|잔액|차액|부족분|남은|remaining|remainder|the rest|balance|shortfall|difference|leaving|leaves|残り|残る|残額|差額|不足分"
  )
}
