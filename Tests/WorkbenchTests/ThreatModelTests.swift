// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

struct ThreatModelTests {
  @Test("Every line of the threat model names a test that there is")
  func everyLine() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appending(path: "Documentation/ThreatModel.md"), encoding: .utf8)
    let lines = page.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
    #expect(lines.count > 20)
    for line in lines {
      let held = try #require(line.split(separator: "|").last { !$0.allSatisfy(\.isWhitespace) })
      let named = try #require(held.firstMatch(of: /`([^`]+)`: (.+?)\s*$/), "\(line)")
      let file = try String(
        contentsOf: root.appending(path: "Tests/" + named.1), encoding: .utf8)
      #expect(file.contains(named.2), "\(named.1) has no '\(named.2)'")
    }
  }
}
