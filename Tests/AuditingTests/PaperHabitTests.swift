// SPDX-License-Identifier: Apache-2.0
import Quantities
import Testing

@testable import Auditing

@Suite("the habits of a paper")
struct PaperHabitTests {
  @Test(
    "What a paper does throughout is its own way, and nothing is said of it",
    arguments: [
      (
        "cut-off",
        "조합은 부두의 요금을 올리는 방안을 오랫동안 검토하여\n\n시와 함께 새로운 기준을 마련하기 위한\n\n회의를 세 번 열었으며 그 결과를\n\n주민에게 알린다.\n"
      ),
      ("cut-off", "Mr Chairman,\n\nThe harbour board met in May. It will meet again in June.\n"),
      ("brackets", "桟橋は増えた(図1))。\n\n倉庫も増えた(図2))。\n\n水門も増えた(図3))。\n\n灯台は減った(図4))。\n"),
      ("brackets", "(*&$)\"-/ . . (0-\" *) ) -'+0'$.#\n"),
      (
        "table-numbers",
        "Figure 3. Quays\n\nSee Figure 1 for the locks. See Figure 2 for the piers. See Figure 3 for the quays.\n"
      ),
      ("section-numbers", "# 1. Quays\n\nText.\n\n# 5. Locks\n\nText.\n"),
      (
        "evidence-level",
        "The board met. That said, the fee is high.\n\n17% of tenants said the fee is high.\n"
      ),
      ("evidence-level", "조합은 회의를 열었다.\n\n부두의 요금을 올리겠다고 강조했다.\n"),
      ("doubled-words", "조합은 추진경과 및 계획을 알렸다."),
      ("particles", "위원은 정세은 한빛대 교수와 최민수 박사이다. 정세는 어렵다."),
    ])
  func silent(_ rule: String, _ text: String) {
    let found = findings(rule, in: text).filter { $0.severity > .note }
    #expect(found.isEmpty, "\(found.map { $0.message })")
  }

  @Test(
    "One slip in a paper that does otherwise is told",
    arguments: [
      ("cut-off", "# 항만\n\n조합은 크다.\n\n시와 조합은 부두의 요금을 올리는 새로운 기준을\n\n## 요금\n\n요금은 오른다.\n"),
      ("brackets", "桟橋は増えた（図1））。\n\n倉庫も増えた（図2）。\n"),
      (
        "table-numbers",
        "Table 1. Quays\n\nTable 2. Locks\n\nSee Table 1 and Table 2. The piers are in Table 4.\n"
      ),
      ("section-numbers", "# 1. Quays\n\nText.\n\n# 3. Locks\n\nText.\n"),
      ("evidence-level", "# Fees\n\nSome have said that the fee is too high.\n"),
      ("doubled-words", "조합은 부두의 정비와 및 확장을 알렸다."),
    ])
  func told(_ rule: String, _ text: String) {
    let found = findings(rule, in: text).filter { $0.severity > .note }
    #expect(found.count == 1, "\(found.map { $0.message })")
  }
}
