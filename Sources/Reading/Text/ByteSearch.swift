// SPDX-License-Identifier: Apache-2.0

/// Looks for one byte eight at a time.
extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte from `start` on, or `limit` if there is none before it.
  func place(of byte: UInt8, from start: Int, before limit: Int) -> Int {
    let wanted = UInt64(byte) &* 0x0101_0101_0101_0101
    let words = UnsafeRawBufferPointer(self)
    var offset = start
    while offset + 8 <= limit {
      // A byte that is the wanted one becomes zero, and zeros are told from the bits that they borrow.
      let marks = words.loadUnaligned(fromByteOffset: offset, as: UInt64.self) ^ wanted
      if (marks &- 0x0101_0101_0101_0101) & ~marks & 0x8080_8080_8080_8080 != 0 { break }
      offset &+= 8
    }
    while offset < limit, self[offset] != byte { offset &+= 1 }
    return offset
  }
}

extension [UInt8] {
  /// Whether a byte occurs.
  func holds(_ byte: UInt8) -> Bool {
    withUnsafeBufferPointer { $0.place(of: byte, from: 0, before: count) < count }
  }
}
