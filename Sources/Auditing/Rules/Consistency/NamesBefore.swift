// SPDX-License-Identifier: Apache-2.0
import Reading

/// Short names in a row that a genitive ties to a count behind them: "반도체, 조선, 배터리의 세 분야",
/// 「東京、大阪、福岡の3地域」.
struct NamesBefore {
  let range: Range<Int>
  /// The fewest and the most that they can be: a conjunction may join two names or be within one.
  let items: ClosedRange<Int>

  /// - Parameter end: where the count begins.
  init?(_ end: Int, in sentence: Range<Int>, _ draft: Draft) {
    let bytes = draft.text.bytes
    let near = draft.before(end, 10, within: sentence)
    guard let genitive = draft.last(Self.genitives, in: near),
      bytes[genitive.upperBound..<end].allSatisfy({ $0 == 0x20 })
    else { return nil }
    var commas: [Range<Int>] = []
    var start: Int?
    let lead = draft.before(genitive.lowerBound, 160, within: sentence)
    for comma in Self.separators.all(in: bytes, lead).reversed() {
      let item = comma.upperBound..<(commas.last?.lowerBound ?? genitive.lowerBound)
      guard item.count >= 3, item.count <= (draft.amounts(in: item).isEmpty ? 48 : 120),
        !draft.has(Self.clauses, in: item)
      else { break }
      // "両国は、": the comma parts the subject from the list.
      let before = draft.before(comma.lowerBound, 6, within: sentence)
      if draft.last(Self.particles, in: before)?.upperBound == comma.lowerBound {
        start = comma.upperBound
        break
      }
      // 「2025年6月20日（金）、日本、…」: the comma parts the date from the list.
      if let date = draft.document.mentions(
        in: draft.before(comma.lowerBound, 48, within: sentence)
      ).last(where: { $0.kind == .date }),
        case let gap = date.range.upperBound..<comma.lowerBound, gap.count <= 9,
        Self.separators.first(in: bytes, gap) == nil
      {
        start = comma.upperBound
        break
      }
      commas.append(comma)
    }
    guard commas.count >= 2, let first = commas.last else { return nil }
    let span = (start ?? first.upperBound)..<genitive.lowerBound
    // 「岸壁540億円、防波堤360億円、荷役機械180億円の3項目」: one for each item.
    let isOfAmounts = draft.amounts(in: span).count { $0.kind == .money } >= commas.count + 1
    guard draft.amounts(in: span).isEmpty || isOfAmounts, !draft.has(Self.open, in: span) else {
      return nil
    }
    let joined = Self.conjunctions.all(in: bytes, span).count
    range = span
    items = (commas.count + 1)...(commas.count + 1 + joined)
  }

  private static let genitives = WordList("의|の|など|という|이라는|라는")
  private static let separators = WordList(", |、")
  private static let conjunctions = WordList(" 및 |와 |과 |및び|及び|と|・|·")
  /// What makes an item more than a name.
  private static let clauses = WordList(
    "은 |는 |이 |가 |을 |를 |에서 |으로 |하고|하며|이며|되어|또한|그리고 |は|が|を|で|に|から|として|について")
  private static let particles = WordList("은|는|이|가|로|에|고|며|서|は|が|で|に|も|なり|あり|おり|より|たり|わり|まり|し|て|と")
  private static let open = WordList("등|など|など|まで")
}
