// SPDX-License-Identifier: Apache-2.0

/// Unicode scalars read from UTF-8 by byte offset, and what they are.
///
/// Bytes that are no UTF-8 read as U+FFFD, one each.
enum Scalars {
  /// The scalar at an offset and the offset after it; zero at the end.
  static func at(_ bytes: [UInt8], _ offset: Int) -> (value: UInt32, next: Int) {
    guard offset < bytes.count else { return (0, offset) }
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), offset + 1) }
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

  /// The scalar that ends before an offset and where it begins; zero at the start.
  static func before(_ bytes: [UInt8], _ offset: Int) -> (value: UInt32, start: Int) {
    guard offset > 0, offset <= bytes.count else { return (0, max(0, offset)) }
    var start = offset - 1
    while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let (value, next) = at(bytes, start)
    return next == offset ? (value, start) : (0xFFFD, offset - 1)
  }

  static func isBlank(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || (scalar >= 0x09 && scalar <= 0x0D) || scalar == 0xA0 || scalar == 0x3000
      || (scalar >= 0x2000 && scalar <= 0x200A)
  }

  static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

  static func isLatin(_ scalar: UInt32) -> Bool {
    (scalar | 0x20 >= 0x61 && scalar | 0x20 <= 0x7A && scalar < 0x80)
      || (scalar >= 0xC0 && scalar <= 0x24F && scalar != 0xD7 && scalar != 0xF7)
  }

  /// An ASCII letter.
  static func isLatin(byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  static func isHangul(_ scalar: UInt32) -> Bool { scalar >= 0xAC00 && scalar <= 0xD7A3 }

  static func isHan(_ scalar: UInt32) -> Bool {
    (scalar >= 0x4E00 && scalar <= 0x9FFF) || (scalar >= 0x3400 && scalar <= 0x4DBF)
      || scalar == 0x3005
  }

  static func isHiragana(_ scalar: UInt32) -> Bool { scalar >= 0x3041 && scalar <= 0x309F }

  static func isKatakana(_ scalar: UInt32) -> Bool {
    (scalar >= 0x30A1 && scalar <= 0x30FA) || scalar == 0x30FC
  }

  static func isKana(_ scalar: UInt32) -> Bool { isHiragana(scalar) || isKatakana(scalar) }

  /// A letter of one of the scripts of East Asia.
  static func isEastAsian(_ scalar: UInt32) -> Bool {
    isHangul(scalar) || isHan(scalar) || isKana(scalar)
  }

  static func isLetter(_ scalar: UInt32) -> Bool { isLatin(scalar) || isEastAsian(scalar) }

  /// ⁰ to ⁹.
  static func isRaisedDigit(_ scalar: UInt32) -> Bool {
    scalar == 0xB9 || scalar == 0xB2 || scalar == 0xB3 || scalar == 0x2070
      || (scalar >= 0x2074 && scalar <= 0x2079)
  }

  /// Whether a Hangul syllable ends in a consonant.
  static func isClosed(_ syllable: UInt32) -> Bool {
    isHangul(syllable) && (syllable - 0xAC00) % 28 != 0
  }
}
