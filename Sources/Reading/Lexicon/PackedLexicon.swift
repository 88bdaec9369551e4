// SPDX-License-Identifier: Apache-2.0

/// Owns the memory of a lexicon's tables; who reads with them keeps it alive.
final class PackedLexicon: Sendable {
  let tables: LexiconTables

  /// The words of the three languages without names.
  static let words = PackedLexicon(Lexicon.words)

  init(_ lexicon: Lexicon) {
    let nodes = lexicon.nodes
    var edgeCount = 1 << 12
    while edgeCount < nodes.count * 2 { edgeCount *= 2 }
    let first = UnsafeMutableBufferPointer<Int32>.allocate(capacity: 0x10000)
    first.initialize(repeating: 0)
    let edges = UnsafeMutableBufferPointer<LexiconTables.Edge>.allocate(capacity: edgeCount)
    edges.initialize(repeating: LexiconTables.Edge())
    for (index, node) in nodes.enumerated().dropFirst() {
      if node.parent == 0, node.scalar < 0x10000 {
        first[Int(node.scalar)] = Int32(index)
      } else {
        Self.insert(LexiconTables.key(node.parent, node.scalar), Int32(index), into: edges)
      }
    }
    tables = LexiconTables(
      first: first, edges: edges, nodes: Self.nodes(lexicon), words: Self.words(lexicon),
      senses: Self.copied(lexicon.senses.flatMap { $0 }), mostWords: Self.mostWords(nodes))
  }

  deinit {
    tables.first.deallocate()
    tables.edges.deallocate()
    tables.nodes.deallocate()
    tables.words.deallocate()
    tables.senses.deallocate()
  }

  private static func insert(
    _ key: UInt64, _ target: Int32, into edges: UnsafeMutableBufferPointer<LexiconTables.Edge>
  ) {
    var index = LexiconTables.slot(key, of: edges.count)
    while edges[index].key != 0 { index = (index + 1) & (edges.count - 1) }
    edges[index] = LexiconTables.Edge(key: key, target: target)
  }

  private static func copied<Element>(_ array: [Element]) -> UnsafeMutableBufferPointer<Element> {
    let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: array.count)
    _ = buffer.initialize(from: array)
    return buffer
  }

  private static func nodes(
    _ lexicon: Lexicon
  ) -> UnsafeMutableBufferPointer<LexiconTables.Node> {
    let nodes = copied(lexicon.nodes.map { LexiconTables.Node(word: $0.word) })
    for node in lexicon.nodes.dropFirst() {
      nodes[Int(node.parent)].following |= LexiconTables.bit(node.scalar)
    }
    return nodes
  }

  private static func words(
    _ lexicon: Lexicon
  ) -> UnsafeMutableBufferPointer<LexiconTables.Word> {
    var start: Int32 = 0
    return copied(
      lexicon.senses.map { senses in
        let end = start + Int32(senses.count)
        defer { start = end }
        return LexiconTables.Word(roles: roles(senses), senses: start..<end)
      })
  }

  private static func roles(_ senses: [Sense]) -> Roles {
    senses.reduce(into: []) { $0.formUnion(Roles($1.role)) }
  }

  /// The most words on one path from the root.
  private static func mostWords(_ nodes: [Lexicon.Node]) -> Int {
    var counts = [0]
    for node in nodes.dropFirst() {
      counts.append(counts[Int(node.parent)] + (node.word < 0 ? 0 : 1))
    }
    return counts.max() ?? 0
  }
}
