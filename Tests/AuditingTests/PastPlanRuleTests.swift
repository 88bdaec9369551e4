// SPDX-License-Identifier: Apache-2.0
import Quantities
import Testing

@testable import Auditing

@Suite("plans for days gone by")
struct PastPlanRuleTests {
  @Test(
    "What is still to come on a day before the text's own is flagged",
    arguments: [
      ("2026년 5월 12일\n\n항만국\n\n개정안은 2026년 4월 2일 시행될 예정이다. 수수료가 오른다.", "2026년 4월 2일"),
      ("2026年5月12日\n港湾局\n\n## 経緯\n\n新法は2026年4月2日に施行される予定である。手数料が上がる。", "2026年4月2日"),
      (
        "Date: 12 May 2026\n\n# Fees\n\nThe bill will be signed on 2 April 2026. Fees will rise.",
        "2 April 2026"
      ),
      (
        "Date: 12 May 2026\n\n# Fees\n\nThe bill will receive assent on 2 April 2026. Fees rise.",
        "2 April 2026"
      ),
    ])
  func told(_ text: String, _ words: String) {
    #expect(findings("past-plan", in: text).map { $0.words(in: text) } == [words])
  }

  @Test(
    "Plans made on a day, former plans and days to come are left alone",
    arguments: [
      "2026년 5월 12일\n\n항만국\n\n2026년 4월 2일 발표에 따르면 수수료가 오를 예정이다.",
      "2026년 5월 12일\n\n항만국\n\n당초 2026년 4월 2일 시행될 예정이었으나 늦어졌다.",
      "2026년 5월 12일\n\n항만국\n\n개정안은 2026년 7월 2일 시행될 예정이다.",
      "2026年5月12日\n港湾局\n\n## 経緯\n\n2026年4月2日の会議で、手数料を上げる予定である。",
      "Date: 12 May 2026\n\n# Fees\n\nThe office will build on the pact signed on 2 April 2026.",
      "Date: 12 May 2026\n\n# Fees\n\nThe office said that it will raise fees on 2 April 2026.",
      "Date: 12 May 2026\n\n# Fees\n\nThe bill will be signed on 2 June 2026.",
    ])
  func silent(_ text: String) { #expect(findings("past-plan", in: text).isEmpty) }
}
