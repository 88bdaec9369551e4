// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Reading

struct IntakeHWPXTests {
  static let spaces =
    "xmlns:hp=\"http://www.hancom.co.kr/hwpml/2011/paragraph\" xmlns:hs=\"http://www.hancom.co.kr/hwpml/2011/section\" xmlns:hh=\"http://www.hancom.co.kr/hwpml/2011/head\""
  static let header = """
    <hh:head \(spaces)><hh:refList>
    <hh:charProperties><hh:charPr id="0"/><hh:charPr id="1"><hh:supscript/></hh:charPr></hh:charProperties>
    <hh:numberings><hh:numbering id="1"><hh:paraHead level="1" start="1" numFormat="DIGIT">^1.</hh:paraHead><hh:paraHead level="2" start="1" numFormat="HANGUL_SYLLABLE">^2.</hh:paraHead></hh:numbering></hh:numberings>
    <hh:paraProperties><hh:paraPr id="0"/><hh:paraPr id="1"><hh:heading type="OUTLINE" idRef="0" level="0"/></hh:paraPr><hh:paraPr id="2"><hh:heading type="OUTLINE" idRef="0" level="1"/></hh:paraPr><hh:paraPr id="3"><hh:heading type="BULLET" idRef="1" level="0"/></hh:paraPr></hh:paraProperties>
    <hh:styles><hh:style id="0" type="PARA" name="바탕글" engName="Normal"/><hh:style id="2" type="PARA" name="개요 1" engName="Outline 1"/></hh:styles>
    </hh:refList></hh:head>
    """

  static func read(_ sections: [String], others: [(String, String)] = []) throws -> ReadText {
    let parts = sections.enumerated().reversed().map {
      (name: "Contents/section\($0.offset).xml", text: "<hs:sec \(spaces)>\($0.element)</hs:sec>")
    }
    let bytes = StoredArchive.bytes(
      [("mimetype", "application/hwp+zip"), ("Contents/header.xml", header)] + parts + others)
    return try Intake.read(bytes, name: "paper.hwpx")
  }

  static func p(_ text: String, shape: Int = 0, style: Int = 0) -> String {
    "<hp:p paraPrIDRef=\"\(shape)\" styleIDRef=\"\(style)\"><hp:run charPrIDRef=\"0\"><hp:t>\(text)</hp:t></hp:run></hp:p>"
  }

  static func cell(_ content: String, columns: Int = 1, rows: Int = 1) -> String {
    "<hp:tc><hp:subList>\(content)</hp:subList><hp:cellAddr colAddr=\"0\" rowAddr=\"0\"/><hp:cellSpan colSpan=\"\(columns)\" rowSpan=\"\(rows)\"/></hp:tc>"
  }

  static func note(_ kind: String, _ text: String) -> String {
    "<hp:run><hp:ctrl><hp:\(kind) number=\"1\"><hp:subList>\(p(text))</hp:subList></hp:\(kind)></hp:ctrl></hp:run>"
  }

  static let cases: [(claim: String, body: String, text: String)] = [
    (
      "outline, bullets and paragraphs",
      p("배경", shape: 1, style: 2) + p("현황", shape: 2) + p("점 하나", shape: 3) + p("본문.")
        + p("결론", shape: 1),
      "# 1. 배경\n\n## 가. 현황\n\n- 점 하나\n\n본문.\n\n# 2. 결론\n"
    ),
    (
      "a table anchored in a paragraph, with spans and a caption",
      "<hp:p><hp:run><hp:tbl><hp:caption><hp:subList>\(p("표 2. 예산"))</hp:subList></hp:caption><hp:tr>\(cell(p("연도"), rows: 2))\(cell(p("금액"), columns: 2))</hp:tr><hp:tr>\(cell(p("국비")))\(cell(p("지방비") + p("(억 원)")))</hp:tr></hp:tbl></hp:run><hp:run><hp:t>이어진 글.</hp:t></hp:run></hp:p>",
      "표 2. 예산\n\n연도\t금액\t\n\t국비\t지방비 (억 원)\n\n이어진 글.\n"
    ),
    (
      "a box of one cell",
      "<hp:p><hp:run><hp:tbl><hp:tr>\(cell(p("요약") + p("둘째 줄")))</hp:tr></hp:tbl></hp:run></hp:p>",
      "요약\n\n둘째 줄\n"
    ),
    (
      "notes",
      "<hp:p><hp:run><hp:t>늘었다</hp:t></hp:run>\(note("footNote", "첫 주."))<hp:run><hp:t>. 줄었다</hp:t></hp:run>\(note("endNote", "미주."))\(note("footNote", "둘째 주."))<hp:run><hp:t>.</hp:t></hp:run></hp:p>",
      "늘었다¹⁾. 줄었다³⁾²⁾.\n\n1) 첫 주.\n\n2) 둘째 주.\n\n3) 미주.\n"
    ),
    (
      "raised text, special blanks, headers left out",
      "<hp:p><hp:run charPrIDRef=\"0\"><hp:ctrl><hp:header><hp:subList>\(p("머리말"))</hp:subList></hp:header></hp:ctrl><hp:t>가<hp:nbSpace/>나<hp:tab/>다<hp:lineBreak/>라</hp:t></hp:run><hp:run charPrIDRef=\"1\"><hp:t>2)</hp:t></hp:run></hp:p>",
      "가 나 다\n라²⁾\n"
    ),
    (
      "links",
      "<hp:p><hp:run><hp:ctrl><hp:fieldBegin type=\"HYPERLINK\"><hp:parameters><hp:stringParam name=\"Path\">https\\://example.org/a;1;0;0;</hp:stringParam></hp:parameters></hp:fieldBegin></hp:ctrl><hp:t>보도자료</hp:t><hp:ctrl><hp:fieldEnd/></hp:ctrl><hp:t> 참고.</hp:t></hp:run></hp:p>",
      "보도자료 <https://example.org/a> 참고.\n"
    ),
    (
      "text boxes",
      "<hp:p><hp:run><hp:rect><hp:drawText><hp:subList>\(p("상자"))</hp:subList></hp:drawText><hp:shapeComment>그림입니다.</hp:shapeComment></hp:rect><hp:t>글.</hp:t></hp:run></hp:p>",
      "상자\n\n글.\n"
    ),
    (
      "tracked deletions are left out",
      "<hp:p><hp:run><hp:t>남고<hp:deleteBegin/>사라지고<hp:deleteEnd/> 남는다</hp:t></hp:run></hp:p>",
      "남고 남는다\n"
    ),
  ]

  @Test("A document's text is in the plain dialect", arguments: cases.indices)
  func dialect(_ index: Int) throws {
    let (claim, body, text) = Self.cases[index]
    let read = try Self.read([body])
    #expect(read.text[0..<read.text.bytes.count] == text, "\(claim)")
    #expect(read.format == .hwpx)
  }

  @Test("Sections follow one another by their numbers, whatever their order in the archive")
  func sections() throws {
    let read = try Self.read((0..<11).map { Self.p("\($0)") })
    #expect(
      read.text[0..<read.text.bytes.count]
        == (0..<11).map { "\($0)\n" }.joined(separator: "\n"))
  }

  @Test("A locked file says so")
  func locked() {
    let error = #expect(throws: IntakeError.self) {
      try Self.read([""], others: [("META-INF/manifest.xml", "<m><encryption-data/></m>")])
    }
    #expect(error?.description.contains("locked with a password") == true)
  }
}
