// SPDX-License-Identifier: Apache-2.0

/// A lexicon laid out flat for reading: words are found from any place in UTF-8 text without copying
/// it or counting a reference.
///
/// The first scalar is looked up in a flat table, so that a character that begins no word costs one
/// read; the others in a hash table of (node, scalar). The memory belongs to a `PackedLexicon`.
struct LexiconTables: @unchecked Sendable {
  struct Edge {
    /// 0 where there is none.
    var key: UInt64 = 0
    var target: Int32 = 0
  }

  struct Node {
    /// The word that ends here, or -1.
    var word: Int32
    /// A bit for each scalar that goes on from here, by its low bits: most that do not go on are
    /// turned away without a look at the edges.
    var following: UInt64 = 0
  }

  struct Word {
    var roles: Roles
    var senses: Range<Int32>
  }

  /// The node after each scalar of the basic plane that begins a word, or 0.
  let first: UnsafeMutableBufferPointer<Int32>
  /// A power of two of them, at least half of them empty.
  let edges: UnsafeMutableBufferPointer<Edge>
  let nodes: UnsafeMutableBufferPointer<Node>
  let words: UnsafeMutableBufferPointer<Word>
  let senses: UnsafeMutableBufferPointer<Sense>
  /// The most words that can begin at one place.
  let mostWords: Int

  @inline(__always)
  func roles(of word: Int) -> Roles { words[word].roles }

  /// The senses of a word.
  @inline(__always)
  func senses(of word: Int) -> Slice<UnsafeMutableBufferPointer<Sense>> {
    let range = words[word].senses
    return senses[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// The first sense of a word in one of `roles`.
  @inline(__always)
  func sense(of word: Int, _ roles: Roles) -> Sense? {
    let range = words[word].senses
    for index in Int(range.lowerBound)..<Int(range.upperBound)
    where roles.contains(Roles(senses[index].role)) {
      return senses[index]
    }
    return nil
  }

  /// The longest word at `offset` that can play one of `roles`.
  ///
  /// A word that ends in a Latin letter is matched only where the text's word ends too.
  func longest(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ roles: Roles)
    -> Lexicon.Match?
  {
    var found: Lexicon.Match?
    walk(in: bytes, at: offset) { match in
      if !self.roles(of: match.word).isDisjoint(with: roles) { found = match }
    }
    return found
  }

  /// Calls `visit` with every word at `offset`, the shortest first.
  @inline(__always)
  func walk(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ visit: (Lexicon.Match) -> Void)
  {
    guard offset < bytes.count else { return }
    let (scalar, after) = Lexicon.scalar(in: bytes, at: offset)
    var next = after
    var node = begin(Lexicon.fold(scalar))
    while node != 0 {
      let word = nodes[Int(node)].word
      if word >= 0, !Self.splitsLatinWord(bytes, at: next) {
        visit(Lexicon.Match(end: next, word: Int(word)))
      }
      guard next < bytes.count else { return }
      let (following, after) = Lexicon.scalar(in: bytes, at: next)
      let folded = Lexicon.fold(following)
      guard nodes[Int(node)].following & Self.bit(folded) != 0 else { return }
      node = child(of: node, folded)
      next = after
    }
  }

  /// The node after a folded scalar that begins a word; 0 if none does.
  @inline(__always)
  func begin(_ scalar: UInt32) -> Int32 {
    scalar < 0x10000 ? first[Int(scalar)] : child(of: 0, scalar)
  }

  /// Whether no word can begin with a scalar before `next`: a look that costs next to nothing.
  @inline(__always)
  func isWordless(
    _ scalar: UInt32, before next: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let node = begin(Lexicon.fold(scalar))
    if node == 0 { return true }
    let found = nodes[Int(node)]
    guard found.word < 0 else { return false }
    guard next < bytes.count else { return true }
    let following = Lexicon.fold(Lexicon.scalar(in: bytes, at: next).value)
    return found.following & Self.bit(following) == 0
  }

  @inline(__always)
  static func bit(_ scalar: UInt32) -> UInt64 { 1 << UInt64((scalar ^ scalar >> 6) & 63) }

  /// Whether a word that ended before `offset` ended inside a Latin word of the text.
  @inline(__always)
  private static func splitsLatinWord(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Bool {
    guard offset < bytes.count, Lexicon.isLatinLetter(bytes[offset]) else { return false }
    return Lexicon.isLatinLetter(bytes[offset - 1])
  }

  // MARK: - Edges

  @inline(__always)
  static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar) | 1 << 63
  }

  @inline(__always)
  static func slot(_ key: UInt64, of count: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count - 1)
  }

  @inline(__always)
  private func child(of node: Int32, _ scalar: UInt32) -> Int32 {
    let key = Self.key(node, scalar)
    var index = Self.slot(key, of: edges.count)
    while edges[index].key != 0 {
      if edges[index].key == key { return edges[index].target }
      index = (index + 1) & (edges.count - 1)
    }
    return 0
  }
}
