// SPDX-License-Identifier: Apache-2.0
import Reading
import Testing

@Suite("Any bytes have a shape")
struct OutlineRobustnessTests {
  static let sample = """
    항만 분담금의 결과

    차 례
    1. 배경
    2. 提言

    1. 배경¹⁾

    ■ 두 항만은 △ 접안료, △ 하역료를 낮추기로 함(표 1 참고).²⁾
     - 남항은 절차가

    <표 1> 항만별 <p>분담금</p>
    항만\t2025\t2026
    북항\t12\t- 8 · 9
    | a | b |
    |---|---|
    자료: 항만청(2026. 3. 3.), 「통계; 『연보』」, <https://p.example/a>(검색일: 2026. 5. 1.); Doe, J. (2025). "Dues

    1) 港湾局（2026年3月）『年報』p. 3. [a](https://b.example)
    2) Mr. Roe said: “No.”[^2]

    끝나지 않음. ```
    # Notes
    [^2]: x
    [1] y
    - 3 -
    """

  private func check(_ bytes: [UInt8]) {
    let text = DocumentText(name: "-", bytes: bytes)
    let outline = Outline(of: text)
    var last = -1
    for (index, block) in outline.blocks.enumerated() {
      #expect(block.range.lowerBound > last)
      #expect(block.range.upperBound <= bytes.count)
      #expect(block.content.lowerBound >= block.range.lowerBound)
      #expect(block.content.upperBound <= block.range.upperBound)
      if let parent = block.parent { #expect(parent < index) }
      if let continues = block.continues { #expect(outline.blocks[continues].continuedBy == index) }
      last = block.range.lowerBound
      for sentence in outline.sentences(of: index, in: text) {
        #expect(sentence.parts.allSatisfy { !$0.isEmpty && $0.upperBound <= bytes.count })
      }
    }
    #expect(Set(outline.blocks.map(\.id)).count == outline.blocks.count)
    for reference in outline.references {
      let parts = [
        reference.author, reference.date, reference.title, reference.container, reference.pages,
        reference.url,
      ]
      for part in parts {
        guard let part else { continue }
        #expect(!part.isEmpty && part.upperBound <= bytes.count)
      }
    }
  }

  @Test("bytes changed, cut and doubled at random never break the reader")
  func mutations() {
    var seed: UInt64 = 20_260_319
    func random(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: seed >> 33) % max(bound, 1)
    }
    let original = Array(Self.sample.utf8)
    for _ in 0..<1500 {
      var bytes = original
      for _ in 0...random(6) {
        let place = random(bytes.count)
        let end = min(bytes.count, place + random(40))
        switch random(4) {
        case 0: bytes[place] = UInt8(random(256))
        case 1: bytes.removeSubrange(place..<end)
        case 2: bytes.insert(contentsOf: bytes[place..<end], at: random(bytes.count))
        default: bytes.insert(UInt8(random(256)), at: place)
        }
        if bytes.isEmpty { bytes = original }
      }
      check(bytes)
    }
  }

  @Test(
    "extremes: empty, one byte, no text, endless nesting, brackets, quotes, markers, cells",
    arguments: [
      "", "\n", "-", "1.", "#", "[^", "\t", "\u{FEFF}", "\r\n\r\n", "¹⁾", "1) ", "```", "|", "제",
      "자료:", "표 1",
    ])
  func extremes(text: String) {
    check(Array(text.utf8))
    check(Array(String(repeating: text, count: 3000).utf8))
    check(Array(String(repeating: text + "\n", count: 3000).utf8))
    check(Array(("1) a\n\n[^1]: b\n\n자료: " + String(repeating: text, count: 3000)).utf8))
  }

  @Test("indentation as deep as one likes is kept flat")
  func nesting() {
    let lines = (0..<1000).map { String(repeating: " ", count: $0) + "- item" }
    let outline = Outline(of: DocumentText(name: "-", lines.joined(separator: "\n")))
    #expect((outline.blocks.map(\.level).max() ?? 0) <= 24)
    check(Array(lines.joined(separator: "\n").utf8))
  }
}
