// SPDX-License-Identifier: Apache-2.0
import Reading
import Synchronization

/// What the running text says of its own figures (shares, growth rates, multiples, remainders), each held
/// against those around it, in reading order; and how often they come out.
final class ClaimIndex: Sendable {
  let checks: [ClaimCheck]
  private let isPassage: Bool
  private let known = Mutex<ClaimRecord?>(nil)

  init() {
    checks = []
    isPassage = true
  }

  /// - Parameter draft: with its surroundings and figures.
  init(_ draft: Draft) {
    var dated: DatedFigures?
    var checks: [ClaimCheck] = []
    for place in draft.surroundings.all {
      for figure in draft.amounts(in: place.own) {
        guard let claim = FigureClaim(figure, in: place.own, draft) else { continue }
        let byYear = dated ?? DatedFigures(draft)
        dated = byYear
        checks.append(ClaimCheck(claim, place, byYear, draft))
      }
    }
    self.checks = checks
    isPassage = draft.text.bytes.count < Self.leastPaper
  }

  /// How often they come out; counted when it is first asked for.
  var record: ClaimRecord {
    known.withLock { known in
      let record = known ?? ClaimRecord(of: checks, isPassage: isPassage)
      known = record
      return record
    }
  }
  /// Bytes below which a text is a passage.
  private static let leastPaper = 2_400
}
