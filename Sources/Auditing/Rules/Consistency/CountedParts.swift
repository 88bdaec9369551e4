// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// Counts against the amounts that break a total down, and against the same count told with "the": "우리 기업 4개사가 총 38억
/// 달러" with four firms and their amounts below; "the four yards" thrice and "two of the five yards" once.
struct CountedParts {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  func findings() -> [Finding] {
    draft.surroundings.all.compactMap(breakdown) + definite()
  }

  /// A count beside a total, and a list of names with amounts in brackets that comes to the total.
  private func breakdown(_ place: Surroundings) -> Finding? {
    guard let after = place.after else { return nil }
    let totals = draft.additive(in: place.own)
    guard totals.contains(where: { $0.kind == .money || $0.kind == .quantity }) else { return nil }
    for list in AmountLists.all(in: after, draft) where list.count >= 3 {
      let sum = list.faceSum.nominal
      guard
        let total = totals.first(where: { $0.isCommensurable(with: list[0]) && $0.nominal == sum }),
        list.allSatisfy({ isBracketed($0) })
      else { continue }
      let counts = StatedCounts(draft).counts(
        in: place.own.lowerBound..<total.range.lowerBound)
      guard let count = counts.last, counts.count == 1, count.number != list.count,
        draft.has(Self.bodies, in: count.range)
      else { continue }
      return CountListRule.finding(
        .warning, count, items: list.count, list.map(\.range), draft)
    }
    return nil
  }

  private func isBracketed(_ part: Stated) -> Bool {
    let at = part.range.lowerBound
    return at >= 3
      && (Draft.openingBracket(draft.text.bytes, at - 1) == 1
        || Draft.openingBracket(draft.text.bytes, at - 3) == 3)
  }

  private static let bodies = WordList(
    "개사|개국|개 기업|개 기관|기업|기관|국가|나라|社|か国|カ国|団体|companies|firms|countries")

  /// A small number of things that the text knows by "the", and once by another number.
  private func definite() -> [Finding] {
    let counts = draft.amounts.filter {
      $0.kind == .count && $0.unit != nil && $0.nominal >= 2 && $0.nominal <= 20
        && $0.bound == .exact && $0.numeral != nil
        && draft.text.bytes[$0.range.upperBound - 1] < 0x80
    }
    return antecedents().sorted { $0.range.lowerBound < $1.range.lowerBound }
      + Dictionary(grouping: counts) { $0.unit ?? "" }.values.compactMap { same in
        let values = Dictionary(grouping: same) { $0.nominal }
        guard same.count >= 3, values.count == 2,
          let odd = values.values.first(where: { $0.count == 1 })?.first, isDefinite(odd),
          let usual = values.values.first(where: { $0.count >= 2 }),
          usual.contains(where: isDefinite),
          abs(odd.nominal - usual[0].nominal) <= 2
            || DigitSlip.areApart(odd.nominal, usual[0].nominal)
        else { return nil }
        let (printed, other) = (draft[odd.range], draft[usual[0].range])
        return Finding(
          .warning, odd.range,
          Text(
            en: "“the \(printed)” here, but “\(other)” in \(usual.count) other places.",
            ko: "여기서는 \(printed)인데 다른 \(usual.count)곳에서는 \(other)임.",
            ja: "ここでは\(printed)だが、他の\(usual.count)か所では\(other)である。"),
          evidence: usual.prefix(4).map { .init($0.range) })
      }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// "Of the 33 bids": some count of bids came before, and it was 31.
  private func antecedents() -> [Finding] {
    let counts = draft.amounts.filter {
      $0.kind == .count && $0.unit != nil && $0.nominal >= 10 && $0.bound == .exact
        && $0.numeral != nil && draft.text.bytes[$0.range.upperBound - 1] < 0x80
    }
    return Dictionary(grouping: counts) { $0.unit ?? "" }.values.compactMap { same in
      guard let odd = same.last, same.count >= 2, isDefinite(odd),
        case let before = same.dropLast(), let first = before.first,
        before.allSatisfy({ $0.nominal == first.nominal }), first.nominal != odd.nominal,
        DigitSlip.areApart(first.nominal, odd.nominal)
      else { return nil }
      let (printed, other) = (draft[odd.range], draft[first.range])
      return Finding(
        .warning, odd.range,
        Text(
          en: "“the \(printed)” here, but “\(other)” before.",
          ko: "여기서는 \(printed)인데 앞에서는 \(other)임.", ja: "ここでは\(printed)だが、前では\(other)である。"),
        evidence: [.init(first.range)])
    }
  }

  private func isDefinite(_ count: Stated) -> Bool {
    let lead = max(0, count.range.lowerBound - 4)..<count.range.lowerBound
    return draft[lead].lowercased() == "the "
  }
}
