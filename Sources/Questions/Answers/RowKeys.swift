// SPDX-License-Identifier: Apache-2.0
import Agreements
import Quantities

/// Keys of rows that are parts of an entry without ids of their own, made of what the parts say: the same
/// part has the same key on every day and in every edition, wherever in its list it stands. Parts that
/// say the same are told apart by a number.
struct RowKeys {
  private var taken: [String: Int] = [:]

  /// The longest that the words in a key become, so that addresses stay readable.
  private static let longest = 60

  /// - Parameter words: what tells the part from its neighbours; nothing if the entry has one such part.
  mutating func key(_ base: String, _ words: String = "") -> String {
    let slug = Self.slug(words)
    let key = slug.isEmpty ? base : base + "/" + slug
    taken[key, default: 0] += 1
    let count = taken[key] ?? 1
    return count == 1 ? key : "\(key)-\(count)"
  }

  mutating func key(_ entry: EntryID, _ words: Text) -> String {
    key(entry.text, words.words(in: .en))
  }

  private static func slug(_ words: String) -> String {
    var slug = ""
    for character in words.lowercased() {
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if !slug.isEmpty, slug.last != "-" {
        if slug.count >= longest { break }
        slug.append("-")
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug
  }
}
