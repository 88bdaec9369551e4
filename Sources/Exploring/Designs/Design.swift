// SPDX-License-Identifier: Apache-2.0

/// Which scenarios are looked at.
public enum Design: Sendable {
  /// Independent draws; errors shrink with the square root of the count.
  case monteCarlo(Int)
  /// One draw from each of `count` equally likely slices of every input, in random order (McKay,
  /// Beckman and Conover 1979).
  case latinHypercube(Int)
  /// So many points of Sobol's sequence, scrambled by the seed; best with a power of two.
  case sobol(Int)
  /// A point set of the caller's, such as a Saltelli design; its
  /// dimensions are the sampled inputs in the order of the `Layout`.
  case points(any PointSet)
  /// Every combination of the middles of so many equally likely slices of each named uncertainty;
  /// those without a name stay at their medians.
  case fullFactorial([String: Int])
  /// Scenarios that the user wrote down.
  case table(UserScenarios)

  /// What stands behind the scenarios, and so how far their count tells of errors.
  public var sampling: Sampling {
    switch self {
    case .monteCarlo: .independent
    case .latinHypercube: .stratified
    case .sobol: .even
    case .points, .fullFactorial, .table: .chosen
    }
  }

  /// Whether its scenarios say how the levers are set, so that no policy can.
  public var setsLevers: Bool {
    if case .table(let table) = self { table.setsLevers } else { false }
  }

  /// The most scenarios that a run may have.
  public static let mostScenarios = 1 << 40
}
