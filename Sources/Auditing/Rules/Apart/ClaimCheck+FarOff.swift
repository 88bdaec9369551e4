// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// What bears a claim out besides the figures near it.
extension ClaimCheck {
  /// Whether the part that the grammar gives has this share in the list that it is of.
  var isOfOwnList: Bool {
    guard case .share = claim.kind, let part = bound.first else { return false }
    return AmountLists.all(in: place.own, draft).contains { list in
      guard list.contains(where: { $0.range == part.range }) else { return false }
      // 「8億ユーロで、半分の4億ユーロ」: the other of the two is the whole.
      if list.count == 2, claim.figure.isFraction, list[0].nominal > list[1].nominal,
        claim.figure.range.upperBound <= part.range.lowerBound
      {
        return false
      }
      let sum = list.faceSum
      guard let printed = part.face / sum.printed, let widest = part.widestFace / sum.widest else {
        return false
      }
      return Derivation(
        value: part.nominal / sum.nominal * 100, printed: printed * 100, widest: widest * 100,
        formula: "", operands: []
      ).explains(claim.figure)
    }
  }

  /// Whether figures of a table bear the claim out, or a total of the text that stands farther off.
  func isBorneOutFarOff(isTold: Bool = false) -> Bool {
    if !draft.grids.all.isEmpty, case .holds? = tableClaims.outcome(isNear: isTold) {
      return true
    }
    guard case .share = claim.kind, let part = bound.first, !claim.figure.isFraction else {
      return false
    }
    return draft.figures.totals.contains {
      $0.canJoin(part) && $0.nominal > part.nominal
        && FigureRelation(claim).of(part, $0, draft)?.explains(claim.figure) ?? false
    }
  }
}
