// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// Whether a claim would hold if the pen that wrote one of its figures had slipped.
///
/// A figure of five digits has some fifty slips. What the claim and the other figure ask of it is worked out
/// once, and only a slip that lies there is tried.
extension FigureRelation {
  /// Whether it would of a first figure (the part, the later, the larger) that is a slip of `first`.
  func holds(forSlipOf first: Stated, and second: Stated, _ draft: Draft) -> Bool {
    first.slips(in: placesOfFirst(beside: second)).contains {
      of($0, second, draft)?.explains(figure) ?? false
    }
  }

  /// Whether it would of a second figure that is a slip of `second`.
  func holds(for first: Stated, andSlipOf second: Stated, _ draft: Draft) -> Bool {
    second.slips(in: placesOfSecond(beside: first)).contains {
      of(first, $0, draft)?.explains(figure) ?? false
    }
  }

  private var stated: Interval { figure.atFace.widest }

  /// The quotients of the two figures with which the claim holds.
  private var quotients: Interval? {
    let hundredth = Decimal(sign: .plus, exponent: -2, significand: 1)
    switch kind {
    case .growth(let falls): return Interval(exactly: 1) + stated * (falls ? -hundredth : hundredth)
    case .share: return stated * hundredth
    case .multiple: return stated
    case .difference, .average, .product: return nil
    }
  }

  /// Where the first figure has to lie.
  private func placesOfFirst(beside second: Stated) -> [Interval] {
    let other = second.widestFace
    return quotients.map { [$0 * other] } ?? [other + stated, other - stated]
  }

  /// Where the second figure has to lie.
  private func placesOfSecond(beside first: Stated) -> [Interval] {
    let other = first.widestFace
    return quotients.map { [other / $0 ?? .everything] } ?? [other + stated, other - stated]
  }
}

extension Stated {
  /// What a writer may have meant whose pen slipped, as far as it may lie in one of some intervals.
  fileprivate func slips(in places: [Interval]) -> [Stated] {
    // A value's own last digit may be rounded or cut; the other one is for what divisions cut.
    let reach = Interval(lower: -step * 2, upper: step * 2) ?? .everything
    let wide = places.map { $0 + reach }
    return slipValues().filter { value in wide.contains { $0.contains(value) } }.map(taken(at:))
  }
}
