// SPDX-License-Identifier: Apache-2.0
import Quantities
import Reading
import Testing

/// What `Benchmarks/Sources/fuzz` found once, so that it stays mended.
struct FuzzFindingsTests {
  static let everyKind: MentionOptions = {
    var options = MentionOptions()
    options.kinds = Set(Mention.Kind.allCases)
    return options
  }()

  @Test(
    "Mentions come in the order in which they begin, a range before the second number in it",
    arguments: [
      "Dues rose from 120 to 150 million euros, up 25 percent.",
      "북항 기금은 올해 27억 달러(반도체 12억, 조선 8억)를 썼다.", "150億~180億円の負担金", "USD 1.2 bn a year",
      "between 3 and 5 million won", "10.5억 달러",
    ])
  func order(_ text: String) {
    let starts = MentionReader().mentions(in: text, Self.everyKind).map(\.range.lowerBound)
    #expect(starts == starts.sorted())
    #expect(starts.count > 1)
  }

  @Test(
    "An ordinal whose second number is smaller is no range",
    arguments: [
      "관보 제2026-13호", "제12026-13-45만 차", "第122-3条", "同第1222026-03-19条", "5-3차 회의",
    ])
  func ordinals(_ text: String) {
    for mention in MentionReader().mentions(in: text, Self.everyKind) {
      guard case .amount(let measure) = mention.value, let low = measure.lower,
        let high = measure.upper
      else { continue }
      #expect(low.value <= high.value, "\(mention.id)")
    }
  }

  @Test(
    "A quotation mark that ends a source line opens no empty title",
    arguments: ["출처: 항만청(2026. 3. 3.) 「", "Sources: Port Office (2026) \"", "자료: 년보 “ \n본문"])
  func titles(_ source: String) {
    for reference in Outline(of: DocumentText(name: "-", source)).references {
      let parts = [
        reference.author, reference.date, reference.title, reference.container, reference.url,
      ]
      #expect(parts.allSatisfy { $0?.isEmpty != true })
    }
  }

  @Test(
    "A source line with a tab above a Markdown delimiter row is read on from",
    .timeLimit(.minutes(1)),
    arguments: [
      "자료: 항만청 | 둘\t셋 |\n|---|---|\n| 1 | 2 |", "出所：항만\t| 일수 |\n|---|\n", "Note: a\tb | c\n|-|-|",
      "Source: a\tb|\n|-|", "출처: 가\t나 | 다\n|---|---|",
    ])
  func tables(_ source: String) {
    let outline = Outline(of: DocumentText(name: "-", source))
    #expect(outline.blocks.count < 10)
    #expect(outline.blocks.allSatisfy { !$0.range.isEmpty })
  }
}
