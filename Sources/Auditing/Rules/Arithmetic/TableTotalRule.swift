// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// A table's total row or total column against the rows or columns above or before it.
struct TableTotalRule: Rule {
  let id = "table-total"
  let title = Text(en: "Table totals", ko: "표의 합계", ja: "表の合計")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    draft.outline.tables.flatMap { rowTotals($0, draft) + columnTotals($0, draft) }
  }

  /// Every column whose last row is headed "Total" and whose other cells hold one number each.
  private func rowTotals(_ table: Table, _ draft: Draft) -> [Finding] {
    guard let last = table.rows.last, let head = last.first, isTotal(head, draft) else { return [] }
    let parts = table.rows.dropLast().filter { row in
      !(row.first.map { isTotal($0, draft) } ?? false)
    }
    return (1..<max(1, last.count)).compactMap { column in
      guard !draft.holdsRates(column, of: table) else { return nil }
      let cells = parts.compactMap { column < $0.count ? $0[column] : nil }
      let isCounted = column < table.header.count && isCount(table.header[column].range, draft)
      return check(last[column], cells, isCounted: isCounted, draft)
    }
  }

  /// Every row, if the last column is headed "Total".
  private func columnTotals(_ table: Table, _ draft: Draft) -> [Finding] {
    guard let head = table.header.last, table.header.count >= 3, isTotal(head, draft) else {
      return []
    }
    let rows = table.rows.filter { $0.count == table.header.count }
    let first = firstPart(of: rows, draft)
    return rows.compactMap { row in
      guard let total = row.last else { return nil }
      return check(total, Array(row[first...].dropLast()), draft)
    }
  }

  /// The column from which on the rows add up: columns before it may count something else.
  private func firstPart(of rows: [[Table.Cell]], _ draft: Draft) -> Int {
    guard rows.count >= 3, let width = rows.first?.count, width >= 5 else { return 1 }
    let held = (1..<(width - 2)).map { first in
      rows.count { row in
        let parts = row[first..<(width - 1)].compactMap { number(in: $0, draft) }
        guard parts.count == width - 1 - first, let total = number(in: row[width - 1], draft) else {
          return false
        }
        return parts.reduce(Decimal(0)) { $0 + $1.nominal } == total.nominal
      }
    }
    guard let most = held.max(), most >= 2, let first = held.firstIndex(of: most) else { return 1 }
    return first + 1
  }

  private func isTotal(_ cell: Table.Cell, _ draft: Draft) -> Bool { draft.isTotalHead(cell.range) }

  /// Whether a head counts things, of which none are rounded: "역 수", 件数, "인원(명)".
  private func isCount(_ head: Range<Int>, _ draft: Draft) -> Bool {
    let name = draft[head.prefix(120)].trimmed
    return name.hasSuffix("수") || name.hasSuffix("数")
      || Self.counted.contains { name.hasSuffix("(\($0))") || name.hasSuffix("（\($0)）") }
  }
  private static let counted = ["명", "건", "개", "개사", "곳", "회", "人", "件", "社", "回", "か所"]

  private func check(
    _ total: Table.Cell, _ parts: [Table.Cell], isCounted: Bool = false, _ draft: Draft
  ) -> Finding? {
    guard parts.count >= 2, let stated = number(in: total, draft) else { return nil }
    let known = parts.compactMap { number(in: $0, draft) }
    let blank = parts.count { isBlank($0, draft) }
    guard known.count >= 2, known.count + blank == parts.count,
      known.allSatisfy({ $0.kind == stated.kind && $0.unit == stated.unit })
    else { return nil }
    let isShare = stated.kind == .share
    let sum = known.faceSum
    // Shares are averages as often as parts: only those that claim to make up the whole are added.
    if isShare, stated.nominal != 100 { return nil }
    guard
      let severity = Verdict(
        computed: sum.printed, widest: sum.widest, stated: stated.atFace,
        nominal: sum.nominal
      )
      .severity ?? (isCounted && sum.nominal != stated.nominal ? .warning : nil)
    else { return nil }
    return draft.mismatch(
      severity, stated: stated, computed: sum.nominal,
      arithmetic: draft.sum(known, sum.nominal), evidence: known.map { .init($0.range) })
  }

  private func number(in cell: Table.Cell, _ draft: Draft) -> Stated? {
    let amounts = draft.amounts(in: cell.range).filter { $0.kind != .ordinal }
    return amounts.count == 1 ? amounts.first : nil
  }

  private func isBlank(_ cell: Table.Cell, _ draft: Draft) -> Bool {
    ["", "-", "–", "—", "·", "n/a", "N/A", "해당 없음", "－", "…"].contains(draft[cell.range].trimmed)
  }
}
