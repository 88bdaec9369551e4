// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Testing

@Suite("Intervals")
struct IntervalTests {
  private let draws = 3_000

  private func between(_ lower: Decimal?, _ upper: Decimal?) -> Interval {
    Interval(lower: lower, upper: upper)!
  }

  @Test("A sum, difference, product or quotient holds the result of every pair of values")
  func arithmeticEncloses() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<draws {
      let a = random.interval()
      let b = random.interval()
      let x = random.value(in: a)
      let y = random.value(in: b)
      #expect((a + b).contains(x + y))
      #expect((a - b).contains(x - y))
      #expect((a * b).contains(x * y), "\(a) * \(b) at \(x), \(y)")
      if let quotient = a / b, y != 0 {
        #expect(quotient.contains(x / y), "\(a) / \(b) at \(x), \(y)")
      }
    }
  }

  @Test("A product of bounded intervals is no wider than its corners")
  func productIsTight() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<draws {
      let a = random.interval(bounded: true)
      let b = random.interval(bounded: true)
      let corners = [a.lower! * b.lower!, a.lower! * b.upper!, a.upper! * b.lower!]
        .reduce([a.upper! * b.upper!]) { $0 + [$1] }
      #expect(a * b == between(corners.min(), corners.max()))
    }
  }

  @Test("An intersection holds exactly what both hold, and nil means that they cannot meet")
  func intersectionLaws() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<draws {
      let a = random.interval()
      let b = random.interval()
      let both = a.intersection(b)
      #expect(both == b.intersection(a))
      #expect(a.intersection(a) == a)
      for x in [random.value(in: a), random.value(in: b), random.decimal()] {
        #expect((both?.contains(x) ?? false) == (a.contains(x) && b.contains(x)))
      }
    }
  }

  @Test("A hull holds both intervals, is their join with any intersection, and adds only a gap")
  func hullLaws() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<draws {
      let a = random.interval()
      let b = random.interval()
      let hull = a.hull(b)
      #expect(hull == b.hull(a))
      #expect(a.hull(hull) == hull)
      #expect(hull.intersection(a) == a)
      #expect(hull.contains(random.value(in: a)) && hull.contains(random.value(in: b)))
      #expect([a.lower, b.lower].contains(hull.lower) && [a.upper, b.upper].contains(hull.upper))
    }
  }

  @Test(
    "1/x turns an interval over, and an end at zero leaves it unbounded",
    arguments: [
      (2, 5, 0.2, 0.5), (-5, -2, -0.5, -0.2), (2, nil, 0, 0.5), (nil, -2, -0.5, 0),
      (0, 4, 0.25, nil), (-4, 0, nil, -0.25), (0, nil, 0, nil), (nil, 0, nil, 0),
    ] as [(Decimal?, Decimal?, Decimal?, Decimal?)])
  func reciprocal(lower: Decimal?, upper: Decimal?, low: Decimal?, high: Decimal?) {
    #expect(between(lower, upper).reciprocal == between(low, high))
  }

  @Test("1/x is not defined around zero or at zero")
  func noReciprocal() {
    #expect(between(-1, 2).reciprocal == nil)
    #expect(between(0, 0).reciprocal == nil)
    #expect(Interval.everything.reciprocal == nil)
    #expect(between(nil, 3).reciprocal == nil)
  }

  @Test("A quotient that comes out even is exact: 6/3 is 2, not a hair below")
  func evenQuotient() {
    #expect(Interval(exactly: 6) / Interval(exactly: 3) == Interval(exactly: 2))
    for divisor in 1...60 {
      let b = Decimal(divisor)
      #expect(Interval(exactly: b * 7) / Interval(exactly: b) == Interval(exactly: 7))
    }
  }

  @Test("An unbounded interval times a negative number stays bounded on the other side")
  func unboundedProducts() {
    #expect(between(2, nil) * -3 == between(nil, -6))
    #expect(between(2, nil) * between(-4, -1) == between(nil, -2))
    #expect(between(nil, -2) * between(nil, -3) == between(6, nil))
    #expect(between(0, nil) * 0 == Interval(exactly: 0))
    #expect(Interval.everything * Interval(exactly: 0) == Interval(exactly: 0))
    #expect(between(-1, nil) * between(2, 3) == between(-3, nil))
  }

  @Test("A result too large to write is unbounded rather than no number")
  func overflow() {
    let huge = Interval(exactly: Decimal(sign: .plus, exponent: 120, significand: 1))
    #expect((huge * huge).upper == nil)
    #expect(Interval(lower: .nan, upper: 1) == nil)
  }

  private func common(_ rates: [Interval?]) throws -> Interval {
    var common = Interval.everything
    for rate in rates {
      let rate = try #require(rate)
      common = try #require(common.intersection(rate))
    }
    return common
  }

  @Test("Three printed conversions of yen pledges agree on one exchange rate")
  func impliedRates() throws {
    // 11 tn JPY for 73 bn USD, 17 tn for 109 bn, 85 tn for 550 bn: the yen are rounded to 1 tn.
    let pairs: [(yen: Decimal, dollars: Decimal)] = [(11, 0.073), (17, 0.109), (85, 0.55)]
    let common = try common(
      pairs.map { Interval(rounding: $0.yen, step: 1) / Interval(exactly: $0.dollars) })
    let unit = Unit.count("yen per dollar")
    #expect(common.formatted(unit: unit, .en, maxDecimals: 1) == "153.6–155.5 yen per dollar")
  }

  @Test("The implied rates still agree, more loosely, when the dollars are rounded too")
  func impliedRatesRounded() throws {
    let trios: [(Decimal, Decimal, Decimal)] = [
      (11, 0.073, 0.001), (17, 0.109, 0.001), (85, 0.55, 0.01),
    ]
    let common = try common(
      trios.map { Interval(rounding: $0.0, step: 1) / Interval(rounding: $0.1, step: $0.2) })
    #expect(common.contains(153.6) && common.contains(155.5))
    #expect(!common.contains(152.2) && !common.contains(156.9))
  }
}
