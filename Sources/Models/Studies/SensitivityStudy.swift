// SPDX-License-Identifier: Apache-2.0
import Agreements
public import Exploring

/// How much each uncertainty matters for a measure, by one of the usual methods.
public struct SensitivityStudy: Sendable {
  public enum Method: String, CaseIterable, Sendable {
    /// Shares of the variance (Sobol 1993, Saltelli et al. 2010).
    case sobol
    /// Elementary effects along trajectories (Morris 1991).
    case morris
    /// Distances between distributions (Pianosi and Wagener 2015).
    case pawn
    /// Rank correlations, the bars of a tornado.
    case rank
  }

  public let table: StudyTable
  /// What pairs explain together beyond what each explains alone; nil unless asked for.
  public let pairs: StudyTable?
  /// What the reader of the table should know: an interval that spans zero, a constant output.
  public let warnings: [String]
  public let runs: Int

  /// - Parameters:
  ///   - rows: base rows (sobol), trajectories (morris) or experiments (pawn, rank).
  ///   - design: what pawn and rank look at, instead of so many independent draws; sobol and morris
  ///     have designs of their own.
  ///   - withPairs: whether sobol tells of pairs too, for nearly twice the runs.
  /// - Throws: `InputMistake` for a measure that is none or a series; `AnalysisMistake` and
  ///   `ExplorationMistake` for a size that does not do.
  public init(
    of model: Model, policy: Policy, measure id: String, method: Method, rows: Int, seed: UInt64,
    design given: Design? = nil, withPairs: Bool = false,
    _ conduct: Exploration.Conduct = Exploration.Conduct()
  ) throws {
    let inputs = model.uncertainties.count
    let factors = model.uncertainties.map { Factor($0) }
    func explored() throws -> Study {
      try Study(
        Exploration(
          model, given ?? .monteCarlo(rows), seed: seed,
          plan: given?.setsLevers == true ? nil : .policies([policy])), conduct)
    }
    switch method {
    case .sobol:
      let design = try SaltelliDesign(inputs: inputs, baseRows: rows, withPairs: withPairs)
      let points = DesignPoints(
        columns: try design.columns(seed: seed),
        name: "saltelli \(rows)\(withPairs ? " with pairs" : "")", seed: seed,
        sharing: { $0 % rows })
      let outputs = try Self.outputs(model, policy, points, id, seed, conduct)
      let indices = try VarianceIndices(of: outputs, design: design, seed: seed)
      runs = design.runs
      let together = withPairs ? Self.pairs(indices, factors) : nil
      pairs = together?.table
      warnings = Self.words(indices.warnings, factors) + (together?.notes ?? [])
      table = Self.table(
        "sobol", factors,
        columns: [
          ("first", Text(en: "alone", ko: "단독", ja: "単独")), ("first-low", Self.from),
          ("first-high", Self.to),
          ("total", Text(en: "with others", ko: "상호작용 포함", ja: "相互作用込み")),
          ("total-low", Self.from), ("total-high", Self.to),
        ], order: indices.total.map(\.value)
      ) { input in
        [indices.first[input], indices.total[input]].flatMap { [$0.value, $0.lower, $0.upper] }
      }
    case .morris:
      let design = try MorrisDesign(inputs: inputs, trajectories: rows)
      let columns = design.columns(seed: seed)
      // The grid's ends would be the infinite ends of some distributions.
      let inner = columns.map { $0.map { 0.025 + 0.95 * $0 } }
      let points = DesignPoints(
        columns: inner, name: "morris \(rows)", seed: seed, sharing: { $0 / (inputs + 1) })
      let outputs = try Self.outputs(model, policy, points, id, seed, conduct)
      let effects = try ElementaryEffects(
        of: outputs, columns: columns, trajectories: rows, seed: seed)
      runs = design.runs
      pairs = nil
      warnings = Self.words(effects.warnings, factors)
      table = Self.table(
        "morris", factors,
        columns: [
          ("mu-star", Text(en: "mean size (μ*)", ko: "평균 크기(μ*)", ja: "平均の大きさ(μ*)")),
          ("mu", Text(en: "mean (μ)", ko: "평균(μ)", ja: "平均(μ)")),
          ("sigma", Text(en: "spread (σ)", ko: "산포(σ)", ja: "ばらつき(σ)")),
        ], order: effects.effects.map(\.muStar.value)
      ) { input in
        let effect = effects.effects[input]
        return [effect.muStar.value, effect.mu, effect.sigma]
      }
    case .pawn:
      let study = try explored()
      let indices = try PawnIndices(of: try study.values(of: id), columns: study.inputs)
      runs = study.count
      pairs = nil
      warnings = Self.words(indices.warnings, study.factors)
      table = Self.table(
        "pawn", study.factors,
        columns: [
          ("median", Text(en: "median distance", ko: "중앙 거리", ja: "距離の中央値")),
          ("largest", Text(en: "largest", ko: "최대", ja: "最大")),
          ("chance", Text(en: "by chance", ko: "우연 수준", ja: "偶然の水準")),
        ], order: indices.indices.map(\.median)
      ) { input in
        let index = indices.indices[input]
        return [index.median, index.largest, index.chance]
      }
    case .rank:
      let study = try explored()
      runs = study.count
      pairs = nil
      warnings = []
      table = try study.effects(on: id)
    }
  }

  static let from = Text(en: "from", ko: "하한", ja: "下限")
  static let to = Text(en: "to", ko: "상한", ja: "上限")

  private static func outputs(
    _ model: Model, _ policy: Policy, _ points: DesignPoints, _ id: String, _ seed: UInt64,
    _ conduct: Exploration.Conduct
  ) throws -> [Double] {
    let exploration = try Exploration(
      model, .points(points), seed: seed, plan: .policies([policy]))
    let sink = MemorySink()
    var conduct = conduct
    conduct.sink = sink
    let findings = try exploration.run(conduct)
    return try Study(findings, sink).values(of: id)
  }

  /// A row a factor that is not held fixed, the one that matters most first.
  private static func table(
    _ key: String, _ factors: [Factor], columns: [(String, Text)], order: [Double],
    _ values: (Int) -> [Double]
  ) -> StudyTable {
    let unit = ModelUnit("")
    let shown = factors.indices.filter { !factors[$0].isHeld }
      .sorted { (order[$0], $1) > (order[$1], $0) }
    return StudyTable(
      key, Text(en: "What matters", ko: "무엇이 중요한가", ja: "何が重要か"),
      columns: [.init("uncertainty", Text(en: "uncertainty", ko: "불확실성", ja: "不確実性"))]
        + columns.map { StudyTable.Column($0.0, $0.1) },
      rows: shown.map { input in
        StudyTable.Row(
          factors[input].id,
          [.words(factors[input].label.text)]
            + values(input).map { .number($0, unit) })
      })
  }

  /// Warnings with the inputs' names instead of their places.
  private static func words(_ warnings: [SensitivityWarning], _ factors: [Factor]) -> [String] {
    warnings.compactMap { warning in
      switch warning {
      // Pairs that show nothing are left out of their table, and counted.
      case .constantInput, .pairSpansZero: nil
      case .firstSpansZero(let input): "\(factors[input].label.en): no effect of its own is shown"
      case .totalSpansZero(let input): "\(factors[input].label.en): no effect is shown"
      case .firstExceedsTotal(let input, _):
        "\(factors[input].label.en): its effect alone exceeds its whole effect, which only sampling error "
          + "can do; more rows would tell"
      default: warning.description
      }
    }
  }
}

/// The points of a design that was worked out beforehand.
private struct DesignPoints: PointSet {
  let columns: [[Double]]
  let description: String
  private let sharing: @Sendable (Int) -> Int

  var count: Int { columns.first?.count ?? 0 }
  var dimensions: Int { columns.count }

  init(
    columns: [[Double]], name: String, seed: UInt64, sharing: @escaping @Sendable (Int) -> Int
  ) {
    self.columns = columns
    description = "\(name) seed \(seed)"
    self.sharing = sharing
  }

  func fill(_ column: UnsafeMutablePointer<Double>, dimension: Int, rows: Range<Int>) {
    for (place, row) in rows.enumerated() {
      column[place] = min(max(columns[dimension][row], 0x1p-53), 1 - 0x1p-53)
    }
  }

  func noiseScenario(of row: Int) -> Int { sharing(row) }
}
