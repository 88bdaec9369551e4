// SPDX-License-Identifier: Apache-2.0
import Exploring
import Foundation
import Testing

struct DistributionTests {
  /// Distributions with the mean and variance that the textbooks give them.
  static let moments: [(Distribution, mean: Double, variance: Double)] = [
    (.uniform(low: 15, high: 18), 16.5, 0.75),
    (.triangular(low: 2, mode: 5, high: 9), 16.0 / 3, 37.0 / 18),
    (.triangular(low: 0, mode: 0, high: 3), 1, 0.5),
    // PERT: (a + 4m + b) / 6, and (mean - a)(b - mean) / 7.
    (.pert(low: 2, mode: 5, high: 14), 6, 4.0 * 8 / 7),
    (.normal(mean: 3, sd: 2), 3, 4),
    (.lognormal(median: 2, logSD: 0.5), 2 * exp(0.125), 4 * exp(0.25) * (exp(0.25) - 1)),
    (.exponential(mean: 4), 4, 16),
    (.beta(alpha: 2, beta: 5), 2.0 / 7, 10.0 / (49 * 8)),
    (.beta(alpha: 0.5, beta: 0.5, low: 0, high: 4), 2, 2),
    // The half-normal.
    (
      .truncated(.normal(mean: 0, sd: 1), low: 0, high: .infinity), (2 / Double.pi).squareRoot(),
      1 - 2 / Double.pi
    ),
    // An exponential does not remember how long it has run.
    (.truncated(.exponential(mean: 4), low: 10, high: .infinity), 14, 16),
    (.discrete([.init(1, weight: 1), .init(4, weight: 3)]), 3.25, 27.0 / 16),
    (.empirical([0, 1]), 0.5, 1.0 / 12),
    (.constant(7), 7, 0),
  ]

  @Test("Moments taken over the quantile function are the closed forms", arguments: moments)
  func momentsMatch(_ row: (distribution: Distribution, mean: Double, variance: Double)) {
    let quantile = QuantileFunction(row.distribution)
    var (sum, squares) = (0.0, 0.0)
    // The substitution p = 3t² - 2t³ tames the infinite ends.
    let n = 40_000
    for step in 0..<n {
      let t = (Double(step) + 0.5) / Double(n)
      let weight = 6 * t * (1 - t) / Double(n)
      let x = quantile(t * t * (3 - 2 * t)) - row.mean
      sum += x * weight
      squares += x * x * weight
    }
    let size = max(1, abs(row.mean), row.variance)
    #expect(abs(sum) < 3e-5 * size)
    #expect(abs(squares - row.variance) < 2e-4 * size)
  }

  @Test("The distribution function undoes the quantile", arguments: moments.map(\.0))
  func roundTrip(distribution: Distribution) {
    let function = QuantileFunction(distribution)
    if case .constant = distribution { return }
    if case .discrete = distribution { return }
    for p in [1e-9, 1e-4, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.9999] {
      let error = abs(function.cumulative(function(p)) - p)
      #expect(error < 1e-12, "\(distribution) at \(p): \(error)")
    }
  }

  @Test(
    "Quantiles never fall as the probability rises, and a column holds the same numbers",
    arguments: moments.map(\.0))
  func monotone(distribution: Distribution) {
    let function = QuantileFunction(distribution)
    var column = (0..<2048).map { (Double($0) + 0.5) / 2048 }
    let single = column.map { function($0) }
    #expect(zip(single, single.dropFirst()).allSatisfy { $0 <= $1 })
    column.withUnsafeMutableBufferPointer {
      guard let base = $0.baseAddress else { return }
      function.transform(base, count: 2048)
    }
    for (found, expected) in zip(column, single) {
      #expect(abs(found - expected) <= 1e-15 * max(1, abs(expected)))
    }
  }

  @Test("Beta quantiles from the table are those of the distribution function, to 13 digits")
  func betaTable() {
    for (alpha, beta) in [(0.5, 0.5), (1, 1), (1, 5), (2.2, 3.8), (5, 1), (12, 3), (40, 70)] {
      let function = QuantileFunction(.beta(alpha: alpha, beta: beta))
      for scenario in 0..<400 as Range<UInt64> {
        let p = Draws(seed: 6).uniform(scenario, Stream("p")) * (scenario % 2 == 0 ? 1 : 1e-6)
        let error = abs(function.cumulative(function(p)) / p - 1)
        #expect(error < 1e-12, "\(alpha), \(beta) at \(p)")
      }
    }
    // A uniform distribution in another dress, whose quantile is known.
    let flat = QuantileFunction(.beta(alpha: 1, beta: 1))
    for p in [1e-12, 0.003, 0.31, 0.5, 0.77, 0.999] { #expect(abs(flat(p) / p - 1) < 1e-13) }
  }

  @Test("Beta quantiles of extreme shapes come back through the distribution function")
  func extremeBeta() {
    for (alpha, beta) in [(0.05, 0.05), (0.3, 40), (1, 1), (900, 2), (5_000, 5_000), (1, 30)] {
      let function = QuantileFunction(.beta(alpha: alpha, beta: beta))
      for p in [1e-6, 0.003, 0.2, 0.5, 0.77, 0.999] {
        let x = function(p)
        #expect((0...1).contains(x))
        // Near 1 a double cannot hold x finely enough to hit p any closer.
        if x < 0.999 { #expect(abs(function.cumulative(x) - p) < 1e-11, "\(alpha) \(beta) \(p)") }
      }
    }
  }

  @Test(
    "A truncated distribution stays between its ends",
    arguments: [
      Distribution.truncated(.normal(mean: 0, sd: 1), low: 1, high: 4),
      .truncated(.lognormal(median: 1, logSD: 1), low: 0.5, high: 2),
      .truncated(.triangular(low: 0, mode: 1, high: 9), low: 3, high: 8),
    ])
  func truncated(distribution: Distribution) {
    guard case .truncated(let base, let low, let high) = distribution else { return }
    let function = QuantileFunction(distribution)
    let whole = QuantileFunction(base)
    for step in 0...100 {
      let p = Double(step) / 100
      let x = function(p)
      #expect(x >= low && x <= high)
      let share =
        (whole.cumulative(x) - whole.cumulative(low))
        / (whole.cumulative(high) - whole.cumulative(low))
      #expect(abs(share - p) < 1e-12)
    }
  }

  @Test(
    "Numbers that make no distribution are told what they should be",
    arguments: [
      (.uniform(low: 3, high: 3), "from a finite low to a larger high"),
      (.uniform(low: .nan, high: 3), "from a finite low to a larger high"),
      (.uniform(low: -1e308, high: 1e308), "from a finite low to a larger high"),
      (.triangular(low: 0, mode: 9, high: 3), "of a mode from low to high"),
      (.pert(low: 0, mode: 1, high: 3, weight: -4), "of a finite weight above zero"),
      (.normal(mean: .infinity, sd: 1), "of a finite mean"),
      (.normal(mean: 0, sd: -1), "of a finite sd above zero"),
      (.lognormal(median: 0, logSD: 1), "of a finite median above zero"),
      (.exponential(mean: 0), "of a finite mean above zero"),
      (.beta(alpha: 0, beta: 1), "of a finite alpha above zero"),
      (.discrete([]), "of finite values with weights from zero up, not all zero"),
      (
        .discrete([.init(1, weight: -1)]),
        "of finite values with weights from zero up, not all zero"
      ),
      (.empirical([]), "of some finite values"),
      (.constant(.nan), "a finite number"),
      (
        .truncated(.normal(mean: 0, sd: 1), low: 9, high: 10),
        "between ends that hold at least a millionth of the base's probability"
      ),
      (
        .truncated(.constant(3), low: 0, high: 10),
        "of a continuous base that is not itself truncated"
      ),
      (
        .truncated(.exponential(mean: -3), low: 0, high: 10),
        "of a base that is of a finite mean above zero"
      ),
    ] as [(Distribution, String)])
  func mistakes(distribution: Distribution, words: String) {
    #expect(distribution.mistake == words)
  }

  @Test("A distribution is written as a person would write it")
  func written() {
    let cases: [(Distribution, String)] = [
      (.pert(low: 1, mode: 2, high: 4.5), "pert(1, 2, 4.5)"),
      (
        .truncated(.normal(mean: 0, sd: 1), low: 0, high: .infinity),
        "truncated(normal(0, 1), 0, inf)"
      ),
      (.discrete([.init(1, weight: 0.5), .init(2, weight: 0.5)]), "discrete(1: 0.5, 2: 0.5)"),
    ]
    for (distribution, words) in cases { #expect(distribution.description == words) }
  }
}
