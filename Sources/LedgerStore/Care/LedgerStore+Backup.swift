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

extension LedgerStore {
  /// Writes a consistent copy of the store to a file, while others may go on reading and writing.
  /// The file is there whole or not at all.
  ///
  /// - Throws: `StoreTrouble` if there is a file already, or it cannot be written.
  public func backup(to copy: String) throws {
    guard !FileManager.default.fileExists(atPath: copy) else {
      throw StoreTrouble.alreadyThere(copy)
    }
    try Self.copy(database, to: copy)
  }

  /// Brings a backup back as the store in a file. What was there is kept beside it, with
  /// `.before-restore` after its name.
  ///
  /// - Returns: where the store that was there is kept, if one was.
  public static func restore(_ backup: String, to path: String) throws -> String? {
    let source = try LedgerStore(opening: backup)
    guard try source.check().damage.isEmpty else {
      throw StoreTrouble.damaged(backup, "the backup does not pass its own check")
    }
    let fresh = path + ".restoring"
    try copy(source.database, to: fresh)
    var kept: String?
    if FileManager.default.fileExists(atPath: path) {
      kept = try setAside(path)
    }
    guard rename(fresh, path) == 0 else { throw StoreTrouble.unwritable(path) }
    return kept
  }

  /// Moves a store out of the way with the files that belong to it.
  private static func setAside(_ path: String) throws -> String {
    var kept = path + ".before-restore"
    var number = 2
    while FileManager.default.fileExists(atPath: kept) {
      kept = path + ".before-restore-\(number)"
      number += 1
    }
    guard rename(path, kept) == 0 else { throw StoreTrouble.unwritable(path) }
    for part in ["-wal", "-shm"] { _ = rename(path + part, kept + part) }
    return kept
  }

  private static func copy(_ database: any DatabaseWriter, to path: String) throws {
    let unfinished = path + ".unfinished"
    unlink(unfinished)
    do {
      let target = try DatabaseQueue(path: unfinished)
      try database.backup(to: target)
      try target.close()
    } catch let error as DatabaseError {
      unlink(unfinished)
      throw StoreTrouble.meaning(of: error, at: path)
    }
    let file = open(unfinished, O_RDONLY)
    if file >= 0 {
      fsync(file)
      close(file)
    }
    guard rename(unfinished, path) == 0 else { throw StoreTrouble.unwritable(path) }
  }
}
