// SPDX-License-Identifier: Apache-2.0
public import Quantities

extension Ledger {
  /// What holds of one entry now.
  public struct Change: Sendable {
    public let id: EntryID
    /// Nil where it was retired.
    public let tree: Tree?
    /// The day on which it came into the record; nil for the first edition.
    public let recorded: Day?
    /// What it said before it was amended, the oldest first.
    public let earlier: [EarlierVersion]

    public init(id: EntryID, tree: Tree?, recorded: Day?, earlier: [EarlierVersion]) {
      self.id = id
      self.tree = tree
      self.recorded = recorded
      self.earlier = earlier
    }
  }

  /// The ledger after a few of its entries changed, came or went: what reading all of it anew would
  /// give, in a fraction of the time.
  ///
  /// - Parameters:
  ///   - changes: at most one an entry. They were judged together with the rest when they were
  ///     recorded, so that contradictions are not looked for again.
  ///   - order: every entry that there is then, in the order of the files.
  /// - Returns: nil if a change cannot be read, mentions what is not there, or takes away what is
  ///   mentioned; reading everything says what is wrong.
  public func changed(_ changes: [Change], order: [EntryID]) -> Ledger? {
    var index = index
    var sources = sources
    var recordedOn = recordedOn
    var earlier = earlier
    var mentions = mentions
    var targets: [(source: EntryID, kinds: [EntryKind], target: EntryID)] = []
    // Dictionaries of a large ledger are copied when something in them changes, and most edits change words.
    for change in changes {
      let before = mentioned(by: change.id)
      guard let tree = change.tree else {
        for target in before { mentions[target]?.removeAll { $0 == change.id } }
        index[change.id] = nil
        sources[change.id] = nil
        recordedOn[change.id] = nil
        earlier[change.id] = nil
        continue
      }
      guard let entry = Self.entry(reading: tree), entry.id == change.id else { return nil }
      index[change.id] = entry
      sources[change.id] = tree
      if recordedOn[change.id] != change.recorded { recordedOn[change.id] = change.recorded }
      if !change.earlier.isEmpty || earlier[change.id] != nil {
        earlier[change.id] = change.earlier.isEmpty ? nil : change.earlier
      }
      var now: Set<EntryID> = []
      for reference in Shape.references(in: tree, keys: entry.kind.type.keys, at: Path()) {
        now.insert(reference.target)
        targets.append((change.id, reference.kinds, reference.target))
      }
      for target in before.subtracting(now) { mentions[target]?.removeAll { $0 == change.id } }
    }
    guard
      targets.allSatisfy({ reference in
        guard let kind = index[reference.target]?.kind else { return false }
        return reference.kinds.isEmpty || reference.kinds.contains(kind)
      }),
      changes.allSatisfy({ $0.tree != nil || (mentions[$0.id] ?? []).isEmpty })
    else { return nil }

    let isNew = { (source: EntryID, target: EntryID) in
      target != source && !(mentions[target]?.contains(source) ?? false)
    }
    let new = targets.filter { isNew($0.source, $0.target) }
    let places =
      new.isEmpty
      ? [:]
      : Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for (source, _, target) in new where isNew(source, target) {
      guard let place = places[source] else { return nil }
      var sources = mentions[target, default: []]
      sources.insert(
        source, at: sources.firstIndex { places[$0, default: 0] >= place } ?? sources.endIndex)
      mentions[target] = sources
    }
    for change in changes where mentions[change.id]?.isEmpty ?? false { mentions[change.id] = nil }
    let entries = order.compactMap { index[$0] }
    guard entries.count == index.count else { return nil }
    return Ledger(
      manifest: manifest, asOf: asOf, entries: entries, mentions: mentions, sources: sources,
      recordedOn: recordedOn, earlier: earlier)
  }

  private func mentioned(by id: EntryID) -> Set<EntryID> {
    guard let tree = sources[id], let kind = index[id]?.kind else { return [] }
    return Set(Shape.references(in: tree, keys: kind.type.keys, at: Path()).map(\.target))
  }

  private static func entry(reading tree: Tree) -> (any Entry)? {
    guard let (kind, _) = tree.opening else { return nil }
    let type = kind.readableType
    guard Shape.mistakes(in: tree, keys: type.keys, at: Path()).isEmpty,
      type.entryMistakes(tree, at: Path()).isEmpty
    else { return nil }
    let fields = Fields(tree, keys: type.keys)
    return Record(fields, kind: kind).flatMap { type.init(fields, record: $0) }
  }
}
