// SPDX-License-Identifier: Apache-2.0

extension Tree {
  /// The words of an entry that people search for.
  public struct Words: Sendable, Hashable {
    /// What it is called, in every language, and its id.
    public var names: [String] = []
    /// All that it says besides.
    public var texts: [String] = []
  }

  /// The words of this tree, read as an entry of its kind: of every value that the vocabulary says is
  /// words. Places in documents are left out; excerpts are not.
  public var words: Words {
    guard let (kind, id) = opening, case .map(let pairs) = self else { return Words() }
    var words = Words()
    let naming = [Record.nameKey(of: kind), "aliases", "acronym"]
    for pair in pairs {
      guard let key = kind.type.keys.first(where: { $0.name == pair.key }) else { continue }
      if naming.contains(pair.key) {
        pair.value.collect(as: key.shape, into: &words.names)
      } else {
        pair.value.collect(as: key.shape, into: &words.texts)
      }
    }
    words.names.append(id.text)
    return words
  }

  private func collect(as shape: Shape, into found: inout [String]) {
    switch (shape, self) {
    case (.line, .scalar(let text)), (.text, .scalar(let text)): found.append(text)
    case (.text, .map(let pairs)):
      for pair in pairs { pair.value.collect(as: .line, into: &found) }
    case (.list(let element), .list(let items)):
      for item in items { item.collect(as: element, into: &found) }
    case (.record(let keys), .map(let pairs)):
      for pair in pairs {
        guard let key = keys.first(where: { $0.name == pair.key }) else { continue }
        // Inside a statement too, `at` is a place and no words of the entry's.
        if key.name == "at" { continue }
        pair.value.collect(as: key.shape, into: &found)
      }
    case (.citation, .map):
      if case .scalar(let excerpt)? = value("excerpt") { found.append(excerpt) }
    default: break
    }
  }
}
