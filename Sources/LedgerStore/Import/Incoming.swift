// SPDX-License-Identifier: Apache-2.0
public import Agreements

/// One file of a ledger as it comes in: its opening remarks and its entries in their order.
public struct IncomingFile: Sendable {
  public let name: String
  /// The lines of remark before the first entry, with their line ends.
  public let header: String
  public let entries: [Tree]

  public init(name: String, header: String, entries: [Tree]) {
    self.name = name
    self.header = header
    self.entries = entries
  }
}

/// Whose version is taken where a file and the store changed the same thing.
public enum Side: String, Sendable, CaseIterable {
  case file, store
}

/// How an import is to be done.
public struct ImportOptions: Sendable {
  /// Retire what was imported before and is in no file any more.
  public var retiresMissing = false
  /// Only say what would happen.
  public var isDryRun = false
  /// Conflicts that somebody has settled, by the entry's id.
  public var taking: [String: Side] = [:]

  public init(retiresMissing: Bool = false, isDryRun: Bool = false, taking: [String: Side] = [:]) {
    self.retiresMissing = retiresMissing
    self.isDryRun = isDryRun
    self.taking = taking
  }
}

/// What an import did, or would do.
public struct ImportReport: Sendable, Hashable {
  /// Something that a file and the store both changed, each in its own way.
  public struct Conflict: Sendable, Hashable {
    public let entry: String
    public let file: String
    /// The keys in which they differ; empty where one side has no such entry any more.
    public let keys: [String]
    public let what: String
  }

  public var unchanged = 0
  public var added: [String] = []
  public var changed: [String] = []
  /// Changed in the store only; the store's version stays.
  public var kept: [String] = []
  /// Changed in both, each in other keys.
  public var merged: [String] = []
  /// Changed in both to the same.
  public var agreed: [String] = []
  public var retired: [String] = []
  /// In no file any more, and kept.
  public var missing: [String] = []
  public var conflicts: [Conflict] = []
  /// The batch that was recorded; nil if there was nothing to record.
  public var batch: Int?
}
