// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// Two figures under nearly the same words in different places, a slip apart: "아시아와 아프리카가 양자 지원의 70% 차지" in the
/// lead and "아시아와 아프리카를 합치면 … 양자 지원의 80%" below.
struct AlikeLabels {
  let pairs: [(first: AmountLabel, second: AmountLabel)]

  /// Units of which a text states more figures are compared by their digits alone.
  private static let most = 80

  /// - Parameter labels: the amounts of one unit and period, in the order of the text.
  init(_ labels: [AmountLabel], _ draft: Draft) {
    let places = Dictionary(grouping: labels) { $0.amount.nominal }
    let single = labels.filter {
      $0.cell == nil && $0.amount.bound == .exact && places[$0.amount.nominal]?.count == 1
        && !draft.figures.isPart($0.amount) && !draft.figures.isSum($0.amount)
        && draft.weight($0.wide) >= 4
    }
    guard single.count <= Self.most else {
      pairs = []
      return
    }
    pairs = single.indices.flatMap { a in
      single[(a + 1)...].filter { Self.areAlike(single[a], $0, draft) }.map { (single[a], $0) }
    }
  }

  private static func areAlike(_ a: AmountLabel, _ b: AmountLabel, _ draft: Draft) -> Bool {
    guard a.scope != b.scope, !a.near.isDisjoint(with: b.near) else { return false }
    let shared = draft.weight(a.wide.intersection(b.wide))
    return shared >= 4 && shared * 10 >= min(draft.weight(a.wide), draft.weight(b.wide)) * 8
      && draft.weight(a.near.intersection(b.near)) >= 2 && a.mayBeSame(as: b)
      && DigitSlip.areApart(a.amount.nominal, b.amount.nominal)
      && a.amount.widest.intersection(b.amount.widest) == nil
  }
}
