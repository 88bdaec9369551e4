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

  init(of checks: [ClaimCheck], isPassage: Bool) {
    // A half or 5 % follows from much.
    let exact = checks.filter {
      !$0.claim.isNamedOnly && DigitSlip.mantissa($0.claim.figure.nominal).count >= 2
    }
    claims = exact.count
    borneOut = exact.count { $0.isBorneOut }
    self.isPassage = isPassage
  }

  /// Whether a doubt that rests on figures near a claim is worth telling; a passage has no record to go by.
  ///
  /// - Parameter doubts: how many of the claims are in doubt.
  func isTrusted(besides doubts: Int = 0) -> Bool {
    isPassage && claims <= 6 || borneOut >= 2 && borneOut * 3 >= claims - doubts
  }
}
