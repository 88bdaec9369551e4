// SPDX-License-Identifier: Apache-2.0

/// What one search found: every box on the way from everything to the last and densest one.
public struct PrimBox: Sendable {
  /// One box on the way.
  public struct Step: Hashable, Sendable {
    public let box: ScenarioBox
    public let statistics: BoxStatistics
  }

  let prim: Prim
  /// The runs that the search looked at.
  public let among: [Int]
  public private(set) var steps: [Step]

  init(prim: Prim, among: [Int], steps: [Step]) {
    self.prim = prim
    self.among = among
    self.steps = steps
  }

  /// The last step. A search always has its first, so there is one.
  public var last: Step { steps[steps.count - 1] }
  public var meetsThreshold: Bool { last.statistics.density >= prim.settings.threshold }

  /// The step that comes nearest to a coverage, a density, or whatever else is asked for.
  public func step(nearest target: Double, _ measure: (BoxStatistics) -> Double) -> Int {
    let distances = steps.map { abs(measure($0.statistics) - target) }
    return distances.indices.min { distances[$0] < distances[$1] } ?? 0
  }

  /// A step with one input's limits lifted, added at the end.
  public func dropping(_ input: Int, from step: Int) throws(AnalysisMistake) -> PrimBox {
    let start = try self.step(step)
    guard start.box.limits.indices.contains(input) else {
      throw AnalysisMistake(
        "there is no input \(input); the table has inputs 0 to \(start.box.limits.count - 1)")
    }
    var box = start.box
    box.limits[input] = prim.whole.limits[input]
    let rows = among.filter { box.contains($0, of: prim.table) }
    let statistics = BoxStatistics(
      rows: rows.count, interest: rows.reduce(0) { $0 + (prim.table.interest[$1] ? 1 : 0) },
      allRows: prim.table.rows, allInterest: prim.table.interestCount,
      restricted: box.restricted(against: prim.whole))
    var changed = self
    changed.steps.append(Step(box: box, statistics: statistics))
    return changed
  }

  /// How often each input is limited again when the search is repeated on random parts of the runs.
  public struct Reproducibility: Hashable, Sendable {
    public let input: Int
    /// The share of repetitions whose step nearest in coverage limits the input, and nearest in
    /// density.
    public let atCoverage: Double
    public let atDensity: Double
  }

  /// Repeats the search on random halves of the runs (Bryant and Lempert, 2010, section 4.4).
  public func reproducibility(
    of step: Int, repetitions: Int = 10, share: Double = 0.5, seed: UInt64 = 1
  ) throws(AnalysisMistake) -> [Reproducibility] {
    let chosen = try self.step(step).statistics
    guard repetitions > 0, share > 0, share <= 1 else {
      throw AnalysisMistake(
        "a search is repeated at least once on a share between 0 and 1, not \(repetitions) times on \(share)"
      )
    }
    var found = [[Double]](
      repeating: [0, 0], count: prim.table.inputs.count)
    for repetition in 0..<repetitions {
      var draws = SeededDraws(seed: seed, .subset, index: repetition)
      let order = draws.permutation(of: among.count)
      let part = order.prefix(Int(Double(among.count) * share)).map { among[$0] }.sorted()
      guard part.contains(where: { prim.table.interest[$0] }) else { continue }
      let again = try Prim(prim.table.subset(part), settings: prim.settings).box()
      let nearest = [
        again.step(nearest: chosen.coverage, \.coverage),
        again.step(nearest: chosen.density, \.density),
      ]
      for (kind, step) in nearest.enumerated() {
        for input in again.steps[step].statistics.restricted {
          found[input][kind] += 1 / Double(repetitions)
        }
      }
    }
    return found.enumerated().map {
      Reproducibility(input: $0, atCoverage: $1[0], atDensity: $1[1])
    }
  }

  func step(_ index: Int) throws(AnalysisMistake) -> Step {
    guard steps.indices.contains(index) else {
      throw AnalysisMistake(
        "there is no step \(index); the search has steps 0 to \(steps.count - 1)")
    }
    return steps[index]
  }
}
