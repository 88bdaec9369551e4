// SPDX-License-Identifier: Apache-2.0

/// The random numbers of a design or of a resampling, one after another: Philox under the seed, its
/// counter made of what the numbers are for, of which one of these it is, and of how far it has
/// gone, so that neither threads nor order change a result.
struct SeededDraws: RandomNumberGenerator {
  private let key: SIMD2<UInt32>
  private var counter: SIMD4<UInt32>
  private var words = SIMD4<UInt32>()
  private var used = 4

  init(seed: UInt64, _ purpose: Stream, index: Int = 0) {
    key = Draws(seed: seed).key
    counter = SIMD4(0, UInt32(truncatingIfNeeded: index), purpose.number, 0)
  }

  mutating func word() -> UInt32 {
    if used == 4 {
      words = Philox.block(counter, key: key)
      counter[0] &+= 1
      if counter[0] == 0 { counter[3] &+= 1 }
      used = 0
    }
    used += 1
    return words[used - 1]
  }

  mutating func next() -> UInt64 {
    let low = word()
    return UInt64(word()) << 32 | UInt64(low)
  }

  /// A whole number from 0 to `count` - 1, each equally likely to 1 part in 2^32 (D. Lemire, 2019).
  mutating func below(_ count: Int) -> Int { Self.place(word(), of: count) }

  /// The numbers 0 to `count` - 1 in random order (R. Durstenfeld, 1964).
  mutating func permutation(of count: Int) -> [Int] {
    var order = Array(0..<max(0, count))
    for last in stride(from: count - 1, to: 0, by: -1) { order.swapAt(last, below(last + 1)) }
    return order
  }

  /// Draws `count` whole numbers below `bound`, 32 at a time: the numbers of a resample of rows.
  static func each(
    _ count: Int, below bound: Int, seed: UInt64, _ purpose: Stream, index: Int,
    _ body: (Int) -> Void
  ) {
    let key = Draws(seed: seed).key
    let (first, second) = (SIMD4<UInt64>(0, 1, 2, 3), SIMD4<UInt64>(4, 5, 6, 7))
    func blocks(_ counters: SIMD4<UInt64>) -> Philox.Four {
      Philox.blocks(
        Philox.Four(
          counters, SIMD4(repeating: UInt64(UInt32(truncatingIfNeeded: index))),
          SIMD4(repeating: UInt64(purpose.number)), SIMD4(repeating: 0)), key: key)
    }
    var left = count
    func give(_ words: SIMD4<UInt64>) {
      for lane in 0..<min(4, max(0, left)) {
        body(place(UInt32(truncatingIfNeeded: words[lane]), of: bound))
      }
      left -= 4
    }
    var block: UInt64 = 0
    while left > 0 {
      let (low, high) = (blocks(first &+ block), blocks(second &+ block))
      give(low.w0)
      give(high.w0)
      give(low.w1)
      give(high.w1)
      give(low.w2)
      give(high.w2)
      give(low.w3)
      give(high.w3)
      block = (block + 8) & 0xFFFF_FFFF
    }
  }

  @inline(__always)
  private static func place(_ word: UInt32, of count: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(word) &* UInt64(UInt32(truncatingIfNeeded: count))) >> 32)
  }
}

/// What random numbers of an analysis are for. Different purposes never share numbers.
extension Stream {
  static let scrambling = Stream("scrambling of a sequence")
  static let trajectory = Stream("trajectory of a screening")
  static let resample = Stream("resample of rows")
  static let subset = Stream("subset of rows")
}
