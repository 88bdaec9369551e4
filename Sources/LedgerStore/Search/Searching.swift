// SPDX-License-Identifier: Apache-2.0
public import Agreements
import GRDB
public import Quantities

/// An entry that was found, and where.
public struct SearchHit: Sendable, Hashable {
  public let id: EntryID
  public let kind: EntryKind
  /// The text in which the words stand: the entry's name if they stand in it, else what else it says.
  public let shown: String
  /// Where they stand in it, in bytes of UTF-8, in order and without overlap.
  public let highlights: [Range<Int>]
}

/// The best of what was found, and how much there is.
public struct SearchResult: Sendable, Hashable {
  public let hits: [SearchHit]
  public let count: Int
}

/// One search of the tables.
struct Searching {
  private let db: Database
  private let stemmer: Stemmer
  private let query: SearchQuery

  init(_ db: Database, _ text: String) throws {
    self.db = db
    stemmer = try Stemmer(db)
    query = try SearchQuery(text, db, stemmer)
  }

  /// Weighing one entry costs a microsecond, so that a word which half of a large ledger has is weighed
  /// in the entries recorded last only, and the others follow, the newest first.
  static let mostRanked = 5_000

  /// The rows of the entries found, the best first: those with just this name, then by bm25 with names
  /// weighing more.
  ///
  /// - Parameter ranked: how many of the entries found are weighed.
  func rows(limit: Int, ranked: Int = mostRanked) throws -> [Int] {
    guard let match = query.match else { return [] }
    let named = try Int.fetchAll(
      db.cachedStatement(sql: "SELECT DISTINCT seq FROM name WHERE key = ? ORDER BY seq LIMIT 20"),
      arguments: [query.key])
    let first = try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?"),
      arguments: [match, ranked - 1])
    var found = try Int.fetchAll(
      db.cachedStatement(
        sql: "SELECT rowid FROM words WHERE words MATCH ? AND rowid >= ? ORDER BY rank LIMIT ?"),
      arguments: [match, first ?? 0, limit])
    if let first, found.count < limit {
      found += try Int.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT rowid FROM words WHERE words MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?
            """),
        arguments: [match, first, limit - found.count])
    }
    let exact = Set(named)
    return Array((named + found.filter { !exact.contains($0) }).prefix(limit))
  }

  func count() throws -> Int {
    guard let match = query.match else { return 0 }
    return try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM words WHERE words MATCH ?"),
      arguments: [match]) ?? 0
  }

  /// The hit in a row, with the text to show in a language.
  func hit(_ body: Tree, in language: Language) -> SearchHit? {
    guard let (kind, id) = body.opening else { return nil }
    let highlighter = Highlighter(query, stemmer)
    let words = body.words
    let name = Self.name(body, kind, language) ?? id.text
    for text in [name] + words.names + words.texts {
      let places = highlighter.places(in: text)
      if !places.isEmpty {
        return SearchHit(id: id, kind: kind, shown: text, highlights: places)
      }
    }
    return SearchHit(id: id, kind: kind, shown: name, highlights: [])
  }

  private static func name(_ body: Tree, _ kind: EntryKind, _ language: Language) -> String? {
    ["name", "title", "text"].lazy.compactMap { body.value($0) }.first
      .flatMap { Text(reading: $0) }?.reading(in: language).words
  }
}

extension LedgerStore {
  /// The current entries that have every word of a query, in any language: East Asian words also
  /// inside longer ones, English words in any form, and every other name of what the words name.
  public func search(
    _ text: String, limit: Int = 20, language: Language = .en
  ) throws -> SearchResult {
    try reading { db in
      let search = try Searching(db, text)
      let hits = try search.rows(limit: limit).compactMap { seq in
        try JournalRow.fetch(db, seq: seq)?.body.flatMap { search.hit($0, in: language) }
      }
      return SearchResult(hits: hits, count: try search.count())
    }
  }
}
