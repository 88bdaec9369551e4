// SPDX-License-Identifier: Apache-2.0
import Reading
import Testing

/// A block in one line: kind, level and content, indented by its depth.
private func sketch(_ source: String) -> [String] {
  let text = DocumentText(name: "-", source)
  let outline = Outline(of: text)
  return outline.blocks.map { block in
    "\(block.id) \(block.kind.rawValue): "
      + text[block.content].replacing("\n", with: " / ")
  }
}

@Suite("Sections and lists")
struct OutlineSectionTests {
  @Test("a Korean paper: title, front, contents that are no sections, glyphs in levels")
  func koreanPaper() {
    let text = DocumentText(
      name: "-",
      """
      항만 분담금 협정의 결과와 시사점

      홍길동 항만연구팀 연구원 (hong@ports.example)

      차 례

      1. 배경
      2. 협정의 시사점

      주요 내용

      - ▶ 두 항만이 분담금을 낮추기로 함.
       - [북항] △ 접안료, △ 하역료를 낮춤.

      1. 배경

      ■ 협정은 두 차례 회의 끝에 체결됨.

      - 첫 회의는 2027. 3. 19. 열림.
       · 북항 대표가 주재
      - 둘째 회의는 4월에 열림.

      가. 북항

      - 북항은 8척을 신고함.

      2. 협정의 시사점

      ■ 다른 항만도 참고할 만함.
      """)
    let outline = Outline(of: text)
    let sections = outline.blocks.filter { $0.kind == .section }
    #expect(
      sections.map { text[$0.content] } == ["차 례", "주요 내용", "배경", "북항", "협정의 시사점"])
    #expect(sections.map(\.level) == [1, 1, 1, 2, 1])
    #expect(
      sections.map(\.role) == [.contents, .abstract, nil, nil, .recommendations])
    #expect(outline.blocks[0].kind == .title)
    #expect(outline.blocks[1].role == .front)
    #expect(outline.blocks.filter { $0.kind == .contents }.count == 2)
    let bullets = outline.blocks.filter { $0.kind == .bullet }
    #expect(bullets.map(\.level) == [1, 2, 1, 2, 3, 2, 1, 1])
    #expect(text[bullets[0].content].hasPrefix("두 항만이"))
    #expect(text[bullets[1].content].contains("△ 하역료"))
  }

  @Test("a Japanese paper: chapters, full-width numbers, brackets, circled items")
  func japanesePaper() {
    let blocks = sketch(
      """
      港湾協定の成果と含意

      要旨

      ■ 両港は負担金を下げる。
      ○ 来年度から適用される。
      ・対象は12隻である。

      第1章　背景

      １．経緯

      　両港は会合を開いた。長い交渉の末に、負担金を三分の一に下げることで
      合意した。

      （１）負担金

      負担金は約4.5億円であった。

      第2章　提言

      ① 負担金を公表すること
      ② 船主に知らせること
      """)
    #expect(
      blocks == [
        "1 title: 港湾協定の成果と含意",
        "2 section: 要旨",
        "2.1 bullet: 両港は負担金を下げる。",
        "2.1.1 bullet: 来年度から適用される。",
        "2.1.1.1 bullet: 対象は12隻である。",
        "3 section: 背景",
        "3.1 section: 経緯",
        "3.1.1 paragraph: 両港は会合を開いた。長い交渉の末に、負担金を三分の一に下げることで / 合意した。",
        "3.1.2 section: 負担金",
        "3.1.2.1 paragraph: 負担金は約4.5億円であった。",
        "4 section: 提言",
        "4.1 bullet: 負担金を公表すること",
        "4.2 bullet: 船主に知らせること",
      ])
  }

  @Test("an English paper: capitals, Roman and letter numbers, lists that are no headings")
  func englishPaper() {
    let blocks = sketch(
      """
      HARBOUR DUES AND WHAT COMES NEXT

      March 3, 2026

      Executive Summary

      Dues fall by a third.

      I. What changed

      The ports signed in January. The text, which both
      houses have now passed, binds each
      of them.

      II. What follows

      A. Carriers

      1. They pay less
      2. They wait less

      B. Towns

      They gain.
      """)
    #expect(
      blocks == [
        "1 title: HARBOUR DUES AND WHAT COMES NEXT",
        "2 paragraph: March 3, 2026",
        "3 section: Executive Summary",
        "3.1 paragraph: Dues fall by a third.",
        "4 section: What changed",
        "4.1 paragraph: The ports signed in January. The text, which both / houses have now passed, "
          + "binds each / of them.",
        "5 section: What follows",
        "5.1 section: Carriers",
        "5.1.1 bullet: They pay less",
        "5.1.2 bullet: They wait less",
        "5.2 section: Towns",
        "5.2.1 paragraph: They gain.",
      ])
  }

  @Test("Markdown: hash and underlined headings, nested items, code as it stands")
  func markdown() {
    let blocks = sketch(
      """
      Harbour levies
      ==============

      ## 1. Background ##

      - The accord cuts levies.
        - It binds both ports.
          More of the same item.
      * Another list

      1. Publish
      2. Notify

      ```
      # no heading
      - no item
      ```

      <!-- What follows is kept
      - as it stands, 12 bn -->

      Next steps
      ----------

      Wait. <!-- soon -->
      """)
    #expect(
      blocks == [
        "1 section: Harbour levies",
        "1.1 section: Background",
        "1.1.1 bullet: The accord cuts levies.",
        "1.1.1.1 bullet: It binds both ports. /     More of the same item.",
        "1.1.1.2 bullet: Another list",
        "1.1.1.2.1 bullet: Publish",
        "1.1.1.2.2 bullet: Notify",
        "1.1.2 verbatim: ``` / # no heading / - no item / ```",
        "1.1.3 verbatim: <!-- What follows is kept / - as it stands, 12 bn -->",
        "1.2 section: Next steps",
        "1.2.1 paragraph: Wait. <!-- soon -->",
      ])
  }

  @Test(
    "what only looks like a number of a heading is text",
    arguments: [
      "2026. 3. 19. 두 항만이 합의함", "3.5% of the dues", "3. 19. 회의 개최", "△5.3% 감소한 항만",
      "Vessels. They wait.", "-5% a year",
    ])
  func noMarker(line: String) {
    let outline = Outline(
      of: DocumentText(name: "-", "Title of it\n\n\(line)\n\nMore text follows here.\n"))
    #expect(!outline.blocks.contains { $0.kind == .bullet })
    #expect(!outline.blocks.contains { $0.kind == .section && $0.marker.count > 0 })
  }

  @Test(
    "the parts of a paper are known by their headings",
    arguments: [
      ("목 차", Block.Role.contents), ("국문요약", .abstract), ("Ⅳ. 결론 및 시사점", .recommendations),
      ("참고문헌", .references), ("Table of Contents", .contents), ("EXECUTIVE SUMMARY", .abstract),
      ("5. Policy recommendations", .recommendations), ("Bibliography", .references),
      ("Endnotes", .notes), ("目　次", .contents), ("【要旨】", .abstract), ("第5章　政策提言", .recommendations),
      ("参考文献", .references), ("注", .notes),
    ])
  func roles(heading: String, role: Block.Role) {
    let outline = Outline(of: DocumentText(name: "-", "# T\n\nText.\n\n\(heading)\n\nMore text.\n"))
    let section = outline.blocks.last { $0.kind == .section }
    #expect(section?.role == role)
    // What stands under a heading shares its role; the contents end where text begins.
    #expect(outline.blocks.last?.role == (role == .contents ? nil : role))
  }
}
