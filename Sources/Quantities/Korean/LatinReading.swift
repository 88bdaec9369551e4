// SPDX-License-Identifier: Apache-2.0

/// How a name in Latin letters ends when a Korean reader says it.
///
/// 1. A few names that the rules below miss are listed (`known`).
/// 2. Capitals are read as a word if they look like one (NASA, NEXI, JOGMEC, OPEC): four letters or
///    more, at least two vowels, no two vowels together, and never more than one consonant at
///    either end or two inside. All others are spelled out (SMR 에스엠알, OECD 오이시디), and
///    L, M, N and R are the letters whose names end in a consonant.
/// 3. Other words go by their last sounds as the rules for loanwords (외래어 표기법, 1986,
///    chapter 3, section 1) write them: l is ㄹ, m, n and ng are closed; p, t, k, c and b close a
///    syllable only after a single short vowel (Summit 서밋, but Pact 팩트); a silent e leaves l,
///    m and n closed (Google 구글, pipeline 파이프라인); everything else gets a vowel.
enum LatinReading {
  static func ending(of text: [Character]) -> KoreanEnding? {
    let word = text.suffix(while: \.isLatin)
    guard !word.isEmpty else { return nil }
    let capitals = word.suffix(while: \.isUppercase)
    // A tail of capitals in a mixed word stands for itself: OpenAI, KoreaSMR.
    let isCapitals = capitals.count == word.count || capitals.count > 1
    let name = isCapitals ? capitals : word
    let letters = name.map { plain($0) }
    if let ending = known[String(letters)] { return ending }
    if isCapitals, !isPronounceable(letters) { return spelled(letters[letters.count - 1]) }
    return spoken(letters)
  }

  /// Names whose usual reading does not follow from their letters.
  private static let known: [String: KoreanEnding] = [
    "asean": .closed, "aukus": .open, "thaad": .open, "rcep": .closed, "jbic": .closed,
    "euratom": .closed, "eur": .open, "one": .closed,
  ]

  private static let vowels: Set<Character> = ["a", "e", "i", "o", "u"]

  private static func plain(_ letter: Character) -> Character {
    guard letter.isASCII else { return accented(letter) }
    return Character(letter.lowercased())
  }

  /// Accented letters are vowels nearly always (é, ü, ō); ñ and ç are the ones that are not.
  private static func accented(_ letter: Character) -> Character {
    switch letter.lowercased() {
    case "ñ", "ń", "ň": "n"
    case "ç", "š", "ž", "č", "ś", "ß": "s"
    case "ł": "w"
    default: "a"
    }
  }

  /// 엘, 엠, 엔, 알; the other letter names end in a vowel.
  private static func spelled(_ letter: Character) -> KoreanEnding {
    switch letter {
    case "l", "r": .rieul
    case "m", "n": .closed
    default: .open
    }
  }

  private static func isPronounceable(_ letters: [Character]) -> Bool {
    guard letters.count >= 4, letters.count(where: vowels.contains) >= 2 else { return false }
    var runs: [(isVowel: Bool, length: Int)] = []
    for letter in letters {
      let isVowel = vowels.contains(letter)
      if let last = runs.last, last.isVowel == isVowel {
        runs[runs.count - 1].length += 1
      } else {
        runs.append((isVowel, 1))
      }
    }
    return runs.enumerated().allSatisfy { place, run in
      let isInside = place > 0 && place < runs.count - 1
      return run.length <= (run.isVowel || !isInside ? 1 : 2)
    }
  }

  private static func spoken(_ letters: [Character]) -> KoreanEnding {
    guard let last = letters.last else { return .open }
    let before = Array(letters.dropLast())
    switch last {
    case "l": return .rieul
    case "m", "n": return .closed
    case "g": return before.last == "n" ? .closed : .open
    case "e": return silentE(after: before)
    case "k" where before.last == "c": return closesSyllable(Array(before.dropLast()))
    case "p", "t", "k", "c", "b": return closesSyllable(before)
    default: return .open
    }
  }

  /// A single vowel is short, and so are oo and ou (Cook 쿡, Group 그룹); other pairs are long
  /// (Freight 프레이트, wheat 휘트).
  private static func closesSyllable(_ before: [Character]) -> KoreanEnding {
    guard let last = before.last, vowels.contains(last) || last == "y" else { return .open }
    guard let second = before.dropLast().last, vowels.contains(second) else { return .closed }
    return second == "o" && (last == "o" || last == "u") ? .closed : .open
  }

  private static func silentE(after before: [Character]) -> KoreanEnding {
    guard before.dropLast().contains(where: { vowels.contains($0) || $0 == "y" }) else {
      return .open
    }
    switch before.last {
    case "l": return .rieul
    case "m", "n": return .closed
    default: return .open
    }
  }
}
