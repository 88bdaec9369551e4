// SPDX-License-Identifier: Apache-2.0

/// Looks for one byte eight at a time.
extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte from `start` on, or `limit` if there is none before it.
  func place(of byte: UInt8, from start: Int, before limit: Int) -> Int {
    var offset = start
    while offset + 8 <= limit, !holds(byte, in: eight(at: offset)) { offset &+= 8 }
    while offset < limit, self[offset] != byte { offset &+= 1 }
    return offset
  }

  @inline(__always)
  private func eight(at offset: Int) -> UInt64 {
    UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// Whether one of eight bytes is the wanted one: it becomes zero, and zeros are told from the bits that
  /// they borrow.
  @inline(__always)
  private func holds(_ byte: UInt8, in bytes: UInt64) -> Bool {
    let marks = bytes ^ UInt64(byte) &* 0x0101_0101_0101_0101
    return (marks &- 0x0101_0101_0101_0101) & ~marks & 0x8080_8080_8080_8080 != 0
  }
}

/// Looks for any of a few bytes sixteen at a time.
extension UnsafeBufferPointer<UInt8> {
  /// Tells which of sixteen bytes are wanted; zero never is.
  typealias Wanted = (SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>>

  /// The first place of a wanted byte from `start` on, or `limit` if there is none before it.
  @inline(__always)
  func place(from start: Int, before limit: Int, of wanted: Wanted) -> Int {
    var offset = start
    while offset < limit {
      let marks = unsafeBitCast(wanted(sixteen(from: offset)), to: SIMD2<UInt64>.self)
      if marks[0] != 0 { return Swift.min(offset + marks[0].trailingZeroBitCount / 8, limit) }
      if marks[1] != 0 { return Swift.min(offset + 8 + marks[1].trailingZeroBitCount / 8, limit) }
      offset &+= 16
    }
    return Swift.max(start, limit)
  }

  /// The first place of a line end, a tab or a bar that parts cells, or `limit` if there is none before it.
  func placeOfLineMark(from start: Int, before limit: Int) -> Int {
    place(from: start, before: limit) { $0.equal(0x0A) .| $0.equal(0x09) .| $0.equal(0x7C) }
  }

  /// The bytes from an offset on, zeros behind the last.
  @inline(__always)
  private func sixteen(from offset: Int) -> SIMD16<UInt8> {
    if offset + 16 <= count {
      return UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: offset, as: SIMD16.self)
    }
    return lastOfSixteen(from: offset)
  }

  @inline(never)
  private func lastOfSixteen(from offset: Int) -> SIMD16<UInt8> {
    var bytes = SIMD16<UInt8>()
    for place in offset..<count { bytes[place - offset] = self[place] }
    return bytes
  }
}

extension SIMD16<UInt8> {
  /// Which of them are this byte. Of the comparisons only that of two vectors is one instruction.
  @inline(__always)
  func equal(_ byte: UInt8) -> SIMDMask<SIMD16<Int8>> { self .== SIMD16(repeating: byte) }
}

extension [UInt8] {
  /// Whether a byte occurs.
  func holds(_ byte: UInt8) -> Bool {
    withUnsafeBufferPointer { $0.place(of: byte, from: 0, before: count) < count }
  }
}
