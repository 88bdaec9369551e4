// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// Shares that a sentence gives to those who bear or hold a whole: they make a hundred per cent.
///
/// "A holds 65%, B 30% and C 15%" is one too many by a slip. A list that comes to less may leave somebody out, and counts
/// only where its verb divides the whole.
struct SharesOfWhole {
  let draft: Draft

  var findings: [Finding] {
    draft.surroundings.ranges.compactMap { check($0.range) }
  }

  private func check(_ sentence: Range<Int>) -> Finding? {
    let shares = draft.amounts(in: sentence).filter {
      $0.kind == .share && $0.unit == "%" && !$0.isFraction && $0.bound == .exact && $0.nominal > 0
    }
    guard (2...6).contains(shares.count), draft.has(Self.held, in: sentence),
      !draft.has(Self.others, in: sentence), areListed(Array(shares)),
      shares.count >= 3 || draft.has(Self.divided, in: sentence)
    else { return nil }
    let sum = shares.reduce(Decimal(0)) { $0 + $1.nominal }
    let slack = shares.reduce(Decimal(0)) { $0 + min($1.step, 1) / 2 }
    let gap = 100 - sum
    guard abs(gap) > slack, abs(gap) <= 60, gap < 0 || draft.has(Self.divided, in: sentence),
      let wrong = shares.last(where: { share in
        let meant = share.nominal + gap
        return meant > 0 && DigitSlip.areApart(meant, share.nominal)
      })
    else { return nil }
    let formula = shares.map { draft[$0.range] }.joined(separator: " + ")
    return Finding(
      .warning, wrong.range,
      Text(
        en: "\(formula) = \(sum.grouped())%, not 100%.",
        ko: "\(formula) = \(sum.grouped())%로 100%가 아님.",
        ja: "\(formula) = \(sum.grouped())％で、100％にならない。"),
      evidence: shares.filter { $0.range != wrong.range }.map { .init($0.range) })
  }

  private func areListed(_ shares: [Stated]) -> Bool {
    zip(shares, shares.dropFirst()).allSatisfy { a, b in
      let gap = a.range.upperBound..<b.range.lowerBound
      return gap.count <= 64 && draft.has(Self.separators, in: gap)
        && !draft.has(Self.stops, in: gap)
    }
  }

  private static let held = WordList(
    "보유|부담|분담|출자|나뉘|나눠|holds|hold|owns|own|bear|bears|pays|pay|split|shared|保有|負担|分担|出資|折半")
  private static let divided = WordList("부담|분담|나뉘|나눠|split|shared|bear|bears|負担|分担")
  /// Changes, votes and shares of several wholes.
  private static let others = WordList(
    "각각|나머지|늘|줄|증가|감소|에서|보다|least|each|from|than|rose|fell|increase|compared|versus|remaining|rest|whereas|それぞれ|から|より|増|減|残"
  )
  private static let separators = WordList(",|、|，|및|와|과|이며|이고|and|;|と|・")
  private static let stops = WordList(". |。|가운데|중 |of which|うち")
}
