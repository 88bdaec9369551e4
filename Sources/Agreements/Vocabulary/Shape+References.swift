// SPDX-License-Identifier: Apache-2.0

/// One entry's mention of another.
public struct Reference: Sendable, Hashable {
  public let path: Path
  public let target: EntryID
  /// The kinds that may stand there; empty means any.
  public let kinds: [EntryKind]
}

extension Shape {
  /// Every id that stands in a tree of this shape.
  func references(in tree: Tree, at path: Path) -> [Reference] {
    switch self {
    case .reference(let kinds):
      guard case .scalar(let text) = tree, let id = EntryID(text) else { return [] }
      return [Reference(path: path, target: id, kinds: kinds)]
    case .citation:
      guard case .map(let pairs) = tree else { return [] }
      if pairs.count == 1, let id = EntryID(pairs[0].key), pairs[0].key.contains("/") {
        return [Reference(path: path / pairs[0].key, target: id, kinds: [.document])]
      }
      return Self.references(in: tree, keys: Self.citationKeys, at: path)
    case .list(let element):
      guard case .list(let items) = tree else { return [] }
      return items.enumerated().flatMap { element.references(in: $1, at: path / $0) }
    case .record(let keys): return Self.references(in: tree, keys: keys, at: path)
    default: return []
    }
  }

  static func references(in tree: Tree, keys: [Key], at path: Path) -> [Reference] {
    guard case .map(let pairs) = tree else { return [] }
    return pairs.flatMap { pair in
      keys.first { $0.name == pair.key }?.shape.references(in: pair.value, at: path / pair.key)
        ?? []
    }
  }
}
