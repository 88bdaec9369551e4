// SPDX-License-Identifier: Apache-2.0
import Agreements
import GRDB

/// Whether what a batch would leave behind is a ledger. Only what the changes can touch is looked at,
/// so that one edit of a large ledger is judged in milliseconds.
struct Verdict: Surroundings {
  let db: Database

  init(_ db: Database) { self.db = db }

  /// From this share of all entries on, everything is looked at.
  private static let manyOf = 4

  /// - Throws: `EditRefused.mistakes` with all of them.
  func check(_ changes: Changes) throws {
    var mistakes = changes.manifest.map { Manifest.mistakes(in: $0) } ?? []
    mistakes += unreadable(changes)
    mistakes += try dangling(changes.unsettled)
    let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM current") ?? 0
    let names =
      changes.entries.count * Self.manyOf > count
      ? nil
      : try Neighbourhood(db).around(
        changes.entries.union(changes.formerWholes), unsettled: changes.unsettled)
    mistakes += Ledger.mistakes(in: try trees(names), within: self)
    guard mistakes.isEmpty else { throw EditRefused.mistakes(mistakes) }
  }

  private func unreadable(_ changes: Changes) -> [Mistake] {
    changes.unreadable.flatMap { path, tree -> [Mistake] in
      if tree.isTooDeep {
        return [Mistake(path, "it nests deeper than \(Tree.greatestDepth) levels")]
      }
      if let opening = tree.opening {
        return [Mistake(path, "the id '\(opening.id)' is taken by an earlier entry")]
      }
      return Ledger.mistakes(in: [(path, tree)], within: self)
    }
  }

  /// Mentions of what is no longer there.
  private func dangling(_ names: Set<String>) throws -> [Mistake] {
    try names.sorted().flatMap { name -> [Mistake] in
      guard try JournalRow.current(db, of: name) == nil else { return [] }
      return try String.fetchAll(
        db, sql: "SELECT source FROM mention WHERE target = ? ORDER BY source", arguments: [name]
      ).map { Mistake(Path([.key($0)]), "it mentions '\(name)', which would be retired") }
    }
  }

  /// The entries of these names as they are now, or all.
  private func trees(_ names: Set<String>?) throws -> [(path: Path, tree: Tree)] {
    guard let names else {
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT journal.entry, journal.body FROM current JOIN journal USING (seq)
          WHERE current.entry NOT LIKE '@%' ORDER BY current.file, current.position
          """)
      var all: [(path: Path, tree: Tree)] = []
      while let row = try rows.next() {
        all.append((Path([.key(row["entry"])]), try Tree(stored: row["body"])))
      }
      return all
    }
    return try names.sorted().compactMap { name in
      try JournalRow.current(db, of: name)?.body.map { (Path([.key(name)]), $0) }
    }
  }

  func kind(of id: EntryID) -> EntryKind? {
    let kind = try? String.fetchOne(
      db.cachedStatement(sql: "SELECT kind FROM current WHERE entry = ?"), arguments: [id.text])
    return kind.flatMap { EntryKind(rawValue: $0) }
  }

  func ids(of kinds: [EntryKind]) -> [String] {
    let wanted = kinds.isEmpty ? EntryKind.allCases : kinds
    return wanted.flatMap { kind in
      (try? String.fetchAll(
        db, sql: "SELECT entry FROM current WHERE kind = ?", arguments: [kind.rawValue])) ?? []
    }
  }
}
