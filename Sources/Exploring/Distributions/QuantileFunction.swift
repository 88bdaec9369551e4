// SPDX-License-Identifier: Apache-2.0
import Glibc

/// A distribution made ready to be sampled many times: its quantile function and its inverse.
public struct QuantileFunction: Sendable {
  private enum Form {
    case constant(Double)
    case uniform(low: Double, width: Double)
    case triangular(low: Double, mode: Double, high: Double)
    case normal(mean: Double, sd: Double)
    case lognormal(median: Double, logSD: Double)
    case exponential(mean: Double)
    case beta(BetaQuantile, low: Double, width: Double)
    indirect case truncated(
      QuantileFunction, low: Double, high: Double, from: Double, share: Double)
    case discrete(values: [Double], upTo: [Double])
    case empirical([Double])
  }

  private let form: Form

  /// - Precondition: the distribution has no `mistake`.
  public init(_ distribution: Distribution) {
    switch distribution {
    case .constant(let value): form = .constant(value)
    case .uniform(let low, let high): form = .uniform(low: low, width: high - low)
    case .triangular(let low, let mode, let high):
      form = .triangular(low: low, mode: mode, high: high)
    case .pert(let low, let mode, let high, let weight):
      let width = high - low
      let shapes = BetaQuantile(
        alpha: 1 + weight * ((mode - low) / width), beta: 1 + weight * ((high - mode) / width))
      form = .beta(shapes, low: low, width: width)
    case .normal(let mean, let sd): form = .normal(mean: mean, sd: sd)
    case .lognormal(let median, let logSD): form = .lognormal(median: median, logSD: logSD)
    case .exponential(let mean): form = .exponential(mean: mean)
    case .beta(let alpha, let beta, let low, let high):
      form = .beta(BetaQuantile(alpha: alpha, beta: beta), low: low, width: high - low)
    case .truncated(let base, let low, let high):
      let function = QuantileFunction(base)
      let from = function.cumulative(low)
      form = .truncated(
        function, low: low, high: high, from: from, share: function.cumulative(high) - from)
    case .discrete(let outcomes):
      let sorted = outcomes.filter { $0.weight > 0 }.sorted { $0.value < $1.value }
      let total = sorted.reduce(0) { $0 + $1.weight }
      var sum = 0.0
      form = .discrete(
        values: sorted.map(\.value),
        upTo: sorted.map {
          sum += $0.weight
          return sum / total
        })
    case .empirical(let values): form = .empirical(values.sorted())
    }
  }

  /// The value that the distribution falls below with probability `p`; the ends of its range at 0
  /// and 1.
  public func callAsFunction(_ p: Double) -> Double {
    switch form {
    case .constant(let value): value
    case .uniform(let low, let width): low + width * p
    case .triangular(let low, let mode, let high): Self.triangular(p, low, mode, high)
    case .normal(let mean, let sd): mean + sd * StandardNormal.quantile(p)
    case .lognormal(let median, let logSD): median * exp(logSD * StandardNormal.quantile(p))
    case .exponential(let mean): -mean * log1p(-p)
    case .beta(let shapes, let low, let width): low + width * shapes(p)
    case .truncated(let base, let low, let high, let from, let share):
      min(max(base(from + p * share), low), high)
    case .discrete(let values, let upTo):
      values[min(Self.firstIndex(in: upTo) { $0 > p }, values.count - 1)]
    case .empirical(let sorted): SampleQuantile.value(sorted, p)
    }
  }

  /// The probability that the distribution falls at or below `x`.
  public func cumulative(_ x: Double) -> Double {
    switch form {
    case .constant(let value): x >= value ? 1 : 0
    case .uniform(let low, let width): min(max((x - low) / width, 0), 1)
    case .triangular(let low, let mode, let high): Self.triangularCumulative(x, low, mode, high)
    case .normal(let mean, let sd): StandardNormal.cumulative((x - mean) / sd)
    case .lognormal(let median, let logSD):
      x > 0 ? StandardNormal.cumulative(log(x / median) / logSD) : 0
    case .exponential(let mean): x > 0 ? -expm1(-x / mean) : 0
    case .beta(let shapes, let low, let width): shapes.cumulative((x - low) / width)
    case .truncated(let base, let low, let high, let from, let share):
      min(max((base.cumulative(min(max(x, low), high)) - from) / share, 0), 1)
    case .discrete(let values, let upTo):
      Self.firstIndex(in: values) { $0 > x } == 0
        ? 0 : upTo[Self.firstIndex(in: values) { $0 > x } - 1]
    case .empirical(let sorted): Self.interpolatedCumulative(x, sorted)
    }
  }

  /// Turns a column of probabilities from (0, 1) into values, in place.
  ///
  /// - Parameter count: a multiple of `Batch.lanes`.
  public func transform(_ column: UnsafeMutablePointer<Double>, count: Int) {
    switch form {
    case .uniform(let low, let width):
      Self.onLanes(column, count) { low + width * $0 }
    case .normal(let mean, let sd):
      StandardNormal.transform(column, count: count)
      if mean != 0 || sd != 1 { Self.onLanes(column, count) { mean + sd * $0 } }
    case .lognormal(let median, let logSD):
      StandardNormal.transform(column, count: count)
      Self.onLanes(column, count) { median * (logSD * $0).exponential() }
    case .exponential(let mean):
      // 1 - p is as uniform as p, but a larger p has to give a larger value.
      Self.onLanes(column, count) { -mean * (1 - $0).naturalLogarithm() }
    case .beta(let shapes, let low, let width):
      shapes.transform(column, count: count)
      Self.onLanes(column, count) { low + width * $0 }
    default:
      for row in 0..<count { column[row] = self(column[row]) }
    }
  }

  @inline(__always)
  private static func onLanes(
    _ column: UnsafeMutablePointer<Double>, _ count: Int,
    _ change: (SIMD8<Double>) -> SIMD8<Double>
  ) {
    for row in Swift.stride(from: 0, to: count, by: Batch.lanes) {
      let place = UnsafeMutableRawPointer(column + row)
      place.storeBytes(
        of: change(place.loadUnaligned(as: SIMD8<Double>.self)), as: SIMD8<Double>.self)
    }
  }
}

extension QuantileFunction {
  private static func triangular(_ p: Double, _ low: Double, _ mode: Double, _ high: Double)
    -> Double
  {
    let width = high - low
    let left = mode - low
    return p * width < left
      ? low + (p * width * left).squareRoot()
      : high - ((1 - p) * width * (high - mode)).squareRoot()
  }

  private static func triangularCumulative(
    _ x: Double, _ low: Double, _ mode: Double, _ high: Double
  ) -> Double {
    if x <= low { return 0 }
    if x >= high { return 1 }
    return x < mode
      ? (x - low) / (high - low) * ((x - low) / (mode - low))
      : 1 - (high - x) / (high - low) * ((high - x) / (high - mode))
  }

  /// The first place in a sorted list where the condition holds; the count where it never does.
  private static func firstIndex(in sorted: [Double], where holds: (Double) -> Bool) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(sorted[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func interpolatedCumulative(_ x: Double, _ sorted: [Double]) -> Double {
    let above = firstIndex(in: sorted) { $0 > x }
    if above == 0 { return 0 }
    if above == sorted.count { return 1 }
    let (one, other) = (sorted[above - 1], sorted[above])
    return (Double(above - 1) + (x - one) / (other - one)) / Double(sorted.count - 1)
  }
}
