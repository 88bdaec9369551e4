// SPDX-License-Identifier: Apache-2.0
import Agreements
import Reading

/// Korean particles right behind an acronym whose last letter leaves no doubt: "FTA은", "IBM를". A vowel is open
/// whether the letters are spelt out or read as a word, and L, M and N (엘, 엠, 엔) are closed either way.
struct LetterParticles {
  let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  /// The place of each particle that does not fit, with the form that does.
  var slips: [(place: Range<Int>, word: Range<Int>, right: String)] {
    let bytes = draft.text.bytes
    return draft.wording.words.compactMap { word in
      guard word.script == .latin, word.range.count >= 2,
        word.range.allSatisfy({ bytes[$0] &- 0x41 < 26 }),
        case (let particle, let end) = Scalars.at(bytes, word.range.upperBound),
        Scalars.isHangul(particle), !Scalars.isHangul(Scalars.at(bytes, end).value)
      else { return nil }
      let last = bytes[word.range.upperBound - 1]
      let forms =
        Self.open.contains(last)
        ? Self.afterVowel : Self.closed.contains(last) ? Self.afterEnd : [:]
      return forms[particle].map { (word.range.upperBound..<end, word.range, $0) }
    }
  }

  private static let open = Set("AEIOU".utf8)
  private static let closed = Set("LMN".utf8)
  /// 은, 을, 과, 이 as they should be.
  private static let afterVowel: [UInt32: String] = [
    0xC740: "는", 0xC744: "를", 0xACFC: "와", 0xC774: "가",
  ]
  /// 는, 를, 와, 가 as they should be.
  private static let afterEnd: [UInt32: String] = [
    0xB294: "은", 0xB97C: "을", 0xC640: "과", 0xAC00: "이",
  ]
}
