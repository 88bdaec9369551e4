// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Auditing

@Suite("term-variants")
struct TermVariantsRuleTests {
  @Test(
    "finds one object under two terms",
    arguments: [
      "양국은 다자간 디지털통상 규범을 추진함. 복수국간 디지털통상 규범은 초안 단계임.",
      "해양에너지 양해각서를 체결함. 해양에너지 협정에 따라 이행함.",
      "우주탐사 행동계획을 채택함. 우주탐사 액션플랜을 이행함.",
      "They want a multilateral seafood traceability pact. The plurilateral seafood traceability pact is new.",
      "The Arctic shipping safety agreement binds. The Arctic shipping safety treaty binds.",
      "複数国間の水産資源管理の枠組み。多国間の水産資源管理の枠組み。",
    ])
  func finds(text: String) {
    #expect(findings("term-variants", in: text).map(\.severity) == [.warning])
  }

  @Test(
    "leaves different objects alone",
    arguments: [
      "다자간 협력과 복수국간 무역 협정. 다자간 체제를 지지함.",
      "수소 공급 양해각서와 어업 협정을 체결함.",
      "The trade agreement and the tax treaty were signed.",
      "二国間協定と多国間協定を結ぶ。",
      "양자 컴퓨팅과 양자기술. 다자 회의.",
    ])
  func leaves(text: String) {
    #expect(findings("term-variants", in: text).isEmpty)
  }
}
