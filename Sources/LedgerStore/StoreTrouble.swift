// SPDX-License-Identifier: Apache-2.0
import GRDB

/// Why a store could not be opened, read or written: what is wrong and what to do.
public struct StoreTrouble: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Kind: Sendable, Hashable {
    case missing, alreadyThere, foreign, newer, damaged, busy, full, notWritable, replaced,
      unreadable
  }

  public let kind: Kind
  public let path: String
  public let reason: String
  public let remedy: String

  public var description: String { "\(path): \(reason); \(remedy)" }

  static func missing(_ path: String) -> StoreTrouble {
    StoreTrouble(
      kind: .missing, path: path, reason: "there is no store here",
      remedy: "make one with entente store init, or name another with --store FILE")
  }

  static func alreadyThere(_ path: String) -> StoreTrouble {
    StoreTrouble(
      kind: .alreadyThere, path: path, reason: "there is a file here already",
      remedy: "nothing was changed; name another file, or use the store that is there")
  }

  static func foreign(_ path: String) -> StoreTrouble {
    StoreTrouble(
      kind: .foreign, path: path, reason: "this file is no store of Entente's",
      remedy: "nothing was changed; name the right file with --store FILE")
  }

  static func newer(_ path: String, version: Int, known: Int) -> StoreTrouble {
    StoreTrouble(
      kind: .newer, path: path,
      reason: "a later Entente wrote it (schema \(version); this one knows \(known))",
      remedy: "nothing was changed; use that Entente or a later one")
  }

  static func damaged(_ path: String, _ what: String) -> StoreTrouble {
    StoreTrouble(
      kind: .damaged, path: path, reason: "it is damaged: \(what)",
      remedy:
        "entente store check says where; entente store restore brings back the last backup. Keep a copy of the damaged file"
    )
  }

  static func busy(_ path: String, who: String?) -> StoreTrouble {
    StoreTrouble(
      kind: .busy, path: path,
      reason: "\(who ?? "another program") is writing to it and has not finished",
      remedy: "nothing was recorded; try again when it is done")
  }

  static func full(_ path: String) -> StoreTrouble {
    StoreTrouble(
      kind: .full, path: path, reason: "there is no room left on the disk",
      remedy: "nothing of this was recorded, everything before it is kept; make room and try again")
  }

  static func replaced(_ path: String) -> StoreTrouble {
    StoreTrouble(
      kind: .replaced, path: path,
      reason: "the file was moved, deleted or replaced while this program had it open",
      remedy: "nothing was recorded; start the program again")
  }

  static func unwritable(_ path: String) -> StoreTrouble {
    StoreTrouble(
      kind: .notWritable, path: path, reason: "it cannot be written",
      remedy: "nothing was recorded; see to the permissions of the file and its folder")
  }

  /// What an error of SQLite's means to whoever keeps the store.
  static func meaning(of error: DatabaseError, at path: String) -> StoreTrouble {
    let words = error.message ?? "no more is known"
    return switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: busy(path, who: WriterNote.holder(of: path))
    case .SQLITE_FULL: full(path)
    case .SQLITE_CORRUPT: damaged(path, words)
    case .SQLITE_NOTADB: foreign(path)
    case .SQLITE_READONLY, .SQLITE_PERM: unwritable(path)
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE: full(path)
    default:
      StoreTrouble(
        kind: .unreadable, path: path, reason: "it cannot be used (\(words))",
        remedy: "see to the permissions of the file and its folder, and to the disk")
    }
  }
}
