// SPDX-License-Identifier: Apache-2.0
import Exploring

/// How fast random numbers come, on one core.
struct Numbers {
  static let width = 256
  static let components = 64
  static let rounds = 800
  let column = UnsafeMutablePointer<Double>.allocate(capacity: width * components)
  let draws = Draws(seed: 42)

  func run() {
    each("uniform") { _ in }
    each("normal") { StandardNormal.transform($0, count: Self.width * Self.components) }
    let distributions: [(String, Distribution)] = [
      ("exponential", .exponential(mean: 1)), ("lognormal", .lognormal(median: 1, logSD: 0.2)),
      ("triangular", .triangular(low: 0, mode: 1, high: 3)),
    ]
    for (name, distribution) in distributions {
      let function = QuantileFunction(distribution)
      each(name) { function.transform($0, count: Self.width * Self.components) }
    }
    let pert = QuantileFunction(.pert(low: 0, mode: 1, high: 3))
    each("pert", rounds: 8) { pert.transform($0, count: Self.width * Self.components) }
  }

  func each(
    _ name: String, rounds: Int = rounds, _ transform: (UnsafeMutablePointer<Double>) -> Void
  ) {
    rate(name, numbers: Self.width * Self.components * rounds) {
      for round in 0..<rounds {
        draws.fillUniforms(
          from: UInt64(round * Self.width), count: Self.width, Stream("bench"),
          components: 0..<Self.components, column, stride: Self.width)
        transform(column)
      }
    }
  }
}
