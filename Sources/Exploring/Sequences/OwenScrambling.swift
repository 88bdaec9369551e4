// SPDX-License-Identifier: Apache-2.0

/// A nested uniform scrambling in base 2, computed by hashing.
///
/// Owen's scrambling flips each binary digit of a coordinate by a coin that depends on all digits
/// above it, which keeps every (t, m, s)-net a net and makes the estimate unbiased. The coins are
/// not stored: in bit-reversed order such a flip is a permutation whose every bit is changed only
/// by lower bits, and the hash of Laine and Karras is one.
///
/// Sources: A. B. Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences", 1995; S. Laine and
/// T. Karras, "Stratified sampling for stochastic transparency", 2011; constants and use as in
/// B. Burley, "Practical hash-based Owen scrambling", Journal of Computer Graphics Techniques
/// 9(4), 2020.
struct OwenScrambling: Sendable {
  /// One 32-bit seed for each dimension, so that dimensions are scrambled independently.
  let seeds: [UInt32]

  init(dimensions: Int, seed: UInt64) {
    var draws = SeededDraws(seed: seed, .scrambling)
    seeds = (0..<dimensions).map { _ in draws.word() }
  }

  /// The scrambled digits of a coordinate, highest digit first.
  @inline(__always)
  static func scramble(_ digits: UInt32, seed: UInt32) -> UInt32 {
    var x = reversed(digits)
    x &+= seed
    x ^= x &* 0x6c50_b47c
    x ^= x &* 0xb82f_1e52
    x ^= x &* 0xc7af_e638
    x ^= x &* 0x8d22_f6e6
    return reversed(x)
  }

  @inline(__always)
  private static func reversed(_ bits: UInt32) -> UInt32 {
    var x = bits.byteSwapped
    x = (x >> 4) & 0x0f0f_0f0f | (x & 0x0f0f_0f0f) << 4
    x = (x >> 2) & 0x3333_3333 | (x & 0x3333_3333) << 2
    return (x >> 1) & 0x5555_5555 | (x & 0x5555_5555) << 1
  }
}
