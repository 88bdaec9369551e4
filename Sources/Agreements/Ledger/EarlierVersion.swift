// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// What an entry said before it was amended: the world changed on a day, and until then this was
/// right.
public struct EarlierVersion: Sendable {
  /// The first day on which it no longer stood.
  public let until: Day
  let tree: Tree
  let entry: any Entry

  /// A version from its tree, or nil if the vocabulary no longer knows such an entry.
  public init?(reading tree: Tree, until: Day) {
    guard let (kind, _) = tree.opening,
      Shape.mistakes(in: tree, keys: kind.type.keys, at: Path()).isEmpty
    else { return nil }
    let fields = Fields(tree, keys: kind.type.keys)
    guard let record = Record(fields, kind: kind),
      let entry = kind.readableType.init(fields, record: record)
    else { return nil }
    self.until = until
    self.tree = tree
    self.entry = entry
  }
}

extension Ledger {
  /// Every entry as it stood on a day, and the trees of those.
  func versions(on day: Day) -> (entries: [any Entry], sources: [EntryID: Tree]) {
    let former = earlier.compactMapValues { versions in versions.first { day < $0.until } }
    guard !former.isEmpty else { return (entries, sources) }
    return (
      entries.map { former[$0.id]?.entry ?? $0 },
      sources.merging(former.mapValues(\.tree)) { _, former in former }
    )
  }
}
