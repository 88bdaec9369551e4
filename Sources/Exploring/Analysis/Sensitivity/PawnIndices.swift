// SPDX-License-Identifier: Apache-2.0

/// How far knowing an input moves the whole distribution of the output, not its variance alone.
///
/// For each interval of the input's values, the largest vertical distance between the output's
/// distribution within it and without condition (Kolmogorov and Smirnov's statistic); then the
/// median, mean and largest of these over the intervals.
///
/// Source: F. Pianosi and T. Wagener, Environmental Modelling & Software 67, 2015, and 108, 2018
/// (from any sample).
public struct PawnIndices: Hashable, Sendable {
  public struct Index: Hashable, Sendable {
    public let median: Double
    public let mean: Double
    public let smallest: Double
    public let largest: Double
    /// The distance that an interval of median size exceeds by chance alone one time in twenty: a
    /// median below it is no evidence of influence.
    public let chance: Double
  }

  public let indices: [Index]
  public let warnings: [SensitivityWarning]

  public init(of outputs: [Double], columns: [[Double]], intervals: Int = 10)
    throws(AnalysisMistake)
  {
    let sample = try FiniteSample(outputs, columns, atLeast: 8)
    guard intervals >= 2, intervals <= sample.outputs.count / 2 else {
      throw AnalysisMistake(
        "\(sample.outputs.count) runs can be put into 2 to \(sample.outputs.count / 2) intervals, not \(intervals)"
      )
    }
    let steps = OutputSteps(sample.outputs)
    indices = sample.columns.map { column in
      let groups = ConditioningIntervals(column, count: intervals).groups
      let distances = groups.map { steps.distance(of: $0) }.sorted()
      let sizes = groups.map(\.count).sorted()
      let size = Double(sizes[sizes.count / 2])
      let count = Double(sample.outputs.count)
      return Index(
        median: SampleQuantile.value(distances, 0.5),
        mean: distances.reduce(0, +) / Double(distances.count),
        smallest: distances[0], largest: distances[distances.count - 1],
        chance: min(1, 1.3581 * ((count + size) / (count * size)).squareRoot()))
    }
    warnings = sample.warnings
  }
}

/// The empirical distribution of an output, against which parts of it are held.
private struct OutputSteps {
  /// For each row the number of its value among the distinct values.
  let step: [Int]
  /// The share of all rows at or below each distinct value.
  let shares: [Double]

  init(_ outputs: [Double]) {
    let order = Ranks.order(outputs)
    var step = [Int](repeating: 0, count: outputs.count)
    var shares: [Double] = []
    for (place, row) in order.enumerated() {
      if place == 0 || outputs[row] != outputs[order[place - 1]] { shares.append(0) }
      step[row] = shares.count - 1
      shares[shares.count - 1] = Double(place + 1) / Double(outputs.count)
    }
    self.step = step
    self.shares = shares
  }

  func distance(of rows: ArraySlice<Int>) -> Double {
    var counts = [Int](repeating: 0, count: shares.count)
    for row in rows { counts[step[row]] += 1 }
    var seen = 0
    var farthest = 0.0
    for (index, share) in shares.enumerated() {
      seen += counts[index]
      farthest = max(farthest, abs(Double(seen) / Double(rows.count) - share))
    }
    return farthest
  }
}
