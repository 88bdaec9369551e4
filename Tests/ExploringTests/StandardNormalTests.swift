// SPDX-License-Identifier: Apache-2.0
import Exploring
import Foundation
import Testing

struct StandardNormalTests {
  @Test(
    "The quantile is that of the tables",
    arguments: [
      (0.5, 0), (0.975, 1.959963984540054), (0.995, 2.5758293035489004),
      (0.25, -0.6744897501960817), (0.001, -3.090232306167813), (1e-20, -9.262340089798408),
      (0.925, 1.4395314709384563),
    ])
  func tables(p: Double, z: Double) {
    #expect(abs(StandardNormal.quantile(p) - z) <= 4e-15 * max(1, abs(z)))
  }

  @Test("The distribution function undoes the quantile in both tails")
  func roundTrip() {
    for exponent in 0...60 {
      let p = pow(2, -Double(exponent)) * 0.7
      let back = StandardNormal.cumulative(StandardNormal.quantile(p))
      // An error of z by one part in 10^16 is an error of p by z² parts.
      #expect(abs(back - p) <= 2e-16 * p * (10 + 2 * pow(StandardNormal.quantile(p), 2)))
    }
  }

  @Test("A column is turned into the numbers that single quantiles give, the far tails too")
  func column() {
    var u = (0..<1024).map { Draws(seed: 3).uniform(UInt64($0), Stream("u")) }
    u[5] = 0x1p-53
    u[6] = 1 - 0x1p-53
    u[7] = 1e-300
    u[8] = 0.075
    u[9] = 0.5
    let expected = u.map(StandardNormal.quantile)
    u.withUnsafeMutableBufferPointer {
      guard let base = $0.baseAddress else { return }
      StandardNormal.transform(base, count: 1024)
    }
    for (found, z) in zip(u, expected) { #expect(abs(found - z) <= 4e-16 * max(1, abs(z))) }
  }

  @Test("Logarithms on eight lanes are within one unit in the last place of the library's")
  func logarithms() {
    for step in 0..<2_000 {
      let x = SIMD8<Double>(0, 1, 2, 3, 4, 5, 6, 7) * 0.01 + pow(1.9, Double(step % 1000) - 500)
      let found = x.naturalLogarithm()
      for lane in 0..<8 {
        let exact = log(x[lane])
        #expect(abs(found[lane] - exact) <= max(exact.ulp, 1.2e-16), "ln \(x[lane])")
      }
    }
  }

  @Test("Exponentials on eight lanes are within one unit in the last place of the library's")
  func exponentials() {
    for step in stride(from: -707.5, through: 709.5, by: 0.37) {
      let x = SIMD8<Double>(0, 1, 2, 3, 4, 5, 6, 7) * 0.0271 + step - 0.1
      let found = x.exponential()
      for lane in 0..<8 {
        let exact = exp(x[lane])
        #expect(abs(found[lane] - exact) <= exact.ulp, "exp \(x[lane])")
      }
    }
    let ends = SIMD8<Double>(-.infinity, -800, -745, 0, 709.7, 710, .infinity, .nan).exponential()
    #expect(ends[0] == 0 && ends[1] == 0 && ends[2] == 0 && ends[3] == 1)
    #expect(ends[4].isFinite && ends[5] == .infinity && ends[6] == .infinity && ends[7].isNaN)
  }
}
