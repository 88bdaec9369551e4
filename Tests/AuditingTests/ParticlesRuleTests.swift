// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Auditing

@Suite("form of a particle")
struct ParticlesRuleTests {
  @Test(
    "A form that does not fit the syllable before it is mended",
    arguments: [
      ("관세청은 고시함. 관세청는 유예함.", "은"), ("예산을 늘림. 예산를 집행함.", "을"),
      ("산업부는 제출함. 산업부은 검토함.", "는"), ("제도를 고침. 제도을 바꿈.", "를"),
      ("정부으로 이관함.", "로"), ("법률안는 심의 중임.", "은"), ("협력와 투자를 논의함.", "과"),
      ("BPA은 이를 받음.", "는"), ("IBM를 인수함.", "을"),
    ])
  func told(_ text: String, _ right: String) throws {
    let finding = try #require(findings("particles", in: text).first)
    #expect(finding.fix?.edits.first?.replacement == right)
  }

  @Test(
    "Endings that are a word's own are left alone",
    arguments: [
      "예산을 받는 기관과 없는 기관이 있는 지역에서 높은 성과를 냄.", "전문가는 결과와 효과를 고속도로에서 설명함.",
      "마을은 가을을 맞아 새로운 경로로 이동함.", "서울로 가는 길과 부산으로 가는 길.", "GPA는 BPA를, OPEC은 AI를 다룸.",
      "이끌어 가는 나라와 만드는 나라.", "물가는 오르고 단가는 내림.",
    ])
  func silent(_ text: String) {
    #expect(findings("particles", in: text).isEmpty)
  }
}
