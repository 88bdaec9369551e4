// SPDX-License-Identifier: Apache-2.0
import Agreements
import GRDB

/// What `entente store check` found.
public struct CheckReport: Sendable, Hashable {
  public var rows = 0
  public var entries = 0
  /// A digest of everything that is current: equal in two stores that hold the same.
  public var state = ""
  /// What is wrong, each with what it means.
  public var damage: [String] = []
}

extension LedgerStore {
  /// Looks at everything: SQLite's own structure, the chain of the journal row by row, the memory of
  /// imports, whether what is derived is what the journal says, whether all of it is a ledger, and
  /// whether search finds what it says.
  public func check() throws -> CheckReport {
    do {
      var report = try reading { db in
        var report = CheckReport()
        report.damage += try Self.structure(db)
        // Where the structure is damaged, rows may hold anything.
        guard report.damage.isEmpty else { return report }
        report.damage += try Self.chain(db, rows: &report.rows)
        report.damage += try Self.bases(db)
        guard report.damage.isEmpty else { return report }
        report.damage += try Self.derived(db)
        report.state = try StateDigest.ofCurrent(db)
        report.entries =
          try Int.fetchOne(db, sql: "SELECT count(*) FROM current WHERE entry NOT LIKE '@%'") ?? 0
        do {
          _ = try Self.ledger(db, recordedAsOf: nil)
        } catch let mistakes as LedgerMistakes {
          report.damage += EditRefused.mistakes(mistakes.mistakes).description.split(
            separator: "\n"
          ).map(String.init)
        }
        return report
      }
      if report.damage.isEmpty { report.damage += try SearchCheck.damage(at: path) }
      return report
    } catch let row as DamagedRow {
      return CheckReport(damage: [row.description])
    } catch let trouble as StoreTrouble where trouble.kind == .damaged {
      return CheckReport(damage: [trouble.reason + "; " + trouble.remedy])
    }
  }

  private static func structure(_ db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
      .map { "SQLite finds: \($0)" }
  }

  private static func chain(_ db: Database, rows count: inout Int) throws -> [String] {
    var damage: [String] = []
    var previous = Chain.start
    var batches: [Int: Batch] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT * FROM batch") {
      let batch = Batch(row)
      batches[batch.number] = batch
    }
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM journal ORDER BY seq")
    while let next = try rows.next() {
      count += 1
      let seq: Int = next["seq"]
      if seq != count, damage.isEmpty {
        damage.append("row \(count) of the journal is missing: row \(seq) stands in its place")
      }
      let written: String = next["hash"]
      do {
        let row = try JournalRow(next)
        guard let batch = batches[row.batch] else {
          throw DamagedRow(seq: seq, what: "its batch \(row.batch) is missing")
        }
        guard Chain.link(previous, row, storedBody: next["body"], batch) == written else {
          throw DamagedRow(seq: seq, what: "it is not what was written ('\(row.entry)')")
        }
      } catch let damaged as DamagedRow {
        damage.append(damaged.description)
      }
      previous = written
    }
    return damage
  }

  private static func bases(_ db: Database) throws -> [String] {
    var damage: [String] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT entry, body, hash FROM base")
    while let row = try rows.next() {
      if Chain.digest(row["body"] as String) != row["hash"] {
        damage.append(DamagedBase(entry: row["entry"]).description)
      }
    }
    return damage
  }

  private static func derived(_ db: Database) throws -> [String] {
    let (now, replayed) = (try StateDigest.ofCurrent(db), try StateDigest.ofReplay(db))
    return now == replayed
      ? []
      : ["what is derived differs from what the journal says; entente store rebuild makes it anew"]
  }

  /// Makes everything that follows from the journal anew.
  ///
  /// - Returns: the digest of the state before and after.
  public func rebuild() throws -> (before: String, after: String) {
    try writing { db in
      let before = try? StateDigest.ofCurrent(db)
      try Derived.rebuild(db)
      return (before ?? "", try StateDigest.ofCurrent(db))
    }
  }
}
