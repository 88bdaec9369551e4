// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// Columns of a table that hold shares or rates of other columns, learned from the rows themselves: what
/// holds in every row but one is the column's meaning.
struct TableRatios {
  /// A rate that its row does not bear out.
  struct Odd {
    let rate: Stated
    let value: Decimal
    let formula: String
    let operands: [Range<Int>]
    /// In how many rows it holds.
    let held: Int
  }

  /// - Parameters:
  ///   - rows: the numbers beside the heads, rows of one length.
  ///   - rates: the columns that are headed as rates or hold shares; what they are computed from could as well be
  ///     computed from them.
  static func odd(_ rows: [[Stated?]], rates: Set<Int>, _ draft: Draft) -> [Odd] {
    guard rows.count >= 3, let width = rows.first?.count, width <= 8 else { return [] }
    var found: [Odd] = []
    for target in 0..<width where rates.contains(target) {
      var best: Odd?
      var isMeant = false
      for relation in relations(target, width) where !isMeant {
        switch judge(rows, target, relation, draft) {
        case .holds: isMeant = true
        case .odd(let odd): if odd.held > best?.held ?? 0 { best = odd }
        case .other: break
        }
      }
      // What holds in every row is the column's meaning, whatever else holds in most.
      if !isMeant, let best { found.append(best) }
    }
    return found
  }

  private enum Relation {
    /// 100 × a ÷ b.
    case share(Int, Int)
    /// 100 × (a ÷ b − 1).
    case growth(Int, Int)
    /// 100 × a ÷ the last row's a.
    case ofTotal(Int)
  }

  private static func relations(_ target: Int, _ width: Int) -> [Relation] {
    let others = (0..<width).filter { $0 != target }
    return others.map(Relation.ofTotal)
      + others.flatMap { a in
        others.filter { $0 != a }.flatMap { [Relation.share(a, $0), .growth(a, $0)] }
      }
  }

  private enum Judgement {
    case holds
    case odd(Odd)
    case other
  }

  private static func judge(
    _ rows: [[Stated?]], _ target: Int, _ relation: Relation, _ draft: Draft
  ) -> Judgement {
    var held = 0
    var telling: Set<Decimal> = []
    var odd: Odd?
    for row in rows {
      guard let rate = row[target], rate.numeral != nil,
        let (a, b, isGrowth) = operands(relation, row, rows), a.nominal > 0, b.nominal > 0,
        let printed = a.face / b.face, let widest = a.widestFace / b.widestFace
      else { continue }
      let one = Interval(exactly: isGrowth ? 1 : 0)
      let value = (a.nominal / b.nominal - (isGrowth ? 1 : 0)) * 100
      let derivation = Derivation(
        value: value, printed: (printed - one) * 100, widest: (widest - one) * 100, formula: "",
        operands: [])
      if derivation.explains(rate) {
        held += 1
        if rate.nominal != 0, rate.nominal != 100 { telling.insert(rate.nominal) }
      } else {
        guard odd == nil, abs(value - rate.nominal) > rate.step else { return .other }
        let (x, y) = (draft[a.range], draft[b.range])
        odd = Odd(
          rate: rate, value: value.rounded(to: max(0, -rate.step.exponent)),
          formula: isGrowth ? "(\(x) − \(y)) ÷ \(y)" : "\(x) ÷ \(y)",
          operands: [a.range, b.range], held: 0)
      }
    }
    guard held >= 2, telling.count >= 2 else { return .other }
    guard let odd else { return held >= 3 ? .holds : .other }
    return .odd(
      Odd(
        rate: odd.rate, value: odd.value, formula: odd.formula, operands: odd.operands, held: held))
  }

  private static func operands(
    _ relation: Relation, _ row: [Stated?], _ rows: [[Stated?]]
  ) -> (Stated, Stated, isGrowth: Bool)? {
    let (a, b, isGrowth): (Stated?, Stated?, Bool) =
      switch relation {
      case .share(let a, let b): (row[a], row[b], false)
      case .growth(let a, let b): (row[a], row[b], true)
      case .ofTotal(let a): (row[a], rows[rows.count - 1][a], false)
      }
    guard let a, let b, a.isCommensurable(with: b) else { return nil }
    return (a, b, isGrowth)
  }
}
