// SPDX-License-Identifier: Apache-2.0
import Agreements
import GRDB

/// What each file said when it was imported last.
enum Base {
  static func fetch(_ db: Database, _ name: String) throws -> Tree? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT entry, file, body FROM base WHERE entry = ?"),
      arguments: [name]
    ).map(tree)
  }

  static func tree(_ row: Row) throws -> Tree {
    do {
      return try Tree(stored: row["body"])
    } catch {
      throw DamagedBase(entry: row["entry"])
    }
  }

  static func put(
    _ db: Database, _ name: String, file: String, _ tree: Tree, before: Tree?
  ) throws {
    guard tree != before else { return }
    let stored = tree.stored
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO base (entry, file, body, hash) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [name, file, stored, Chain.digest(stored)])
  }

  static func remove(_ db: Database, _ name: String) throws {
    try db.execute(sql: "DELETE FROM base WHERE entry = ?", arguments: [name])
  }
}

/// The memory of an import that cannot be what was written.
public struct DamagedBase: Error, Sendable, Hashable, CustomStringConvertible {
  public let entry: String
  public var description: String {
    "what was last imported of '\(entry)' is damaged; import it again with --take file \(entry)"
  }
}
