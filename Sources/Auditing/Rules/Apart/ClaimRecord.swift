// SPDX-License-Identifier: Apache-2.0
import Reading

/// How often a paper's own figures come to what it says of them.
///
/// Where most shares, growth rates and remainders follow from figures beside them, one that does not is a slip. Where
/// few do, the paper takes them from elsewhere: what stands near them is chance, and no reason for doubt.
struct ClaimRecord {
  private let claims: Int
  private let borneOut: Int
  private let isPassage: Bool

  init(of checks: [ClaimCheck], _ draft: Draft) {
    // A half or 5 % follows from much.
    let exact = checks.filter { DigitSlip.mantissa($0.claim.figure.nominal).count >= 2 }
    claims = exact.count
    borneOut = exact.count { $0.isBorneOut }
    isPassage = draft.text.bytes.count < Self.leastPaper
  }

  init(_ draft: Draft) {
    let dated = DatedFigures(draft)
    self.init(
      of: draft.surroundings.all.flatMap { place in
        draft.amounts(in: place.own).compactMap { figure in
          FigureClaim(figure, in: place.own, draft).flatMap {
            $0.isNamedOnly ? nil : ClaimCheck($0, place, dated, draft)
          }
        }
      }, draft)
  }

  /// Whether a doubt that rests on figures near a claim is worth telling; a passage has no record to go by.
  ///
  /// - Parameter doubts: how many of the claims are in doubt.
  func isTrusted(besides doubts: Int = 0) -> Bool {
    isPassage && claims <= 6 || borneOut >= 2 && borneOut * 3 >= claims - doubts
  }
  /// Bytes below which a text is a passage.
  private static let leastPaper = 2_400
}
