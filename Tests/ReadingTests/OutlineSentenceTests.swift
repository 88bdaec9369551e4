// SPDX-License-Identifier: Apache-2.0
import Reading
import Testing

@Suite("Sentences")
struct OutlineSentenceTests {
  @Test(
    "a full stop ends a sentence, a point in a date, number or abbreviation does not",
    arguments: [
      ["협정은 2026. 3. 19. 체결됨.", "적용은 2027. 1. 1.부터임."],
      ["두 항만은 합의하였다.¹⁾", "이자는 연 3.5%이다."],
      ["북항 대표는 “내년에 한다. 꼭 한다.”라고 말했다.", "남항은 답하지 않았다."],
      ["첫 회의(2026. 2. 7.)에서 합의함.", "둘째 회의는 없었음."],
      ["負担は重い。", "「下げるべきだ。」と述べた。", "応じた！"],
      [
        "The ports met in the U.S. capital.", "Mr. Roe led, cf. Fig. 2.",
        "Dues fell by 3.5 per cent.",
      ],
      ["They signed in the U.S.", "The dues fell."],
      ["She asked: “Is it over? Now?”", "It was."],
      ["See Donald J. Roe and No. 5 of the Jan. 3 list.", "It ends here."],
      ["The page is https://p.example/a?b=1.2 now.", "Read it!"],
      ["합의에 따라 12척을 신고"],
      ["Dues fell in 2025.", "They fell again in 2026.[^2]", "They stay low."],
    ])
  func split(sentences: [String]) {
    let isJapanese = sentences[0].hasSuffix("。")
    let text = DocumentText(name: "-", sentences.joined(separator: isJapanese ? "" : " "))
    #expect(text.sentences(in: 0..<text.bytes.count).map { text[$0] } == sentences)
  }

  @Test("a bracket that is never closed swallows no more than a paragraph's worth")
  func unclosed() {
    let text = DocumentText(name: "-", "(" + String(repeating: "The dues fell. ", count: 200))
    #expect(text.sentences(in: 0..<text.bytes.count).count > 100)
  }
}
