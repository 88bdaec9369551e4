// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Auditing

/// A rule, a text, and what it flags there; nil where it must keep silent.
struct RuleCase: CustomTestStringConvertible, Sendable {
  let rule: String
  let text: String
  let flagged: String?
  let severity: Severity

  init(_ rule: String, _ text: String, _ flagged: String?, _ severity: Severity = .error) {
    self.rule = rule
    self.text = text
    self.flagged = flagged
    self.severity = severity
  }
  var testDescription: String { "\(rule): \(text.prefix(60))" }
}

@Suite struct ArithmeticRulesTests {
  @Test("What does not add up is found, what does is left alone", arguments: cases)
  func holds(_ item: RuleCase) {
    let found = findings(item.rule, in: item.text)
    #expect(found.map { $0.words(in: item.text) } == (item.flagged.map { [$0] } ?? []))
    if item.flagged != nil { #expect(found.first?.severity == item.severity) }
  }

  static let cases: [RuleCase] =
    sums + tables + footnotes + differences + shares + averages + multiples + comparisons + growth
    + conversions

  static let sums: [RuleCase] = [
    .init(
      "sum",
      "The fund spent USD 27 billion (USD 12 billion on chips, USD 8 billion on ships and USD 5 billion on batteries).",
      "USD 27 billion", .warning),
    .init(
      "sum",
      "The fund spent USD 25 billion (USD 12 billion on chips, USD 8 billion on ships and USD 5 billion on batteries).",
      nil),
    .init("sum", "반도체에 120억 달러, 조선에 80억 달러, 배터리에 50억 달러로 총 270억 달러를 투자함.", "270억 달러"),
    .init("sum", "반도체에 120억 달러, 조선에 80억 달러, 배터리에 50억 달러로 총 250억 달러를 투자함.", nil),
    .init("sum", "총액은 270억 달러(반도체 120억 달러, 조선 80억 달러, 배터리 50억 달러)임.", "270억 달러"),
    .init("sum", "総額は270億ドル（半導体120億ドル、造船80億ドル、電池50億ドル）である。", "270億ドル"),
    .init("sum", "総額は250億ドル（半導体120億ドル、造船80億ドル、電池50億ドル）である。", nil),
    // Parts that are only some of them, a series of years, other units, roundings.
    .init(
      "sum",
      "In total USD 27 billion, including USD 12 billion for chips and USD 8 billion for ships.",
      nil),
    .init("sum", "지원액은 30억 달러(2024년 12억 달러, 2025년 15억 달러)로 늘어남.", nil),
    .init("sum", "총액은 250억 달러(약 37조 원, 38조 원 이내)임.", nil),
    .init("sum", "총 10.1억 달러(A 3.4억 달러, B 3.3억 달러, C 3.3억 달러)임.", nil),
    .init("sum", "최대 730억 달러(최대 400억 달러와 최대 330억 달러)를 투입함.", nil),
  ]

  static let tables: [RuleCase] = [
    .init(
      "table-total",
      """
      Table 1. Spending by sector

      Sector\tUSD bn
      Chips\t12
      Ships\t8
      Batteries\t5
      Total\t26

      Source: own.
      """, "26", .warning),
    .init(
      "table-total",
      """
      표 1. 분야별 지출

      분야\t금액
      반도체\t120억 달러
      조선\t80억 달러
      합계\t200억 달러

      자료: 저자 작성.
      """, nil),
    .init(
      "table-total",
      """
      | Sector | 2024 | 2025 |
      |---|---|---|
      | Chips | 12 | 15 |
      | Ships | 8 | 9 |
      | Total | 20 | 25 |
      """, "25", .warning),
  ]

  static let footnotes: [RuleCase] = [
    .init(
      "footnote-sum",
      """
      # Bonds

      Private issuers sold bonds worth USD 33 billion[^1] last year.

      [^1]: Northern Energy (USD 20 billion), Harbour Steel (USD 7 billion) and Lake Chips (USD 12 billion).
      """, "USD 33 billion"),
    .init(
      "footnote-sum",
      """
      # Bonds

      Private issuers sold bonds worth USD 43 billion[^1] last year.

      [^1]: Mainly Northern Energy (USD 20 billion), Harbour Steel (USD 7 billion) and Lake Chips (USD 12 billion).
      """, nil),
  ]

  static let differences: [RuleCase] = [
    .init(
      "difference",
      "Of the USD 550 billion, USD 109 billion is placed; the remaining USD 431 billion is open.",
      "USD 431 billion"),
    .init("difference", "약정액 5,500억 달러 중 1,090억 달러가 공표되어 나머지 4,410억 달러가 남아 있음.", nil),
    .init("difference", "약정액 5,500억 달러 중 1,090억 달러가 공표되어 나머지 4,310억 달러가 남아 있음.", "4,310억 달러"),
    .init("difference", "5,500億ドルのうち1,090億ドルが公表され、残り4,310億ドルは未定である。", "4,310億ドル"),
  ]

  static let shares: [RuleCase] = [
    .init("share", "전체는 약 1,090억 달러인데, 이 중 79.5%(1,063억 달러)가 발전 분야임.", "79.5%"),
    .init("share", "전체는 약 1,090억 달러인데, 이 중 97.5%(1,063억 달러)가 발전 분야임.", nil),
    .init("share", "공표액 1,090억 달러는 전체 규모인 5,500억 달러의 20% 수준임.", nil),
    .init("share", "공표액 1,090억 달러는 전체 규모인 5,500억 달러의 30% 수준임.", "30%"),
    .init(
      "share", "The USD 109 billion announced is about 20% of USD 550 billion.", nil),
    .init(
      "share", "The USD 109 billion announced is about 30% of USD 550 billion.", "30%"),
    .init("share", "公表額1,090億ドルは5,500億ドルの30％に当たる。", "30％"),
    .init("share", "수출은 120억 달러로 10% 늘었고, 수입은 90억 달러였음.", nil),
  ]

  static let averages: [RuleCase] = [
    .init("average", "3년 동안 85조 엔이 투자될 경우 연간 23.8조 엔 규모임.", "23.8조 엔"),
    .init("average", "3년 동안 85조 엔이 투자될 경우 연간 28.3조 엔 규모임.", nil),
    .init(
      "average",
      "Spread over three years, JPY 85 trillion comes to JPY 23.8 trillion a year.",
      "JPY 23.8 trillion"),
  ]

  static let multiples: [RuleCase] = [
    .init("multiple", "2차는 730억 달러로 1차(360억 달러)와 비교해 4배 규모임.", "4배"),
    .init("multiple", "2차는 730억 달러로 1차(360억 달러)와 비교해 2배 이상임.", nil),
    .init("multiple", "第2弾は730億ドルで、第1弾の360億ドルに比べ4倍である。", "4倍"),
  ]

  static let comparisons: [RuleCase] = [
    .init("comparison", "연간 26.3조 엔은 최근 평균인 27.5조 엔을 상회함.", "상회"),
    .init("comparison", "연간 28.3조 엔은 최근 평균(27.5조 엔)을 상회함.", nil),
    .init("comparison", "年間26.3兆円は平均の27.5兆円を上回る。", "上回る"),
    .init(
      "comparison", "The outflow of JPY 26.3 trillion exceeds the average of JPY 27.5 trillion.",
      "exceeds"),
  ]

  static let growth: [RuleCase] = [
    .init("growth", "Exports rose 50% from USD 30 billion to USD 42 billion.", "50%"),
    .init("growth", "Exports rose 40% from USD 30 billion to USD 42 billion.", nil),
    .init("growth", "수출이 30억 달러에서 42억 달러로 50% 증가함.", "50%"),
    .init("growth", "輸出は30億ドルから42億ドルへ50％増加した。", "50％"),
  ]

  static let conversions: [RuleCase] = [
    .init(
      "conversion",
      "1차는 730억 달러(약 11조 엔), 전체는 5,500억 달러(약 85조 엔), 누계는 1,090억 달러(1.7조 엔)임.",
      "1.7조 엔"),
    .init(
      "conversion",
      "1차는 730억 달러(약 11조 엔), 전체는 5,500억 달러(약 85조 엔), 누계는 1,090억 달러(17조 엔)임.", nil),
    // By the rate that the text states.
    .init("conversion", "환율 1,350원을 적용하면 16억 달러는 약 2조 6,100억 원임.", "2조 6,100억 원"),
    .init("conversion", "환율 1,350원을 적용하면 16억 달러는 약 2조 1,600억 원임.", nil),
    .init("conversion", "16억 달러(약 2조 6,100억 원, 환율 1,350원/달러 적용)를 투자함.", "2조 6,100억 원"),
    .init("conversion", "1달러=1,350원으로 환산하면 16억 달러는 2조 1,600억 원에 이름.", nil),
    .init("conversion", "사업비는 3,800억 원(약 46억 엔)임.\n\n주: 100엔당 950원을 적용하였음.", "46억 엔"),
    .init("conversion", "사업비는 3,800억 원(약 400억 엔)임.\n\n주: 100엔당 950원을 적용하였음.", nil),
    .init(
      "conversion", "At 148 yen to the dollar, the $3.5 billion loan is worth 618 billion yen.",
      "618 billion yen"),
    .init(
      "conversion", "At 148 yen to the dollar, the $3.5 billion loan is worth 518 billion yen.", nil
    ),
    .init("conversion", "1ドル＝148円で換算すると、35億ドルは約6,180億円となる。", "6,180億円"),
    // What the market did on a day converts nothing.
    .init("conversion", "환율은 1,350원까지 올랐음. 16억 달러(약 2조 2,400억 원)를 투자함.", nil),
    .init(
      "conversion", "Aid of $35 million and 6 billion yen was pledged at 148 yen to the dollar.",
      nil),
    // Two conversions alone, which rounding does not reconcile.
    .init(
      "conversion", "총 24억 달러(약 3조 3,600억 원) 가운데 12억 달러(약 1조 8,600억 원)는 대출임.", "1조 8,600억 원",
      .warning),
    .init("conversion", "총 24억 달러(약 3조 3,600억 원) 가운데 12억 달러(약 1조 7,100억 원)는 대출임.", nil),
  ]
}
