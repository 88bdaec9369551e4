// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Functions whose sensitivity indices are known.
enum TestFunctions {
  /// Ishigami and Homma, 1990; inputs in [-pi, pi].
  static func ishigami(_ x: [Double], a: Double = 7, b: Double = 0.1) -> Double {
    sin(x[0]) + a * pow(sin(x[1]), 2) + b * pow(x[2], 4) * sin(x[0])
  }

  /// Sobol's G function with the shifts and exponents of Saltelli et al., 2010.
  static func g(
    _ x: [Double], a: [Double], shift: [Double] = [], exponent: [Double] = []
  ) -> Double {
    x.indices.reduce(1.0) { product, i in
      let alpha = exponent.isEmpty ? 1 : exponent[i]
      let moved = x[i] + (shift.isEmpty ? 0 : shift[i])
      let place = moved - moved.rounded(.down)
      return product * ((1 + alpha) * pow(abs(2 * place - 1), alpha) + a[i]) / (1 + a[i])
    }
  }

  /// The exact first-order and total indices of the G function.
  static func gIndices(a: [Double], exponent: [Double] = []) -> (first: [Double], total: [Double]) {
    let parts = a.indices.map { i in
      let alpha = exponent.isEmpty ? 1 : exponent[i]
      return alpha * alpha / ((1 + 2 * alpha) * (1 + a[i]) * (1 + a[i]))
    }
    let product = parts.reduce(1) { $0 * (1 + $1) }
    return (
      parts.map { $0 / (product - 1) }, parts.map { $0 * product / (1 + $0) / (product - 1) }
    )
  }

  /// The function of twenty inputs in Morris, 1991, section 5, with the random coefficients of its
  /// first- and second-order terms given.
  static func morris(_ x: [Double], first: [Double], second: [[Double]]) -> Double {
    let w = x.enumerated().map { index, x in
      [2, 4, 6].contains(index) ? 2 * (1.1 * x / (x + 0.1) - 0.5) : 2 * (x - 0.5)
    }
    var y = 0.0
    for i in 0..<20 {
      y += (i < 10 ? 20 : first[i]) * w[i]
      for j in i + 1..<20 {
        y += (j < 6 ? -15 : second[i][j]) * w[i] * w[j]
        for l in j + 1..<20 where l < 5 {
          y += -10 * w[i] * w[j] * w[l]
          for s in l + 1..<20 where s < 4 { y += 5 * w[i] * w[j] * w[l] * w[s] }
        }
      }
    }
    return y
  }

  /// Runs a function over columns in the unit cube, stretched to bounds where given.
  static func run(
    _ columns: [[Double]], bounds: [[Double]] = [], _ body: ([Double]) -> Double
  ) -> [Double] {
    (columns.first ?? []).indices.map { row in
      body(
        columns.indices.map { input in
          let unit = columns[input][row]
          guard !bounds.isEmpty else { return unit }
          return bounds[input][0] + unit * (bounds[input][1] - bounds[input][0])
        })
    }
  }
}
