// SPDX-License-Identifier: Apache-2.0
public import Quantities

/// A document as the reader understood it: its text, its shape and what it mentions.
public struct ReadDocument: Sendable {
  public let text: DocumentText
  public let outline: Outline
  /// In the order in which they begin.
  public let mentions: [Mention]
  /// The language most of it is written in.
  public let language: Language
}

extension MentionReader {
  /// Reads a whole document: its outline, its mentions and its language.
  public func document(
    _ text: DocumentText, _ options: MentionOptions = MentionOptions()
  ) -> ReadDocument {
    ReadDocument(
      text: text, outline: Outline(of: text), mentions: mentions(in: text.bytes, options),
      language: options.language ?? Language(mostIn: text.bytes))
  }
}

extension ReadDocument {
  /// The mentions that lie wholly within a range.
  public func mentions(in range: Range<Int>) -> ArraySlice<Mention> {
    let first = mentions.partition { $0.range.lowerBound >= range.lowerBound }
    var end = max(first, mentions.partition { $0.range.lowerBound >= range.upperBound })
    while end > first, mentions[end - 1].range.upperBound > range.upperBound { end -= 1 }
    return mentions[first..<end]
  }
}

extension Array {
  /// The first index whose element fulfils a condition that, once true, stays true.
  fileprivate func partition(_ isPast: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isPast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Language {
  /// The language that most characters of a text belong to: Hangul for Korean, kana for Japanese.
  /// A Han character counts for Japanese only where kana are about.
  public init(mostIn bytes: [UInt8]) {
    var hangul = 0
    var kana = 0
    var han = 0
    var latin = 0
    bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      let limit = Swift.min(bytes.count, 1 << 20)
      while offset < limit {
        let (scalar, next) = Lexicon.scalar(in: bytes, at: offset)
        if scalar < 0x80 {
          if Lexicon.isLatinLetter(UInt8(scalar)) { latin += 1 }
        } else if Scan.isHangul(scalar) {
          hangul += 1
        } else if Scan.isKana(scalar) {
          kana += 1
        } else if Scan.isHan(scalar) {
          han += 1
        }
        offset = next
      }
    }
    // A word takes about five Latin letters, two or three syllables, two kana or kanji.
    let japanese = kana > 0 ? kana + han : 0
    self =
      hangul * 2 >= latin && hangul >= japanese && hangul > 0
      ? .ko : japanese * 2 >= latin && japanese > 0 ? .ja : .en
  }
}
