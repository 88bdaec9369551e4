// SPDX-License-Identifier: Apache-2.0
import Agreements
import Auditing
import Foundation
import Quantities
import Testing

struct RulesPageTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Documentation/Rules")

  static func page(_ id: String) throws -> String {
    try String(contentsOf: folder.appending(path: "\(id).md"), encoding: .utf8)
  }

  @Test("Every rule has a page with its title and every part, and no page is without a rule")
  func pages() throws {
    let ids = Rules.all.map(\.id)
    #expect(Set(ids).count == ids.count, "two rules have one id")
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let pages = files.filter { $0.hasSuffix(".md") && $0 != "README.md" }.map { $0.dropLast(3) }
    #expect(Set(pages.map(String.init)).subtracting(ids).isEmpty, "pages without a rule")
    for rule in Rules.all {
      let page = try #require(try? Self.page(rule.id), "\(rule.id) has no page")
      #expect(
        page.hasPrefix("# ") && page.prefix { $0 != "\n" }.hasSuffix("(`\(rule.id)`)"),
        "\(rule.id): its page has another heading")
      for part in [
        "What it checks", "Why it matters", "Example", "When it keeps silent", "Severity", "Fix",
      ] {
        #expect(page.contains("\n## \(part)\n"), "\(rule.id): its page has no “\(part)”")
      }
    }
  }

  @Test("The index lists every rule, in the order in which findings are shown")
  func index() throws {
    let file = Self.folder.appending(path: "README.md")
    let page = try String(contentsOf: file, encoding: .utf8)
    let end = try #require(page.range(of: "--filter RulesPageTests -->\n")).upperBound
    var written = page[..<end] + "\n| rule | what it checks | severity |\n|---|---|---|\n"
    for rule in Rules.all {
      written +=
        "| [`\(rule.id)`](\(rule.id).md) | \(rule.title.words(in: .en)) | \(rule.severity) |\n"
    }
    if ProcessInfo.processInfo.environment["ENTENTE_WRITE_SNAPSHOTS"] == "1" {
      try String(written).write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(
      try String(contentsOf: file, encoding: .utf8) == written,
      "write it anew: ENTENTE_WRITE_SNAPSHOTS=1 swift test --filter RulesPageTests")
  }
}
