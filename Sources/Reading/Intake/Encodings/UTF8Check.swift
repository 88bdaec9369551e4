// SPDX-License-Identifier: Apache-2.0

/// Finds what is not UTF-8 in bytes that should be.
enum UTF8Check {
  /// The length of the well-formed sequence at `offset`, or minus the length of the ill-formed stretch
  /// there: the longest beginning of a character, at least one byte (Unicode 16, section 3.9, "U+FFFD
  /// substitution of maximal subparts").
  static func length(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let first = bytes[offset]
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    let count: Int
    switch first {
    case ..<0x80: return 1
    case 0xC2...0xDF: count = 2
    case 0xE0...0xEF:
      count = 3
      if first == 0xE0 { low = 0xA0 }
      if first == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      count = 4
      if first == 0xF0 { low = 0x90 }
      if first == 0xF4 { high = 0x8F }
    default: return -1
    }
    for index in 1..<count {
      guard offset + index < bytes.count, (low...high).contains(bytes[offset + index]) else {
        return -index
      }
      (low, high) = (0x80, 0xBF)
    }
    return count
  }

  /// The first ill-formed byte at or after `start`, and how many characters beyond ASCII stand before it.
  static func firstFault(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (offset: Int, wide: Int)? {
    var offset = start
    var wide = 0
    let words = UnsafeRawBufferPointer(bytes)
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        while offset + 8 <= bytes.count,
          words.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          offset += 8
        }
        if offset < bytes.count, bytes[offset] < 0x80 { offset += 1 }
        continue
      }
      // Hangul, kana and Han but for U+D000–D7FF: any two bytes that go on; two at once, and one.
      while offset + 8 <= bytes.count, bytes[offset] &- 0xE1 < 12, bytes[offset + 3] &- 0xE1 < 12,
        words.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
          & 0xC0C0_00C0_C000 == 0x8080_0080_8000
      {
        wide += 2
        offset += 6
      }
      while offset + 4 <= bytes.count, bytes[offset] &- 0xE1 < 12,
        words.loadUnaligned(fromByteOffset: offset + 1, as: UInt16.self) & 0xC0C0 == 0x8080
      {
        wide += 1
        offset += 3
      }
      guard offset < bytes.count, bytes[offset] >= 0x80 else { continue }
      let length = length(in: bytes, at: offset)
      if length < 0 { return (offset, wide) }
      wide += 1
      offset += length
    }
    return nil
  }

  /// What the whole of the bytes holds of well-formed characters beyond ASCII and of ill-formed stretches.
  static func census(_ bytes: [UInt8], upTo most: Int = .max) -> (wide: Int, faults: Int) {
    bytes.withUnsafeBufferPointer { buffer in
      var wide = 0
      var faults = 0
      var offset = 0
      while faults < most, let fault = firstFault(in: buffer, from: offset) {
        wide += fault.wide
        faults += 1
        offset = fault.offset - length(in: buffer, at: fault.offset)
      }
      return (wide, faults)
    }
  }

  static func isValid(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { firstFault(in: $0, from: 0) == nil }
  }

  /// The bytes with U+FFFD for each ill-formed stretch.
  static func repair(_ bytes: [UInt8], from start: Int) -> Decoded {
    bytes.withUnsafeBufferPointer { buffer in
      var decoded = Decoded()
      decoded.bytes.reserveCapacity(bytes.count)
      var offset = start
      while let fault = firstFault(in: buffer, from: offset) {
        decoded.bytes.append(contentsOf: buffer[offset..<fault.offset])
        let end = fault.offset - length(in: buffer, at: fault.offset)
        decoded.replace(buffer[fault.offset..<end], at: fault.offset)
        offset = end
      }
      decoded.bytes.append(contentsOf: buffer[offset...])
      return decoded
    }
  }
}
