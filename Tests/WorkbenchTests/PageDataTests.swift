// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Workbench

@Suite("Pages as data")
struct PageDataTests {
  private static func json(_ target: String) throws -> [String: Any] {
    let response = Sites.shipped.get(target)
    #expect(response.status == 200, "\(target)")
    let json = try JSONSerialization.jsonObject(with: Data(response.body))
    return try #require(json as? [String: Any])
  }

  private static func keys(_ table: Any?) -> [String] {
    (table as? [[String: Any]] ?? []).compactMap { $0["key"] as? String }
  }

  private static func lines(_ target: String) -> [String] {
    Sites.shipped.get(target).text.split(whereSeparator: \.isNewline).map(String.init)
  }

  @Test("The projects page as data has the rows that its address leaves, in their order")
  func narrowed() throws {
    func minerals(_ query: String) throws -> [String] {
      let answer = try Self.json("/projects.json?\(query)")["minerals"] as? [String: Any]
      return Self.keys(answer?["rows"])
    }
    let all = try minerals("")
    let some = try minerals("country=br")
    #expect(some.count > 0 && some.count < all.count)
    let csv = Self.lines("/projects.csv?table=minerals.projects&country=br")
    #expect(csv.count == some.count + 1)
    #expect(csv.last?.contains(",") == true)
    let turned = try minerals("sort=-minerals.project")
    #expect(turned != all && Set(turned) == Set(all))
    // The table of another question has a name of its own, and is not turned along.
    let packages = try Self.json("/projects.json?sort=-minerals.project")["packages"]
    let untouched = try Self.json("/projects.json")["packages"]
    #expect(
      Self.keys((packages as? [String: Any])?["rows"])
        == Self.keys((untouched as? [String: Any])?["rows"]))
  }

  @Test("No two elements of a page have one name")
  func ids() {
    for path in ["/", "/projects", "/trend?cell=economic-security.meeting-3", "/ask/packages"] {
      let ids = Sites.shipped.get(path).text.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "\(path)")
    }
  }

  @Test("What changed since a day is in the data too")
  func changes() throws {
    let answer = try Self.json("/ask/clock.json?since=2026-03-27")
    let changes = try #require(answer["changes"] as? [String: Any])
    #expect(changes["since"] as? String == "2026-03-27")
    #expect((changes["values"] as? [Any])?.isEmpty == false)
    #expect(Self.lines("/ask/clock.csv?since=2026-03-27&table=changes").count > 2)
    #expect(try Self.json("/ask/clock.json")["changes"] == nil)
    let desk = try Self.json("/desk.json")["changes"] as? [String: Any]
    #expect((desk?["answers"] as? [Any])?.isEmpty == false)
  }

  @Test("The Desk names what is due, the nearest first, and nothing that is past")
  func due() throws {
    let page = Sites.shipped.get("/?lang=en").text
    let start = try #require(page.range(of: "id=\"due\""))
    let end = try #require(page.range(of: "</section>", range: start.upperBound..<page.endIndex))
    let section = page[start.upperBound..<end.lowerBound]
    #expect(section.contains("launch of MMX") && !section.contains("5 Mar 2026"))
    #expect(section.ranges(of: "<li>").count > 2)
  }
}
