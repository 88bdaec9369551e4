// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Testing

@Suite("Sums and shares")
struct TotalTests {
  /// The first projects of the US-Japan investment fund, as published in 2026.
  private let named = ["about 33.3", "about 2.1", "about 0.6", "up to 40", "up to 17", "up to 16"]

  private func total(_ texts: [String]) throws -> Total {
    try #require(Total(texts.map { try Amount(notation: $0 + " bn USD") }, in: .usd))
  }

  private func total(_ interval: Interval, nominal: Decimal) -> Total? {
    guard let lower = interval.lower, let upper = interval.upper,
      let range = Amount(from: lower, to: upper, .usd)
    else { return nil }
    return Total([range], in: .usd)
  }

  @Test("33.3, 2.1 and 0.6 about with 40, 17 and 16 up to make 109, of which 36 about, 73 up to")
  func projects() throws {
    let sum = try total(named)
    #expect(sum.nominal == 109_000_000_000)
    #expect(sum.qualifiers == [.about, .upTo])
    #expect(sum.parts.map(\.nominal) == [36_000_000_000, 73_000_000_000])
    #expect(
      sum.interval == Interval(lower: 35_850_000_000, upper: 109_150_000_000))
    #expect(sum.formatted(.en) == "USD 109 bn, of which about 36 bn and up to 73 bn")
    #expect(sum.formatted(.ko) == "1,090억 달러(약 360억, 최대 730억)")
    #expect(sum.formatted(.ja) == "1,090億ドル(約360億、最大730億)")
  }

  @Test("106.3 of 109 is 97.5 %, and 109 of 550 is 19.8 %")
  func shares() throws {
    let energy = try total(["106.3"])
    let rest = try total(["2.7"])
    let share = try #require(Ratio(shareOf: energy, beside: rest))
    for language in Language.allCases { #expect(share.formatted(language) == "97.5%") }
    let ofPledge = try #require(Ratio(total(["109"]), over: total(["550"])))
    #expect(ofPledge.formatted(.ko) == "19.8%")
    #expect(ofPledge.formattedBounds(.ko) == "19.8%")
  }

  @Test("A sum does not depend on the order of its parts")
  func order() throws {
    var random = SplitMix64(seed: 5)
    for _ in 0..<300 {
      let amounts = (0..<random.integer(0...8)).map { _ in
        Amount(
          random.decimal(), .usd, [.exact, .about, .upTo, .atLeast].randomElement(using: &random)!,
          step: 0.1)
      }
      #expect(Total(amounts, in: .usd) == Total(amounts.shuffled(using: &random), in: .usd))
    }
  }

  @Test("Amounts in different units have no sum, and the sum of none is zero")
  func units() throws {
    #expect(Total([Amount(1, .usd), Amount(1, .jpy)], in: .usd) == nil)
    let none = try #require(Total([], in: .usd))
    #expect(none.nominal == 0 && none.interval == Interval(exactly: 0))
    #expect(none.formatted(.en) == "USD 0")
  }

  @Test("A share is bounded by what its parts can be, no wider: the corners attain the bounds")
  func shareAgainstCorners() throws {
    var random = SplitMix64(seed: 6)
    for _ in 0..<2_000 {
      let p = random.interval(0...50, bounded: true)
      let r = random.interval(0...50, bounded: true)
      guard let part = total(p, nominal: 0), let rest = total(r, nominal: 0),
        let share = Ratio(shareOf: part, beside: rest)
      else { continue }
      var corners: [Decimal] = []
      for x in [p.lower!, p.upper!] {
        for y in [r.lower!, r.upper!] where x + y != 0 { corners.append(x / (x + y)) }
      }
      #expect(share.interval == Interval(lower: corners.min(), upper: corners.max()))
      #expect(share.interval.contains(share.nominal))
      let (x, y) = (random.value(in: p), random.value(in: r))
      if x + y != 0 { #expect(share.interval.contains(x / (x + y))) }
    }
  }

  @Test("A part beside nothing is the whole, even if it is only an upper bound")
  func shareBesideNothing() throws {
    let share = try #require(Ratio(shareOf: total(["up to 40"]), beside: total([])))
    #expect(share.interval == Interval(exactly: 1))
  }

  @Test("A divisor that is only an upper bound leaves a floor under the quotient, no ceiling")
  func boundedBelow() throws {
    let ratio = try #require(Ratio(total(["109"]), over: total(["up to 550"])))
    #expect(ratio.interval.upper == nil)
    #expect(ratio.interval.lower == ratio.nominal)
    #expect(ratio.formattedBounds(.en) == "at least 19.8%")
    #expect(ratio.formattedBounds(.ko) == "19.8% 이상")
  }

  @Test("A quotient with a divisor of either sign is unbounded both ways")
  func straddling() throws {
    let divisor = try #require(
      Total([Amount(from: -1, to: 5, .usd)].compactMap { $0 }, in: .usd))
    let ratio = try #require(Ratio(total(["1"]), over: divisor))
    #expect(ratio.interval == .everything)
  }

  @Test(
    "A multiple is printed as one in each language",
    arguments: [(Language.en, "4.2 times"), (.ko, "4.2배"), (.ja, "4.2倍")])
  func multiples(language: Language, text: String) throws {
    let ratio = Ratio(nominal: 4.1987, interval: Interval(exactly: 4.1987))
    #expect(ratio.formatted(language, as: .times) == text)
  }

  @Test("Sums of one kind are printed like an amount; three kinds and exact ones are listed")
  func printing() throws {
    #expect(try total(["about 20", "about 13.3"]).formatted(.en) == "about USD 33.3 bn")
    #expect(try total(["15 to 18", "1 to 2"]).formatted(.ko) == "160억~200억 달러")
    let three = try total(["5", "about 20", "at least 10"])
    #expect(
      three.formatted(.en) == "USD 35 bn, of which exactly 5 bn, about 20 bn and at least 10 bn")
    #expect(three.formatted(.ko) == "350억 달러(50억, 약 200억, 100억 이상)")
    #expect(three.formatted(.ja) == "350億ドル(50億、約200億、100億以上)")
    let ranged = try total(["5", "15 to 18"])
    #expect(ranged.formatted(.ko) == "215억 달러(50억, 범위의 중간값 165억)")
  }
}
