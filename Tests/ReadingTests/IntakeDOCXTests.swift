// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Reading

struct IntakeDOCXTests {
  static let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  static let styles = """
    <w:styles \(word)>
    <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/></w:style>
    <w:style w:type="paragraph" w:styleId="mine"><w:name w:val="소제목"/><w:basedOn w:val="2"/></w:style>
    </w:styles>
    """
  static let numbering = """
    <w:numbering \(word)>
    <w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
    <w:abstractNum w:abstractNumId="6"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="ganada"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>
    </w:numbering>
    """

  static func read(
    _ body: String, footnotes: String = "", endnotes: String = "",
    limits: IntakeLimits = IntakeLimits()
  ) throws -> ReadText {
    let parts = ["styles", "numbering", "footnotes", "endnotes"].map {
      "<Relationship Id=\"\($0)\" Type=\"\(office)/\($0)\" Target=\"\($0).xml\"/>"
    }
    let relationships =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + parts.joined()
      + "<Relationship Id=\"r9\" Type=\"\(office)/hyperlink\" Target=\"https://example.org/보고\" TargetMode=\"External\"/></Relationships>"
    let bytes = StoredArchive.bytes([
      ("[Content_Types].xml", "<Types/>"),
      (
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"\(office)/officeDocument\" Target=\"/word/document2.xml\"/></Relationships>"
      ),
      ("word/_rels/document2.xml.rels", relationships),
      ("word/styles.xml", styles), ("word/numbering.xml", numbering),
      (
        "word/footnotes.xml",
        "<w:footnotes \(word)><w:footnote w:id=\"0\" w:type=\"separator\"><w:p/></w:footnote>\(footnotes)</w:footnotes>"
      ),
      ("word/endnotes.xml", "<w:endnotes \(word)>\(endnotes)</w:endnotes>"),
      (
        "word/document2.xml",
        "<w:document \(word) xmlns:r=\"\(office)\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>\(body)<w:sectPr/></w:body></w:document>"
      ),
    ])
    return try Intake.read(bytes, name: "paper.docx", limits: limits)
  }

  static func text(_ body: String) throws -> String {
    let read = try read(body)
    return read.text[0..<read.text.bytes.count]
  }

  /// A paragraph of one run.
  static func p(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  static let cases: [(claim: String, body: String, text: String)] = [
    (
      "headings by style, by what it is based on, and by outline level",
      p("배경", "<w:pStyle w:val=\"1\"/>") + p("현황", "<w:pStyle w:val=\"mine\"/>") + p("본문.")
        + p("결론", "<w:outlineLvl w:val=\"2\"/>"),
      "# 배경\n\n## 현황\n\n본문.\n\n### 결론\n"
    ),
    (
      "bullets and numbers count on",
      p("하나", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
        + p("안쪽", "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>")
        + p("첫째", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>")
        + p("둘째", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>")
        + p("나눔", "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"2\"/></w:numPr>")
        + p(
          "장",
          "<w:pStyle w:val=\"1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>"),
      "- 하나\n  - 안쪽\n- 1. 첫째\n- 2. 둘째\n  - 2.가) 나눔\n\n# 3. 장\n"
    ),
    (
      "tables with spans",
      p("표 1. 실적")
        + "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>\(p("연도"))</w:tc><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>\(p("금액"))</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>\(p("국비"))\(p("억 원"))</w:tc><w:tc>\(p("지방비"))</w:tc></w:tr></w:tbl>",
      "표 1. 실적\n\n연도\t금액\t\n\t국비 억 원\t지방비\n"
    ),
    (
      "a box of one cell", "<w:tbl><w:tr><w:tc>\(p("요약"))\(p("둘"))</w:tc></w:tr></w:tbl>",
      "요약\n\n둘\n"
    ),
    (
      "links by relationship and by field",
      "<w:p><w:hyperlink r:id=\"r9\"><w:r><w:t>보도자료</w:t></w:r></w:hyperlink><w:r><w:t xml:space=\"preserve\"> 및 </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://example.com/x\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>해설</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
      "보도자료 <https://example.org/보고> 및 해설 <https://example.com/x>\n"
    ),
    (
      "tracked changes as they stand, hidden text left out, raised text raised",
      "<w:p><w:ins><w:r><w:t>새</w:t></w:r></w:ins><w:del><w:r><w:delText>헌</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>숨김</w:t></w:r><w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>3)</w:t></w:r></w:p>",
      "새10³⁾\n"
    ),
    (
      "a text box stands before the paragraph that it hangs on, once",
      "<w:p><w:r><w:t>앞</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>\(p("상자"))</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>\(p("상자"))</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>뒤</w:t></w:r></w:p>",
      "상자\n\n앞뒤\n"
    ),
    (
      "tabs and breaks",
      "<w:p><w:r><w:t>가</w:t><w:tab/><w:t>나</w:t><w:br/><w:t>다</w:t></w:r></w:p>", "가 나\n다\n"
    ),
  ]

  @Test("A document's text is in the plain dialect", arguments: cases.indices)
  func dialect(_ index: Int) throws {
    let (claim, body, text) = Self.cases[index]
    #expect(try Self.text(body) == text, "\(claim)")
  }

  @Test("Notes have marks in the text and bodies after it, endnotes numbered after footnotes")
  func notes() throws {
    func mark(_ kind: String, _ id: Int) -> String {
      "<w:r><w:\(kind)Reference w:id=\"\(id)\"/></w:r>"
    }
    let read = try Self.read(
      "<w:p><w:r><w:t>늘었다</w:t></w:r>\(mark("footnote", 7))<w:r><w:t>. 줄었다</w:t></w:r>\(mark("endnote", 1))<w:r><w:t>. 멈췄다</w:t></w:r>\(mark("footnote", 3))<w:r><w:t>.</w:t></w:r></w:p>",
      footnotes:
        "<w:footnote w:id=\"3\">\(Self.p("셋째 주."))</w:footnote><w:footnote w:id=\"7\">\(Self.p("일곱째"))\(Self.p("주."))</w:footnote>",
      endnotes: "<w:endnote w:id=\"1\">\(Self.p("미주."))</w:endnote>")
    #expect(
      read.text[0..<read.text.bytes.count]
        == "늘었다¹⁾. 줄었다³⁾. 멈췄다²⁾.\n\n1) 일곱째 주.\n\n2) 셋째 주.\n\n3) 미주.\n")
    #expect(read.format == .docx)
    #expect(read.remarks == [.endnotesFrom(3)])
  }

  @Test("A bracket that an author puts behind a note's number is the number's own")
  func noteBrackets() throws {
    let closing = "<w:r><w:t>)</w:t></w:r>"
    let read = try Self.read(
      "<w:p><w:r><w:t>(늘었다</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r>\(closing)<w:r><w:t>)</w:t></w:r></w:p>",
      footnotes:
        "<w:footnote w:id=\"1\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>)</w:t><w:tab/></w:r><w:r><w:t>첫째 주.</w:t></w:r></w:p></w:footnote>"
    )
    #expect(read.text[0..<read.text.bytes.count] == "(늘었다¹⁾)\n\n1) 첫째 주.\n")
  }

  @Test("A damaged part of little weight is left out with a remark; the text itself must be sound")
  func damaged() throws {
    let read = try Self.read(Self.p("글."), footnotes: "<w:footnote")
    #expect(read.text[0..<read.text.bytes.count] == "글.\n")
    guard case .partLeftOut("word/footnotes.xml", _)? = read.remarks.first else {
      Issue.record("\(read.remarks)")
      return
    }
    let error = #expect(throws: IntakeError.self) { try Self.read("<w:p>") }
    #expect(
      error?.description.hasPrefix(
        "paper.docx: this DOCX file is damaged: 'word/document2.xml', line 1, column ") == true)
  }

  @Test("Limits are named")
  func limits() throws {
    let deep =
      String(repeating: "<w:sdt>", count: 3000) + String(repeating: "</w:sdt>", count: 3000)
    let error = #expect(throws: IntakeError.self) { try Self.read(deep) }
    #expect(error?.description.contains("the limit 'depth' is 500") == true)
    var limits = IntakeLimits()
    limits[.entryBytes] = 3000
    let large = #expect(throws: IntakeError.self) {
      try Self.read(Self.p(String(repeating: "글", count: 2000)), limits: limits)
    }
    #expect(
      large?.description.contains("in 'word/document2.xml'; the limit 'entry-bytes' is 3000")
        == true)
    let wide =
      "<w:tbl><w:tr>" + String(repeating: "<w:tc><w:p/></w:tc>", count: 20_000) + "</w:tr></w:tbl>"
    let columns = #expect(throws: IntakeError.self) { try Self.read(wide) }
    #expect(columns?.description.contains("the limit 'columns' is 10000") == true)
  }

  @Test("Other archives say what they are")
  func others() {
    let error = #expect(throws: IntakeError.self) {
      try Intake.read(StoredArchive.bytes([("xl/workbook.xml", "")]), name: "a.xlsx")
    }
    #expect(error?.description.contains("an Excel workbook") == true)
    let cut = #expect(throws: IntakeError.self) {
      try Intake.read(Array(StoredArchive.bytes([("word/a", "b")]).dropLast(12)), name: "a.docx")
    }
    #expect(cut?.description.contains("no zip archive") == true)
  }
}
