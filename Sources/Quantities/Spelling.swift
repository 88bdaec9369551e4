// SPDX-License-Identifier: Apache-2.0

/// Finds the value somebody probably meant.
public enum Spelling {
  /// Edits (insert, delete, replace, swap of neighbours) between two words: the optimal string
  /// alignment distance.
  public static func distance(_ a: String, _ b: String) -> Int {
    distance(Array(a.unicodeScalars), Array(b.unicodeScalars), atMost: .max) ?? .max
  }

  /// The same, or nil if there are more edits than `limit`.
  private static func distance(
    _ x: [Unicode.Scalar], _ y: [Unicode.Scalar], atMost limit: Int
  ) -> Int? {
    var least = 0
    var before = [Int](repeating: 0, count: y.count + 1)
    var last = Array(0...y.count)
    for i in x.indices {
      var row = [i + 1]
      row.reserveCapacity(y.count + 1)
      for j in y.indices {
        var best = min(row[j] + 1, last[j + 1] + 1, last[j] + (x[i] == y[j] ? 0 : 1))
        if i > 0, j > 0, x[i] == y[j - 1], x[i - 1] == y[j] { best = min(best, before[j - 1] + 1) }
        row.append(best)
      }
      // A swap looks back two rows, so that both have to be beyond the limit.
      let own = row.min() ?? 0
      if min(own, least) > limit { return nil }
      least = own
      before = last
      last = row
    }
    return last[y.count] <= limit ? last[y.count] : nil
  }

  /// The candidate nearest to `word`, if any is near enough to be a slip of the pen: at least one
  /// letter of the word has to survive, so that no two-letter word is near every other.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    var limit = min(max(2, word.count / 3), max(0, word.count - 1))
    let wanted = Array(word.lowercased().unicodeScalars)
    var nearest: (word: String, edits: Int)?
    for candidate in candidates {
      // Each letter that one has more than the other is an edit; a letter takes one to four bytes.
      let bytes = candidate.utf8.count
      guard bytes >= wanted.count - limit, bytes <= 4 * (wanted.count + limit) else { continue }
      let known = Array(candidate.lowercased().unicodeScalars)
      guard abs(known.count - wanted.count) <= limit,
        let edits = distance(known, wanted, atMost: limit)
      else { continue }
      if let nearest, (nearest.edits, nearest.word) <= (edits, candidate) { continue }
      nearest = (candidate, edits)
      limit = edits
    }
    return nearest?.word
  }
}
