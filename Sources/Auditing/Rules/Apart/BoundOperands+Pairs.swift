// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// The last two amounts before a claim, where a verb or their years say that they are compared.
extension BoundOperands {
  /// "Loans (EUR 140 million) exceed grants (EUR 100 million) by": the last two amounts.
  mutating func findExcess(_ single: [Stated]) -> Bool {
    guard case .difference = claim.kind, single.count >= 2, case let pair = single.suffix(2),
      let a = pair.first, let b = pair.last, a.isCommensurable(with: b),
      a.isCommensurable(with: claim.figure), isNear(b.range.upperBound),
      draft.has(Self.excess, in: a.range.upperBound..<b.range.lowerBound)
    else { return false }
    (first, second) = (a, b)
    return true
  }

  /// "exported USD 1.1 billion and imported USD 0.7 billion, a surplus of": the only two amounts before the claim.
  func isBalance(_ single: [Stated]) -> Bool {
    guard case .difference = claim.kind, single.count == 2,
      single[0].isCommensurable(with: single[1]), single[0].isCommensurable(with: claim.figure),
      single[0].per == single[1].per, isNear(single[1].range.upperBound)
    else { return false }
    let lead = draft.before(at.lowerBound, 30, within: sentence)
    return draft.has(
      Self.balances,
      in: max(
        lead.lowerBound, single[1].range.upperBound)..<max(
          at.lowerBound, single[1].range.upperBound))
      || Self.balancesAfter.match(
        in: draft.text.bytes, at: at.upperBound, before: sentence.upperBound) != nil
  }
  private static let balances = WordList(
    "surplus of|deficit of|gap of|difference of|차이는|격차는|差は|差額は")
  private static let balancesAfter = WordList(
    "의 흑자|의 적자| 흑자| 적자|의 차이|の黒字|の赤字|の差|の輸出超過|の輸入超過")

  /// "EUR 0.9 billion in 2024 and EUR 1.5 billion in 2025, an increase of 67 %": the last two amounts, one of each year.
  mutating func findTwoYears(_ single: [Stated]) {
    guard single.count >= 2, case let pair = single.suffix(2), let a = pair.first,
      let b = pair.last,
      a.isCommensurable(with: b), isNear(b.range.upperBound),
      b.range.lowerBound - a.range.upperBound <= 90
    else { return }
    let years = FigureYears(sentence, draft)
    guard let one = years.year(of: a), let two = years.year(of: b), abs(one - two) == 1 else {
      return
    }
    (first, second) = one < two ? (b, a) : (a, b)
  }

  static let excess = WordList(
    "exceed|exceeds|exceeded|exceeding|surpass|surpasses|surpassed|outstrip|outstripped|outweigh|outweighed"
  )
}
