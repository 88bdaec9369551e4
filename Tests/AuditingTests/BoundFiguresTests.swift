// SPDX-License-Identifier: Apache-2.0
import Agreements
import Auditing
import Quantities
import Testing

@Suite("figures bound by grammar and by name")
struct BoundFiguresTests {
  @Test(
    "A claim is held to the figures that its sentence or their names give it",
    arguments: [
      ("derived-figure", "철강 수출은 2024년 12만 톤에서 2025년 15만 톤으로 35% 증가하였다.", "35%"),
      (
        "derived-figure",
        "Fees came to USD 420 million, 60 per cent more than the USD 300 million of 2024.",
        "60 per cent"
      ),
      (
        "growth",
        "Orders rose from 24 vessels in 2024 to 36 vessels in 2025, a fall of 50 per cent.",
        "50 per cent"
      ),
      ("growth", "港の取扱量は5兆2,500億円から6兆3,000億円へと30％増加した。", "30％"),
      (
        "multiple",
        "The average wage reached USD 72,000, 1.5 times the average of farming (USD 60,000).",
        "1.5 times"
      ),
      ("derived-figure", "奨学金は1人当たり年間60万円で、1,800人分の予算は18億円となる。", "18億円"),
      ("derived-figure", "항만은 5년간(2026~2030년) 15억 달러를 쓴다. 연평균 5억 달러가 된다.", "5억 달러"),
      (
        "derived-figure",
        "항만 사업에 2조 원이 든다. 시비 3,000억 원, 국비 5,000억 원, 민간투자 1조 2,000억 원이다. 민간투자가 전체의 66%다.", "66%"
      ),
      ("derived-figure", "가온은행의 매출은 1조 5,600억 원이다. 영업이익은 2,340억 원으로 매출의 18%였다.", "18%"),
      (
        "same-quantity",
        "총 42억 달러를 항만에 투자한다. 회의는 9월에 열린다. 항만 투자 총액 24억 달러 중 부두 9억 6,000만 달러, 도로 12억 달러, 전기 2억 4,000만 달러이다.",
        "42억 달러"
      ),
      ("count-list", "東京、大阪、福岡の4地域で始める。", "4地域"),
      ("count-list", "반도체, 조선, 배터리의 네 분야에서 협력한다.", "네 분야"),
      (
        "acronym",
        "The Harbour Modernisation Agency (HAM) runs it. The HMA reports to parliament. The HMA has ten staff.",
        "HMA"
      ),
      (
        "table-relations",
        """
        표 1. 기업별 투자

        | 기업 | 투자액 | 집행액 | 집행률 |
        |---|---:|---:|---:|
        | 가온 | 15.0 | 4.5 | 30.0 |
        | 동명 | 11.0 | 2.2 | 20.0 |
        | 세림 | 8.0 | 2.0 | 35.0 |
        | 한빛 | 4.0 | 0.8 | 20.0 |
        """, "35.0"
      ),
    ])
  func slips(_ rule: String, _ text: String, _ words: String) {
    #expect(findings(rule, in: text).map { $0.words(in: text) } == [words])
  }

  @Test(
    "What holds, or is of something else, is left alone",
    arguments: [
      "철강 수출은 2024년 12만 톤에서 2025년 15만 톤으로 25% 증가하였다.",
      "Orders rose from 24 vessels in 2024 to 36 vessels in 2025, a rise of 50 per cent.",
      "港の取扱量は5兆2,500億円から6兆3,000億円へと20％増加した。",
      "The average wage reached USD 72,000, 1.2 times the average of farming (USD 60,000).",
      "奨学金は1人当たり年間60万円で、1,800人分の予算は10億8,000万円となる。",
      "매출은 1조 5,600억 원이다. 영업이익은 2,340억 원으로 매출의 15%였다.",
      // Two parts and the rest of a whole that stands elsewhere.
      "キリ電子が1兆5,000億円、オオ精機が1兆2,000億円を投じ、残る4,500億円は中小企業が出す。",
      // Siblings with shares of one whole.
      "The agency spent USD 1.62 billion. Of this sum, USD 810 million (50 per cent) went to grants, USD 567 million (35 per cent) to guarantees and USD 243 million (15 per cent) to training.",
      // The share of those who cut, no cut of that share.
      "400社のうち、280社（70％）が増やすと答え、100社（25％）が現状維持、20社（5％）が減らすと答えた。",
      "両国は、電池、水素、造船、人材育成の4分野で協力する。",
      // Rates add up to nothing.
      """
      표 1. 기업별 투자

      | 기업 | 투자액 | 집행액 | 집행률 |
      |---|---:|---:|---:|
      | 가온 | 15.0 | 4.5 | 30.0 |
      | 동명 | 11.0 | 2.2 | 20.0 |
      | 세림 | 8.0 | 2.0 | 25.0 |
      | 합계 | 34.0 | 8.7 | 25.6 |
      """,
      // What something is worth in another currency.
      "항만에 24억 달러(3조 3,600억 원)를 쓴다. 도로에 12억 달러, 전기에 8억 달러를 쓴다.",
    ])
  func silent(_ text: String) {
    let loud = audit(text).findings.filter { $0.severity > .note }
    #expect(loud.map { "\($0.rule) \($0.words(in: text))" } == [])
  }
}

@Suite("addresses and hosts")
struct AddressHabitTests {
  private static let list = [
    "재정부(2026. 3. 4.), 「항만 계획」, https://www.moef.go.kr/news/2026/03/04/plan (검색일: 2026. 6. 1.)",
    "외교부(2026. 4. 9.), 「항만 합의」, https://www.mofa.go.kr/news/2026/04/09/deal (검색일: 2026. 6. 1.)",
  ]

  private func brief(_ last: String) -> String {
    let sources = (Self.list + [last]).enumerated().map { "\($0.offset + 1)) \($0.element)" }
    return "항만을 넓힘.¹⁾ 합의함.²⁾ 확인함.³⁾\n\n" + sources.joined(separator: "\n") + "\n"
  }

  @Test("A day beside that of its address is flagged where all others agree")
  func habit() {
    let odd = brief(
      "일본 외무성(2026. 5. 12.), 「港」, https://www.mofa.go.jp/press/2026/05/18/port.html (검색일: 2026. 6. 1.)"
    )
    let right = brief(
      "일본 외무성(2026. 5. 18.), 「港」, https://www.mofa.go.jp/press/2026/05/18/port.html (검색일: 2026. 6. 1.)"
    )
    #expect(findings("url-date", in: odd).count == 1)
    #expect(findings("url-date", in: right).isEmpty)
  }

  @Test("A publisher of one country at a government host of another is flagged")
  func host() {
    let odd = brief(
      "호주 총리실(2026. 5. 18.), 「港」, https://www.mofa.go.jp/press/2026/05/18/port.html (검색일: 2026. 6. 1.)"
    )
    let right = brief(
      "호주 총리실(2026. 5. 18.), 「Ports」, https://www.pm.gov.au/media/2026/05/18/ports (검색일: 2026. 6. 1.)"
    )
    #expect(findings("publisher-host", in: odd).map { $0.words(in: odd) } == ["호주 총리실"])
    #expect(findings("publisher-host", in: right).isEmpty)
  }
}
