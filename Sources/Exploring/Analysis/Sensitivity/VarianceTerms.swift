// SPDX-License-Identifier: Apache-2.0

/// The estimators of Sobol' indices, written as functions of means over base rows: what makes them
/// cheap to resample.
struct VarianceTerms {
  let inputs: Int
  let estimator: VarianceIndices.FirstOrderEstimator
  let pairs: [(one: Int, other: Int)]

  init(inputs: Int, estimator: VarianceIndices.FirstOrderEstimator, pairs: Bool) {
    self.inputs = inputs
    self.estimator = estimator
    self.pairs =
      pairs
      ? (0..<inputs).flatMap { one in (one + 1..<inputs).map { (one: one, other: $0) } } : []
  }

  /// How many terms a first-order index needs.
  private var firstWidth: Int { estimator == .saltelli ? 1 : 3 }
  private var totalStart: Int { 2 + firstWidth * inputs }
  private var pairStart: Int { totalStart + inputs }

  /// The terms, row by row: (a + b) / 2, (a^2 + b^2) / 2, those of the first-order and total
  /// indices, and for each pair ba_j ab_k - a b.
  func columns(of blocks: SaltelliBlocks) -> [[Double]] {
    let (a, b) = (blocks.a, blocks.b)
    var columns = [
      Self.combined(a, b) { ($0 + $1) / 2 }, Self.combined(a, b) { ($0 * $0 + $1 * $1) / 2 },
    ]
    for ab in blocks.ab {
      switch estimator {
      case .saltelli:
        columns.append(zip(zip(a, b), ab).map { pair, ab in pair.1 * (ab - pair.0) })
      case .janon:
        columns.append(Self.combined(b, ab) { $0 * $1 })
        columns.append(Self.combined(b, ab) { ($0 + $1) / 2 })
        columns.append(Self.combined(b, ab) { ($0 * $0 + $1 * $1) / 2 })
      }
    }
    for ab in blocks.ab { columns.append(Self.combined(a, ab) { ($0 - $1) * ($0 - $1) / 2 }) }
    let product = pairs.isEmpty ? [] : Self.combined(a, b) { $0 * $1 }
    for pair in pairs {
      let (ba, ab) = (blocks.ba[pair.one], blocks.ab[pair.other])
      columns.append(zip(zip(ba, ab), product).map { $0.0 * $0.1 - $1 })
    }
    return columns
  }

  private static func combined(
    _ one: [Double], _ other: [Double], _ body: (Double, Double) -> Double
  ) -> [Double] {
    zip(one, other).map(body)
  }

  /// The mean of A and B, as a distance from the centre.
  func mean(_ means: ArraySlice<Double>) -> Double { means[means.startIndex] }

  func variance(_ means: ArraySlice<Double>) -> Double {
    let mean = means[means.startIndex]
    return max(0, means[means.startIndex + 1] - mean * mean)
  }

  /// All indices: first order, total, pairs. A resample without variance explains nothing.
  func indices(_ means: ArraySlice<Double>) -> [Double] {
    let start = means.startIndex
    let variance = variance(means)
    guard variance > 0 else {
      return Array(repeating: 0, count: 2 * inputs + pairs.count)
    }
    let plain = (0..<inputs).map { means[start + 2 + firstWidth * $0] }
    let first: [Double]
    switch estimator {
    case .saltelli: first = plain.map { $0 / variance }
    case .janon:
      first = plain.indices.map { input in
        let mean = means[start + 3 + 3 * input]
        let pooled = means[start + 4 + 3 * input] - mean * mean
        return pooled > 0 ? (plain[input] - mean * mean) / pooled : 0
      }
    }
    let total = (0..<inputs).map { means[start + totalStart + $0] / variance }
    let together = pairs.enumerated().map { place, pair in
      means[start + pairStart + place] / variance - first[pair.one] - first[pair.other]
    }
    return first + total + together
  }
}
