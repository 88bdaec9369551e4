// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Reading

@Suite("What is UTF-8")
struct UTF8CheckTests {
  /// Characters of one to four bytes, the first and the last of each range, and what is none.
  private static let pieces: [[UInt8]] =
    ["a", "é", "ߐ", "ࠀ", "한", "힣", "ퟻ", "\u{E000}", "日", "\u{FFFF}", "😀", "\u{10FFFF}"].map {
      Array($0.utf8)
    } + [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
      [0xED, 0x95], [0xEA], [0xF0, 0x8F, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF],
      [0xE3, 0x81], [0xED], [0xE0, 0xA0],
    ]

  @Test("Eight bytes at a time and one character at a time say the same of any bytes at any place")
  func agree() {
    var disagreeing: [[UInt8]] = []
    var valid = 0
    for lead in 0..<20 {
      for first in Self.pieces {
        for second in Self.pieces {
          for tail in [0, 1, 2, 9] {
            let bytes =
              Array(repeating: 0x41 as UInt8, count: lead) + first + second
              + Array(repeating: 0x41 as UInt8, count: tail)
            let careful = bytes.withUnsafeBufferPointer {
              UTF8Check.firstFault(in: $0, from: 0) == nil
            }
            if careful { valid += 1 }
            if UTF8Check.isValid(bytes) != careful { disagreeing.append(bytes) }
          }
        }
      }
    }
    #expect(disagreeing.isEmpty)
    // Eight pairs of torn pieces make a character of three or two bytes together.
    #expect(valid == 20 * 4 * (12 * 12 + 8))
  }
}
