// SPDX-License-Identifier: Apache-2.0

/// A fixed set of characters of the basic plane, a bit each: asking it costs one read.
///
/// For the tables of the program itself; their memory is kept for the life of the process.
struct ScalarSet: @unchecked Sendable {
  private let bits: UnsafeMutablePointer<UInt64>

  /// The characters of a text.
  init(_ characters: String) { self.init(scalars: characters.unicodeScalars.map(\.value)) }

  init(scalars: some Sequence<UInt32>) {
    bits = .allocate(capacity: 1024)
    bits.initialize(repeating: 0, count: 1024)
    for scalar in scalars where scalar < 0x10000 {
      bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
    }
  }

  func union(_ other: ScalarSet) -> ScalarSet {
    let union = ScalarSet(scalars: [])
    for index in 0..<1024 { union.bits[index] = bits[index] | other.bits[index] }
    return union
  }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && bits[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 != 0
  }
}

extension ScalarSet: ExpressibleByArrayLiteral {
  init(arrayLiteral scalars: UInt32...) { self.init(scalars: scalars) }
}
