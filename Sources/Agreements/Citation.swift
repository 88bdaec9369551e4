// SPDX-License-Identifier: Apache-2.0

/// Where something stands: a document and a place in it.
public struct Citation: Hashable, Sendable {
  public let document: EntryID
  /// The place as a reader finds it: "item 1", "table 2", "p. 3".
  public let place: String
  /// The document through which the cited one is known, when it was not read itself.
  public let via: Via?
  /// The words themselves. Kept for a reader's own ledger; the shipped ledger has none.
  public let excerpt: String?

  public struct Via: Hashable, Sendable {
    public let document: EntryID
    public let place: String
  }

  /// Whether the cited document itself was read.
  public var isFirstHand: Bool { via == nil }
}

/// At least one citation. An entry cannot be made without.
public struct Citations: Hashable, Sendable {
  public let first: Citation
  public let rest: [Citation]
  public var all: [Citation] { [first] + rest }

  init?(_ list: [Citation]) {
    guard let first = list.first else { return nil }
    self.first = first
    rest = Array(list.dropFirst())
  }

  private init(first: Citation, rest: [Citation]) {
    self.first = first
    self.rest = rest
  }

  /// These and further ones.
  func adding(_ more: [Citation]) -> Citations { Citations(first: first, rest: rest + more) }
}

/// Two sources that cannot both be right about one entry, and which of them the entry follows.
public struct Discrepancy: Hashable, Sendable {
  /// What they differ about.
  public let subject: Text
  /// What the one says, where.
  public let printed: Text
  public let printedAt: Citation
  /// What the record says instead, where.
  public let record: Text
  public let recordAt: Citations
}

extension Citation {
  /// The citation that a tree holds, in its short or its full form; nil if it holds none.
  public init?(reading tree: Tree) {
    guard let citation = Fields.citation(tree) else { return nil }
    self = citation
  }

  /// A paper as a whole, for what follows from having read all of it.
  public init(whole document: EntryID, place: String) {
    self.init(document: document, place: place, via: nil, excerpt: nil)
  }
}
