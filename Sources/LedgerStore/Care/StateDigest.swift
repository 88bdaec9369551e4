// SPDX-License-Identifier: Apache-2.0
import Agreements
import GRDB
import Quantities

/// A digest of all that a store holds now: entries with their places, what they said before they
/// were amended, and who mentions whom.
enum StateDigest {
  static func ofCurrent(_ db: Database) throws -> String {
    var lines: [String] = []
    let current = try Row.fetchCursor(
      db,
      sql: """
        SELECT current.seq, current.entry, current.kind, current.file, current.position, body
        FROM current JOIN journal USING (seq)
        """)
    while let row = try current.next() {
      lines.append(
        line(
          row["entry"], row["kind"], row["file"], row["position"], row["seq"],
          Chain.digest((row["body"] as String?) ?? "")))
    }
    let earlier = try Row.fetchCursor(db, sql: "SELECT entry, seq, until FROM earlier")
    while let row = try earlier.next() {
      lines.append(Self.earlier(row["entry"], row["seq"], row["until"]))
    }
    let mentions = try Row.fetchCursor(db, sql: "SELECT target, source, is_whole FROM mention")
    while let row = try mentions.next() {
      lines.append(mention(row["target"], row["source"], row["is_whole"]))
    }
    return digest(lines)
  }

  static func ofReplay(_ db: Database) throws -> String {
    var lines: [String] = []
    for (entry, standing) in try Replay(db).standings(upTo: nil) {
      guard let seq = standing.seq, let row = try JournalRow.fetch(db, seq: seq),
        let body = row.body
      else { continue }
      lines.append(
        line(entry, row.kind, row.file, row.position, seq, Chain.digest(body.stored)))
      for version in standing.earlier {
        lines.append(earlier(entry, version.seq, version.until.description))
      }
      guard EntryKind(rawValue: row.kind) != nil else { continue }
      for (target, isWhole) in Derived.mentions(in: body, of: entry) {
        lines.append(mention(target, entry, isWhole))
      }
    }
    return digest(lines)
  }

  private static func line(
    _ entry: String, _ kind: String, _ file: String, _ position: String, _ seq: Int, _ body: String
  ) -> String { "entry\t\(entry)\t\(kind)\t\(file)\t\(position)\t\(seq)\t\(body)" }

  private static func earlier(_ entry: String, _ seq: Int, _ until: String) -> String {
    "earlier\t\(entry)\t\(seq)\t\(until)"
  }

  private static func mention(_ target: String, _ source: String, _ isWhole: Bool) -> String {
    "mention\t\(target)\t\(source)\t\(isWhole)"
  }

  private static func digest(_ lines: [String]) -> String {
    Chain.digest(lines.sorted().joined(separator: "\n"))
  }
}
