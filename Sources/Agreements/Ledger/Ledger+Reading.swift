// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// All that is wrong with what was read as a ledger.
public struct LedgerMistakes: Error, Sendable {
  public let mistakes: [Mistake]
}

extension Ledger {
  /// Makes a ledger of entries as a file or a store holds them.
  ///
  /// - Parameters:
  ///   - trees: each entry with the path that leads to it.
  ///   - recorded: the day on which what stands at a path came into the record; nil for the first
  ///     edition.
  ///   - earlier: what amended entries said before, the oldest first.
  /// - Throws: every mistake at once: shape, unknown ids, and what contradicts itself.
  public init(
    manifest: Manifest, reading trees: [(path: Path, tree: Tree)],
    recorded: (Path) -> Day? = { _ in nil },
    earlier: [EntryID: [EarlierVersion]] = [:]
  ) throws(LedgerMistakes) {
    let (ledger, mistakes) = Self.read(
      trees, manifest: manifest, within: nil, recorded: recorded, earlier: earlier)
    guard mistakes.isEmpty else { throw LedgerMistakes(mistakes: mistakes) }
    self = ledger
  }

  /// What is wrong with some entries of a ledger whose other entries are known by id and kind only.
  ///
  /// Contradictions are looked for among `trees` alone, so they have to hold every part of a whole
  /// that is among them.
  public static func mistakes(
    in trees: [(path: Path, tree: Tree)], within surroundings: some Surroundings
  ) -> [Mistake] {
    read(trees, manifest: Manifest(reading: .empty), within: surroundings).mistakes
  }

  private static func read(
    _ trees: [(path: Path, tree: Tree)], manifest: Manifest,
    within surroundings: (any Surroundings)?,
    recorded: (Path) -> Day? = { _ in nil },
    earlier: [EntryID: [EarlierVersion]] = [:]
  ) -> (ledger: Ledger, mistakes: [Mistake]) {
    var mistakes: [Mistake] = []
    var entries: [any Entry] = []
    var places: [EntryID: Path] = [:]
    var sources: [EntryID: Tree] = [:]
    var recordedOn: [EntryID: Day] = [:]
    // Without their paths, which are found again for the few that are wrong: a large ledger has millions.
    var references: [(from: EntryID, place: Int, list: [(target: EntryID, kinds: [EntryKind])])] =
      []

    for (place, (path, tree)) in trees.enumerated() {
      guard let type = Self.type(of: tree, at: path, &mistakes) else { continue }
      let keys = type.keys
      let wrong = Shape.mistakes(in: tree, keys: keys, at: path)
      mistakes += wrong
      let fields = Fields(tree, keys: keys)
      // An entry with mistakes still has its id, so that others may refer to it.
      guard let id = fields.id(type.kind.rawValue) else { continue }
      if places[id] != nil {
        mistakes.append(
          Mistake(
            path / type.kind.rawValue, "the id '\(id)' is taken by an earlier entry",
            suggestion: Self.freeID(near: id, places)))
        continue
      }
      places[id] = path
      sources[id] = tree
      recordedOn[id] = recorded(path)
      let found = Shape.references(in: tree, keys: keys, at: path)
      references.append((id, place, found.map { ($0.target, $0.kinds) }))
      guard wrong.isEmpty, let record = Record(fields, kind: type.kind),
        let entry = type.init(fields, record: record)
      else {
        if wrong.isEmpty { mistakes += type.entryMistakes(tree, at: path) }
        continue
      }
      mistakes += type.entryMistakes(tree, at: path)
      entries.append(entry)
    }

    let known = KnownKinds(Self.kinds(of: trees.map(\.tree)), and: surroundings)
    var mentions: [EntryID: [EntryID]] = [:]
    for (from, place, list) in references {
      for (number, reference) in list.enumerated() {
        if !known.has(reference.target, among: reference.kinds) {
          let (path, tree) = trees[place]
          mistakes.append(Self.mistake(with: tree.references(at: path)[number], known))
        }
        if reference.target != from, mentions[reference.target]?.last != from {
          mentions[reference.target, default: []].append(from)
        }
      }
    }
    let ledger = Ledger(
      manifest: manifest, asOf: nil, entries: entries, mentions: mentions, sources: sources,
      recordedOn: recordedOn, earlier: earlier)
    mistakes += ledger.contradictions { places[$0] ?? Path() }
    return (ledger, mistakes)
  }

  private static func type(
    of tree: Tree, at path: Path, _ mistakes: inout [Mistake]
  ) -> (any ReadableEntry.Type)? {
    guard case .map(let pairs) = tree else {
      mistakes.append(Mistake(path, "\(tree.noun) stands where an entry is expected"))
      return nil
    }
    // Only the first key decides: `meeting:` also stands inside provisions and documents.
    if let kind = pairs.first.flatMap({ EntryKind(rawValue: $0.key) }) { return kind.readableType }
    let words = EntryKind.allCases.map(\.rawValue)
    let first = pairs.first?.key ?? ""
    mistakes.append(
      Mistake(
        path / first, "'\(first)' opens no entry; one of \(words.joined(separator: ", ")) does",
        suggestion: Spelling.nearest(to: first, among: words)))
    return nil
  }

  private static func kinds(of trees: [Tree]) -> [EntryID: EntryKind] {
    var kinds: [EntryID: EntryKind] = [:]
    for case .map(let pairs) in trees {
      guard let first = pairs.first, let kind = EntryKind(rawValue: first.key),
        case .scalar(let text) = first.value, let id = EntryID(text)
      else { continue }
      kinds[id] = kinds[id] ?? kind
    }
    return kinds
  }

  private static func mistake(with reference: Reference, _ known: KnownKinds) -> Mistake {
    let allowed = reference.kinds
    let kind = known.kind(of: reference.target)
    let wanted = allowed.isEmpty ? "entry" : allowed.map(\.rawValue).joined(separator: " or ")
    let message =
      kind.map { "'\(reference.target)' is a \($0.rawValue), where a \(wanted) is expected" }
      ?? "there is no \(wanted) '\(reference.target)'"
    return Mistake(
      reference.path, message,
      suggestion: Spelling.nearest(to: reference.target.text, among: known.ids(of: allowed)))
  }

  private static func freeID(near id: EntryID, _ taken: [EntryID: Path]) -> String? {
    (2...99).lazy.map { "\(id)-\($0)" }.first { taken[EntryID($0)!] == nil }
  }
}

extension EntryKind {
  /// The type that entries of this kind are read as.
  public var type: any Entry.Type { readableType }

  var readableType: any ReadableEntry.Type {
    switch self {
    case .term: Term.self
    case .party: Party.self
    case .meeting: Meeting.self
    case .document: Document.self
    case .provision: Provision.self
    case .commitment: Commitment.self
    case .package: Package.self
    case .project: Project.self
    case .flow: Flow.self
    case .instrument: Instrument.self
    case .programme: Programme.self
    case .procedure: Procedure.self
    case .calendar: HolidayCalendar.self
    case .figure: Figure.self
    case .assessment: Assessment.self
    case .outcome: Outcome.self
    }
  }
}

extension Entry {
  /// Every key of the kind, in the order in which files are written.
  public static var keys: [Key] { EntryKind.keys[kind] ?? [] }

  fileprivate static var assembledKeys: [Key] {
    let common = Record.keys(of: kind)
    let tail = common.filter { ["cites", "note", "discrepancies"].contains($0.name) }
    let head = common.filter { !["cites", "note", "discrepancies"].contains($0.name) }
    return head + ownKeys + tail
  }
}

extension EntryKind {
  /// Put together once: reading an entry asks for them again and again.
  fileprivate static let keys = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.type.assembledKeys) })
}
