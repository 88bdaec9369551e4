// SPDX-License-Identifier: Apache-2.0
import Reading

/// The sentences outside tables by the words in them.
struct SentencesByWord {
  /// By a word's key, indices of the draft's sentences in order.
  private let places: [Int32: [Int]]

  init(_ draft: Draft) {
    let inTables = Set(draft.outline.tables.map(\.block))
    var places: [Int32: [Int]] = [:]
    for (index, sentence) in draft.sentences.enumerated() where !inTables.contains(sentence.block) {
      for word in draft.words(in: sentence.range) where places[word.key]?.last != index {
        places[word.key, default: []].append(index)
      }
    }
    self.places = places
  }

  /// Some sentences, in no order, that may hold all words or all but one, at most so many; each holds one
  /// of the two rarest.
  func holding(allButOneOf words: Set<Int32>, atMost limit: Int) -> Set<Int> {
    let rarest = words.map { places[$0] ?? [] }.sorted { $0.count < $1.count }.prefix(2)
    return Set(rarest.flatMap { $0.prefix(limit) })
  }
}
