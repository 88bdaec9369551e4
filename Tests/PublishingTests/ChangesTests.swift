// SPDX-License-Identifier: Apache-2.0
import Agreements
import Foundation
import OfficeFiles
import Quantities
import Testing

@testable import Publishing

struct ChangesTests {
  private static let body = """
    # Money
    {{packages#total}} of {{clock#pledged}}, again {{packages#total}}

    ```table packages#projects
    columns: project, amount
    ```
    """

  @Test("A rebuilt brief lists the numbers that moved, with their places")
  func moved() throws {
    let old = try Filled.brief(Self.body)
    let new = try Filled.brief(Self.body, in: Filled.ledger(plant: "12"))
    let changes = BriefChanges(from: old.edition, to: new.edition).changes
    #expect(
      changes.map(\.before) == ["USD 30 bn, of which exactly 10 bn and up to 20 bn", "USD 10 bn"])
    #expect(
      changes.map(\.after) == ["USD 32 bn, of which exactly 12 bn and up to 20 bn", "USD 12 bn"])
    #expect(changes.map(\.place) == ["1.", "Table 1"])
    #expect(BriefChanges(from: old.edition, to: old.edition).changes.isEmpty)
  }

  @Test("A row that was not there is one change, and so is one that is gone")
  func rows() throws {
    let template = try BriefTemplate("---\ntitle: T\n---\n" + Self.body, file: "t.md")
    let ledger = try Filled.ledger()
    let before = Brief.edition(template, from: ledger, asOf: Day(2026, 1, 10)!)
    let after = Brief.edition(template, from: ledger, asOf: Day(2026, 3, 27)!)
    let came = BriefChanges(from: before, to: after).changes
    #expect(came.filter { $0.place == "Table 1" }.map(\.label) == ["Steel mill"])
    let went = BriefChanges(from: after, to: before).changes
    #expect(went.filter { $0.place == "Table 1" }.map(\.before) == ["Steel mill"])
  }

  @Test("The edition travels in the Markdown and HTML files")
  func carried() throws {
    let brief = try Filled.brief(Self.body + "\n\na^[--> </script> \"x\"]")
    for file in [MarkdownPaper(brief.manuscript).text(), HTMLPaper(brief.manuscript).text()] {
      #expect(BriefEdition(in: file) == brief.edition)
    }
    #expect(BriefEdition(in: "nothing") == nil)
  }

  @Test("Old and new stand side by side at the end")
  func printed() throws {
    let old = try Filled.brief(Self.body, .ko)
    let new = try Filled.brief(Self.body, .ko, in: Filled.ledger(plant: "12"))
    var manuscript = new.manuscript
    manuscript.blocks += BriefChanges(from: old.edition, to: new.edition).blocks(in: .ko)
    let text = MarkdownPaper(manuscript).text()
    #expect(text.contains("## 2026년 3월 27일 이후 달라진 내용"))
    #expect(text.contains("| 가스 발전 · 금액 | 표 1 | 100억 달러 | 120억 달러 |"), "\(text)")
  }
}
