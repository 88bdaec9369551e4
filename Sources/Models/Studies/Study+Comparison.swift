// SPDX-License-Identifier: Apache-2.0
import Agreements
import Exploring

extension Study {
  /// Every scalar measure under all policies, on the same draws: its middle under each, the mean
  /// change from the first with its error, and in what share of the scenarios a policy does better than
  /// the first. What both policies meet alike is no part of that error.
  public func comparison() throws -> StudyTable {
    let scalars = model.measures.filter { $0.kind == .scalar }
    let share = ModelUnit("share")
    let rows = try scalars.map { measure in
      let unit = ModelUnit(measure.unit)
      let first = try values(of: measure.id)
      var cells = [StudyTable.Cell.words(measure.label.text)]
      for policy in policies.indices {
        let middle = try findings.summaries(of: measure.id, policy: policy).first?.quantile(0.5)
        cells.append(middle.map { .number($0.value, unit) } ?? .none)
        guard policy > 0 else { continue }
        let pairs = zip(first, try values(of: measure.id, policy: policy)).filter {
          $0.isFinite && $1.isFinite
        }
        let change = Self.change(pairs.map { $1 - $0 })
        let unit = measure.unit == "yes or no" ? share : unit
        cells.append(pairs.isEmpty ? .none : .number(change.mean, unit))
        cells.append(
          pairs.count < 2 || findings.exploration.design.sampling == .chosen
            ? .none : .number(change.margin, unit))
        let better = pairs.count { Self.isBetter($0.1, than: $0.0, measure.better) }
        cells.append(
          measure.better == .neither || pairs.isEmpty
            ? .none : .number(Double(better) / Double(pairs.count), share))
      }
      return StudyTable.Row(measure.id, cells)
    }
    return StudyTable(
      "comparison", Text(en: "Policies on the same draws", ko: "같은 표본에서 본 정책 비교", ja: "同じ標本での政策比較"),
      columns: [.init("measure", Text(en: "measure", ko: "지표", ja: "指標"))] + columns, rows: rows)
  }

  private var columns: [StudyTable.Column] {
    policies.enumerated().flatMap { index, policy in
      let middle = StudyTable.Column(
        policy.name,
        Text(
          en: "\(policy.name): middle", ko: "\(policy.name): 중앙값", ja: "\(policy.name):中央値"))
      guard index > 0 else { return [middle] }
      return [
        middle,
        .init(policy.name + "-change", Text(en: "mean change", ko: "평균 변화", ja: "平均の変化")),
        .init(
          policy.name + "-change-margin", Text(en: "known to ±", ko: "그 오차 ±", ja: "その誤差±")),
        .init(policy.name + "-better", Text(en: "better in", ko: "나은 사례", ja: "改善した割合")),
      ]
    }
  }

  /// The mean of differences and half of the interval that holds the true one with 95 % probability.
  private static func change(_ differences: [Double]) -> (mean: Double, margin: Double) {
    let count = Double(differences.count)
    let mean = differences.reduce(0, +) / count
    let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, 1.96 * (squares / (count - 1) / count).squareRoot())
  }

  private static func isBetter(_ value: Double, than other: Double, _ better: Measure.Better)
    -> Bool
  {
    switch better {
    case .higher: value > other
    case .lower: value < other
    case .neither: false
    }
  }
}
