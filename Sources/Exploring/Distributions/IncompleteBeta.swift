// SPDX-License-Identifier: Apache-2.0
import Glibc

/// The beta distribution with two shapes on (0, 1): its distribution function, the regularised
/// incomplete beta function (DLMF 8.17.22, the continued fraction by Lentz's method), and the
/// inverse.
struct IncompleteBeta: Sendable {
  let alpha: Double
  let beta: Double
  private let logNorm: Double

  init(alpha: Double, beta: Double) {
    self.alpha = alpha
    self.beta = beta
    var sign: Int32 = 0
    logNorm = lgamma_r(alpha + beta, &sign) - lgamma_r(alpha, &sign) - lgamma_r(beta, &sign)
  }

  /// The density times x (1 - x), which has no poles: x^alpha (1 - x)^beta / B(alpha, beta).
  func weight(_ x: Double, _ rest: Double) -> Double {
    exp(logNorm + alpha * log(x) + beta * log(rest))
  }

  /// The x whose distribution function is p: Halley's steps from a guess, and halving where a step
  /// would leave the bracket.
  func quantile(_ p: Double, near guess: Double = 0.5) -> Double {
    guard p > 0 else { return 0 }
    guard p < 1 else { return 1 }
    var (low, high) = (0.0, 1.0)
    var x = guess > 0 && guess < 1 ? guess : 0.5
    for _ in 0..<1100 {
      let miss = cumulative(x) - p
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

  /// The probability of falling at or below x.
  func cumulative(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let front = exp(logNorm + alpha * log(x) + beta * log1p(-x))
    return x < (alpha + 1) / (alpha + beta + 2)
      ? front * Self.fraction(x, alpha, beta) / alpha
      : 1 - front * Self.fraction(1 - x, beta, alpha) / beta
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
}
