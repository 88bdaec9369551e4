// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// What is added to an amount, and what both come to: "duties on 46 products; 14 more will follow, which brings the
/// number to 60", 「救助港は7か所しかない。3か所を加え、10か所とする」.
struct AmountChains {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  var findings: [Finding] { draft.surroundings.all.compactMap(check) }

  private func check(_ place: Surroundings) -> Finding? {
    guard draft.has(Self.added, in: place.own) else { return nil }
    // "14 more" is besides those named, which is what counts here.
    let amounts = draft.amounts(in: place.own).filter {
      $0.isAdditive && $0.nominal > 0 && $0.numeral != nil && $0.bound == .exact
    }
    guard (2...8).contains(amounts.count) else { return nil }
    for (index, result) in amounts.enumerated().dropFirst() {
      let change = amounts[index - 1]
      guard change.canJoin(result), change.per == result.per, isAddition(change, before: result),
        isResult(result, in: place.own), change.nominal < result.nominal,
        let base = base(of: change, amounts[..<(index - 1)], place), base.canJoin(result),
        base.per == result.per, base.nominal < result.nominal * 2,
        base.nominal + change.nominal != result.nominal
      else { continue }
      let sum = [base, change].faceSum
      guard
        Verdict(
          computed: sum.printed, widest: sum.widest, stated: result, nominal: sum.nominal)
          != .holds,
        isSlip(base, change, result)
      else { continue }
      return draft.mismatch(
        .warning, stated: result, computed: sum.nominal,
        arithmetic: draft.sum([base, change], sum.nominal),
        evidence: [.init(base.range), .init(change.range)])
    }
    return nil
  }

  private func isSlip(_ base: Stated, _ change: Stated, _ result: Stated) -> Bool {
    let sum = base.nominal + change.nominal
    return DigitSlip.areApart(sum, result.nominal)
      || DigitSlip.areApart(result.nominal - change.nominal, base.nominal)
      || result.nominal > base.nominal
        && DigitSlip.areApart(result.nominal - base.nominal, change.nominal)
  }

  /// "14 more", "another USD 2 million", "3か所を加え", "3곳을 더해": added to what stands before it.
  private func isAddition(_ change: Stated, before result: Stated) -> Bool {
    let gap = change.range.upperBound..<result.range.lowerBound
    guard gap.count <= 90, !draft.has(Self.stops, in: gap) else { return false }
    let tail = gap.lowerBound..<min(gap.upperBound, gap.lowerBound + 24)
    if Self.addedBehind.match(in: draft.text.bytes, at: tail.lowerBound, before: tail.upperBound)
      != nil
    {
      return true
    }
    let lead = max(0, change.range.lowerBound - 12)..<change.range.lowerBound
    return draft.last(Self.addedBefore, in: lead).map {
      change.range.lowerBound - $0.upperBound <= 1
    } ?? false
  }

  /// "which brings the number to 60", 「10か所とする」, "10곳이 된다".
  private func isResult(_ result: Stated, in sentence: Range<Int>) -> Bool {
    let lead = draft.before(result.range.lowerBound, 40, within: sentence)
    return Self.ledTo.match(
      in: draft.text.bytes, at: result.range.upperBound, before: sentence.upperBound) != nil
      || draft.last(Self.bringing, in: lead).map { cue in
        draft.last(Self.to, in: cue.upperBound..<max(cue.upperBound, lead.upperBound))?.upperBound
          == result.range.lowerBound - 1
      } ?? false
  }

  /// The one amount of its kind before the change, in its sentence or in the one before.
  private func base(
    of change: Stated, _ before: ArraySlice<Stated>, _ place: Surroundings
  ) -> Stated? {
    let own = before.filter { $0.canJoin(change) && ($0.kind != .count || $0.unit != nil) }
    if !own.isEmpty { return own.count == 1 ? own.first : nil }
    guard place.before.count > 1 else { return nil }
    let last = draft.additive(in: place.before[1]).filter {
      $0.canJoin(change) && $0.bound == .exact && $0.per == change.per
        && ($0.kind != .count || $0.unit != nil)
    }
    return last.count == 1 ? last.first : nil
  }

  private static let added = WordList(
    "more|another|additional|further|加え|追加|足し|増設|더해|더하여|더 |추가|보태")
  private static let addedBehind = WordList(
    " more| further| additional| others|を加え|が加わ|を追加|を足し|を増設|を新設し|을 더해|를 더해|을 더하여|를 더하여|을 추가|를 추가|이 추가|가 추가|을 보태|를 보태|을 더 |를 더 |이 더 |가 더 "
  )
  private static let addedBefore = WordList(
    "another|an additional|additional|a further|further|추가로|さらに|新たに|새로")
  private static let ledTo = WordList(
    "とする|となる|となり|になる|になり|に増え|に増や|에 이르|이 된다|가 된다|이 됨|가 됨|이 되|가 되|으로 늘|로 늘|으로 확대|로 확대|을 갖추|를 갖추|체제"
  )
  private static let bringing = WordList(
    "bring|brings|bringing|brought|raise|raises|raising|raised|takes|taking|takes|lifts|lifting|increases|increasing|for a total of|to a total of"
  )
  private static let to = WordList("to|total of|to about")
  private static let stops = WordList("。|. ")
}
