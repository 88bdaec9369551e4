// SPDX-License-Identifier: Apache-2.0
public import Agreements
public import Quantities

/// One change that somebody wants recorded.
public struct Edit: Sendable {
  public let action: Action
  /// The id of the entry, or `Keeping.manifest`.
  public let entry: String
  /// What the entry is to say; nil when it is retired or restored.
  public let body: Tree?
  /// The row that the edit was made on. If another holds by now, the edit is refused. Nil: whatever
  /// holds now.
  public let basedOn: Int?
  /// The file that a new entry is exported to; one that holds its like, if none is named.
  public let file: String?
  /// The first day of which an amendment holds; that of the paper it newly cites, if none is named.
  public let holdsFrom: Day?

  public init(
    action: Action, entry: String, body: Tree?, basedOn: Int?, file: String?, holdsFrom: Day?
  ) {
    self.action = action
    self.entry = entry
    self.body = body
    self.basedOn = basedOn
    self.file = file
    self.holdsFrom = holdsFrom
  }

  /// A new entry, under the id that its first key gives.
  ///
  /// - Throws: `EditRefused.mistakes` if the tree opens no entry.
  public static func add(_ body: Tree, file: String? = nil) throws -> Edit {
    guard let opening = body.opening else {
      throw EditRefused.mistakes(Ledger.mistakes(in: [(Path(), body)], within: Nowhere()))
    }
    return Edit(
      action: .add, entry: opening.id.text, body: body, basedOn: nil, file: file, holdsFrom: nil)
  }

  public static func correct(_ entry: String, _ body: Tree, basedOn: Int? = nil) -> Edit {
    Edit(
      action: .correct, entry: entry, body: body, basedOn: basedOn, file: nil, holdsFrom: nil)
  }

  public static func amend(
    _ entry: String, _ body: Tree, from day: Day? = nil, basedOn: Int? = nil
  ) -> Edit {
    Edit(action: .amend, entry: entry, body: body, basedOn: basedOn, file: nil, holdsFrom: day)
  }

  public static func retire(_ entry: String, basedOn: Int? = nil) -> Edit {
    Edit(action: .retire, entry: entry, body: nil, basedOn: basedOn, file: nil, holdsFrom: nil)
  }

  /// The entry as it was before it was retired.
  public static func restore(_ entry: String) -> Edit {
    Edit(action: .restore, entry: entry, body: nil, basedOn: nil, file: nil, holdsFrom: nil)
  }
}

/// No entries at all.
private struct Nowhere: Surroundings {
  func kind(of id: EntryID) -> EntryKind? { nil }
  func ids(of kinds: [EntryKind]) -> [String] { [] }
}

/// What edits would do, before they are recorded.
public struct Preview: Sendable {
  /// One entry before and after; nil where there is none.
  public struct Version: Sendable, Hashable {
    public let entry: String
    public let before: Tree?
    public let after: Tree?
    /// The row that holds now, to base the edit on.
    public let basedOn: Int?
  }

  public let versions: [Version]
  /// The store's revision without the edits.
  public let revision: Int
  /// The whole ledger without and with the edits.
  public let before: Ledger
  public let after: Ledger
}
