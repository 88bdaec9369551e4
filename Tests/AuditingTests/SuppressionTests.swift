// SPDX-License-Identifier: Apache-2.0
import Agreements
import Auditing
import Quantities
import Testing

struct SuppressionTests {
  static let wrong =
    "The fund spent 37 bn dollars (12 bn dollars on chips, 8 bn dollars on ships and 5 bn dollars on batteries)."

  @Test(
    "A remark with a reason silences its rule, on the line or above it",
    arguments: [
      "\(wrong) <!-- entente: ignore sum: a fourth is secret -->",
      "<!-- entente: ignore sum, share: a fourth is secret -->\n\n\(wrong)",
      "\(wrong) [[entente: ignore all: a fourth is secret]]",
    ])
  func silences(_ text: String) {
    let report = audit(text)
    #expect(report.silenced.map(\.finding.rule) == ["sum"])
    #expect(report.silenced.map(\.reason) == ["a fourth is secret"])
    #expect(report.findings.allSatisfy { $0.rule != "sum" && $0.rule != "suppression" })
  }

  static let useless = [
    ("\(wrong) <!-- entente: ignore sum -->", "give a reason"),
    ("\(wrong) <!-- entente: ignore share: x -->", "no finding of share"),
    ("\(wrong) <!-- entente: ignore sums: x -->", "did you mean “sum”?"),
  ]

  @Test("A remark that silences nothing is a note that says why", arguments: useless)
  func says(_ text: String, _ words: String) throws {
    let report = audit(text)
    let notes = report.findings.filter { $0.rule == "suppression" }
    #expect(notes.map(\.severity) == [.note])
    #expect(notes.first?.message.words(in: .en).contains(words) == true)
    #expect(report.findings.contains { $0.rule == "sum" })
  }

  @Test("A remark on a rule that did not run is no note")
  func notRun() {
    let off = Configuration(sections: [.init(rules: ["sum": nil])])
    let text = "\(Self.wrong) <!-- entente: ignore sum: a fourth is secret -->"
    #expect(audit(text, off).findings.allSatisfy { $0.rule != "suppression" })
  }
}
