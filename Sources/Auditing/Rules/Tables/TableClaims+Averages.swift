// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

extension TableClaims {
  /// "Dakar spent USD 3.00 for each dose": one column by another that is named.
  func averages(_ row: Int, _ grid: TableGrid) -> [Candidate] {
    months(row, grid)
      + grid.columns.indices.flatMap { column -> [Candidate] in
        guard let total = grid.cell(row, column, like: claim.figure), total.nominal > 0,
          total.unit != nil
        else {
          return []
        }
        return grid.columns.indices.compactMap { other in
          guard other != column, let count = grid.cells[row][other].first, count.nominal > 1,
            !count.canJoin(total), count.kind != .share,
            let printed = total.face / count.face, let widest = total.widestFace / count.widestFace
          else { return nil }
          return Candidate(
            derivation: Derivation(
              value: total.nominal / count.nominal, printed: printed, widest: widest,
              formula: "\(draft[total.range]) ÷ \(draft[count.range])",
              operands: [total.range, count.range]),
            isMeant: isPiece(grid.columns[other]) || isPiece(count))
        }
      }
  }

  /// 「2年目の月平均は1,237.5件」: the column of a year that the sentence names, by its months.
  private func months(_ row: Int, _ grid: TableGrid) -> [Candidate] {
    guard
      draft.has(
        Self.monthly, in: draft.before(claim.figure.range.lowerBound, 40, within: sentence))
    else { return [] }
    let columns = draft.grids.columns(in: sentence, draft).filter {
      draft.grids.all[$0.grid].table == grid.table
    }
    return Set(columns.map(\.line)).compactMap { column in
      let twelve = Interval(exactly: 12)
      guard let total = grid.cell(row, column, like: claim.figure), total.nominal > 0,
        let printed = total.face / twelve, let widest = total.widestFace / twelve
      else { return nil }
      return Candidate(
        derivation: Derivation(
          value: total.nominal / 12, printed: printed, widest: widest,
          formula: "\(draft[total.range]) ÷ 12", operands: [total.range], isScaled: true),
        isMeant: columns.count == 1)
    }
  }
  private static let monthly = WordList("월평균|매월|월 평균|月平均|毎月|monthly average|a month")

  /// "1km를 놓는 데", 「1人当たり」: of what one is, the table counts.
  private func isPiece(_ count: Stated) -> Bool {
    count.unit != nil
      && draft.amounts(in: sentence).contains { $0.nominal == 1 && $0.unit == count.unit }
  }

  /// Whether a word beside the claim is of a column's name: 旅客 of 旅客数, "dose" of "Doses".
  private func isPiece(_ column: TableGrid.Line) -> Bool {
    let name = draft[column.name].lowercased()
    let at = claim.figure.range
    let near =
      draft.words(in: at.upperBound..<sentence.upperBound).prefix(4)
      + draft.words(in: sentence.lowerBound..<at.lowerBound).suffix(6)
    return near.contains { word in
      let stem = draft.wording.stem(word)
      return stem.count >= 2 && name.contains(stem) && !draft.content([word]).isEmpty
    }
  }
}
