// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// Shares of what a column or several rows come to.
extension TableClaims {
  /// "20 % of the public part": an amount by the total of the column that goes by the base's name.
  func ofColumn(_ part: Stated, _ grid: TableGrid) -> [Candidate] {
    guard case .share = claim.kind, !base.isEmpty, let total = grid.total else { return [] }
    return grid.columns.indices.compactMap { column in
      guard !base.isDisjoint(with: grid.columns[column].words),
        let whole = grid.cell(total, column, like: part),
        let derivation = FigureRelation(claim).of(part, whole, draft)
      else { return nil }
      return Candidate(derivation: derivation, isMeant: true)
    }
  }

  /// "38.3 per cent of all graphite spending": an amount by the largest of the row that goes by the base's name.
  func ofRow(_ part: Stated, _ grid: TableGrid) -> [Candidate] {
    guard case .share = claim.kind, !row.isEmpty, grid.total != nil else { return [] }
    let lines = grid.rows.indices.filter {
      !grid.rows[$0].isTotal && !row.isDisjoint(with: grid.rows[$0].words)
    }
    guard lines.count == 1, let line = lines.first else { return [] }
    let wholes = grid.columns.indices.filter { !grid.rates.contains($0) }.compactMap {
      grid.cell(line, $0, like: part)
    }
    let largest = wholes.map(\.nominal).max()
    return wholes.compactMap { whole in
      FigureRelation(claim).of(part, whole, draft).map {
        Candidate(derivation: $0, isMeant: whole.nominal == largest && whole.unit != nil)
      }
    }
  }

  /// "아시아와 아프리카가 70%": several rows by the totals of columns, or their shares.
  func together(_ named: [TableGrids.Named], _ grid: TableGrid) -> [Candidate] {
    guard case .share = claim.kind else { return [] }
    // Only those of the claim's own clause.
    let last = draft.amounts(in: sentence.lowerBound..<claim.figure.range.lowerBound).last
    var lines: Set<Int> = []
    let own = named.filter { $0.range.lowerBound >= (last?.range.upperBound ?? 0) }
    let rows = (own.count >= 2 ? own : named).filter { lines.insert($0.line).inserted }
    guard rows.count >= 2 else { return [] }
    let isTold =
      own.count >= 2
      && draft.has(
        Self.joined,
        in: draft.before(own[0].range.lowerBound, 24, within: sentence)
          .lowerBound..<claim.figure.range.lowerBound)
    let printed = sharesTogether(rows, grid, isTold)
    return printed.contains(where: \.isMeant) ? printed : printed + ofTotalsTogether(rows, grid)
  }

  /// The shares that the table gives to several rows.
  private func sharesTogether(
    _ rows: [TableGrids.Named], _ grid: TableGrid, _ isTold: Bool
  ) -> [Candidate] {
    let columns = grid.rates.filter { draft.has(Self.shares, in: grid.columns[$0].name) }
    return columns.compactMap { column in
      let parts = rows.compactMap { grid.cell($0.line, column, like: claim.figure) }
      guard parts.count == rows.count else { return nil }
      let sum = parts.faceSum
      return Candidate(
        derivation: Derivation(
          value: sum.nominal, printed: sum.printed, widest: sum.widest,
          formula: parts.map { draft[$0.range] }.joined(separator: " + "),
          operands: parts.map(\.range)), isMeant: isTold && columns.count == 1)
    }
  }

  private func ofTotalsTogether(_ rows: [TableGrids.Named], _ grid: TableGrid) -> [Candidate] {
    guard let total = grid.total else { return [] }
    return grid.columns.indices.compactMap { column in
      let parts = rows.compactMap { grid.cells[$0.line][column].first }
      guard parts.count == rows.count,
        let whole = grid.cell(total, column, like: parts[0]), whole.nominal > 0
      else { return nil }
      let sum = parts.faceSum
      guard let printed = sum.printed / whole.face, let widest = sum.widest / whole.widestFace
      else {
        return nil
      }
      return Candidate(
        derivation: Derivation(
          value: sum.nominal / whole.nominal * 100, printed: printed * 100, widest: widest * 100,
          formula: "", operands: []), isMeant: false)
    }
  }

  /// Whether a claim adds up several things: 「原油とLNGを合わせた割合は」.
  static func addsUp(_ claim: FigureClaim, in sentence: Range<Int>, _ draft: Draft) -> Bool {
    guard case .share = claim.kind else { return false }
    let last = draft.amounts(in: sentence.lowerBound..<claim.figure.range.lowerBound).last
    return draft.has(
      sums,
      in: (last?.range.upperBound ?? sentence.lowerBound)..<claim.figure.range.lowerBound)
  }
  private static let sums = WordList("합치면|합하면|합한|합쳐|더하면|合わせた|合わせて|合わせると|足すと|together|combined")

  private static let joined = WordList(
    "합치|합하|합한|합쳐|더하|합계|상위|上位|the top|合わせ|合計|足す|両|together|combined|jointly|between them|두 |세 ")
}
