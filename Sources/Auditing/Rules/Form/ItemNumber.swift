// SPDX-License-Identifier: Apache-2.0

/// The number or letter of an item that a bracket closes: "1)", "a)", "가)", "iv)".
struct ItemNumber {
  /// Where it begins.
  let start: Int

  /// - Parameter bracket: the offset of the closing bracket.
  init?(before bracket: Int, in part: Range<Int>, of bytes: [UInt8]) {
    guard let start = Self.start(before: bracket, of: bytes) else { return nil }
    let before = start > part.lowerBound ? Scalars.before(bytes, start).value : 0
    // "**1)": the stars make the heading bold.
    guard before == 0 || BracketPairing.startsWord(before) || Self.separators.contains(before)
    else { return nil }
    self.start = start
  }

  private static let separators: Set<UInt32> = [
    0x2C, 0x3B, 0x3A, 0x3001, 0xFF0C, 0xFF1A, 0xFF1B, 0x00B7, 0x002F, 0x2A, 0x5F, 0x23,
    // の of ステップ１の４）
    0x306E,
  ]

  private static func start(before end: Int, of bytes: [UInt8]) -> Int? {
    var start = end
    while start > 0, end - start < 3, bytes[start - 1] &- 0x30 < 10 { start -= 1 }
    if start < end {
      // "A1.7)" numbers a clause of section A1.
      var clause = start
      while clause > 0, end - clause < 8,
        bytes[clause - 1] &- 0x30 < 10 || bytes[clause - 1] == 0x2E
      {
        clause -= 1
      }
      return clause > 0 && bytes[clause - 1] &- 0x41 < 26 ? clause - 1 : start
    }
    while start > 0, end - start < 6, [0x69, 0x76, 0x78].contains(bytes[start - 1]) { start -= 1 }
    if start < end { return start }
    let (scalar, first) = Scalars.before(bytes, end)
    if Self.isFullWidthDigit(scalar) {
      let (tens, second) = Scalars.before(bytes, first)
      return Self.isFullWidthDigit(tens) ? second : first
    }
    if Scalars.isLatin(scalar) || (scalar >= 0x2460 && scalar <= 0x24FF) { return first }
    return syllables.contains(scalar) ? first : nil
  }

  private static func isFullWidthDigit(_ scalar: UInt32) -> Bool {
    scalar >= 0xFF10 && scalar <= 0xFF19
  }

  private static let syllables = Set(
    "가나다라마바사아자차카타파하アイウエオ一二三四五六七八九十예주답例注".unicodeScalars.map(\.value))
}
