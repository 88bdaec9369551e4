// SPDX-License-Identifier: Apache-2.0

/// A lexicon laid out flat for reading: words are found from any place in UTF-8 text without copying
/// it or counting a reference.
///
/// The first scalar is looked up in a flat table, so that a character that begins no word costs one
/// read. The children of a node stand side by side, so that a step reads the
/// child alone: which of them it is, the bits below its own say (Bagwell, "Ideal Hash Trees", 2001).
/// The memory belongs to a `PackedLexicon`.
struct LexiconTables: @unchecked Sendable {
  struct Node {
    /// The word that ends here, or -1.
    var word: Int32
    /// The folded scalar that leads here.
    var scalar: UInt32
    /// A bit for each scalar that goes on from here, by its low bits: most that do not go on are
    /// turned away without a look at the children.
    var following: UInt64 = 0
    /// The first child; the others follow it in the order of their bits.
    var children: Int32 = 0
    /// How many children there are; negative where two share a bit.
    var count: Int32 = 0
  }

  struct Word {
    var roles: Roles
    var senses: Range<Int32>
  }

  /// The node after each scalar of the basic plane that begins a word, or 0.
  let first: UnsafeMutablePointer<Int32>
  /// Which characters, and which two of them, may begin a word that opens something.
  let pairs: OpeningPairs
  /// For each child of the root, the bits of what may follow it in a word that opens something.
  let openings: UnsafeMutablePointer<UInt64>
  /// The same for what is read within a Korean word, too.
  let openingsInside: UnsafeMutablePointer<UInt64>
  /// How the words that begin with a Latin letter begin.
  let latin: LatinOpenings
  /// The root first. Its children are found through `first`, but for those beyond the basic plane.
  let nodes: UnsafeMutablePointer<Node>
  let words: UnsafeMutablePointer<Word>
  let senses: UnsafeMutablePointer<Sense>
  /// The most words that can begin at one place.
  let mostWords: Int

  @inline(__always)
  func roles(of word: Int) -> Roles { words[word].roles }

  /// The senses of a word.
  @inline(__always)
  func senses(of word: Int) -> UnsafeMutableBufferPointer<Sense> {
    let range = words[word].senses
    return UnsafeMutableBufferPointer(start: senses + Int(range.lowerBound), count: range.count)
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
    var next: Int
    var node: Int32
    if Lexicon.isLatinLetter(bytes[offset]) {
      (node, next) = afterLatinWord(in: bytes, at: offset)
    } else {
      let (scalar, after) = Lexicon.scalar(in: bytes, at: offset)
      (node, next) = (begin(Lexicon.fold(scalar)), after)
    }
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

  /// Whether a word may begin with two characters of ASCII.
  @inline(__always)
  func mayGoOn(from first: UInt8, to second: UInt8) -> Bool {
    let node = Int(begin(Lexicon.fold(UInt32(first))))
    return node != 0 && nodes[node].following & Self.bit(Lexicon.fold(UInt32(second))) != 0
  }

  /// Letters, digits, blank, hyphen and full stop have a bit each.
  @inline(__always)
  static func bit(_ scalar: UInt32) -> UInt64 {
    1 << UInt64((scalar &+ (scalar >> 6) &* 27) & 63)
  }

  /// Whether a word that ended before `offset` ended inside a Latin word of the text.
  @inline(__always)
  private static func splitsLatinWord(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Bool {
    guard offset < bytes.count, Lexicon.isLatinLetter(bytes[offset]) else { return false }
    return Lexicon.isLatinLetter(bytes[offset - 1])
  }

  @inline(__always)
  private func child(of node: Int32, _ scalar: UInt32) -> Int32 {
    let parent = nodes[Int(node)]
    if parent.count == 1 {
      return nodes[Int(parent.children)].scalar == scalar ? parent.children : 0
    }
    guard parent.count >= 0 else {
      let children = Int(parent.children)..<Int(parent.children - parent.count)
      return Self.child(among: children, of: nodes, scalar)
    }
    let bit = Self.bit(scalar)
    guard parent.following & bit != 0 else { return 0 }
    let child = parent.children + Int32((parent.following & (bit - 1)).nonzeroBitCount)
    return nodes[Int(child)].scalar == scalar ? child : 0
  }

  /// Looks at one child after the other.
  @inline(never)
  private static func child(
    among children: Range<Int>, of nodes: UnsafeMutablePointer<Node>, _ scalar: UInt32
  ) -> Int32 {
    for child in children where nodes[child].scalar == scalar { return Int32(child) }
    return 0
  }
}
