// SPDX-License-Identifier: Apache-2.0
public import Agreements
import GRDB
public import Quantities
import Synchronization

/// The search of a store over a ledger that is in memory: one behaviour, whether the ledger comes
/// from files or from a store. The index is made at the first search.
public final class SearchIndex: Sendable {
  private let ledger: Ledger
  private let index = Mutex<DatabaseQueue?>(nil)

  public init(_ ledger: Ledger) { self.ledger = ledger }

  /// The entries that have every word of the query, the best first.
  public func search(_ text: String) -> [EntryID] {
    (try? reading { db in
      try Searching(db, text).rows(limit: ledger.entryCount).compactMap { try id($0, db) }
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

  private func reading<T>(_ work: (Database) throws -> T) throws -> T {
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
