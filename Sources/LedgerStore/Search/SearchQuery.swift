// SPDX-License-Identifier: Apache-2.0
import GRDB

/// What somebody searches for: every group has to be found, by any of its wordings.
struct SearchQuery {
  /// Words that stand one after another.
  struct Wording: Hashable {
    let text: String
    /// Whether its last word may go on.
    let isOpen: Bool
  }

  let groups: [[Wording]]
  /// The whole of it as the key of a name.
  let key: String

  private static let mostWords = 12
  private static let mostNames = 24
  private static let mostEndings = 32
  private static let longestName = 6

  init(_ text: String, _ db: Database, _ stemmer: Stemmer) throws {
    let words = text.split { $0 == " " || $0 == "\u{3000}" || $0.isNewline || $0 == "\t" }
      .map(String.init).filter { !SearchText($0).pieces.isEmpty }.prefix(Self.mostWords)
    key = stemmer.key(of: words.joined(separator: " "))
    var groups: [[Wording]] = []
    var rest = Array(words)[...]
    while let first = rest.first {
      // The longest run of words that is a name; else the word by itself.
      var taken = 1
      var names: [String] = []
      for count in stride(from: min(Self.longestName, rest.count), through: 1, by: -1) {
        let candidate = rest.prefix(count).joined(separator: " ")
        names = try Self.otherNames(of: stemmer.key(of: candidate), db)
        if !names.isEmpty {
          taken = count
          break
        }
      }
      let own = taken == 1 ? first : rest.prefix(taken).joined(separator: " ")
      var wordings = [Wording(text: own, isOpen: true)]
      if taken == 1 { wordings += try Self.endings(of: first, db, stemmer) }
      wordings += names.map { Wording(text: $0, isOpen: false) }
      var seen: Set<String> = []
      groups.append(wordings.filter { seen.insert($0.text.lowercased()).inserted })
      rest = rest.dropFirst(taken)
    }
    self.groups = groups
  }

  /// Every name of the entries that have this one.
  private static func otherNames(of key: String, _ db: Database) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT name FROM name
          WHERE seq IN (SELECT seq FROM name WHERE key = ? LIMIT 64) LIMIT \(mostNames)
          """),
      arguments: [key])
  }

  /// The words of the index that begin as this one does: one for each stem.
  private static func endings(
    of word: String, _ db: Database, _ stemmer: Stemmer
  ) throws -> [Wording] {
    guard let piece = SearchText(word).pieces.first, piece.script == .spaced,
      SearchText(word).pieces.count == 1, piece.text.utf8.count > 1
    else { return [] }
    let start = piece.text.lowercased()
    let found = try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT word FROM vocabulary WHERE word >= ? AND word < ? ORDER BY length(word), word
          LIMIT \(mostEndings)
          """),
      arguments: [start, start + "\u{10ffff}"])
    var stems: Set<String> = [stemmer.stem(start)]
    return found.filter { stems.insert(stemmer.stem($0)).inserted }
      .map { Wording(text: $0, isOpen: false) }
  }

  /// The query in the language of FTS5; nil if there is nothing to search for.
  var match: String? {
    guard !groups.isEmpty else { return nil }
    return groups.map { "(" + $0.map(Self.phrase).joined(separator: " OR ") + ")" }
      .joined(separator: " AND ")
  }

  private static func phrase(_ wording: Wording) -> String {
    let pieces = SearchText(wording.text).pieces
    var tokens: [String] = []
    for (index, piece) in pieces.enumerated() {
      guard piece.script == .eastAsian else {
        tokens.append(piece.text)
        continue
      }
      tokens += SearchText.pairs(of: piece.text, isEnding: index < pieces.count - 1)
    }
    // A single character is the beginning of the pairs it opens.
    let isOpen =
      pieces.last.map {
        $0.script == .eastAsian && $0.text.unicodeScalars.count == 1
      } ?? false
    return "\"" + tokens.joined(separator: " ") + "\"" + (isOpen && wording.isOpen ? "*" : "")
  }
}
