// SPDX-License-Identifier: Apache-2.0

/// Several word lists that are looked for together: one look at a place tells whether a word of any of
/// them may begin there.
struct WordLists: Sendable {
  let lists: [WordList]
  /// The words of all.
  let any: WordList

  /// Each list as `WordList` takes it.
  init(_ lists: [String]) {
    self.lists = lists.map { WordList($0) }
    any = WordList(lists.joined(separator: "|"))
  }

  /// The first list that has a word at an offset, and its longest one there.
  func match(
    in bytes: [UInt8], at start: Int, before limit: Int
  ) -> (list: Int, range: Range<Int>)? {
    guard any.match(in: bytes, at: start, before: limit) != nil else { return nil }
    for (number, list) in lists.enumerated() {
      if let range = list.match(in: bytes, at: start, before: limit) { return (number, range) }
    }
    return nil
  }
}

extension CharacterHeads {
  /// Every word of each list within a range, in the order of the text; those of one list do not overlap.
  func all(_ words: WordLists, in range: Range<Int>) -> [(list: Int, range: Range<Int>)] {
    var found: [(list: Int, range: Range<Int>)] = []
    forEachPlace(in: range, words.any.heads, words.any.shortBegins) { place in
      guard match(words.any, at: place, before: range.upperBound) != nil else { return place }
      for (number, list) in words.lists.enumerated() {
        guard let word = match(list, at: place, before: range.upperBound),
          found.last(where: { $0.list == number }).map({ $0.range.upperBound <= place }) ?? true
        else { continue }
        found.append((number, word))
      }
      return place
    }
    return found
  }
}

extension Draft {
  func all(_ words: WordLists, in range: Range<Int>) -> [(list: Int, range: Range<Int>)] {
    heads.all(words, in: range)
  }
}
