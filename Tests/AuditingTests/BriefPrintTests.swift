// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import Reading
import Testing

@testable import Auditing

@Suite("a brief's findings, printed")
struct BriefPrintTests {
  @Test("printed", .enabled(if: ProcessInfo.processInfo.environment["ENTENTE_SEE"] != nil))
  func printed() throws {
    let path = ProcessInfo.processInfo.environment["ENTENTE_SEE"]!
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let only = ProcessInfo.processInfo.environment["ENTENTE_RULES"].map { Set($0.split(separator: ",").map(String.init)) }
    let document = MentionReader().document(DocumentText(name: "x.txt", bytes: bytes))
    let report = Auditor().audit(document)
    for finding in report.findings where only?.contains(finding.rule) ?? true {
      print("\(finding.severity) \(finding.rule) \(document.text.place(of: finding.range.lowerBound)) [\(document.text[finding.range])] \(finding.message.ko ?? "")  | \(finding.evidence.map { "\(document.text.place(of: $0.range.lowerBound))" }.joined(separator: " "))")
    }
  }
}
