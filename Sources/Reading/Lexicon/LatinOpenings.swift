// SPDX-License-Identifier: Apache-2.0

/// How the Latin words of a lexicon begin, and the node of its trie that each such beginning leads to.
///
/// A word that begins with Latin letters stands in a text only where the text's own Latin word ends with
/// the first letters of it. So one look at up to eight letters tells most words of English prose apart
/// from those of the lexicon (a set of bits that may hold too much, never too little: Bloom, "Space/time
/// trade-offs in hash coding with allowable errors", 1970), and another finds the way into the trie.
struct LatinOpenings: @unchecked Sendable {
  private struct Entry {
    var letters: UInt64 = 0
    var node: Int32 = 0
  }

  private static let bits = 16
  private static let blocks = (1 << bits) / 64
  private let set: UnsafeMutablePointer<UInt64>
  /// The same for the words that open something.
  private let openers: UnsafeMutablePointer<UInt64>
  /// By the hash of their letters, at the first free place from there on.
  private let entries: UnsafeMutablePointer<Entry>
  private let entryBits: Int

  /// - Parameters:
  ///   - roles: the roles of the words at and beyond each of the lexicon's nodes.
  ///   - places: where the nodes came to stand in the tables.
  init(of lexicon: Lexicon, _ roles: [Roles], _ places: [Int32]) {
    let openings = Self.openings(of: lexicon)
    set = .allocate(capacity: Self.blocks)
    set.initialize(repeating: 0, count: Self.blocks)
    openers = .allocate(capacity: Self.blocks)
    openers.initialize(repeating: 0, count: Self.blocks)
    var bits = 4
    while 1 << bits < openings.count * 3 { bits += 1 }
    entryBits = bits
    entries = .allocate(capacity: 1 << bits)
    entries.initialize(repeating: Entry(), count: 1 << bits)
    for (letters, node) in openings {
      let place = Self.place(of: letters, Self.bits)
      set[place >> 6] |= 1 << UInt64(place & 63)
      if !roles[node].isDisjoint(with: Scan.openers) {
        openers[place >> 6] |= 1 << UInt64(place & 63)
      }
      var entry = Self.place(of: letters, bits)
      while entries[entry].node != 0 { entry = (entry + 1) & (1 << bits - 1) }
      entries[entry] = Entry(letters: letters, node: places[node])
    }
  }

  func deallocate() {
    set.deallocate()
    openers.deallocate()
    entries.deallocate()
  }

  /// The letters, at most eight in lower case and the first in the lowest byte, that a word consists of,
  /// that a sign or another script goes on from, or that more letters follow; and their nodes.
  private static func openings(of lexicon: Lexicon) -> [UInt64: Int] {
    var openings: [UInt64: Int] = [:]
    // What leads to each node, while it is letters alone and no more than eight.
    var letters: [(letters: UInt64, count: Int)?] = [(0, 0)]
    for (index, node) in lexicon.nodes.enumerated().dropFirst() {
      var own: (letters: UInt64, count: Int)?
      if let before = letters[Int(node.parent)] {
        let isLetter = node.scalar >= 0x61 && node.scalar <= 0x7A
        if isLetter, before.count < 8 {
          let together = before.letters | UInt64(node.scalar) << UInt64(before.count * 8)
          if node.word >= 0 { openings[together] = index }
          own = (together, before.count + 1)
        } else if before.count > 0 {
          openings[before.letters] = Int(node.parent)
        }
      }
      letters.append(own)
    }
    return openings
  }

  @inline(__always)
  private static func place(of letters: UInt64, _ bits: Int) -> Int {
    Int(truncatingIfNeeded: (letters &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
  }

  /// Whether a word may begin with these letters.
  @inline(__always)
  func mayHold(_ letters: UInt64) -> Bool {
    let place = Self.place(of: letters, Self.bits)
    return set[place >> 6] >> UInt64(place & 63) & 1 != 0
  }

  /// Whether a word that opens something may begin with these letters.
  @inline(__always)
  func mayOpen(_ letters: UInt64) -> Bool {
    let place = Self.place(of: letters, Self.bits)
    return openers[place >> 6] >> UInt64(place & 63) & 1 != 0
  }

  /// The node that these letters lead to; 0 if no word begins with them.
  @inline(__always)
  func node(_ letters: UInt64) -> Int32 {
    var entry = Self.place(of: letters, entryBits)
    while entries[entry].node != 0, entries[entry].letters != letters {
      entry = (entry &+ 1) & (1 << entryBits &- 1)
    }
    return entries[entry].node
  }
}

extension LexiconTables {
  /// Where the Latin word at an offset ends, and whether a word that opens something may begin with it.
  @inline(__always)
  func latinWord(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (end: Int, mayOpen: Bool) {
    let (letters, end) = Self.latinLetters(in: bytes, at: offset)
    return (end, Self.goesOnInFullWidth(bytes, at: end) || latin.mayOpen(letters))
  }

  /// The node that the Latin word at an offset leads to, and where the text goes on after it.
  @inline(__always)
  func afterLatinWord(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (node: Int32, next: Int) {
    let (letters, end) = Self.latinLetters(in: bytes, at: offset)
    if end - offset > 8 || Self.goesOnInFullWidth(bytes, at: end) {
      // Letter by letter.
      return (begin(Lexicon.fold(UInt32(bytes[offset]))), offset + 1)
    }
    return (latin.mayHold(letters) ? latin.node(letters) : 0, end)
  }

  /// Whether a letter of full width may go on with a word that ends at an offset.
  @inline(__always)
  private static func goesOnInFullWidth(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Bool {
    offset < bytes.count && bytes[offset] == 0xEF
  }

  /// Up to eight Latin letters from an offset on, in lower case and the first in the lowest byte, and
  /// where their word ends.
  @inline(__always)
  private static func latinLetters(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (letters: UInt64, end: Int) {
    guard offset + 8 <= bytes.count else { return lastLetters(in: bytes, at: offset) }
    // Eight bytes at once: the high bit of each tells whether it is a letter.
    let given = UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: offset, as: UInt64.self))
    let lower = given | 0x2020_2020_2020_2020
    let low = lower & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = low &+ 0x1F1F_1F1F_1F1F_1F1F
    let pastZ = low &+ 0x0505_0505_0505_0505
    let others = ~(fromA & ~pastZ & ~given) & 0x8080_8080_8080_8080
    if others != 0 {
      let bits = UInt64(others.trailingZeroBitCount & ~7)
      return (lower & (1 << bits &- 1), offset &+ Int(bits >> 3))
    }
    var end = offset &+ 8
    while end < bytes.count, Lexicon.isLatinLetter(bytes[end]) { end &+= 1 }
    return (lower, end)
  }

  /// The same where fewer than eight bytes are left.
  private static func lastLetters(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (letters: UInt64, end: Int) {
    var letters: UInt64 = 0
    var end = offset
    while end < bytes.count, Lexicon.isLatinLetter(bytes[end]) {
      letters |= UInt64(bytes[end] | 0x20) << UInt64((end - offset) * 8)
      end += 1
    }
    return (letters, end)
  }
}
