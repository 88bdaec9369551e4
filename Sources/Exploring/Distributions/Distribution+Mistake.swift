// SPDX-License-Identifier: Apache-2.0

extension Distribution {
  /// What its numbers would have to be, when they make no distribution; `nil` when all is well.
  public var mistake: String? {
    switch self {
    case .constant(let value): value.isFinite ? nil : "a finite number"
    case .uniform(let low, let high): Self.ends(low, high)
    case .triangular(let low, let mode, let high): Self.ordered(low, mode, high)
    case .pert(let low, let mode, let high, let weight):
      Self.ordered(low, mode, high) ?? Self.positive(weight, "weight")
    case .normal(let mean, let sd): mean.isFinite ? Self.positive(sd, "sd") : "of a finite mean"
    case .lognormal(let median, let logSD):
      Self.positive(median, "median") ?? Self.positive(logSD, "logSD")
    case .exponential(let mean): Self.positive(mean, "mean")
    case .beta(let alpha, let beta, let low, let high):
      Self.positive(alpha, "alpha") ?? Self.positive(beta, "beta") ?? Self.ends(low, high)
    case .truncated(let base, let low, let high): Self.truncation(base, low, high)
    case .discrete(let outcomes): Self.outcomes(outcomes)
    case .empirical(let values):
      !values.isEmpty && values.allSatisfy(\.isFinite) ? nil : "of some finite values"
    }
  }

  private static func ends(_ low: Double, _ high: Double) -> String? {
    low.isFinite && high.isFinite && low < high && (high - low).isFinite
      ? nil : "from a finite low to a larger high"
  }

  private static func ordered(_ low: Double, _ mode: Double, _ high: Double) -> String? {
    ends(low, high) ?? (low <= mode && mode <= high ? nil : "of a mode from low to high")
  }

  private static func positive(_ value: Double, _ name: String) -> String? {
    value.isFinite && value > 0 ? nil : "of a finite \(name) above zero"
  }

  private static func truncation(_ base: Distribution, _ low: Double, _ high: Double) -> String? {
    switch base {
    case .constant, .discrete, .truncated:
      return "of a continuous base that is not itself truncated"
    default: break
    }
    if let mistake = base.mistake { return "of a base that is " + mistake }
    guard low < high else { return "from a low to a larger high" }
    let function = QuantileFunction(base)
    return function.cumulative(high) - function.cumulative(low) >= 1e-6
      ? nil : "between ends that hold at least a millionth of the base's probability"
  }

  private static func outcomes(_ outcomes: [Outcome]) -> String? {
    let weights = outcomes.map(\.weight)
    return outcomes.allSatisfy({ $0.value.isFinite && $0.weight.isFinite && $0.weight >= 0 })
      && weights.reduce(0, +) > 0 && weights.reduce(0, +).isFinite
      ? nil : "of finite values with weights from zero up, not all zero"
  }
}
