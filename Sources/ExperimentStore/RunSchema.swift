// SPDX-License-Identifier: Apache-2.0
import Exploring
import GRDB

/// The tables of a run: `run` (what pins it), `columns` (what each column means), `experiments`, the
/// view `failures`, and the state to go on from.
struct RunSchema {
  let exploration: Exploration
  /// The names of the columns of inputs and measures in the table, in their order.
  let names: [String]

  /// `EEXP`, by which the file is known again.
  private static let applicationID = 0x4545_5850
  /// As many columns as SQLite lets a table have.
  private static let mostColumns = 2000
  private static let first = ["experiment", "policy", "scenario"]
  private static let last = "failure"

  /// - Throws: `RunFileMistake` for a model with more columns than a table can have.
  init(_ exploration: Exploration, path: String) throws {
    self.exploration = exploration
    let layout = exploration.model.layout
    let headers = layout.inputHeaders.prefix(layout.levers.upperBound) + layout.measureHeaders
    guard headers.count + Self.first.count + 1 <= Self.mostColumns else {
      throw RunFileMistake(
        path: path,
        words: "cannot hold \(headers.count) columns, for SQLite has \(Self.mostColumns) at most; "
          + "write a CSV file")
    }
    var taken = Set(Self.first + [Self.last])
    names = headers.map { header in
      // SQLite does not tell capitals from small letters.
      var name = header
      while !taken.insert(name.lowercased()).inserted { name += "_" }
      return name
    }
  }

  /// Whether the database holds a run.
  ///
  /// - Throws: `RunFileMistake` for a database of something else.
  static func isThere(_ db: Database, _ path: String) throws -> Bool {
    if try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID { return true }
    guard try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0 else {
      throw RunFileMistake(
        path: path, words: "is a database of something else; name another file")
    }
    return false
  }

  /// Whether a run was begun, but killed before anything of it was kept.
  static func isUnused(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM run_state") == 0
  }

  func create(_ db: Database, _ origin: [(pin: String, value: String)]) throws {
    try db.execute(
      sql: """
        PRAGMA application_id = \(Self.applicationID);
        DROP VIEW IF EXISTS failures;
        DROP TABLE IF EXISTS run;
        DROP TABLE IF EXISTS columns;
        DROP TABLE IF EXISTS experiments;
        DROP TABLE IF EXISTS run_state;
        CREATE TABLE run (pin TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE columns (
          name TEXT PRIMARY KEY, role TEXT NOT NULL, unit TEXT NOT NULL, label TEXT NOT NULL,
          label_ko TEXT NOT NULL, label_ja TEXT NOT NULL, belief TEXT, rests_on TEXT
        ) STRICT;
        CREATE TABLE experiments (
          experiment INTEGER PRIMARY KEY, policy TEXT NOT NULL, scenario INTEGER NOT NULL,
          \(zip(names, types).map { "\(Self.quoted($0)) \($1)" }.joined(separator: ", ")),
          failure TEXT
        ) STRICT;
        CREATE INDEX experiments_failed ON experiments (experiment) WHERE failure IS NOT NULL;
        CREATE VIEW failures AS SELECT experiment, policy, scenario, failure, \(inputList)
          FROM experiments WHERE failure IS NOT NULL;
        CREATE TABLE run_state (state BLOB NOT NULL) STRICT;
        """)
    for (pin, value) in pins + origin {
      try db.execute(sql: "INSERT INTO run VALUES (?, ?)", arguments: [pin, value])
    }
    for row in columnRows {
      try db.execute(
        sql: "INSERT INTO columns VALUES (?, ?, ?, ?, ?, ?, ?, ?)", arguments: row)
    }
  }

  private var pins: [(String, String)] {
    exploration.pins + [
      ("title", exploration.model.title.en), ("scenarios", "\(exploration.scenarioCount)"),
      ("policies", exploration.policies.map(\.name).joined(separator: "; ")),
      ("experiments", "\(exploration.experimentCount)"), ("experiments done", "0"),
    ]
  }

  static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  private var levers: Range<Int> { exploration.model.layout.levers }

  private var inputList: String {
    levers.upperBound == 0
      ? "NULL AS inputs" : names.prefix(levers.upperBound).map(Self.quoted).joined(separator: ", ")
  }

  /// Text for a lever with named choices, numbers for all else.
  private var types: [String] {
    names.indices.map { column in
      guard levers.contains(column),
        case .choices = exploration.model.levers[column - levers.lowerBound].domain
      else { return "REAL" }
      return "TEXT"
    }
  }

  /// A row for every column of inputs and measures.
  private var columnRows: [StatementArguments] {
    let model = exploration.model
    let inputs =
      model.uncertainties.map {
        ("uncertainty", $0.unit, $0.label, $0.distribution.description, $0.basis)
      }
      + model.levers.map { ("lever", $0.unit, $0.label, $0.allowed, $0.basis) }
    var rows: [StatementArguments] = zip(names, inputs).map { name, input in
      let (role, unit, label, belief, basis) = input
      return [name, role, unit, label.en, label.ko, label.ja, belief, Self.words(of: basis)]
    }
    var place = inputs.count
    for measure in model.measures {
      let role = measure.kind == .scalar ? "measure" : "series"
      for _ in 0..<measure.count {
        let label = measure.label
        rows.append([names[place], role, measure.unit, label.en, label.ko, label.ja, nil, nil])
        place += 1
      }
    }
    return rows
  }

  private static func words(of basis: Basis) -> String {
    switch basis {
    case .ledger(let entry): "ledger: \(entry)"
    case .published(let words, let url): words + (url.map { " \($0)" } ?? "")
    case .assumed(let words): "assumed: \(words)"
    }
  }
}
