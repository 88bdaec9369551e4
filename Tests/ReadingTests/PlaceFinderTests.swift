// SPDX-License-Identifier: Apache-2.0
import Reading
import Testing

struct PlaceFinderTests {
  private static let text = DocumentText(
    name: "-", "a\n\nbc 한국\r\n😀日本 and more words than eight bytes\n\n\n끝은 here\n")

  @Test("Places found on the way are those found one by one, whatever the steps", arguments: 1...19)
  func steps(_ step: Int) {
    let text = Self.text
    text.bytes.withUnsafeBufferPointer { bytes in
      var places = PlaceFinder()
      for offset in stride(from: 0, through: bytes.count, by: step)
      where offset == bytes.count || bytes[offset] & 0xC0 != 0x80 {
        #expect(places.place(of: offset, in: bytes) == text.place(of: offset), "\(offset)")
      }
    }
  }
}
