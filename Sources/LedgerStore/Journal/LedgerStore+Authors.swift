// SPDX-License-Identifier: Apache-2.0
import GRDB

extension LedgerStore {
  /// Under whose name a user of this machine records.
  ///
  /// - Parameter login: the user's name on the machine.
  public func author(of login: String) throws -> Author? {
    try reading { db in
      try String.fetchOne(
        db, sql: "SELECT value FROM setting WHERE name = ?", arguments: ["author of \(login)"]
      ).flatMap { Author($0) }
    }
  }

  public func setAuthor(_ author: Author, of login: String) throws {
    try writing { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
        arguments: ["author of \(login)", author.description])
    }
  }
}
