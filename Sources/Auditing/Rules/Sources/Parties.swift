// SPDX-License-Identifier: Apache-2.0

/// Parties run together, "미-일", "日米", "U.S.–Japan", as a set of their letters: order does not count.
enum Parties {
  private static let korean: Set<String> = Set("한미일중러북영독불호인유대몽베".map(String.init))
  private static let japanese: Set<String> = Set("日米中韓朝露英独仏豪印欧台加".map(String.init))

  static func key(in range: Range<Int>, _ bytes: [UInt8]) -> NameKey {
    let text = String(decoding: bytes[range], as: UTF8.self)
    var found: Set<String> = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "(" || $0 == "[" || $0 == "\n" }) {
      if let parties = parties(in: String(word)) { found = parties }
    }
    // Japanese has no blanks between words.
    for word in ContentWords(in: range, of: bytes).words where found.isEmpty {
      found = parties(in: String(decoding: bytes[word.range], as: UTF8.self)) ?? []
    }
    return NameKey(found.sorted().joined())
  }

  static func isParty(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    parties(in: String(decoding: bytes[range], as: UTF8.self)) != nil
  }

  /// Whether a sign that joins parties may begin with a byte.
  private static func mayJoin(_ byte: UInt8) -> Bool {
    byte == 0x2D || byte == 0x2F || byte == 0xC2 || byte == 0xE2 || byte == 0xE3
  }

  private static func parties(in word: String) -> Set<String>? {
    // Most words hold no sign that joins.
    let parts =
      word.utf8.contains(where: mayJoin)
      ? word.split { "-–·・‧/".contains($0) }.map(String.init) : []
    if parts.count >= 2, parts.allSatisfy({ korean.contains($0) || japanese.contains($0) }) {
      return Set(parts)
    }
    if parts.count == 2,
      parts.allSatisfy({ part in
        part.first.map { $0.isASCII && $0.isUppercase } ?? false
      })
    {
      return Set(parts.map { $0.filter(\.isLetter).lowercased() })
    }
    let letters = word.map(String.init)
    guard (2...4).contains(letters.count) || word.hasPrefix("日") || word.hasPrefix("米") else {
      return nil
    }
    let run = letters.prefix { korean.contains($0) || japanese.contains($0) }
    guard (2...4).contains(run.count), run.count == letters.count || letters.count > 4 else {
      return nil
    }
    return Set(run)
  }
}
