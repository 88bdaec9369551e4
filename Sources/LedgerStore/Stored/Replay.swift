// SPDX-License-Identifier: Apache-2.0
import GRDB
import Quantities

/// Reads the journal from its beginning.
struct Replay {
  let db: Database

  init(_ db: Database) { self.db = db }

  /// What holds of every entry after the row of this number; after the last, if there is none.
  func standings(upTo seq: Int?) throws -> [(entry: String, standing: Standing)] {
    var found: [(String, Standing)] = []
    var entry: String?
    var steps: [Standing.Step] = []
    func close() {
      if let entry { found.append((entry, Standing.after(steps))) }
    }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT entry, seq, action, holds_from, restores FROM journal
        WHERE seq <= ? ORDER BY entry, seq
        """, arguments: [seq ?? Int.max])
    while let row = try rows.next() {
      let name: String = row["entry"]
      if name != entry {
        close()
        entry = name
        steps = []
      }
      steps.append(Standing.Step(row))
    }
    close()
    return found
  }

  /// The last row that had been recorded by a moment.
  func lastRow(by moment: Instant) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT max(seq) FROM journal
        WHERE batch <= (SELECT max(number) FROM batch WHERE recorded_at <= ?)
        """, arguments: [moment.description]) ?? 0
  }
}

extension Standing.Step {
  init(_ row: Row) {
    self.init(
      seq: row["seq"], action: Action(rawValue: row["action"]) ?? .restore,
      holdsFrom: (row["holds_from"] as String?).flatMap { PartialDate($0)?.first },
      restores: row["restores"])
  }
}
