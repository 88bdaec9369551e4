// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import Quantities
import Reading
import Testing

@testable import Auditing

/// The founding brief, kept outside the project, in the folder that `ENTENTE_BRIEF` names.
enum FoundingBrief {
  static let folder = ProcessInfo.processInfo.environment["ENTENTE_BRIEF"]

  static func documents() throws -> [ReadDocument] {
    guard let folder else { return [] }
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
    let files =
      isFolder.boolValue
      ? try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }
        .sorted().map { folder + "/" + $0 } : [folder]
    return try files.map { path in
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
      return MentionReader().document(DocumentText(name: path, bytes: bytes))
    }
  }
}

@Suite("the founding brief")
struct FoundingBriefTests {
  @Test("shows its findings", .enabled(if: FoundingBrief.folder != nil))
  func shows() throws {
    for document in try FoundingBrief.documents() {
      let start = ContinuousClock.now
      let report = Auditor().audit(document)
      let taken = ContinuousClock.now - start
      for finding in report.findings {
        let place = document.text.place(of: finding.range.lowerBound)
        let others = finding.evidence.map { "\(document.text.place(of: $0.range.lowerBound))" }
        print(
          finding.severity, finding.rule, place, "[\(document.text[finding.range])]",
          finding.message.words(in: .ko), "|", others.joined(separator: " "))
      }
      print("audited in \(taken)")
    }
  }
}
