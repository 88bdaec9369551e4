// SPDX-License-Identifier: Apache-2.0
public import Agreements
import GRDB

extension LedgerStore {
  /// What somebody has set aside to record later. It is no part of the record: no export has it.
  ///
  /// - Parameter secret: what only they know; the store keeps its digest.
  public func setAside(by secret: String) throws -> Tree? {
    try reading { db in
      try String.fetchOne(
        db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [Self.asideName(secret)])
    }.flatMap { try? Tree(stored: $0) }
  }

  /// Keeps what somebody has set aside, in place of what they had before; an empty list is forgotten.
  public func setAside(_ list: Tree, by secret: String) throws {
    try writing { db in
      let name = Self.asideName(secret)
      if list == .list([]) {
        try db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [name])
      } else {
        try db.execute(
          sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
          arguments: [name, list.stored])
      }
    }
  }

  private static func asideName(_ secret: String) -> String { "set aside " + Chain.digest(secret) }
}
