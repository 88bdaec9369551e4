// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// A sum told in words of figures that stand elsewhere: "아시아와 아프리카를 합치면 2조 8,350억 원", "Together the two classes
/// made 1,792 calls", 「この2か国を合わせると11,000トン」.
///
/// Its parts are what the words name, in the text or in a table, or the amounts of the sentences before, as many as the
/// words say. A sum that any of these explain is left alone; one that none explain is told where the parts would give it
/// but for a slip of the pen.
struct ToldSums {
  private let draft: Draft

  init(_ draft: Draft) { self.draft = draft }

  var findings: [Finding] {
    draft.surroundings.all.flatMap { place in
      draft.all(Self.together, in: place.own).compactMap { check($0, place) }
    }
  }

  private func check(_ cue: Range<Int>, _ place: Surroundings) -> Finding? {
    let bytes = draft.text.bytes
    guard Self.with.match(in: bytes, at: cue.upperBound, before: bytes.count) == nil,
      let total = draft.additive(in: cue.upperBound..<max(cue.upperBound, place.own.upperBound))
        .first(where: { !isNumberOfParts($0) }),
      total.range.lowerBound - cue.upperBound <= 72, total.bound != .upTo,
      !draft.has(Self.stops, in: cue.upperBound..<total.range.lowerBound)
    else { return nil }
    let before = draft.additive(in: place.own.lowerBound..<cue.lowerBound).filter {
      $0.canJoin(total) && !isNumberOfParts($0)
    }
    // Parts that stand right before their sum are of another rule.
    guard before.count < 2 else { return nil }
    let clause = clause(around: cue, before: total, in: place.own)
    let number =
      draft.amounts(in: clause).lazy.compactMap(numberOfParts).first ?? numberOfYears(in: clause)
      ?? Self.numbers.first { draft.has($0.words, in: clause) }?.number
    // "They came to 60 million" adds up nothing by itself.
    if Self.comesTo.match(in: bytes, at: cue.lowerBound, before: cue.upperBound) != nil,
      number == nil
    {
      return nil
    }
    let sums = [
      ofRows(clause, total, number), ofNames(clause, total, place),
      number.map { ofSentences(before: place, before, total, $0) } ?? [],
      number.map { ofColumns(place, total, $0) } ?? [],
    ]
    guard !sums.joined().contains(where: { derivation($0.parts).explains(total) }),
      !draft.figures.isRepeated(total)
    else { return nil }
    for sums in sums {
      let slips = sums.filter { sum in
        sum.isMeant
          && derivation(sum.parts).isSlipped(total, digits: sum.isNamed ? 3 : 5)
      }
      guard let first = slips.first else { continue }
      let value = first.parts.faceSum.nominal
      guard slips.allSatisfy({ $0.parts.faceSum.nominal == value }) else { return nil }
      return draft.mismatch(
        .warning, stated: total, computed: value, arithmetic: draft.sum(first.parts, value),
        evidence: first.parts.map { .init($0.range) })
    }
    return nil
  }

  /// Amounts that may be the parts of a sum.
  private struct Sum {
    let parts: [Stated]
    /// Whether the words name them one by one.
    let isNamed: Bool
    /// Whether they are the ones that the words mean, not merely ones that they may mean.
    var isMeant = true
  }

  private func derivation(_ parts: [Stated]) -> Derivation {
    let sum = parts.faceSum
    return Derivation(
      value: sum.nominal, printed: sum.printed, widest: sum.widest, formula: "", operands: [])
  }

  /// "the two classes", 「この2か国」, "두 분야": how many are added.
  private func numberOfParts(_ amount: Stated) -> Int? {
    guard amount.kind == .count, amount.unit != nil else { return nil }
    return (2...6).first { Decimal($0) == amount.nominal }
  }

  private func isNumberOfParts(_ amount: Stated) -> Bool { numberOfParts(amount) != nil }

  /// "두 해를 더하면", "the two years together".
  private func numberOfYears(in clause: Range<Int>) -> Int? {
    if draft.has(Self.twoYears, in: clause) { return 2 }
    let years = draft.document.mentions(in: clause).lazy.compactMap(AverageRule.years).first
    return years.flatMap { years in (2...6).first { Decimal($0) == years } }
  }

  /// The words that name the parts: those between the figure before the cue and the sum.
  private func clause(around cue: Range<Int>, before total: Stated, in sentence: Range<Int>)
    -> Range<Int>
  {
    let last = draft.amounts(in: sentence.lowerBound..<cue.lowerBound).last {
      !isNumberOfParts($0)
    }
    let start = max(
      last?.range.upperBound ?? sentence.lowerBound,
      draft.before(cue.lowerBound, 120, within: sentence).lowerBound)
    return start..<max(start, total.range.lowerBound)
  }

  // MARK: - Named parts

  /// Rows of a table that the clause names, in each of its columns.
  private func ofRows(_ clause: Range<Int>, _ total: Stated, _ number: Int?) -> [Sum] {
    guard !draft.grids.all.isEmpty else { return [] }
    let named = draft.grids.rows(in: clause, draft)
    return draft.grids.all.indices.flatMap { index -> [Sum] in
      let grid = draft.grids.all[index]
      var lines = Set(named.filter { $0.grid == index }.map(\.line))
      if lines.count < 2 { lines.formUnion(begun(in: clause, grid)) }
      guard lines.count >= 2, lines.count <= 6,
        number.map({ $0 == lines.count }) ?? true
      else { return [] }
      return grid.columns.indices.compactMap { column in
        let parts = lines.sorted().compactMap { grid.cell($0, column, like: total) }
        guard parts.count == lines.count, parts.allSatisfy({ $0.nominal > 0 }) else { return nil }
        return Sum(parts: parts, isNamed: true)
      }
    }
  }

  /// The rows that a word of the clause names in part, each word one row alone: 「海上」 of 「海上輸送費」, "graphite" of
  /// "Natural graphite".
  private func begun(in clause: Range<Int>, _ grid: TableGrid) -> Set<Int> {
    Set(
      draft.words(in: clause).compactMap { word -> Int? in
        let stem = draft.text.bytes[word.stem]
        guard stem.count >= (word.script == .latin ? 4 : 6), !draft.content([word]).isEmpty else {
          return nil
        }
        let lines = grid.rows.indices.filter {
          draft.text.bytes[grid.rows[$0].name].starts(with: stem)
            || grid.rows[$0].words.contains(word.key)
        }
        return lines.count == 1 ? lines[0] : nil
      })
  }

  /// Amounts of the text by their names.
  private func ofNames(_ clause: Range<Int>, _ total: Stated, _ place: Surroundings) -> [Sum] {
    var lead = clause
    if let comma = draft.last(Self.commas, in: lead) { lead = comma.upperBound..<lead.upperBound }
    var parts: [Stated] = []
    for word in draft.words(in: lead) {
      let keys = draft.content([word])
      guard !keys.isEmpty,
        let named = draft.figures.entries.last(where: {
          $0.amount.range.upperBound <= place.own.lowerBound && $0.amount.canJoin(total)
            && !$0.words.isDisjoint(with: keys)
        })?.amount
      else { continue }
      if !parts.contains(where: { $0.range == named.range }) { parts.append(named) }
    }
    guard parts.count >= 2, parts.allSatisfy({ $0.nominal < total.nominal * 2 }) else { return [] }
    return [Sum(parts: parts, isNamed: true)]
  }

  // MARK: - As many as the words say

  /// Every choice of so many amounts of the sentences before.
  private func ofSentences(
    before place: Surroundings, _ own: [Stated], _ total: Stated, _ number: Int
  ) -> [Sum] {
    let far = place.before.dropFirst().prefix(3).flatMap { sentence in
      draft.additive(in: sentence).filter {
        $0.canJoin(total) && $0.per == total.per && !isNumberOfParts($0)
      }
    }
    let levels = Array((own + far).prefix(9))
    return Self.choices(number, of: levels).map { parts in
      // What is a whole beside the others is no part.
      Sum(
        parts: parts, isNamed: false,
        isMeant: parts.allSatisfy { $0.nominal <= total.nominal * 2 }
          && number == 2 || parts.count == levels.count)
    }
  }

  private static func choices(_ number: Int, of amounts: [Stated]) -> [[Stated]] {
    guard number <= amounts.count else { return [] }
    guard number > 0 else { return [[]] }
    return amounts.indices.flatMap { index in
      choices(number - 1, of: Array(amounts[(index + 1)...])).map { [amounts[index]] + $0 }
    }
  }

  /// So many years or other columns of a row; the row of totals is meant.
  private func ofColumns(_ place: Surroundings, _ total: Stated, _ number: Int) -> [Sum] {
    let section = draft.figures.section(of: total.range.lowerBound)
    return draft.grids.all.filter { $0.section == section }.flatMap { grid in
      grid.rows.indices.flatMap { row -> [Sum] in
        let cells = grid.columns.indices.filter { !grid.rates.contains($0) }.map {
          grid.cell(row, $0, like: total)
        }
        return cells.indices.dropLast(number - 1).compactMap { start in
          let parts = cells[start..<(start + number)].compactMap { $0 }
          guard parts.count == number, parts.allSatisfy({ $0.nominal > 0 }) else { return nil }
          return Sum(parts: parts, isNamed: false, isMeant: row == grid.total && start == 0)
        }
      }
    }
  }

  private static let together = WordList(
    "합치면|합하면|더하면|합쳐|합하여|합한|합해|합친|더한|together|combined|jointly|between them|add up to|adds up to|come to|came to|comes to|合わせると|合わせて|合わせた|合わせれば|足すと|足した|合計すると|合算すると"
  )
  private static let comesTo = WordList("come to|came to|comes to|add up to|adds up to")
  private static let twoYears = WordList("두 해|두 연도|양 연도|両年|two years|both years")
  private static let numbers: [(words: WordList, number: Int)] = [
    (WordList("both|the two|these two|두 |양 |両"), 2), (WordList("the three|these three|세 "), 3),
    (WordList("the four|these four|네 "), 4),
  ]
  private static let with = WordList(" with")
  private static let commas = WordList(",|、|;|。")
  private static let stops = WordList(";|。|. |；")
}
