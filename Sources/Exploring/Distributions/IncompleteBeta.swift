// SPDX-License-Identifier: Apache-2.0
import Glibc

/// The beta distribution with two shapes on (0, 1): its distribution function, the regularised
/// incomplete beta function (DLMF 8.17.22, the continued fraction by Lentz's method), and the
/// inverse.
struct IncompleteBeta: Sendable {
  let alpha: Double
  let beta: Double
  private let logNorm: Double
  /// The quantiles at 1/128, 2/128 and so on: between two of them Newton's steps are few and safe.
  private let nodes: [Double]

  private static let cells = 128

  init(alpha: Double, beta: Double) {
    self.alpha = alpha
    self.beta = beta
    var sign: Int32 = 0
    let norm =
      lgamma_r(alpha + beta, &sign) - lgamma_r(alpha, &sign) - lgamma_r(beta, &sign)
    logNorm = norm
    var nodes = [0.0]
    for cell in 1..<Self.cells {
      let p = Double(cell) / Double(Self.cells)
      nodes.append(
        Self.solve(p, from: nodes[cell - 1], to: 1, alpha: alpha, beta: beta, logNorm: norm))
    }
    self.nodes = nodes + [1]
  }

  func cumulative(_ x: Double) -> Double {
    Self.cumulative(x, alpha: alpha, beta: beta, logNorm: logNorm)
  }

  func quantile(_ p: Double) -> Double {
    guard p > 0 else { return 0 }
    guard p < 1 else { return 1 }
    let cell = Int(p * Double(Self.cells))
    return Self.solve(
      p, from: nodes[cell], to: nodes[cell + 1], alpha: alpha, beta: beta, logNorm: logNorm)
  }

  private static func cumulative(_ x: Double, alpha: Double, beta: Double, logNorm: Double)
    -> Double
  {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let front = exp(logNorm + alpha * log(x) + beta * log1p(-x))
    return x < (alpha + 1) / (alpha + beta + 2)
      ? front * fraction(x, alpha, beta) / alpha
      : 1 - front * fraction(1 - x, beta, alpha) / beta
  }

  /// The continued fraction; it converges within a few dozen terms for shapes up to some thousands.
  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    func kept(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
    var c = 1.0
    var d = 1 / kept(1 - (a + b) * x / (a + 1))
    var h = d
    for index in 1...10_000 {
      let m = Double(index)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / kept(1 + even * d)
      c = kept(1 + even / c)
      h *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / kept(1 + odd * d)
      c = kept(1 + odd / c)
      h *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return h
  }

  /// The x between two brackets whose distribution function is p: Halley's steps, and halving where
  /// a step would leave the bracket.
  private static func solve(
    _ p: Double, from start: Double, to end: Double, alpha: Double, beta: Double, logNorm: Double
  ) -> Double {
    var (low, high) = (start, end)
    var x = 0.5 * (low + high)
    for _ in 0..<1100 {
      let miss = cumulative(x, alpha: alpha, beta: beta, logNorm: logNorm) - p
      if miss == 0 { return x }
      if miss < 0 { low = x } else { high = x }
      let density = exp(logNorm + (alpha - 1) * log(x) + (beta - 1) * log1p(-x))
      let newton = miss / density
      let bend = (alpha - 1) / x - (beta - 1) / (1 - x)
      var next = x - newton / max(0.5, 1 - 0.5 * min(1, newton * bend))
      if !(next > low && next < high) { next = 0.5 * (low + high) }
      if abs(next - x) <= 2e-16 * x || next == low || next == high { return next }
      x = next
    }
    return x
  }
}
