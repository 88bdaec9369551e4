// SPDX-License-Identifier: Apache-2.0
public import Agreements
import GRDB

/// A ledger as it was read from a store, kept so that of what is recorded later only that has to be
/// read.
public struct KnownLedger: Sendable {
  public let ledger: Ledger
  /// The journal's last row that is in it.
  public let revision: Int
  /// The entries that are not what they were in the ledger that was known before; nil if everything
  /// was read.
  public let changed: [EntryID]?
  fileprivate let state: State
}

extension LedgerStore {
  /// The ledger as it is recorded now.
  ///
  /// - Parameter earlier: one that was read before; only what was recorded since is read.
  /// - Throws: as `ledger` does.
  public func known(since earlier: KnownLedger? = nil) throws -> KnownLedger {
    try reading { try Self.known($0, since: earlier) }
  }

  /// From this share of all entries on, everything is read.
  private static let manyOf = 8

  static func known(_ db: Database, since earlier: KnownLedger?) throws -> KnownLedger {
    let revision = try revision(db)
    if let earlier {
      if earlier.revision == revision { return earlier }
      if let known = try added(db, to: earlier, revision) { return known }
    }
    let state = try State.current(db)
    return KnownLedger(
      ledger: try state.ledger(), revision: revision, changed: nil, state: state)
  }

  /// What was known with what was recorded since; nil if everything has to be read.
  private static func added(
    _ db: Database, to earlier: KnownLedger, _ revision: Int
  ) throws -> KnownLedger? {
    guard revision > earlier.revision else { return nil }
    let names = try String.fetchAll(
      db, sql: "SELECT DISTINCT entry FROM journal WHERE seq > ? LIMIT ?",
      arguments: [earlier.revision, earlier.ledger.entryCount / manyOf + 1])
    guard names.count * manyOf <= earlier.ledger.entryCount, !names.contains(Keeping.manifest)
    else { return nil }
    var state = earlier.state
    var changes: [Ledger.Change] = []
    for name in names where !name.hasPrefix("@") {
      guard let id = EntryID(name) else { return nil }
      let row = try JournalRow.current(db, of: name)
      state.put(row, of: name, id)
      for version in try State.earlier(db, of: name) {
        try state.add(JournalRow(version), until: version["until"])
      }
      changes.append(
        Ledger.Change(
          id: id, tree: row?.body, recorded: row.flatMap { state.days[$0.file] },
          earlier: state.earlier[id] ?? []))
    }
    let order = state.entries.compactMap { EntryID($0.name) }
    return earlier.ledger.changed(changes, order: order).map {
      KnownLedger(ledger: $0, revision: revision, changed: changes.map(\.id), state: state)
    }
  }
}
