// SPDX-License-Identifier: Apache-2.0
import Auditing
import Quantities
import Reading
import Testing

@Suite("Legends, cut-off text, markup and spacing")
struct TextFormRulesTests {
  private func plain(_ rule: String, _ text: String, name: String = "draft.txt") -> [Finding] {
    let document = MentionReader().document(DocumentText(name: name, text))
    return Auditor().audit(document).findings.filter { $0.rule == rule }
  }

  // MARK: - Legends

  private func table(_ cell: String, _ note: String) -> String {
    "1. 항만\n\n두 나라의 항만은 다음과 같음(표 1 참고).\n\n표 1. 항만 현황\n\n항만\t선박\n부산\t\(cell)\n고베\t4척\n\n\(note)\n"
  }

  @Test(
    "A mark that the note explains has to be in the table",
    arguments: [
      ("3척", "주: * 표시는 잠정치임.", true), ("3척*", "주: * 표시는 잠정치임.", false),
      ("3척", "주: 밑줄은 새로 연 항만을 표시.", true), ("<u>3척</u>", "주: 밑줄은 새로 연 항만을 표시.", false),
      ("3척", "주: † denotes estimates.", true), ("3척", "주: 선박 수는 2026년 기준임.", false),
      ("3척", "주: 굵은 글씨는 신설 항만을 나타내는 표시임.", true),
    ])
  func legends(cell: String, note: String, isFlagged: Bool) {
    let text = table(cell, note)
    let found = plain("legend", text)
    #expect(found.isEmpty != isFlagged, "\(found.map { $0.message })")
  }

  @Test("A mark in the table that no note explains")
  func unexplained() {
    #expect(plain("legend", table("3척†", "주: 2026년 기준임.")).count == 1)
    #expect(plain("legend", table("3척†", "주: †는 추정치.")).isEmpty)
    #expect(plain("legend", table("3 ships*", "Note: An asterisk marks an estimate.")).isEmpty)
    #expect(plain("legend", table("3척", "주: 밑줄은 신설 표시."), name: "draft.html").isEmpty)
    #expect(plain("legend", table("3척", "주: 밑줄은 신설 표시."), name: "draft.docx").isEmpty)
  }

  // MARK: - Cut-off text

  @Test(
    "Text that asks for another word",
    arguments: [
      ("- 두 나라는 항만 협력을 넓히기로 함.\n- 세 번째 항만은 내년에 여는 방안을", "을"),
      ("- 두 나라는 항만 협력을 넓히고 조선 분야에서", "에서"), ("- 항만 기금의 설치 및", "및"),
      ("- 기금은 2027년까지 항만에 쓰이며,", ","), ("- 이 기금은 항만을 위한", "위한"),
      ("両国は港湾協力を広げることで合意した。基金は来年度から港湾の", "の"), ("- 港湾基金を", "を"),
      ("The two sides agreed to widen the port programme and to build the", "the"),
      ("- Ships, ports and the costs of", "of"),
    ])
  func cutOff(text: String, words: String) {
    let found = findings("cut-off", in: "# Ports\n\n" + text + "\n")
    #expect(found.map { $0.words(in: "# Ports\n\n" + text + "\n") } == [words])
  }

  @Test(
    "Noun style, lists, headings and finished sentences are whole",
    arguments: [
      "- 항만 투자 확대 및 조선 협력 강화\n- 두 나라의 새로운 합의\n- 가을\n- 논의 결과",
      "- 항만을 늘리고,\n- 조선을 키우며,\n- 기금을 둠.",
      "- 집행 시한은 2029년까지\n- 환경 영향 평가\n- 양국 협의",
      "- 港湾協力の拡大\n- 基金の設置について\n- 新たな合意へ",
      "- Ports to invest in\n- What the plan is for\n- Ships, ports and costs",
      "両国は港湾協力を広げることで合意した。基金は来年度から始まる。",
      "The two sides agreed to widen the programme. It starts in May.",
      "두 나라의 계획은 다음과 같음:\n\n- 항만\n- 조선",
    ])
  func whole(text: String) {
    let found = findings("cut-off", in: "# Ports\n\n" + text + "\n")
    #expect(found.isEmpty, "\(found.map { $0.message })")
  }

  // MARK: - Markup

  @Test("Leftover markup is one finding a kind, with all places mended at once")
  func markup() {
    let text =
      "1. 항만\n\n<p>두 나라는</p> <ul style=\"x\"> 항만&nbsp;협력과 **기금**을 논의함.^{KR} {{날짜}}에 \\textbf{서명}함.\n"
    let found = plain("markup", text)
    #expect(found.count == 6)
    #expect(found.allSatisfy { $0.severity == .warning && $0.fix != nil })
    #expect(found.contains { $0.fix?.edits.count == 3 })
  }

  @Test(
    "Markdown in Markdown, URLs in brackets, stars and comparisons are no leftovers",
    arguments: [
      ("# Ports\n\nThe **plan** has a line<br>break.\n", "draft.md"),
      ("See <https://example.org/p> for more; a < b and 0.21** (p < 0.05).\n", "draft.txt"),
      ("AT&T; R&D 투자와 <표 1>을 참고.\n", "draft.txt"),
    ])
  func noMarkup(text: String, name: String) {
    #expect(plain("markup", text, name: name).isEmpty)
  }

  // MARK: - Spacing

  @Test("A glyph without its blank, against the document's habit, is one note")
  func glyphs() {
    let text = "- 의제는 △ 항만, △ 조선, △ 해운, △ 물류임.\n- 과제는 △기금, △인력임.\n"
    let found = plain("spacing", text)
    #expect(found.map(\.severity) == [.note])
    #expect(found.first?.fix?.edits.count == 2)
    #expect(plain("spacing", "- 의제는 △항만, △조선, △해운임.\n").isEmpty)
    #expect(plain("spacing", "- 증가율은 △5.2%이고 의제는 △ 항만, △ 조선, △ 해운임.\n").isEmpty)
  }

  @Test("Doubled blanks and blanks before punctuation")
  func blanks() {
    #expect(plain("spacing", "The plan  is new.\n").count == 1)
    #expect(plain("spacing", "The plan is new , they say.\n").count == 1)
    #expect(plain("spacing", "The plan is new, they say. It costs .5 bn.\n").isEmpty)
  }
}
