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

  @Test(
    "The largest of a table, a share behind its row and money of other dollars are held to their cells",
    arguments: [
      ("最も多いのは北港の6,000トンである。", 0), ("最も多いのは北港の5,000トンである。", 1),
      ("最も多いのは東港の4,200トンである。", 1),
    ])
  func largest(_ sentence: String, _ count: Int) {
    let text = """
      ## 実績

      \(sentence)

      表1　港別の取扱量（単位：トン）

      | 港 | 鉱石 | 穀物 | 計 |
      |---|---|---|---|
      | 北港 | 2,500 | 3,500 | 6,000 |
      | 東港 | 2,900 | 1,300 | 4,200 |
      | 西港 | 1,100 | 1,800 | 2,900 |
      | 合計 | 6,500 | 6,600 | 13,100 |
      """
    #expect(findings("table-text", in: text).count == count)
  }

  @Test(
    "Dollars of other countries are read in a caption",
    arguments: [("A$431 million", 0), ("A$413 million", 1)])
  func dollars(_ amount: String, _ count: Int) {
    let text = """
      ## Spending

      Rail grew by only 4.0 per cent but remained the largest item, at \(amount) over the two years.

      Table 1. Spending by mode (A$ million)

      | Mode | 2024 | 2025 | Two years |
      |---|---|---|---|
      | Rail | 211 | 220 | 431 |
      | Road | 140 | 152 | 292 |
      | Ports | 37 | 41 | 78 |
      """
    #expect(findings("table-text", in: text).count == count)
  }

  @Test("A row that the sentence leaves out owns none of its amounts")
  func leftOut() {
    let text = """
      ## 선정

      서울을 뺀 세 지사의 선정 기업은 85개사이다.

      표 1. 지사별 선정 기업 (단위: 개사)

      | 지사 | 신청 | 선정 |
      |---|---|---|
      | 서울 | 124 | 58 |
      | 부산 | 62 | 34 |
      | 광주 | 51 | 27 |
      | 대전 | 49 | 24 |
      """
    #expect(findings("table-text", in: text).isEmpty)
  }
}
