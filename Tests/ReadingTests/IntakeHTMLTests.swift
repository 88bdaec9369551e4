// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Reading

struct IntakeHTMLTests {
  static func text(_ body: String, limits: IntakeLimits = IntakeLimits()) throws -> String {
    let page = "<!DOCTYPE html><html><head><meta charset=utf-8></head><body>\(body)</body></html>"
    let read = try Intake.read(Array(page.utf8), name: "page.html", limits: limits)
    #expect(read.format == .html)
    return read.text[0..<read.text.bytes.count]
  }

  static let cases: [(claim: String, body: String, text: String)] = [
    (
      "headings and paragraphs", "<h1>공급망 점검</h1><p>첫째\n  문단.</p><h2>배경</h2><p>둘째.</p>",
      "# 공급망 점검\n\n첫째 문단.\n\n## 배경\n\n둘째.\n"
    ),
    (
      "nested lists", "<ul><li>하나<ul><li>안쪽</li></ul></li><li>둘</li></ul>",
      "- 하나\n  - 안쪽\n- 둘\n"
    ),
    ("numbered lists", "<ol start=3><li>셋</li><li><p>넷</p><p>이어서</p></ol>", "- 3. 셋\n- 4. 넷 이어서\n"),
    (
      "a table with its caption",
      "<table><caption>표 1. 실적</caption><tr><th>구분</th><th>금액</th></tr><tr><td>갑</td><td>3억\n원</td></tr></table>",
      "표 1. 실적\n\n구분\t금액\n갑\t3억 원\n"
    ),
    (
      "spans keep the columns",
      "<table><tr><th rowspan=2>연도</th><th colspan=2>금액</th></tr><tr><th>국비</th><th>지방비</th></tr><tr><td>2024</td><td>1</td><td>2</td></tr></table>",
      "연도\t금액\t\n\t국비\t지방비\n2024\t1\t2\n"
    ),
    (
      "a list in a cell",
      "<table><tr><td>갑<td><p>개요</p><ul><li>하나<li>둘</ul><tr><td>을<td>없음</table>",
      "갑\t개요 · 하나 · 둘\n을\t없음\n"
    ),
    (
      "tables for layout",
      "<table><tr><td><h1>제목</h1><p>글.</p></td><td><p>곁글.</p></td></tr></table><table><tr><td>상자 글</td></tr></table>",
      "# 제목\n\n글.\n\n곁글.\n\n상자 글\n"
    ),
    (
      "a table within a layout table",
      "<table><tr><td>메뉴</td><td>앞글<table><tr><td>가<td>1<tr><td>나<td>2</table>뒷글</td></tr></table>",
      "메뉴\n\n앞글\n\n가\t1\n나\t2\n\n뒷글\n"
    ),
    (
      "raised marks", "<p>합의했다.<sup>1)</sup> 10<sup>6</sup>배, 1<sup>st</sup></p>",
      "합의했다.¹⁾ 10⁶배, 1st\n"
    ),
    (
      "footnotes tied by links",
      "<p>늘었다<sup><a href='#fn1' id='r1'>1</a></sup>.</p><ol><li id='fn1'><p>통계청. <a href='#r1'>↩</a></p></li></ol>",
      "늘었다¹⁾.\n\n1) 통계청.\n"
    ),
    (
      "footnotes as word processors write them",
      "<p>늘었다<a href='#_ftn2' name='_ftnref2'>[2]</a>.</p><p><a href='#_ftnref2' name='_ftn2'>[2]</a> 한국은행.</p>",
      "늘었다²⁾.\n\n2) 한국은행.\n"
    ),
    (
      "addresses of links",
      "<p><a href='https://example.org/a?b=1&amp;c=2'>보도자료</a>, <a href='https://example.org/'>example.org</a>, <a href='/x'>여기</a></p>",
      "보도자료 <https://example.org/a?b=1&c=2>, example.org, 여기\n"
    ),
    (
      "what is not of the text",
      "<nav><a href='https://a.b'>차례</a></nav><script>var a = '<p>';</script><style>p{}</style><p>글<span style='display: none'>숨김</span></p><p hidden>숨김</p>",
      "글\n"
    ),
    (
      "entities", "<p>A&amp;B &lt;3&gt; &nbsp;5&nbsp;% &hellip; &#44032;&#x1F600; 가&shy;나</p>",
      "A&B <3> 5 % … 가😀 가나\n"
    ),
    ("line breaks", "<p>□ 하나<br>○ 둘<br><br>셋</p>", "□ 하나\n○ 둘\n\n셋\n"),
    ("lines of Japanese source join without a blank", "<p>政府は\n  支援を続ける</p>", "政府は支援を続ける\n"),
    ("readings above kanji", "<p><ruby>霞<rp>(</rp><rt>かすみ</rt><rp>)</rp></ruby>が関</p>", "霞が関\n"),
    ("preformatted text", "<pre>a  b\n  c</pre>", "a  b\n  c\n"),
  ]

  @Test("A page's text is in the plain dialect", arguments: cases.indices)
  func dialect(_ index: Int) throws {
    let (claim, body, text) = Self.cases[index]
    #expect(try Self.text(body) == text, "\(claim)")
  }

  @Test("A page's title heads it only if nothing else does")
  func title() throws {
    let titled = "<html><head><title>분기 보고</title></head><body><p>글.</p>"
    let read = try Intake.read(Array(titled.utf8), name: "-")
    #expect(read.text[0..<read.text.bytes.count] == "# 분기 보고\n\n글.\n")
    let headed = try Intake.read(Array((titled + "<h1>본문</h1>").utf8), name: "-")
    #expect(headed.text[0..<headed.text.bytes.count] == "글.\n\n# 본문\n")
  }

  @Test("Deep nesting is refused, naming the limit")
  func deep() throws {
    let body = String(repeating: "<div>", count: 10_000) + "안"
    let error = #expect(throws: IntakeError.self) { try Self.text(body) }
    #expect(
      error?.description.hasPrefix(
        "page.html: 501 elements or more inside one another in line 1; the limit 'depth' is 500.")
        == true)
    var limits = IntakeLimits()
    limits[.depth] = 20_000
    #expect(try Self.text(body, limits: limits) == "안\n")
  }

  @Test("Deeply nested tables cost no stack")
  func deepTables() throws {
    var limits = IntakeLimits()
    limits[.depth] = 100_000
    let body = String(repeating: "<table><tr><td>", count: 5_000) + "안"
    #expect(try Self.text(body, limits: limits) == "안\n")
  }

  @Test("A table of ten million columns is refused, naming the limit")
  func columns() throws {
    let row = "<table><tr>" + String(repeating: "<td>1", count: 100_000)
    let error = #expect(throws: IntakeError.self) { try Self.text(row) }
    #expect(error?.description.contains("the limit 'columns' is 10000") == true)
    let line = [UInt8](repeating: 0x09, count: 10_000_000)
    let plain = #expect(throws: IntakeError.self) { try Intake.read(line, name: "t.tsv") }
    #expect(
      plain?.description
        == "t.tsv: 10001 columns or more in line 1; the limit 'columns' is 10000. If you trust the file, raise 'columns'."
    )
  }

  @Test("A paragraph of very many links and marks is read in linear time")
  func linear() throws {
    let body = String(repeating: "<a href='https://e.org/x'>글</a><sup>1)</sup> ", count: 20_000)
    #expect(try Self.text("<p>\(body)").utf8.count > 500_000)
  }

  @Test("Cells that span much cannot blow up the text")
  func spans() throws {
    var limits = IntakeLimits()
    limits[.textBytes] = 1 << 20
    let wide = String(repeating: "<td colspan=1000 rowspan=65534>x", count: 9)
    let rows = String(repeating: "<tr><td>y", count: 1_000)
    let error = #expect(throws: IntakeError.self) {
      try Self.text("<table><tr>\(wide)\(rows)", limits: limits)
    }
    #expect(error?.description.contains("the limit 'text-bytes' is 1048576") == true)
  }
}
