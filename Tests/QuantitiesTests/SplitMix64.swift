// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities

/// A small generator whose draws depend on its seed alone (Steele, Lea and Flood, "Fast Splittable
/// Pseudorandom Number Generators", 2014), so that a failing property fails again.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func integer(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// A decimal of up to two places, small enough that products and sums are exact.
  mutating func decimal(_ range: ClosedRange<Int> = -50...50) -> Decimal {
    Decimal(integer(range)) / [1, 10, 100].randomElement(using: &self)!
  }

  /// An interval, of which one in five ends is missing and some touch zero or hold one value.
  mutating func interval(_ range: ClosedRange<Int> = -50...50, bounded: Bool = false) -> Interval {
    let a = decimal(range)
    let b = integer(0...9) == 0 ? a : decimal(range)
    let low = !bounded && integer(0...4) == 0 ? nil : min(a, b)
    let high = !bounded && integer(0...4) == 0 ? nil : max(a, b)
    return Interval(lower: low, upper: high)!
  }

  /// A value that the interval holds: an end, or something between.
  mutating func value(in interval: Interval) -> Decimal {
    let low = interval.lower ?? (interval.upper.map { min($0, 0) - 100 } ?? -100)
    let high = interval.upper ?? (max(low, 0) + 100)
    return low + (high - low) * Decimal(integer(0...8)) / 8
  }
}
