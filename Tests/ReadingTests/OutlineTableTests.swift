// SPDX-License-Identifier: Apache-2.0
import Reading
import Testing

@Suite("Tables")
struct OutlineTableTests {
  @Test(
    "a caption is told in each of its styles, with its number and title",
    arguments: [
      ("표 3. 항만별 분담금", "3", "항만별 분담금"), ("<표 1> 항만별 분담금", "1", "항만별 분담금"),
      ("〈표 2-1〉 분담금", "2-1", "분담금"), ("[표 4] 분담금", "4", "분담금"),
      ("Table 1: Dues by port", "1", "Dues by port"), ("**Table A.2.** Dues", "A.2", "Dues"),
      ("図表1　負担金の推移", "1", "負担金の推移"), ("表１：負担金", "１", "負担金"), ("表 II-3. 부담", "II-3", "부담"),
      ("Table 12 Dues by port", "12", "Dues by port"),
    ])
  func captions(line: String, number: String, title: String) {
    let text = DocumentText(name: "-", "# T\n\n\(line)\n\na\tb\nc\td\n")
    let outline = Outline(of: text)
    #expect(outline.tables.first?.number == number)
    #expect(outline.tables.first?.caption.map { text[$0] } == title)
  }

  @Test(
    "a sentence about a table is no caption",
    arguments: [
      "표 1은 분담금을 보여줌.", "Table 1 shows the dues.", "表1 は負担金を示す。", "표의 숫자는 잠정치임.", "図書館 1 か所。",
    ])
  func noCaption(line: String) {
    let outline = Outline(of: DocumentText(name: "-", "# T\n\n\(line)\n"))
    #expect(outline.blocks.map(\.kind) == [.section, .paragraph])
  }

  @Test("tabs: header, rows, unit, note and source, in order of print")
  func tabbed() throws {
    let text = DocumentText(
      name: "-",
      """
      <표 1> 항만별 분담금
      (단위: 억 원)
      항만	2025	2026
      북항	12	8
      남항	9	6

      주: 2026년은 예산 기준.
      자료: 항만청(2026. 2. 1.), 「연보」.
      """)
    let outline = Outline(of: text)
    let table = try #require(outline.tables.first)
    #expect(table.header.map { text[$0.range] } == ["항만", "2025", "2026"])
    #expect(
      table.rows.map { $0.map { text[$0.range] } } == [["북항", "12", "8"], ["남항", "9", "6"]])
    #expect(table.unit.map { text[$0] } == "억 원")
    #expect(table.note.map { text[$0] } == "2026년은 예산 기준.")
    #expect(table.source.map { text[$0] } == "항만청(2026. 2. 1.), 「연보」.")
    #expect(outline.references.count == 1)
  }

  @Test("a first row of figures is no header")
  func noHeader() {
    let outline = Outline(of: DocumentText(name: "-", "북항\t12\t8\n남항\t9\t6\n"))
    #expect(outline.tables.first?.header.isEmpty == true)
    #expect(outline.tables.first?.rows.count == 2)
  }

  @Test("pipes: delimiter row, escaped pipe, empty cell")
  func piped() throws {
    let text = DocumentText(
      name: "-",
      "| Port | Dues |\n|:-----|-----:|\n| North | 12 \\| 13 |\n| South | |\n\nSource: Port Bureau.\n"
    )
    let table = try #require(Outline(of: text).tables.first)
    #expect(table.header.map { text[$0.range] } == ["Port", "Dues"])
    #expect(
      table.rows.map { $0.map { text[$0.range] } } == [["North", "12 \\| 13"], ["South", ""]])
    #expect(table.source.map { text[$0] } == "Port Bureau.")
  }

  @Test("lists in a cell: tags part it, glyphs make levels, a middle dot in a word does not")
  func items() throws {
    let text = DocumentText(
      name: "-",
      "분야\t내용\n항만\t<p>분담금</p> <ul style=\"none\"> · 접안료 인하 · 하역·보관료 인하 <li>기타</li> <p>절차</p> · 공표\n"
        + "시기\t- 발표(2건) · 북항 · 남항 - 시행\n")
    let table = try #require(Outline(of: text).tables.first)
    func items(_ row: Int) -> [String] {
      table.rows[row][1].items.map { "\($0.level) \(text[$0.range])" }
    }
    #expect(items(0) == ["1 분담금", "2 접안료 인하", "2 하역·보관료 인하", "3 기타", "1 절차", "2 공표"])
    #expect(items(1) == ["1 발표(2건)", "2 북항", "2 남항", "1 시행"])
  }
}
