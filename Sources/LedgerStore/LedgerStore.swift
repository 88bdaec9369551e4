// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import GRDB

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A ledger on disk: one SQLite file that holds an append-only journal and what follows from it.
///
/// Every call stands alone and is safe from any thread. What a call has recorded when it returns
/// survives the loss of power.
public final class LedgerStore: Sendable {
  public let path: String
  let database: any DatabaseWriter
  private let clock: @Sendable () -> Instant
  private let program: String
  private let identity: FileIdentity

  /// Opens the store in a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - program: what others are told is writing, if they have to wait.
  ///   - patience: seconds to wait while another program writes.
  ///   - clock: the machine's clock.
  /// - Throws: `StoreTrouble` if there is no store, or none that this version can use.
  public convenience init(
    opening path: String, program: String = "entente", patience: Double = 10,
    clock: @escaping @Sendable () -> Instant = { .now }
  ) throws {
    guard FileManager.default.fileExists(atPath: path) else { throw StoreTrouble.missing(path) }
    try self.init(path, isNew: false, program: program, patience: patience, clock: clock)
  }

  /// Makes an empty store in a file that is not there yet, with the folders above it.
  ///
  /// - Throws: `StoreTrouble` if there is a file, or it cannot be made.
  public convenience init(
    creating path: String, program: String = "entente", patience: Double = 10,
    clock: @escaping @Sendable () -> Instant = { .now }
  ) throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw StoreTrouble.alreadyThere(path)
    }
    let folder = URL(filePath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try self.init(path, isNew: true, program: program, patience: patience, clock: clock)
  }

  private init(
    _ path: String, isNew: Bool, program: String, patience: Double,
    clock: @escaping @Sendable () -> Instant
  ) throws {
    self.path = path
    self.program = program
    self.clock = clock
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(patience)
      configuration.label = "entente"
      // Looked at as it is first: opening a pool would turn a stranger's file into WAL mode.
      let isUpToDate =
        try !isNew
        && DatabaseQueue(path: path, configuration: configuration).read {
          try Schema.recognise($0, at: path)
        }
      let pool = try DatabasePool(path: path, configuration: configuration)
      // What has been acknowledged must survive the loss of power, and NORMAL, which GRDB sets for
      // WAL, promises only that the file stays whole.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      if !isUpToDate { try Schema.migrator.migrate(pool) }
      if try !pool.read(Schema.isCurrent) { try pool.write(Derived.rebuild) }
      database = pool
    } catch let error as DatabaseError {
      throw StoreTrouble.meaning(of: error, at: path)
    }
    guard let identity = FileIdentity(of: path) else { throw StoreTrouble.missing(path) }
    self.identity = identity
  }

  var now: Instant { clock() }

  /// Reads one consistent state.
  func reading<T>(_ work: (Database) throws -> T) throws -> T {
    try sameFile()
    do {
      return try database.read(work)
    } catch let error as DatabaseError {
      throw StoreTrouble.meaning(of: error, at: path)
    }
  }

  /// Writes all of something or nothing of it.
  func writing<T>(_ work: (Database) throws -> T) throws -> T {
    try sameFile()
    do {
      return try database.write { db in
        WriterNote.leave(at: path, by: program, at: now)
        defer { WriterNote.remove(from: path) }
        return try work(db)
      }
    } catch let error as DatabaseError {
      throw StoreTrouble.meaning(of: error, at: path)
    }
  }

  private func sameFile() throws {
    guard FileIdentity(of: path) == identity else { throw StoreTrouble.replaced(path) }
  }
}

/// Which file a path led to.
struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64

  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
  }
}
