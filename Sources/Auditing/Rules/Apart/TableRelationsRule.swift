// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// Columns, or rows, of a table that add up all along but in one place.
///
/// What adds up is learned from the table itself: that the fourth column is the sum of the second and
/// the third, or their difference, holds in every row but one. Heads need not say so.
struct TableRelationsRule: Rule {
  let id = "table-relations"
  let title = Text(en: "What a table's columns add up to", ko: "표의 행·열 관계", ja: "表の行・列の関係")
  let severity = Severity.error
  let yieldsToOthers = true

  func findings(in draft: Draft) -> [Finding] {
    draft.outline.tables.flatMap { table -> [Finding] in
      let grid = numbers(table, draft)
      guard grid.count >= 2, grid.count <= 40, let width = grid.map(\.count).max(), width <= 14
      else { return [] }
      let rows = grid.map { $0 + Array(repeating: nil, count: width - $0.count) }
      let columns = (0..<width).map { column in rows.map { $0[column] } }
      let additive = rows.map { row in
        row.enumerated().map { draft.holdsRates($0.offset + 1, of: table) ? nil : $0.element }
      }
      let odd = Self.odd(columns, least: 2) + Self.odd(additive, least: 3)
      let sums = Self.distinct(odd)
      let rates = Set(
        columns.indices.filter { column in
          draft.namesRates(column + 1, of: table)
            || columns[column].allSatisfy { $0 == nil || $0?.kind == .share }
        })
      let told = sums.reduce(into: Set<Range<Int>>()) { $0.formUnion($1.cells) }
      return sums.map { finding($0, draft) }
        + TableRatios.odd(rows, rates: rates, draft).filter {
          told.isDisjoint(with: $0.operands + [$0.rate.range])
        }.map { rate($0, draft) }
    }
  }

  /// The single numbers of the cells beside the row heads.
  private func numbers(_ table: Table, _ draft: Draft) -> [[Stated?]] {
    table.rows.map { row in
      row.dropFirst().map { cell in
        let amounts = draft.amounts(in: cell.range).filter { $0.kind != .ordinal }
        guard amounts.count == 1, let amount = amounts.first, amount.numeral != nil else {
          return nil
        }
        return amount
      }
    }
  }

  /// An equation that does not hold in one place: the target is not the sum of the parts.
  private struct Odd {
    let target: Stated
    let parts: [Stated]
    /// Where the target is one of the parts: what they add up to.
    var whole: Stated? = nil
    /// In how many places it holds.
    let held: Int
    var cells: Set<Range<Int>> { Set((parts + [target, whole ?? target]).map(\.range)) }
  }

  /// Lines are columns or rows; each place along them is an equation's case.
  ///
  /// - Parameter least: in how many places an equation has to hold; rows that are no total add up by chance.
  private static func odd(_ lines: [[Stated?]], least: Int) -> [Odd] {
    var found: [Odd] = []
    for target in lines.indices {
      for run in runs(beside: target, count: lines.count) {
        if let odd = judge(lines, target, run, least) { found.append(odd) }
      }
      // Before and after with the change between them, in any order of the three.
      for a in lines.indices where a != target {
        for b in lines.indices where b > a && b != target {
          let span = max(target, b) - min(target, a)
          guard span == 2, !(b == a + 1 && (target == a - 1 || target == b + 1)) else { continue }
          if let odd = judge(lines, target, [a, b], least) { found.append(odd) }
        }
      }
    }
    return found
  }

  /// Runs of two lines and more that end before a line or begin after it.
  private static func runs(beside target: Int, count: Int) -> [[Int]] {
    var runs: [[Int]] = []
    for start in max(0, target - 10)..<max(0, target - 1) { runs.append(Array(start..<target)) }
    for end in (target + 2)..<max(target + 2, min(count, target + 11)) {
      runs.append(Array((target + 1)...end))
    }
    return runs
  }

  private static func judge(
    _ lines: [[Stated?]], _ target: Int, _ parts: [Int], _ least: Int
  ) -> Odd? {
    var held = 0
    var telling: [[Decimal]] = []
    var odd: Odd?
    for place in lines[target].indices {
      let terms = parts.compactMap { lines[$0][place] }
      guard let total = lines[target][place], terms.count == parts.count,
        terms.allSatisfy({ $0.kind == total.kind && $0.unit == total.unit })
      else { continue }
      let sum = terms.reduce(Decimal(0)) { $0 + $1.nominal }
      if sum == total.nominal {
        held += 1
        if total.nominal != 0, terms.allSatisfy({ $0.nominal != 0 }),
          DigitSlip.mantissa(total.nominal).count >= 2
        {
          let numbers = terms.map(\.nominal) + [total.nominal]
          if !telling.contains(where: { areProportional($0, numbers) }) { telling.append(numbers) }
        }
      } else if abs(sum - total.nominal) > total.step * Decimal(max(1, parts.count / 2)) {
        guard odd == nil else { return nil }
        odd = Odd(target: total, parts: terms, held: 0)
      }
    }
    guard let odd, telling.count >= 2, held >= (lines[target].count > 3 ? 3 : least)
    else { return nil }
    return Odd(target: odd.target, parts: odd.parts, held: held)
  }

  /// Whether two places of an equation are one and the same: a column that is 30 % of another adds up wherever
  /// that one does.
  private static func areProportional(_ a: [Decimal], _ b: [Decimal]) -> Bool {
    zip(a, b).allSatisfy { $0 * b[0] == $1 * a[0] }
  }

  /// Equations that share a cell tell of one slip: the cell that all of them share is the odd one.
  private static func distinct(_ odd: [Odd]) -> [Odd] {
    var kept: [Odd] = []
    for next in odd.sorted(by: { $0.held > $1.held }) {
      guard !kept.contains(where: { !$0.cells.isDisjoint(with: next.cells) }) else { continue }
      kept.append(next)
    }
    return kept.map { first in
      let shared = odd.filter { !$0.cells.isDisjoint(with: first.cells) }.map(\.cells)
        .reduce(first.cells) { $0.intersection($1) }
      // Where a part is the only cell that all share, the part is wrong: solve for it.
      guard shared.count == 1, let cell = shared.first,
        let part = first.parts.first(where: { $0.range == cell })
      else { return first }
      return Odd(
        target: part, parts: first.parts.filter { $0.range != cell }, whole: first.target,
        held: first.held)
    }
  }

  private func rate(_ odd: TableRatios.Odd, _ draft: Draft) -> Finding {
    let unit = odd.rate.kind == .share ? "%" : ""
    return draft.mismatch(
      .warning, stated: odd.rate, computed: odd.value,
      arithmetic: "\(odd.formula) = \(odd.value.grouped())\(unit)",
      evidence: odd.operands.map { .init($0) })
  }

  private func finding(_ odd: Odd, _ draft: Draft) -> Finding {
    let sum = odd.parts.reduce(Decimal(0)) { $0 + $1.nominal }
    let value = odd.whole.map { $0.nominal - sum } ?? sum
    let formula =
      odd.whole.map { whole in
        ([whole] + odd.parts).map { draft[$0.range] }.joined(separator: " − ") + " = "
          + draft.written(value, like: odd.target)
      } ?? draft.sum(odd.parts, value)
    return draft.mismatch(
      odd.held >= 3 ? .error : .warning, stated: odd.target, computed: value,
      arithmetic: formula,
      evidence: ((odd.whole.map { [$0] } ?? []) + odd.parts).map { .init($0.range) })
  }
}
