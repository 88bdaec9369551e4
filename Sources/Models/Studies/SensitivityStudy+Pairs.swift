// SPDX-License-Identifier: Apache-2.0
import Agreements
import Exploring

extension SensitivityStudy {
  /// The pairs whose effect together is shown, the largest first, and how many show none.
  static func pairs(_ indices: VarianceIndices, _ factors: [Factor]) -> (
    table: StudyTable, notes: [String]
  ) {
    let differing = indices.pairs.filter { !factors[$0.one].isHeld && !factors[$0.other].isHeld }
    let shown = differing.filter { $0.estimate.lower > 0 }
      .sorted { ($1.estimate.value, $0.one, $0.other) < ($0.estimate.value, $1.one, $1.other) }
    let unit = ModelUnit("")
    let table = StudyTable(
      "pairs", Text(en: "What matters together", ko: "함께 작용하는 것", ja: "併せて効くもの"),
      columns: [
        .init("one", Text(en: "uncertainty", ko: "불확실성", ja: "不確実性")),
        .init("other", Text(en: "with", ko: "함께", ja: "相手")),
        .init("together", Text(en: "together", ko: "상호작용", ja: "相互作用")),
        .init("low", from), .init("high", to),
      ],
      rows: shown.map { pair in
        StudyTable.Row(
          factors[pair.one].id + " " + factors[pair.other].id,
          [.words(factors[pair.one].label.text), .words(factors[pair.other].label.text)]
            + [pair.estimate.value, pair.estimate.lower, pair.estimate.upper].map {
              .number($0, unit)
            })
      })
    let silent = differing.count - shown.count
    return (table, silent > 0 ? ["\(silent) pairs: no effect together is shown"] : [])
  }
}
