// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// Amounts that each give their share in brackets: "12 bn (37.0%) public, 20.4 bn (63.0%) private".
///
/// The shares tell what the whole is: the sum of the amounts, or an amount that stands before them. The
/// pair that does not fit the whole which all others fit is the odd one.
struct ShareListRule: Rule {
  let id = "share-list"
  let title = Text(en: "Amounts and their shares", ko: "금액과 비중의 대응", ja: "金額と割合の対応")
  let severity = Severity.error
  let yieldsToOthers = true

  func findings(in draft: Draft) -> [Finding] {
    draft.surroundings.all.compactMap { check(pairs(in: $0.own, draft), $0, draft) }
      + AmountLists.inLines(draft).compactMap { lines in
        check(lines.items.flatMap { pairs(in: $0, draft) }, lines.place, draft)
      } + SharesOfWhole(draft: draft).findings
  }

  private struct Pair {
    let amount: Stated
    let share: Stated

    func fits(_ nominal: Decimal, face: Interval, widest: Interval) -> Bool {
      guard let ratio = amount.face / face, let wide = amount.widestFace / widest else {
        return true
      }
      return Derivation(
        value: amount.nominal / nominal * 100, printed: ratio * 100, widest: wide * 100,
        formula: "", operands: []
      ).explains(share)
    }
  }

  private struct Whole {
    let nominal: Decimal
    let face: Interval
    let widest: Interval
    let ranges: [Range<Int>]
    let words: String
  }

  private func check(_ pairs: [Pair], _ place: Surroundings, _ draft: Draft) -> Finding? {
    guard pairs.count >= 2, let first = pairs.first,
      pairs.dropFirst().allSatisfy({ $0.amount.canJoin(first.amount) })
    else { return nil }
    let wholes = wholes(of: pairs, place, draft)
    let judged = wholes.map { whole in
      (whole, pairs.filter { !$0.fits(whole.nominal, face: whole.face, widest: whole.widest) })
    }
    guard let (whole, odd) = judged.min(by: { $0.1.count < $1.1.count }), odd.count == 1,
      let wrong = odd.first
    else { return nil }
    let value = wrong.amount.nominal / whole.nominal * 100
    let places = max(0, -wrong.share.step.exponent)
    return draft.mismatch(
      pairs.count >= 3 ? .error : .warning, stated: wrong.share,
      computed: value.rounded(to: places),
      arithmetic:
        "\(draft[wrong.amount.range]) ÷ \(whole.words) = \(value.rounded(to: max(1, places)).grouped())%",
      evidence: ([wrong.amount.range] + whole.ranges).map { .init($0) })
  }

  /// "A (s%)": nothing else is in the bracket.
  private func pairs(in sentence: Range<Int>, _ draft: Draft) -> [Pair] {
    draft.additive(in: sentence).compactMap { amount in
      guard let bracket = draft.bracket(after: amount.range.upperBound, within: sentence) else {
        return nil
      }
      let inside = draft.amounts(in: bracket)
      guard inside.count == 1, let share = inside.first, share.kind == .share, share.unit == "%",
        share.nominal > 0, share.nominal < 100, bracket.count <= share.range.count + 24,
        !draft.has(Self.changes, in: bracket)
      else { return nil }
      return Pair(amount: amount, share: share)
    }
  }

  private func wholes(of pairs: [Pair], _ place: Surroundings, _ draft: Draft) -> [Whole] {
    let sum = pairs.map(\.amount).faceSum
    let largest = pairs.map(\.amount.nominal).max() ?? 0
    var wholes = place.before.prefix(3).flatMap { sentence in
      draft.additive(in: sentence).filter {
        $0.canJoin(pairs[0].amount) && $0.nominal > largest
      }.map {
        Whole(
          nominal: $0.nominal, face: $0.face, widest: $0.widestFace, ranges: [$0.range],
          words: draft[$0.range])
      }
    }
    let shares = pairs.reduce(0) { $0 + $1.share.nominal }
    // Shares that come to a hundred are of the sum; one may have slipped.
    if shares > 60, shares < 140 {
      wholes.append(
        Whole(
          nominal: sum.nominal, face: sum.printed, widest: sum.widest,
          ranges: pairs.map(\.amount.range),
          words: draft.written(sum.nominal, like: pairs[0].amount)))
    }
    // Two shares of three imply one whole, which need not be told: each a range, for shares are rounded.
    if pairs.count >= 3 {
      wholes += pairs.indices.compactMap { odd in
        implied(by: pairs.indices.filter { $0 != odd }.map { pairs[$0] }, draft)
      }
    }
    return wholes
  }

  /// The whole that all pairs allow; nil if there is none.
  private func implied(by pairs: [Pair], _ draft: Draft) -> Whole? {
    var face: Interval?
    var widest: Interval?
    for pair in pairs {
      guard let own = pair.amount.face / pair.share.face,
        let wide = pair.amount.widestFace / pair.share.widestFace
      else { return nil }
      face = face.map { $0.intersection(own) } ?? own
      widest = widest.map { $0.intersection(wide) } ?? wide
      if face == nil || widest == nil { return nil }
    }
    guard let face, let widest,
      // The largest share tells most of the whole.
      let main = pairs.max(by: { $0.share.nominal < $1.share.nominal })
    else { return nil }
    let whole = main.amount.nominal * 100 / main.share.nominal
    return Whole(
      nominal: whole, face: face * 100, widest: widest * 100, ranges: pairs.map(\.share.range),
      words: draft.written(whole.rounded(to: 0), like: main.amount))
  }

  private static let changes = WordList(
    "증가|감소|상승|하락|증|감|대비|전년|늘|줄|↑|↓|up|down|increase|decrease|growth|rise|fall|yoy|増|減|前年|比")
}
