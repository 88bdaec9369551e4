// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// A currency that stands once among many amounts of another: in the midst of a list of the other, or with a
/// number that the text gives elsewhere in the other.
struct OddCurrencyRule: Rule {
  let id = "odd-currency"
  let title = Text(en: "One amount in another currency", ko: "다른 통화로 적힌 금액", ja: "通貨の異なる金額")
  let severity = Severity.warning
  let yieldsToOthers = true

  func findings(in draft: Draft) -> [Finding] {
    let listed = draft.statements.compactMap { inSeries($0.range, draft) }
    guard listed.isEmpty else { return listed }
    let money = draft.amounts.filter { $0.kind == .money && $0.unit != nil && $0.numeral != nil }
    let units = Dictionary(grouping: money) { $0.unit ?? "" }
    guard let usual = units.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }),
      usual.value.count >= 4
    else { return [] }
    return units.sorted { $0.key < $1.key }.compactMap { unit, amounts in
      guard unit != usual.key, amounts.count == 1, let odd = amounts.first else { return nil }
      let twins = usual.value.filter {
        $0.nominal == odd.nominal && DigitSlip.mantissa($0.nominal).count >= 2
      }
      let neighbours = neighbours(of: odd, among: usual.value, draft)
      guard !twins.isEmpty || neighbours.count >= 2, !isConversion(odd, draft) else { return nil }
      let printed = draft[odd.range]
      return Finding(
        .warning, odd.range,
        Text(
          en: "\(printed) is the only amount in \(unit); like amounts are in \(usual.key).",
          ko: "\(printed)만 \(unit)로 적혀 있고 나머지는 \(usual.key)임.",
          ja: "\(printed)だけが\(unit)で、他は\(usual.key)である。"),
        evidence: (twins.isEmpty ? neighbours : twins).prefix(3).map { .init($0.range) })
    }
  }

  /// A series by year, all of one currency but one: "2023년 32억 달러, 2024년 40억 달러, 2025년 46억 원".
  private func inSeries(_ sentence: Range<Int>, _ draft: Draft) -> Finding? {
    let years = FigureYears(sentence, draft)
    var series: [Stated] = []
    var seen: Set<Int> = []
    for amount in draft.amounts(in: sentence) where amount.kind == .money && amount.unit != nil {
      let gap = (series.last?.range.upperBound ?? amount.range.lowerBound)..<amount.range.lowerBound
      guard gap.count <= 48, !draft.has(Self.brackets, in: gap),
        let year = years.year(of: amount), seen.insert(year).inserted
      else { return nil }
      series.append(amount)
    }
    let units = Dictionary(grouping: series) { $0.unit ?? "" }
    guard series.count >= 3, units.count == 2,
      let odd = units.values.first(where: { $0.count == 1 })?.first,
      let usual = series.first(where: { $0.unit != odd.unit }), odd.nominal > 0,
      // In another currency the number would be of another size, but for a few.
      odd.nominal <= usual.nominal * 3, usual.nominal <= odd.nominal * 3
    else { return nil }
    let printed = draft[odd.range]
    return Finding(
      .warning, odd.range,
      Text(
        en: "\(printed) stands in a series that is otherwise in \(usual.unit ?? "").",
        ko: "\(printed)만 \(odd.unit ?? "")로 적혀 있고 같은 계열의 나머지는 \(usual.unit ?? "")임.",
        ja: "\(printed)だけが\(odd.unit ?? "")で、同じ系列の他は\(usual.unit ?? "")である。"),
      evidence: series.filter { $0.range != odd.range }.prefix(3).map { .init($0.range) })
  }

  /// Amounts of the usual currency in the same list.
  private func neighbours(
    of odd: Stated, among usual: [Stated], _ draft: Draft
  ) -> [Stated] {
    guard
      let sentence = draft.sentences.first(where: {
        $0.range.lowerBound <= odd.range.lowerBound && odd.range.upperBound <= $0.range.upperBound
      })
    else { return [] }
    return usual.filter { amount in
      guard sentence.range.contains(amount.range.lowerBound) else { return false }
      let gap =
        amount.range.upperBound <= odd.range.lowerBound
        ? amount.range.upperBound..<odd.range.lowerBound
        : odd.range.upperBound..<max(odd.range.upperBound, amount.range.lowerBound)
      return gap.count <= 90 && draft.has(Self.separators, in: gap)
    }
  }

  /// In brackets, or before them: what another amount is worth.
  private func isConversion(_ odd: Stated, _ draft: Draft) -> Bool {
    let range =
      max(0, odd.range.lowerBound - 24)..<min(draft.text.bytes.count, odd.range.upperBound + 12)
    return draft.has(Self.brackets, in: range)
  }

  private static let separators = WordList(",|、|，|및|와|과|and|;|と|・|·")
  private static let brackets = WordList("(|)|（|）|환산|equivalent|換算|상당|약 |about")
}
