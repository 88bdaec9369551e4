// SPDX-License-Identifier: Apache-2.0

extension Scan {
  /// Whether a lower-case ASCII word stands at an offset, in any case.
  func matches(_ word: String, at offset: Int) -> Bool {
    var cursor = offset
    for byte in word.utf8 {
      guard self.byte(cursor) == byte || (self.byte(cursor) | 0x20 == byte && byte >= 0x61) else {
        return false
      }
      cursor += 1
    }
    return true
  }

  /// Whether a word ends just before an offset, blanks aside.
  func ends(with word: String, before offset: Int) -> Bool {
    var end = offset
    while end > 0, bytes[end - 1] == 0x20, offset - end < 3 { end -= 1 }
    let start = end - word.utf8.count
    guard start >= 0 else { return false }
    return zip(bytes[start..<end], word.utf8).allSatisfy { $0 == $1 }
  }
}
