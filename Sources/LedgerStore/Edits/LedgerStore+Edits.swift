// SPDX-License-Identifier: Apache-2.0
import Agreements
import GRDB

extension LedgerStore {
  /// Records edits as one batch, which is undone together: all of them or none.
  ///
  /// - Parameter reason: why, in a few words; every edit needs one.
  /// - Throws: `EditRefused` with everything that is wrong; `StoreTrouble`.
  @discardableResult
  public func record(_ edits: [Edit], author: Author, reason: String) throws -> Batch {
    try writing { db in try self.write(edits, db, author: author, reason: reason).batch }
  }

  /// What edits would do. Nothing is recorded.
  ///
  /// - Parameter known: a ledger that was read from the store already; only what was recorded since is
  ///   read again.
  /// - Throws: `EditRefused` just as recording them would.
  public func preview(
    _ edits: [Edit], author: Author, known: KnownLedger? = nil
  ) throws -> Preview {
    var found: Preview?
    do {
      try writing { db in
        let before = try Self.known(db, since: known)
        let versions = try self.write(edits, db, author: author, reason: "preview").versions
        found = Preview(
          versions: versions, revision: before.revision, before: before.ledger,
          after: try Self.known(db, since: before).ledger)
        throw Undone()
      }
    } catch is Undone {}
    guard let found else { throw EditRefused.nothingChanged("nothing") }
    return found
  }

  /// Takes back a batch: every entry it touched is again what it was before.
  ///
  /// - Parameter number: the batch; the last one that was not itself undone, if none is named.
  /// - Throws: `EditRefused.changedSince` if a later batch touched the same entries.
  @discardableResult
  public func undo(_ number: Int? = nil, author: Author, reason: String? = nil) throws -> Batch {
    try writing { db in
      let batch = try Undo(db).batch(number)
      let recorder = try Recorder(
        db, author: author, what: "undo of batch \(batch.number) (\(batch.what))", reason: reason,
        undoes: batch.number, now: self.now)
      try Undo(db).take(back: batch, with: recorder)
      return recorder.batch
    }
  }

  private func write(
    _ edits: [Edit], _ db: Database, author: Author, reason: String
  ) throws -> (batch: Batch, versions: [Preview.Version]) {
    guard reason.contains(where: { !$0.isWhitespace }) else { throw EditRefused.reasonMissing }
    guard let first = edits.first else { throw EditRefused.nothingChanged("nothing") }
    let what =
      "\(first.action.rawValue) \(first.entry)"
      + (edits.count > 1 ? " and \(edits.count - 1) more" : "")
    let recorder = try Recorder(db, author: author, what: what, reason: reason, now: now)
    var run = EditRun(db, recorder)
    for edit in edits { try run.take(edit) }
    try Verdict(db).check(run.changes)
    return (recorder.batch, run.versions)
  }
}

/// Thrown to leave everything as it was.
private struct Undone: Error {}
