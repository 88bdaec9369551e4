// SPDX-License-Identifier: Apache-2.0

/// How a text ends when it is read aloud in Korean: all that a particle has to know of it.
///
/// What is read, in this order: a hangul syllable by its code point; digits as a Sino-Korean number
/// (`SinoKoreanNumber`); signs and units by their Korean name (`SpokenUnit`); Latin letters as an
/// initialism or a word (`LatinReading`); kana by ん. Kanji count as open. Closing quotes and
/// brackets are silent, and so is a whole bracketed remark after a word, as the National Institute
/// of Korean Language advises: `달러(약 10%)는`, `원자로(SMR)는`.
public enum KoreanEnding: Hashable, Sendable {
  /// A vowel: 는, 가, 로.
  case open
  /// The consonant ㄹ: 은, 이, but 로.
  case rieul
  /// Any other consonant: 은, 이, 으로.
  case closed

  public init(of text: some StringProtocol) {
    var characters = Array(text.precomposed)
    Self.dropSilence(&characters)
    guard let last = characters.last else {
      self = .open
      return
    }
    self =
      Self.hangul(last) ?? SinoKoreanNumber.ending(of: characters)
      ?? SpokenUnit.ending(of: characters) ?? LatinReading.ending(of: characters)
      ?? (Self.closedKana.contains(last) ? .closed : .open)
  }

  private static let closedKana: Set<Character> = ["ん", "ン", "ﾝ"]

  /// ㄹ is the eighth of the 28 final consonants (none is the first) of a precomposed syllable.
  private static func hangul(_ character: Character) -> KoreanEnding? {
    guard let code = character.unicodeScalars.last?.value, (0xAC00...0xD7A3).contains(code) else {
      return nil
    }
    switch (code - 0xAC00) % 28 {
    case 0: return .open
    case 8: return .rieul
    default: return .closed
    }
  }

  private static let brackets: [Character: Character] = [
    ")": "(", "]": "[", "）": "（", "］": "［", "〕": "〔",
  ]

  /// Takes away whatever is not read aloud at the end.
  private static func dropSilence(_ characters: inout [Character]) {
    while let last = characters.last {
      if let opening = brackets[last],
        let start = remarkStart(characters, opening, last),
        characters[..<start].contains(where: isRead)
      {
        characters.removeSubrange(start...)
      } else if isRead(last) {
        return
      } else {
        characters.removeLast()
      }
    }
  }

  /// Where the bracket opens that the last character closes.
  private static func remarkStart(
    _ characters: [Character], _ opening: Character, _ closing: Character
  ) -> Int? {
    var depth = 0
    for index in characters.indices.reversed() {
      if characters[index] == closing { depth += 1 }
      if characters[index] == opening { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private static func isRead(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || SpokenUnit.signs[character] != nil
  }
}

extension StringProtocol {
  /// The text with syllables that were typed as separate jamo put together, as file systems and
  /// PDFs often leave them apart. Only hangul is touched.
  fileprivate var precomposed: String {
    guard unicodeScalars.contains(where: { (0x1100...0x11FF).contains($0.value) }) else {
      return String(self)
    }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let code = scalar.value
      if let last = result.last, let joined = Self.join(last.value, code) {
        result.removeLast()
        result.append(joined)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Composition as in the Unicode Standard, section 3.12.
  private static func join(_ before: UInt32, _ after: UInt32) -> Unicode.Scalar? {
    if (0x1100...0x1112).contains(before), (0x1161...0x1175).contains(after) {
      return Unicode.Scalar(0xAC00 + ((before - 0x1100) * 21 + after - 0x1161) * 28)
    }
    let isOpenSyllable = (0xAC00...0xD7A3).contains(before) && (before - 0xAC00) % 28 == 0
    if isOpenSyllable, (0x11A8...0x11C2).contains(after) {
      return Unicode.Scalar(before + after - 0x11A7)
    }
    return nil
  }
}
