// SPDX-License-Identifier: Apache-2.0

extension Scan {
  /// Whether the text has this word of lower-case ASCII, or of another script, at `offset`, in any
  /// case.
  func matches(_ word: StaticString, at offset: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard offset >= 0, offset + count <= bytes.count else { return false }
    let letters = word.utf8Start
    for index in 0..<count {
      let byte = bytes[offset + index]
      guard (byte &- 0x41 < 26 ? byte | 0x20 : byte) == letters[index] else { return false }
    }
    return true
  }

  /// Whether a word ends just before an offset, blanks aside.
  func ends(with word: StaticString, before offset: Int) -> Bool {
    isWord(word, endingAt: endOfText(before: offset))
  }

  /// The offset before up to three blanks that end at `offset`.
  @inline(__always)
  func endOfText(before offset: Int) -> Int {
    var end = offset
    while end > 0, bytes[end - 1] == 0x20, offset - end < 3 { end -= 1 }
    return end
  }

  /// Whether the text has exactly this word before `end`.
  func isWord(_ word: StaticString, endingAt end: Int) -> Bool {
    let start = end - word.utf8CodeUnitCount
    guard start >= 0 else { return false }
    for index in 0..<word.utf8CodeUnitCount where bytes[start + index] != word.utf8Start[index] {
      return false
    }
    return true
  }
}
