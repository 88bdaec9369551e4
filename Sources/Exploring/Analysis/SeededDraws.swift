// SPDX-License-Identifier: Apache-2.0

/// The random numbers of a design or of a resampling: a stream that is a pure function of the seed,
/// of what it is for and of which one it is, so that neither threads nor order change a result.
struct SeededDraws: RandomNumberGenerator {
  /// What the numbers are for. Different purposes never share numbers.
  enum Stream: UInt64 {
    case scrambling = 1
    case permutation, jitter, trajectory, resample, subset
  }

  private var state: UInt64

  init(seed: UInt64, stream: Stream, index: Int = 0) {
    let purpose = Self.mixed(stream.rawValue &* 0x9e37_79b9_7f4a_7c15)
    state = Self.mixed(Self.mixed(seed &+ purpose) &+ UInt64(truncatingIfNeeded: index))
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return z ^ z >> 31
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return Self.mixed(state)
  }

  mutating func word() -> UInt32 { UInt32(truncatingIfNeeded: next() >> 32) }

  /// A whole number from 0 to `count` - 1, each equally likely to 1 part in 2^32 (D. Lemire, 2019).
  mutating func below(_ count: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(word()) &* UInt64(UInt32(truncatingIfNeeded: count))) >> 32)
  }

  /// A number in (0, 1).
  mutating func unit() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

  /// The numbers 0 to `count` - 1 in random order (R. Durstenfeld, 1964).
  mutating func permutation(of count: Int) -> [Int] {
    var order = Array(0..<max(0, count))
    for last in stride(from: count - 1, to: 0, by: -1) { order.swapAt(last, below(last + 1)) }
    return order
  }
}
