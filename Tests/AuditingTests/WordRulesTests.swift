// SPDX-License-Identifier: Apache-2.0
import Auditing
import Testing

@Suite("Doubled words and foreign glyphs")
struct WordRulesTests {
  @Test(
    "A word, particle or conjunction that is written twice",
    arguments: [
      ("원자로의 기술개발과 및 배치를 논의함.", "과 및", "원자로의 기술개발 및 배치를 논의함."),
      ("항만 및 그리고 조선을 논의함.", "및 그리고", "항만 및 조선을 논의함."),
      ("두 나라는 투자를 투자를 늘림.", "투자를 투자를", "두 나라는 투자를 늘림."),
      ("두 나라는 항만을을 넓힘.", "을을", "두 나라는 항만을 넓힘."),
      ("기금(을(를) 둠.", nil, nil),
      ("부산을(를) 방문함.", "을(를)", "부산을 방문함."),
      ("両国のの協力を広げる。", "のの", "両国の協力を広げる。"),
      ("港湾をを整備する。", "をを", "港湾を整備する。"),
      ("The plan of the the ministry is new.", "the the", "The plan of the ministry is new."),
      ("The ports will open open in May.", "open open", "The ports will open in May."),
      ("They agreed to\nto build it.", "to\nto", "They agreed to build it."),
    ] as [(String, String?, String?)])
  func doubled(text: String, words: String?, mended: String?) {
    let found = findings("doubled-words", in: text)
    guard let words else { return }
    #expect(found.map { $0.words(in: text) } == [words])
    guard let fix = found.first?.fix else { return }
    var bytes = Array(text.utf8)
    for edit in fix.edits.reversed() {
      bytes.replaceSubrange(edit.range, with: Array(edit.replacement.utf8))
    }
    #expect(String(decoding: bytes, as: UTF8.self) == mended)
  }

  @Test(
    "What is doubled on purpose",
    arguments: [
      "논의 결과 및 성과 및 효과를 정리함.", "두 나라는 더욱 더욱 가까워지고 점점 나아짐.", "산업 분과 및 항만 분과를 둠.",
      "人々はものの、そのことと港を見た。母は国々をめぐる。", "The plan that that ministry had had was very very new.",
      "Sing Sing and Walla Walla are places.", "협의와 합의의 의의를 논의함.", "하나 하나 살펴봄.",
      "The rate rose by 5 5 and 6.",
    ])
  func meant(text: String) {
    let found = findings("doubled-words", in: text)
    #expect(found.isEmpty, "\(found.map { $0.message })")
  }

  @Test(
    "A character of another script in a word",
    arguments: [
      ("자료: 「対米投资の優先順位について」(2026. 3. 2.).", "资", "資", Severity.error),
      ("日本の貿易额が増えたという。", "额", "額", .error),
      ("「経済の今」と經濟産業省、「これからの港」を参照。", "經濟産業省", "経済産業省", .warning),
      ("The Мinistry of ports", nil, nil, .error), ("Тhe plan", "Тhe", "T", .error),
      ("１2억 달러", "１2", "12", .note), ("협ㄹ력을 넓힘", "ㄹ", nil, .warning),
      ("대출은 KEXlM이 맡고 보증은 KEXIM이 함.", "KEXlM", "KEXIM", .error),
      ("Talks at the WT0 follow the WTO rules.", "WT0", "WTO", .warning),
      ("항만\u{200B} 협력", "\u{200B}", "", .warning),
      ("\u{1112}\u{1161}\u{11BC}만 협력", "\u{1112}\u{1161}\u{11BC}", "항", .warning),
    ] as [(String, String?, String?, Severity)])
  func foreign(text: String, words: String?, right: String?, severity: Severity) {
    let found = findings("foreign-glyphs", in: text)
    #expect(found.count == 1, "\(found.map { $0.message })")
    guard let first = found.first, let words else { return }
    #expect(first.words(in: text) == words)
    #expect(first.severity == severity)
    if let right { #expect(first.fix?.edits.first?.replacement == right) }
  }

  @Test("One form in many places is one finding")
  func gathered() {
    let text = "「対米投资の行方」と「投资の今」を参照。また投资はまだ先である。"
    let found = findings("foreign-glyphs", in: text)
    #expect(found.count == 1)
    #expect(found.first?.evidence.count == 2)
  }

  @Test(
    "Chinese in Chinese, hanja in Korean, names in old forms, Greek symbols",
    arguments: [
      "자료: 「中国对外投资发展报告」(2026).", "경제(經濟)와 산업(産業)을 논의함.", "渡邊氏と澤田氏が港を訪れた。",
      "The α-value is 5 μm and Ω is ohm.", "Россия и Ελλάδα", "ㄱ) 항만 ㄴ) 조선", "한국은 ㄷ자형 항만을 지음.",
      "国会、写真、点、断、台、当、来、学、与党の話である。", "The C1 and CI lines, G20 and URLs, IDs and CO2.",
      "대출은 KEXlM이 맡음.",
    ])
  func native(text: String) {
    let found = findings("foreign-glyphs", in: text)
    #expect(found.isEmpty, "\(found.map { $0.message })")
  }
}
