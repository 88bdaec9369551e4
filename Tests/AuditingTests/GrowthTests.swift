// SPDX-License-Identifier: Apache-2.0
import Auditing
import Testing

/// Texts on which a rule once took the square of their length; a square would take minutes here.
struct GrowthTests {
  @Test(
    "A word without end or a sentence of nothing but amounts is audited in linear time",
    .timeLimit(.minutes(1)),
    arguments: ["今年", "March", "단위: 억 달러", "more than10:30 am ", "EO 14105"])
  func growth(_ piece: String) {
    let text = String(repeating: piece, count: 60_000 / piece.utf8.count)
    #expect(audit(text).findings.allSatisfy { $0.range.upperBound <= text.utf8.count })
  }
}
