// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// A number of years and the stretches that the bracket behind it breaks it into: "20년(거치 5년, 상환 15년)", 「15年（据え置き3年、返済
/// 12年）」.
struct PeriodParts {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  var findings: [Finding] {
    let lengths = draft.mentions.compactMap { mention in
      AverageRule.years(mention).map { (range: mention.range, years: $0) }
    }
    return lengths.indices.compactMap { index in
      let total = lengths[index]
      guard
        let bracket = draft.bracket(
          after: total.range.upperBound,
          within: total.range
            .upperBound..<min(
              draft.text.bytes.count, total.range.upperBound + 90))
      else { return nil }
      let parts = lengths[(index + 1)...].prefix { $0.range.upperBound <= bracket.upperBound }
      guard (2...4).contains(parts.count), parts.allSatisfy({ $0.years < total.years }),
        draft.document.mentions(in: bracket).count == parts.count,
        !draft.has(Self.alternatives, in: bracket)
      else { return nil }
      let sum = parts.reduce(Decimal(0)) { $0 + $1.years }
      guard sum != total.years, abs(sum - total.years) * 2 <= total.years else { return nil }
      let words = parts.map { draft[$0.range] }.joined(separator: " + ")
      let stated = draft[total.range]
      return Finding(
        .warning, total.range,
        Text(
          en: "\(words) = \(sum.grouped()) years, but \(stated) is stated.",
          ko: "\(words) = \(sum.grouped())년인데 \(stated)으로 적혀 있음.",
          ja: "\(words)は\(sum.grouped())年だが、\(stated)と書かれている。"),
        evidence: parts.map { .init($0.range) })
    }
  }

  private static let alternatives = WordList(
    "또는|혹은|최대|최장|최소|연장|갱신|or|up to|extendable|または|最大|最長|延長|更新|から|에서|전년|前回")
}
