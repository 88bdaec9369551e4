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

  /// Eight blocks side by side: the lanes of each word are those of eight counters.
  @usableFromInline
  struct Eight {
    @usableFromInline var w0: SIMD8<UInt32>
    @usableFromInline var w1: SIMD8<UInt32>
    @usableFromInline var w2: SIMD8<UInt32>
    @usableFromInline var w3: SIMD8<UInt32>

    @inlinable
    init(_ w0: SIMD8<UInt32>, _ w1: SIMD8<UInt32>, _ w2: SIMD8<UInt32>, _ w3: SIMD8<UInt32>) {
      self.w0 = w0
      self.w1 = w1
      self.w2 = w2
      self.w3 = w3
    }
  }

  @inlinable @inline(__always)
  static func blocks(_ counters: Eight, key: SIMD2<UInt32>) -> Eight {
    var c = counters
    var (k0, k1) = (key[0], key[1])
    for _ in 0..<rounds {
      let (low0, high0) = product(c.w0, multiplier0)
      let (low1, high1) = product(c.w2, multiplier1)
      c = Eight(high1 ^ c.w1 ^ k0, low1, high0 ^ c.w3 ^ k1, low0)
      k0 &+= weyl0
      k1 &+= weyl1
    }
    return c
  }

  @inlinable @inline(__always)
  static func product(_ lanes: SIMD8<UInt32>, _ factor: UInt32) -> (SIMD8<UInt32>, SIMD8<UInt32>) {
    let wide =
      SIMD8<UInt64>(truncatingIfNeeded: lanes) &* SIMD8<UInt64>(repeating: UInt64(factor))
    return (
      SIMD8<UInt32>(truncatingIfNeeded: wide), SIMD8<UInt32>(truncatingIfNeeded: wide &>> 32)
    )
  }
}
