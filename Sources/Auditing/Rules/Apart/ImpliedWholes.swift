// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// Amounts that each give their share of one thing which the text need not state: "USD 9.2 bn (23 % of GDP)",
/// "25.6 bn, or 64 % of GDP". Each implies how large that thing is; one that stands far from all others has slipped.
struct ImpliedWholes {
  /// An amount with its share of something named.
  struct Pair {
    let part: Stated
    let share: Stated
    let whole: Set<Int32>

    var implied: Decimal { part.nominal / share.nominal * 100 }
  }

  private let pairs: [Pair]
  private let draft: Draft

  init(_ pairs: [Pair], _ draft: Draft) {
    self.pairs = pairs
    self.draft = draft
  }

  /// What grows from year to year, and is rounded, may be so much apart.
  private static let apart = Decimal(string: "1.2")!

  var findings: [Finding] {
    let groups = Dictionary(grouping: pairs) { pair in
      "\(pair.whole.sorted()) \(pair.part.kind) \(pair.part.unit ?? "")"
    }
    return groups.values.compactMap { group -> Finding? in
      let group = group.filter { $0.share.nominal > 0 && $0.part.nominal > 0 }
      guard group.count >= 3, group.count <= 40 else { return nil }
      let odd = group.filter { pair in
        group.count { areFar($0.implied, pair.implied) } == group.count - 1
      }
      guard odd.count == 1, let wrong = odd.first,
        let right = group.first(where: { $0.share.range != wrong.share.range }),
        group.allSatisfy({
          $0.share.range == wrong.share.range || !areFar($0.implied, right.implied)
        })
      else { return nil }
      return finding(wrong, group.filter { $0.share.range != wrong.share.range })
    }
  }

  private func areFar(_ a: Decimal, _ b: Decimal) -> Bool {
    max(a, b) > min(a, b) * Self.apart
  }

  private func finding(_ wrong: Pair, _ others: [Pair]) -> Finding {
    func line(_ pair: Pair) -> String {
      let step = pair.part.step
      let implied = step > 0 ? (pair.implied / step).rounded(to: 0) * step : pair.implied
      return "\(draft[pair.part.range]) ÷ \(draft[pair.share.range]) = "
        + draft.written(implied, like: pair.part)
    }
    let rest = others.prefix(2).map(line).joined(separator: "; ")
    let own = line(wrong)
    return Finding(
      .warning, wrong.share.range,
      Text(
        en: "\(own), but elsewhere \(rest).", ko: "\(own)인데 다른 곳에서는 \(rest).",
        ja: "\(own)だが、他の箇所では\(rest)。"),
      evidence: [.init(wrong.part.range)] + others.prefix(4).map { .init($0.share.range) })
  }
}
