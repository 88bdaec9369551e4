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
    let values = StatedValues(draft)
    return draft.surroundings.all.flatMap { place in
      lists(in: place.own, draft).compactMap { list in
        check(list, place, values, draft)
          ?? (list.count >= 3 ? headed(list, place, values, draft) : nil)
          ?? named(list, place, values, draft)
      }
    }
  }

  /// Runs of amounts of one thing with nothing but their names between them.
  private func lists(in sentence: Range<Int>, _ draft: Draft) -> [[Stated]] {
    var lists: [[Stated]] = []
    var run: [Stated] = []
    for amount in draft.additive(in: sentence) {
      if let last = run.last {
        let gap = last.range.upperBound..<amount.range.lowerBound
        if gap.count > 64 || !last.canJoin(amount) || last.per != amount.per
          || !draft.has(Self.separators, in: gap) || draft.has(Self.stops, in: gap)
        {
          lists.append(run)
          run = []
        }
      }
      run.append(amount)
    }
    return (lists + [run]).filter { (2...10).contains($0.count) }
  }

  /// "18 bn, of which ships 11 bn, ports 4.5 bn and fuel 2.5 bn": a list that begins with its total.
  private func headed(
    _ list: [Stated], _ place: Surroundings, _ elsewhere: StatedValues, _ draft: Draft
  ) -> Finding? {
    guard let head = list.first else { return nil }
    let lead = draft.before(head.range.lowerBound, 30, within: place.own)
    // "1,200 households, 700 in Osk and 500 in Velmar": no name between the whole and its first part.
    let isOpened = list.count >= 3 && list[1].range.lowerBound - head.range.upperBound <= 3
    guard isOpened || draft.has(Self.whole, in: lead) || draft.has(Self.composed, in: place.own)
    else { return nil }
    return check(Array(list.dropFirst()), place, elsewhere, draft)
  }
  private static let composed = WordList(
    "구성|나뉘|나뉜|으로, |로, |로서 |comprising|consisting|made up|split|内訳|構成|成る|うち")

  private func check(
    _ list: [Stated], _ place: Surroundings, _ elsewhere: StatedValues, _ draft: Draft
  ) -> Finding? {
    let inside = Set(list.map(\.range))
    let sentences = Array(place.before.prefix(3)) + (place.after.map { [$0] } ?? [])
    let others = sentences.flatMap(draft.additive).filter {
      !inside.contains($0.range) && $0.canJoin(list[0]) && $0.per == list[0].per
    }
    let sum = Self.sum(list, draft)
    let runs = list.indices.flatMap { start in
      (start..<list.count).filter { $0 > start }.map { start...$0 }
    }
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
    let slipped = others.filter {
      (isListed || list.count == 2 && sum.value > $0.nominal && isRightBefore($0, list, draft))
        && ($0.nominal > largest || DigitSlip.mantissa($0.nominal) == DigitSlip.mantissa(sum.value))
        && isSlipped($0, sum) && (!isElsewhere || isWhole($0, draft))
    }
    guard let total = slipped.first, Set(slipped.map(\.nominal)).count == 1 else { return nil }
    return draft.mismatch(
      .warning, stated: total, computed: sum.value,
      arithmetic: draft.sum(list, sum.value), evidence: list.map { .init($0.range) })
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
    draft.has(
      Cue.total, in: max(0, amount.range.lowerBound - 24)..<amount.range.lowerBound)
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
    let sum = Self.sum(list, draft)
    guard !wholes.contains(where: { sum.equals($0.amount) }), !elsewhere.has(sum.value, of: first)
    else { return nil }
    let best = wholes.map { draft.weight($0.shared) }.max() ?? 0
    let isRest = draft.has(Self.rest, in: place.own)
    let near = wholes.filter { draft.weight($0.shared) == best }
    guard best >= (list.count >= 3 || isRest ? 1 : 2), Set(near.map(\.amount.nominal)).count == 1,
      let total = near.last?.amount, isSlipped(total, sum)
    else { return nil }
    return draft.mismatch(
      .warning, stated: total, computed: sum.value,
      arithmetic: draft.sum(list, sum.value), evidence: list.map { .init($0.range) })
  }
  private static let rest = WordList("나머지|잔여|remaining|rest|残り|残る|残額")

  private static func sum(_ list: [Stated], _ draft: Draft) -> Derivation {
    let sum = list.faceSum
    return Derivation(
      value: sum.nominal, printed: sum.printed, widest: sum.widest, formula: "",
      operands: list.map(\.range))
  }

  /// One digit changed in a part changes one digit of the sum, with a carry at most.
  private func isSlipped(_ total: Stated, _ sum: Derivation) -> Bool {
    if sum.isSlipped(total) { return true }
    guard abs(sum.value - total.nominal) * 2 <= total.nominal else { return false }
    let gap = DigitSlip.mantissa(abs(sum.value - total.nominal))
    return gap.count == 1
      && max(DigitSlip.mantissa(sum.value).count, DigitSlip.mantissa(total.nominal).count) >= 2
  }

  private static let separators = WordList(",|、|，|및|와|과|이며|이고|and|;|と|・|·|plus|while|は")
  private static let stops = WordList(
    "에서|대비|보다|비해|중 |가운데|from|than|compared|から|より|うち|。|. |of which")
  private static let whole = WordList(
    "총|총사업비|합계|전체|모두|구성|재원|나뉘|나눠|각각|내역|분담|부담|투입|마련|total|altogether|comprise|comprises|consist|consists|made up|split|together|divided|合計|総額|内訳|構成|から成|分担|それぞれ|合わせ"
  )
}
