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
    return try state.ledger()
  }
}

/// What a store holds at one point of its journal.
struct State: Sendable {
  /// An entry, and where it stands: in the order of its file, then of its position there.
  struct Kept: Sendable {
    let file: String
    let position: String
    let name: String
    let tree: Tree

    /// The order of the database, which compares bytes.
    fileprivate static func < (a: Kept, b: Kept) -> Bool {
      let parts = [(a.file, b.file), (a.position, b.position), (a.name, b.name)]
      guard let (one, other) = parts.first(where: { $0.0 != $0.1 }) else { return false }
      return one.utf8.lexicographicallyPrecedes(other.utf8)
    }
  }

  private(set) var manifest = Tree.empty
  private(set) var entries: [Kept] = []
  private(set) var earlier: [EntryID: [EarlierVersion]] = [:]
  /// On which day the files came into the record that were not in its first edition.
  private(set) var days: [String: Day] = [:]

  /// The ledger of all that.
  func ledger() throws(LedgerMistakes) -> Ledger {
    // Only who has files that came later has to know which entry stands in which.
    let named = days.isEmpty ? [] : entries
    let files = Dictionary(
      named.map { (Path([.key($0.name)]), $0.file) }, uniquingKeysWith: { first, _ in first })
    return try Ledger(
      manifest: Manifest(reading: manifest),
      reading: entries.map { (Path([.key($0.name)]), $0.tree) },
      recorded: { path in files[path].flatMap { days[$0] } }, earlier: earlier)
  }

  static func current(_ db: Database) throws -> State {
    var state = State()
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT journal.* FROM current JOIN journal USING (seq)
        ORDER BY current.file, current.position, current.entry
        """)
    while let row = try rows.next() { try state.add(JournalRow(row)) }
    for row in try earlier(db, of: nil) { try state.add(JournalRow(row), until: row["until"]) }
    return state
  }

  /// The rows that said before an amendment what one entry said, or any, each with the day until when.
  static func earlier(_ db: Database, of name: String?) throws -> [Row] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT journal.*, earlier.until FROM earlier JOIN journal USING (seq)
        WHERE ?1 IS NULL OR earlier.entry = ?1 ORDER BY earlier.entry, earlier.until
        """, arguments: [name])
  }

  /// Puts what holds of an entry now in the place of what was known of it.
  mutating func put(_ row: JournalRow?, of name: String, _ id: EntryID) {
    earlier[id] = nil
    entries.removeAll { $0.name == name }
    guard let row, let body = row.body else { return }
    let new = Kept(file: row.file, position: row.position, name: name, tree: body)
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] < new { low = middle + 1 } else { high = middle }
    }
    entries.insert(new, at: low)
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
    if row.entry == Keeping.manifest {
      manifest = body
      days = Dictionary(
        Manifest(reading: body).additions.flatMap { addition in
          addition.files.map { ($0, addition.on) }
        }, uniquingKeysWith: { first, _ in first })
    }
    guard !row.entry.hasPrefix("@") else { return }
    entries.append(
      Kept(file: row.file, position: row.position, name: row.entry, tree: body))
  }

  mutating func add(_ row: JournalRow, until text: String) {
    guard let body = row.body, let id = EntryID(row.entry), let until = PartialDate(text)?.first,
      let version = EarlierVersion(reading: body, until: until)
    else { return }
    earlier[id, default: []].append(version)
  }
}
