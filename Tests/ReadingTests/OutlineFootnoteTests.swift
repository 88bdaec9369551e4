// SPDX-License-Identifier: Apache-2.0
import Reading
import Testing

@Suite("Footnotes and sentences cut by a page")
struct OutlineFootnoteTests {
  private func footnotes(_ source: String) -> (DocumentText, Outline) {
    let text = DocumentText(name: "-", source)
    return (text, Outline(of: text))
  }

  @Test(
    "a marker in each of its styles finds its body",
    arguments: [
      ("합의함.¹⁾ 이후", "1) 항만청."), ("합의함.1) 이후", "1) 항만청."), ("'새 제도¹⁾를 도입", "1) 항만청."),
      ("agreed.[^1] Later", "[^1]: Port Bureau."), ("agreed [1]. Later", "[1] Port Bureau."),
      ("agreed.^1 Later", "1) Port Bureau."), ("agreed.<sup>1)</sup> Later", "1) Port Bureau."),
      ("述べた1）。南港", "1) 港湾局。"), ("agreed(1) later", "1) Port Bureau."),
      ("agreed.¹ Later", "¹ Port Bureau."),
    ])
  func styles(sentence: String, body: String) throws {
    let (text, outline) = footnotes("# T\n\nThe ports \(sentence) and more.\n\n\(body)\n")
    let footnote = try #require(outline.footnotes.first)
    #expect(footnote.number == "1")
    #expect(footnote.anchors.count == 1)
    #expect(body.hasSuffix(text[footnote.body]))
    #expect(outline.unanswered.isEmpty)
  }

  @Test("a list of the same numbers is no row of footnotes, before them or after")
  func lists() {
    let list = "1) 접안료\n2) 하역료\n3) 보관료"
    let notes = "1) 항만청(2026. 3. 3.), 「통계」.\n\n2) 북항 발표에만 있음."
    let prose = "두 항만은 합의함.¹⁾ 적용은 내년임.²⁾"
    for source in [
      "\(prose)\n\n\(list)\n\n끝 문장임.\n\n\(notes)\n", "\(prose)\n\n\(notes)\n\n끝 문장임.\n\n\(list)\n",
    ] {
      let (text, outline) = footnotes(source)
      #expect(
        outline.footnotes.map { text[$0.body] } == ["항만청(2026. 3. 3.), 「통계」.", "북항 발표에만 있음."])
      #expect(outline.blocks.filter { $0.kind == .bullet }.count == 3)
    }
  }

  @Test("without markers a numbered list stays a list")
  func noMarks() {
    let (_, outline) = footnotes("항목은 다음과 같다.\n\n1) 접안료\n2) 하역료\n")
    #expect(outline.footnotes.isEmpty)
    #expect(outline.blocks.filter { $0.kind == .bullet }.count == 2)
  }

  @Test("a footnote nobody points to and a marker without a footnote are both kept")
  func unmatched() {
    let (_, outline) = footnotes("가.¹⁾ 나.³⁾ 다.⁴⁾\n\n1) 하나.\n\n2) 둘.\n\n3) 셋.\n")
    #expect(outline.footnotes.map(\.number) == ["1", "2", "3"])
    #expect(outline.footnotes.map(\.anchors.count) == [1, 0, 1])
    #expect(outline.unanswered.map(\.number) == ["4"])
  }

  @Test("two markers may point to one footnote; where numbers begin anew each finds its own")
  func sharing() {
    let shared = footnotes("가.¹⁾ 나.¹⁾\n\n1) 하나.\n").1
    #expect(shared.footnotes.map(\.anchors.count) == [2])
    let anew = footnotes("가.¹⁾\n\n1) 하나.\n\n나.¹⁾\n\n1) 또 하나.\n").1
    #expect(anew.footnotes.map(\.anchors.count) == [1, 1])
  }

  @Test("powers of units are no markers")
  func powers() {
    let (_, outline) = footnotes("면적은 12 km²이고 높이는 10³ m임.¹⁾ 부피는 5m³임.\n\n1) 항만청.\n")
    #expect(outline.footnotes.map(\.anchors.count) == [1])
    #expect(outline.unanswered.isEmpty)
  }

  @Test("notes at the end under their heading, numbered with points")
  func endnotes() {
    let (text, outline) = footnotes(
      "Dues fell.¹ They stay low.²\n\nNotes\n\n1. Port Bureau, \"Dues,\" 3 March 2026.\n2. Nobody knows for\nhow long.\n"
    )
    #expect(outline.footnotes.map { text[$0.body] }.last == "Nobody knows for\nhow long.")
    #expect(outline.footnotes.map(\.anchors.count) == [1, 1])
  }

  @Test("a sentence cut by footnotes or a table is tied to its rest")
  func cut() throws {
    let (text, outline) = footnotes(
      """
      1. 배경

      - 북항은 신고를 마쳤으나¹⁾ 남항은 절차가

      1) 항만청(2026. 3. 3.), 「통계」.

      - 3 -

      끝나지 않아 4척만 반영됨. 나머지는 내년에 반영됨.
      - 다음 항목임.
      """)
    let rest = try #require(outline.blocks.firstIndex { $0.continues != nil })
    let start = try #require(outline.blocks[rest].continues)
    #expect(text[outline.blocks[start].content].hasPrefix("북항은"))
    #expect(outline.blocks[start].continuedBy == rest)
    let sentence = try #require(outline.sentences(of: start, in: text).last)
    #expect(sentence.parts.map { text[$0] }.last == "끝나지 않아 4척만 반영됨.")
    #expect(sentence.parts.count == 2)
    #expect(outline.sentences(of: rest, in: text).map { text[$0.parts[0]] } == ["나머지는 내년에 반영됨."])
    #expect(outline.blocks.filter { $0.kind == .furniture }.count == 1)
  }

  @Test("a footnote cut by a page is tied to its rest before the next footnote")
  func cutFootnote() throws {
    let (text, outline) = footnotes(
      """
      - 두 항만이 합의함.¹⁾

      1) Port Bureau(2026. 3. 3.), "Dues of

      - 다음 항목임.²⁾

      the North," <https://ports.example/dues>(검색일: 2026. 5. 1.).

      2) 북항 발표.
      """)
    let rest = try #require(outline.blocks.first { $0.continues != nil })
    #expect(rest.continues.map { outline.blocks[$0].kind } == .footnote)
    let reference = try #require(outline.references.first)
    #expect(reference.title.map { text[$0] } == "Dues of")
    #expect(reference.url.map { text[$0] } == "https://ports.example/dues")
    #expect(reference.accessed.map { text[$0] } == "2026. 5. 1.")
    #expect(reference.rest != nil)
  }

  @Test("a new paragraph after a table goes on with nothing")
  func newParagraph() {
    let outline = footnotes(
      "# T\n\nThe dues fell in both ports and stay there\n\n표 1. 분담금\n\na\tb\nc\td\n\nThe towns gain.\n"
    ).1
    #expect(!outline.blocks.contains { $0.continues != nil })
  }

  @Test("running heads and page numbers are furniture")
  func furniture() {
    let page = "\n\nThe dues of that year fell in both ports.\n\nQuay Papers\n\n"
    let source = "# T" + (1...4).map { page + "\($0)" }.joined() + "\n"
    let outline = footnotes(source).1
    #expect(outline.blocks.filter { $0.kind == .furniture }.count == 8)
    #expect(outline.blocks.filter { $0.kind == .paragraph }.count == 4)
  }
}
