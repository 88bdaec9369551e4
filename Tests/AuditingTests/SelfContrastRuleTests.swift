// SPDX-License-Identifier: Apache-2.0
import Quantities
import Testing

@testable import Auditing

@Suite("a side set against itself")
struct SelfContrastRuleTests {
  @Test(
    "Whoever is set against himself is flagged",
    arguments: [
      ("한빛은행은 금리를 낮춰야 한다고 보았으나, 한빛은행은 동결이 맞다고 본다.", "한빛은행"),
      ("강태오 교수는 항만을 넓혀야 한다고 본다. 반면 강태오 교수는 물동량이 줄 것이라고 주장한다.", "강태오 교수"),
      ("배를 부리는 예선운송조합은 요금을 낮추자고 한다. 반면 예선운송조합은 요금을 지켜야 한다고 본다.", "예선운송조합"),
      ("市政府は費用を折半する方針であるが、市政府は全額の負担を求めている。", "市政府"),
      ("大谷由紀教授は補助が要るとみる。一方、大谷教授は補助に反対している。", "大谷教授"),
      (
        "The Harbour Board sees no conflict, whereas the Harbour Board wants talks.",
        "Harbour Board"
      ),
      (
        "The Grid Safety Office (GSO) blames the weather. The GSO, by contrast, believes that the cables are old.",
        "GSO"
      ),
    ])
  func told(_ text: String, _ words: String) {
    #expect(findings("self-contrast", in: text).map { $0.words(in: text) } == [words])
  }

  @Test(
    "Two sides, one side's two sentences and what a side owns are left alone",
    arguments: [
      "한빛은행은 금리를 낮춰야 한다고 보았으나, 두레은행은 동결이 맞다고 본다.",
      "강태오 교수는 항만을 넓혀야 한다고 본다. 강태오 교수는 물동량도 늘 것이라고 주장한다.",
      "남한 정부는 이를 받아들였으나, 이웃 나라 정부는 이를 거부했다.",
      "市政府は費用を折半する方針であるが、港湾局は全額の負担を求めている。",
      "市政府は道路を直した。一方、市政府は橋も架けた。",
      "価格は上がったが、価格は戻った。",
      "The Harbour Board sees no conflict, whereas the Grid Office wants talks.",
      "Norland exports fish. By contrast, Norland's imports are small.",
    ])
  func silent(_ text: String) { #expect(findings("self-contrast", in: text).isEmpty) }
}
