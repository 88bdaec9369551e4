// SPDX-License-Identifier: Apache-2.0
import Quantities
import Testing

@testable import Auditing

@Suite("ends, joints and marks that broke")
struct BrokenEndsTests {
  @Test(
    "What breaks off, joins twice, counts on wrongly or is left open is flagged",
    arguments: [
      ("cut-off", "# 항만\n\n조합은 크다.\n\n- 조합장은 오늘 “배를 세우지 않겠다”고\n\n## 요금\n\n요금은 오른다."),
      ("cut-off", "・灯台を直す。費用は市が払う。\n・桟橋を延ばす。\n・倉庫を建てる。倉庫は県が借りる。\n・水門を閉じる。塗装には四か月\n"),
      ("doubled-words", "조합은 찬성한다. 그러나 하지만 시는 반대한다."),
      ("doubled-words", "組合は賛成する。一方、しかし一方で市は反対する。"),
      ("doubled-words", "The report draws on on two surveys."),
      ("list-numbers", "약정은 ① 예선, ③ 도선, ③ 급유로 이루어진다."),
      ("markup", "# Quays\n\nSee *Water at the quays and its price.\n"),
      ("markup", "# 港\n\n第一に、**市は桟橋を延ばす。\n"),
    ])
  func told(_ rule: String, _ text: String) { #expect(findings(rule, in: text).count == 1) }

  @Test(
    "What only looks so is left alone",
    arguments: [
      ("cut-off", "조합장은 “배를 세우지 않겠다”고 말했다.\n\n## 요금\n\n요금은 오른다."),
      ("cut-off", "・灯台の修理\n・桟橋の延長\n・倉庫の新設\n・水門の塗装\n"),
      (
        "cut-off",
        "- Elm: four. See https://elm.example/a.pdf\n- Oak: five. It is old.\n- Ash: six. It is new.\n- Yew: two. It is far.\n"
      ),
      ("doubled-words", "조합은 찬성한다. 그러나 시는 반대한다. 하지만 협의는 한다."),
      ("doubled-words", "The plan is for work in in-house yards."),
      ("list-numbers", "약정은 ① 예선, ② 도선, ③ 급유로 이루어진다. 표의 ②와 ③을 보라."),
      ("markup", "# Quays\n\n* one\n* two\n\nSee *Water* and *Salt*.\n"),
    ])
  func silent(_ rule: String, _ text: String) { #expect(findings(rule, in: text).isEmpty) }

  @Test("A promise about what is to come, and a line of a table, tell nothing past")
  func future() {
    let text = "2026년 5월 12일\n\n항만국\n\n국장은 “요금을 2027년 4월까지 내리겠다”고 말했다."
    #expect(findings("future-event", in: text).isEmpty)
    let table =
      "Date: 12 May 2026\n\nWorks\n\nQuay     90   Completed   May 2026\nLock    210   Under way   March 2029\n"
    #expect(findings("future-event", in: table).isEmpty)
  }
}
