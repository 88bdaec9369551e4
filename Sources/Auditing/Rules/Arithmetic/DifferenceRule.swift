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
      let rest = amounts.first(where: { amount in
        let lead = draft.before(amount.range.lowerBound, 40, within: sentence)
        guard let cue = draft.last(Self.remainder, in: lead) else { return false }
        return draft.amounts(in: cue.upperBound..<amount.range.lowerBound).isEmpty
      })
    else { return nil }
    let others = amounts.filter { $0.range != rest.range }
    guard let whole = others.max(by: { $0.nominal < $1.nominal }),
      let part = others.first(where: { $0.range != whole.range })
    else { return nil }
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

  private static let remainder = WordList(
    "나머지|잔여|잔액|차액|부족분|남은|remaining|remainder|the rest|balance|shortfall|difference|leaving|leaves|残り|残る|残額|差額|不足分"
  )
}
