// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

extension Draft {
  /// Whether two amounts can be one and the same as far as their clauses tell what they are: an average is no sum, a
  /// growth no share, and two prices with a conversion each are two prices.
  func mayBeOneClaim(_ a: Stated, _ b: Stated) -> Bool {
    isByHowMuch(a) == isByHowMuch(b) && areOfOneKind(claimed(a), claimed(b)) && !areConverted(a, b)
  }

  /// "Raise the capital by $150 million" is none of the $180 million that were paid in.
  private func isByHowMuch(_ amount: Stated) -> Bool {
    let at = amount.range.lowerBound
    return at >= 4 && text.bytes[(at - 4)..<at].elementsEqual(" by ".utf8)
  }

  private func claimed(_ amount: Stated) -> FigureClaim.Kind? {
    sentence(holding: amount.range).flatMap { FigureClaim(amount, in: $0, self)?.kind }
  }

  private func areOfOneKind(_ a: FigureClaim.Kind?, _ b: FigureClaim.Kind?) -> Bool {
    switch (a, b) {
    case (.growth, .share), (.share, .growth): false
    // 「岸壁だけで54億円の増加」 is none of the 540億円 of the quay.
    default: (a?.isComputed ?? false) == (b?.isComputed ?? false)
    }
  }

  /// "1만 3,800원(10달러)" and "13만 8,000원(100달러)": the brackets differ as the amounts do.
  private func areConverted(_ a: Stated, _ b: Stated) -> Bool {
    guard a.kind == .money, let x = converted(a), let y = converted(b), x.unit == y.unit,
      x.nominal != y.nominal, b.nominal > 0, y.nominal > 0
    else { return false }
    let ratio = (a.nominal / b.nominal) / (x.nominal / y.nominal)
    return abs(ratio - 1) * 50 <= 1
  }

  /// The amount in the bracket right behind another.
  private func converted(_ amount: Stated) -> Stated? {
    guard let sentence = sentence(holding: amount.range),
      let inside = bracket(after: amount.range.upperBound, within: sentence),
      inside.lowerBound - amount.range.upperBound <= 4
    else { return nil }
    return amounts(in: inside).first { $0.kind == .money && $0.nominal > 0 }
  }
}
