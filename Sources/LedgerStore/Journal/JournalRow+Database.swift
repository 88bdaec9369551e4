// SPDX-License-Identifier: Apache-2.0
import Agreements
import GRDB
import Quantities

extension JournalRow {
  init(_ row: Row) throws {
    let stored: String? = row["body"]
    let seq: Int = row["seq"]
    guard let action = Action(rawValue: row["action"]) else {
      throw DamagedRow(seq: seq, what: "it says '\(row["action"] as String)' was done")
    }
    let body: Tree?
    do {
      body = try stored.map { try Tree(stored: $0) }
    } catch {
      throw DamagedRow(seq: seq, what: "what it holds cannot be read")
    }
    self.init(
      seq: seq, batch: row["batch"], action: action, entry: row["entry"], kind: row["kind"],
      file: row["file"], position: row["position"], body: body,
      holdsFrom: (row["holds_from"] as String?).flatMap { PartialDate($0)?.first },
      supersedes: row["supersedes"], restores: row["restores"])
  }

  static func fetch(_ db: Database, seq: Int) throws -> JournalRow? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM journal WHERE seq = ?"), arguments: [seq]
    ).map(JournalRow.init)
  }

  /// The last row of an entry, which may say that it was retired.
  static func last(_ db: Database, of entry: String) throws -> JournalRow? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT * FROM journal WHERE entry = ? ORDER BY seq DESC LIMIT 1"),
      arguments: [entry]
    ).map(JournalRow.init)
  }

  /// The row that holds of an entry now, or nil if there is no such entry.
  static func current(_ db: Database, of entry: String) throws -> JournalRow? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT journal.* FROM current JOIN journal USING (seq) WHERE current.entry = ?
          """),
      arguments: [entry]
    ).map(JournalRow.init)
  }
}

extension Batch {
  init(_ row: Row) {
    self.init(
      number: row["number"],
      recordedAt: Instant(row["recorded_at"] as String) ?? Instant(milliseconds: 0),
      wallClock: (row["wall_clock"] as String?).flatMap { Instant($0) }, author: row["author"],
      what: row["what"], reason: row["reason"], undoes: row["undoes"])
  }

  static func fetch(_ db: Database, number: Int) throws -> Batch? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM batch WHERE number = ?"), arguments: [number]
    ).map(Batch.init)
  }
}

/// A row of the journal that cannot be what was written.
public struct DamagedRow: Error, Sendable, Hashable, CustomStringConvertible {
  public let seq: Int
  public let what: String
  public var description: String { "row \(seq) of the journal is damaged: \(what)" }
}
