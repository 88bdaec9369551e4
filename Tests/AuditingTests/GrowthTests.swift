// SPDX-License-Identifier: Apache-2.0
import Agreements
import Auditing
import Quantities
import Testing

/// Texts on which a rule once took the square of their length; a square would take minutes here.
struct GrowthTests {
  @Test(
    "A word without end or a sentence of nothing but amounts is audited in linear time",
    .timeLimit(.minutes(1)),
    arguments: [
      "今年", "March", "단위: 억 달러", "more than10:30 am ", "EO 14105", ")", "’가 ", "７", "¹", "세 건 ",
      "three documents: ", "12% ", "2배 ", "세계무역기구(WTO) ",
      "표 1에서 3건. ", "27억 달러(3조 원). ", "12억 원에서 15억 원으로 25% 늘고 ",
    ])
  func growth(_ piece: String) {
    let text = String(repeating: piece, count: 60_000 / piece.utf8.count)
    #expect(audit(text).findings.allSatisfy { $0.range.upperBound <= text.utf8.count })
  }
}

/// Reports of a line without end: a place costs no count of the characters before it.
struct ReportGrowthTests {
  @Test(
    "Findings far into one line are told, marked and mended in linear time",
    .timeLimit(.minutes(1)), arguments: [")", "\u{200B}", "27억 달러 ", "3分期 "])
  func reports(_ piece: String) {
    let report = audit(String(repeating: piece, count: 60_000 / piece.utf8.count))
    #expect(report.findingsJSON(in: .en).count == report.findings.count)
    #expect(HTMLReport([report], in: .en).page.contains("<p>"))
    #expect(SARIF.log(of: [report], in: .en).text().contains("results"))
  }
}
