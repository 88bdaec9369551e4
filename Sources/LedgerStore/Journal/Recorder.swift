// SPDX-License-Identifier: Apache-2.0
import Agreements
import GRDB
import Quantities

/// Writes one batch to the journal and lets everything derived follow.
final class Recorder {
  private let db: Database
  private let derived: Derived
  let batch: Batch
  private var lastSeq: Int
  private var lastHash: String

  /// Opens a batch at `now`, or at the moment of the batch before if the clock has gone back behind
  /// it.
  init(
    _ db: Database, author: Author, what: String, reason: String?, undoes: Int? = nil, now: Instant
  ) throws {
    self.db = db
    derived = try Derived(db)
    let before = try Row.fetchOne(
      db, sql: "SELECT number, recorded_at FROM batch ORDER BY number DESC LIMIT 1")
    let last = (before?["recorded_at"] as String?).flatMap { Instant($0) }
    let recordedAt = max(now, last ?? now)
    batch = Batch(
      number: (before?["number"] ?? 0) + 1, recordedAt: recordedAt,
      wallClock: recordedAt == now ? nil : now, author: author.description, what: what,
      reason: reason, undoes: undoes)
    let row = try Row.fetchOne(
      db, sql: "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")
    lastSeq = row?["seq"] ?? 0
    lastHash = row?["hash"] ?? Chain.start
    try db.execute(
      sql: """
        INSERT INTO batch (number, recorded_at, wall_clock, author, what, reason, undoes)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        batch.number, batch.recordedAt.description, batch.wallClock?.description, batch.author,
        batch.what, batch.reason, batch.undoes,
      ])
  }

  /// Writes the next row.
  ///
  /// - Parameter before: the entry's row that holds until now, or its last one.
  @discardableResult
  func record(
    _ action: Action, _ entry: String, kind: String, file: String, position: String, body: Tree?,
    holdsFrom: Day? = nil, after before: Int?, restores: Int? = nil
  ) throws -> JournalRow {
    let row = JournalRow(
      seq: lastSeq + 1, batch: batch.number, action: action, entry: entry, kind: kind, file: file,
      position: position, body: body, holdsFrom: holdsFrom, supersedes: before, restores: restores)
    let stored = body?.stored
    let hash = Chain.link(lastHash, row, storedBody: stored, batch)
    try db.cachedStatement(
      sql: """
        INSERT INTO journal (seq, batch, action, entry, kind, file, position, body, holds_from,
          supersedes, restores, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      row.seq, row.batch, action.rawValue, entry, kind, file, position, stored,
      holdsFrom?.description, before, restores, hash,
    ])
    try derived.follow(row)
    lastSeq = row.seq
    lastHash = hash
    return row
  }
}
