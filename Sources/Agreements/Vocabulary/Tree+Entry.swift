// SPDX-License-Identifier: Apache-2.0

extension Tree {
  /// The kind and id that open an entry, or nil if this tree opens none.
  public var opening: (kind: EntryKind, id: EntryID)? {
    guard case .map(let pairs) = self, let first = pairs.first,
      let kind = EntryKind(rawValue: first.key), case .scalar(let text) = first.value,
      let id = EntryID(text)
    else { return nil }
    return (kind, id)
  }

  /// Every id that this tree, read as an entry of its kind, mentions.
  public var references: [Reference] { references(at: Path()) }

  func references(at path: Path) -> [Reference] {
    guard let (kind, _) = opening else { return [] }
    return Shape.references(in: self, keys: kind.type.keys, at: path)
  }

  /// The same entry with all keys in the vocabulary's order, so that two writings of one content
  /// are equal.
  public var inVocabularyOrder: Tree {
    guard let (kind, _) = opening else { return self }
    return ordered(by: kind.type.keys)
  }

  /// A map with these keys first, in their order; what they hold likewise. Keys that are not among
  /// them follow as they came.
  public func ordered(by keys: [Key]) -> Tree {
    guard case .map(let pairs) = self else { return self }
    let places = pairs.map { pair in keys.firstIndex { $0.name == pair.key } ?? keys.count }
    let order = pairs.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    return .map(
      order.map { index in
        let shape = places[index] < keys.count ? keys[places[index]].shape : nil
        return Pair(key: pairs[index].key, value: pairs[index].value.ordered(as: shape))
      })
  }

  private func ordered(as shape: Shape?) -> Tree {
    switch (self, shape) {
    case (.map, .record(let keys)): ordered(by: keys)
    case (.map, .citation): ordered(by: Shape.citationKeys)
    case (.list(let items), .list(let element)): .list(items.map { $0.ordered(as: element) })
    default: self
    }
  }
}
