// SPDX-License-Identifier: Apache-2.0
import Agreements
import GRDB

/// Whether the tables that are searched are those which the current entries make. They are made once more
/// in memory and compared: every term with the number of entries and places that have it, how many terms
/// each entry has, every name, every word.
enum SearchCheck {
  /// What differs, in words; nothing, if nothing does.
  static func damage(at path: String) throws -> [String] {
    do {
      let fresh = try DatabaseQueue()
      return try fresh.writeWithoutTransaction { db in
        try db.execute(sql: "ATTACH DATABASE ? AS store", arguments: [path])
        defer { try? db.execute(sql: "DETACH DATABASE store") }
        var wrong: [String] = []
        // One transaction, so that what others record meanwhile is not half seen.
        try db.inTransaction {
          try make(db)
          wrong = try differing(db)
          return .rollback
        }
        return wrong.isEmpty
          ? []
          : [
            "search does not know what the entries say (\(wrong.joined(separator: ", "))); entente store rebuild makes it anew"
          ]
      }
    } catch let error as DatabaseError {
      throw StoreTrouble.meaning(of: error, at: path)
    }
  }

  private static func make(_ db: Database) throws {
    try SearchTables.make(db)
    let tables = try SearchTables(db)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT current.seq, current.kind, body
        FROM store.current JOIN store.journal USING (seq) ORDER BY current.seq
        """)
    while let row = try rows.next() {
      guard EntryKind(rawValue: row["kind"]) != nil, let body: String = row["body"] else {
        continue
      }
      try tables.add(row["seq"], Tree(stored: body))
    }
    for (name, schema) in [("ours", "main"), ("theirs", "store")] {
      try db.execute(
        sql: "CREATE VIRTUAL TABLE temp.\(name) USING fts5vocab('\(schema)', 'words', 'row')")
    }
  }

  private static func differing(_ db: Database) throws -> [String] {
    let pairs = [
      ("terms", "SELECT term, doc, cnt FROM temp.ours", "SELECT term, doc, cnt FROM temp.theirs"),
      (
        "lengths", "SELECT id, sz FROM main.words_docsize",
        "SELECT id, sz FROM store.words_docsize"
      ),
      ("names", "SELECT key, seq, name FROM main.name", "SELECT key, seq, name FROM store.name"),
    ]
    var wrong = try pairs.filter { _, ours, theirs in
      try isThere(db, "\(ours) EXCEPT \(theirs)") || isThere(db, "\(theirs) EXCEPT \(ours)")
    }.map(\.0)
    // Words of entries that are gone may stay.
    if try isThere(db, "SELECT word FROM main.vocabulary EXCEPT SELECT word FROM store.vocabulary")
    {
      wrong.append("words")
    }
    return wrong
  }

  private static func isThere(_ db: Database, _ sql: String) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (\(sql))") ?? false
  }
}
