// SPDX-License-Identifier: Apache-2.0
public import Agreements
public import Quantities

/// What was done to an entry.
public enum Action: String, Sendable, CaseIterable {
  /// It came from a file.
  case `import`
  case add
  /// The world changed: what it said before stays true of the days before.
  case amend
  /// We had it wrong: what it said before was never right.
  case correct
  case retire
  /// An earlier row holds again.
  case restore
}

/// One line of the journal: what was done to one entry, and what the entry says since.
public struct JournalRow: Sendable, Hashable {
  /// Its place in the journal, from 1 on without gaps.
  public let seq: Int
  /// The batch it was recorded in: what is undone together.
  public let batch: Int
  public let action: Action
  /// The entry's id, or the name of something else that the store keeps (`Keeping`).
  public let entry: String
  public let kind: String
  /// The file it is exported to, and its place among that file's entries.
  public let file: String
  public let position: String
  /// What it says since; nil where it was retired.
  public let body: Tree?
  /// The first day of which an amendment holds.
  public let holdsFrom: Day?
  /// The row that held before.
  public let supersedes: Int?
  /// The row that holds again.
  public let restores: Int?
}

/// What one person did at one moment for one reason.
public struct Batch: Sendable, Hashable {
  public let number: Int
  /// Never earlier than the batch before.
  public let recordedAt: Instant
  /// What the machine's clock showed, where it had gone back behind the last batch.
  public let wallClock: Instant?
  public let author: String
  /// What was done, in a line: "import of Ledgers/us-japan".
  public let what: String
  public let reason: String?
  /// The batch that it undoes.
  public let undoes: Int?
}

/// What a store keeps besides entries, under names that no entry can have.
public enum Keeping {
  /// What the ledger says of itself.
  public static let manifest = "@ledger"
  public static let manifestFile = "ledger.yaml"
  /// The lines of remark that open a file.
  public static func header(of file: String) -> String { "@file/" + file }

  static let manifestKind = "ledger"
  static let headerKind = "file"
}
