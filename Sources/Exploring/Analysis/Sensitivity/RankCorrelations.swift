// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How steadily the output rises or falls with each input: the bars of a tornado chart.
///
/// Spearman's coefficient takes each input as it comes in the sample; the partial rank correlation
/// (PRCC) takes what is left of input and output after the other inputs' linear part in ranks is
/// removed. Both see monotonic effects only.
///
/// Sources: C. Spearman, 1904; R. L. Iman and W. J. Conover, 1979 (PRCC); the interval of Spearman's
/// coefficient is D. G. Bonett and T. A. Wright's, 2000.
public struct RankCorrelations: Hashable, Sendable {
  public struct Bar: Hashable, Sendable {
    public let input: Int
    public let spearman: Double
    /// The 95 % interval of Spearman's coefficient.
    public let lower: Double
    public let upper: Double
    /// Nil when the inputs are linear combinations of one another.
    public let partial: Double?
  }

  /// One bar an input, in the order of the inputs.
  public let bars: [Bar]
  public let warnings: [SensitivityWarning]
  /// The bars from the longest to the shortest.
  public var tornado: [Bar] {
    bars.sorted { (abs($0.spearman), $1.input) > (abs($1.spearman), $0.input) }
  }

  /// - Parameter columns: the inputs of each run, a column each. Runs without a finite output are
  ///   left out.
  public init(of outputs: [Double], columns: [[Double]]) throws(AnalysisMistake) {
    let sample = try FiniteSample(outputs, columns, atLeast: 4)
    let inputRanks = sample.columns.map(Ranks.of)
    let outputRanks = Ranks.of(sample.outputs)
    var warnings = sample.warnings
    let spearman = inputRanks.map { Ranks.correlation($0, outputRanks) ?? 0 }
    let partial = Self.partial(inputRanks, outputRanks)
    if partial == nil, sample.varies { warnings.append(.collinearInputs) }
    bars = spearman.enumerated().map { input, rho in
      let interval = Self.interval(rho, count: sample.outputs.count)
      return Bar(
        input: input, spearman: rho, lower: interval.lower, upper: interval.upper,
        partial: partial?[input])
    }
    self.warnings = warnings
  }

  private static func interval(_ rho: Double, count: Int) -> (lower: Double, upper: Double) {
    guard abs(rho) < 1, count > 3 else { return (rho, rho) }
    let error = ((1 + rho * rho / 2) / Double(count - 3)).squareRoot()
    let z = atanh(rho)
    return (tanh(z - 1.959963984540054 * error), tanh(z + 1.959963984540054 * error))
  }

  /// From the inverse P of the correlation matrix of ranks: -P_jy / sqrt(P_jj P_yy).
  private static func partial(_ inputs: [[Double]], _ output: [Double]) -> [Double]? {
    let all = inputs + [output]
    var matrix = all.map { one in all.map { Ranks.correlation(one, $0) ?? 0 } }
    for index in matrix.indices { matrix[index][index] = 1 }
    guard let inverse = inverted(matrix) else { return nil }
    let last = inputs.count
    return inputs.indices.map { input in
      let scale = (inverse[input][input] * inverse[last][last]).squareRoot()
      return scale > 0 ? min(1, max(-1, -inverse[input][last] / scale)) : 0
    }
  }

  /// Gauss and Jordan with pivots; nil when the matrix is singular to working precision.
  static func inverted(_ matrix: [[Double]]) -> [[Double]]? {
    let size = matrix.count
    var left = matrix
    var right = (0..<size).map { row in (0..<size).map { $0 == row ? 1.0 : 0 } }
    for column in 0..<size {
      guard let pivot = (column..<size).max(by: { abs(left[$0][column]) < abs(left[$1][column]) }),
        abs(left[pivot][column]) > 1e-11
      else { return nil }
      left.swapAt(pivot, column)
      right.swapAt(pivot, column)
      let scale = 1 / left[column][column]
      for place in 0..<size {
        left[column][place] *= scale
        right[column][place] *= scale
      }
      for row in 0..<size where row != column && left[row][column] != 0 {
        let factor = left[row][column]
        for place in 0..<size {
          left[row][place] -= factor * left[column][place]
          right[row][place] -= factor * right[column][place]
        }
      }
    }
    return right
  }
}
