// SPDX-License-Identifier: Apache-2.0

/// One thing that nobody knows (the X of XLRM): a number with a distribution and where it comes from.
public struct Uncertainty: Hashable, Sendable {
  /// The stable name in flags, URLs and CSV headers: `mean-delay`. Draws depend on it, not on the
  /// order of declaration, so adding an uncertainty leaves every other draw as it was.
  public let id: String
  public let label: Label
  /// As an analyst writes it: `USD bn/year`, `months`, `share`.
  public let unit: String
  public let distribution: Distribution
  public let basis: Basis

  public init(
    _ id: String, _ label: Label, unit: String, _ distribution: Distribution, basis: Basis
  ) {
    self.id = id
    self.label = label
    self.unit = unit
    self.distribution = distribution
    self.basis = basis
  }
}

/// Shocks inside one experiment that have no name of their own, such as sixty monthly moves of an
/// exchange rate: `count` independent draws of one distribution.
///
/// Noise is not part of a design: Sobol and Latin-hypercube points spread over the uncertainties,
/// while noise is drawn from the scenario's own random numbers. Policies that meet in one scenario
/// meet the same noise (common random numbers).
public struct Noise: Hashable, Sendable {
  public let id: String
  public let label: Label
  public let count: Int
  public let distribution: Distribution
  public let basis: Basis

  public init(
    _ id: String, _ label: Label, count: Int, _ distribution: Distribution, basis: Basis
  ) {
    self.id = id
    self.label = label
    self.count = count
    self.distribution = distribution
    self.basis = basis
  }
}

/// How strongly two uncertainties move together, as Spearman's rank correlation from -1 to 1.
public struct RankCorrelation: Hashable, Sendable {
  public let first: String
  public let second: String
  public let coefficient: Double

  public init(_ first: String, _ second: String, _ coefficient: Double) {
    self.first = first
    self.second = second
    self.coefficient = coefficient
  }
}
