// SPDX-License-Identifier: Apache-2.0
import Agreements
public import Exploring

extension Findings {
  /// The shares of the cases that a spread is told at.
  public static let quantiles = [0.05, 0.25, 0.5, 0.75, 0.95]

  private var model: Model { exploration.model }

  /// A measure by its name.
  ///
  /// - Throws: `InputMistake` with the names there are.
  public func measure(_ id: String) throws(InputMistake) -> Measure { try model.measure(id) }

  /// Every scalar measure under a policy: its middle, its spread, and how well the spread is known.
  public func spreads(policy: Int = 0) throws -> StudyTable {
    let rows = try model.measures.filter { $0.kind == .scalar }.map { measure in
      let unit = ModelUnit(measure.unit)
      let summary = try summaries(of: measure.id, policy: policy).first
      // Of a yes or no there is only how often.
      let hasSpread = measure.unit != "yes or no"
      let mean = hasSpread ? summary?.mean : summary?.exceedance(of: 0.5)
      let quantiles = Self.quantiles.map { summary?.quantile($0) }
      let margin = [quantiles.first, quantiles.last].compactMap { $0??.margin }.max()
      // Of what is no sample nothing is known to within a margin.
      let hasMargin = exploration.design.sampling != .chosen
      func cell(_ value: Double?) -> StudyTable.Cell { value.map { .number($0, unit) } ?? .none }
      return StudyTable.Row(
        measure.id,
        [.words(measure.label.text)] + quantiles.map { hasSpread ? cell($0?.value) : .none }
          + [
            cell(mean?.value),
            hasMargin
              ? mean.map { .number($0.margin, hasSpread ? unit : ModelUnit("share")) } ?? .none
              : .none,
            hasSpread && hasMargin ? cell(margin) : .none,
          ])
    }
    return StudyTable(
      "spreads", Text(en: "What comes out", ko: "결과 분포", ja: "結果の分布"),
      columns: [.init("measure", Text(en: "measure", ko: "지표", ja: "指標"))]
        + Self.quantiles.map(Self.column)
        + [.init("mean", Text(en: "mean", ko: "평균", ja: "平均"))] + marginColumns, rows: rows)
  }

  /// How well the numbers are known. Where the experiments are no independent draws and nothing bounds
  /// their errors, the columns say whose errors they are.
  private var marginColumns: [StudyTable.Column] {
    guard exploration.design.sampling == .even else {
      return [
        .init("mean-margin", Text(en: "mean known to ±", ko: "평균의 오차 ±", ja: "平均の誤差±")),
        .init(
          "tail-margin", Text(en: "5 % and 95 % known to ±", ko: "5%·95%의 오차 ±", ja: "5%・95%の誤差±")
        ),
      ]
    }
    return [
      .init(
        "mean-margin-of-draws",
        Text(en: "mean by draws ±", ko: "독립 표본이면 평균 ±", ja: "独立標本なら平均±")),
      .init(
        "tail-margin-of-draws",
        Text(en: "5 % and 95 % by draws ±", ko: "독립 표본이면 5%·95% ±", ja: "独立標本なら5%・95%±")),
    ]
  }

  private static func column(_ quantile: Double) -> StudyTable.Column {
    let percent = "\(Int((quantile * 100).rounded()))"
    return .init(
      "p" + percent,
      quantile == 0.5
        ? Text(en: "middle", ko: "중앙값", ja: "中央値")
        : Text(en: "\(percent) % below", ko: "하위 \(percent)%", ja: "下位\(percent)%"))
  }

  /// A series under a policy, a row a point.
  ///
  /// - Throws: `InputMistake` for a measure that the model has not.
  public func course(of id: String, policy: Int = 0) throws -> StudyTable {
    let (measure, axis) = (try measure(id), try model.axis(of: id))
    let unit = ModelUnit(measure.unit)
    let summaries = try summaries(of: id, policy: policy)
    return StudyTable(
      id, measure.label.text,
      columns: [.init("point", axis.label.text)] + Self.quantiles.map(Self.column),
      rows: zip(axis.points, summaries).map { point, summary in
        StudyTable.Row(
          point,
          [.words(Text(same: point))]
            + Self.quantiles.map { quantile in
              summary.quantile(quantile).map { .number($0.value, unit) } ?? .none
            })
      })
  }
}

extension Model {
  func measure(_ id: String) throws(InputMistake) -> Measure {
    guard let measure = measures.first(where: { $0.id == id }) else {
      throw unknown(id, "measure", among: measures.map(\.id))
    }
    return measure
  }

  /// The points of a series.
  ///
  /// - Throws: `InputMistake` for a measure that the model has not, or that is one number.
  public func axis(of id: String) throws(InputMistake) -> Measure.Axis {
    guard case .series(let axis) = try measure(id).kind else {
      throw InputMistake(
        parameter: id, given: "one number", allowed: "a series",
        nearest: measures.first { $0.kind != .scalar }?.id)
    }
    return axis
  }
}

extension Study {
  /// How each uncertainty and each varied lever moves a measure, by rank; the strongest first.
  public func effects(on id: String, policy: Int = 0) throws -> StudyTable {
    let correlations = try effectBars(on: id, policy: policy)
    let unit = ModelUnit("")
    return StudyTable(
      "effects", Text(en: "What moves it", ko: "무엇이 좌우하는가", ja: "何が左右するか"),
      columns: [
        .init("uncertainty", Text(en: "uncertainty", ko: "불확실성", ja: "不確実性")),
        .init("correlation", Text(en: "rank correlation", ko: "순위상관", ja: "順位相関")),
        .init("low", Text(en: "from", ko: "하한", ja: "下限")),
        .init("high", Text(en: "to", ko: "상한", ja: "上限")),
        .init("partial", Text(en: "partial", ko: "편순위상관", ja: "偏順位相関")),
      ],
      rows: correlations.map { bar in
        let factor = factors[bar.input]
        return StudyTable.Row(
          factor.id,
          [
            .words(factor.label.text), .number(bar.spearman, unit),
            .number(bar.lower, unit), .number(bar.upper, unit),
            bar.partial.map { .number($0, unit) } ?? .none,
          ])
      })
  }

  /// The same as bars, without the factors that are held fixed.
  public func effectBars(on id: String, policy: Int = 0) throws -> [RankCorrelations.Bar] {
    let values = try values(of: id, policy: policy)
    return try RankCorrelations(of: values, columns: inputs).tornado.filter {
      !factors[$0.input].isHeld
    }
  }
}
