// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Auditing

@Suite("bound-dropped")
struct BoundDroppedRuleTests {
  @Test(
    "finds an amount whose bound is missing elsewhere",
    arguments: [
      ("북부선 철도에 최대 400억 달러를 투자함. 북부선 철도 투자액 400억 달러는 확정되지 않음.", Severity.warning),
      ("북부선 철도에 약 400억 달러를 투자함. 북부선 철도 투자액 400억 달러는 많음.", .note),
      (
        "The northern rail line costs up to USD 40 billion. A northern rail line of USD 40 billion is planned.",
        .warning
      ),
      ("北部鉄道の建設費は最大400億円である。北部鉄道の建設費400億円は未定である。", .warning),
    ])
  func finds(text: String, severity: Severity) {
    #expect(findings("bound-dropped", in: text).map(\.severity) == [severity])
  }

  @Test(
    "leaves other things and like bounds alone",
    arguments: [
      "북부선 철도에 최대 400억 달러를 투자함. 북부선 철도 투자액은 최대 400억 달러임.",
      "북부선 철도에 최대 400억 달러를 투자함. 제약 수출은 400억 달러임.",
      "The northern rail line costs up to USD 40 billion. Wheat exports were USD 40 billion.",
    ])
  func leaves(text: String) {
    #expect(findings("bound-dropped", in: text).isEmpty)
  }
}
