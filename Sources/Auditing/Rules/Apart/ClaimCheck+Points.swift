// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// Differences in percentage points between shares of the sentences before: 「損失率は1.8％です。前年度は2.6％でした。損失率は0.8ポイント
/// 下がり」.
extension ClaimCheck {
  /// Whether two shares near the claim bear it out, or the two that are meant contradict it; nil where none are.
  func ofPoints() -> Outcome? {
    guard claim.figure.unit == "%p", claim.figure.ends == nil else { return nil }
    let own = levels(in: place.own)
    let earlier = place.before.dropFirst().prefix(2).map { levels(in: $0) }
    let all = own + earlier.joined()
    guard all.count >= 2, all.count <= 12 else { return nil }
    let relation = FigureRelation(claim)
    let pair = pair(own, earlier)
    // 「全体の90.0％を15ポイント下回る」 of the one share of the sentence before it.
    if let (first, base) = pair, base.range == bound.second?.range, let falls = claim.falls,
      first.nominal != base.nominal, falls != (first.nominal < base.nominal),
      relation.of(first, base, draft)?.explains(claim.figure) ?? false
    {
      return .reversed(first, base)
    }
    let isExplained = all.indices.contains { index in
      all[(index + 1)...].contains {
        relation.of(all[index], $0, draft)?.explains(claim.figure) ?? false
      }
    }
    if isExplained { return .holds }
    guard let (a, b) = pair, let derivation = relation.of(a, b, draft),
      derivation.isSlipped(claim.figure, digits: 0)
    else { return nil }
    return .mismatch(derivation)
  }

  /// The two shares that are meant: those of the sentence, else the only ones of the sentence or two before, else those
  /// that go by the claim's words.
  private func pair(
    _ own: [Stated], _ earlier: [[Stated]]
  ) -> (Stated, Stated)? {
    let before = own.filter { $0.range.upperBound <= claim.figure.range.lowerBound }
    if let base = bound.second ?? bound.first {
      let others = before.filter { $0.range != base.range }
      if others.count == 1 { return (others[0], base) }
      guard others.isEmpty, let last = earlier.first, last.count == 1 else { return nil }
      return (last[0], base)
    }
    if before.count == 2 { return (before[0], before[1]) }
    guard let last = earlier.first else { return nil }
    if before.count == 1 {
      guard last.count == 1 else { return nil }
      let isPointed = draft.has(
        Self.anaphors, in: before[0].range.upperBound..<claim.figure.range.lowerBound)
      let isOfOneName = !draft.subject(of: before[0].range, in: place.own).isDisjoint(
        with: draft.subject(of: last[0].range, in: place.before[1]))
      return isPointed || isOfOneName ? (before[0], last[0]) : nil
    }
    guard before.isEmpty else { return nil }
    if last.count == 2 { return (last[0], last[1]) }
    if last.count == 1, earlier.count > 1, earlier[1].count == 1 { return (last[0], earlier[1][0]) }
    let words = draft.subject(of: claim.figure.range, in: place.own)
    let named = zip(place.before.dropFirst(), earlier).flatMap { sentence, shares in
      shares.filter { !draft.subject(of: $0.range, in: sentence).isDisjoint(with: words) }
    }
    return named.count == 2 ? (named[0], named[1]) : nil
  }

  private static let anaphors = WordList("この|その|これを|이 |그 |이를|this|that")

  /// Shares that tell how much something is, not by how much it changed.
  private func levels(in sentence: Range<Int>) -> [Stated] {
    draft.amounts(in: sentence).filter { share in
      guard share.kind == .share, share.unit == "%", !share.isFraction, share.numeral != nil,
        share.nominal > 0, share.range != claim.figure.range
      else { return false }
      let words = Vicinity(share, sentence, draft)
      return words.falls == nil && words.growthRate == nil || words.isResult
    }
  }
}
