// SPDX-License-Identifier: Apache-2.0

/// Whether the letters of an acronym are those of its words.
extension Acronyms {
  /// The initials of the words, small ones ("of", "and") left out.
  static func initials(_ words: String) -> [Character] {
    words.split { !$0.isLetter && $0 != "'" && $0 != "’" }
      .filter { !smallWords.contains($0.lowercased()) }
      .compactMap { $0.first?.uppercased().first }
  }

  static let smallWords: Set<String> = [
    "of", "and", "the", "for", "in", "on", "to", "a", "an", "with", "s", "de", "la", "des", "et",
    "du",
  ]

  /// Whether the acronym's letters stand in the words in their order, the first one at the start of a
  /// word (Schwartz and Hearst's test).
  static func fits(_ acronym: String, _ words: String) -> Bool {
    var letters = Array(acronym.lowercased()).reversed().makeIterator()
    let text = Array(words.lowercased())
    guard var letter = letters.next() else { return false }
    var at = text.count - 1
    var isLast = acronym.count == 1
    var left = acronym.count
    while at >= 0 {
      if text[at] == letter && (!isLast || at == 0 || !text[at - 1].isLetter) {
        left -= 1
        guard let next = letters.next() else { return true }
        letter = next
        isLast = left == 1
      }
      at -= 1
    }
    return false
  }

  /// Whether the words begin with the acronym's first letter.
  static func opens(_ acronym: String, _ words: String) -> Bool {
    words.first?.uppercased() == acronym.first?.uppercased()
  }

  /// Whether words are a name of which the initials tell: not the rest of one ("and Customs Enforcement"), none
  /// in a language whose small words are not known, and no formula.
  static func isWholeName(_ words: String) -> Bool {
    guard words.unicodeScalars.allSatisfy({ $0.value < 0x80 || $0 == "’" || $0 == "–" }) else {
      return false
    }
    let first = words.prefix { $0.isLetter }.lowercased()
    return !smallWords.contains(first) && !words.contains { $0.isNumber || "+=§/".contains($0) }
  }

  /// What the acronym should be where its letters are one slip from the initials of the words.
  static func nearFit(_ acronym: String, _ words: String) -> String? {
    guard acronym.count >= 3, !fits(acronym, words), !foreignOrder.contains(acronym) else {
      return nil
    }
    let wanted = acronym.uppercased().unicodeScalars.map(\.value)
    // "Bank of Marenda (BOM)" takes its small words along, "Co-operation" gives one letter.
    let readings = [initials(words), allInitials(words), initials(words.filter { $0 != "-" })]
    return readings.lazy.filter { $0.count == acronym.count }.first { letters in
      let scalars = letters.compactMap { $0.unicodeScalars.first?.value }
      return NearMisses.slip(scalars, wanted) != nil || areNearlyAnagrams(scalars, wanted)
    }.map { String($0) }
  }

  /// Whether two acronyms begin alike and have all letters but one in common, in any order: ICS, ISF.
  static func areNearlyAnagrams(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    guard a.count == b.count, a.first == b.first else { return false }
    var rest = b
    for letter in a { if let index = rest.firstIndex(of: letter) { rest.remove(at: index) } }
    return rest.count <= 1
  }

  /// The initials of all words but "the".
  private static func allInitials(_ words: String) -> [Character] {
    words.split { !$0.isLetter && $0 != "'" && $0 != "’" }.filter { $0.lowercased() != "the" }
      .compactMap { $0.first?.uppercased().first }
  }

  /// Acronyms that follow another language's order.
  private static let foreignOrder: Set<String> = [
    "ISO", "UTC", "CERN", "OAS", "OMM", "SIDA", "BIPM",
  ]
}
