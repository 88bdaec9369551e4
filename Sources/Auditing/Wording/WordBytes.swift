// SPDX-License-Identifier: Apache-2.0

/// The letters of a word as a key: compared as the bytes that they are, where `String` would look for
/// equivalent characters first. Words of a text have none: they hold no combining marks.
struct WordBytes: Hashable {
  private let bytes: ArraySlice<UInt8>
  /// FNV-1a of the bytes.
  private let number: UInt64

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    number = bytes.withUnsafeBufferPointer { bytes in
      bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
  }

  static func == (a: WordBytes, b: WordBytes) -> Bool {
    guard a.number == b.number, a.bytes.count == b.bytes.count else { return false }
    return a.bytes.withUnsafeBufferPointer { a in
      b.bytes.withUnsafeBufferPointer { b in a.elementsEqual(b) }
    }
  }

  func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
