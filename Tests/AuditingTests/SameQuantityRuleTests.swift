// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Auditing

@Suite("same-quantity")
struct SameQuantityRuleTests {
  @Test(
    "finds a value a digit from the one given elsewhere",
    arguments: [
      (
        "한국의 대미 조선 투자 규모는 1,500억 달러임. 조선 투자 1,500억 달러는 한국의 약정임. 한국은 조선 투자에 1,500억 달러를 쓰기로 함. 결국 한국의 대미 조선 투자는 1,550억 달러에 이름.",
        "1,550억 달러"
      ),
      (
        "The Coastal Grid Fund holds USD 480 million for repairs. Officials confirmed the Coastal Grid Fund holds USD 480 million. Yet a later page gives the Coastal Grid Fund USD 840 million for repairs.",
        "USD 840 million"
      ),
      // A word that stands right before one amount in every other place.
      (
        "항만은 국비 5,000억 원으로 짓는다. 의회는 항만의 국비 5,000억 원을 심사한다. 시장은 국비 6,000억 원을 받겠다고 말했다.",
        "6,000억 원"
      ),
      (
        "港は国費5000億円で造る。議会は港の国費5000億円を審議する。市長は国費6000億円を受けると述べた。", "6000億円"
      ),
      (
        "港湾整備基金の総額は3200億円である。港湾整備基金の総額3200億円は予算化された。港湾整備基金の総額は320億円とされる。",
        "320億円"
      ),
    ])
  func finds(text: String, wrong: String) {
    #expect(findings("same-quantity", in: text).map { $0.words(in: text) } == [wrong])
  }

  @Test(
    "leaves other years, parties, parts and roundings alone",
    arguments: [
      "2023년 반도체 수출은 1,500억 달러임. 2024년 반도체 수출은 1,550억 달러임. 2023년 반도체 수출 1,500억 달러는 최고치임.",
      "한국의 대미 투자는 3,500억 달러임. 일본의 대미 투자는 5,500억 달러임. 한국의 대미 투자 3,500억 달러가 발표됨.",
      "항만은 국비 5,000억 원으로 짓는다. 도로는 국비 6,000억 원, 공항은 국비 4,000억 원으로 짓는다.",
      "2024년 국비 5,000억 원을 썼다. 2024년의 국비 5,000억 원은 모두 집행됐다. 2025년에는 국비 6,000억 원을 쓴다.",
      "반도체 수출은 1,500억 달러임. 반도체 수출 1,500억 달러는 최고치임. 반도체 수입은 1,550억 달러임.",
      "제1차 투자 패키지는 360억 달러임. 제1차 패키지 360억 달러가 집행됨. 제2차 투자 패키지는 380억 달러임.",
      "The fund holds USD 480 million. About USD 500 million is in the fund. The fund holds USD 480 million.",
      "The plant in Korea costs USD 480 million; the plant in Japan costs USD 490 million. The plant in Korea costs USD 480 million.",
      "2024年の輸出は3200億円である。2024年の輸入は3300億円である。輸出3200億円は過去最高である。",
    ])
  func leaves(text: String) {
    #expect(findings("same-quantity", in: text).isEmpty)
  }

  @Test("leaves a cell alone that comes with its neighbours to a total the text states")
  func addends() {
    func text(_ last: String) -> String {
      """
      제2차 대미 투자 패키지는 730억 달러임. 제1차 대미 투자 패키지는 360억 달러임.

      대미 투자 패키지 360억 달러가 먼저 배정됨. 대미 투자 패키지 360억 달러는 발전 사업임.

      | 대미 투자 패키지 | 금액 |
      |---|--:|
      | 원자로 | 400억 달러 |
      | 가스 | 170억 달러 |
      | 텍사스 대미 투자 패키지 | \(last) |
      """
    }
    #expect(findings("same-quantity", in: text("160억 달러")).isEmpty)
  }

  @Test(
    "An average, a price with its own conversion and a figure of the same paragraph are others",
    arguments: [
      "## 비용\n\n건당 비용은 13만 8,000원(100달러)이다.\n\n## 수수료\n\n건당 수수료는 1만 3,800원(10달러)이다.",
      "Ships drew 9,360 MWh in the quarter, an average of 15.0 MWh per call. In 2024 they drew 5,768 MWh, or 14.0 MWh per call.",
    ])
  func others(_ text: String) {
    #expect(findings("same-quantity", in: text).isEmpty)
  }
}
