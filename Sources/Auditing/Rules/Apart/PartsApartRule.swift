// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// The parts that a sentence lists against a total which stands elsewhere: earlier in the sentence, in
/// the sentences before it, in the one after it.
///
/// Only a list that misses a total by a slip of the pen, and no other total near it exactly, is
/// reported: most lists are of something else.
struct PartsApartRule: Rule {
  let id = "parts-apart"
  let title = Text(en: "Parts and a total apart", ko: "떨어져 있는 합계와 부분", ja: "離れた合計と内訳")
  let severity = Severity.warning
  let yieldsToOthers = true

  func findings(in draft: Draft) -> [Finding] {
    let values = draft.figures.values
    let found =
      draft.surroundings.all.flatMap { place in
        AmountLists.all(in: place.own, draft).compactMap { list in
          check(list, place, values, draft)
            ?? (list.count >= 3 ? headed(list, place, values, draft) : nil)
            ?? named(list, place, values, draft)
        }
      }
      + AmountLists.inLines(draft).compactMap {
        check($0.list, $0.place, values, isOpened: true, draft)
      }
      + ToldSums(draft).findings + AmountChains(draft).findings + RowBreakdowns(draft).findings
    return found.isEmpty || draft.claims.record.isTrusted(besides: found.count) ? found : []
  }

  /// "18 bn, of which ships 11 bn, ports 4.5 bn and fuel 2.5 bn": a list that begins with its total.
  private func headed(
    _ list: [Stated], _ place: Surroundings, _ elsewhere: StatedValues, _ draft: Draft
  ) -> Finding? {
    // 「このうち通学が540万人…」: the whole stands in the sentence before.
    guard let head = list.first, !draft.has(Self.ofThese, in: place.own.prefix(24)) else {
      return nil
    }
    let lead = draft.before(head.range.lowerBound, 30, within: place.own)
    // "1,200 households, 700 in Osk and 500 in Velmar": no name between the whole and its first part.
    let isOpened = list.count >= 3 && list[1].range.lowerBound - head.range.upperBound <= 3
    guard
      isOpened || draft.has(Self.whole, in: lead)
        || draft.has(Self.breakdown, in: draft.after(head.range.upperBound, 18, within: place.own))
        || draft.has(Self.composed, in: place.own) || isOfHead(head, list, place, draft)
        || draft.has(Self.divided, in: place.own) && opensClause(head, draft)
          && !elsewhere.has(list.faceSum.nominal, of: head)
    else { return nil }
    return check(Array(list.dropFirst()), place, elsewhere, draft)
  }
  /// "Of the 6.7 million paid, 4.3 million went to ports and 2.4 million to ships", 「27件の理由は、待ちが15件、高騰が8件、用地が4件」: a
  /// whole that opens the sentence, or the topic of three parts and more.
  private func isOfHead(
    _ head: Stated, _ list: [Stated], _ place: Surroundings, _ draft: Draft
  ) -> Bool {
    let lead = place.own.lowerBound..<head.range.lowerBound
    guard list.dropFirst().allSatisfy({ $0.nominal < head.nominal }) else { return false }
    if lead.count <= 24, draft.first(Self.ofOpening, in: lead)?.lowerBound == lead.lowerBound {
      return true
    }
    let gap = head.range.upperBound..<list[1].range.lowerBound
    return list.count >= 4 && gap.count <= 60 && draft.has(Self.topics, in: gap)
  }
  private static let ofOpening = WordList("of|out of|from")
  private static let topics = WordList("は、|は |은 |는 |: |：")
  private static let composed = WordList("으로, |로, |로서 |うち")

  /// "5만 7,600톤은 호주(3만 2,000톤), 필리핀(1만 톤)": each part alone in a bracket after its name.
  private func areBracketed(_ parts: some Sequence<Stated>, _ draft: Draft) -> Bool {
    parts.allSatisfy { part in
      let at = part.range.lowerBound
      return at >= 3
        && (Draft.openingBracket(draft.text.bytes, at - 1) == 1
          || Draft.openingBracket(draft.text.bytes, at - 3) == 3)
    }
  }

  /// "7兆2,000億円であり、国が…": the total in a clause of its own.
  private func opensClause(_ head: Stated, _ draft: Draft) -> Bool {
    Self.copulas.match(
      in: draft.text.bytes, at: head.range.upperBound, before: draft.text.bytes.count) != nil
  }
  private static let copulas = WordList("であり|で、|이며|이고|인데|으로|로,|: |：|) 가운데|) 중| 가운데| 중 |のうち|）のうち")
  /// Verbs that leave nothing of the whole over.
  private static let divided = WordList(
    "구성|나뉘|나뉜|나뉨|부담|분담|출자|맡|comprising|consisting|made up|split|carry|carried|contribute|contributed|put up|pays|paid|内訳|構成|成る|負担|拠出|出資|分担|担う|支払|払う|払い"
  )

  /// - Parameter isOpened: whether the list stands in lines of its own below what it breaks down.
  private func check(
    _ list: [Stated], _ place: Surroundings, _ elsewhere: StatedValues, isOpened: Bool = false,
    _ draft: Draft
  ) -> Finding? {
    if let head = head(of: list, place, draft) {
      let sum = Self.sum(list, draft)
      if sum.equals(head) { return nil }
      if isSlipped(head, sum, list) {
        return draft.mismatch(
          .warning, stated: head, computed: sum.value, arithmetic: draft.sum(list, sum.value),
          evidence: list.map { .init($0.range) })
      }
    }
    let list = list + rest(after: list, place, draft)
    let inside = Set(list.map(\.range))
    // "The breakdown is: …" is of what the sentence before it ends with.
    let isBreakdown = draft.has(Self.breakdown, in: place.own.prefix(12))
    let sentences =
      isBreakdown
      ? Array(place.before.prefix(2))
      : Array(place.before.prefix(3)) + (place.after.map { [$0] } ?? [])
    let others = sentences.flatMap(draft.additive).filter {
      !inside.contains($0.range) && $0.canJoin(list[0])
        && ($0.per == list[0].per || list[0].per == nil && isRightBefore($0, list, draft))
        // A count in another paragraph is of other things; sums of money have one whole.
        && ($0.kind != .count || isOpened || draft.areInOneItem($0.range, list[0].range))
    }
    let sum = Self.sum(list, draft)
    let runs = list.indices.flatMap { start in
      (start..<list.count).filter { $0 > start }.map { start...$0 }
    }
    // "리튬 40일분, 니켈 65일분, 코발트 45일분으로 평균 50일분": what is averaged is not added.
    if let last = list.last,
      draft.has(
        Self.averages, in: draft.after(last.range.upperBound, 24, within: place.own))
    {
      return nil
    }
    // "Of the 48, 30 (62.5 %) would, 12 (25 %) would not, and six (12.5 %) gave no view": one more than was read.
    let shares = draft.amounts(in: place.own).filter {
      $0.kind == .share && $0.unit == "%" && !$0.isFraction
    }
    if shares.count > list.count, abs(shares.reduce(0) { $0 + $1.nominal } - 100) < 1 { return nil }
    // A list that gives its own total, or a part of which comes to a total, is no breakdown of another.
    let isOther = runs.contains { run in
      let sum = Self.sum(Array(list[run]), draft)
      return others.contains { sum.equals($0) }
        || run.lowerBound == 1 && run.upperBound == list.count - 1 && sum.equals(list[0])
        || run.lowerBound == 0 && run.upperBound == list.count - 2
          && sum.equals(list[list.count - 1])
        || isTotalled(run, of: list, sum, place, draft)
    }
    guard !isOther else { return nil }
    let largest = list.map(\.nominal).max() ?? 0
    let isListed =
      list.count >= 3 || draft.has(Self.whole, in: place.own) || givesShares(place.own, draft)
    let isElsewhere = elsewhere.has(sum.value, of: list[0])
    // The last of the two is said to be the rest, or each is what somebody bears.
    let isClosed =
      isOpened || draft.has(Self.rest, in: place.own) || draft.has(Self.divided, in: place.own)
      || draft.has(Self.ofThese, in: place.own.prefix(24)) || isWholeByName(list, place, draft)
      || isSetOut(list, place, draft)
    let slipped = others.filter {
      (isListed
        || list.count == 2 && (sum.value > $0.nominal || isClosed)
          && isRightBefore($0, list, draft))
        && ($0.nominal > largest || DigitSlip.mantissa($0.nominal) == DigitSlip.mantissa(sum.value))
        && isSlipped($0, sum, list)
        && (!isElsewhere || isWhole($0, draft) || draft.figures.twin(of: $0, sum.value) != nil
          || isOpenedBy($0, list, place, draft))
    }
    // Of totals that a slip would make so, the one nearest before a list of three and more.
    let nearest = slipped.filter { $0.range.upperBound <= list[0].range.lowerBound }
      .max { $0.range.lowerBound < $1.range.lowerBound }
    guard
      let total = Set(slipped.map(\.nominal)).count == 1
        ? slipped.first : list.count >= 3 ? nearest : nil
    else { return nil }
    return draft.mismatch(
      .warning, stated: total, computed: sum.value,
      arithmetic: draft.sum(list, sum.value), evidence: list.map { .init($0.range) })
  }

  /// "이 중 384명(60%)이 …, 256명(40%)이": of the last amount of the sentence before, and all of it.
  private func isOpenedBy(
    _ total: Stated, _ list: [Stated], _ place: Surroundings, _ draft: Draft
  ) -> Bool {
    (draft.has(Self.ofThese, in: place.own.prefix(24)) && givesShares(place.own, draft)
      || draft.has(Self.breakdown, in: place.own.prefix(12)))
      && isRightBefore(total, list, draft)
  }

  /// "Of the 31 bids, 19 were for lines at sea and 12 for lines on land": the two names leave nothing over.
  private func isWholeByName(
    _ list: [Stated], _ place: Surroundings, _ draft: Draft
  ) -> Bool {
    guard list.count == 2,
      let next = draft.additive(
        in: list[1].range.upperBound..<max(list[1].range.upperBound, place.own.upperBound)
      ).first?.range.lowerBound ?? Optional(place.own.upperBound)
    else { return false }
    let start = draft.before(list[0].range.lowerBound, 24, within: place.own).lowerBound
    let before = draft.additive(in: start..<list[0].range.lowerBound).last?.range.upperBound
    let words = draft.words(in: (before ?? start)..<next)
    return Opposites.areWhole(words.map { draft.wording.stem($0) })
  }

  /// What the next sentence adds as the rest: "나머지 7,000억 원은 연기금이 맡았다".
  private func rest(after list: [Stated], _ place: Surroundings, _ draft: Draft) -> [Stated] {
    guard let after = place.after, let first = list.first, !draft.has(Self.rest, in: place.own),
      let cue = draft.first(Self.rest, in: after.prefix(40)),
      let amount = draft.additive(in: cue.upperBound..<max(cue.upperBound, after.upperBound)).first,
      amount.range.lowerBound - cue.upperBound <= 30, amount.canJoin(first)
    else { return [] }
    return [amount]
  }

  /// Whether a member of the list that is told as a total is one of those beside it.
  private func isTotalled(
    _ run: ClosedRange<Int>, of list: [Stated], _ sum: Derivation, _ place: Surroundings,
    _ draft: Draft
  ) -> Bool {
    [run.lowerBound - 1, run.upperBound + 1].contains { index in
      list.indices.contains(index) && sum.equals(list[index]) && isWhole(list[index], draft)
    }
  }

  /// Whether no other amount of the kind stands between a total and its two parts.
  private func isRightBefore(_ total: Stated, _ list: [Stated], _ draft: Draft) -> Bool {
    guard let first = list.first, total.range.upperBound <= first.range.lowerBound else {
      return false
    }
    return draft.amounts(in: total.range.upperBound..<first.range.lowerBound)
      .allSatisfy { !$0.canJoin(first) }
  }

  /// Whether a word right before an amount makes it a total.
  private func isWhole(_ amount: Stated, _ draft: Draft) -> Bool {
    draft.hasTotal(in: max(0, amount.range.lowerBound - 24)..<amount.range.lowerBound)
  }

  /// Whether the shares of a sentence make up a whole.
  private func givesShares(_ sentence: Range<Int>, _ draft: Draft) -> Bool {
    draft.amounts(in: sentence).filter { $0.kind == .share }.reduce(0) { $0 + $1.nominal } == 100
  }

  /// A total that stands farther off, under the name that opens the list's sentence: "LNG 부문에서는 80억 달러, … 40억 달러".
  private func named(
    _ list: [Stated], _ place: Surroundings, _ elsewhere: StatedValues, _ draft: Draft
  ) -> Finding? {
    guard let first = list.first else { return nil }
    let lead = place.own.lowerBound..<first.range.lowerBound
    guard draft.amounts(in: lead).allSatisfy({ !$0.canJoin(first) }) else { return nil }
    let topic = draft.content(draft.words(in: lead).prefix(6))
    let wholes = draft.figures.wholes(of: list, topic, before: place.own.lowerBound)
    guard !wholes.isEmpty else { return nil }
    let sum = Self.sum(list, draft)
    guard !wholes.contains(where: { sum.equals($0.amount) }), !elsewhere.has(sum.value, of: first)
    else { return nil }
    let best = wholes.map { draft.weight($0.shared) }.max() ?? 0
    let isRest = draft.has(Self.rest, in: place.own)
    let section = draft.figures.section(of: first.range.lowerBound)
    let alike = wholes.filter { draft.weight($0.shared) == best }
    let own = alike.filter { draft.figures.section(of: $0.amount.range.lowerBound) == section }
    let near = own.isEmpty ? alike : own
    // One word in common makes a sum of money the same, not a count of something.
    let least = first.kind == .count || list.count < 3 && !isRest ? 2 : 1
    guard best >= least, Set(near.map(\.amount.nominal)).count == 1,
      let total = near.last?.amount, isSlipped(total, sum, list)
    else { return nil }
    return draft.mismatch(
      .warning, stated: total, computed: sum.value,
      arithmetic: draft.sum(list, sum.value), evidence: list.map { .init($0.range) })
  }
  private static let averages = WordList("평균|平均|average|averaging")
  private static let breakdown = WordList("내역|内訳|breakdown")
  private static let ofThese = WordList("of these|of them|이 가운데|이 중|이중|このうち|うち")
  static let rest = WordList(
    "나머지|남은|잔여|그 밖의|그 외|기타|remaining|rest|the other|the others|残り|残る|残額|ほかの|その他|そのほか")

  private static func sum(_ list: [Stated], _ draft: Draft) -> Derivation {
    let sum = list.faceSum
    return Derivation(
      value: sum.nominal, printed: sum.printed, widest: sum.widest, formula: "",
      operands: list.map(\.range))
  }

  /// One digit, or two neighbours, changed in the total or in a part.
  private func isSlipped(_ total: Stated, _ sum: Derivation, _ list: [Stated]) -> Bool {
    if sum.isSlipped(total) { return true }
    guard abs(sum.value - total.nominal) * 2 <= total.nominal else { return false }
    return list.contains { part in
      let other = part.nominal + total.nominal - sum.value
      guard other > 0, DigitSlip.areApart(other, part.nominal) else { return false }
      let digits = DigitSlip.mantissa(part.nominal).count
      return DigitSlip.mantissa(other).count <= max(2, digits)
        && max(DigitSlip.mantissa(sum.value).count, DigitSlip.mantissa(total.nominal).count) >= 2
    }
  }

  private static let whole = WordList(
    "총|총사업비|합계|전체|모두|구성|재원|나뉘|나눠|각각|내역|분담|부담|투입|마련|total|altogether|comprise|comprises|consist|consists|made up|split|together|divided|合計|総額|内訳|構成|から成|分担|それぞれ|合わせ"
  )
}
