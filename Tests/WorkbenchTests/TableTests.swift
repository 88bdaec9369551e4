// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import Quantities
import Questions
import Testing

@testable import Workbench

struct TableTests {
  private static func tbodies(_ target: String) -> (shown: String, paper: [String]) {
    let page = Sites.shipped.get(target).text
    // The first table of the page.
    let html = page.range(of: "</table>").map { String(page[..<$0.lowerBound]) } ?? page
    let shown = html.matches(of: /<tbody role="rowgroup">(.*?)<\/tbody>/.dotMatchesNewlines())
      .map { String($0.1) }.joined()
    let paper = html.matches(of: /<tbody class="paper">(.*?)<\/tbody>/.dotMatchesNewlines())
      .map { String($0.1) }
    return (shown, paper)
  }

  private static func rows(_ markup: String) -> Int { markup.ranges(of: "<tr").count }

  @Test("A long table shows a hundred rows a page, and all of them when asked")
  func paging() {
    let all = Self.rows(Self.tbodies("/timeline?page=events.all").shown)
    #expect(all > 300)
    #expect(Self.rows(Self.tbodies("/timeline").shown) == 100)
    #expect(Self.rows(Self.tbodies("/timeline?page=events.2").shown) == 100)
    let last = (all + 99) / 100
    #expect(
      Self.rows(Self.tbodies("/timeline?page=events.\(last)").shown) == all - (last - 1) * 100)
    // Nonsense shows the first or the last page, never nothing.
    for page in ["0", "-3", "x", "99999999999999999999", "999"] {
      #expect(Self.rows(Self.tbodies("/timeline?page=events.\(page)").shown) > 0, "\(page)")
    }
    #expect(!Sites.shipped.get("/trend").text.contains("class=\"pager\""))
  }

  @Test("No row is on two pages and none is left out, and paper has them all")
  func whole() {
    let all = Self.rows(Self.tbodies("/timeline?page=events.all").shown)
    var seen = 0
    for page in 1...((all + 99) / 100) {
      let (shown, paper) = Self.tbodies("/timeline?page=events.\(page)")
      seen += Self.rows(shown)
      #expect(Self.rows(shown) + paper.map(Self.rows).reduce(0, +) == all)
      #expect(!paper.joined().contains("<a "))
    }
    #expect(seen == all)
  }

  @Test("Of a table of more than a thousand rows only the page that is shown is printed")
  func longerThanPaper() {
    let view = View(
      site: Sites.bare, path: "/timeline", query: Query("page=events.3"), language: .en,
      clock: Sites.bare.ledger.manifest.recordEnds, ledger: Sites.bare.current)
    for (count, waiting) in [(100, 0), (101, 100), (1000, 900), (1001, 0), (18_000, 0)] {
      let pager = Pager(view: view, key: "events", count: count)
      #expect(pager.unseen.before.count + pager.unseen.after.count == waiting, "\(count)")
    }
  }

  @Test("The page of a row whose reason is open is the one that is shown")
  func openRow() throws {
    let whole = Self.tbodies("/timeline?page=events.all").shown
    let last = try #require(whole.matches(of: /\?[^"]*why=([^"]*)"/).last).1
    let key = last.split(separator: "#")[0]
    let html = Sites.shipped.get("/timeline?why=\(key)").text
    #expect(html.contains("<aside id=\"why\""))
    #expect(html.contains("<tr role=\"row\" class=\"open\">"))
  }

  @Test("Rows are grouped under their column's words, with how many there are")
  func grouping() {
    let html = Sites.shipped.get("/instruments?grouped=instruments.form").text
    let heads = html.matches(of: /<tr role="row" class="group"><th[^>]*>([^<]*) <span[^>]*>(\d+)</)
    #expect(heads.count > 4)
    let total = heads.compactMap { Int($0.2) }.reduce(0, +)
    let rows = Sites.shipped.get("/instruments.csv").text.split(separator: "\r\n").count - 1
    #expect(total == rows)
    #expect(heads.map { String($0.1) } == heads.map { String($0.1) }.sorted())
    #expect(html.contains(">do not group</a>"))
    // A column that is none groups nothing.
    #expect(
      !Sites.shipped.get("/instruments?grouped=instruments.nonsense").text.contains(
        "class=\"group\""))
  }

  @Test("A word is found in the rows in which it stands whole, whatever its case")
  func wordsOfRows() {
    let said = ["Élysée → Paris", "관세 15%", "tar", "iff ÄRZTE", "", "関税とTARIFF", "TARtar ⅣⅤ"]
    let table = Table(
      "t", Text(en: "t", ko: "t", ja: "t"), [Table.Column("said", Text(en: "s", ko: "s", ja: "s"))],
      said.enumerated().map { Table.Row("r\($0)", [Cell(.text(Text(en: $1, ko: $1, ja: $1)))]) })
    let words = RowWords(of: table, in: .ko)
    func rows(_ wanted: String...) -> [Int] {
      words.rows(with: wanted).enumerated().filter(\.element).map(\.offset)
    }
    #expect(rows("élysée") == [0])
    #expect(rows("관세") == [1])
    #expect(rows("tariff") == [5])
    #expect(rows("tar") == [2, 5, 6])
    #expect(rows("tart") == [6])
    #expect(rows("ärzte") == [3])
    #expect(rows("iff", "関税") == [5])
    #expect(rows("ⅳ") == [6])
    #expect(rows("r4") == [4])
    #expect(rows("absent") == [])
    #expect(rows() == Array(said.indices))
  }

  @Test("Filter, order, group and page hold together, and the data follow them")
  func together() throws {
    let state = "find=tariff&sort=-instruments.since&grouped=instruments.form"
    let html = Sites.shipped.get("/instruments?" + state).text
    #expect(html.contains("find=tariff&amp;sort=-instruments.since&amp;grouped=instruments.form"))
    let csv = Sites.shipped.get("/instruments.csv?" + state).text.split(separator: "\r\n")
      .dropFirst()
    let whole = Sites.shipped.get("/instruments.csv").text.split(separator: "\r\n").dropFirst()
    #expect(csv.count > 1 && csv.count < whole.count)
    let page = Sites.shipped.get("/instruments?find=tariff&sort=-instruments.since").text
    // The filter is the first table's; the history under it stays whole.
    let first = try #require(page.firstRange(of: "</table>")).lowerBound
    #expect(Self.rows(String(page[..<first])) - 1 == csv.count)
    let json = try JSONSerialization.jsonObject(
      with: Data(Sites.shipped.get("/instruments.json?" + state).body))
    let rows = try #require((json as? [String: Any])?["rows"] as? [Any])
    #expect(rows.count == csv.count)
  }

  @Test("A control of a table keeps the rest of the address and goes back to the first page")
  func controls() throws {
    let html = Sites.shipped.get("/documents?lang=ko&form=fact-sheet&sort=documents.signed").text
    let groups = html.matches(of: /href="([^"]*grouped=[^"]*)"/).map { String($0.1) }
    #expect(!groups.isEmpty)
    for link in groups {
      #expect(link.contains("lang=ko") && link.contains("form=fact-sheet"))
      #expect(link.contains("sort=documents.signed") && !link.contains("page="))
    }
  }
}
