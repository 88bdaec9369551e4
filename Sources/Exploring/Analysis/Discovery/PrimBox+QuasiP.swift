// SPDX-License-Identifier: Apache-2.0

extension PrimBox {
  /// How far chance explains the limits of one input.
  public struct QuasiP: Hashable, Sendable {
    public let input: Int
    /// The probability that at least as many of the box's runs would be of interest if this limit
    /// meant nothing; nil for a limit that the box does not have.
    public let lower: Double?
    public let upper: Double?
    /// The same for a set of categories.
    public let categories: Double?
  }

  /// Quasi-p values of a step: for each limit, the box without it gives the share p of runs of
  /// interest that chance alone would give the box; the value is the probability that a binomial
  /// number with that p is at least what the box has (Bryant and Lempert, 2010, section 4.3). It is
  /// called quasi because the limits were chosen on the same runs.
  public func quasiP(_ step: Int) throws(AnalysisMistake) -> [QuasiP] {
    let chosen = try self.step(step)
    let counts = NeighbouringRuns(
      of: chosen.box, whole: prim.whole, among: among, in: prim.table
    ).counts()
    return quasiP(chosen) { counts[$0, $1] }
  }

  /// The same for every step, at little more than the cost of one.
  public func quasiP() -> [[QuasiP]] {
    let peeled = PeelHistory(of: self)
    return steps.indices.map { index in
      let step = steps[index]
      if index < peeled.steps {
        return quasiP(step) { input, limit in
          step.box.has(limit, on: input, beside: prim.whole)
            ? peeled.keptOut(input, limit, at: index) : nil
        }
      }
      let counts = NeighbouringRuns(
        of: step.box, whole: prim.whole, among: among, in: prim.table
      ).counts()
      return quasiP(step) { counts[$0, $1] }
    }
  }

  /// - Parameter keptOut: how many runs a limit alone keeps out, and how many of them are of
  ///   interest; nil where the box has no such limit.
  private func quasiP(
    _ step: Step, _ keptOut: (Int, NeighbouringRuns.Limit) -> (rows: Int, interest: Int)?
  ) -> [QuasiP] {
    let (rows, interest) = (step.statistics.rows, step.statistics.interest)
    func probability(_ input: Int, _ limit: NeighbouringRuns.Limit) -> Double? {
      guard let added = keptOut(input, limit) else { return nil }
      let all = rows + added.rows
      guard all > 0 else { return 1 }
      return BinomialTail.atLeast(
        interest, of: rows, share: Double(interest + added.interest) / Double(all))
    }
    return step.statistics.restricted.map { input in
      QuasiP(
        input: input, lower: probability(input, .below), upper: probability(input, .above),
        categories: probability(input, .category))
    }
  }
}
