// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Drawing

@Suite("Measure") struct MeasureTests {
  @Test(
    "East Asian wide characters take a square, half-width ones a half, marks on letters nothing",
    arguments: [("韓国", 2), ("한국", 2), ("ｱｲ", 1), ("Ａ", 1), ("e\u{301}", 0.6)])
  func ems(text: String, ems: Double) {
    #expect(abs(TextWidth.ems(text) - ems) < 1e-9)
  }

  @Test("Korean breaks between words, Japanese between characters but not before a full stop")
  func breaking() {
    let korean = TextLines("핵심 광물 행동계획", face: .body, within: 70, atMost: 5)
    #expect(korean.lines == ["핵심 광물", "행동계획"])
    let japanese = TextLines("重要鉱物。", face: .body, within: 52, atMost: 5)
    #expect(japanese.lines == ["重要鉱", "物。"])
    let english = TextLines("framework or MOU", face: .body, within: 80, atMost: 5)
    #expect(english.lines == ["framework", "or MOU"])
  }

  @Test("A text without room is shortened and says so")
  func shortening() {
    let text = TextLines(
      String(repeating: "long ", count: 50), face: .body, within: 60, atMost: 2)
    #expect(text.lines.count == 2 && text.isShortened)
    #expect(text.lines[1].hasSuffix("…") && text.width <= 60)
    let word = TextLines(String(repeating: "x", count: 40), face: .body, within: 60, atMost: 9)
    #expect(word.width <= 60 && !word.isShortened)
  }

  @Test(
    "Round values cover the stretch in steps of 1, 2 or 5",
    arguments: [
      (Extent(0, 73), [0.0, 10, 20, 30, 40, 50, 60, 70, 80]),
      (Extent(0, 1), [0, 0.2, 0.4, 0.6, 0.8, 1]),
      (Extent(152, 159), [152, 153, 154, 155, 156, 157, 158, 159]), (Extent(5, 5), [5]),
    ])
  func roundValues(extent: Extent, values: [Double]) {
    #expect(
      Tick.roundValues(covering: extent, about: extent.high > 70 && extent.low == 0 ? 7 : 5)
        == values)
  }

  @Test(
    "A stretch too small, too far out or without end is not divided",
    arguments: [
      Extent(0, 1e-20), Extent(1e18, 1e18 + 1024), Extent(0, .infinity), Extent(-1e300, 1e300),
    ])
  func undivided(extent: Extent) {
    #expect(Tick.roundValues(covering: extent).count <= 12)
  }

  @Test("Round values reach below zero")
  func negativeRoundValues() {
    #expect(Tick.roundValues(covering: Extent(-0.25, 0.3)) == [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3])
  }

  @Test(
    "A coordinate is written to a hundredth, without zeros that say nothing",
    arguments: [
      (1.0, "1"), (1.5, "1.5"), (1.25, "1.25"), (0.04, "0.04"), (-0.5, "-0.5"), (-0.001, "0"),
      (.nan, "0"), (.infinity, "0"), (1e300, "0"),
    ])
  func coordinates(value: Double, text: String) {
    #expect(Coordinate.written(value) == text)
  }

  @Test("Extents order their ends and drop what is no number")
  func extents() {
    #expect(Extent(3, 1) == Extent(1, 3))
    #expect(Extent(.nan, 2) == Extent(2, 2))
    #expect(Extent(1, 3).meeting(Extent(3, 4)) == Extent(3, 3))
    #expect(Extent(1, 2).meeting(Extent(3, 4)) == nil)
  }
}
