// SPDX-License-Identifier: Apache-2.0

/// Runs for screening many inputs cheaply: trajectories through a grid of levels, each of which
/// changes every input once, one at a time, in random order and direction.
///
/// Source: M. D. Morris, "Factorial sampling plans for preliminary computational experiments",
/// Technometrics 33, 1991.
public struct MorrisDesign: Hashable, Sendable {
  public let inputs: Int
  public let trajectories: Int
  /// How many levels the grid has in each input: an even number.
  public let levels: Int
  /// How many levels one change spans: half of them unless told otherwise.
  public let jump: Int

  public init(inputs: Int, trajectories: Int, levels: Int = 4, jump: Int? = nil)
    throws(AnalysisMistake)
  {
    guard inputs >= 1, trajectories >= 1 else {
      throw AnalysisMistake(
        "a screening needs at least one input and one trajectory, not \(inputs) and \(trajectories)"
      )
    }
    guard levels >= 2, levels % 2 == 0, levels <= 1_000_000 else {
      throw AnalysisMistake("the grid has an even number of levels, 4 for example, not \(levels)")
    }
    let jump = jump ?? levels / 2
    guard (1..<levels).contains(jump) else {
      throw AnalysisMistake(
        "a grid of \(levels) levels allows jumps of 1 to \(levels - 1), not \(jump)")
    }
    self.inputs = inputs
    self.trajectories = trajectories
    self.levels = levels
    self.jump = jump
  }

  /// The length of a change, as a share of an input's range.
  public var delta: Double { Double(jump) / Double(levels - 1) }
  public var runs: Int { trajectories * (inputs + 1) }

  /// The inputs of all runs in the unit cube, trajectory after trajectory, as one column for each
  /// input.
  public func columns(seed: UInt64) -> [[Double]] {
    var columns = [[Double]](repeating: [], count: inputs)
    for index in columns.indices { columns[index].reserveCapacity(runs) }
    for trajectory in 0..<trajectories {
      var draws = SeededDraws(seed: seed, .trajectory, index: trajectory)
      // Every input starts where the jump up or the jump down stays on the grid.
      var place = (0..<inputs).map { _ in draws.below(levels - jump) }
      let rises = (0..<inputs).map { _ in draws.below(2) == 1 }
      for input in 0..<inputs where !rises[input] { place[input] += jump }
      let order = draws.permutation(of: inputs)
      append(place, to: &columns)
      for input in order {
        place[input] += rises[input] ? jump : -jump
        append(place, to: &columns)
      }
    }
    return columns
  }

  private func append(_ place: [Int], to columns: inout [[Double]]) {
    for (input, level) in place.enumerated() {
      columns[input].append(Double(level) / Double(levels - 1))
    }
  }
}
