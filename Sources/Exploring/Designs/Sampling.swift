// SPDX-License-Identifier: Apache-2.0

/// How a set of scenarios came about, as far as the errors of what is learned from it depend on that.
public enum Sampling: Hashable, Sendable {
  /// Independent draws: the spread of the experiments and their count give the error.
  case independent
  /// A Latin hypercube: the variance of a mean or a share is at most n / (n - 1) of that of n
  /// independent draws (Owen 1997, "Monte Carlo variance of scrambled net quadrature"), and most often
  /// much less; one run does not tell how much.
  case stratified
  /// Scrambled points of low discrepancy: in the long run errors are smaller than those of independent
  /// draws, but nothing bounds them for a given count; runs with other seeds tell.
  case even
  /// Scenarios that somebody chose: there is nothing of which they are a sample.
  case chosen
}
