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
    let twins = twins(draft)
    guard twins.isEmpty else { return twins }
    let added = draft.surroundings.all.compactMap { inSum($0, draft) }
    guard added.isEmpty else { return added }
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
      let isPart = usual.value.contains { total in
        neighbours.contains { $0.nominal + odd.nominal == total.nominal }
      }
      guard !twins.isEmpty || neighbours.count >= 2 || isPart, !isConversion(odd, draft) else {
        return nil
      }
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
    let amounts = draft.amounts(in: sentence).filter { $0.kind == .money && $0.unit != nil }
    guard amounts.count >= 3 else { return nil }
    let years = FigureYears(sentence, draft)
    var series: [Stated] = []
    var seen: Set<Int> = []
    for amount in amounts {
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

  /// An amount that stands once in its currency and comes, with those listed beside it, to a total in theirs:
  /// "모두 9억 달러를 … 무상 2억 달러와 유상 7억 유로로 나뉜다".
  private func inSum(_ place: Surroundings, _ draft: Draft) -> Finding? {
    let money = draft.amounts(in: place.own).filter {
      $0.kind == .money && $0.unit != nil && $0.numeral != nil && $0.nominal > 0
    }
    guard (2...12).contains(money.count), Set(money.map(\.unit)).count == 2 else { return nil }
    let near = place.before.prefix(2).flatMap { draft.amounts(in: $0) }.filter { $0.kind == .money }
    for odd in money where draft.amounts.count(where: { $0.unit == odd.unit }) == 1 {
      guard !isConversion(odd, draft) else { continue }
      let beside = money.filter { $0.range != odd.range && isListed($0, beside: odd, draft) }
      for first in beside.indices {
        let parts = beside[first...]
        let sum = parts.reduce(odd.nominal) { $0 + $1.nominal }
        guard
          let total = near.first(where: { total in
            total.unit == parts[first].unit && total.nominal == sum
              && !parts.contains { $0.range == total.range }
          })
        else { continue }
        let (printed, whole) = (draft[odd.range], draft[total.range])
        return Finding(
          .warning, odd.range,
          Text(
            en:
              "\(printed) is in another currency than the amounts with which it makes up \(whole).",
            ko: "\(whole)를 이루는 다른 금액과 달리 \(printed)만 통화가 다름.",
            ja: "\(whole)を構成する他の金額と異なり、\(printed)だけ通貨が違う。"),
          evidence: [.init(total.range)] + parts.map { .init($0.range) })
      }
    }
    return nil
  }

  private func isListed(_ amount: Stated, beside odd: Stated, _ draft: Draft) -> Bool {
    let gap =
      amount.range.upperBound <= odd.range.lowerBound
      ? amount.range.upperBound..<odd.range.lowerBound
      : odd.range.upperBound..<max(odd.range.upperBound, amount.range.lowerBound)
    return gap.count <= 90 && draft.has(Self.separators, in: gap)
  }

  /// An amount whose number stands elsewhere under a like name in the text's usual currency.
  private func twins(_ draft: Draft) -> [Finding] {
    let labels = draft.labels(of: [.money]).filter {
      $0.amount.unit != nil && $0.amount.numeral != nil
    }
    let mentions = Dictionary(grouping: labels) { $0.amount.unit ?? "" }.mapValues(\.count)
    return Dictionary(grouping: labels) { $0.amount.nominal }.values.compactMap {
      same -> Finding? in
      guard same.count >= 2, same.count <= 12,
        case let units = Dictionary(grouping: same, by: { $0.amount.unit ?? "" }), units.count == 2,
        let usual = units.max(by: { (mentions[$0.key] ?? 0) < (mentions[$1.key] ?? 0) }),
        let other = units.first(where: { $0.key != usual.key }), other.value.count == 1,
        (mentions[usual.key] ?? 0) >= 2 * (mentions[other.key] ?? 0),
        let odd = other.value.first,
        let twin = usual.value.first(where: {
          $0.scope != odd.scope && draft.weight($0.near.intersection(odd.near)) >= 1
        }), !isConversion(odd.amount, draft)
      else { return nil }
      let (printed, there) = (draft[odd.amount.range], draft[twin.amount.range])
      return Finding(
        .warning, odd.amount.range,
        Text(
          en: "\(printed) here, but \(there) elsewhere under the same words.",
          ko: "여기서는 \(printed)인데 같은 내용을 말한 다른 곳에서는 \(there)임.",
          ja: "ここでは\(printed)だが、同じ内容の他の箇所では\(there)である。"),
        evidence: usual.value.prefix(3).map { .init($0.amount.range) })
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Amounts of the usual currency in the same list.
  private func neighbours(
    of odd: Stated, among usual: [Stated], _ draft: Draft
  ) -> [Stated] {
    guard let place = place(of: odd, draft) else { return [] }
    return usual.filter { amount in
      place.contains(amount.range.lowerBound) && isListed(amount, beside: odd, draft)
    }
  }

  /// The sentence or the cell that an amount stands in; of bullets in a row, all.
  private func place(of odd: Stated, _ draft: Draft) -> Range<Int>? {
    let blocks = draft.outline.blocks
    if let index = blocks.firstIndex(where: {
      $0.kind == .bullet && $0.content.lowerBound <= odd.range.lowerBound
        && odd.range.upperBound <= $0.content.upperBound
    }), draft.amounts(in: blocks[index].content).count(where: { $0.kind == .money }) == 1 {
      let first = blocks[..<index].lastIndex { $0.kind != .bullet }.map { $0 + 1 } ?? 0
      let last = blocks[index...].firstIndex { $0.kind != .bullet } ?? blocks.count
      return blocks[first].range.lowerBound..<blocks[last - 1].range.upperBound
    }
    func holds(_ range: Range<Int>) -> Bool {
      range.lowerBound <= odd.range.lowerBound && odd.range.upperBound <= range.upperBound
    }
    return draft.sentences.first { holds($0.range) }?.range
      ?? draft.outline.tables.lazy.flatMap { $0.rows.joined() }.first { holds($0.range) }?.range
  }

  /// Alone in a bracket after another amount, or right before such a bracket: what something is worth in another
  /// currency.
  private func isConversion(_ odd: Stated, _ draft: Draft) -> Bool {
    let bytes = draft.text.bytes
    let line = draft.text.range(ofLine: draft.line(odd.range.lowerBound))
    let near =
      draft.before(odd.range.lowerBound, 24, within: line)
      .lowerBound..<draft.after(odd.range.upperBound, 24, within: line).upperBound
    if draft.has(Self.worth, in: near) { return true }
    func isAlone(_ bracket: Range<Int>) -> Bool {
      draft.amounts(in: bracket).count { $0.kind == .money } == 1
    }
    if let bracket = draft.bracket(after: odd.range.upperBound, within: line), isAlone(bracket) {
      return true
    }
    let lead = draft.before(odd.range.lowerBound, 120, within: line)
    guard let open = lead.last(where: { Draft.openingBracket(bytes, $0) != nil }),
      !(open..<odd.range.lowerBound).contains(where: { Draft.closingBracket(bytes, $0) != nil }),
      let bracket = draft.bracket(after: open, within: line)
    else { return false }
    return isAlone(bracket)
      && draft.amounts(in: draft.before(open, 40, within: line)).contains { $0.kind == .money }
  }

  private static let worth = WordList("환산|equivalent|換算|상당|相当|환율|exchange rate|為替")
  private static let separators = WordList(",|、|，|및|와|과|and|;|と|・|·|\n")
  private static let brackets = WordList("(|)|（|）|환산|equivalent|換算|상당|약 |about")
}
