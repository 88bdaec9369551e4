// SPDX-License-Identifier: Apache-2.0
public import Exploring

/// The circumstances under which a condition holds, as a box around few of the uncertainties.
public struct Scenario: Sendable {
  /// What the box asks of one uncertainty; an end without a limit is nil.
  public struct Limit: Sendable {
    public let uncertainty: Uncertainty
    public let lower: Double?
    public let upper: Double?
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

extension Study {
  /// How many uncertainties a sentence can name and still be understood.
  public static let mostLimits = 3

  /// Looks for the box that best tells when a condition holds (PRIM): of its steps with at most
  /// three limits, the one with the highest harmonic mean of coverage and density. Limits that chance
  /// explains as well (quasi-p above 0.05) are left out.
  ///
  /// - Returns: nil where the condition always or never holds, or no input tells when.
  public func scenario(where condition: Condition, policy: Int = 0) throws -> Scenario? {
    let measure = try measure(condition.measure)
    let values = try values(of: condition.measure, policy: policy)
    let rows = values.indices.filter { values[$0].isFinite }
    let interest = rows.map { condition.holds(values[$0]) }
    let held = interest.count { $0 }
    guard held > 0, held < rows.count else { return nil }
    let table = try ScenarioTable(
      zip(model.uncertainties, inputs).map { uncertainty, column in
        ScenarioInput(uncertainty.id, rows.map { column[$0] })
      }, interest: interest)
    let prim = try Prim(table)
    let found = try prim.box()
    guard let best = bestStep(of: found), best > 0 else { return nil }
    let step = found.steps[best]
    let doubts = try found.quasiP(best)
    let limits = step.statistics.restricted.compactMap { input -> (Scenario.Limit, Double)? in
      guard case .range(let lower, let upper) = step.box.limits[input],
        case .range(let least, let most) = prim.whole.limits[input],
        let doubt = doubts.first(where: { $0.input == input })
      else { return nil }
      func told(_ chance: Double?) -> Bool { chance.map { $0 <= 0.05 } ?? false }
      let limit = Scenario.Limit(
        uncertainty: model.uncertainties[input],
        lower: lower > least && told(doubt.lower) ? lower : nil,
        upper: upper < most && told(doubt.upper) ? upper : nil, range: least...most)
      guard limit.lower != nil || limit.upper != nil else { return nil }
      return (limit, (upper - lower) / max(most - least, .leastNonzeroMagnitude))
    }
    guard !limits.isEmpty else { return nil }
    return Scenario(
      condition: condition, measure: measure,
      limits: limits.sorted { $0.1 < $1.1 }.map(\.0), density: step.statistics.density,
      coverage: step.statistics.coverage, base: Double(held) / Double(rows.count))
  }

  private func bestStep(of box: PrimBox) -> Int? {
    func worth(_ step: PrimBox.Step) -> Double {
      let (coverage, density) = (step.statistics.coverage, step.statistics.density)
      return coverage + density > 0 ? 2 * coverage * density / (coverage + density) : 0
    }
    return box.steps.indices.filter {
      box.steps[$0].statistics.restricted.count <= Self.mostLimits
    }.max { (worth(box.steps[$0]), $1) < (worth(box.steps[$1]), $0) }
  }
}
