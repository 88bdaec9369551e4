// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Auditing

@Suite("table-text")
struct TableTextRuleTests {
  @Test("holds a total in the text against the lines of the table's cell")
  func listed() {
    func text(_ total: String) -> String {
      """
      제1차 철도 투자 계획은 \(total) 규모임(표 1 참고).

      표 1. 철도 투자 계획

      시기\t내용
      2025. 3. 1.\t<ul><li>제1차 철도 투자 계획 발표</li> <li>· 북부선(12억 달러)</li> <li>· 남부선(30억 달러)</li></ul>
      2025. 9. 1.\t<ul><li>제2차 철도 투자 계획 발표</li> <li>· 동부선(5억 달러)</li> <li>· 서부선(6억 달러)</li></ul>

      """
    }
    #expect(findings("table-text", in: text("42억 달러")).isEmpty)
    #expect(findings("table-text", in: text("52억 달러")).map(\.severity) == [.error])
  }

  @Test(
    "holds a figure against the cell that its sentence names",
    arguments: [
      ("Exports of Norland reached 1,432 million dollars (see Table 2).", 1),
      ("Exports of Norland reached 1,423 million dollars (see Table 2).", 0),
      ("Exports of Norland reached 1.4 billion dollars (see Table 2).", 0),
      ("Total trade came to 2,000 million dollars (see Table 2).", 0),
    ])
  func cell(sentence: String, count: Int) {
    let text = """
      # Trade

      \(sentence)

      Table 2. Trade of Norland and Suderland

      | Country | Exports | Imports |
      |---|---|---|
      | Norland | 1,423 | 1,102 |
      | Suderland | 877 | 950 |

      """
    #expect(findings("table-text", in: text).count == count)
  }
}
