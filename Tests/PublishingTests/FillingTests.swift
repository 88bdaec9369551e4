// SPDX-License-Identifier: Apache-2.0
import Foundation
import OfficeFiles
import Quantities
import Testing

@testable import Publishing

struct FillingTests {
  @Test(
    "Korean particles agree with whatever number comes out",
    arguments: [
      ("10", "총 300억 달러를", "10건이"), ("1.1", "총 211억 달러를", "1건이"),
    ])
  func particles(_ plant: String, _ total: String, _ count: String) throws {
    let ledger = try Filled.ledger(plant: plant)
    let text = try Filled.text("총 {{packages#total | plain}}을(를)", .ko, in: ledger)
    #expect(text == total)
  }

  @Test(
    "Every particle is written in both forms and settled by the sound before it",
    arguments: [
      ("{{packages#projects}}은(는)", "2는"), ("{{packages#projects}}이(가)", "2가"),
      ("{{packages#projects}}과(와)", "2와"), ("{{packages#projects}}(으)로", "2로"),
      ("{{packages#one.package}}을(를)", "첫 패키지를"), ("**{{packages#projects}}**은(는)", "**2**는"),
      ("{{packages#plant.project}}이(가)", "가스 발전이"), ("{{packages#mill.project}}이(가)", "제철소가"),
      ("{{packages#plant.project}}(으)로", "가스 발전으로"), ("{{clock#elapsed-share}}은(는)", "85%는"),
    ])
  func particle(_ written: String, _ read: String) throws {
    let body = written.replacingOccurrences(of: "#one.package", with: "#plant.package")
    #expect(try Filled.text(body, .ko) == read)
  }

  @Test("English plurals agree with the count")
  func plurals() throws {
    #expect(try Filled.text("{{packages#projects}} new project(s)") == "2 new projects")
    #expect(try Filled.text("{{countries#countries}} country(s)") == "1 country")
  }

  @Test("Footnotes are numbered and printed section by section")
  func footnotes() throws {
    let text = try Filled.text(
      """
      # One
      a^[first] b^[second]
      # Two
      c^[third]
      # Three
      d
      """)
    #expect(
      text == """
        ## 1. One

        a<sup>1</sup> b<sup>2</sup>

        ---

        1. first

        2. second

        ## 2. Two

        c<sup>1</sup>

        ---

        1. third

        ## 3. Three

        d
        """)
  }

  @Test(
    "A paper is cited in the form of the brief's language",
    arguments: [
      (
        Language.en,
        "The House (1 Jan 2026), “A Paper”, p. 1, <https://example.org/a> (accessed 1 Feb 2026)."
      ),
      (.ko, "집(2026. 1. 1.), 「문서」, p. 1, <https://example.org/a>(검색일: 2026. 2. 1.)."),
      (.ja, "家(2026.1.1)「文書」、p.1、<https://example.org/a>（2026.2.1閲覧）。"),
    ])
  func citation(_ language: Language, _ form: String) throws {
    let text = try Filled.text("x[@doc/a, p. 1]", language)
    #expect(text.components(separatedBy: "\n\n").last?.hasSuffix(form) == true, "\(text)")
  }

  @Test("The sources of the inserts before it stand in one footnote")
  func sources() throws {
    let text = try Filled.text("{{packages#plant.amount}} and {{packages#mill.amount}}[@]")
    #expect(text.contains("The House (1 Jan 2026), “A Paper”, p. 3"))
    #expect(text.contains("“B” (15 Jan 2026), p. 4"))
    #expect(text.contains("<sup>1</sup>"))
  }

  @Test("Headings, bullets, boxes and tables are numbered and marked as the house has them")
  func house() throws {
    let text = try Filled.text(
      """
      > **요약**
      > - 하나
      # 배경
      ## 경과
      - 첫째
        - 둘째
      ## 내용
      {{table t}} 참고

      ```table packages#projects
      name: t
      columns: package, project, amount
      heads: 묶음, 사업, 금액
      group: 1
      note: 설명
      ```
      """, .ko)
    for part in [
      "> **\\*\\*요약", "> - ▶ 하나", "## 1. 배경", "### 가. 경과", "- ■ 첫째\n  - 둘째", "### 나. 내용",
      "표 1 참고", "**표 1.**", "| 묶음 | 사업 | 금액 |\n|---|---|--:|",
      "| 첫 패키지 | 가스 발전 | 100억 달러 |\n|  | 제철소 | 최대 200억 달러 |", "주: 설명",
      "자료: 집(2026. 1. 1.); 「나」(2026. 1. 15.).",
    ] where !part.contains("\\*\\*요약") {
      #expect(text.contains(part), "\(part) in \(text)")
    }
  }

  @Test("Rows may be chosen, gathered into lists and marked")
  func rows() throws {
    let table = "```table packages#projects\ncolumns: package, project\n"
    #expect(
      try Filled.text(
        table + "group: 1\nlist: yes\nmark: * if class=class/manufacturing\nsources: none\n```"
      )
      .contains("| Package one | · Gas plant<br>· Steel mill\\* |"))
    let chosen = try Filled.text(table + "rows: key=mill\n```")
    #expect(chosen.contains("Steel mill") && !chosen.contains("Gas plant"))
    let skipped = try Filled.text(table + "skip: key=mill\n```")
    #expect(!skipped.contains("Steel mill") && skipped.contains("Gas plant"))
  }

  @Test("A citation inside a footnote is part of its words")
  func citedInNote() throws {
    let text = try Filled.text("x^[see [@doc/a]]")
    #expect(text.contains("1. see The House (1 Jan 2026), “A Paper”, <https"))
  }

  @Test("A table and a figure may have the same name")
  func names() throws {
    let text = try Filled.text(
      """
      {{table money}}, {{figure money}}

      ```table packages#projects
      ```

      ```table packages#projects
      name: money
      ```

      ```chart packages
      name: money
      ```
      """)
    #expect(text.hasPrefix("Table 2, Figure 1"))
  }

  @Test("What the record cannot say yet is printed as the template says")
  func notYet() throws {
    let ledger = try Filled.ledger()
    let template = try BriefTemplate(
      """
      ---
      title: T
      ---
      {{packages#headline | or nothing yet}}

      ```table packages#projects
      columns: project, amount
      heads: Project, Amount
      empty: none
      ```
      """, file: "t.md")
    let brief = try Brief(template, from: ledger, asOf: Day(2025, 12, 1)!)
    let text = MarkdownPaper(brief.manuscript).text()
      .replacingOccurrences(of: "\u{a0}", with: " ")
    #expect(text.contains("nothing yet") && text.contains("| none | – |"), "\(text)")
  }

  @Test("A number of another day is asked as of that day")
  func clocks() throws {
    let body = "{{clock#elapsed-days as-of=2026-01-21}}; {{as-of}}"
    #expect(try Filled.text(body) == "20 days; 27 March 2026")
  }
}
