// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Publishing

struct TemplateMistakeTests {
  /// The body begins on line 5, after the front matter.
  @Test(
    "A mistake says where it is, what was read and what is nearest",
    arguments: [
      ("{{pakages#total}}", "t.md:5:3: there is no question 'pakages'; did you mean 'packages'?"),
      (
        "a {{packages#totl}}",
        "t.md:5:5: the answer to 'packages' has nothing at 'totl'; did you mean 'total'?"
      ),
      (
        "{{packages#plant.amont}}",
        "t.md:5:3: the answer to 'packages' has nothing at 'plant.amont'; did you mean 'plant.amount'?"
      ),
      (
        "{{packages#total plege=x}}",
        "t.md:5:3: 'packages' has no parameter 'plege'; did you mean 'pledge'?"
      ),
      (
        "{{packages#total | plane}}",
        "t.md:5:20: 'plane' is no way to print a value; did you mean 'plain'?"
      ),
      ("x {{packages#total", "t.md:5:3: '{{' is opened and not closed with '}}' on this line"),
      ("x **y", "t.md:5:3: '**' is opened and not closed on this line"),
      (
        "```table packages#projects\ncolumns: project, amont\n```",
        "t.md:6:19: table 'projects' has no column 'amont'; it has project, package, place, class, amount, qualifier; did you mean 'amount'?"
      ),
      (
        "```table packages#project\n```",
        "t.md:5:10: the answer to 'packages' has no table 'project'; did you mean 'projects'?"
      ),
      (
        "```table packages#projects\ncolums: project\n```",
        "t.md:6:1: 'colums' is no setting of a table or chart; did you mean 'columns'?"
      ),
      (
        "```chart packages\nform: bar\n```",
        "t.md:6:7: 'bar' is no chart; write bars, packages, clock, trend; did you mean 'bars'?"
      ),
      ("[@doc/aa, p. 1]", "t.md:5:1: the record has no document 'doc/aa'; did you mean 'doc/a'?"),
      (
        "{{table projcts}}\n\n```table packages#projects\nname: projects\n```",
        "t.md:5:3: nothing here is called 'table projcts'; did you mean 'table projects'?"
      ),
      ("x^[a^[b]]", "t.md:5:5: a footnote cannot stand in a footnote"),
      ("   - x", "t.md:5:1: a bullet stands at 0, 2 or 4 blanks, not at 3"),
      ("```table packages#projects", "t.md:5:1: the block is opened with '```' and never closed"),
    ])
  func mistakes(_ body: String, _ expected: String) {
    #expect(Filled.mistakes(body) == [expected])
  }

  @Test("An empty cell fails unless the template says what to print then")
  func empty() throws {
    let found = Filled.mistakes("{{countries#pledge.cap}}")
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("t.md:5:3: 'countries#pledge.cap' is empty"))
    #expect(try Filled.text("{{countries#pledge.cap | or none}}") == "none")
  }

  @Test("A table without rows fails unless the template says what stands there then")
  func emptyTable() throws {
    let table = "```table packages#projects\ncolumns: project\nrows: place=nowhere\n"
    let found = Filled.mistakes(table + "```")
    #expect(found.first?.hasPrefix("t.md:7:7: 'packages#projects' has no row") == true)
    #expect(try Filled.text(table + "empty: none\n```").contains("| None |"))
  }

  @Test("All mistakes are told at once, in the order of the lines")
  func all() {
    let found = Filled.mistakes("{{packages#totl}}\n\n{{clok#pace}}\n\n{{nothing#x}}")
    #expect(found.map { String($0.prefix(7)) } == ["t.md:5:", "t.md:7:", "t.md:9:"])
  }

  @Test("A template without a title, or with an unknown setting, is told so")
  func front() throws {
    #expect(throws: TemplateMistakes.self) { try BriefTemplate("x", file: "t.md") }
    do {
      _ = try BriefTemplate("---\ntitel: x\ntitle: y\nlang: fr\n---\n", file: "t.md")
    } catch {
      #expect(
        error.description
          == "t.md:2:1: 'titel' is no setting of a brief; did you mean 'title'?\nt.md:4:7: 'fr' is no language; write en, ko or ja"
      )
    }
  }

  @Test("A condition that never holds is a mistake, not silence")
  func conditions() throws {
    #expect(try Filled.text("{{packages#projects | below 3: few | else many}}") == "few")
    #expect(try Filled.text("{{packages#total | above 20 bn USD: much | else little}}") == "much")
    #expect(
      Filled.mistakes("{{packages#projects | above 9: many}}").first?.contains(
        "no condition holds for '2'") == true)
  }
}
