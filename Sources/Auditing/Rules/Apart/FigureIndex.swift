// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// The amounts of the running text with what they are named by, in reading order: the index in which a claim's
/// figures are looked up that stand neither beside it nor in the sentences next to it.
struct FigureIndex {
  struct Entry {
    let amount: Stated
    /// The words right before it, back to the amount before.
    let words: Set<Int32>
    /// The first words after it, up to the next amount: "went to capital grants".
    let tail: Set<Int32>
    /// Whether a word before it makes it a total.
    let isTotal: Bool
    let section: Int
    /// The position of its sentence among those of the text.
    let sentence: Int
  }
  let entries: [Entry]
  /// The values that the lists of a sentence come to.
  private let sums: Set<Value>

  private struct Value: Hashable {
    let kind: Mention.Kind
    let unit: String?
    let value: Decimal

    init(_ amount: Stated, _ value: Decimal) {
      kind = amount.kind
      unit = amount.unit
      self.value = value
    }
  }

  init() {
    entries = []
    sums = []
  }

  init(_ draft: Draft) {
    var entries: [Entry] = []
    var sums: Set<Value> = []
    var bullets: [Stated] = []
    for (position, sentence) in draft.surroundings.ranges.enumerated() {
      let amounts = draft.additive(in: sentence.range)
      for amount in amounts {
        let lead = draft.before(amount.range.lowerBound, 18, within: sentence.range)
        entries.append(
          Entry(
            amount: amount, words: draft.subject(of: amount.range, in: sentence.range),
            tail: Self.tail(of: amount, in: sentence.range, draft),
            isTotal: draft.has(Cue.total, in: lead), section: sentence.section, sentence: position))
      }
      Self.addRuns(of: amounts, to: &sums)
      // Items of a list that give one amount each.
      if let first = amounts.first, bullets.first?.canJoin(first) ?? true {
        bullets.append(first)
      } else {
        Self.addRuns(of: bullets, to: &sums)
        bullets = amounts.first.map { [$0] } ?? []
      }
    }
    Self.addRuns(of: bullets, to: &sums)
    self.entries = entries
    self.sums = sums
  }

  private static func tail(
    of amount: Stated, in sentence: Range<Int>, _ draft: Draft
  ) -> Set<Int32> {
    let rest = amount.range.upperBound..<max(amount.range.upperBound, sentence.upperBound)
    // The share in a bracket right after it is no other amount.
    let next = draft.additive(in: rest).first?.range.lowerBound ?? rest.upperBound
    return draft.content(draft.words(in: rest.lowerBound..<next).prefix(4))
  }

  /// Every sum of amounts in a row; lists are short.
  private static func addRuns(of amounts: [Stated], to sums: inout Set<Value>) {
    guard amounts.count >= 2, amounts.count <= 24 else { return }
    for start in amounts.indices {
      var sum = amounts[start].nominal
      for amount in amounts[(start + 1)...].prefix(9) {
        guard amount.isCommensurable(with: amounts[start]) else { break }
        sum += amount.nominal
        sums.insert(Value(amount, sum))
      }
    }
  }

  /// Whether a list of the text comes to an amount.
  func isSum(_ amount: Stated) -> Bool { sums.contains(Value(amount, amount.nominal)) }

  /// The amounts before a place that can be what a list is a breakdown of, with the words that they share with its
  /// topic.
  func wholes(
    of list: [Stated], _ topic: Set<Int32>, before place: Int
  ) -> [(amount: Stated, shared: Set<Int32>)] {
    let largest = list.map(\.nominal).max() ?? 0
    return entries.prefix { $0.amount.range.upperBound <= place }.suffix(60).compactMap { entry in
      guard entry.amount.canJoin(list[0]), entry.amount.per == list[0].per,
        entry.amount.nominal > largest
      else { return nil }
      let shared = entry.words.union(entry.tail).intersection(topic)
      return shared.isEmpty ? nil : (entry.amount, shared)
    }
  }

  /// The amounts of a section before a place whose names share a word with others.
  func named(_ words: Set<Int32>, before place: Int, in section: Int) -> [Entry] {
    entries.filter {
      $0.section == section && $0.amount.range.upperBound <= place
        && !$0.words.isDisjoint(with: words)
    }
  }

  /// The section of the sentence that holds an offset.
  func section(of offset: Int) -> Int? {
    entries.last { $0.amount.range.lowerBound <= offset }?.section
  }
}
