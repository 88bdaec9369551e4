// SPDX-License-Identifier: Apache-2.0

/// How far one name is from another, to suggest the one that was meant.
enum Spelling {
  /// Letters inserted, dropped or replaced (Levenshtein), looking at 64 letters at most.
  static func distance(_ one: String, _ other: String) -> Int {
    let a = Array(one.utf8.prefix(64))
    let b = Array(other.utf8.prefix(64))
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let replaced = diagonal + (letter == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
      }
    }
    return row[b.count]
  }
}
