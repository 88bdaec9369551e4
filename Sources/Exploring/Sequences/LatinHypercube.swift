// SPDX-License-Identifier: Apache-2.0

/// A sample that is stratified in every single input: of n rows exactly one falls into each n-th of
/// each input's range.
///
/// Source: M. D. McKay, R. J. Beckman and W. J. Conover, 1979.
public struct LatinHypercube: Sendable {
  public let dimensions: Int
  public let seed: UInt64
  /// Whether a row lies in the middle of its stratum instead of anywhere in it.
  public let centred: Bool

  public init(dimensions: Int, seed: UInt64, centred: Bool = false) throws(AnalysisMistake) {
    guard dimensions >= 1 else {
      throw AnalysisMistake("a Latin hypercube has at least one dimension, not \(dimensions)")
    }
    self.dimensions = dimensions
    self.seed = seed
    self.centred = centred
  }

  /// A sample of this many rows in the unit cube, as one column for each dimension.
  public func columns(count: Int) throws(AnalysisMistake) -> [[Double]] {
    guard (0..<1 << 32).contains(count) else {
      throw AnalysisMistake("a Latin hypercube has 0 to 4294967295 rows, not \(count)")
    }
    return (0..<dimensions).map { dimension in
      var order = SeededDraws(seed: seed, .permutation, index: dimension)
      var place = SeededDraws(seed: seed, .jitter, index: dimension)
      return order.permutation(of: count).map { stratum in
        (Double(stratum) + (centred ? 0.5 : place.unit())) / Double(count)
      }
    }
  }
}
