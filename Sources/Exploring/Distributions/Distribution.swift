// SPDX-License-Identifier: Apache-2.0

/// What is believed about a number before it is known.
///
/// Every distribution is sampled through its quantile function, so Latin-hypercube and Sobol points
/// work for all of them and a draw stays a pure function of one number from (0, 1).
public indirect enum Distribution: Hashable, Sendable {
  /// No doubt at all.
  case constant(Double)
  case uniform(low: Double, high: Double)
  case triangular(low: Double, mode: Double, high: Double)
  /// A beta distribution between two ends around a most likely value (Malcolm et al. 1959); `weight`
  /// is how much the mode counts, 4 in the original.
  case pert(low: Double, mode: Double, high: Double, weight: Double = 4)
  case normal(mean: Double, sd: Double)
  /// exp of a normal: `median` is exp of its mean, `logSD` the standard deviation of the logarithm.
  case lognormal(median: Double, logSD: Double)
  case exponential(mean: Double)
  /// A beta distribution with two shapes, stretched from (0, 1) to (low, high).
  case beta(alpha: Double, beta: Double, low: Double = 0, high: Double = 1)
  /// Another distribution, given that it falls between two ends; an end may be infinite.
  case truncated(Distribution, low: Double, high: Double)
  /// A few values with their weights, which need not sum to one.
  case discrete([Outcome])
  /// Observed values, each as likely: the quantile goes straight from one to the next (Hyndman and
  /// Fan 1996, type 7).
  case empirical([Double])

  /// One value of a discrete distribution.
  public struct Outcome: Hashable, Sendable {
    public let value: Double
    public let weight: Double

    public init(_ value: Double, weight: Double) {
      self.value = value
      self.weight = weight
    }
  }

  /// The standard normal, the usual distribution of a noise.
  public static let standardNormal = Distribution.normal(mean: 0, sd: 1)
}

extension Distribution {
  /// Whether it is one value without doubt.
  public var isConstant: Bool { if case .constant = self { true } else { false } }
}

extension Distribution: CustomStringConvertible {
  /// As a person would write it: `triangular(2, 5, 9)`.
  public var description: String {
    func call(_ name: String, _ values: [Double]) -> String {
      name + "(" + values.map(Number.text).joined(separator: ", ") + ")"
    }
    switch self {
    case .constant(let value): return call("constant", [value])
    case .uniform(let low, let high): return call("uniform", [low, high])
    case .triangular(let low, let mode, let high): return call("triangular", [low, mode, high])
    case .pert(let low, let mode, let high, let weight):
      return call("pert", weight == 4 ? [low, mode, high] : [low, mode, high, weight])
    case .normal(let mean, let sd): return call("normal", [mean, sd])
    case .lognormal(let median, let logSD): return call("lognormal", [median, logSD])
    case .exponential(let mean): return call("exponential", [mean])
    case .beta(let alpha, let beta, let low, let high):
      return call("beta", low == 0 && high == 1 ? [alpha, beta] : [alpha, beta, low, high])
    case .truncated(let base, let low, let high):
      return "truncated(\(base), \(Number.text(low)), \(Number.text(high)))"
    case .discrete(let outcomes):
      return "discrete("
        + outcomes.map { "\(Number.text($0.value)): \(Number.text($0.weight))" }
        .joined(separator: ", ") + ")"
    case .empirical(let values):
      return values.count > 8 ? "empirical(\(values.count) values)" : call("empirical", values)
    }
  }
}
