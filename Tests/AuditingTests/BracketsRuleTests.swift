// SPDX-License-Identifier: Apache-2.0
import Auditing
import Testing

@Suite("Brackets and quotation marks")
struct BracketsRuleTests {
  @Test(
    "A mark without its partner is flagged where it stands, once",
    arguments: [
      // text, flagged, what the fix inserts
      ("두 나라는 장관급 협의체(이하 협의체를 두기로 함.", "(", nil),
      ("시행령 개정안(Order on Ports(2026. 2. 3. 공포)에 따라 시행됨.", "(", ")"),
      ("정부는 '항만 기금³⁾을 새로 둘 계획임.\n\n3) 항만 기금은 민관 합동 기금임.", "'", "'"),
      ("정부는 '녹색 CFIUS를 새로 둘 계획임.", "'", "'"),
      ("연구원, 「항만의 앞날」2026. 4. 2.), 『무역 저널』.", ")", "("),
      ("협의체는 매년 열림) 두 나라가 번갈아 의장을 맡음.", ")", nil),
      ("보고서 「항만과 바다는 세 장으로 이루어짐.", "「", nil),
      ("両国は港湾基金（以下「基金」という。を設けた。", "（", nil),
      ("報告書『港と海」は三章から成る。", "『", "』"),
      ("The ministers met (in Busan and signed the plan.", "(", nil),
      ("The plan, signed in Busan), runs for five years.", ")", nil),
      ("He called the plan “a first step and left.", "“", nil),
      ("The paper [draft of May was not published.", "[", nil),
      ("She said \"the port will open and left the room.", "\"", nil),
    ] as [(String, String, String?)])
  func flagged(text: String, words: String, fix: String?) {
    let found = findings("brackets", in: text)
    #expect(found.count == 1, "\(found.map { $0.message })")
    guard let first = found.first else { return }
    #expect(first.words(in: text) == words)
    #expect(first.fix?.edits.map(\.replacement) == fix.map { [$0] })
  }

  @Test(
    "Apostrophes, item heads, footnote markers, nested marks and smileys are no slips",
    arguments: [
      "The world's ports and the ministers' plan of '26 cost 5' of quay.",
      "They don’t say whose it is; the workers’ view differs.",
      "'The ministers' view' was printed in full.",
      "Rock 'n' roll is not on the agenda :) of the talks.",
      "1) first, 2) second, and a) third of the list.",
      "The steps (namely 1) talks, 2) a draft) are known.",
      "가) 배경 나) 경과 다) 전망 순으로 적음.",
      "정부는 '새 기금'을 두고 “항만”과 ‘조선’에 씀.",
      "각의 결정¹⁾에 따라 시행됨.\n\n1) 각의 결정은 2026년 5월의 것임.",
      "報告書「『港』と「海」の話」を参照（全3章）。",
      "The interval (0, 1] and the interval [0, 1) are half open.",
      "At least 70 % stands for [70 %, ∞), at most 3 for (−∞, 3].",
      "Write `\"` before the words, and ``(`` or `[` never.",
      "He said: “It is the 'first' step (of many).”",
      "See [the plan](https://example.org/a_(b)) for more.",
      "A bar of 12\" and a page with \"two words\" in it.",
      "미국(워싱턴 DC)과 일본(도쿄)의 『합의(안)』【초안】〈부록〉《자료》.",
    ])
  func silent(text: String) {
    let found = findings("brackets", in: text)
    #expect(found.isEmpty, "\(found.map { ($0.words(in: text), $0.message) })")
  }

  @Test("A crossed pair is one finding")
  func crossed() {
    let text = "두 나라는 (새 기금 「항만)」을 두기로 함."
    #expect(findings("brackets", in: text).count == 1)
  }
}
