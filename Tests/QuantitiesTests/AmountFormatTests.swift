// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Testing

@Suite("Amounts in words")
struct AmountFormatTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let notation, en, ko, ja: String
    var testDescription: String { notation }
    init(_ notation: String, _ en: String, _ ko: String, _ ja: String) {
      (self.notation, self.en, self.ko, self.ja) = (notation, en, ko, ja)
    }
  }

  private static let inPrint = [
    Case("15 bn USD", "USD 15 bn", "150억 달러", "150億ドル"),
    Case("109 bn USD", "USD 109 bn", "1,090억 달러", "1,090億ドル"),
    Case("550 bn USD", "USD 550 bn", "5,500억 달러", "5,500億ドル"),
    Case("106.3 bn USD", "USD 106.3 bn", "1,063억 달러", "1,063億ドル"),
    Case("33.35 bn USD", "USD 33.35 bn", "333.5억 달러", "333.5億ドル"),
    Case("85 tn JPY", "JPY 85 tn", "85조 엔", "85兆円"),
    Case("28.3 tn JPY", "JPY 28.3 tn", "28.3조 엔", "28.3兆円"),
    Case("28.345 tn JPY", "JPY 28,345 bn", "28조 3,450억 엔", "28兆3,450億円"),
    Case("12,000 tn KRW", "KRW 12,000 tn", "1.2경 원", "1.2京ウォン"),
    Case("30 mn USD", "USD 30 mn", "3,000만 달러", "3,000万ドル"),
    Case("5 mn USD", "USD 5 mn", "500만 달러", "500万ドル"),
    Case("9,500 USD", "USD 9,500", "9,500달러", "9,500ドル"),
    Case("1,234,567 USD", "USD 1,234,567", "123만 4,567달러", "123万4,567ドル"),
    Case("500 AUD", "AUD 500", "500 호주 달러", "500豪ドル"),
    Case("2 bn AUD", "AUD 2 bn", "20억 호주 달러", "20億豪ドル"),
    Case("-5 bn EUR", "EUR −5 bn", "−50억 유로", "−50億ユーロ"),
    Case("about 33.3 bn USD", "about USD 33.3 bn", "약 333억 달러", "約333億ドル"),
    Case("up to 40 bn USD", "up to USD 40 bn", "최대 400억 달러", "最大400億ドル"),
    Case("at least 70 %", "at least 70%", "70% 이상", "70%以上"),
    Case("over 70 bn USD", "over USD 70 bn", "700억 달러 초과", "700億ドル超"),
    Case("under 3 bn USD", "under USD 3 bn", "30억 달러 미만", "30億ドル未満"),
    Case("15 to 18 bn USD", "USD 15–18 bn", "150억~180억 달러", "150億~180億ドル"),
    Case("0.9 to 1.2 bn USD", "USD 0.9–1.2 bn", "9억~12억 달러", "9億~12億ドル"),
    Case("-5 to -3 bn USD", "USD −5 to −3 bn", "−50억~−30억 달러", "−50億~−30億ドル"),
    Case(
      "900 to 1000000000 USD", "USD 900–1,000,000,000", "900~1,000,000,000달러", "900~1,000,000,000ドル"
    ),
    Case("0 to 40 bn USD", "USD 0–40 bn", "0~400억 달러", "0~400億ドル"),
    Case("15 to 18 %", "15–18%", "15~18%", "15~18%"),
    Case("20 to 50 GW", "20–50 GW", "20~50GW", "20~50GW"),
    Case("20 bn USD/year", "USD 20 bn a year", "연간 200억 달러", "年間200億ドル"),
    Case(
      "about 20 bn USD/year", "about USD 20 bn a year", "연간 약 200억 달러", "年間約200億ドル"),
    Case("2 mn bbl/day", "2 mn bbl a day", "하루 200만 배럴", "日量200万バレル"),
    Case("3 %/year", "3% a year", "연 3%", "年3%"),
    Case("4 times", "4 times", "4배", "4倍"),
    Case("over 1.5 times", "over 1.5 times", "1.5배 초과", "1.5倍超"),
    Case("100 aircraft", "100 aircraft", "100 aircraft", "100 aircraft"),
    Case("12 projects", "12 projects", "12건", "12件"),
    Case("1 projects", "1 project", "1건", "1件"),
    Case("500 t", "500 t", "500톤", "500トン"),
    Case("12,345 t", "12,345 t", "12,345톤", "12,345トン"),
    Case("263 days", "263 days", "263일", "263日"),
    Case("1 years", "1 year", "1년", "1年"),
    Case("0 USD", "USD 0", "0달러", "0ドル"),
  ]

  @Test("A published amount is printed in full, in each language's own scale", arguments: inPrint)
  func inFull(_ example: Case) throws {
    let amount = try Amount(notation: example.notation)
    #expect(amount.formatted(.en) == example.en)
    #expect(amount.formatted(.ko) == example.ko)
    #expect(amount.formatted(.ja) == example.ja)
  }

  @Test("A computed amount is cut to the decimals asked for, and moves up a scale if it has to")
  func computed() {
    let third = Amount(Decimal(109_000_000_000) / 3, .usd)
    #expect(third.formatted(.en, maxDecimals: 1) == "USD 36.3 bn")
    #expect(third.formatted(.ko, maxDecimals: 1) == "363.3억 달러")
    #expect(third.formatted(.ja, maxDecimals: 0) == "363億ドル")
    let nearly = Amount(999_960_000_000, .usd)
    #expect(nearly.formatted(.en, maxDecimals: 1) == "USD 1 tn")
    #expect(nearly.formatted(.ko, maxDecimals: 0) == "1조 달러")
    #expect(Amount(9_999.96, .usd).formatted(.ko, maxDecimals: 1) == "1만 달러")
  }

  @Test("Every currency that Entente knows has a name in Korean and Japanese")
  func currencies() throws {
    for code in Currency.known {
      let currency = try #require(Currency(code))
      #expect(currency.name(in: .en) == code)
      #expect(currency.name(in: .ko).unicodeScalars.contains { (0xAC00...0xD7A3) ~= $0.value })
      #expect(!currency.name(in: .ja).contains { $0.isASCII })
    }
    #expect(Set(Currency.known.compactMap { Currency($0)?.name(in: .ko) }).count == 14)
    #expect(Set(Currency.known.compactMap { Currency($0)?.name(in: .ja) }).count == 14)
  }

  @Test("An interval names the ends it has")
  func intervals() {
    func text(_ lower: Decimal?, _ upper: Decimal?, _ language: Language) -> String? {
      Interval(lower: lower, upper: upper)?.formatted(unit: .percent, language)
    }
    #expect(text(15, 18, .en) == "15–18%")
    #expect(text(70, nil, .en) == "at least 70%" && text(70, nil, .ja) == "70%以上")
    #expect(text(nil, 70, .en) == "at most 70%" && text(nil, 70, .ko) == "70% 이하")
    #expect(text(nil, nil, .en) == "unbounded")
    #expect(text(5, 5, .ko) == "5%")
  }

  @Test("Rounded ends of an interval go outward, so the printed one holds the found one")
  func outward() {
    let interval = Interval(lower: -1.26, upper: 2.21)
    #expect(
      interval?.formatted(unit: .percent, .en, maxDecimals: 1) == "−1.3 to 2.3%")
    #expect(
      Interval(lower: 1.29, upper: nil)?.formatted(unit: .times, .en, maxDecimals: 1)
        == "at least 1.2 times")
  }

  @Test("Days are counted in each language, and a stretch of them too")
  func days() {
    #expect(Language.allCases.map { $0.days(263) } == ["263 days", "263일", "263日"])
    #expect(Language.en.days(1) == "1 day")
    #expect(Language.allCases.map { $0.days(41...80) } == ["41–80 days", "41~80일", "41~80日"])
    #expect(Language.ko.days(1_233) == "1,233일")
  }

  @Test(
    "Numbers are grouped by thousands and rounded half away from zero",
    arguments: [
      ("1063", nil, "1,063"), ("0.19818", 3, "0.198"), ("2.5", 0, "3"), ("-2.5", 0, "−3"),
      ("1234567.891", nil, "1,234,567.891"), ("999.95", 1, "1,000"), ("0.04", 1, "0"),
      ("-0.04", 1, "0"), ("12.30", 2, "12.3"), ("100", 2, "100"), ("0", nil, "0"),
      ("-1000", nil, "−1,000"), ("0.000001", nil, "0.000001"),
    ] as [(String, Int?, String)])
  func grouped(value: String, places: Int?, text: String) throws {
    #expect(try #require(Decimal(string: value)).grouped(maxDecimals: places) == text)
  }

  @Test("A fraction is printed as a percentage")
  func percentages() {
    #expect(Decimal(string: "0.19818")!.percentage(maxDecimals: 1) == "19.8%")
    #expect((Decimal(string: "106.3")! / 109).percentage(maxDecimals: 1) == "97.5%")
    #expect(Decimal(string: "0.975")!.percentage() == "97.5%")
  }

  /// What a reader makes of a printed amount of dollars.
  private func read(_ text: String) -> Decimal {
    let scales: [Character: Decimal] = [
      "경": 10_000_000_000_000_000, "조": 1_000_000_000_000, "억": 100_000_000, "만": 10_000,
      "京": 10_000_000_000_000_000, "兆": 1_000_000_000_000, "億": 100_000_000, "万": 10_000,
      "t": 1_000_000_000_000, "b": 1_000_000_000, "m": 1_000_000,
    ]
    var sum = Decimal.zero
    var digits = ""
    for character in text + " " {
      if ("0"..."9").contains(character) || character == "." {
        digits.append(character)
      } else if let scale = scales[character], let number = Decimal(string: digits) {
        sum += number * scale
        digits = ""
      }
    }
    sum += Decimal(string: digits) ?? 0
    return text.contains("−") ? -sum : sum
  }

  @Test("No digit of a published amount is lost: what is printed reads back as the same number")
  func readsBack() {
    var random = SplitMix64(seed: 8)
    for _ in 0..<3_000 {
      let digits = Decimal(random.integer(-999_999...999_999))
      let value = digits * Decimal(sign: .plus, exponent: random.integer(-2...13), significand: 1)
      for language in Language.allCases {
        let text = Amount(value, .usd).formatted(language)
        #expect(read(text) == value, "\(text)")
      }
    }
  }

  @Test("Rounding errs by half a step at most, and outward rounding never inward")
  func rounding() {
    var random = SplitMix64(seed: 9)
    for _ in 0..<2_000 {
      let value = Decimal(random.integer(-99_999...99_999)) / 7
      let places = random.integer(0...4)
      let step = Decimal(sign: .plus, exponent: -places, significand: 1)
      #expect(abs(value.rounded(to: places) - value) <= step / 2)
      #expect(value.rounded(to: places, .down) <= value)
      #expect(value.rounded(to: places, .up) >= value)
      #expect(
        value.rounded(to: places, .up) - value.rounded(to: places, .down) <= step)
    }
  }
}
