// SPDX-License-Identifier: Apache-2.0
public import Agreements
import GRDB
public import Quantities
import Synchronization

/// The search of a ledger that is in memory: one behaviour, whether it comes from files or from a store.
/// A store has its index already; for files one is made at the first search.
public final class SearchIndex: Sendable {
  private let ledger: Ledger
  private let store: LedgerStore?
  private let index = Mutex<DatabaseQueue?>(nil)
  private let entries = Mutex<[Int: EntryID]?>(nil)

  /// - Parameter store: where the ledger comes from. If it has moved on, what the ledger does not have
  ///   may be among what is found.
  public init(_ ledger: Ledger, from store: LedgerStore? = nil) {
    self.ledger = ledger
    self.store = store
  }

  /// The entries that have every word of the query, the best first.
  public func search(_ text: String) -> [EntryID] {
    (try? reading { db in
      let rows = try Searching(db, text).rows(limit: ledger.entryCount)
      let entryOfRow = try ids(in: db)
      return rows.compactMap { entryOfRow[$0] }
    }) ?? []
  }

  /// The best of them with the places to highlight.
  public func hits(
    _ text: String, limit: Int = 20, language: Language = .en
  ) -> SearchResult {
    let found = try? reading { db in
      let search = try Searching(db, text)
      let hits = try search.rows(limit: limit).compactMap { seq in
        try id(seq, db).flatMap { ledger.source(of: $0) }.flatMap { search.hit($0, in: language) }
      }
      return SearchResult(hits: hits, count: try search.count())
    }
    return found ?? SearchResult(hits: [], count: 0)
  }

  private func id(_ seq: Int, _ db: Database) throws -> EntryID? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT entry FROM current WHERE seq = ?"), arguments: [seq]
    ).flatMap { EntryID($0) }
  }

  /// The entry of every row, for a word that thousands have.
  private func ids(in db: Database) throws -> [Int: EntryID] {
    if let known = entries.withLock({ $0 }) { return known }
    var found: [Int: EntryID] = [:]
    found.reserveCapacity(ledger.entryCount)
    let rows = try Row.fetchCursor(db, sql: "SELECT seq, entry FROM current")
    while let row = try rows.next() {
      if let id = EntryID(row[1]) { found[row[0]] = id }
    }
    entries.withLock { $0 = found }
    return found
  }

  private func reading<T>(_ work: (Database) throws -> T) throws -> T {
    if let store { return try store.reading(work) }
    let database = try index.withLock { made in
      if let made { return made }
      let new = try Self.make(ledger)
      made = new
      return new
    }
    return try database.read(work)
  }

  private static func make(_ ledger: Ledger) throws -> DatabaseQueue {
    let database = try DatabaseQueue()
    try database.write { db in
      try Schema.makeDerived(db)
      let tables = try SearchTables(db)
      for (place, entry) in ledger.entries.enumerated() {
        guard let body = ledger.source(of: entry.id) else { continue }
        try db.cachedStatement(
          sql: "INSERT INTO current (seq, entry, kind, file, position) VALUES (?, ?, ?, '', '')"
        ).execute(arguments: [place, entry.id.text, entry.kind.rawValue])
        try tables.add(place, body)
      }
    }
    return database
  }
}
