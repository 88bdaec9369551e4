// SPDX-License-Identifier: Apache-2.0
public import Agreements
import GRDB

/// What a store holds, as the files it came from.
public struct Export: Sendable {
  public let manifest: Tree
  public let manifestHeader: String
  public let files: [IncomingFile]
  /// The journal, one JSON object a line.
  public let journal: String
}

extension LedgerStore {
  /// What the store holds now, file by file, and the journal.
  public func export() throws -> Export {
    try reading { db in
      var manifest = Tree.map([])
      var headers: [String: String] = [:]
      var entries: [String: [Tree]] = [:]
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT journal.* FROM current JOIN journal USING (seq)
          ORDER BY current.file, current.position, current.entry
          """)
      while let next = try rows.next() {
        let row = try JournalRow(next)
        guard let body = row.body else { continue }
        switch row.kind {
        case Keeping.manifestKind: manifest = body
        case Keeping.headerKind:
          if case .scalar(let text) = body { headers[row.file] = text }
        case Keeping.proposalKind: continue
        default: entries[row.file, default: []].append(body)
        }
      }
      let names = Set(headers.keys).union(entries.keys).subtracting([Keeping.manifestFile])
      return Export(
        manifest: manifest, manifestHeader: headers[Keeping.manifestFile] ?? "",
        files: names.sorted().map {
          IncomingFile(name: $0, header: headers[$0] ?? "", entries: entries[$0] ?? [])
        },
        journal: try JournalLines(db).text())
    }
  }
}

/// The journal as lines of JSON, for keeping beside exported files and for other programs.
struct JournalLines {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func text() throws -> String {
    var text = ""
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT journal.seq, journal.batch, recorded_at, wall_clock, author, what, reason, undoes,
          action, entry, kind, file, position, body, holds_from, supersedes, restores, hash
        FROM journal JOIN batch ON batch.number = journal.batch ORDER BY seq
        """)
    while let row = try rows.next() { text += try line(row) + "\n" }
    return text
  }

  private func line(_ row: Row) throws -> String {
    var members: [String] = []
    for name in row.columnNames {
      switch row[name] as DatabaseValue {
      case let value where value.isNull: continue
      case let value where name == "body":
        members.append("\"body\":\(String.fromDatabaseValue(value) ?? "null")")
      case let value:
        let text =
          Int.fromDatabaseValue(value).flatMap { value.storage.isText ? nil : String($0) }
          ?? Tree.scalar(String.fromDatabaseValue(value) ?? "").stored
        members.append("\"\(name)\":\(text)")
      }
    }
    return "{" + members.joined(separator: ",") + "}"
  }
}

extension DatabaseValue.Storage {
  fileprivate var isText: Bool { if case .string = self { true } else { false } }
}
