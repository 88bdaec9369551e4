// SPDX-License-Identifier: Apache-2.0

/// The runs that Sobol' indices are estimated from: two independent samples A and B of the inputs,
/// and for each input j the sample AB_j, which is A with its column j taken from B. For indices of
/// pairs there is also BA_j, which is B with its column j taken from A.
///
/// Runs stand in blocks: A, B, AB_1 ... AB_d, then BA_1 ... BA_d.
///
/// Source: A. Saltelli et al., "Variance based sensitivity analysis of model output", Computer
/// Physics Communications 181, 2010; pairs as in A. Saltelli, ibid. 145, 2002.
public struct SaltelliDesign: Hashable, Sendable {
  public let inputs: Int
  public let baseRows: Int
  public let withPairs: Bool

  public init(inputs: Int, baseRows: Int, withPairs: Bool = false) throws(AnalysisMistake) {
    guard inputs >= 1, inputs <= 100_000 else {
      throw AnalysisMistake("Sobol' indices need 1 to 100000 inputs, not \(inputs)")
    }
    guard baseRows >= 2, baseRows <= 1 << 32 else {
      throw AnalysisMistake("Sobol' indices need at least 2 base rows, not \(baseRows)")
    }
    self.inputs = inputs
    self.baseRows = baseRows
    self.withPairs = withPairs
  }

  /// How many blocks of `baseRows` runs there are.
  public var blocks: Int { withPairs ? 2 * inputs + 2 : inputs + 2 }
  /// How many runs of the model the design asks for.
  public var runs: Int { blocks * baseRows }

  /// The inputs of all runs, as one column for each input.
  ///
  /// - Parameter sample: a sample in twice as many dimensions as there are inputs, as columns; the
  ///   first half becomes A, the second B.
  public func columns(from sample: [[Double]]) throws(AnalysisMistake) -> [[Double]] {
    guard sample.count == 2 * inputs, sample.allSatisfy({ $0.count == baseRows }) else {
      throw AnalysisMistake(
        "the design needs a sample of \(2 * inputs) columns with \(baseRows) rows each; it was given \(sample.count) columns of \(sample.first?.count ?? 0) rows"
      )
    }
    return (0..<inputs).map { input in
      var column: [Double] = []
      column.reserveCapacity(runs)
      let a = sample[input]
      let b = sample[inputs + input]
      column += a
      column += b
      for changed in 0..<inputs { column += changed == input ? b : a }
      if withPairs { for changed in 0..<inputs { column += changed == input ? a : b } }
      return column
    }
  }

  /// The inputs of all runs in the unit cube, from a scrambled Sobol sequence where its table
  /// reaches (512 inputs), and from a Latin hypercube beyond.
  public func columns(seed: UInt64) throws(AnalysisMistake) -> [[Double]] {
    guard 2 * inputs <= SobolSequence.mostDimensions else {
      let points = LatinHypercubePoints(
        count: baseRows, inputs: (0..<2 * inputs).map { "saltelli/\($0)" },
        draws: Draws(seed: seed))
      return try columns(from: points.columns())
    }
    return try columns(
      from: SobolSequence(dimensions: 2 * inputs, scrambledBy: seed).columns(count: baseRows))
  }
}
