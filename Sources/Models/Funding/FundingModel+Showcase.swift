// SPDX-License-Identifier: Apache-2.0
public import Exploring

extension FundingModel {
  /// The model as the commands and pages list it.
  public var asCase: ModelCase {
    let measures = Set(model.measures.map(\.id))
    func known(_ all: [FundingMeasure]) -> [String] {
      all.map(\.id).filter(measures.contains)
    }
    return ModelCase(
      family: "funding", model: model,
      showcase: Showcase(
        headline: known([.paid, .boundMonths, .backlogPeak, .bondsPeak, .paybackYears, .room]),
        levers: [
          FundingLever.cap, .incomeUse, .bondLimit, .rule, .shareBefore, .shareAfter, .reviewGain,
          .shockMonth,
        ].map(\.id),
        fans: [
          .init(FundingMeasure.paidByYear.id, limit: FundingLever.cap.id),
          .init(FundingMeasure.bondsByYear.id), .init(FundingMeasure.backlogByYear.id),
          .init(FundingMeasure.reservesByYear.id, limit: FundingLever.reserveFloor.id),
          .init(FundingMeasure.untouchedByYear.id, limit: FundingLever.reserveFloor.id),
          .init(FundingMeasure.pressureByYear.id),
        ],
        layers: known([
          .investorByYear, .hostByYear, .bondholdersByYear, .stateLenderByYear, .suppliersByYear,
        ]), concern: FundingMeasure.bondsPeak.id),
      facts: facts)
  }
}

extension ReferenceFunding {
  /// The reference variant as a case of its own: it has nothing to decide and no series.
  public static func asCase() throws(DeclarationMistake) -> ModelCase {
    ModelCase(
      family: "funding-reference", model: try model(),
      showcase: Showcase(
        headline: [Outcome.drawn, .bondsPeak, .boundMonths, .meanBacklog].map(\.id), levers: [],
        fans: [], layers: [], concern: Outcome.bondsPeak.id),
      facts: [])
  }
}
