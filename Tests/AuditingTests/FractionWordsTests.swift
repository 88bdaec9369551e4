// SPDX-License-Identifier: Apache-2.0
import Agreements
import Auditing
import Quantities
import Reading
import Testing

@Suite("fractions in words")
struct FractionWordsTests {
  private func fractions(_ text: String) -> [String] {
    let document = MentionReader(names: Names()).document(
      DocumentText(name: "draft.md", text), MentionOptions())
    return Draft(document).amounts.filter { $0.kind == .share }.map {
      "\(document.text[$0.range]) \($0.nominal)"
    }
  }

  @Test(
    "are read as shares in three languages",
    arguments: [
      ("재원의 절반은 민간이 냈다.", ["절반 50"]),
      ("3분의 1인 1조 원을 부담했다.", ["3분의 1 33.33"]),
      ("삼분의 이가 찬성했다.", ["삼분의 이 66.67"]),
      ("全体の4分の1に当たる。半分を占める。", ["4分の1 25", "半分 50"]),
      ("三分の二を国が負担する。", ["三分の二 66.67"]),
      (
        "It takes a quarter of the fund, or two thirds of the rest.",
        ["a quarter 25", "two thirds 66.67"]
      ),
      ("Staff grew by one fifth.", ["one fifth 20"]),
      ("It takes three-quarters of the total.", ["three-quarters 75"]),
    ])
  func read(_ text: String, _ expected: [String]) { #expect(fractions(text) == expected) }

  @Test(
    "are not read in times, ordinals and bounds",
    arguments: [
      "Exports fell in the first quarter of 2026.", "It opens in the second half of the year.",
      "A third meeting is planned.", "매출의 절반 이상을 차지한다.", "過半数を占める。",
      "More than half of it is spent.",
      "It took half a year.",
    ])
  func silent(_ text: String) { #expect(fractions(text) == []) }

  @Test(
    "are held to the figures that they are of",
    arguments: [
      ("The fund holds EUR 360 million. A third of the fund, EUR 90 million, is spent.", "A third"),
      ("新規雇用は1万2,000人を見込む。うち技術者が4分の1の4,000人である。", "4分の1"),
      ("투자액은 4조 2,000억 원이다. 재원의 3분의 1인 2조 1,000억 원은 민간이 냈다.", "3분의 1"),
    ])
  func slips(_ text: String, _ words: String) {
    let loud = audit(text).findings.filter { $0.severity > .note }
    #expect(loud.map { $0.words(in: text) } == [words])
  }

  @Test(
    "that hold are left alone",
    arguments: [
      "The fund holds EUR 360 million. A quarter of the fund, EUR 90 million, is spent.",
      "新規雇用は1万2,000人を見込む。うち技術者が3分の1の4,000人である。",
      "투자액은 4조 2,000억 원이다. 재원의 절반인 2조 1,000억 원은 민간이 냈다.",
      "The fund holds EUR 360 million. Nearly a third of the fund, EUR 110 million, is spent.",
    ])
  func holds(_ text: String) {
    let loud = audit(text).findings.filter { $0.severity > .note }
    #expect(loud.map { "\($0.rule) \($0.words(in: text))" } == [])
  }
}
