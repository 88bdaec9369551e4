// SPDX-License-Identifier: Apache-2.0

/// A fixed set of pairs of characters of the basic plane, which is asked about every two neighbouring
/// syllables of a text: an open table at most half full.
struct SyllablePairs: Sendable {
  /// The two characters in sixteen bits each; 0 where there are none.
  private var pairs: [UInt32]

  /// The pairs among words; those of another length are left out.
  init(_ words: [[UInt32]]) {
    var size = 16
    while size < words.count * 2 { size *= 2 }
    pairs = Array(repeating: 0, count: size)
    for word in words where word.count == 2 {
      let pair = Self.pair(word[0], word[1])
      pairs[place(of: pair)] = pair
    }
  }

  func contains(_ first: UInt32, _ second: UInt32) -> Bool {
    let pair = Self.pair(first, second)
    return pair != 0 && pairs[place(of: pair)] == pair
  }

  /// 0 if one of them lies beyond the basic plane.
  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
    first < 0x10000 && second < 0x10000 ? first << 16 | second : 0
  }

  /// The place of a pair, or the free one where it would stand.
  private func place(of pair: UInt32) -> Int {
    let mask = pairs.count - 1
    var place = Int(pair &* 0x9E37_79B1 >> 12) & mask
    while pairs[place] != 0, pairs[place] != pair { place = (place + 1) & mask }
    return place
  }
}
