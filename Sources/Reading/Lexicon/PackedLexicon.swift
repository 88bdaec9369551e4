// SPDX-License-Identifier: Apache-2.0

/// Owns the memory of a lexicon's tables; who reads with them keeps it alive.
final class PackedLexicon: Sendable {
  let tables: LexiconTables

  /// The words of the three languages without names.
  static let words = PackedLexicon(Lexicon.words)

  init(_ lexicon: Lexicon) {
    let (nodes, places) = Self.laidOut(lexicon.nodes)
    let roles = Self.rolesBelow(lexicon)
    let first = UnsafeMutablePointer<Int32>.allocate(capacity: 0x10000)
    first.initialize(repeating: 0, count: 0x10000)
    for (index, node) in lexicon.nodes.enumerated().dropFirst()
    where node.parent == 0 && node.scalar < 0x10000 {
      first[Int(node.scalar)] = places[index]
    }
    tables = LexiconTables(
      first: first,
      pairs: OpeningPairs(of: lexicon) { Scan.openers.contains(Roles($0.role)) },
      openings: Self.copied(
        Self.openings(lexicon, places) { Scan.openers.contains(Roles($0.role)) }),
      openingsInside: Self.copied(Self.openings(lexicon, places, Scan.opensInside)),
      latin: LatinOpenings(of: lexicon, roles, places), nodes: Self.copied(nodes),
      words: Self.words(lexicon),
      senses: Self.copied(lexicon.senses.flatMap { $0 }),
      mostWords: Self.mostWords(lexicon.nodes))
  }

  deinit {
    tables.first.deallocate()
    tables.pairs.deallocate()
    tables.openings.deallocate()
    tables.openingsInside.deallocate()
    tables.latin.deallocate()
    tables.nodes.deallocate()
    tables.words.deallocate()
    tables.senses.deallocate()
  }

  private static func copied<Element>(_ array: [Element]) -> UnsafeMutablePointer<Element> {
    let copy = UnsafeMutablePointer<Element>.allocate(capacity: array.count)
    array.withUnsafeBufferPointer { array in
      if let first = array.baseAddress { copy.initialize(from: first, count: array.count) }
    }
    return copy
  }

  /// The nodes, and where each came to stand: the children of one side by side, and behind them what each of
  /// them leads on to, so that the letters in which a long name ends lie in one run of memory.
  private static func laidOut(
    _ nodes: [Lexicon.Node]
  ) -> (nodes: [LexiconTables.Node], places: [Int32]) {
    var children = [[Int]](repeating: [], count: nodes.count)
    for (index, node) in nodes.enumerated().dropFirst() {
      children[Int(node.parent)].append(index)
    }
    // The other children of the root are found by their scalar alone.
    children[0].sort { (nodes[$0].scalar, $0) < (nodes[$1].scalar, $1) }
    var laid = [LexiconTables.Node(word: nodes[0].word, scalar: 0)]
    var places = [Int32](repeating: 0, count: nodes.count)
    var open = [0]
    while let index = open.popLast() {
      let place = Int(places[index])
      let bits = children[index].map { LexiconTables.bit(nodes[$0].scalar) }
      let following = bits.reduce(0, |)
      var ordered = children[index]
      if index > 0 {
        ordered.sort {
          (LexiconTables.bit(nodes[$0].scalar), $0) < (LexiconTables.bit(nodes[$1].scalar), $1)
        }
      }
      let skipped = index > 0 ? 0 : ordered.count { nodes[$0].scalar < 0x10000 }
      laid[place].following = following
      laid[place].children = Int32(laid.count + skipped)
      let count = Int32(ordered.count - skipped)
      laid[place].count = index > 0 && following.nonzeroBitCount == ordered.count ? count : -count
      for child in ordered {
        places[child] = Int32(laid.count)
        laid.append(LexiconTables.Node(word: nodes[child].word, scalar: nodes[child].scalar))
      }
      open += ordered.reversed()
    }
    return (laid, places)
  }

  /// The roles of the words that end at each node or beyond it.
  private static func rolesBelow(_ lexicon: Lexicon) -> [Roles] {
    var roles = lexicon.nodes.map { $0.word < 0 ? [] : Self.roles(lexicon.senses[Int($0.word)]) }
    for index in lexicon.nodes.indices.dropFirst().reversed() {
      roles[Int(lexicon.nodes[index].parent)].formUnion(roles[index])
    }
    return roles
  }

  /// For each child of the root, the bits of the scalars that lead on to a word that can open something;
  /// all bits where it is one itself.
  private static func openings(
    _ lexicon: Lexicon, _ places: [Int32], _ opens: (Sense) -> Bool
  ) -> [UInt64] {
    let own = lexicon.nodes.map {
      $0.word >= 0 && lexicon.senses[Int($0.word)].contains(where: opens)
    }
    var below = own
    for index in lexicon.nodes.indices.dropFirst().reversed() where below[index] {
      below[Int(lexicon.nodes[index].parent)] = true
    }
    var openings = [UInt64](
      repeating: 0, count: 1 + lexicon.nodes.dropFirst().count { $0.parent == 0 })
    for (index, node) in lexicon.nodes.enumerated().dropFirst() {
      if node.parent == 0 {
        if own[index] { openings[Int(places[index])] = .max }
      } else if lexicon.nodes[Int(node.parent)].parent == 0, below[index] {
        openings[Int(places[Int(node.parent)])] |= LexiconTables.bit(node.scalar)
      }
    }
    return openings
  }

  private static func words(
    _ lexicon: Lexicon
  ) -> UnsafeMutablePointer<LexiconTables.Word> {
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
