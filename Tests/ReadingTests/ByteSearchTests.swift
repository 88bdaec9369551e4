// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Reading

struct ByteSearchTests {
  private static let openings: [UInt8] = [0x28, 0xE2]

  /// The same, a byte at a time.
  private func plainly(_ bytes: [UInt8], from start: Int, before limit: Int) -> Int {
    (start..<max(start, limit)).first { Self.openings.contains(bytes[$0]) } ?? max(start, limit)
  }

  @Test("Sixteen bytes at once find the place that one at a time finds, and stop at the limit")
  func places() {
    var bytes = [UInt8](repeating: 0x41, count: 70)
    for (place, byte) in [(3, 0x28), (15, 0xE2), (16, 0x28), (40, 0xE2), (69, 0x28)] {
      bytes[place] = UInt8(byte)
    }
    bytes.withUnsafeBufferPointer { buffer in
      for start in 0...70 {
        for limit in [0, 1, 15, 16, 17, 40, 41, 54, 69, 70] {
          let found = buffer.place(from: start, before: limit) {
            $0.equal(0x28) .| $0.equal(0xE2)
          }
          #expect(found == plainly(bytes, from: start, before: limit), "\(start) before \(limit)")
        }
      }
    }
  }

  @Test("Kana share their lead byte with 。 and 「, but are no marks")
  func kana() {
    let text = Array("かなカナ漢字かなかなかなかなかなかな。終".utf8)
    text.withUnsafeBufferPointer { buffer in
      let found = Characters(bytes: buffer).mark(from: 0, before: buffer.count) { $0.equal(0xE3) }
      #expect(found == text.count - 6)
    }
  }
}
