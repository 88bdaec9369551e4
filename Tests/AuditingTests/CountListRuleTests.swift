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
}
