// SPDX-License-Identifier: Apache-2.0
public import Agreements
import GRDB
import Quantities

extension LedgerStore {
  /// The number of the journal's last row: it rises with everything that is recorded, and with
  /// nothing else.
  public func revision() throws -> Int { try reading { try Self.revision($0) } }

  static func revision(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT max(seq) FROM journal") ?? 0
  }

  /// The ledger as it is recorded now, or as it was recorded by a moment.
  ///
  /// - Throws: `LedgerMistakes` if this version of Entente knows another vocabulary than the one
  ///   that recorded it; `DamagedRow`; `StoreTrouble`.
  public func ledger(recordedAsOf moment: Instant? = nil) throws -> Ledger {
    try reading { try Self.ledger($0, recordedAsOf: moment) }
  }

  static func ledger(_ db: Database, recordedAsOf moment: Instant?) throws -> Ledger {
    let state =
      try moment.map { try State.past(db, upTo: Replay(db).lastRow(by: $0)) }
      ?? State.current(db)
    let manifest = Manifest(reading: state.manifest)
    let days = Dictionary(
      manifest.additions.flatMap { addition in addition.files.map { ($0, addition.on) } },
      uniquingKeysWith: { first, _ in first })
    return try Ledger(
      manifest: manifest, reading: state.entries,
      recorded: { path in state.files[path].flatMap { days[$0] } }, earlier: state.earlier)
  }
}

/// What a store holds at one point of its journal.
struct State {
  var manifest = Tree.empty
  var entries: [(path: Path, tree: Tree)] = []
  /// The file of each entry.
  var files: [Path: String] = [:]
  var earlier: [EntryID: [EarlierVersion]] = [:]

  static func current(_ db: Database) throws -> State {
    var state = State()
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT journal.* FROM current JOIN journal USING (seq)
        ORDER BY current.file, current.position, current.entry
        """)
    while let row = try rows.next() { try state.add(JournalRow(row)) }
    let versions = try Row.fetchAll(
      db,
      sql: """
        SELECT journal.*, earlier.until FROM earlier JOIN journal USING (seq)
        ORDER BY earlier.entry, earlier.until
        """)
    for row in versions { try state.add(JournalRow(row), until: row["until"]) }
    return state
  }

  static func past(_ db: Database, upTo seq: Int) throws -> State {
    var rows: [JournalRow] = []
    var state = State()
    for (_, standing) in try Replay(db).standings(upTo: seq) {
      if let seq = standing.seq, let row = try JournalRow.fetch(db, seq: seq) { rows.append(row) }
      for version in standing.earlier where standing.seq != nil {
        guard let row = try JournalRow.fetch(db, seq: version.seq) else { continue }
        state.add(row, until: version.until.description)
      }
    }
    rows.sort { ($0.file, $0.position, $0.entry) < ($1.file, $1.position, $1.entry) }
    for row in rows { state.add(row) }
    return state
  }

  private mutating func add(_ row: JournalRow) {
    guard let body = row.body else { return }
    if row.entry == Keeping.manifest { manifest = body }
    guard !row.entry.hasPrefix("@") else { return }
    let path = Path([.key(row.entry)])
    entries.append((path, body))
    files[path] = row.file
  }

  private mutating func add(_ row: JournalRow, until text: String) {
    guard let body = row.body, let id = EntryID(row.entry), let until = PartialDate(text)?.first,
      let version = EarlierVersion(reading: body, until: until)
    else { return }
    earlier[id, default: []].append(version)
  }
}
