// SPDX-License-Identifier: Apache-2.0
import Agreements
import Auditing
import Quantities
import Testing

@Suite("figures that stand apart")
struct ApartRulesTests {
  @Test(
    "A slip is found where the figures it contradicts stand in another place",
    arguments: [
      ("duration", "사업 기간은 2027~2031년(4년)이다.", "4년"),
      ("duration", "今後4年間（2026年度～2030年度）の投資を定める。", "4年間"),
      ("duration", "The plan runs for six years (2024–2030).", "six years"),
      ("share-list", "총 50억 원을 쓴다. 정부가 20억 원(40%), 민간이 30억 원(66%)을 낸다.", "66%"),
      ("share-list", "投資額は50億円である。国が20億円（40%）、民間が30億円（66%）を出す。", "66%"),
      (
        "share-list",
        "Of the 124 ports, 31 ports (25%) are open, 68 ports (55%) are closed and 25 ports (26%) are unknown.",
        "26%"
      ),
      (
        "parts-apart", "시는 2조 5,000억 원을 쓴다. 시비 4,000억 원, 국비 5,000억 원, 민간 1조 2,000억 원으로 마련한다.",
        "2조 5,000억 원"
      ),
      (
        "parts-apart",
        "The fund has USD 690 million. It spends USD 120 million on roads, USD 240 million on rail and USD 310 million on ports.",
        "USD 690 million"
      ),
      ("derived-figure", "사업비는 4년간 3조 2,400억 원이다. 연평균 8,700억 원이 든다.", "8,700억 원"),
      (
        "derived-figure", "輸出は7,800億円であった。輸出は前年の6,500億円から26%増加した。", "26%"
      ),
      (
        "derived-figure",
        "The plan needs EUR 15.0 billion. It has EUR 12.6 billion. The gap of EUR 4.2 billion is open.",
        "EUR 4.2 billion"
      ),
      (
        "derived-figure", "배 10척을 짓는다. 척당 1.3억 달러이며 총 15억 달러이다.", "15억 달러"
      ),
      // Two years that the words name, though another two would give the rate.
      (
        "derived-figure",
        "곡물 수입액은 2021년 32억 달러, 2022년 40억 달러, 2023년 46억 달러였다. 2023년 수입액은 전년보다 25% 증가하였다.", "25%"
      ),
      (
        "derived-figure",
        "Grain exports reached $3.2 billion in 2021, $4.0 billion in 2022 and $4.6 billion in 2023. In 2023 exports rose by 25 percent from 2022.",
        "25 percent"
      ),
      (
        "derived-figure", "穀物の輸出額は2021年が320億円、2022年が400億円、2023年が460億円である。2023年の輸出額は前年より25%増加した。",
        "25%"
      ),
      // A round whole is as exact as the parts beside it.
      ("derived-figure", "항만에 2조 원을 쓴다. 민간 부두에 1조 2,000억 원이 든다. 민간 부두는 전체의 66%를 차지한다.", "66%"),
      ("odd-currency", "곡물 수입액은 2021년 32억 달러, 2022년 40억 달러, 2023년 46억 원이다.", "46억 원"),
      ("odd-currency", "穀物の輸入額は2021年32億ドル、2022年40億ドル、2023年46億円である。", "46億円"),
      (
        "odd-currency",
        "Grain imports were USD 32 million in 2021, USD 40 million in 2022 and EUR 46 million in 2023.",
        "EUR 46 million"
      ),
      (
        "odd-currency",
        "선박 11억 원, 항만 4.5억 달러, 연료 2.5억 달러를 쓴다. 작년에는 선박 9억 달러, 항만 3억 달러였다.", "11억 원"
      ),
    ])
  func slips(_ rule: String, _ text: String, _ words: String) {
    #expect(findings(rule, in: text).map { $0.words(in: text) } == [words])
  }

  @Test(
    "What holds, or may hold, is left alone",
    arguments: [
      "사업 기간은 2027~2031년(5년)이다. 2027년부터 2030년까지 4년간 한다.",
      "It runs from 2024 to 2030, six years.",
      "곡물 수입액은 2021년 32억 달러, 2022년 40억 달러, 2023년 46억 달러였다. 2023년 수입액은 전년보다 15% 증가하였다.",
      "Grain exports reached $3.2 billion in 2021, $4.0 billion in 2022 and $4.6 billion in 2023. In 2023 exports rose by 15 percent from 2022.",
      "穀物の輸出額は2021年が320億円、2022年が400億円、2023年が460億円である。2022年の輸出額は前年より25%増加した。",
      "지원액은 2021년 32억 달러, 2022년 40억 달러, 2023년 6조 원이다.",
      "Aid was USD 32 million in 2021 and EUR 46 million in 2022.",
      "정부가 20억 원(40%), 민간이 30억 원(60%)을 낸다.",
      "수출은 20억 달러(12% 증가), 수입은 30억 달러(5% 감소)였다.",
      "시는 2조 원을 쓴다. 시비 3,000억 원, 국비 5,000억 원, 민간 1조 2,000억 원으로 마련한다.",
      "輸出は7,800億円、輸入は4,600億円であり、3,200億円の輸出超過である。",
      "사업비는 4년간 3조 2,400억 원이다. 연평균 8,100억 원이 든다.",
      "The plan costs EUR 12.6 billion. The export market grew by 26% last year.",
      "배 10척을 짓는다. 척당 1.1억 달러이며 총 11억 달러이다.",
      "발표된 것은 12건, 검토 중인 것은 1건, 요청한 것은 1건임(표 15 참고).",
      "발표된 것은 12건, 검토 중인 것은 1건, 요청한 것은 1건임(표\u{A0}15 참고).",
      "총 3,500억 달러를 17년간 투자한다. 연간 상한(연간 200억 달러)이 있다.",
      "The pledge is USD 350 billion over 17 years. The annual cap is USD 20 billion a year.",
      "40억 달러(5조 6,000억 원)를 쓴다. 30억 달러, 20억 달러, 10억 달러도 있다.",
    ])
  func silent(_ text: String) {
    let loud = audit(text).findings.filter { $0.severity > .note }
    #expect(loud.isEmpty, "\(loud.map { "\($0.rule) \($0.message.words(in: .en))" })")
  }

  @Test("A table teaches what its columns add up to, and shows the one row where they do not")
  func tables() {
    let text = """
      | | 2023 | 2024 | 변화 |
      |---|---|---|---|
      | 가 | 58 | 91 | 33 |
      | 나 | 31 | 43 | 12 |
      | 다 | 20 | 29 | 9 |
      | 라 | 15 | 23 | 18 |
      """
    #expect(findings("table-relations", in: text).map { $0.words(in: text) } == ["23"])
    let clean = text.replacing("| 18 |", with: "| 8 |")
    #expect(findings("table-relations", in: clean).isEmpty)
  }

  @Test("An amount beside a row's name is held against the row, without a reference to the table")
  func rows() {
    let text = """
      분야별로는 전지 2,900억 원을 쓴다.

      표 1. 사업비(단위: 억 원)

      | 구분 | 정부 | 민간 | 합계 |
      |---|---|---|---|
      | 전지 | 420 | 2,180 | 2,600 |
      | 수소 | 480 | 1,470 | 1,950 |
      """
    #expect(findings("table-text", in: text).map { $0.words(in: text) } == ["2,900억 원"])
    #expect(findings("table-text", in: text.replacing("2,900억", with: "2,600억")).isEmpty)
  }

  @Test(
    "Items below a sentence that counts them are counted without a colon",
    arguments: [
      ("다음 네 가지를 제안한다.\n\n1. 하나를 한다.\n2. 둘을 한다.\n3. 셋을 한다.\n", 1),
      ("다음 세 가지를 제안한다.\n\n1. 하나를 한다.\n2. 둘을 한다.\n3. 셋을 한다.\n", 0),
    ])
  func items(_ text: String, _ count: Int) {
    #expect(findings("count-list", in: text).count == count)
  }
}
