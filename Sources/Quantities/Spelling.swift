// SPDX-License-Identifier: Apache-2.0

/// Finds the value somebody probably meant.
public enum Spelling {
  /// Edits (insert, delete, replace, swap of neighbours) between two words: the optimal string
  /// alignment distance.
  public static func distance(_ a: String, _ b: String) -> Int {
    let x = Array(a.unicodeScalars)
    let y = Array(b.unicodeScalars)
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
      before = last
      last = row
    }
    return last[y.count]
  }

  /// The candidate nearest to `word`, if any is near enough to be a slip of the pen: at least one
  /// letter of the word has to survive, so that no two-letter word is near every other.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let limit = min(max(2, word.count / 3), max(0, word.count - 1))
    let wanted = word.lowercased()
    let length = wanted.unicodeScalars.count
    return
      candidates.compactMap { candidate -> (String, Int)? in
        let known = candidate.lowercased()
        // Each letter that one has more than the other is an edit.
        guard abs(known.unicodeScalars.count - length) <= limit else { return nil }
        let edits = distance(known, wanted)
        return edits <= limit ? (candidate, edits) : nil
      }
      .min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }
}
