// SPDX-License-Identifier: Apache-2.0
import Exploring

/// How fast the engine itself is: a model of eight inputs and eight measures that does next to
/// nothing, so that what is measured is drawing, bookkeeping and statistics; and two cores over one.
struct Runs {
  struct Weights: Relationship {
    func evaluate(_ batch: Batch) {
      for row in Swift.stride(from: 0, to: batch.paddedCount, by: Batch.lanes) {
        var sum = SIMD8<Double>(repeating: 0)
        for input in 0..<8 {
          sum += batch.lanes(input, at: row)
          batch.write(sum, to: input, at: row)
        }
      }
    }
  }

  /// The same with some work: the exponential of every component of a long noise.
  struct Work: Relationship {
    func evaluate(_ batch: Batch) {
      for row in Swift.stride(from: 0, to: batch.paddedCount, by: Batch.lanes) {
        var sum = SIMD8<Double>(repeating: 0)
        for input in 0..<208 { sum += batch.lanes(input, at: row).exponential() }
        for output in 0..<8 { batch.write(sum * Double(output + 1), to: output, at: row) }
      }
    }
  }

  func run() throws {
    let light = try model(Weights(), noise: 1)
    try report(
      "light model, 8 inputs, 8 measures", Exploration(light, .monteCarlo(2_000_000), seed: 1))
    try report(
      "the same, Latin hypercube", Exploration(light, .latinHypercube(2_000_000), seed: 1))
    try report("the same, Sobol", Exploration(light, .sobol(2_000_000), seed: 1))
    let heavy = try model(Work(), noise: 200)
    try report(
      "200 shocks and their exponentials", Exploration(heavy, .monteCarlo(400_000), seed: 1))
  }

  /// By the clock, and in processor time, which a busy neighbour disturbs less: what two threads
  /// spend above one is what sharing costs.
  private func report(_ name: String, _ exploration: Exploration) throws {
    var rates: [Double] = []
    var costs: [Double] = []
    for threads in [1, 2] {
      var (rate, cost) = (0.0, Double.infinity)
      for _ in 0..<3 {
        let start = processorSeconds()
        let findings = try exploration.run(Exploration.Conduct(threads: threads))
        cost = min(cost, processorSeconds() - start)
        rate = max(rate, Double(exploration.experimentCount) / (findings.elapsed / .seconds(1)))
      }
      rates.append(rate)
      costs.append(Double(exploration.experimentCount) / cost)
    }
    func thousands(_ rate: Double) -> String { "\(Int(rate / 1000))k" }
    print("\(name):")
    print("  by the clock, one core \(thousands(rates[0]))/s, two \(thousands(rates[1]))/s")
    print("  a processor second, one \(thousands(costs[0])), two \(thousands(costs[1]))")
  }

  private func model(_ relationship: any Relationship, noise: Int) throws -> Model {
    let label = Label("x", ko: "x", ja: "x")
    return try Model(
      "bench", version: "1", label, summary: label,
      uncertainties: (0..<8).map {
        Uncertainty(
          "x\($0)", label, unit: "", $0 % 2 == 0 ? .uniform(low: 0, high: 1) : .standardNormal,
          basis: .assumed("benchmark"))
      }, levers: [],
      noises: [
        Noise("shock", label, count: noise, .standardNormal, basis: .assumed("benchmark"))
      ],
      measures: (0..<8).map { Measure("m\($0)", label, unit: "") }, relationship: relationship)
  }
}
