// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Auditing

@Suite("name-form")
struct NameFormRuleTests {
  @Test(
    "finds one odd title",
    arguments: [
      "도라지카 총리가 방문함. 도라지카 총리는 연설함. 도라지카 대통령은 귀국함.",
      "Prime Minister Aldana spoke. Prime Minister Aldana left. President Aldana returned.",
    ])
  func finds(text: String) {
    #expect(findings("name-form", in: text).count == 1)
  }

  @Test(
    "leaves offices and countries alone",
    arguments: [
      "프랑스 총리와 프랑스 대통령이 만남. 프랑스 대통령이 서명함.",
      "도라지카 총리와 하르마노 대통령이 만남. 도라지카 총리가 환영함.",
      "President Aldana met Prime Minister Brukov. President Aldana left.",
    ])
  func leaves(text: String) {
    #expect(findings("name-form", in: text).isEmpty)
  }
}
