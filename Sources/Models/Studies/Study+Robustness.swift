// SPDX-License-Identifier: Apache-2.0
import Agreements
import Exploring
import Quantities

extension Study {
  /// What each policy achieves over scenarios that nobody can weigh, a row a way to sum that up, with
  /// the policy that is best by it. All policies meet the same scenarios.
  ///
  /// - Parameters:
  ///   - id: a measure with one number an experiment, of which more or less is better.
  ///   - required: what is good enough; by itself what the worse fifth of the cases misses.
  ///   - share: of the scenarios in which a result is reached, and of regrets that are as large.
  /// - Throws: `InputMistake` for a measure that cannot be ranked, `AnalysisMistake` where no scenario
  ///   has an outcome under every policy.
  public func robustness(of id: String, required: Double? = nil, share: Double = 0.9) throws
    -> StudyTable
  {
    let measure = try measure(id)
    guard measure.better != .neither else {
      throw InputMistake(
        parameter: id, given: "a measure of which neither more nor less is better",
        allowed: "one that policies can be ranked by",
        nearest: model.measures.first { $0.kind == .scalar && $0.better != .neither }?.id)
    }
    let bar = try required ?? usualCondition(on: id).threshold
    let table = try PolicyTable(
      policies.map(\.name),
      results: try policies.indices.map { try values(of: id, policy: $0) },
      better: measure.better == .higher ? .higher : .lower)
    let unit = ModelUnit(measure.unit)
    let rows = try [
      RobustnessMetric.mean, .maximin, .percentile(reachedIn: share), .minimaxRegret,
      .regret(percentile: share), .satisficing(required: bar),
    ].map { metric in
      let found = try Robustness(metric, of: table)
      let unit = metric.isShare ? ModelUnit("share") : unit
      return StudyTable.Row(
        metric.key,
        [.words(metric.words(of: measure))]
          + found.values.map { .number($0, unit) } + [.words(Text(same: best(found)))])
    }
    return StudyTable(
      "robustness",
      Text { language in
        Text(
          en: "Robustness over all scenarios: \(measure.label.en)",
          ko: "모든 시나리오에 대한 강건성: \(measure.label.ko)",
          ja: "全シナリオに対する頑健性:\(measure.label.ja)"
        ).words(in: language)
      },
      columns: [.init("metric", Text(en: "by", ko: "기준", ja: "基準"))]
        + policies.map { .init($0.name, Text(same: $0.name)) }
        + [.init("best", Text(en: "best", ko: "최선", ja: "最善"))],
      rows: rows)
  }

  /// The policies that no other betters.
  private func best(_ found: Robustness) -> String {
    guard let first = found.ranking.first else { return "" }
    let equals = policies.indices.filter { found.values[$0] == found.values[first] }
    return equals.count == policies.count
      ? "=" : equals.map { policies[$0].name }.joined(separator: ", ")
  }
}

extension RobustnessMetric {
  fileprivate var isShare: Bool { if case .satisficing = self { true } else { false } }

  fileprivate var key: String {
    switch self {
    case .maximin: "worst"
    case .percentile: "percentile"
    case .minimaxRegret: "largest-regret"
    case .regret: "regret"
    case .satisficing: "good-enough"
    default: "mean"
    }
  }

  /// What a metric says, for people who do not know its name.
  fileprivate func words(of measure: Measure) -> Text {
    func percent(_ share: Double) -> String { ModelUnit("share").words(share, in: .en) }
    switch self {
    case .maximin:
      return Text(en: "worst case", ko: "최악의 경우", ja: "最悪の場合")
    case .percentile(let share):
      return Text(
        en: "this or better in \(percent(share)) of cases",
        ko: "사례의 \(percent(share))에서 이보다 나쁘지 않음", ja: "\(percent(share))の事例でこれより悪くない")
    case .minimaxRegret:
      return Text(
        en: "largest regret: at most so far from the best of these policies",
        ko: "최대 후회(비교한 정책 중 최선과의 차이)", ja: "最大後悔(比べた政策の最善との差)")
    case .regret(let share):
      return Text(
        en: "regret in all but \(percent(1 - share)) of cases",
        ko: "사례의 \(percent(share))에서 후회는 이 이하", ja: "\(percent(share))の事例で後悔はこれ以下")
    case .satisficing(let required):
      let unit = ModelUnit(measure.unit)
      let side =
        measure.better == .higher
        ? (en: "at least", ko: "이상", ja: "以上") : (en: "at most", ko: "이하", ja: "以下")
      return Text(
        en: "good enough: \(side.en) \(unit.words(required, in: .en))",
        ko: "충족: \(unit.words(required, in: .ko)) \(side.ko)",
        ja: "充足:\(unit.words(required, in: .ja))\(side.ja)")
    default: return Text(en: "mean", ko: "평균", ja: "平均")
    }
  }
}
