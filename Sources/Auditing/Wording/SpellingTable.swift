// SPDX-License-Identifier: Apache-2.0

/// Spellings, numbered in the order in which they first came.
///
/// Every word of a text is looked up here, so that the letters lie one behind the other in one array and are
/// compared as the bytes that they are: `String` would look for equivalent characters first, and words of a
/// text have none, for they hold no combining marks.
struct SpellingTable: Sendable {
  private var letters: [UInt8] = []
  /// Where each spelling begins in `letters`, and where the last one ends.
  private var starts: [Int32] = [0]
  /// The number of the spelling in each place, or -1: at the first free place from its hash on.
  private var places: [Int32]
  private var hashes: [UInt64] = []

  /// - Parameter capacity: about as many spellings as will come.
  init(capacity: Int = 16) {
    var size = 32
    while size < capacity * 2 { size *= 2 }
    places = Array(repeating: -1, count: size)
  }

  init(_ spellings: some Sequence<Substring>) {
    self.init()
    for var spelling in spellings { spelling.withUTF8 { _ = insert($0) } }
  }

  var count: Int { starts.count - 1 }

  /// The letters of a spelling.
  func withLetters<Result>(of number: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result)
    -> Result
  {
    letters.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[range(of: number)]))
    }
  }

  private func range(of number: Int32) -> Range<Int> {
    Int(starts[Int(number)])..<Int(starts[Int(number) + 1])
  }

  /// The number of a spelling, a new one if it has none, and whether it is new.
  mutating func insert(_ spelling: UnsafeBufferPointer<UInt8>) -> (number: Int32, isNew: Bool) {
    let hash = Self.hash(spelling)
    var place = place(of: spelling, hash)
    if places[place] >= 0 { return (places[place], false) }
    if (count + 1) * 2 > places.count {
      grow()
      place = self.place(of: spelling, hash)
    }
    let number = Int32(count)
    places[place] = number
    hashes.append(hash)
    letters.append(contentsOf: spelling)
    starts.append(Int32(letters.count))
    return (number, true)
  }

  /// The number of a spelling, if it is known.
  func number(of spelling: UnsafeBufferPointer<UInt8>) -> Int32? {
    let number = places[place(of: spelling, Self.hash(spelling))]
    return number >= 0 ? number : nil
  }

  /// The number of a spelling that is a range of a text, if it is known.
  func number(of bytes: [UInt8], _ range: Range<Int>) -> Int32? {
    bytes.withUnsafeBufferPointer { number(of: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Where a spelling is kept, or the free place where it would be.
  private func place(of spelling: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    let mask = places.count - 1
    var place = Self.first(hash, mask)
    while true {
      let number = places[place]
      if number < 0 || hashes[Int(number)] == hash && isSame(number, spelling) { return place }
      place = (place + 1) & mask
    }
  }

  private func isSame(_ number: Int32, _ spelling: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(of: number)
    guard range.count == spelling.count else { return false }
    return letters.withUnsafeBufferPointer { letters in
      for index in 0..<spelling.count where letters[range.lowerBound + index] != spelling[index] {
        return false
      }
      return true
    }
  }

  private mutating func grow() {
    let mask = places.count * 2 - 1
    places = Array(repeating: -1, count: mask + 1)
    for (number, hash) in hashes.enumerated() {
      var place = Self.first(hash, mask)
      while places[place] >= 0 { place = (place + 1) & mask }
      places[place] = Int32(number)
    }
  }

  /// The low bits of FNV depend on the last letters alone.
  private static func first(_ hash: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
  }

  /// FNV-1a.
  private static func hash(_ letters: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for letter in letters { hash = (hash ^ UInt64(letter)) &* 0x100_0000_01b3 }
    return hash
  }
}
