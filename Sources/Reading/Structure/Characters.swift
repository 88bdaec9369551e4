// SPDX-License-Identifier: Apache-2.0

/// Reading access to UTF-8 text, character by character, for the readers of a document's shape.
///
/// Every look stays inside the text: outside it stands the character 0.
struct Characters {
  let bytes: UnsafeBufferPointer<UInt8>

  @inline(__always)
  func byte(_ offset: Int) -> UInt8 { offset >= 0 && offset < bytes.count ? bytes[offset] : 0 }

  /// The character at an offset, folded to lower case and half width, and the offset after it.
  @inline(__always)
  func folded(at offset: Int, before end: Int) -> (value: UInt32, next: Int) {
    let (value, next) = scalar(at: offset, before: end)
    return (Lexicon.fold(value), next)
  }

  @inline(__always)
  func scalar(at offset: Int, before end: Int) -> (value: UInt32, next: Int) {
    guard offset >= 0, offset < min(end, bytes.count) else { return (0, offset + 1) }
    return Lexicon.scalar(in: bytes, at: offset)
  }

  /// The character that ends before an offset, and where it begins.
  func scalar(before offset: Int, from start: Int) -> (value: UInt32, start: Int) {
    guard offset > start, offset <= bytes.count else { return (0, offset) }
    var first = offset - 1
    while first > start, offset - first < 4, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    return (Lexicon.scalar(in: bytes, at: first).value, first)
  }

  /// The next place of a wanted byte from `start` on, or `end` if there is none before it. Kana have the
  /// lead of 。 and 「 but are not wanted.
  @inline(__always)
  func mark(
    from start: Int, before end: Int, of wanted: UnsafeBufferPointer<UInt8>.Wanted
  ) -> Int {
    var offset = start
    while true {
      offset = bytes.place(from: offset, before: end, of: wanted)
      guard isKana(at: offset, before: end) else { return offset }
      repeat { offset += 3 } while isKana(at: offset, before: end)
    }
  }

  /// Whether a character of U+3040–3FFF stands at an offset.
  @inline(__always)
  private func isKana(at offset: Int, before end: Int) -> Bool {
    offset + 3 <= end && bytes[offset] == 0xE3 && bytes[offset + 1] &- 0x81 < 0x3F
  }

  static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0xA0, 0x3000, 0x2002...0x200B, 0xFEFF: true
    default: false
    }
  }

  /// A range without the blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = afterBlanks(range.lowerBound, before: range.upperBound)
    var end = range.upperBound
    while end > start {
      let (value, first) = scalar(before: end, from: start)
      guard Self.isBlank(value) else { break }
      end = first
    }
    return start..<end
  }

  /// The first offset from `offset` that holds no blank.
  func afterBlanks(_ offset: Int, before end: Int) -> Int {
    var offset = offset
    while offset < end {
      let (value, next) = scalar(at: offset, before: end)
      guard Self.isBlank(value) else { break }
      offset = next
    }
    return min(offset, end)
  }

  /// The end of `word`, written in folded form, if it stands at an offset.
  func end(of word: StaticString, at offset: Int, before end: Int) -> Int? {
    let letters = word.utf8Start
    var position = offset
    for index in 0..<word.utf8CodeUnitCount {
      guard position >= 0, position < min(end, bytes.count) else { return nil }
      let byte = bytes[position]
      // Folding changes nothing but Latin letters, full-width forms and blanks.
      if letters[index] >= 0x80 || byte < 0x80 {
        let isCapital = byte &- 0x41 < 26
        guard (isCapital ? byte | 0x20 : byte) == letters[index] else { return nil }
        position += 1
      } else {
        let (value, next) = folded(at: position, before: end)
        guard value == UInt32(letters[index]) else { return nil }
        position = next
      }
    }
    return position
  }

  /// The longest of the words that stands at an offset, with its end.
  func end(ofOneOf words: [StaticString], at offset: Int, before end: Int) -> Int? {
    var longest: Int?
    for word in words {
      guard let found = self.end(of: word, at: offset, before: end) else { continue }
      longest = max(longest ?? found, found)
    }
    return longest
  }

  /// The longest of many words, whose first characters turn away most places after one look.
  func end(ofOneOf words: WordList, at offset: Int, before end: Int) -> Int? {
    guard words.firsts.contains(folded(at: offset, before: end).value) else { return nil }
    var longest: Int?
    for (word, _) in words.entries {
      guard let found = self.end(of: word, at: offset, before: end) else { continue }
      longest = max(longest ?? found, found)
    }
    return longest
  }

  /// Where an HTML comment ends.
  func remarkEnd(from offset: Int, before end: Int) -> Int? {
    var position = offset
    while position + 3 <= end {
      if byte(position) == 0x2D, byte(position + 1) == 0x2D, byte(position + 2) == 0x3E {
        return position + 3
      }
      position += 1
    }
    return nil
  }

  /// A run of digits, half or full width: its value, capped, and its end.
  func number(at offset: Int, before end: Int) -> (value: Int, end: Int)? {
    var position = offset
    var value = 0
    while position < end {
      let (scalar, next) = folded(at: position, before: end)
      guard scalar >= 0x30, scalar <= 0x39 else { break }
      value = min(value * 10 + Int(scalar - 0x30), 1_000_000)
      position = next
    }
    return position > offset ? (value, position) : nil
  }

  /// How wide a range prints, in columns: Hangul, kana and Chinese characters take two.
  func columns(_ range: Range<Int>) -> Int {
    var count = 0
    var offset = range.lowerBound
    let text = UnsafeRawBufferPointer(bytes)
    // Eight bytes at once, one bit for each that goes on with a character and for each lead of two columns.
    let ones: UInt64 = 0x0101_0101_0101_0101
    while offset + 8 <= range.upperBound {
      let eight = text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let goingOn = (eight >> 7) & ~(eight >> 6) & ones
      let pastE0 = ((eight & (ones &* 0x1F)) &+ (ones &* 0x1F)) >> 5
      let wide = (eight >> 7) & (eight >> 6) & (eight >> 5) & pastE0 & ones
      count += 8 + Int(truncatingIfNeeded: (wide &* ones) >> 56)
      count -= Int(truncatingIfNeeded: (goingOn &* ones) >> 56)
      offset += 8
    }
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte & 0xC0 != 0x80 { count += byte >= 0xE1 ? 2 : 1 }
      offset += 1
    }
    return count
  }

  /// Whether a byte occurs in a range.
  func contains(_ byte: UInt8, in range: Range<Int>) -> Bool {
    bytes[range].contains(byte)
  }

  /// A range's text in folded form without blanks: what headings are compared by.
  func key(_ range: Range<Int>) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, next) = folded(at: offset, before: range.upperBound)
      defer { offset = next }
      guard !Self.isBlank(value), let scalar = Unicode.Scalar(value) else { continue }
      if value < 0x80 { key.append(UInt8(value)) } else { key += scalar.utf8 }
    }
    return String(decoding: key, as: UTF8.self)
  }

  static func isLatin(_ scalar: UInt32) -> Bool {
    (scalar | 0x20) >= 0x61 && (scalar | 0x20) <= 0x7A
      || scalar >= 0xC0 && scalar <= 0x24F
  }
  static func isUpper(_ scalar: UInt32) -> Bool {
    scalar >= 0x41 && scalar <= 0x5A || scalar >= 0xC0 && scalar <= 0xDE
  }
  static func isLower(_ scalar: UInt32) -> Bool { isLatin(scalar) && !isUpper(scalar) }
  static func isDigit(_ scalar: UInt32) -> Bool {
    scalar >= 0x30 && scalar <= 0x39 || scalar >= 0xFF10 && scalar <= 0xFF19
  }
  static func isHangul(_ scalar: UInt32) -> Bool { scalar >= 0xAC00 && scalar <= 0xD7A3 }
}
