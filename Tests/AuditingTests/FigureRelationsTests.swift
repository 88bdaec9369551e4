// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities
import Testing

@testable import Auditing

/// Relations between figures that no single cue tells: chains, spans of months, rates of exchange, thresholds, what a
/// table's rows come to together.
@Suite("relations between figures")
struct FigureRelationsTests {
  private static let slips: [(rule: String, text: String, words: String)] = [
    // The figures go the other way than the words.
    (
      "derived-figure",
      "Orders came to USD 4.8 million in 2025, up from USD 4.0 billion in 2024, an increase of 20 per cent.",
      "20 per cent"
    ),
    ("derived-figure", "2025년 어획량은 9,600톤으로 2024년의 8,900톤보다 300톤 줄었다.", "300톤"),
    (
      "derived-figure",
      "In 2025 Vask exported USD 3.4 billion and imported USD 2.1 billion, a deficit of USD 1.3 billion.",
      "USD 1.3 billion"
    ),
    (
      "derived-figure", "A quay takes 36,000 tonnes, double the 15,000 tonnes of the old one.",
      "double"
    ),
    // What is added, and what both come to.
    (
      "parts-apart",
      "The pact freed 32 products; 15 more will follow in May, which brings the number to 57 products.",
      "57 products"
    ),
    ("parts-apart", "航路の灯台は12か所しかない。来年までに4か所を加え、18か所とする。", "18か所"),
    (
      "parts-apart",
      "The bank paid 9.5 million euros in three rounds: 2.4 million euros in 2021, 3.1 million euros in 2022 and 4.9 million euros in 2023.",
      "9.5 million euros"
    ),
    // Months between two dates.
    ("duration", "부두는 2022년 3월에 착공해 2025년 9월에 준공하여 2년 6개월이 걸렸다.", "2년 6개월"),
    ("duration", "工事は2024年4月に始まり、3年2か月を経て2026年6月に終わった。", "3年2か月"),
    (
      "duration", "Work was planned for May 2024 and began in July 2025, 12 months late.",
      "12 months"
    ),
    ("duration", "융자의 만기는 15년(거치 5년, 상환 12년)이다.", "15년"),
    // A rate of exchange that is stated.
    ("conversion", "환율은 1달러=1,400원이다. 사업비는 32억 달러(4조 8,400억 원)이다.", "4조 8,400억 원"),
    // A share against the fraction that it is said to pass.
    ("comparison", "連合の割合は72.0％であり、4分の3を超える。", "4分の3"),
    ("comparison", "니켈은 전체의 46.0%로 절반을 넘는다.", "절반"),
    // What a month and a year come to.
    ("average", "家計の負担は、月に約30円、年に約630円となる。", "630円"),
    // Rates times what they are charged on.
    (
      "derived-figure", "대출 잔액이 8억 달러에 이르면 연 1.5%의 이자는 1,700만 달러이다.", "1,700만 달러"
    ),
    (
      "derived-figure",
      "The pact pays EUR 14.5 million a year for access. Over eight years it has paid EUR 161 million.",
      "EUR 161 million"
    ),
    // A base that goes by its name alone.
    (
      "derived-figure",
      "Fees reached USD 4.8 billion in 2025. They amount to 61% of GDP, which stood at USD 30.0 billion.",
      "61%"
    ),
    // A bracket behind an amount is an aside.
    (
      "derived-figure",
      "교역액은 54억 달러(수출 30억 달러, 수입 24억 달러)로 2020년의 45억 달러보다 30% 늘었다.", "30%"
    ),
    // Rates listed by years.
    (
      "derived-figure",
      "수입액은 2022년 50억 달러, 2023년 60억 달러, 2024년 75억 달러였다. 전년 대비 증가율은 2023년 20.0%, 2024년 52.0%이다.",
      "52.0%"
    ),
    // Counts of years come to a count.
    ("sum", "회의를 9차례(2023년 2차례, 2024년 4차례, 2025년 2차례) 열었다.", "9차례"),
  ]

  @Test("a figure that its relation contradicts is told", arguments: Self.slips.indices)
  func tells(_ index: Int) {
    let (rule, text, words) = Self.slips[index]
    #expect(findings(rule, in: text).map { $0.words(in: text) } == [words])
  }

  private static let silent: [String] = [
    "Orders came to USD 4.8 billion in 2025, up from USD 4.0 billion in 2024, an increase of 20 per cent.",
    "2025년 어획량은 8,600톤으로 2024년의 8,900톤보다 300톤 줄었다.",
    "In 2025 Vask exported USD 3.4 billion and imported USD 2.1 billion, a surplus of USD 1.3 billion.",
    "A quay takes 36,000 tonnes, double the 18,000 tonnes of the old one.",
    "The pact freed 32 products; 15 more will follow in May, which brings the number to 47 products.",
    "航路の灯台は12か所しかない。来年までに4か所を加え、16か所とする。",
    "부두는 2022년 3월에 착공해 2025년 9월에 준공하여 3년 6개월이 걸렸다.",
    // Both months counted.
    "부두는 2022년 3월에 착공해 2025년 9월에 준공하여 3년 7개월이 걸렸다.",
    // A length of something else than what lies between the dates.
    "The law of May 2024 was amended in July 2025 and lets owners wait 12 months.",
    "융자의 만기는 15년(거치 5년, 상환 10년)이다.",
    "임기는 5년(1년 연장, 최대 7년)이다.",
    "환율은 1달러=1,400원이다. 사업비는 32억 달러(4조 4,800억 원)이다.",
    // Rates of two days.
    "1달러=1,400원(6월), 1달러=1,300원(1월)이다. 사업비는 32억 달러(4조 1,600억 원)이다.",
    "連合の割合は76.0％であり、4分の3を超える。",
    "니켈은 전체의 46.0%로 절반에 못 미친다.",
    // Another's half.
    "니켈은 46.0%이고 구리는 절반을 넘는다.",
    "家計の負担は、月に約30円、年に約360円となる。",
    "대출 잔액이 8억 달러에 이르면 연 1.5%의 이자는 1,200만 달러이다.",
    "Interest reached USD 21 bn in 2025. Premiums were USD 8.9 bn (+14%).",
    "The pact pays EUR 14.5 million a year for access. Over eight years it has paid EUR 116 million.",
    "Fees reached USD 4.8 billion in 2025. They amount to 16% of GDP, which stood at USD 30.0 billion.",
    "교역액은 54억 달러(수출 30억 달러, 수입 24억 달러)로 2020년의 45억 달러보다 20% 늘었다.",
    "교역액은 36억 달러(수출 21억 달러, 수입 15억 달러)로 2020년의 22억 달러보다 많고 6억 달러의 흑자를 냈다.",
    "수입액은 2022년 50억 달러, 2023년 60억 달러, 2024년 75억 달러였다. 전년 대비 증가율은 2023년 20.0%, 2024년 25.0%이다.",
    "회의를 9차례(2023년 3차례, 2024년 4차례, 2025년 2차례) 열었다.",
    // A capacity that something starts from, a gap to an average, pieces for each of two.
    "기지는 탱크를 4기 둔다. 연간 처리능력을 180만 톤에서 270만 톤으로 늘린다.",
    "累計は4兆2,700億円、月平均は6,100億円である。7月の実績は、この月平均を100億円下回った。",
    "최근 3년을 본다. 위원회에는 양측이 7명씩 모두 14명이 참여한다.",
    // What is averaged is not added; amounts in a bracket are no items.
    "비축 목표는 100일분이나 실제는 리튬 40일분, 니켈 65일분, 코발트 45일분으로 평균 50일분이다.",
    "건설 단계가 3건(5억 1,000만 달러, 36.4%)이다.",
    // Letters before a number with a comma.
    "輸入額は、原油2,880億円、LNG1,680億円、石炭600億円の計5,160億円であった。",
    // A share of its own tells that an amount is a part.
    "アルデアは2,100億円で全体の35.0％を占め、ボルナの1,500億円（25.0％）、セリアの900億円（15.0％）が続いた。",
    "2025年6月20日（金）、日本、カラム、ソレン、ナディアの4か国は合意した。",
  ]

  @Test("what holds, or is of something else, is left alone", arguments: Self.silent)
  func keepsSilent(_ text: String) {
    #expect(
      audit(text).findings.filter { $0.severity > .note }.map { $0.message.words(in: .en) } == [])
  }
}
