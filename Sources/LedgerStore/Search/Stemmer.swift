// SPDX-License-Identifier: Apache-2.0
import GRDB

/// Words as the index holds them: folded and, in English, without their endings. It is SQLite's own
/// tokenizer, so that names and queries are cut exactly as the index was.
struct Stemmer {
  static let tokenizer = FTS5TokenizerDescriptor.porter(
    wrapping: .unicode61(diacritics: .remove))

  private let tokenizer: any FTS5Tokenizer

  init(_ db: Database) throws { tokenizer = try db.makeTokenizer(Self.tokenizer) }

  func stem(_ word: String) -> String {
    ((try? tokenizer.tokenize(query: word)) ?? []).map(\.token).joined(separator: " ")
  }

  /// One form for all writings of a name: "Supply chains" and "supply chain" are the same.
  func key(of name: String) -> String {
    SearchText(name).pieces.map { $0.script == .spaced ? stem($0.text) : $0.text }
      .joined(separator: " ")
  }
}
