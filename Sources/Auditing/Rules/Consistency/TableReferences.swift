// SPDX-License-Identifier: Apache-2.0
import Reading

/// Which sentences refer to which tables by their numbers, "표 3", "Table 3", "図表3", from one pass over
/// the text.
struct TableReferences {
  /// By sentence of the draft, indices of tables in order; none for the sentences of tables.
  let tables: [Int: [Int]]
  /// By table, indices of sentences in order.
  let sentences: [Int: [Int]]

  /// A number that more tables bear than this says little.
  private static let mostOfOneNumber = 8
  /// In bytes.
  private static let longestNumber = 16

  init(_ draft: Draft) {
    var numbered: [[UInt8]: [Int]] = [:]
    for (index, table) in draft.outline.tables.enumerated() {
      guard let number = table.number, (1...Self.longestNumber).contains(number.utf8.count) else {
        continue
      }
      let key = Array(number.lowercased().utf8)
      if numbered[key, default: []].count < Self.mostOfOneNumber {
        numbered[key, default: []].append(index)
      }
    }
    let longest = numbered.keys.map(\.count).max() ?? 0
    let inTables = Set(draft.outline.tables.map(\.block))
    var tables: [Int: [Int]] = [:]
    var sentences: [Int: [Int]] = [:]
    for (index, sentence) in draft.sentences.enumerated()
    where longest > 0 && !inTables.contains(sentence.block) {
      var referred: Set<Int> = []
      for word in draft.all(Self.words, in: sentence.range) {
        referred.formUnion(
          Self.numbers(at: word.upperBound, before: sentence.range.upperBound, draft, longest)
            .flatMap { numbered[$0] ?? [] })
      }
      guard !referred.isEmpty else { continue }
      tables[index] = referred.sorted()
      for table in referred { sentences[table, default: []].append(index) }
    }
    self.tables = tables
    self.sentences = sentences
  }

  /// What may be a number at an offset, in lower case: a digit does not go on with another.
  private static func numbers(
    at start: Int, before limit: Int, _ draft: Draft, _ longest: Int
  ) -> [[UInt8]] {
    let bytes = draft.text.bytes
    let end = min(limit, start + longest)
    guard start < end else { return [] }
    let letters = bytes[start..<end].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return (1...letters.count).compactMap { count in
      let next = start + count
      let goesOn = next < bytes.count && bytes[next] &- 0x30 < 10
      return goesOn ? nil : Array(letters[..<count])
    }
  }

  private static let words = WordList("표 |표|table |表|表 |図表|図表 ")
}
