// SPDX-License-Identifier: Apache-2.0
import GRDB

/// The tables of a store, and how a file is told to be one.
enum Schema {
  /// "Ente", in the place where SQLite keeps which program a file belongs to.
  static let application: Int32 = 0x456e_7465
  static let version = 1
  /// Raised when what is derived from the journal changes its form; an older one is made anew.
  static let derivation = 1

  /// Whether the file is a store in the form that this version writes.
  ///
  /// - Throws: `StoreTrouble` unless the file is a store that this version can use.
  static func recognise(_ db: Database, at path: String) throws -> Bool {
    let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    guard application == Self.application else { throw StoreTrouble.foreign(path) }
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard version <= Self.version else {
      throw StoreTrouble.newer(path, version: version, known: Self.version)
    }
    return version == Self.version
  }

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: journal") { db in
      try db.execute(sql: "PRAGMA application_id = \(application)")
      try db.execute(sql: "PRAGMA user_version = 1")
      try db.execute(sql: journal)
      try db.execute(sql: guards)
      try db.execute(sql: base)
      try makeDerived(db)
    }
    return migrator
  }

  private static let journal = """
    CREATE TABLE batch (
      number INTEGER PRIMARY KEY,
      recorded_at TEXT NOT NULL,
      wall_clock TEXT,
      author TEXT NOT NULL,
      what TEXT NOT NULL,
      reason TEXT,
      undoes INTEGER REFERENCES batch
    ) STRICT;
    CREATE TABLE journal (
      seq INTEGER PRIMARY KEY,
      batch INTEGER NOT NULL REFERENCES batch,
      action TEXT NOT NULL
        CHECK (action IN ('import', 'add', 'amend', 'correct', 'retire', 'restore')),
      entry TEXT NOT NULL,
      kind TEXT NOT NULL,
      file TEXT NOT NULL,
      position TEXT NOT NULL,
      body TEXT,
      holds_from TEXT,
      supersedes INTEGER REFERENCES journal,
      restores INTEGER REFERENCES journal,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE INDEX journal_by_entry ON journal (entry, seq);
    CREATE INDEX journal_by_batch ON journal (batch);
    """

  /// The journal only grows.
  private static let guards = ["batch", "journal"].flatMap { table in
    ["UPDATE", "DELETE"].map { change in
      """
      CREATE TRIGGER \(table)_refuses_\(change.lowercased()) BEFORE \(change) ON \(table)
      BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
      """
    }
  }.joined(separator: "\n")

  /// What each file said of each entry when it was imported last: the ground on which the next
  /// import is merged. No part of the record: an export does not need it.
  private static let base = """
    CREATE TABLE base (
      entry TEXT PRIMARY KEY,
      file TEXT NOT NULL,
      body TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    """

  static func makeDerived(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE derivation (version INTEGER NOT NULL) STRICT;
        INSERT INTO derivation VALUES (\(derivation));
        CREATE TABLE current (
          seq INTEGER PRIMARY KEY,
          entry TEXT NOT NULL UNIQUE,
          kind TEXT NOT NULL,
          file TEXT NOT NULL,
          position TEXT NOT NULL
        ) STRICT;
        CREATE INDEX current_by_file ON current (file, position);
        CREATE TABLE earlier (
          entry TEXT NOT NULL,
          seq INTEGER NOT NULL,
          until TEXT NOT NULL,
          PRIMARY KEY (entry, until, seq)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE mention (
          target TEXT NOT NULL,
          source TEXT NOT NULL,
          is_whole INTEGER NOT NULL,
          PRIMARY KEY (target, source)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX mention_by_source ON mention (source);
        """)
    try SearchTables.make(db)
  }

  static let derivedTables = ["derivation", "current", "earlier", "mention"] + SearchTables.names

  /// Whether what is derived has the form that this version writes.
  static func isCurrent(_ db: Database) throws -> Bool {
    try db.tableExists("derivation")
      && Int.fetchOne(db, sql: "SELECT version FROM derivation") == derivation
  }

  static func dropDerived(_ db: Database) throws {
    for table in derivedTables { try db.execute(sql: "DROP TABLE IF EXISTS \(table)") }
  }
}
