// SPDX-License-Identifier: Apache-2.0

/// An estimated number with what resampling says about its error.
public struct IndexEstimate: Hashable, Sendable {
  public let value: Double
  /// The standard deviation of the resampled estimates; 0 when nothing was resampled.
  public let standardError: Double
  /// The interval between the two quantiles of the resampled estimates that leave the same share
  /// outside on either side; the value itself when nothing was resampled.
  public let lower: Double
  public let upper: Double

  public var spansZero: Bool { lower <= 0 && upper >= 0 && lower < upper }

  /// An estimate that is known exactly, or whose error was not asked for.
  public init(_ value: Double) {
    self.value = value
    standardError = 0
    lower = value
    upper = value
  }

  /// An estimate with its percentile interval (B. Efron, 1981).
  public init(_ value: Double, resampled: [Double], confidence: Double) {
    let draws = resampled.filter(\.isFinite).sorted()
    self.value = value
    guard draws.count > 1 else {
      standardError = 0
      lower = value
      upper = value
      return
    }
    let mean = draws.reduce(0, +) / Double(draws.count)
    let squares = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    standardError = (squares / Double(draws.count - 1)).squareRoot()
    lower = SampleQuantile.value(draws, (1 - confidence) / 2)
    upper = SampleQuantile.value(draws, (1 + confidence) / 2)
  }
}
