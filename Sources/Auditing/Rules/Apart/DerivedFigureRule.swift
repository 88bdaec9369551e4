// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// A growth rate, share, multiple, average or difference against figures of the sentences before it, and a
/// figure that several of them contradict.
///
/// A claim that any figures near it explain is left alone. One that none explains is reported only if
/// the figures that its words name would give it but for a slip of the pen, or if one slip in a figure near it
/// would mend several such claims at once.
struct DerivedFigureRule: Rule {
  let id = "derived-figure"
  let title = Text(en: "Figures computed from others", ko: "다른 수치에서 계산된 수치", ja: "他の数値から計算される数値")
  let severity = Severity.warning
  let yieldsToOthers = true

  func findings(in draft: Draft) -> [Finding] {
    var found: [(claim: FigureClaim, isTold: Bool, finding: Finding)] = []
    var orphans: [ClaimCheck] = []
    var shares: [ImpliedWholes.Pair] = []
    for check in draft.claims.checks {
      let claim = check.claim
      if case .share = claim.kind, let named = check.named, let part = named.part,
        !named.whole.isEmpty, !claim.figure.isFraction
      {
        shares.append(.init(part: part, share: claim.figure, whole: named.whole))
      }
      switch check.outcome() {
      case .holds: break
      case .orphan: orphans.append(check)
      case .mismatch(let derivation):
        orphans.append(check)
        found.append((claim, check.isTold, finding(claim, derivation, draft)))
      case .reversed(let a, let b): found.append((claim, true, reversed(claim, a, b, draft)))
      case .balance(let a, let b): found.append((claim, true, balance(claim, a, b, draft)))
      }
    }
    if found.contains(where: { !$0.isTold }),
      !draft.claims.record.isTrusted(besides: found.count)
    {
      found.removeAll { !$0.isTold }
    }
    let slips = SharedSlips(orphans, draft).findings
    let told = Set(slips.flatMap { $0.evidence.map(\.range) })
    return slips + ImpliedWholes(shares, draft).findings
      + found.filter { !told.contains($0.claim.figure.range) }.map(\.finding)
  }

  /// "from 12 to 15, a fall of 25 per cent": the word goes the other way, and only the word.
  private func reversed(
    _ claim: FigureClaim, _ a: Stated, _ b: Stated, _ draft: Draft
  ) -> Finding {
    let (x, y, rate) = (draft[a.range], draft[b.range], draft[claim.figure.range])
    return Finding(
      .warning, claim.figure.range,
      claim.falls == true
        ? Text(
          en: "From \(y) to \(x) is a rise, but \(rate) is told as a fall.",
          ko: "\(y)에서 \(x)로는 늘어난 것인데 \(rate)는 줄어든 것으로 쓰임.",
          ja: "\(y)から\(x)へは増えているが、\(rate)は減ったと書かれている。")
        : Text(
          en: "From \(y) to \(x) is a fall, but \(rate) is told as a rise.",
          ko: "\(y)에서 \(x)로는 줄어든 것인데 \(rate)는 늘어난 것으로 쓰임.",
          ja: "\(y)から\(x)へは減っているが、\(rate)は増えたと書かれている。"),
      evidence: [.init(a.range), .init(b.range)])
  }

  /// Exports above imports and told as a deficit, or the other way round.
  private func balance(_ claim: FigureClaim, _ a: Stated, _ b: Stated, _ draft: Draft) -> Finding {
    let (large, small) = a.nominal > b.nominal ? (a, b) : (b, a)
    let (x, y, gap) = (draft[large.range], draft[small.range], draft[claim.figure.range])
    return Finding(
      .warning, claim.figure.range,
      Text(
        en: "\(x) and \(y) leave the other sign than the words beside \(gap) say.",
        ko: "\(x.with(.topic)) \(y)보다 큰데 \(gap)의 흑자·적자가 반대로 쓰임.",
        ja: "\(x)と\(y)の大小と、\(gap)の黒字・赤字が合わない。"),
      evidence: [.init(a.range), .init(b.range)])
  }

  private func finding(_ claim: FigureClaim, _ derivation: Derivation, _ draft: Draft) -> Finding {
    let printed = max(0, -claim.figure.step.exponent)
    // 1.7 where "double" is stated: rounded as far as it, it would be what is stated.
    let places =
      derivation.value.rounded(to: printed) == claim.figure.nominal ? printed + 1 : printed
    let shown = derivation.value.rounded(to: max(places, claim.figure.kind == .share ? 1 : 2))
    let isPlain = claim.figure.kind == .share || claim.figure.kind == .multiple
    let unit = claim.figure.kind == .share ? (claim.figure.unit ?? "%") : ""
    let result = isPlain ? shown.grouped() + unit : draft.written(shown, like: claim.figure)
    return draft.mismatch(
      .warning, stated: claim.figure,
      computed: isPlain ? derivation.value.rounded(to: places) : shown,
      arithmetic: "\(derivation.formula) = \(result)",
      evidence: derivation.operands.map { .init($0) })
  }
}
