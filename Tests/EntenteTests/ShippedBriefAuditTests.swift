// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

struct ShippedBriefAuditTests {
  @Test(
    "The shipped brief stands up to the audit in every language and format",
    arguments: ["ko", "en", "ja"], ["md", "html"])
  func clean(language: String, format: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "brief." + format).path
    let written = try Program.run("brief", "--lang", language, "-o", file)
    #expect(written.status == 0, "\(written.complaint)")
    let audited = try Program.run("audit", file, "--fail-on", "error", "--show", "warning")
    #expect(audited.status == 0, "\(audited.output)")
  }
}
