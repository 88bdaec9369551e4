// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// What a sentence divides without rest, against the row of a table that it names before: 「九州では、A社が1兆5,000億円、B社が
/// 1兆2,000億円を投じ、残る4,500億円は中小企業」 beside the row 九州 of 31,500.
struct RowBreakdowns {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  var findings: [Finding] {
    draft.grids.all.isEmpty ? [] : draft.surroundings.all.compactMap { check($0.own) }
  }

  private func check(_ sentence: Range<Int>) -> Finding? {
    guard draft.has(Self.closing, in: sentence) else { return nil }
    let lists = AmountLists.all(in: sentence, draft).filter {
      $0[0].kind == .money || $0[0].kind == .quantity
    }
    guard lists.count == 1, let list = lists.first,
      draft.additive(in: sentence.lowerBound..<list[0].range.lowerBound).isEmpty
    else { return nil }
    let lead = sentence.lowerBound..<list[0].range.lowerBound
    let rows = draft.grids.rows(in: lead.prefix(48), draft)
    guard let first = rows.first else { return nil }
    let sum = list.faceSum
    let whole = Derivation(
      value: sum.nominal, printed: sum.printed, widest: sum.widest, formula: "", operands: [])
    let cells = rows.filter { $0.range == first.range }.flatMap { row in
      let grid = draft.grids.all[row.grid]
      return grid.columns.indices.compactMap { grid.cell(row.line, $0, like: list[0]) }
    }
    guard !cells.contains(where: { whole.explains($0) }),
      let meant = cells.first(where: { cell in
        whole.isSlipped(cell, digits: 4)
          || list.contains { part in
            part.isSlip(of: part.nominal + cell.nominal - sum.nominal)
          }
      })
    else { return nil }
    return draft.mismatch(
      .warning, stated: meant, computed: sum.nominal, arithmetic: draft.sum(list, sum.nominal),
      evidence: list.map { .init($0.range) })
  }

  private static let closing = WordList(
    "나머지|잔여|remaining|the rest|remainder|the other|残り|残る|残額|分担|負担|나눠|분담")
}
