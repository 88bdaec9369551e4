// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// The reader of functions is only as good as what it reads.
struct ExpressionTests {
  static let texts: [(text: String, x: [Double], value: Double)] = [
    ("x1 + 2*x2^2", [1, 3], 19), ("y = -x1^2", [3], -9), ("2x1*(1+x2)", [2, 3], 16),
    ("prod((|4x_i-2|+a_i)/(1+a_i))", [0, 1], 3), ("sum(a_i*x_i)", [4, 5], 5),
    ("A*sin(pi/2)**2 + 1e-3", [0], 7.001), ("max(x1, x2) - min(x1,x2)", [2, 5], 3),
    ("exp(log(x[1]))/sqrt(4)", [6], 3), ("2-3-4", [0], -5), ("2^3^2", [0], 512),
    ("sin^2(x1) + cos(x1)²", [0.7], 1), ("x[0] + 10*x[1]", [1, 2], 21),
    ("∏_{i=1}^{2}(x_i)", [3, 4], 12),
    ("Σ_i (x₁ × x_i)", [2, 5], 14), ("a1+a2", [0, 0], 1), ("||x1|-3|", [1], 2),
  ]

  @Test("A function given as text is computed as it would be by hand", arguments: texts)
  func readable(_ given: (text: String, x: [Double], value: Double)) throws {
    let expression = try Expression(
      given.text, inputs: given.x.count, constants: ["A": [7], "a": [0, 1]])
    #expect(abs(expression(given.x) - given.value) < 1e-12)
  }

  @Test(
    "What cannot be read is refused",
    arguments: [
      "x3", "sin x1", "foo(x1)", "x1 +", "(x1", "x1)", String(repeating: "(", count: 999),
    ])
  func unreadable(_ text: String) {
    #expect(throws: Expression.Mistake.self) {
      try Expression(text, inputs: 2, constants: [:])
    }
  }
}
