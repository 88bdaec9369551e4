// SPDX-License-Identifier: Apache-2.0
import Agreements
import Exploring

extension ScenarioDiscovery {
  /// Every step of the search: what its box covers, how dense it is, what it limits, and how well
  /// chance would explain the weakest of its limits.
  public var steps: StudyTable {
    let share = ModelUnit("share")
    let doubts = found.quasiP()
    let rows = zip(found.steps, doubts).enumerated().map { index, pair in
      let (step, doubts) = pair
      let weakest = doubts.flatMap { [$0.lower, $0.upper, $0.categories] }.compactMap { $0 }.max()
      let limited = step.statistics.restricted.map { factors[$0].label.text }
      return StudyTable.Row(
        "\(index)",
        [
          .number(step.statistics.coverage, share), .number(step.statistics.density, share),
          .number(step.statistics.mass, share),
          .number(Double(limited.count), ModelUnit("")),
          weakest.map { .number($0, ModelUnit("")) } ?? .none,
          limited.isEmpty
            ? .none
            : .words(
              Text { language in limited.map { $0.words(in: language) }.joined(separator: ", ") }),
        ])
    }
    return StudyTable(
      "steps", Text(en: "Steps of the search", ko: "탐색 단계", ja: "探索の段階"),
      columns: [
        .init("coverage", Text(en: "coverage", ko: "포괄률", ja: "包含率")),
        .init("density", Text(en: "density", ko: "적중률", ja: "的中率")),
        .init("mass", Text(en: "mass", ko: "전체 대비", ja: "全体比")),
        .init("limited", Text(en: "limits", ko: "조건 수", ja: "条件の数")),
        .init("quasi-p", Text(en: "weakest quasi-p", ko: "최대 유사 p값", ja: "最大の準p値")),
        .init("factors", Text(en: "on", ko: "대상", ja: "対象")),
      ], rows: rows)
  }
}
