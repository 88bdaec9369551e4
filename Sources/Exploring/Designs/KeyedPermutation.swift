// SPDX-License-Identifier: Apache-2.0

/// A random order of the numbers below `count` whose every entry can be had without the others, so
/// that a design of a billion rows needs no list of a billion places.
///
/// A Feistel network of eight rounds on the smallest even number of bits that holds the count,
/// walked on until it comes back below the count (Black and Rogaway 2002, cycle walking).
struct KeyedPermutation: Sendable {
  let count: UInt64
  private let keys: [UInt32]
  private let halfBits: UInt64

  init(count: UInt64, draws: Draws, stream: Stream) {
    self.count = count
    keys = (0..<8).map { UInt32(truncatingIfNeeded: draws.bits(0, stream, $0)) }
    let bits = UInt64(64 - (max(count, 2) - 1).leadingZeroBitCount)
    halfBits = (bits + 1) / 2
  }

  /// The number at a place.
  subscript(place: UInt64) -> UInt64 {
    var value = place
    repeat { value = network(value) } while value >= count
    return value
  }

  private func network(_ value: UInt64) -> UInt64 {
    let mask = (1 as UInt64) << halfBits - 1
    var left = value >> halfBits
    var right = value & mask
    for key in keys { (left, right) = (right, left ^ mixed(right, key) & mask) }
    return left << halfBits | right
  }

  /// The finisher of MurmurHash3 over half a word and a key.
  private func mixed(_ half: UInt64, _ key: UInt32) -> UInt64 {
    var z = half &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(key)
    z = (z ^ z >> 33) &* 0xFF51_AFD7_ED55_8CCD
    z = (z ^ z >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return z ^ z >> 33
  }
}
