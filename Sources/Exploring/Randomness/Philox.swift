// SPDX-License-Identifier: Apache-2.0

/// The counter-based generator Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011, "Parallel random
/// numbers: as easy as 1, 2, 3"): a keyed permutation of 128-bit counters, so that any draw is
/// computed from its place alone and no state passes from one to the next.
public enum Philox {
  @usableFromInline static let rounds = 10
  @usableFromInline static let multiplier0: UInt32 = 0xD251_1F53
  @usableFromInline static let multiplier1: UInt32 = 0xCD9E_8D57
  @usableFromInline static let weyl0: UInt32 = 0x9E37_79B9
  @usableFromInline static let weyl1: UInt32 = 0xBB67_AE85

  /// Four random words for a counter under a key.
  @inlinable
  public static func block(_ counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var c = counter
    var (k0, k1) = (key[0], key[1])
    for _ in 0..<rounds {
      let p0 = multiplier0.multipliedFullWidth(by: c[0])
      let p1 = multiplier1.multipliedFullWidth(by: c[2])
      c = SIMD4(p1.high ^ c[1] ^ k0, p1.low, p0.high ^ c[3] ^ k1, p0.low)
      k0 &+= weyl0
      k1 &+= weyl1
    }
    return c
  }

  /// Four blocks side by side: the lanes of each word are those of four counters.
  ///
  /// A word stands in the low half of a 64-bit lane, where a multiplication of words finds it and
  /// leaves it; what stands in the high half on the way has no meaning.
  @usableFromInline
  struct Four {
    @usableFromInline var w0: SIMD4<UInt64>
    @usableFromInline var w1: SIMD4<UInt64>
    @usableFromInline var w2: SIMD4<UInt64>
    @usableFromInline var w3: SIMD4<UInt64>

    @inlinable @inline(__always)
    init(
      _ w0: SIMD4<UInt64>, _ w1: SIMD4<UInt64>, _ w2: SIMD4<UInt64>, _ w3: SIMD4<UInt64>
    ) {
      self.w0 = w0
      self.w1 = w1
      self.w2 = w2
      self.w3 = w3
    }
  }

  /// The words of four counters, with nothing in the high halves.
  @inlinable @inline(__always)
  static func blocks(_ counters: Four, key: SIMD2<UInt32>) -> Four {
    var c = counters
    var (k0, k1) = (key[0], key[1])
    for _ in 0..<rounds {
      let p0 = (c.w0 & lowHalf) &* UInt64(multiplier0)
      let p1 = (c.w2 & lowHalf) &* UInt64(multiplier1)
      c = Four(
        p1 &>> 32 ^ c.w1 ^ UInt64(k0), p1, p0 &>> 32 ^ c.w3 ^ UInt64(k1), p0)
      k0 &+= weyl0
      k1 &+= weyl1
    }
    return Four(c.w0 & lowHalf, c.w1 & lowHalf, c.w2 & lowHalf, c.w3 & lowHalf)
  }

  @usableFromInline static let lowHalf: UInt64 = 0xFFFF_FFFF
}
