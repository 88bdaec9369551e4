// SPDX-License-Identifier: Apache-2.0
import Agreements
import GRDB
import Quantities

/// What follows from the journal and could be made again from it: what is current, what amended
/// entries said before, who mentions whom, and the words to search.
struct Derived {
  private let db: Database
  private let search: SearchTables

  init(_ db: Database) throws {
    self.db = db
    search = try SearchTables(db)
  }

  /// Follows a row that was just written.
  func follow(_ row: JournalRow) throws {
    let standing: Standing
    if row.supersedes == nil, row.action == .add || row.action == .import {
      standing = Standing(seq: row.seq)
    } else {
      try forget(row.entry)
      standing = Standing.after(try steps(of: row.entry))
    }
    try write(row, standing)
  }

  private func forget(_ entry: String) throws {
    if let row = try JournalRow.current(db, of: entry), let body = row.body,
      EntryKind(rawValue: row.kind) != nil
    {
      try search.remove(row.seq, body)
    }
    for (table, column) in [("current", "entry"), ("earlier", "entry"), ("mention", "source")] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE \(column) = ?")
        .execute(arguments: [entry])
    }
  }

  /// Every entry that a body mentions, and whether it is what this one is part of.
  static func mentions(in body: Tree, of entry: String) -> [String: Bool] {
    var found: [String: Bool] = [:]
    for reference in body.references where reference.target.text != entry {
      let isWhole = reference.path.steps == [.key("part-of")]
      found[reference.target.text] = found[reference.target.text] ?? false || isWhole
    }
    return found
  }

  private func steps(of entry: String) throws -> [Standing.Step] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT seq, action, holds_from, restores FROM journal WHERE entry = ? ORDER BY seq
          """),
      arguments: [entry]
    ).map(Standing.Step.init)
  }

  /// Makes everything anew from the journal.
  static func rebuild(_ db: Database) throws {
    try Schema.dropDerived(db)
    try Schema.makeDerived(db)
    let derived = try Derived(db)
    for (entry, standing) in try Replay(db).standings(upTo: nil) {
      guard let seq = standing.seq, let row = try JournalRow.fetch(db, seq: seq) else { continue }
      guard row.entry == entry else { continue }
      try derived.write(row, standing)
    }
  }

  private func write(_ row: JournalRow, _ standing: Standing) throws {
    guard let body = row.body else { return }
    try db.cachedStatement(
      sql: "INSERT INTO current (seq, entry, kind, file, position) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [row.seq, row.entry, row.kind, row.file, row.position])
    for version in standing.earlier {
      try db.cachedStatement(sql: "INSERT INTO earlier (entry, seq, until) VALUES (?, ?, ?)")
        .execute(arguments: [row.entry, version.seq, version.until.description])
    }
    guard EntryKind(rawValue: row.kind) != nil else { return }
    let insert = try db.cachedStatement(
      sql: "INSERT INTO mention (target, source, is_whole) VALUES (?, ?, ?)")
    for (target, isWhole) in Self.mentions(in: body, of: row.entry) {
      try insert.execute(arguments: [target, row.entry, isWhole])
    }
    try search.add(row.seq, body)
  }
}
