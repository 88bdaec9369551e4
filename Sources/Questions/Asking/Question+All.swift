// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// Every question, in the order in which they are listed to a newcomer. A new question is one new
  /// file and one word here.
  public static let all: [Question] = [
    // the record
    .trend, .sides, .provisions, .summits, .timeline, .documents, .parties, .nearSummit,
    .outcomes,
    // investment
    .packages, .clock, .countries, .selection, .pipeline, .sectors, .committees, .priorities,
    .concerns, .procedures,
    // trade
    .tariffs, .conditionality, .purchases, .instruments,
    // minerals
    .minerals, .actionPlan, .seabed,
    // investment security and people
    .screening, .visas,
    // science, defence, energy, currency
    .programmes, .coProduction, .phrases, .trilateral, .oil, .exchangeRates,
    // the ledger itself
    .figures, .discrepancies,
  ]

  /// The question of this id.
  ///
  /// - Throws: `Unanswerable` naming the nearest question there is.
  public static func named(_ id: String) throws(Unanswerable) -> Question {
    if let question = all.first(where: { $0.id == id }) { return question }
    throw Unanswerable(
      "there is no question '\(id)'",
      suggestion: Spelling.nearest(to: id, among: all.map(\.id)))
  }
}
