// SPDX-License-Identifier: Apache-2.0

/// Draws that depend on their seed alone (SplitMix64: Steele, Lea and Flood, "Fast Splittable
/// Pseudorandom Number Generators", 2014), so that an input is made again from its number.
struct Random {
  private var state: UInt64

  init(seed: UInt64, input: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 ^ input &* 0xD1B5_4A32_D192_ED03
    _ = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 to one below `bound`.
  mutating func below(_ bound: Int) -> Int { Int(truncatingIfNeeded: next() >> 33) % max(bound, 1) }

  /// Whether a chance of one in `count` came up.
  mutating func one(in count: Int) -> Bool { below(count) == 0 }

  mutating func pick<T>(_ items: [T]) -> T { items[below(items.count)] }

  mutating func byte() -> UInt8 { UInt8(truncatingIfNeeded: next() >> 40) }
}
