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
  /// Its true errors: the rule and the line.
  private static let errors = [
    "footnote-sum 339", "same-quantity 268", "acronym 109", "url-date 257", "publisher-host 286",
    "duplicate-source 46", "brackets 90", "brackets 197", "brackets 313", "foreign-glyphs 135",
  ]

  @Test(
    "has the errors that are in it, no other, and as many doubts as it deserves",
    .enabled(if: FoundingBrief.folder != nil))
  func errors() throws {
    var told: [Severity: [String]] = [:]
    for document in try FoundingBrief.documents() {
      for finding in Auditor().audit(document).findings {
        let line = document.text.place(of: finding.range.lowerBound).line
        told[finding.severity, default: []].append("\(finding.rule) \(line)")
      }
    }
    #expect(told[.error, default: []].sorted() == Self.errors.sorted())
    // Twenty were looked at and are slips; more than a few beyond them would be noise.
    #expect(20...23 ~= told[.warning, default: []].count, "\(told[.warning, default: []])")
  }

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
