// SPDX-License-Identifier: Apache-2.0
import Glibc

/// The quantile function of the beta distribution, fast enough for a draw.
///
/// The log odds ln(x / (1 - x)) of the quantile are a smooth, nearly straight function of the
/// standard normal quantile z of the same probability. It is held at steps of 1/32 in z with its
/// first two derivatives and interpolated by polynomials of the fifth degree, which is good to 1e-13
/// of x and of 1 - x for shapes from 1/2 up. Smaller shapes, and |z| above 8.25, are solved for.
struct BetaQuantile: Sendable {
  private let lower: IncompleteBeta
  private let upper: IncompleteBeta
  /// Six coefficients a step, in the share of the step; none where the shapes are too small.
  private let coefficients: [Double]

  private static let reach = 8.25
  private static let stepsPerUnit = 32.0
  private static let steps = 528

  init(alpha: Double, beta: Double) {
    lower = IncompleteBeta(alpha: alpha, beta: beta)
    upper = IncompleteBeta(alpha: beta, beta: alpha)
    coefficients = min(alpha, beta) >= 0.5 ? Self.table(lower, upper) : []
  }

  func cumulative(_ x: Double) -> Double { lower.cumulative(x) }

  func callAsFunction(_ p: Double) -> Double {
    guard p > 0 else { return 0 }
    guard p < 1 else { return 1 }
    let z = StandardNormal.quantile(p)
    guard !coefficients.isEmpty, abs(z) < Self.reach else { return solved(z) }
    return 1 / (1 + exp(-logOdds(z)))
  }

  /// Turns a column of probabilities from (0, 1) into quantiles, in place.
  ///
  /// - Parameter count: a multiple of `Batch.lanes`.
  func transform(_ column: UnsafeMutablePointer<Double>, count: Int) {
    StandardNormal.transform(column, count: count)
    for row in Swift.stride(from: 0, to: count, by: Batch.lanes) {
      var odds = SIMD8<Double>(repeating: 0)
      var outside = coefficients.isEmpty
      for lane in 0..<Batch.lanes where !outside {
        let z = column[row + lane]
        outside = !(abs(z) < Self.reach)
        if !outside { odds[lane] = logOdds(z) }
      }
      if outside {
        for lane in 0..<Batch.lanes { column[row + lane] = alone(column[row + lane]) }
      } else {
        let values = 1 / (1 + (-odds).exponential())
        UnsafeMutableRawPointer(column + row).storeBytes(of: values, as: SIMD8<Double>.self)
      }
    }
  }

  private func alone(_ z: Double) -> Double {
    guard !coefficients.isEmpty, abs(z) < Self.reach else { return solved(z) }
    return 1 / (1 + exp(-logOdds(z)))
  }

  private func solved(_ z: Double) -> Double {
    z <= 0
      ? lower.quantile(StandardNormal.cumulative(z))
      : 1 - upper.quantile(StandardNormal.cumulative(-z))
  }

  @inline(__always)
  private func logOdds(_ z: Double) -> Double {
    let place = (z + Self.reach) * Self.stepsPerUnit
    let step = min(Int(place), Self.steps - 1)
    let s = place - Double(step)
    return coefficients.withUnsafeBufferPointer { c in
      let k = 6 * step
      return c[k] + s
        * (c[k + 1] + s * (c[k + 2] + s * (c[k + 3] + s * (c[k + 4] + s * c[k + 5]))))
    }
  }

  /// The log odds and their first two derivatives by one step of z.
  private struct Node {
    var odds: Double
    var slope: Double
    var bend: Double
  }

  private static func table(_ lower: IncompleteBeta, _ upper: IncompleteBeta) -> [Double] {
    var nodes: [Node] = []
    for index in 0...steps {
      let z = Double(index) / stepsPerUnit - reach
      let guess = nodes.last.map { $0.odds + $0.slope + 0.5 * $0.bend } ?? -2 * reach
      nodes.append(node(z, guess, lower, upper))
    }
    return zip(nodes, nodes.dropFirst()).flatMap { one, other -> [Double] in
      let rest = other.odds - one.odds - one.slope - 0.5 * one.bend
      let slope = other.slope - one.slope - one.bend
      let bend = other.bend - one.bend
      return [
        one.odds, one.slope, 0.5 * one.bend, 10 * rest - 4 * slope + 0.5 * bend,
        7 * slope - 15 * rest - bend, 6 * rest - 3 * slope + 0.5 * bend,
      ]
    }
  }

  private static func node(
    _ z: Double, _ guess: Double, _ lower: IncompleteBeta, _ upper: IncompleteBeta
  ) -> Node {
    // Solve for whichever of x and 1 - x is on the side of the smaller probability.
    let (x, rest): (Double, Double)
    if z <= 0 {
      x = lower.quantile(StandardNormal.cumulative(z), near: 1 / (1 + exp(-guess)))
      rest = 1 - x
    } else {
      rest = upper.quantile(StandardNormal.cumulative(-z), near: 1 / (1 + exp(guess)))
      x = 1 - rest
    }
    // From the chain rule: the slope is the normal density over x (1 - x) times the beta density.
    let slope = StandardNormal.density(z) / lower.weight(x, rest)
    let bend = slope * (-z - slope * (lower.alpha * rest - lower.beta * x))
    let step = 1 / stepsPerUnit
    return Node(odds: log(x) - log(rest), slope: slope * step, bend: bend * step * step)
  }
}
