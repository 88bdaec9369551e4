// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Testing

@Suite("Amounts in ledger notation")
struct AmountNotationTests {
  @Test(
    "An amount is written as it was read",
    arguments: [
      "about 33.3 bn USD", "up to 40 bn USD", "at least 70 %", "over 5 times", "under 3 GW",
      "15 to 18 bn USD/year", "100 aircraft", "about 40.0 bn USD", "1500 bn USD", "85 tn JPY",
      "0.5 USD", "0 bn USD", "2 mn bbl/day", "-3.5 %", "about 1.50 tn USD", "500 mn USD",
      "15.0 to 18.5 bn USD", "1 k USD", "-5 to 3 %", "3.3 %/year", "3 large projects",
    ])
  func asRead(text: String) throws {
    #expect(try Amount(notation: text).notation == text)
  }

  @Test("Writing an amount and reading it back gives the same amount, to the last stated digit")
  func roundTrip() throws {
    var random = SplitMix64(seed: 7)
    let units = [
      Unit.usd, .jpy, .percent, .times, .days, .count("aircraft"), .money(.usd, per: .year),
      Unit(.physical("GW")), Unit(.physical("bbl"), per: .day), Unit(.physical("bbl/day")),
    ]
    for _ in 0..<3_000 {
      let exponent = random.integer(-2...12)
      let step = Decimal(sign: .plus, exponent: exponent, significand: 1)
      let unit = units.randomElement(using: &random)!
      let nominal = Decimal(random.integer(-20...5_000)) * step
      let qualifier = Qualifier.allCases.randomElement(using: &random)!
      let amount: Amount? =
        qualifier == .range
        ? Amount(
          from: nominal, to: nominal + Decimal(random.integer(0...900)) * step, unit, step: step)
        : Amount(nominal, unit, qualifier, step: step)
      let written = try #require(amount)
      let read = try Amount(notation: written.notation)
      #expect(read == written, "\(written.notation)")
    }
  }

  @Test(
    "What is not an amount is refused with the nearest thing that is one",
    arguments: [
      ("15 billion USD", "bn"), ("15 billion", "bn"), ("15 bn usd", "USD"), ("70 percent", "%"),
      ("15 bn UDS", "USD"), ("3 gwh", "GWh"), ("5 bn", "5 bn USD"),
    ])
  func suggestions(text: String, suggestion: String) {
    let mistake = #expect(throws: AmountMistake.self) { try Amount(notation: text) }
    #expect(mistake?.suggestion == suggestion)
  }

  @Test(
    "A number that could be misread is refused: decimal commas, broken groups, too many digits",
    arguments: [
      "33,3 bn USD", "1,2,3 USD", "1.2,3 USD", "1234,567 USD", ",5 USD", "5. USD", ".5 USD",
      "--5 USD", "+5 USD", "５ USD", "about USD",
      "0.1234567890123456789012345678901234567890 USD",
    ])
  func refused(text: String) {
    #expect(throws: AmountMistake.self) { try Amount(notation: text) }
  }

  @Test("Thousands commas are read")
  func commas() throws {
    #expect(try Amount(notation: "1,063 bn USD").nominal == 1_063_000_000_000)
    #expect(try Amount(notation: "12,345.5 t").nominal == 12_345.5)
  }

  @Test("A unit given once holds for a number without one, and a different one is a mistake")
  func givenUnit() throws {
    #expect(try Amount(notation: "about 85 tn", unit: .jpy).unit == .jpy)
    #expect(throws: AmountMistake.self) { try Amount(notation: "85 tn USD", unit: .jpy) }
  }

  @Test("Barrels a day are one unit, however they are put together")
  func barrels() {
    #expect(Unit(.physical("bbl/day")) == Unit(.physical("bbl"), per: .day))
    #expect(Unit(notation: "bbl/day")?.notation == "bbl/day")
  }

  @Test("Every unit is read back from its notation")
  func units() {
    let kinds =
      Currency.known.compactMap(Currency.init).map(Unit.Kind.currency)
      + Unit.physicalSymbols.map(Unit.Kind.physical) + [.percent, .times, .count("projects")]
    for kind in kinds {
      for period in [nil] + Unit.Period.allCases {
        // A rate of a rate (bbl/day/year) has no notation, and no ledger has one.
        if case .physical("bbl/day") = kind, period != nil { continue }
        let unit = Unit(kind, per: period)
        #expect(Unit(notation: unit.notation) == unit)
      }
    }
  }

  @Test("About stands for what rounds to it, up to for all from zero, at least has no end")
  func intervals() throws {
    #expect(
      try Amount(notation: "about 33.3 bn USD").interval
        == Interval(lower: 33_250_000_000, upper: 33_350_000_000))
    #expect(try Amount(notation: "up to 40 USD").interval == Interval(lower: 0, upper: 40))
    #expect(try Amount(notation: "at least 70 %").interval == Interval(lower: 70, upper: nil))
    #expect(Amount(from: 5, to: 4, .usd) == nil)
  }

  @Test("A slip of the pen has a suggestion; a word with nothing in common has none")
  func spelling() {
    #expect(Spelling.nearest(to: "UDS", among: Currency.known) == "USD")
    #expect(Spelling.nearest(to: "xq", among: ["GW", "bn"]) == nil)
    // The nearest of many, found without measuring each to its end.
    var random = SplitMix64(seed: 7)
    let words = (0..<300).map { _ in
      String(
        (0..<Int.random(in: 2...9, using: &random)).map { _ in "abé한".randomElement(using: &random)!
        })
    }
    for word in words.prefix(60) {
      let limit = min(max(2, word.count / 3), word.count - 1)
      let all = words.filter { $0 != word }
      let nearest = all.map { (Spelling.distance($0, word), $0) }.filter { $0.0 <= limit }
        .min { $0 < $1 }?.1
      #expect(Spelling.nearest(to: word, among: all) == nearest, "\(word)")
    }
    #expect(Spelling.distance("minerals", "mienrals") == 1)
    #expect(Spelling.distance("", "abc") == 3)
  }
}
