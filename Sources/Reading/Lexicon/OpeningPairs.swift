// SPDX-License-Identifier: Apache-2.0

/// Which characters may begin a word that opens something, alone or with the one behind them.
///
/// Two sets of bits that may hold too much, never too little (Bloom, "Space/time trade-offs in hash coding
/// with allowable errors", 1970), small enough to stay at hand: of a Korean or Japanese text they turn away
/// most characters before the way into the trie is looked up.
struct OpeningPairs: @unchecked Sendable {
  private static let bits = 16
  private static let blocks = (1 << bits) / 64
  /// By scalar, those of the basic plane that are such words by themselves.
  private let singles: UnsafeMutablePointer<UInt64>
  /// By the hash of two.
  private let pairs: UnsafeMutablePointer<UInt64>

  init(of lexicon: Lexicon, _ opens: (Sense) -> Bool) {
    let nodes = lexicon.nodes
    var below = nodes.map {
      $0.word >= 0 && lexicon.senses[Int($0.word)].contains(where: opens)
    }
    singles = .allocate(capacity: Self.blocks)
    singles.initialize(repeating: 0, count: Self.blocks)
    pairs = .allocate(capacity: Self.blocks)
    pairs.initialize(repeating: 0, count: Self.blocks)
    for (index, node) in nodes.enumerated().dropFirst()
    where node.parent == 0 && below[index] && node.scalar < 0x10000 {
      singles[Int(node.scalar >> 6)] |= 1 << UInt64(node.scalar & 63)
    }
    for index in nodes.indices.dropFirst().reversed() where below[index] {
      below[Int(nodes[index].parent)] = true
    }
    for (index, node) in nodes.enumerated().dropFirst() where below[index] && node.parent != 0 {
      let first = nodes[Int(node.parent)]
      guard first.parent == 0 else { continue }
      let place = Self.place(of: first.scalar, node.scalar)
      pairs[place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  func deallocate() {
    singles.deallocate()
    pairs.deallocate()
  }

  @inline(__always)
  private static func place(of first: UInt32, _ second: UInt32) -> Int {
    let both = UInt64(first) << 32 | UInt64(second)
    return Int(truncatingIfNeeded: (both &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
  }

  /// Whether a word that opens something may begin with two folded scalars.
  @inline(__always)
  func mayOpen(_ first: UInt32, _ second: UInt32) -> Bool {
    if first >= 0x10000 { return true }
    let place = Self.place(of: first, second)
    let pair = pairs[place >> 6] >> UInt64(place & 63)
    return (pair | singles[Int(first >> 6)] >> UInt64(first & 63)) & 1 != 0
  }
}
