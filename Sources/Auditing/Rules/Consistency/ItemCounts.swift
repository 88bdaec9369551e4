// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// A list whose items are counts themselves: "45 vessels: 28 purse seiners and 17 longliners". They add up to the
/// number before it and are not as many.
struct ItemCounts {
  private let parts: [Stated]

  /// Nil for a list with an item that is no count.
  init?(_ list: ItemList, _ draft: Draft) {
    let counts = draft.amounts(in: list.range).filter {
      $0.kind == .count && $0.bound == .exact && $0.nominal > 0
    }
    guard counts.count >= 2, (list.fewest...list.most).contains(counts.count) else { return nil }
    parts = counts
  }

  /// The sum, where the number before the list is a slip of the pen away from it.
  func check(against count: StatedCount, _ draft: Draft) -> Finding? {
    let sum = parts.reduce(Decimal(0)) { $0 + $1.nominal }
    guard sum != Decimal(count.number), DigitSlip.mantissa(sum).count >= 2,
      DigitSlip.areApart(sum, Decimal(count.number))
        || parts.contains(where: { $0.isSlip(of: $0.nominal + Decimal(count.number) - sum) })
    else { return nil }
    let words = draft[count.range]
    let formula = parts.map { draft[$0.range] }.joined(separator: " + ")
    return Finding(
      .warning, count.range,
      Text(
        en: "\(formula) = \(sum.grouped()), but “\(words)” is stated.",
        ko: "\(formula) = \(sum.grouped())인데 \(words.with(.toward)) 적혀 있음.",
        ja: "\(formula) = \(sum.grouped())だが、\(words)と書かれている。"),
      evidence: parts.map { .init($0.range) })
  }
}
