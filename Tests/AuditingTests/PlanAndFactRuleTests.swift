// SPDX-License-Identifier: Apache-2.0
import Quantities
import Testing

@testable import Auditing

@Suite("plans told as facts")
struct PlanAndFactRuleTests {
  @Test(
    "An act planned here and done there is told",
    arguments: [
      (
        "유럽연합은 수출 제한에 대하여 제소를 검토하고 있다.\n\n유럽연합은 지난달 수출 제한에 대하여 제소하였다.", "제소하였다"
      ),
      (
        "新法は2026年7月1日に施行される予定である。\n\n告示は2026年7月1日に施行された。", "施行された。"
      ),
      (
        "Veridian plans to open its refinery near Porto in 2028.\n\nVeridian opened its refinery near Porto.",
        "opened"
      ),
    ])
  func told(_ text: String, _ words: String) {
    #expect(findings("plan-and-fact", in: text).map { $0.words(in: text) } == [words])
  }

  @Test(
    "A plan and what became of it, and two acts, are left alone",
    arguments: [
      "당초 유럽연합은 수출 제한에 대하여 제소를 검토하였다.\n\n유럽연합은 지난달 수출 제한에 대하여 제소하였다.",
      "유럽연합은 수출 제한에 대하여 제소를 검토하고 있다.\n\n캐나다는 철강 관세에 대하여 제소하였다.",
      "新法は2026年7月1日に施行される予定である。\n\n旧法は1998年4月1日に施行された。",
      "Veridian plans to open its refinery near Porto in 2028.\n\nOstermann opened a mine in Norway.",
    ])
  func apart(_ text: String) {
    #expect(findings("plan-and-fact", in: text).isEmpty)
  }
}
