// SPDX-License-Identifier: Apache-2.0

/// Searches of short texts for shorter ones, byte by byte: the standard library's know of equivalent
/// characters and of any collection, and take a hundred times as long.
extension ArraySlice<UInt8> {
  /// The first place of some bytes.
  func firstRange(ofBytes needle: [UInt8]) -> Range<Int>? {
    guard let first = needle.first, count >= needle.count else { return nil }
    for start in startIndex...(endIndex - needle.count) where self[start] == first {
      if self[start..<(start + needle.count)].elementsEqual(needle) {
        return start..<(start + needle.count)
      }
    }
    return nil
  }
}

extension [UInt8] {
  /// Whether some bytes stand anywhere among these.
  func holds(_ needle: [UInt8]) -> Bool { self[...].firstRange(ofBytes: needle) != nil }
}

extension String {
  /// Whether a word stands anywhere in the text, written with the same bytes.
  func holds(_ word: String) -> Bool {
    var rest = utf8[...]
    guard let first = word.utf8.first else { return true }
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: word.utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
