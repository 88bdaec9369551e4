// SPDX-License-Identifier: Apache-2.0

/// How much of an output's variance each input explains: Sobol' indices with their intervals.
///
/// With V the variance of the output and x_j an input, the first-order index is the share of V that
/// goes when x_j is known, `Var(E[y | x_j]) / V`; the total index is the share that remains when
/// everything but x_j is known, `E[Var(y | x_~j)] / V`; a pair's index is what the two explain
/// together beyond what each explains alone.
public struct VarianceIndices: Hashable, Sendable {
  /// How first-order indices are estimated.
  public enum FirstOrderEstimator: String, CaseIterable, Sendable {
    /// `mean(f(B) (f(AB_j) - f(A))) / V`: A. Saltelli et al., 2010, table 2 (b).
    case saltelli
    /// The correlation of f(B) and f(AB_j) with mean and variance pooled over the two, which is
    /// steadier for large indices: A. Janon et al., ESAIM: Probability and Statistics 18, 2014.
    case janon
  }

  /// The index of two inputs together.
  public struct Pair: Hashable, Sendable {
    public let one: Int
    public let other: Int
    public let estimate: IndexEstimate
  }

  /// Base rows that entered the estimates.
  public let rows: Int
  /// Mean and variance of the output over A and B.
  public let mean: Double
  public let variance: Double
  public let first: [IndexEstimate]
  public let total: [IndexEstimate]
  /// Every pair of inputs, in order; empty when the design has no pairs.
  public let pairs: [Pair]
  public let warnings: [SensitivityWarning]

  /// Estimates the indices from the outputs of a Saltelli design's runs.
  ///
  /// Total indices are Jansen's, `mean((f(A) - f(AB_j))^2) / 2V` (M. J. W. Jansen, 1999). A base row
  /// with a run that failed (an output that is not finite) is left out with all its runs.
  ///
  /// - Parameters:
  ///   - outputs: one a run, in the design's order.
  ///   - resamples: how many times base rows are drawn again with replacement for the intervals.
  ///   - threads: how many share the resamples; nil takes every core. It changes no digit.
  public init(
    of outputs: [Double], design: SaltelliDesign, estimator: FirstOrderEstimator = .saltelli,
    resamples: Int = 100, confidence: Double = 0.95, seed: UInt64 = 1, threads: Int? = nil
  ) throws(AnalysisMistake) {
    guard outputs.count == design.runs else {
      throw AnalysisMistake(
        "the design has \(design.runs) runs (\(design.blocks) blocks of \(design.baseRows)), but \(outputs.count) outputs were given"
      )
    }
    guard confidence > 0, confidence < 1 else {
      throw AnalysisMistake("a confidence lies between 0 and 1, not at \(confidence)")
    }
    guard (0...1_000_000).contains(resamples) else {
      throw AnalysisMistake("0 to 1000000 resamples can be drawn, not \(resamples)")
    }
    let blocks = SaltelliBlocks(outputs, design: design)
    guard blocks.rows >= 2 else {
      throw AnalysisMistake(
        "only \(blocks.rows) of \(design.baseRows) base rows have finite outputs in all their \(design.blocks) runs; at least 2 are needed"
      )
    }
    var warnings: [SensitivityWarning] = []
    if blocks.failedRuns > 0 {
      warnings.append(
        .failedRuns(runs: blocks.failedRuns, rows: design.baseRows - blocks.rows))
    }
    rows = blocks.rows
    guard !blocks.isConstant else {
      mean = blocks.centre
      variance = 0
      first = Array(repeating: IndexEstimate(0), count: design.inputs)
      total = first
      pairs = []
      self.warnings = warnings + [.constantOutput(blocks.centre)]
      return
    }
    let terms = VarianceTerms(inputs: design.inputs, estimator: estimator, pairs: design.withPairs)
    let means = ResampledMeans(
      terms: terms.columns(of: blocks), resamples: resamples, seed: seed, threads: threads)
    let point = terms.indices(means.means[...])
    let drawn = (0..<resamples).map { terms.indices(means.resample($0)) }
    func estimate(_ index: Int) -> IndexEstimate {
      IndexEstimate(point[index], resampled: drawn.map { $0[index] }, confidence: confidence)
    }
    let d = design.inputs
    mean = blocks.centre + terms.mean(means.means[...])
    variance = terms.variance(means.means[...])
    first = (0..<d).map { estimate($0) }
    total = (0..<d).map { estimate(d + $0) }
    pairs = terms.pairs.enumerated().map { place, pair in
      Pair(one: pair.one, other: pair.other, estimate: estimate(2 * d + place))
    }
    self.warnings = warnings + Self.doubts(first, total, pairs)
  }

  private static func doubts(
    _ first: [IndexEstimate], _ total: [IndexEstimate], _ pairs: [Pair]
  ) -> [SensitivityWarning] {
    var warnings: [SensitivityWarning] = []
    for (input, (own, all)) in zip(first, total).enumerated() {
      if own.spansZero { warnings.append(.firstSpansZero(input: input)) }
      if all.spansZero { warnings.append(.totalSpansZero(input: input)) }
      if own.value > all.value {
        warnings.append(.firstExceedsTotal(input: input, by: own.value - all.value))
      }
    }
    return warnings + pairs.filter(\.estimate.spansZero).map { .pairSpansZero($0.one, $0.other) }
  }
}
