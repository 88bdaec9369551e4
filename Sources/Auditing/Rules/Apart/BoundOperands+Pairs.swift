// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// The last two amounts before a claim, where a verb or their years say that they are compared.
extension BoundOperands {
  /// "36억 달러(수출 21억 달러, 수입 15억 달러)로 2020년의 22억 달러보다": what the bracket behind an amount says of it.
  func isInAside(_ amount: Stated) -> Bool {
    guard let open = draft.openings(in: sentence.lowerBound..<amount.range.lowerBound).last,
      let inside = draft.bracket(after: open, within: sentence),
      inside.lowerBound <= amount.range.lowerBound, amount.range.upperBound <= inside.upperBound,
      inside.upperBound <= at.lowerBound
    else { return false }
    return draft.amounts(in: sentence.lowerBound..<open).last.map {
      open - $0.range.upperBound <= 2 && $0.kind != .share && $0.kind != .multiple
    } ?? false
  }

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
  /// Whether the claim is of a surplus or a deficit.
  var isOfBalance: Bool {
    guard case .difference = claim.kind else { return false }
    return draft.last(Self.signs, in: draft.before(at.lowerBound, 16, within: sentence)) != nil
      || Self.signsAfter.match(in: draft.text.bytes, at: at.upperBound, before: sentence.upperBound)
        != nil
  }
  private static let signs = WordList("surplus of|deficit of|흑자|적자|黒字|赤字")
  private static let signsAfter = WordList("의 흑자|의 적자| 흑자| 적자|の黒字|の赤字|の輸出超過|の輸入超過")

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
    guard let one = years.year(of: a), let two = years.year(of: b), abs(one - two) == 1,
      // 「2014年度に1.12兆円、2015年度に1.82兆円、2016年度に2.31兆円増加する」 is a list of changes.
      years.year(of: claim.figure).map({ $0 <= max(one, two) }) ?? true
    else { return }
    (first, second) = one < two ? (b, a) : (a, b)
  }

  static let excess = WordList(
    "exceed|exceeds|exceeded|exceeding|surpass|surpasses|surpassed|outstrip|outstripped|outweigh|outweighed"
  )

  /// "It invests 600 bn. That is half of the 1,200 bn of all firms": the only amount of the sentence before.
  mutating func findSubjectBefore(_ base: Stated) {
    if case .difference = claim.kind, claim.figure.unit != "%p", exceeds(base), let previous,
      amounts.allSatisfy({ $0.range == base.range }),
      let last = draft.additive(in: previous).last(where: { $0.isCommensurable(with: base) })
    {
      // "10,200 to 14,850. That is 1,350 above the target of 13,500".
      first = last
      isOrdered = true
      return
    }
    guard let previous, claim.kind.isRatio, amounts.allSatisfy({ $0.range == base.range }) else {
      return
    }
    let like = draft.additive(in: previous).filter { $0.isCommensurable(with: base) }
    if like.count == 1, like[0].per == base.per,
      FigureRelation(claim).of(like[0], base, draft) != nil
    {
      first = like[0]
    }
  }

  /// The amount that a claim tells once more: "22 million, or nearly 65 per cent".
  func inOtherWords(_ amount: Stated) -> Bool {
    amount.range.upperBound <= at.lowerBound && at.lowerBound - amount.range.upperBound <= 24
      && draft.has(Self.orWhich, in: amount.range.upperBound..<at.lowerBound)
  }

  /// 「前年度の24万8,000人より6万2,000人、25.0％増えた」, "212 calls or 51.5 per cent": the change told once more as a rate.
  func isBeside(_ change: Stated) -> Bool {
    guard change.range.upperBound < at.lowerBound else { return false }
    let gap = change.range.upperBound..<at.lowerBound
    return gap.count <= 18
      && (Self.again.match(in: draft.text.bytes, at: gap.lowerBound, before: gap.upperBound)?
        .upperBound == gap.upperBound || inOtherWords(change))
  }
  private static let again = WordList("、|, | or |, or |、率にして|, 즉 |, 비율로 | 또는 |、つまり|（|(| (")

  /// "144시간에서 12시간으로 줄었고, 건당 비용은 60% 줄었다": a clause with a topic of its own is of other figures.
  func hasOwnTopic(after offset: Int) -> Bool {
    let gap = offset..<max(offset, at.lowerBound)
    guard let end = draft.first(Self.clauseEnds, in: gap) else { return false }
    return draft.has(Self.topics, in: end.upperBound..<gap.upperBound)
  }
  private static let clauseEnds = WordList("고, |고 |며, |으나, |지만, |り、|し、|て、|が、|っており、")
  private static let topics = WordList("은 |는 |は")
}
