// SPDX-License-Identifier: Apache-2.0

/// Words and what they can mean, as they are gathered; `LexiconTables` are what text is read with.
///
/// A trie over Unicode scalars. Latin letters are folded to lower case and full-width forms to
/// half-width.
struct Lexicon: Sendable {
  /// A word that begins at the asked place.
  struct Match {
    let end: Int
    let word: Int
  }

  /// A node of the trie; the first is the root.
  struct Node {
    /// 0 for the root and its children.
    var parent: Int32
    /// What leads to it from its parent.
    var scalar: UInt32
    /// The word that ends here, or -1.
    var word: Int32 = -1
  }

  private(set) var nodes = [Node(parent: 0, scalar: 0)]
  private var children: [UInt64: Int32] = [:]
  private(set) var senses: [[Sense]] = []

  init() {}

  /// Adds a meaning to a word.
  mutating func add(_ word: some StringProtocol, _ sense: Sense) {
    var node: Int32 = 0
    for scalar in word.unicodeScalars { node = child(of: node, Self.fold(scalar.value)) }
    guard node != 0 else { return }
    if nodes[Int(node)].word < 0 {
      nodes[Int(node)].word = Int32(senses.count)
      senses.append([])
    }
    senses[Int(nodes[Int(node)].word)].append(sense)
  }

  /// Adds one meaning to many words, separated by spaces; an underscore stands for a space in a word.
  mutating func add(words: String, _ sense: Sense) {
    for word in words.split(separator: " ") {
      add(String(word.map { $0 == "_" ? " " : $0 }), sense)
    }
  }

  private mutating func child(of node: Int32, _ scalar: UInt32) -> Int32 {
    let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar)
    if let child = children[key] { return child }
    let child = Int32(nodes.count)
    nodes.append(Node(parent: node, scalar: scalar))
    children[key] = child
    return child
  }
}
