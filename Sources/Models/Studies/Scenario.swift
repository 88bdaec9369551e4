// SPDX-License-Identifier: Apache-2.0
public import Exploring

/// The circumstances under which a condition holds, as a box around few of the factors.
public struct Scenario: Sendable {
  /// What the box asks of one factor.
  public struct Limit: Sendable {
    public let factor: Factor
    /// The limits of a number; an end without one is nil.
    public let lower: Double?
    public let upper: Double?
    /// The choices that the box allows, by their values; empty for numbers.
    public let allowed: [Double]
    /// The range that was drawn from.
    public let range: ClosedRange<Double>
  }

  public let condition: Condition
  public let measure: Measure
  /// The most telling limit first.
  public let limits: [Limit]
  /// The share of the box's cases in which the condition holds.
  public let density: Double
  /// The share of the cases in which the condition holds that lie in the box.
  public let coverage: Double
  /// The share of all cases in which the condition holds.
  public let base: Double
}

/// The search for the circumstances under which a condition holds (PRIM), with all its steps: on the
/// way boxes lose cases and get denser, and where to stop is a choice.
public struct ScenarioDiscovery: Sendable {
  /// How many factors a sentence can name and still be understood.
  public static let mostLimits = 3
  /// Above this quasi-p value chance explains a limit as well.
  static let doubtful = 0.05

  public let condition: Condition
  public let measure: Measure
  let factors: [Factor]
  let table: ScenarioTable
  let found: PrimBox
  private let whole: ScenarioBox

  /// - Returns: nil where the condition always or never holds.
  init?(of condition: Condition, in study: Study, policy: Int) throws {
    measure = try study.measure(condition.measure)
    self.condition = condition
    let values = try study.values(of: condition.measure, policy: policy)
    let rows = values.indices.filter { values[$0].isFinite }
    let interest = rows.map { condition.holds(values[$0]) }
    guard interest.contains(true), interest.contains(false) else { return nil }
    factors = study.factors
    table = try ScenarioTable(
      zip(study.factors, study.inputs).map { factor, column in
        factor.input(rows.map { column[$0] })
      }, interest: interest)
    let prim = try Prim(table)
    whole = prim.whole
    found = try prim.box()
  }

  /// The step whose box a sentence can tell and that does it best: at most three limits, and the
  /// highest harmonic mean of coverage and density.
  public var bestStep: Int {
    func worth(_ step: PrimBox.Step) -> Double {
      let (coverage, density) = (step.statistics.coverage, step.statistics.density)
      return coverage + density > 0 ? 2 * coverage * density / (coverage + density) : 0
    }
    return found.steps.indices.filter {
      found.steps[$0].statistics.restricted.count <= Self.mostLimits
    }.max { (worth(found.steps[$0]), $1) < (worth(found.steps[$1]), $0) } ?? 0
  }

  /// The scenario at a step, by itself at the best one. Limits that chance explains as well are left
  /// out, and the shares are those of the box that is left.
  ///
  /// - Returns: nil where no factor tells when.
  /// - Throws: `InputMistake` for a step that the search did not take.
  public func scenario(atStep step: Int? = nil) throws -> Scenario? {
    let step = step ?? bestStep
    guard found.steps.indices.contains(step) else {
      throw InputMistake(
        parameter: "step", given: "\(step)",
        allowed: "a step of the search, from 0 to \(found.steps.count - 1)",
        nearest: "\(min(max(step, 0), found.steps.count - 1))")
    }
    var box = whole
    var limits: [(limit: Scenario.Limit, share: Double)] = []
    for doubt in try found.quasiP(step) {
      guard let told = limit(doubt, of: found.steps[step].box) else { continue }
      box = box.limiting(doubt.input, to: told.kept)
      limits.append((told.limit, told.share))
    }
    guard !limits.isEmpty else { return nil }
    let statistics = try BoxStatistics(of: box, in: table)
    return Scenario(
      condition: condition, measure: measure,
      limits: limits.sorted { $0.share < $1.share }.map(\.limit), density: statistics.density,
      coverage: statistics.coverage, base: Double(table.interestCount) / Double(table.rows))
  }

  /// What is left of the limits of one factor, and the share of its range that they leave.
  private func limit(_ doubt: PrimBox.QuasiP, of box: ScenarioBox) -> (
    limit: Scenario.Limit, kept: ScenarioBox.Limits, share: Double
  )? {
    func isTold(_ chance: Double?) -> Bool { chance.map { $0 <= Self.doubtful } ?? false }
    let factor = factors[doubt.input]
    switch (box.limits[doubt.input], whole.limits[doubt.input]) {
    case (.range(let lower, let upper), .range(let least, let most)):
      let low = isTold(doubt.lower) ? lower : nil
      let high = isTold(doubt.upper) ? upper : nil
      guard low != nil || high != nil else { return nil }
      let limit = Scenario.Limit(
        factor: factor, lower: low, upper: high, allowed: [], range: least...most)
      let kept = (lower: low ?? least, upper: high ?? most)
      return (
        limit, .range(lower: kept.lower, upper: kept.upper),
        (kept.upper - kept.lower) / max(most - least, .leastNonzeroMagnitude)
      )
    case (.categories(let allowed), .categories(let all)):
      guard isTold(doubt.categories), allowed.count < all.count else { return nil }
      let values = allowed.sorted().map { factor.choices[$0].value }
      let limit = Scenario.Limit(
        factor: factor, lower: nil, upper: nil, allowed: values,
        range: 0...Double(max(1, all.count)))
      return (limit, .categories(allowed), Double(allowed.count) / Double(all.count))
    default: return nil
    }
  }
}

extension ScenarioBox {
  fileprivate func limiting(_ input: Int, to limits: Limits) -> ScenarioBox {
    var all = self.limits
    all[input] = limits
    return ScenarioBox(all)
  }
}

extension Study {
  /// The search for the circumstances under which a condition holds.
  ///
  /// - Returns: nil where the condition always or never holds.
  public func discovery(of condition: Condition, policy: Int = 0) throws -> ScenarioDiscovery? {
    try ScenarioDiscovery(of: condition, in: self, policy: policy)
  }

  /// The scenario that a sentence can tell best; nil where the condition always or never holds, or no
  /// factor tells when.
  public func scenario(where condition: Condition, policy: Int = 0) throws -> Scenario? {
    try discovery(of: condition, policy: policy)?.scenario()
  }
}
