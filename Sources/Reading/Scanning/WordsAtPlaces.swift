// SPDX-License-Identifier: Apache-2.0

/// The words that begin at the places a scan has just looked at.
///
/// A dozen readers ask after words at the same few offsets, each in its own role: the first walks
/// the lexicon, the others find the answer here. A place is kept until another takes its slot.
struct WordsAtPlaces: ~Copyable {
  private struct Place {
    var offset = -1
    var count = 0
    /// The roles of all its words.
    var roles: Roles = []
  }

  private static let slots = 64

  private let places: UnsafeMutablePointer<Place>
  private let matches: UnsafeMutablePointer<Lexicon.Match>
  private let mostWords: Int

  init(mostWords: Int) {
    self.mostWords = mostWords
    places = .allocate(capacity: Self.slots)
    places.initialize(repeating: Place(), count: Self.slots)
    matches = .allocate(capacity: Self.slots * mostWords)
  }

  deinit {
    places.deallocate()
    matches.deallocate()
  }

  /// The slot of an offset, filled.
  @inline(__always)
  private func slot(
    _ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ memory: UnsafeMutablePointer<ScanMemory>
  ) -> Int {
    let slot = offset & (Self.slots - 1)
    if places[slot].offset != offset { fill(slot, offset, bytes, memory) }
    return slot
  }

  @inline(never)
  private func fill(
    _ slot: Int, _ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>,
    _ memory: UnsafeMutablePointer<ScanMemory>
  ) {
    let first = matches + slot * mostWords
    var count = 0
    var roles: Roles = []
    memory.pointee.lexicon.walk(in: bytes, at: offset) { match in
      first[count] = match
      count += 1
      roles.formUnion(memory.pointee.lexicon.roles(of: match.word))
    }
    places[slot] = Place(offset: offset, count: count, roles: roles)
  }

  /// The roles of all words at an offset.
  @inline(__always)
  func roles(
    at offset: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ memory: UnsafeMutablePointer<ScanMemory>
  ) -> Roles {
    places[slot(offset, bytes, memory)].roles
  }

  /// How many words begin at an offset.
  @inline(__always)
  func count(
    at offset: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ memory: UnsafeMutablePointer<ScanMemory>
  ) -> Int {
    places[slot(offset, bytes, memory)].count
  }

  /// One of the words at an offset, the shortest first.
  @inline(__always)
  func word(
    _ index: Int, at offset: Int, _ bytes: UnsafeBufferPointer<UInt8>,
    _ memory: UnsafeMutablePointer<ScanMemory>
  ) -> Lexicon.Match {
    matches[slot(offset, bytes, memory) * mostWords + index]
  }

  /// The first sense in one of `roles` of the longest word that has one, and where that word ends.
  @inline(__always)
  func sense(
    at offset: Int, _ roles: Roles, _ bytes: UnsafeBufferPointer<UInt8>,
    _ memory: UnsafeMutablePointer<ScanMemory>
  ) -> (sense: Sense, end: Int)? {
    let slot = slot(offset, bytes, memory)
    let first = matches + slot * mostWords
    var index = places[slot].count
    while index > 0 {
      index -= 1
      if let sense = memory.pointee.lexicon.sense(of: first[index].word, roles) {
        return (sense, first[index].end)
      }
    }
    return nil
  }

  /// The longest word at an offset that can play one of `roles`.
  @inline(__always)
  func longest(
    at offset: Int, _ roles: Roles, _ bytes: UnsafeBufferPointer<UInt8>,
    _ memory: UnsafeMutablePointer<ScanMemory>
  ) -> Lexicon.Match? {
    let slot = slot(offset, bytes, memory)
    guard !places[slot].roles.isDisjoint(with: roles) else { return nil }
    let first = matches + slot * mostWords
    var index = places[slot].count
    while index > 0 {
      index -= 1
      if !memory.pointee.lexicon.roles(of: first[index].word).isDisjoint(with: roles) {
        return first[index]
      }
    }
    return nil
  }
}
