// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Auditing

@Suite("count-list")
struct CountListRuleTests {
  @Test(
    "finds a count that its list does not bear out",
    arguments: [
      "양국은 네 가지 의제를 논의함: 관세, 투자, 비자.",
      "- 양국은 △ 관세 인하 합의문, △ 투자 보장 선언, △ 항공 협력 각서 등 두 건의 문서를 발표함.",
      "양국은 3대 분야: 에너지, 조선, 반도체, 광물 등에 투자함.",
      "The sides signed three documents: a charter and a protocol.",
      "It rests on two pillars: trade, finance, transport and energy.",
      "両国は4つの分野（港湾、鉄道、通信）で合意した。",
      "次の2点である：第一に関税、第二に投資、第三に人材。",
      "두 가지 과제가 있음:\n\n- 재원 조달\n- 인력 확보\n- 법 개정\n",
      "Members present (4): Ida Holm, Per Lund, Ana Reis.",
      "참석위원(5명): 김서율, 박도현, 이하람, 최윤슬",
      "出席者（4名）：森田委員、小野委員、原口委員",
      "The six new wards are in Halden (two), Moss (one) and Vik (two).",
      "We make four recommendations, on staffing, pay and training.",
      "次の四つを求める。予算の確保、人員の増強、記録の公開である。",
      "会合はこれまで4回開いた。\n\n- 第1回：2月、東京\n- 第2回：3月、大阪\n- 第3回：4月、福岡\n",
      "위원회는 세 가지를 물음.\n\n- 첫째, 재원을 마련할 수 있는지\n- 둘째, 기한을 지킬 수 있는지\n",
      "費用は、校舎80億円、寮30億円、図書館20億円の4項目である。",
    ])
  func finds(text: String) {
    #expect(findings("count-list", in: text).count == 1)
  }

  @Test(
    "leaves lists that bear the count out, or are open",
    arguments: [
      "양국은 세 가지 의제를 논의함: 관세, 투자, 비자.",
      "- 양국은 △ 관세 인하 합의문, △ 투자 보장 선언, △ 항공 협력 각서 등 세 건의 문서를 발표함.",
      "- 조선, 반도체 등 13건의 사업을 발표함.",
      "양국은 9대 분야: 에너지, 조선 등에 투자함.",
      "The sides signed three documents: a charter, a protocol and a memorandum.",
      "It rests on three pillars: trade and finance, transport, energy.",
      "Five projects, including Alpha (2024) and Beta, were named.",
      "Two ministers met in Tokyo: it was a short meeting.",
      "両国は3つの分野（港湾、鉄道、通信）で合意した。",
      "両国は5分野（港湾、鉄道など）で合意した。",
      "제3차 회의에서 논의함: 관세, 투자.",
      "[Three papers](home/papers.md) show how.",
      "Phase 2 covers: trade, finance and transport.",
      "It takes as much for 10^9 experiments: means, moments and counts.",
      "세 가지 과제가 있음:\n\n- 재원 조달\n- 인력 확보\n- 법 개정\n",
      "Members present (3): Ida Holm, Per Lund, Ana Reis.",
      "참석위원(5명): 김서율, 박도현 등",
      "出席者（3名）：森田委員、小野委員、原口委員\n欠席者（1名）：西田委員",
      "The five new wards are in Halden (two), Moss (one) and Vik (two).",
      "We make three recommendations, on staffing, pay and training.",
      "次の三つを求める。予算の確保、人員の増強、記録の公開である。",
      "会合はこれまで3回開いた。\n\n- 第1回：2月、東京\n- 第2回：3月、大阪\n- 第3回：4月、福岡\n",
      "위원회는 두 가지를 물음.\n\n- 첫째, 재원을 마련할 수 있는지\n- 둘째, 기한을 지킬 수 있는지\n",
      "費用は、校舎80億円、寮30億円、図書館20億円の3項目である。",
      "固定、移動、衛星の4事業体への分割が終わった。",
    ])
  func leaves(text: String) {
    #expect(findings("count-list", in: text).isEmpty)
  }

  @Test("counts the rows of a table; a row with two places holds two")
  func rows() {
    func text(_ count: Int) -> String {
      """
      지원 사업 목록에는 \(count)건의 광물 사업이 포함됨(표 1 참고).

      표 1. 핵심광물 지원 사업 목록

      사업명\t국가\t내용
      알파\t호주\t정련
      베타\t캐나다\t채굴
      감마 델타\t일본 호주\t정련
      엡실론\t칠레\t채굴

      """
    }
    #expect(findings("count-list", in: text(5)).isEmpty)
    #expect(findings("count-list", in: text(4)).isEmpty)
    #expect(findings("count-list", in: text(6)).count == 1)
  }

  @Test(
    "Counts that the words tie to a table's rows are held to them",
    arguments: [
      ("Grants rose in four of the five regions (Table 1).", 0),
      ("Grants rose in three of the five regions (Table 1).", 1),
      ("The office runs five regions, listed in Table 1.", 0),
      ("The office runs six regions, listed in Table 1.", 1),
      ("It plans three of the five regions by 2030.", 0),
    ])
  func tableRows(_ sentence: String, _ count: Int) {
    let text = """
      ## Grants

      \(sentence)

      Table 1. Grants by region (EUR million)

      | Region | 2024 | 2025 | Change |
      |---|---|---|---|
      | North | 40 | 46 | 6 |
      | East | 31 | 28 | -3 |
      | South | 22 | 29 | 7 |
      | West | 18 | 19 | 1 |
      | Isles | 7 | 9 | 2 |
      | Total | 118 | 131 | 13 |
      """
    #expect(findings("count-list", in: text).count == count)
  }

  @Test(
    "All rows, and all but one, are as many as the table has",
    arguments: [
      ("다섯 지사 모두 흑자를 냈다.", 1), ("네 지사 모두 흑자를 냈다.", 0),
      ("서울을 뺀 세 지사는 적자였다.", 0), ("서울을 뺀 다섯 지사는 적자였다.", 1),
      ("서울의 세 지사는 적자였다.", 0),
    ])
  func allRows(_ sentence: String, _ count: Int) {
    let text = """
      ## 실적

      \(sentence)

      표 1. 지사별 실적 (단위: 억 원)

      | 지사 | 매출 | 이익 |
      |---|---|---|
      | 서울 | 420 | 31 |
      | 부산 | 210 | 12 |
      | 광주 | 130 | 9 |
      | 대전 | 95 | 4 |
      | 합계 | 855 | 56 |
      """
    #expect(findings("count-list", in: text).count == count)
  }
}
