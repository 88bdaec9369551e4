// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// A rate of exchange that the text gives, 「1ドル＝150円」, "1달러당 1,380원", against its conversions.
struct StatedRates {
  private struct Rate {
    let one: Stated
    let other: Stated
  }

  private let draft: Draft
  private let pairs: [ConversionRule.Pair]

  init(_ draft: Draft, _ pairs: [ConversionRule.Pair]) {
    self.draft = draft
    self.pairs = pairs
  }

  var findings: [Finding] {
    Dictionary(grouping: rates) { [$0.one.unit, $0.other.unit] }.values.flatMap { rates in
      // Rates of several days convert several things.
      Set(rates.map(\.other.nominal)).count == 1 ? check(rates[0]) : []
    }
  }

  private var rates: [Rate] {
    let money = draft.amounts.filter { $0.kind == .money && $0.unit != nil }
    return zip(money, money.dropFirst()).compactMap { a, b in
      guard a.nominal == 1, a.unit != b.unit, b.bound == .exact, b.nominal > 0,
        case let gap = a.range.upperBound..<max(a.range.upperBound, b.range.lowerBound),
        (1...12).contains(gap.count), draft.has(Self.signs, in: gap)
      else { return nil }
      return Rate(one: a, other: b)
    }
  }

  private func check(_ rate: Rate) -> [Finding] {
    let own = pairs.filter { pair in
      pair.from.range != rate.one.range && pair.to.range != rate.one.range
        && Set([pair.from.unit, pair.to.unit]) == Set([rate.one.unit, rate.other.unit])
    }
    let odd = own.filter { !fits($0, rate) }
    guard !odd.isEmpty, own.count <= 200 else { return [] }
    // Conversions that agree on another rate speak against the one that is stated.
    if odd.count == own.count, own.count >= 2 {
      let common = own.dropFirst().reduce(own[0].widest as Interval?) {
        $0?.intersection($1.widest)
      }
      return common == nil ? [] : [finding(own[0], rate, isOfRate: true)]
    }
    // A few may be at the rate of another day.
    guard odd.count * 3 <= own.count || odd.count == 1 else { return [] }
    return odd.map { finding($0, rate, isOfRate: false) }
  }

  private func fits(_ pair: ConversionRule.Pair, _ rate: Rate) -> Bool {
    let (one, other) = pair.from.unit == rate.one.unit ? (pair.from, pair.to) : (pair.to, pair.from)
    let converted = one.widestFace * rate.other.widestFace
    return converted.overlaps(other.widestFace)
  }

  private func finding(
    _ pair: ConversionRule.Pair, _ rate: Rate, isOfRate: Bool
  ) -> Finding {
    let (one, other) = pair.from.unit == rate.one.unit ? (pair.from, pair.to) : (pair.to, pair.from)
    let (x, y) = (draft[one.range], draft[other.range])
    let stated = draft[rate.one.range.lowerBound..<rate.other.range.upperBound]
    let value = (other.nominal / one.nominal)
    let shown = value.rounded(to: value >= 10 ? 1 : 4).grouped()
    return Finding(
      .warning, isOfRate ? rate.other.range : other.range,
      Text(
        en: "\(y) ÷ \(x) = \(shown), but the rate is given as “\(stated)”.",
        ko: "\(y) ÷ \(x) = \(shown)인데 환율은 \(stated.quoted(.toward)) 적혀 있음.",
        ja: "\(y) ÷ \(x) = \(shown)だが、レートは「\(stated)」とある。"),
      evidence: [
        .init(isOfRate ? other.range : rate.other.range), .init(one.range),
      ])
  }

  private static let signs = WordList("=|＝|당|あたり|当たり|≒|는 |은 |は|to|at")
}
