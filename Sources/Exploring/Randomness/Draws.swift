// SPDX-License-Identifier: Apache-2.0

/// The random numbers of a seed: each is a pure function of the seed, the scenario, the stream and
/// the component, so no draw depends on which other draws were made, or where, or in what order.
///
/// A draw takes 52 bits of a Philox block whose counter is (scenario, stream, component / 2) and
/// whose key is the seed; even components take the first half of the block, odd ones the second.
public struct Draws: Hashable, Sendable {
  public let seed: UInt64

  public init(seed: UInt64) {
    self.seed = seed
  }

  @inlinable
  var key: SIMD2<UInt32> {
    SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
  }

  /// 64 random bits.
  @inlinable
  public func bits(_ scenario: UInt64, _ stream: Stream, _ component: Int = 0) -> UInt64 {
    let counter = SIMD4(
      UInt32(truncatingIfNeeded: scenario), UInt32(truncatingIfNeeded: scenario >> 32),
      stream.number, UInt32(truncatingIfNeeded: component >> 1))
    let words = Philox.block(counter, key: key)
    return component & 1 == 0
      ? UInt64(words[1]) << 32 | UInt64(words[0]) : UInt64(words[3]) << 32 | UInt64(words[2])
  }

  /// A number from the open interval (0, 1): an odd multiple of 2^-53, never an end.
  @inlinable
  public func uniform(_ scenario: UInt64, _ stream: Stream, _ component: Int = 0) -> Double {
    Self.unit(bits(scenario, stream, component))
  }

  /// A whole number below `bound`, each as likely as the others to within `bound` / 2^64.
  @inlinable
  public func below(
    _ bound: UInt64, _ scenario: UInt64, _ stream: Stream, _ component: Int = 0
  ) -> UInt64 {
    bits(scenario, stream, component).multipliedFullWidth(by: bound).high
  }

  @inlinable @inline(__always)
  static func unit(_ bits: UInt64) -> Double {
    Double(bitPattern: 0x3FF0_0000_0000_0000 | bits >> 12) - 1 + 0x1p-53
  }

  @inlinable @inline(__always)
  static func unit(_ low: SIMD4<UInt64>, _ high: SIMD4<UInt64>) -> SIMD4<Double> {
    let mantissa = (high &<< 32 | low) &>> 12 | 0x3FF0_0000_0000_0000
    return unsafeBitCast(mantissa, to: SIMD4<Double>.self) - 1 + 0x1p-53
  }

  /// Uniform draws of `components` components for scenarios one after another.
  ///
  /// - Parameters:
  ///   - count: scenarios; columns must have room for a multiple of eight.
  ///   - columns: the first component's column; each next one `stride` doubles on.
  public func fillUniforms(
    from first: UInt64, count: Int, _ stream: Stream, components: Range<Int>,
    _ columns: UnsafeMutablePointer<Double>, stride: Int
  ) {
    var component = components.lowerBound
    while component < components.upperBound {
      let block = UInt32(truncatingIfNeeded: component >> 1)
      let even = component & 1 == 0
      let both = even && component + 1 < components.upperBound
      let column = columns + (component - components.lowerBound) * stride
      for row in Swift.stride(from: 0, to: count, by: Batch.lanes) {
        for half in Swift.stride(from: row, to: row + Batch.lanes, by: 4) {
          let words = Philox.blocks(
            counters(from: first &+ UInt64(half), stream, block), key: key)
          if even {
            Self.store(Self.unit(words.w0, words.w1), column + half)
            if both { Self.store(Self.unit(words.w2, words.w3), column + stride + half) }
          } else {
            Self.store(Self.unit(words.w2, words.w3), column + half)
          }
        }
      }
      component += both ? 2 : 1
    }
  }

  @inline(__always)
  private func counters(from first: UInt64, _ stream: Stream, _ block: UInt32) -> Philox.Four {
    let scenarios = SIMD4<UInt64>(repeating: first) &+ SIMD4<UInt64>(0, 1, 2, 3)
    return Philox.Four(
      scenarios, scenarios &>> 32, SIMD4(repeating: UInt64(stream.number)),
      SIMD4(repeating: UInt64(block)))
  }

  @inline(__always)
  private static func store(_ lanes: SIMD4<Double>, _ place: UnsafeMutablePointer<Double>) {
    UnsafeMutableRawPointer(place).storeBytes(of: lanes, as: SIMD4<Double>.self)
  }
}
