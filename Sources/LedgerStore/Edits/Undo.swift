// SPDX-License-Identifier: Apache-2.0
import Agreements
import GRDB

/// Takes a batch back.
struct Undo {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// The batch of this number, or the last that is neither undone nor itself an undoing.
  func batch(_ number: Int?) throws -> Batch {
    let undone = "SELECT undoes FROM batch WHERE undoes IS NOT NULL"
    guard let number else {
      let last = try Row.fetchOne(
        db,
        sql: """
          SELECT * FROM batch WHERE undoes IS NULL AND number NOT IN (\(undone))
          ORDER BY number DESC LIMIT 1
          """)
      guard let last else { throw EditRefused.nothingToUndo("nothing is recorded") }
      return Batch(last)
    }
    guard let batch = try Batch.fetch(db, number: number) else {
      throw EditRefused.nothingToUndo("there is no batch \(number); entente journal lists them")
    }
    if let by = try Int.fetchOne(
      db, sql: "SELECT number FROM batch WHERE undoes = ?", arguments: [number])
    {
      throw EditRefused.nothingToUndo("batch \(by) undid batch \(number) already")
    }
    return batch
  }

  func take(back batch: Batch, with recorder: Recorder) throws {
    let rows = try Row.fetchAll(
      db, sql: "SELECT * FROM journal WHERE batch = ? ORDER BY seq", arguments: [batch.number]
    ).map(JournalRow.init)
    // An entry that the batch touched twice goes back to what it was before the first time.
    let first = Dictionary(rows.map { ($0.entry, $0) }, uniquingKeysWith: { first, _ in first })
    let last = Dictionary(rows.map { ($0.entry, $0) }, uniquingKeysWith: { _, last in last })
    let moved = try last.values.filter { try !holds($0) }
    guard moved.isEmpty else {
      throw EditRefused.changedSince(batch: batch.number, entries: moved.map(\.entry).sorted())
    }
    var changes = Changes()
    for now in last.values.sorted(by: { $0.seq < $1.seq }) {
      let latest = try JournalRow.last(db, of: now.entry)?.seq ?? now.seq
      let before = try first[now.entry]?.supersedes.flatMap { try JournalRow.fetch(db, seq: $0) }
      let row: JournalRow
      if let before, before.body != nil {
        row = try recorder.record(
          .restore, now.entry, kind: before.kind, file: before.file, position: before.position,
          body: before.body, after: latest, restores: before.seq)
      } else if now.body != nil {
        row = try recorder.record(
          .retire, now.entry, kind: now.kind, file: now.file, position: now.position, body: nil,
          after: latest)
      } else {
        continue
      }
      try forgetImport(now, before)
      changes.note(row.entry, kind: row.kind, before: now.body == nil ? nil : now, after: row.body)
    }
    try Verdict(db).check(changes)
  }

  /// Whether an entry is as a row left it: nothing came after, or what came was undone.
  private func holds(_ row: JournalRow) throws -> Bool {
    var latest = try JournalRow.last(db, of: row.entry)
    while let restored = latest, restored.seq > row.seq, let before = restored.restores {
      latest = try JournalRow.fetch(db, seq: before)
    }
    return latest?.seq == row.seq
  }

  /// The next import brings again what an undone one had brought. Where the store had its own words
  /// before, they stay its own.
  private func forgetImport(_ undone: JournalRow, _ before: JournalRow?) throws {
    guard undone.action == .import else { return }
    if let body = before?.body {
      guard before?.action == .import else { return }
      try Base.put(db, undone.entry, file: undone.file, body, before: nil)
    } else {
      try Base.remove(db, undone.entry)
    }
  }
}
