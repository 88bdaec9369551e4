// SPDX-License-Identifier: Apache-2.0
import Agreements
import Auditing
import Quantities
import Testing

/// What `Benchmarks/Sources/fuzz` found once, so that it stays mended.
struct FuzzFindingsTests {
  @Test(
    "A text that ends with a date or in the middle of a sentence is audited to its end",
    arguments: [
      "두 항만은 2026년 5월", "1차 회의(2025. 5. 7", "The ports open by 3 May 2026", "2026. 5. 7.", "3월 말",
      "항만 회의는 3월 2일(월)", "Harbour Council, 이하 HC)는 항만을 연다. HC는 크다.",
      "적자는 4억 달러이다. 수출 3억 달러와 수입 7억 달러로 적자 4억 달러.",
      "A deficit of $4 million followed exports of $3 million and imports of $7 million.",
    ])
  func ends(_ text: String) {
    let report = audit(text)
    #expect(report.findings.allSatisfy { $0.range.upperBound <= text.utf8.count })
  }

  @Test("Of fixes that touch the same words the first is applied, the others wait")
  func fixes() {
    let text = "The the the port is is open. The the port is open."
    let mended = audit(text).mended(from: .note)
    #expect(mended.count >= 1)
    let again = String(decoding: mended.bytes, as: UTF8.self)
    #expect(again.hasPrefix("The ") && again.hasSuffix(" port is open."))
    #expect(again.utf8.count < text.utf8.count)
  }

  @Test(
    "A number of a hundred thousand digits is told in words in linear time",
    .timeLimit(.minutes(1)))
  func digits() {
    let page = HTMLReport([audit("1e910^120 barrels")], in: .en).page
    #expect(page.contains("<p>"))
  }
}
