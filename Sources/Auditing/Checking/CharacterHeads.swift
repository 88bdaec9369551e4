// SPDX-License-Identifier: Apache-2.0

/// The characters of a text as word lists look at them: where each begins, and the bits of its first three
/// bytes by which a list turns away nearly all of them.
///
/// Rules look for some hundred lists in every text; so each of them takes one read a character, of a
/// Korean text a third of its bytes.
final class CharacterHeads: Sendable {
  private let bytes: [UInt8]
  private let offsets: [Int32]
  private let heads: [UInt16]
  /// The number of the first character in each stretch of so many bytes, and that of none behind the last.
  private let firsts: [Int32]
  private static let stretch = 16

  init(_ bytes: [UInt8]) {
    var offsets: [Int32] = []
    var heads: [UInt16] = []
    var firsts: [Int32] = []
    offsets.reserveCapacity(bytes.count / 2)
    heads.reserveCapacity(bytes.count / 2)
    firsts.reserveCapacity(bytes.count / Self.stretch + 2)
    bytes.withUnsafeBufferPointer { bytes in
      for offset in bytes.indices {
        if offset % Self.stretch == 0 { firsts.append(Int32(offsets.count)) }
        let first = bytes[offset]
        // Words begin where characters do.
        guard first & 0xC0 != 0x80 else { continue }
        let second = offset &+ 1 < bytes.count ? bytes[offset &+ 1] : 0
        let third = offset &+ 2 < bytes.count ? bytes[offset &+ 2] : 0
        offsets.append(Int32(offset))
        heads.append(UInt16(WordList.head(first, second, third)))
      }
    }
    firsts.append(Int32(offsets.count))
    self.bytes = bytes
    self.offsets = offsets
    self.heads = heads
    self.firsts = firsts
  }

  /// The number of the first character from an offset on.
  private func first(from offset: Int) -> Int {
    guard offset < bytes.count else { return offsets.count }
    var number = Int(firsts[max(0, offset) / Self.stretch])
    while number < offsets.count, offsets[number] < offset { number += 1 }
    return number
  }

  /// Calls `visit` with each place in a range at which a word of a list may begin, until it returns an
  /// offset to go on from that lies behind the range.
  ///
  /// - Parameters:
  ///   - list: a bit for the first three bytes of each longer word.
  ///   - begins: for each byte, 2 if a word of one or two bytes begins with it.
  ///   - visit: is given the place and says where to go on.
  func forEachPlace(
    in range: Range<Int>, _ list: [UInt64], _ begins: [UInt8]?, _ visit: (Int) -> Int
  ) {
    var number = first(from: range.lowerBound)
    let end = first(from: range.upperBound)
    heads.withUnsafeBufferPointer { heads in
      list.withUnsafeBufferPointer { list in
        while number < end {
          let head = heads[number]
          var mayStand = list[Int(head >> 6)] >> UInt64(head & 63) & 1 != 0
          if let begins, !mayStand { mayStand = begins[Int(bytes[Int(offsets[number])])] & 2 != 0 }
          guard mayStand else {
            number &+= 1
            continue
          }
          let next = visit(Int(offsets[number]))
          repeat { number &+= 1 } while number < end && offsets[number] < next
        }
      }
    }
  }

  /// The longest word of a list at a place.
  func match(_ words: WordList, at place: Int, before limit: Int) -> Range<Int>? {
    words.match(in: bytes, at: place, before: limit)
  }

  /// The first word of a list within a range, the longest at its place.
  func first(_ words: WordList, in range: Range<Int>) -> Range<Int>? {
    var found: Range<Int>?
    forEachPlace(in: range, words.heads, words.shortBegins) { place in
      found = words.match(in: bytes, at: place, before: range.upperBound)
      return found == nil ? place : .max
    }
    return found
  }

  /// Every word of a list within a range, not overlapping.
  func all(_ words: WordList, in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    forEachPlace(in: range, words.heads, words.shortBegins) { place in
      guard let match = words.match(in: bytes, at: place, before: range.upperBound) else {
        return place
      }
      found.append(match)
      return match.upperBound
    }
    return found
  }
}
