// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// What a claim says of two figures: growth, share, multiple, difference.
struct FigureRelation {
  let kind: FigureClaim.Kind
  let figure: Stated

  init(kind: FigureClaim.Kind, figure: Stated) {
    self.kind = kind
    self.figure = figure
  }

  init(_ claim: FigureClaim) { self.init(kind: claim.kind, figure: claim.figure) }

  /// What the figure would be if it were of `a` (the part, the later, the larger) and `b`.
  func of(_ a: Stated, _ b: Stated, _ draft: Draft) -> Derivation? {
    let (x, y) = (draft[a.range], draft[b.range])
    guard a.nominal > 0, b.nominal > 0 else { return nil }
    switch kind {
    case .growth(let falls):
      guard falls ? a.nominal < b.nominal : a.nominal > b.nominal else { return nil }
      let sign: Decimal = falls ? -100 : 100
      return ratio(a, b, falls ? "(\(y) − \(x)) ÷ \(y)" : "(\(x) − \(y)) ÷ \(y)") {
        ($0 - Interval(exactly: 1)) * sign
      }
    case .share:
      guard a.nominal < b.nominal else { return nil }
      return ratio(a, b, "\(x) ÷ \(y)") { $0 * 100 }
    case .multiple:
      guard (a.nominal > b.nominal) == (figure.nominal >= 1) else { return nil }
      return ratio(a, b, "\(x) ÷ \(y)") { $0 }
    case .difference:
      let isOfShares = figure.unit == "%p"
      guard isOfShares || a.canJoin(figure) && a.per == figure.per else { return nil }
      let (large, small) = a.nominal >= b.nominal ? (a, b) : (b, a)
      return Derivation(
        value: large.nominal - small.nominal, printed: large.face - small.face,
        widest: large.widestFace - small.widestFace,
        formula: "\(draft[large.range]) − \(draft[small.range])", operands: [a.range, b.range],
        isDifference: a.bound == .exact && b.bound == .exact)
    case .average, .product: return nil
    }
  }

  private func ratio(
    _ a: Stated, _ b: Stated, _ formula: String, _ map: (Interval) -> Interval
  ) -> Derivation? {
    guard let printed = a.face / b.face, let widest = a.widestFace / b.widestFace,
      let value = (Interval(exactly: a.nominal) / Interval(exactly: b.nominal)).map(map)?.lower
    else { return nil }
    return Derivation(
      value: value, printed: map(printed), widest: map(widest), formula: formula,
      operands: [a.range, b.range])
  }

  /// What a claim may be of two figures, however it is read: a rise of a rise is at times told as the share
  /// that the difference has in the base.
  static func all(_ claim: FigureClaim, _ a: Stated, _ b: Stated, _ draft: Draft) -> [Derivation] {
    var kinds = [claim.kind]
    switch claim.kind {
    case .growth, .share: kinds = [.growth(falls: false), .growth(falls: true), .share]
    default: break
    }
    return kinds.compactMap { FigureRelation(kind: $0, figure: claim.figure).of(a, b, draft) }
  }
}
