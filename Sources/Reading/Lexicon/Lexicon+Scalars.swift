// SPDX-License-Identifier: Apache-2.0

/// The characters of UTF-8 text as the lexicon sees them.
extension Lexicon {
  /// The scalar at `offset` and the offset after it. Bytes that are no UTF-8 count as U+FFFD, one each.
  @inline(__always)
  static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (value: UInt32, next: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), offset + 1) }
    if offset &+ 4 <= bytes.count {
      // Hangul, kana, Han: almost all that is not ASCII. One look at four bytes tells three that belong
      // together.
      let four = UInt32(
        littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
          fromByteOffset: offset, as: UInt32.self))
      if four & 0x00C0_C0F0 == 0x0080_80E0 {
        let value = (four & 0x0F) << 12 | (four >> 2) & 0xFC0 | (four >> 16) & 0x3F
        return (value, offset &+ 3)
      }
    }
    return rareScalar(in: bytes, at: offset)
  }

  /// A scalar of two or four bytes or at the end of the text, or what is none.
  private static func rareScalar(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (value: UInt32, next: Int) {
    let lead = bytes[offset]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, offset + length <= bytes.count else { return (0xFFFD, offset + 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in 1..<length {
      let byte = bytes[offset + index]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, offset + 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, offset + length)
  }

  /// Lower case for Latin letters, half width for full-width forms, a space for its wide cousins.
  @inline(__always)
  static func fold(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return lower(scalar) }
    if scalar > 0x3000 && scalar < 0xFF01 { return scalar }
    if scalar >= 0xFF01 && scalar <= 0xFF5E { return lower(scalar - 0xFEE0) }
    if scalar == 0x3000 || scalar == 0xA0 || (scalar >= 0x2002 && scalar <= 0x200A) { return 0x20 }
    return scalar
  }

  @inline(__always)
  private static func lower(_ scalar: UInt32) -> UInt32 {
    scalar >= 0x41 && scalar <= 0x5A ? scalar + 0x20 : scalar
  }

  @inline(__always)
  static func isLatinLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }
}
