// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// The figures of a text by the year they are of, each with the words that say what it measures.
struct DatedFigures {
  struct Entry {
    let amount: Stated
    let words: Set<Int32>
  }
  private let byYear: [Int: [Entry]]

  init(_ draft: Draft) {
    var byYear: [Int: [Entry]] = [:]
    for label in draft.labels(of: [.money, .quantity, .count]) {
      let amount = label.amount
      guard amount.nominal > 0, amount.numeral != nil, amount.bound != .range,
        amount.kind != .count || amount.unit != nil, let year = Self.year(label),
        byYear[year, default: []].count < Self.most
      else { continue }
      byYear[year, default: []].append(Entry(amount: amount, words: label.near))
    }
    self.byYear = byYear
  }

  /// Figures of one year beyond this number are a table's, whose rows a sentence does not recompute.
  private static let most = 60

  private static func year(_ label: AmountLabel) -> Int? {
    let years = Set(
      label.times.flatMap { [$0.start.first.components.year, $0.end.last.components.year] })
    return years.count == 1 ? years.first : nil
  }

  /// The figures of two years that measure one thing, and what the words of a claim name.
  func pairs(of later: Int, and base: Int, named subject: Set<Int32>) -> [(Entry, Entry)] {
    let bases = (byYear[base] ?? []).filter { !$0.words.isDisjoint(with: subject) }
    return (byYear[later] ?? []).filter { !$0.words.isDisjoint(with: subject) }.flatMap { a in
      bases.filter { b in
        a.amount.canJoin(b.amount) && a.amount.per == b.amount.per
          && !a.words.intersection(subject).isDisjoint(with: b.words)
      }.map { (a, $0) }
    }
  }
}
