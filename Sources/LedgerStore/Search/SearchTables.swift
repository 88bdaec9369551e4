// SPDX-License-Identifier: Apache-2.0
import Agreements
import GRDB

/// The tables that are searched: the words of every current entry, the names by which entries are
/// known, and every word of the index for what is still being typed.
final class SearchTables {
  private let db: Database
  private let stemmer: Stemmer
  private var knownWords: Set<String> = []
  private var keys: [String: String] = [:]

  init(_ db: Database) throws {
    self.db = db
    stemmer = try Stemmer(db)
  }

  /// Kinds whose name is a name; the others are called by what they say.
  private static let unnamed: Set<EntryKind> = [
    .document, .provision, .commitment, .assessment, .outcome,
  ]
  /// A name of more words is a sentence.
  private static let longestName = 6

  /// Stands after each text, so that no phrase runs from one into the next.
  private static let boundary = "\u{a66e}"

  static let names = ["words", "name", "vocabulary"]

  static func make(_ db: Database) throws {
    let tokenizer = Stemmer.tokenizer.components.joined(separator: " ")
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE words USING fts5(names, texts, content='', tokenize='\(tokenizer)');
        INSERT INTO words (words, rank) VALUES ('rank', 'bm25(8.0, 1.0)');
        CREATE TABLE name (
          key TEXT NOT NULL, seq INTEGER NOT NULL, name TEXT NOT NULL,
          PRIMARY KEY (key, seq, name)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX name_by_seq ON name (seq);
        CREATE TABLE vocabulary (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        """)
  }

  func add(_ seq: Int, _ body: Tree) throws {
    guard let kind = body.opening?.kind else { return }
    let words = body.words
    let (names, texts) = Self.columns(words, kind)
    try db.cachedStatement(sql: "INSERT INTO words (rowid, names, texts) VALUES (?, ?, ?)")
      .execute(arguments: [seq, names.joined(separator: " "), texts.joined(separator: " ")])
    for word in names + texts { try know(word) }
    guard !Self.unnamed.contains(kind) else { return }
    for name in Set(words.names.dropLast()) {
      let key = key(of: name)
      guard !key.isEmpty, key.split(separator: " ").count <= Self.longestName else { continue }
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO name (key, seq, name) VALUES (?, ?, ?)")
        .execute(arguments: [key, seq, name])
    }
  }

  /// Takes an entry out. The index holds no texts, so it has to be told what it holds of this one.
  func remove(_ seq: Int, _ body: Tree) throws {
    guard let kind = body.opening?.kind else { return }
    let (names, texts) = Self.columns(body.words, kind)
    try db.cachedStatement(
      sql: "INSERT INTO words (words, rowid, names, texts) VALUES ('delete', ?, ?, ?)"
    ).execute(arguments: [seq, names.joined(separator: " "), texts.joined(separator: " ")])
    try db.cachedStatement(sql: "DELETE FROM name WHERE seq = ?").execute(arguments: [seq])
  }

  /// What counts as a name and what as text. A title or a sentence is text, so that things stand
  /// before the papers about them; the id is a name of every entry.
  private static func columns(
    _ words: Tree.Words, _ kind: EntryKind
  ) -> (names: [String], texts: [String]) {
    let isNamed = !unnamed.contains(kind)
    let names = isNamed ? words.names : Array(words.names.suffix(1))
    let texts = (isNamed ? [] : words.names.dropLast()) + words.texts
    return (names.flatMap(tokens), texts.flatMap(tokens))
  }

  private static func tokens(of text: String) -> [String] {
    SearchText(text).tokens + [boundary]
  }

  private func key(of name: String) -> String {
    if let key = keys[name] { return key }
    let key = stemmer.key(of: name)
    if keys.count < 50_000 { keys[name] = key }
    return key
  }

  private func know(_ word: String) throws {
    guard let first = word.utf8.first, first < 0x80, word.utf8.count > 1,
      knownWords.insert(word).inserted
    else { return }
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO vocabulary (word) VALUES (?)")
      .execute(arguments: [word.lowercased()])
  }
}
