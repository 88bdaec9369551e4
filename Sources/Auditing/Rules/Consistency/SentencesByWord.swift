// SPDX-License-Identifier: Apache-2.0
import Reading

/// The sentences outside tables by the words in them.
struct SentencesByWord {
  /// Indices of the draft's sentences, word for word by its key and in order.
  private let places: [Int32]
  /// Where those of each key begin, and where the last ones end.
  private let starts: [Int]

  init(_ draft: Draft) {
    let inTables = Set(draft.outline.tables.map(\.block))
    let sentences = draft.sentences.enumerated().filter { !inTables.contains($0.element.block) }
    var last = Array(repeating: Int32(-1), count: draft.wording.stems.count)
    var counts = Array(repeating: 0, count: last.count)
    // Each word counts once in a sentence.
    func forEachWord(_ visit: (Int, Int32) -> Void) {
      for key in last.indices { last[key] = -1 }
      for (index, sentence) in sentences {
        for word in draft.words(in: sentence.range) where last[Int(word.key)] != Int32(index) {
          last[Int(word.key)] = Int32(index)
          visit(Int(word.key), Int32(index))
        }
      }
    }
    forEachWord { key, _ in counts[key] += 1 }
    var next = [0]
    for count in counts { next.append((next.last ?? 0) + count) }
    starts = next
    var places = Array(repeating: Int32(0), count: next.last ?? 0)
    forEachWord { key, index in
      places[next[key]] = index
      next[key] += 1
    }
    self.places = places
  }

  /// Some sentences, in no order, that may hold all words or all but one, at most so many; each holds one
  /// of the two rarest.
  func holding(allButOneOf words: Set<Int32>, atMost limit: Int) -> Set<Int> {
    let rarest = words.map { starts[Int($0)]..<starts[Int($0) + 1] }
      .sorted { $0.count < $1.count }.prefix(2)
    return Set(rarest.flatMap { places[$0].prefix(limit).map(Int.init) })
  }
}
