// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

extension Question {
  /// Every question, in the order in which they are listed to a newcomer. A new question is one new
  /// file and one word here.
  public static let all: [Question] = [
    .packages, .sides, .trend, .summits, .timeline, .provisions, .documents, .parties,
    .nearSummit, .clock, .sectors, .committees, .selection, .priorities,
    .pipeline, .concerns,
    .tariffs, .conditionality, .purchases,
    .minerals, .actionPlan, .seabed,
    .screening, .visas,
    .programmes, .coProduction, .phrases, .trilateral,
    .oil, .exchangeRates, .countries, .figures, .discrepancies,
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
