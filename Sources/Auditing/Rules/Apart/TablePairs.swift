// SPDX-License-Identifier: Apache-2.0
import Quantities
import Reading

/// The figures of tables, two of one row or one column at a time, for claims that the text makes of them.
struct TablePairs {
  private struct Entry {
    let amount: Stated
    /// The words of its row's head.
    let words: Set<Int32>
    let isTotal: Bool
  }
  /// Rows and columns.
  private let lines: [[Entry]]

  init(_ draft: Draft) {
    lines = draft.outline.tables.flatMap { table -> [[Entry]] in
      guard table.rows.count <= 30 else { return [] }
      let rows = table.rows.map { row -> [Entry?] in
        let head = row.first?.range.prefix(200)
        let words = head.map { draft.content(Array(draft.words(in: $0))) } ?? []
        let isTotal = head.map(draft.isTotalHead) ?? false
        return row.dropFirst().prefix(12).map { cell in
          let amounts = draft.amounts(in: cell.range).filter { $0.kind != .ordinal }
          guard amounts.count == 1, let amount = amounts.first else { return nil }
          return Entry(amount: amount, words: words, isTotal: isTotal)
        }
      }
      let columns = (0..<(rows.map(\.count).max() ?? 0)).map { column in
        rows.compactMap { column < $0.count ? $0[column] : nil }
      }
      return rows.map { $0.compactMap { $0 } } + columns
    }
  }

  /// What a claim would be of two figures of one row or column whose heads its words name, or of one and the
  /// total.
  func derivations(
    _ claim: FigureClaim, _ subject: Set<Int32>, _ draft: Draft
  ) -> [Derivation] {
    lines.flatMap { line -> [Derivation] in
      let named = line.filter { !$0.words.isDisjoint(with: subject) }
      guard !named.isEmpty else { return [] }
      let others = named + line.filter { $0.isTotal && $0.words.isDisjoint(with: subject) }
      return named.flatMap { a in
        others.compactMap { b in
          a.amount.range != b.amount.range && a.amount.isCommensurable(with: b.amount)
            ? FigureRelation(claim).of(a.amount, b.amount, draft) : nil
        }
      }
    }
  }
}
