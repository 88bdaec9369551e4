// SPDX-License-Identifier: Apache-2.0
import Quantities
import Testing

@testable import Reading

/// The same amounts in the many ways that papers write them.
@Suite struct AmountVariationTests {
  static func read(_ text: String) -> [String] {
    MentionReader().mentions(in: text).compactMap { mention in
      guard case .amount(let measure) = mention.value, mention.kind != .count else { return nil }
      let value =
        measure.nominal?.plain
        ?? "\(measure.lower?.plain ?? "")..\(measure.upper?.plain ?? "")"
      return "\(mention.kind) \(value) \(measure.unit ?? "")"
    }
  }

  @Test(
    "A currency is its country and its unit, however they are joined",
    arguments: [
      ("20 Aussie dollars", "money 20 AUD"), ("20 Danish crowns", "money 20 DKK"),
      ("20 Brazilian reais", "money 20 BRL"), ("40 Kč", "money 40 CZK"),
      ("J$4 million", "money 4000000 JMD"), ("R700m", "money 700000000 ZAR"),
      ("GEL 12bn", "money 12000000000 GEL"), ("30 MSEK", "money 30000000 SEK"),
      ("100 이스라엘 셰켈", "money 100 ILS"), ("100 즈워티", "money 100 PLN"),
      ("3억 5천만 영국 파운드", "money 350000000 GBP"), ("100 북한 원", "money 100 KPW"),
      ("100カタール・リヤル", "money 100 QAR"), ("100フリヴニャ", "money 100 UAH"),
      ("にせんえん", "money 2000 JPY"), ("三円五十銭", "money 3.5 JPY"),
    ])
  func currencies(text: String, expected: String) { #expect(Self.read(text) == [expected]) }

  @Test(
    "Numbers of money in other groupings, with signs, letters and halves",
    arguments: [
      ("₹1,50,00,000", "money 15000000 INR"), ("₹12 lakh crore", "money 12000000000000 INR"),
      ("USD 1'000'000", "money 1000000 USD"), ("$3.5T", "money 3500000000000 USD"),
      ("-$5.20", "money -5.2 USD"), ("minus $5 million", "money -5000000 USD"),
      ("$30m-40m", "money 30000000..40000000 USD"), ("30m USD", "money 30000000 USD"),
      ("△12億円", "money -1200000000 JPY"), ("(△3억 원)", "money -300000000 KRW"),
    ])
  func forms(text: String, expected: String) { #expect(Self.read(text) == [expected]) }

  @Test(
    "Shares in all writings",
    arguments: [
      ("a cut of 25 basis points", "share 0.25 %p"), ("3할 5푼", "share 35 %"),
      ("二割五分", "share 25 %"), ("half a percent", "share 0.5 %"), ("3‰", "share 0.3 %"),
      ("a 25-per-cent tariff", "share 25 %"), ("15ｋパーセント", "share 15000 %"),
      ("0.25パーセントポイント", "share 0.25 %p"), ("前年比二・五％増", "share 2.5 %"),
      ("수출 △3.2%", "share -3.2 %"), ("tariffs of 5% to 10%", "share 5..10 %"),
    ])
  func shares(text: String, expected: String) { #expect(Self.read(text) == [expected]) }

  @Test("A part in millions takes its currency from the sum before it, within the sentence")
  func partsOfASum() {
    #expect(
      Self.read("The total is $45 bn: 12 bn on chips and 33 bn for ships. A further 8 bn people")
        == [
          "money 45000000000 USD", "money 12000000000 USD", "money 33000000000 USD",
        ])
    #expect(
      Self.read("5,500억 달러 가운데 2,000억은 현금이다") == [
        "money 550000000000 USD", "money 200000000000 USD",
      ])
  }

  @Test(
    "Vague counts, words with a unit in them and bullets are no amounts",
    arguments: [
      "a multi-billion dollar plan", "several billion dollars", "数億円", "수백만 달러", "몇 백만 원",
      "5プラント", "3トンネル", "3할인점", "이 프로 선수", "一元化", "19 U.S.C. 1862", "H200", "2+2", "R2",
    ])
  func none(text: String) { #expect(Self.read(text) == []) }

  @Test("A triangle before an item is a bullet")
  func bullets() {
    #expect(Self.read("▲500억 달러 투자 ▲조선 협력") == ["money 50000000000 USD"])
    #expect(Self.read("△500억 달러 투자") == ["money 50000000000 USD"])
  }
}
