// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Auditing

@Suite("numbers of a list")
struct ListNumbersRuleTests {
  @Test(
    "A number that does not count on is told",
    arguments: [
      "The Office will (a) translate the draft, (b) meet the agency and (d) report in May.",
      "第1に、費用の負担が決まっていない。第3に、法律が整っていない。",
      "첫째, 협상을 서둘러야 함. 셋째, 지분을 인수해야 함.",
      "First, talks begin. Third, the rules change.",
      "다음을 권고함.\n\n(1) 개정안을 제출한다.\n(3) 유예를 연장한다.\n(3) 조항을 둔다.",
    ])
  func told(_ text: String) {
    #expect(findings("list-numbers", in: text).count == 1)
  }

  @Test(
    "Lists that count on, and numbers that are no list, are left alone",
    arguments: [
      "The Office will (a) translate the draft, (b) meet the agency and (c) report in May.",
      "Article 3 (a) and (d) apply.", "第1の柱は船、第3の柱は法である。", "第1四半期と第3四半期に増えた。",
      "첫째, 협상을 서둘러야 함. 둘째, 지분을 인수해야 함.\n\n첫째, 다른 목록임. 둘째, 이어짐.",
      "He came first, and third, he said, was his brother.",
      "(1) 개정안\n(2) 유예\n(3) 조항",
    ])
  func silent(_ text: String) {
    #expect(findings("list-numbers", in: text).isEmpty)
  }
}
