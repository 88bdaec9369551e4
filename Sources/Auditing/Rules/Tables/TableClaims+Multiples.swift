// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// Multiples of one row by another, or of one row from a year to the next.
extension TableClaims {
  /// 「計算は通信の1.6倍」: the first of two rows by the second.
  func multiples(_ rows: [TableGrids.Named], _ grid: TableGrid) -> [Candidate] {
    guard rows.count >= 2 else { return [] }
    let base = rows[rows.count - 1]
    let isNear = claim.figure.range.lowerBound - base.range.upperBound <= 16
    // "Twice that of A and four times that of B": the first row by both.
    return [rows[rows.count - 2], rows[0]].enumerated().flatMap { place, subject in
      grid.columns.indices.compactMap { column -> Candidate? in
        guard subject.line != base.line, let a = grid.cells[subject.line][column].first,
          let b = grid.cell(base.line, column, like: a),
          let derivation = FigureRelation(claim).of(a, b, draft)
        else { return nil }
        return Candidate(
          derivation: derivation, isMeant: place == 0 && isNear && isOnly(column, grid),
          isTold: isTold(a) || isTold(b))
      }
    }
  }

  /// "Dublin handled 1,120 calls, more than twice as many as Cork", 「1,120回で、コークの2倍」: an amount of the sentence that the
  /// table has, by the row that the words beside the claim name.
  func ofToldRow(_ index: Int, _ grid: TableGrid) -> [Candidate] {
    let at = claim.figure.range
    let bases = named.filter { row in
      guard row.grid == index else { return false }
      if row.range.upperBound <= at.lowerBound { return at.lowerBound - row.range.upperBound <= 6 }
      let gap = at.upperBound..<row.range.lowerBound
      return gap.count <= 40
        && draft.last(Self.than, in: gap).map {
          gap.upperBound - $0.upperBound <= 5
        } ?? false
    }
    guard bases.count == 1, let base = bases.first,
      let part = draft.additive(in: sentence.lowerBound..<at.lowerBound).last(where: {
        $0.nominal >= 10
      })
    else { return [] }
    return grid.rows.indices.flatMap { row in
      grid.columns.indices.compactMap { column -> Candidate? in
        guard row != base.line, let a = grid.cell(row, column, like: part),
          a.nominal == part.nominal, let b = grid.cell(base.line, column, like: a),
          b.nominal > 0, let printed = a.face / b.face, let widest = a.widestFace / b.widestFace
        else { return nil }
        return Candidate(
          derivation: Derivation(
            value: a.nominal / b.nominal, printed: printed, widest: widest,
            formula: "\(draft[a.range]) ÷ \(draft[b.range])", operands: [a.range, b.range]),
          isMeant: true, isTold: true)
      }
    }
  }
  private static let than = WordList("as|that of|those of|than|the")

  /// 「伸びが最も大きいのはリチウムで、1.5倍になった」: one row from one of two years to the other.
  func growths(_ row: Int, _ grid: TableGrid) -> [Candidate] {
    let dated = grid.columns.indices.filter {
      grid.columns[$0].year != nil && !grid.rates.contains($0)
    }
    guard dated.count == 2,
      Self.became.match(
        in: draft.text.bytes, at: claim.figure.range.upperBound, before: sentence.upperBound) != nil
    else { return [] }
    let (x, y) = (dated[0], dated[1])
    let isRising = (grid.columns[x].year ?? 0) < (grid.columns[y].year ?? 0)
    let (later, base) = isRising ? (y, x) : (x, y)
    guard let a = grid.cells[row][later].first, let b = grid.cell(row, base, like: a),
      let derivation = FigureRelation(claim).of(a, b, draft)
    else { return [] }
    return [Candidate(derivation: derivation, isMeant: bound.first == nil && bound.second == nil)]
  }

  private static let became = WordList("になった|になり|に増え|に拡大|に伸び|가 되|로 늘|로 증가|로 커|로 확대")
}
