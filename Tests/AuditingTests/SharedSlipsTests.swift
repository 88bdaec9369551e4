// SPDX-License-Identifier: Apache-2.0
import Agreements
import Auditing
import Quantities
import Testing

@Suite("one slip that several figures tell")
struct SharedSlipsTests {
  @Test(
    "The figure that would mend several open claims at once is named, with what it should be",
    arguments: [
      (
        "事業の予算総額は3,900億円であり、令和5年度から令和8年度までの4年間で執行する。年平均では900億円となる。令和7年度末までの執行額は2,520億円であり、執行率は70％である。残額は1,080億円となっている。",
        "3,900億円", "3,600億円"
      )
    ])
  func shared(_ text: String, _ words: String, _ right: String) {
    let found = findings("derived-figure", in: text)
    #expect(found.map { $0.words(in: text) } == [words])
    #expect(found.first?.fix?.edits.map(\.replacement) == [right])
  }

  @Test(
    "A change is held against its word",
    arguments: [
      ("중동 지원은 4,275억 원에서 4,050억 원으로 225억 원 늘었다.", "225억 원"),
      ("実績は5兆4,000億円で、前年の4兆8,000億円より6,000億円減少した。", "6,000億円"),
    ])
  func direction(_ text: String, _ words: String) {
    #expect(findings("derived-figure", in: text).map { $0.words(in: text) } == [words])
  }

  @Test(
    "Rates go by their nouns, averages by their pieces, bases by their names",
    arguments: [
      ("採択件数は45件であり、応募120件に対する採択率は35.7％である。", "35.7％"),
      ("대기 물량 5.4GW 가운데 2.7GW만 승인을 받아 승인율은 70%에 머문다.", "70%"),
      ("採択は近畿が18件、九州が12件、中部が9件である。近畿の件数は九州の2.5倍である。", "2.5倍"),
      (
        "The fifteen projects take up EUR 240 million. The average project is worth EUR 18 million.",
        "EUR 18 million"
      ),
    ])
  func named(_ text: String, _ words: String) {
    #expect(findings("derived-figure", in: text).map { $0.words(in: text) } == [words])
  }

  @Test(
    "What holds is left alone",
    arguments: [
      "중동 지원은 4,275억 원에서 4,050억 원으로 225억 원 줄었다.",
      "採択件数は45件であり、応募120件に対する採択率は37.5％である。",
      "対象は近畿が18件、九州が12件、中部が9件である。近畿の件数は九州の1.5倍である。",
      "The fifteen projects take up EUR 240 million. The average project is worth EUR 16 million.",
      "서해가 4개 사업 2조 5,200억 원(60%), 남해가 2개 사업 1조 2,600억 원(30%), 동해가 1개 사업 4,200억 원(10%)이다.",
      "보건이 1조 125억 원이고, 교육과 교통이 각각 8,100억 원이다.",
      "실업률은 3.2%로 0.2%포인트 낮아졌다. 취업자는 2,850만 명이다.",
      "Exports rose 12 per cent to USD 45 billion; imports fell 3 per cent to USD 38 billion.",
      "予算は120億円で、前年度の100億円から2割増えた。執行率は85％である。",
      "위원회는 12명으로 구성되며 정부 5명, 민간 7명이다. 이 가운데 3분의 1이 여성이다.",
      "The agency has 240 staff. Two thirds work in the capital, and a fifth abroad.",
      "사업비 300억 원 가운데 국비 180억 원, 지방비 90억 원이며 나머지 30억 원은 민자다. 국비 비중은 60%다.",
      "예산 내역은 다음과 같다.\n\n- 인건비: 12억 원\n- 장비비: 8억 원\n\n총 25억 원 중 나머지는 예비비다.",
      "Output was 24,000 tonnes in 2024 and 26,000 tonnes in 2025. The target is 30,000 tonnes, or 15 per cent more.",
      "작년 수출은 54억 달러, 수입은 48억 달러였다. 올해 수출은 60억 달러로 11% 늘었다.",
      "三社の売上高はA社が120億円、B社が80億円、C社が40億円で、A社が半分を占める。B社はC社の2倍である。",
      "The grant was paid in three instalments of EUR 20 million each. Each town receives EUR 45 million, two towns EUR 90 million.",
    ])
  func silent(_ text: String) {
    let loud = audit(text).findings.filter { $0.severity > .note }
    #expect(loud.map { "\($0.rule) \($0.words(in: text))" } == [])
  }
}
