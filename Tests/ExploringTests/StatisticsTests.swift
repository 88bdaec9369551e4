// SPDX-License-Identifier: Apache-2.0
import Exploring
import Foundation
import Testing

struct StatisticsTests {
  @Test("Every number comes back from the sketch within the stated bound, at any size and sign")
  func sketchBound() {
    let draws = Draws(seed: 2)
    var sketch = QuantileSketch(precision: 10)
    var values: [Double] = []
    for scenario in 0..<20_000 as Range<UInt64> {
      let size = pow(10, draws.uniform(scenario, Stream("size")) * 24 - 12)
      values.append(draws.uniform(scenario, Stream("sign")) < 0.4 ? -size : size)
    }
    values += [0, 0, 0, -0.0, 0x1p-1074, -0x1p-1074, 0x1p-1030]
    for value in values { sketch.add(value) }
    values.sort()
    let largest = values.map { abs($0) }.max() ?? 0
    var place = 0
    for cell in sketch.cells {
      for _ in 0..<cell.count {
        let value = values[place]
        place += 1
        #expect(cell.low <= value && value <= cell.high)
        let bound = max(abs(value) * 0x1p-10, largest * 0x1p-49) * 1.000001
        #expect(cell.high - cell.low <= bound)
      }
    }
    #expect(place == values.count)
  }

  @Test("A sketch depends on the numbers alone, not on their order or grouping")
  func sketchMerges() {
    let draws = Draws(seed: 4)
    let values = (0..<6_000 as Range<UInt64>).map {
      exp(60 * draws.uniform($0, Stream("a")) - 30) * ($0 % 3 == 0 ? -1 : 1)
    }
    func sketch(_ values: some Sequence<Double>) -> QuantileSketch {
      var sketch = QuantileSketch(precision: 8)
      for value in values { sketch.add(value) }
      return sketch
    }
    let whole = sketch(values)
    #expect(sketch(values.sorted()) == whole)
    #expect(sketch(values.sorted().reversed()) == whole)
    var merged = sketch(values[4_000...])
    merged.merge(sketch(values[..<100]))
    merged.merge(sketch(values[100..<4_000]))
    #expect(merged == whole)
    #expect(sketch(values.dropLast()) != whole)
  }

  /// A model whose only measure is one of its uncertainties.
  static func identity(_ distribution: Distribution) throws -> Model {
    let label = SmallModel.label("x")
    return try Model(
      "identity", version: "1", label, summary: label,
      uncertainties: [Uncertainty("x", label, unit: "", distribution, basis: .assumed(""))],
      levers: [], measures: [Measure("m", label, unit: "")],
      relationship: ScalarRelationship { $1[0] = $0[0] })
  }

  static func summary(_ distribution: Distribution, _ count: Int, seed: UInt64 = 1) throws
    -> Summary
  {
    try Exploration(try identity(distribution), .monteCarlo(count), seed: seed).run()
      .summaries(of: "m")[0]
  }

  @Test("Higher moments are those of the distribution")
  func higherMoments() throws {
    let summary = try Self.summary(.exponential(mean: 2), 400_000)
    #expect(abs(summary.moments.mean - 2) < 0.02)
    #expect(abs((summary.moments.skewness ?? 0) - 2) < 0.1)
    #expect(abs((summary.moments.excessKurtosis ?? 0) - 6) < 0.8)
  }

  @Test("Numbers with a large common part keep their variance")
  func cancellation() throws {
    let summary = try Self.summary(.uniform(low: 1e9, high: 1e9 + 1), 100_000)
    #expect(abs((summary.moments.variance ?? 0) * 12 - 1) < 0.02)
  }

  @Test("The stated intervals hold the truth about 95 times in 100")
  func coverage() throws {
    var held = [0, 0, 0]
    for seed in 0..<200 as Range<UInt64> {
      let summary = try Self.summary(.exponential(mean: 1), 500, seed: seed)
      let truths: [(Estimate?, Double)] = [
        (summary.mean, 1), (summary.quantile(0.05), -log1p(-0.05)),
        (summary.exceedance(of: 2), exp(-2)),
      ]
      for (place, (estimate, truth)) in truths.enumerated() {
        let estimate = try #require(estimate)
        if estimate.low <= truth && truth <= estimate.high { held[place] += 1 }
      }
    }
    // 190 expected with a standard deviation of 3.1; order statistics are a little generous.
    for count in held { #expect((179...200).contains(count), "\(held)") }
  }

  @Test("What a few experiments cannot bound is not bounded")
  func tooFew() throws {
    let summary = try Self.summary(.uniform(low: 0, high: 1), 20)
    #expect(summary.quantile(0.01)?.low == -.infinity)
    #expect(summary.quantile(0.99)?.high == .infinity)
    #expect(summary.quantile(0.5)?.margin.isFinite == true)
    #expect(summary.quantile(1.5) == nil && summary.quantile(.nan) == nil)
    #expect(try Self.summary(.uniform(low: 0, high: 1), 1).mean?.margin == .infinity)
  }

  @Test("A measure that never changes has quantiles, and no spread")
  func constant() throws {
    let summary = try Self.summary(.constant(0), 100)
    #expect(summary.quantile(0.3)?.value == 0 && summary.moments.variance == 0)
    #expect(summary.moments.skewness == nil)
    #expect(summary.exceedance(of: 0)?.value == 0 && summary.exceedance(of: -1)?.value == 1)
  }

  @Test("How well a number is known is said in a sentence of each language")
  func adequacy() throws {
    let summary = try Self.summary(.normal(mean: 100, sd: 10), 10_000)
    let words = try #require(summary.adequacy(ofQuantile: 0.05, unit: "USD bn"))
    #expect(words.en.hasPrefix("The 5 % quantile is known to ±0."))
    #expect(words.en.hasSuffix(" USD bn (95 % interval, 10000 experiments)."))
    #expect(words.ko.contains("5 % 분위수") && words.ja.contains("5 % 分位点"))
    let few = try Self.summary(.normal(mean: 100, sd: 10), 20)
    #expect(
      few.adequacy(ofQuantile: 0.05, unit: "USD bn")?.en
        == "20 experiments are too few to bound the 5 % quantile; about 111 are needed.")
    let needed = try #require(summary.experiments(forQuantile: 0.05, margin: 0.01))
    let margin = try #require(summary.quantile(0.05)?.margin)
    #expect(abs(Double(needed) / (10_000 * (margin / 0.01) * (margin / 0.01)) - 1) < 0.01)
  }
}
