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
      // Hangul, kana and Han but for U+D000–D7FF: any two bytes that go on.
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

  /// Whether all bytes are well-formed: eight at a time, and what is rare by `firstFault`.
  static func isValid(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      let words = UnsafeRawBufferPointer(buffer)
      var eight = EightBytes()
      var offset = 0
      while offset + 8 <= buffer.count {
        let word = UInt64(
          littleEndian: words.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        switch eight.take(word) {
        case .fits: offset += 8
        case .faulty: return false
        case .rare: return firstFault(in: buffer, from: eight.start(of: offset, buffer)) == nil
        }
      }
      return firstFault(in: buffer, from: eight.start(of: offset, buffer)) == nil
    }
  }

  /// Eight bytes of UTF-8 checked at once, each by its high bit: those that go on with a character have to be
  /// those that the leading bytes before them ask for.
  private struct EightBytes {
    enum Verdict { case fits, faulty, rare }

    private static let highs: UInt64 = 0x8080_8080_8080_8080
    /// The bytes asked for by those before, the first in the lowest place.
    private var owed: UInt64 = 0
    /// The byte after 0xED, which has to lie below 0xA0: others would be surrogates.
    private var afterED: UInt64 = 0

    mutating func take(_ word: UInt64) -> Verdict {
      let high = word & Self.highs
      if high | owed == 0 { return .fits }
      let leads = high & word << 1
      let wide = leads & word << 2
      // Four bytes, or the ends of the range of two and three: C0, C1, E0.
      let isRare =
        wide & word << 3 != 0 || Self.zeros(word ^ 0xE0E0_E0E0_E0E0_E0E0) != 0
        || Self.zeros((word & 0xFEFE_FEFE_FEFE_FEFE) ^ 0xC0C0_C0C0_C0C0_C0C0) != 0
      if isRare { return .rare }
      let surrogates = Self.zeros(word ^ 0xEDED_EDED_EDED_EDED)
      guard leads << 8 | wide << 16 | owed == high & ~(word << 1),
        (surrogates << 8 | afterED) & word << 2 == 0
      else { return .faulty }
      owed = leads >> 56 | wide >> 48
      afterED = surrogates >> 56
      return .fits
    }

    /// The high bit of each byte that is zero.
    private static func zeros(_ word: UInt64) -> UInt64 {
      ~((word & ~highs) &+ ~highs | word | ~highs)
    }

    /// Where the character begins that goes on at an offset, or the offset itself.
    func start(of offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
      guard owed != 0 else { return offset }
      var start = offset - 1
      while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      return start
    }
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
