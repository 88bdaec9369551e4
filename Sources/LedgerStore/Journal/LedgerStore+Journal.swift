// SPDX-License-Identifier: Apache-2.0
import Agreements
import GRDB

/// A batch with its rows.
public struct JournalBatch: Sendable, Hashable {
  public let batch: Batch
  /// The batch that undid it.
  public let undoneBy: Int?
  /// Its rows, or the first of them where only so many were asked for.
  public let rows: [JournalRow]
  /// How many rows it has.
  public let rowCount: Int
}

extension LedgerStore {
  /// What was recorded, the oldest first.
  ///
  /// - Parameters:
  ///   - entry: only the rows of this entry.
  ///   - since: only what was recorded at this moment or later.
  ///   - author: only by authors whose name or address has these words in it.
  ///   - number: only batches before this one.
  ///   - limit: only the last so many batches.
  ///   - most: only the first so many rows of each batch; an import has as many as the ledger.
  public func journal(
    of entry: String? = nil, since: Instant? = nil, author: String? = nil,
    before number: Int? = nil, limit: Int? = nil, rowsOfEach most: Int? = nil
  ) throws -> [JournalBatch] {
    try reading { db in
      let batches = try Row.fetchAll(
        db,
        sql: """
          SELECT batch.*, undoing.number AS undone_by FROM batch
          LEFT JOIN batch AS undoing ON undoing.undoes = batch.number
          WHERE batch.recorded_at >= ? AND (? IS NULL OR batch.number < ?)
            AND (? IS NULL OR instr(lower(batch.author), lower(?)))
            AND (? IS NULL OR EXISTS (
              SELECT 1 FROM journal WHERE journal.batch = batch.number AND journal.entry = ?))
          ORDER BY batch.number DESC LIMIT ?
          """,
        arguments: [
          since?.description ?? "", number, number, author, author, entry, entry, limit ?? -1,
        ])
      return try batches.reversed().map { row in
        let batch = Batch(row)
        let rows = try Row.fetchAll(
          db.cachedStatement(
            sql: """
              SELECT * FROM journal WHERE batch = ? AND (? IS NULL OR entry = ?) ORDER BY seq
              LIMIT ?
              """),
          arguments: [batch.number, entry, entry, most ?? -1])
        let count =
          rows.count < most ?? .max
          ? rows.count
          : try Int.fetchOne(
            db.cachedStatement(
              sql: "SELECT count(*) FROM journal WHERE batch = ? AND (? IS NULL OR entry = ?)"),
            arguments: [batch.number, entry, entry]) ?? rows.count
        return JournalBatch(
          batch: batch, undoneBy: row["undone_by"], rows: try rows.map(JournalRow.init),
          rowCount: count)
      }
    }
  }

  /// When its first batch was recorded; nil while there is none.
  public func firstMoment() throws -> Instant? {
    try reading {
      try String.fetchOne($0, sql: "SELECT recorded_at FROM batch ORDER BY number LIMIT 1")
    }.flatMap { Instant($0) }
  }

  /// One row of the journal.
  public func row(_ seq: Int) throws -> JournalRow? {
    try reading { try JournalRow.fetch($0, seq: seq) }
  }

  /// The row that holds of an entry now, or nil if there is no such entry.
  public func current(_ entry: String) throws -> JournalRow? {
    try reading { try JournalRow.current($0, of: entry) }
  }

  /// The ids of all entries there are now.
  public func entries() throws -> [String] {
    try reading {
      try String.fetchAll(
        $0, sql: "SELECT entry FROM current WHERE entry NOT LIKE '@%' ORDER BY entry")
    }
  }
}
