// SPDX-License-Identifier: Apache-2.0
import Quantities
import Reading

/// Whether a paper is spoken: a speech, a statement, an interview. What is said or feared in it is said by the speaker,
/// or known to those who listen.
struct PaperVoice {
  let isSpoken: Bool

  init(_ draft: Draft) {
    let bytes = draft.text.bytes
    switch draft.document.language {
    case .ko: isSpoken = Self.share(of: Self.korean, in: draft)
    case .ja: isSpoken = Self.share(of: Self.japanese, in: draft)
    default:
      // "I" that opens a sentence or follows a word, once a page.
      var count = 0
      for place in bytes.indices.dropLast().dropFirst() where bytes[place] == 0x49 {
        let after = bytes[place + 1]
        if bytes[place - 1] == 0x20 || bytes[place - 1] == 0x0A,
          after == 0x20 || after == 0xE2 || after == 0x27
        {
          count += 1
        }
      }
      isSpoken = count >= 5 && count * 2_000 >= bytes.count
    }
  }

  /// Whether half of the sentences end politely.
  private static func share(of endings: [[UInt8]], in draft: Draft) -> Bool {
    let bytes = draft.text.bytes
    var polite = 0
    var all = 0
    for sentence in draft.sentences where sentence.range.count > 24 {
      var end = sentence.range.upperBound
      while end > sentence.range.lowerBound,
        case (let scalar, let start) = Scalars.before(bytes, end),
        !Scalars.isLetter(scalar)
      {
        end = start
      }
      let tail = bytes[
        max(sentence.range.lowerBound, end - 12)..<max(sentence.range.lowerBound, end)]
      all += 1
      if endings.contains(where: { tail.suffix($0.count).elementsEqual($0) }) { polite += 1 }
    }
    return polite >= 5 && polite * 2 >= all
  }

  private static let korean = ["니다", "니까", "시오", "세요"].map { Array($0.utf8) }
  private static let japanese = ["ます", "です", "ません", "ました", "でした", "ましょう", "ますか", "ですか", "ください"].map
  {
    Array($0.utf8)
  }
}
