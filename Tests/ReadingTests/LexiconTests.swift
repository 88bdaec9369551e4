// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Reading

@Suite struct LexiconTests {
  @Test("The longest word in the asked role wins, whatever its case or width")
  func longest() {
    var lexicon = Lexicon()
    lexicon.add("일", Sense(role: .numeral, a: 1))
    lexicon.add("일본", Sense(role: .name))
    lexicon.add("bn", Sense(role: .scale, a: 9))
    func end(_ text: String, _ roles: Roles) -> Int? {
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        withExtendedLifetime(PackedLexicon(lexicon)) {
          $0.tables.longest(in: bytes, at: 0, roles)?.end
        }
      }
    }
    #expect(end("일본의", .all) == 6)
    #expect(end("일본의", Roles(.numeral)) == 3)
    #expect(end("ＢＮ", .all) == 6)
    #expect(end("bnp", .all) == nil)
    #expect(end("bn달러", .all) == 2)
  }
}
