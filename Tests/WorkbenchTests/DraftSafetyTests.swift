// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Workbench

struct DraftSafetyTests {
  private static let attack = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'>"

  private static func handIn(
    _ text: String, name: String, headers: [String: String] = [:], to site: Site
  ) -> PageResponse {
    let body = [
      "--edge", "Content-Disposition: form-data; name=\"file\"; filename=\"\(name)\"",
      "Content-Type: text/markdown", "", text, "--edge--", "",
    ].joined(separator: "\r\n")
    let own = [
      "host": "127.0.0.1:8737", "content-type": "multipart/form-data; boundary=edge",
    ]
    return site.respond(
      to: PageRequest(
        "/audit", method: "POST", headers: own.merging(headers) { $1 }, body: Array(body.utf8)))
  }

  @Test(
    "Nothing that a draft says becomes markup on its page or in its report",
    arguments: [
      "# \(attack)\n\nThe total is 27 bn dollars (chips 12 bn, ships 8 bn, \(attack) 5 bn).\n",
      "| \(attack) | 1 |\n|---|---|\n| \(attack) | 2 |\n",
      "[\(attack)](javascript:alert(1)) and a note[^1]\n\n[^1]: \(attack), https://example.org/\"><script>\n",
    ])
  func hostileDraft(text: String) throws {
    let site = Sites.bare
    let sent = Self.handIn(text, name: "<script>alert(1)<.md", to: site)
    #expect(sent.status == 303)
    let address = try #require(sent.header("location"))
    for path in [address, address + "/report.html"] {
      let html = site.get(path).text
      #expect(!html.contains("<script>") && !html.contains("<img"), "\(path)")
      #expect(!html.contains("href=\"javascript:"), "\(path)")
    }
  }

  @Test("A page elsewhere cannot hand in a draft")
  func crossSite() {
    let sent = Self.handIn(
      "x", name: "a.md", headers: ["origin": "https://evil.example"], to: Sites.bare)
    #expect(sent.status == 403)
  }
}
