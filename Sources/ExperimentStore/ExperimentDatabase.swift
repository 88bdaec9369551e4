// SPDX-License-Identifier: Apache-2.0
public import Exploring
public import FoundationEssentials
import GRDB

/// A run in one SQLite file: what pins it, what its columns mean, every experiment as a row, and the
/// state from which it goes on.
///
/// Rows are written in the order of the scenarios and numbered from 1, in transactions of some
/// thousands, so that readers may look on and a run that is killed leaves whole experiments.
public final class ExperimentDatabase: ExperimentSink, RunKeeper, @unchecked Sendable {
  public let path: String
  /// What pins the run beside what the engine knows, such as the ledger and its day.
  private let origin: [(pin: String, value: String)]
  // A run calls from one thread at a time.
  private var connection: DatabaseQueue?
  private var insertion: RowInsertion?
  /// Experiments that were written.
  private var written: UInt64 = 0
  /// Chunks in the transaction that is open.
  private var pending = 0

  /// Chunks of a thousand rows in a transaction.
  private static let chunksAtOnce = 16

  public init(_ path: String, origin: [(pin: String, value: String)] = []) {
    self.path = path
    self.origin = origin
  }

  public var kind: String { "sqlite" }

  // MARK: The state of the run

  public func load() throws -> Data? {
    guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int,
      size > 0
    else { return nil }
    return try using { connection in
      try connection.inDatabase { db in
        guard try RunSchema.isThere(db, path) else { return nil }
        return try Data.fetchOne(db, sql: "SELECT state FROM run_state")
      }
    }
  }

  public func save(_ data: Data) throws {
    try using { connection in
      try commit(connection)
      try connection.write { db in
        try db.execute(sql: "DELETE FROM run_state")
        try db.execute(sql: "INSERT INTO run_state (state) VALUES (?)", arguments: [data])
        try db.execute(
          sql: "UPDATE run SET value = ? WHERE pin = 'experiments done'",
          arguments: ["\(written)"])
      }
    }
  }

  // MARK: The experiments

  public func open(_ exploration: Exploration, at position: UInt64?) throws {
    let schema = try RunSchema(exploration, path: path)
    try using { connection in
      try connection.write { db in
        if let position {
          let last = try UInt64.fetchOne(db, sql: "SELECT max(experiment) FROM experiments") ?? 0
          guard last >= position else {
            throw RunFileMistake(
              path: path, words: "lacks rows that were in it; remove it to start anew")
          }
          try db.execute(
            sql: "DELETE FROM experiments WHERE experiment > ?", arguments: [position])
        } else {
          guard try !RunSchema.isThere(db, path) || RunSchema.isUnused(db) else {
            throw RunFileMistake(
              path: path, words: "holds a run already; name another file or remove this one")
          }
          try schema.create(db, origin)
        }
        insertion = try RowInsertion(db, schema)
      }
      written = position ?? 0
    }
  }

  public func write(_ rows: ExperimentRows) throws {
    try using { connection in
      try connection.inDatabase { db in
        if pending == 0 { try db.execute(sql: "BEGIN IMMEDIATE") }
        try insertion?.insert(rows, after: written)
      }
      written += UInt64(rows.scenarios.count)
      pending += 1
      if pending >= Self.chunksAtOnce { try commit(connection) }
    }
  }

  public func flush() throws -> UInt64 {
    try using { connection in
      try commit(connection)
      return written
    }
  }

  private func commit(_ connection: DatabaseQueue) throws {
    guard pending > 0 else { return }
    try connection.inDatabase { try $0.execute(sql: "COMMIT") }
    pending = 0
  }

  // MARK: The connection

  /// - Throws: `RunFileMistake` for what SQLite or the system refuses.
  private func using<Result>(_ body: (DatabaseQueue) throws -> Result) throws -> Result {
    do {
      let connection = try connection ?? connect()
      self.connection = connection
      return try body(connection)
    } catch let error as DatabaseError {
      throw RunFileMistake(path: path, words: Self.words(of: error))
    }
  }

  private func connect() throws -> DatabaseQueue {
    var configuration = Configuration()
    // A transaction spans several calls.
    configuration.allowsUnsafeTransactions = true
    configuration.busyMode = .timeout(5)
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  private static func words(of error: DatabaseError) -> String {
    switch error.resultCode {
    case .SQLITE_NOTADB: "is no SQLite database; name another file"
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      "is in use by another program; wait until that has ended, or name another file"
    case .SQLITE_FULL: "cannot be written: the disk is full"
    case .SQLITE_CANTOPEN: "cannot be opened; check that its folder is there and yours"
    case .SQLITE_READONLY, .SQLITE_PERM: "cannot be written; check its permissions"
    default: "cannot be used: \(error.message ?? "\(error)")"
    }
  }
}
