// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading
import Synchronization

/// The amounts of the running text with what they are named by, in reading order: the index in which a claim's
/// figures are looked up that stand neither beside it nor in the sentences next to it.
final class FigureIndex: Sendable {
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
    /// The column of the table in which it stands.
    var column: Int? = nil
  }
  let entries: [Entry]
  /// The single numbers of tables, with the words of their rows and columns.
  private let cells: [Entry]
  /// All amounts of the text by what they come to.
  let values: StatedValues
  /// The values that the lists of a sentence come to.
  private let sums: Set<Value>
  /// The members of lists that come to an amount of the text.
  private let parts: Set<Range<Int>>
  private let knownTotals = Mutex<[Stated]?>(nil)

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
    parts = []
    cells = []
    values = StatedValues()
  }

  init(_ draft: Draft) {
    var entries: [Entry] = []
    var sums: Set<Value> = []
    var parts: Set<Range<Int>> = []
    var bullets: [Stated] = []
    values = StatedValues(draft)
    for (position, sentence) in draft.surroundings.ranges.enumerated() {
      let amounts = draft.additive(in: sentence.range)
      for amount in amounts {
        let lead = draft.before(amount.range.lowerBound, 18, within: sentence.range)
        entries.append(
          Entry(
            amount: amount, words: draft.subject(of: amount.range, in: sentence.range),
            tail: Self.tail(of: amount, in: sentence.range, draft),
            isTotal: draft.hasTotal(in: lead), section: sentence.section, sentence: position))
      }
      Self.addRuns(of: amounts, to: &sums, &parts, values)
      // Items of a list that give one amount each.
      if let first = amounts.first, bullets.first?.canJoin(first) ?? true {
        bullets.append(first)
      } else {
        Self.addRuns(of: bullets, to: &sums, &parts, values)
        bullets = amounts.first.map { [$0] } ?? []
      }
    }
    Self.addRuns(of: bullets, to: &sums, &parts, values)
    self.entries = entries
    self.sums = sums
    self.parts = parts
    cells = Self.cells(of: draft)
  }

  private static func cells(of draft: Draft) -> [Entry] {
    var section = 0
    var next = 0
    return draft.outline.tables.enumerated().flatMap { number, table -> [Entry] in
      while next < draft.outline.blocks.count, next <= table.block {
        let kind = draft.outline.blocks[next].kind
        if kind == .section || kind == .title { section += 1 }
        next += 1
      }
      guard table.rows.count <= 40 else { return [] }
      let heads = table.header.map { draft.content(draft.words(in: $0.range.prefix(200))) }
      return table.rows.flatMap { row -> [Entry] in
        guard let first = row.first?.range.prefix(200) else { return [] }
        let words = draft.content(draft.words(in: first))
        let isTotal = draft.isTotalHead(first)
        return row.enumerated().dropFirst().prefix(12).compactMap { column, cell in
          let amounts = draft.amounts(in: cell.range).filter { $0.kind != .ordinal }
          guard amounts.count == 1, let amount = amounts.first, amount.numeral != nil,
            amount.nominal > 0
          else { return nil }
          return Entry(
            amount: amount, words: words.union(column < heads.count ? heads[column] : []), tail: [],
            isTotal: isTotal, section: section, sentence: -1, column: number << 8 | column)
        }
      }
    }
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
  private static func addRuns(
    of amounts: [Stated], to sums: inout Set<Value>, _ parts: inout Set<Range<Int>>,
    _ values: StatedValues
  ) {
    guard amounts.count >= 2, amounts.count <= 24 else { return }
    // "4개 사업 2조 5,200억 원, 2개 사업 1조 2,600억 원": a list of money and one of projects.
    if let other = amounts.first(where: { !$0.isCommensurable(with: amounts[0]) }) {
      addRuns(of: amounts.filter { !$0.isCommensurable(with: other) }, to: &sums, &parts, values)
      addRuns(of: amounts.filter { $0.isCommensurable(with: other) }, to: &sums, &parts, values)
      return
    }
    for start in amounts.indices {
      var sum = amounts[start].nominal
      var run = [amounts[start].range]
      for amount in amounts[(start + 1)...].prefix(9) {
        guard amount.isCommensurable(with: amounts[start]) else { break }
        sum += amount.nominal
        run.append(amount.range)
        sums.insert(Value(amount, sum))
        if values.has(sum, of: amount) { parts.formUnion(run) }
      }
    }
  }

  /// Whether a list of the text comes to an amount.
  func isSum(_ amount: Stated) -> Bool { sums.contains(Value(amount, amount.nominal)) }

  /// Whether an amount is of a list that comes to an amount of the text.
  func isPart(_ amount: Stated) -> Bool { parts.contains(amount.range) }

  /// Whether an amount of two digits or more is stated again.
  func isRepeated(_ amount: Stated) -> Bool { values.isRepeated(amount) }

  /// Whether a value of two digits or more is stated anywhere.
  func isStated(_ value: Decimal, like amount: Stated) -> Bool { values.has(value, of: amount) }

  /// An amount of another sentence under the name of a figure, with a value that may have been meant.
  func twin(of figure: Stated, _ value: Decimal) -> Stated? {
    guard values.has(value, of: figure),
      let own = entries.first(where: { $0.amount.range == figure.range }), !own.words.isEmpty
    else { return nil }
    return entries.first {
      $0.amount.nominal == value && $0.amount.isCommensurable(with: figure)
        && $0.sentence != own.sentence && !$0.words.isDisjoint(with: own.words)
    }?.amount
  }

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

  /// The amounts of a section before a place whose names share most words with others, and the cells of its tables
  /// that do.
  func named(_ words: Set<Int32>, before place: Int, in section: Int) -> [Entry] {
    var near = entries.filter {
      $0.section == section && $0.amount.range.upperBound <= place
        && !$0.words.isDisjoint(with: words)
    }
    if near.isEmpty {
      // A total is told once and taken up sections later.
      let before = entries.prefix { $0.amount.range.upperBound <= place }
        .map { ($0, $0.words.intersection(words).count) }
      let most = before.map { $0.1 }.max() ?? 0
      near = most == 0 ? [] : before.filter { $0.1 == most }.suffix(3).map { $0.0 }
    }
    return cells.filter { $0.section == section && !$0.words.isDisjoint(with: words) } + near
  }

  /// The amounts that are told as totals, that a list comes to, or that the text gives more than once; none where
  /// there are more than a paper has.
  var totals: [Stated] {
    knownTotals.withLock { known in
      if let known { return known }
      let totals = entries.lazy
        .filter { $0.isTotal || self.isSum($0.amount) || self.values.isRepeated($0.amount) }
        .prefix(Self.mostTotals + 1).map(\.amount)
      let found = totals.count > Self.mostTotals ? [] : Array(totals)
      known = found
      return found
    }
  }
  private static let mostTotals = 1_000

  /// The section of the sentence that holds an offset.
  func section(of offset: Int) -> Int? {
    entries.last { $0.amount.range.lowerBound <= offset }?.section
  }
}

extension FigureIndex.Entry {
  /// An amount by itself.
  init(_ amount: Stated) {
    self.init(
      amount: amount, words: [], tail: [], isTotal: false, section: 0, sentence: 0)
  }
}
