// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// Counts of a table's rows that the words tie to it: "three warehouses, listed in Table 3", "네 항로 모두 늘었으며", "경기를 뺀
/// 네 지역", "rose in four of the five classes".
struct CountedInTables {
  private let draft: Draft
  private var bytes: [UInt8] { draft.text.bytes }

  init(_ draft: Draft) { self.draft = draft }

  func findings() -> [Finding] {
    let grids = draft.grids.all
    guard !grids.isEmpty else { return [] }
    let references = TableReferences(draft)
    let sections = Dictionary(
      draft.surroundings.ranges.map { ($0.range.lowerBound, $0.section) },
      uniquingKeysWith: { first, _ in first })
    let blocks = draft.outline.blocks
    return draft.sentences.enumerated().flatMap { index, sentence -> [Finding] in
      let kind = blocks[sentence.block].kind
      guard kind == .paragraph || kind == .bullet, sentence.range.count <= 600 else { return [] }
      let referred = references.tables[index] ?? []
      let section = sections[sentence.range.lowerBound]
      let near = grids.filter { referred.contains($0.table) || $0.section == section }
      guard !near.isEmpty else { return [] }
      let numerals = WrittenNumerals(draft).all(in: sentence.range)
      guard !numerals.isEmpty else { return [] }
      let listed = referred.count == 1 ? grids.first { $0.table == referred[0] } : nil
      return (listed.map { self.listed($0, numerals, sentence.range) } ?? [])
        + near.flatMap { self.rows($0, numerals, sentence.range) }
    }
  }

  // MARK: - "listed in Table 3"

  private func listed(
    _ grid: TableGrid, _ numerals: [WrittenNumerals.Numeral], _ sentence: Range<Int>
  ) -> [Finding] {
    numerals.compactMap { count in
      let tail = draft.after(count.range.upperBound, 52, within: sentence)
      let lead = draft.before(count.range.lowerBound, 32, within: sentence)
      let behind = draft.first(Self.listing, in: tail)
      let before = draft.last(Self.listedIn, in: lead)
      guard
        behind.map({ !draft.has(Self.stops, in: count.range.upperBound..<$0.lowerBound) }) ?? false
          || before.map({ count.range.lowerBound - $0.upperBound <= 1 }) ?? false
      else { return nil }
      return check(count, grid, leaving: 0)
    }
  }
  private static let listing = WordList(
    "listed in table|set out in table|shown in table|given in table|named in table|described in table"
  )
  private static let listedIn = WordList("에 실린|에 든|에 제시한|에 제시된|에 열거한|에 정리한|に挙げた|に示した|に示す|に掲げた|に掲げる")
  private static let stops = WordList(".|;|。| of which | and ")

  // MARK: - Rows of which something is said

  private func rows(
    _ grid: TableGrid, _ numerals: [WrittenNumerals.Numeral], _ sentence: Range<Int>
  ) -> [Finding] {
    let table = draft.outline.tables[grid.table]
    guard let head = table.header.first?.range, grid.rows.count >= 3 else { return [] }
    return numerals.enumerated().compactMap { place, count in
      guard isNamed(after: count, by: head) else { return nil }
      let rest = draft.after(count.range.upperBound, 32, within: sentence)
      if draft.has(Self.all, in: rest) { return check(count, grid, leaving: 0) }
      let out = draft.grids.rows(in: sentence.lowerBound..<count.range.lowerBound, draft).filter {
        draft.grids.all[$0.grid].table == grid.table && $0.isLeftOut(of: sentence, draft)
      }
      if let last = out.last, count.range.lowerBound - last.range.upperBound <= 20 {
        return check(count, grid, leaving: Set(out.map(\.line)).count)
      }
      // "four of the five classes", "다섯 항로 가운데 네 항로".
      guard place > 0, case let other = numerals[place - 1],
        case let gap = other.range.upperBound..<max(other.range.upperBound, count.range.lowerBound)
      else { return nil }
      if gap.count <= 10, Self.of.first(in: bytes, gap)?.lowerBound == gap.lowerBound {
        return changes(other, of: count, grid, sentence)
      }
      return gap.count <= 40 && draft.has(Self.among, in: gap)
        ? changes(count, of: other, grid, sentence) : nil
    }
  }

  private static let of = WordList(" of the | of its | of our | of these | of ")
  private static let among = WordList(" 중 | 가운데 | 중에서 |のうち|うち| 중에 ")
  private static let all = WordList("모두 |전부 |모두에서|전체에서|すべて|全て|いずれも")

  /// Whether the head of the rows stands behind a numeral: "항로" of "네 항로", "classes" of "five vessel classes".
  private func isNamed(after count: WrittenNumerals.Numeral, by head: Range<Int>) -> Bool {
    let names = draft.words(in: head.prefix(80))
    return draft.words(in: count.noun).contains { word in
      names.contains { name in
        name.key == word.key
          || name.script == .latin && word.script == .latin && name.range.count >= 4
            && draft[word.range].lowercased().hasPrefix(draft[name.range].lowercased())
      }
    }
  }

  private func check(
    _ count: WrittenNumerals.Numeral, _ grid: TableGrid, leaving out: Int
  ) -> Finding? {
    let rows = grid.rows.count { !$0.isTotal } - out
    guard rows >= 2, count.value != rows, abs(count.value - rows) <= 2 else { return nil }
    return finding(count, rows, grid)
  }

  // MARK: - Rows that rose or fell

  private func changes(
    _ part: WrittenNumerals.Numeral, of whole: WrittenNumerals.Numeral, _ grid: TableGrid,
    _ sentence: Range<Int>
  ) -> Finding? {
    let rows = grid.rows.indices.filter { !grid.rows[$0].isTotal }
    guard rows.count == whole.value, part.value <= whole.value,
      !draft.has(Self.amounts, in: part.range.lowerBound..<sentence.upperBound),
      let falls = Movement.falls(in: clause(part, whole, sentence), draft)
        ?? english(clause(part, whole, sentence))
    else { return nil }
    let counts = grid.columns.indices.compactMap { column -> Int? in
      guard draft.has(Self.changed, in: grid.columns[column].name) else { return nil }
      let signs = rows.compactMap { sign(of: $0, column, grid) }
      guard signs.count == rows.count else { return nil }
      return signs.count { falls ? $0 < 0 : $0 > 0 }
    }
    guard let first = counts.first, !counts.contains(part.value), abs(first - part.value) <= 2
    else { return nil }
    return finding(part, first, grid)
  }

  private func clause(
    _ part: WrittenNumerals.Numeral, _ whole: WrittenNumerals.Numeral, _ sentence: Range<Int>
  ) -> Range<Int> {
    let start = min(part.range.lowerBound, whole.range.lowerBound)
    let end = max(part.noun.upperBound, whole.noun.upperBound)
    let lead = draft.before(start, 40, within: sentence)
    let tail = draft.after(end, 40, within: sentence)
    let stop = draft.first(Self.commas, in: tail)?.lowerBound ?? tail.upperBound
    return lead.lowerBound..<max(end, stop)
  }
  private static let commas = WordList(",|;|、|。|고 |며 ")

  private func english(_ clause: Range<Int>) -> Bool? {
    let (up, down) = (draft.has(Self.rose, in: clause), draft.has(Self.fell, in: clause))
    return up == down ? nil : down
  }
  private static let rose = WordList("rose|grew|increased|climbed|expanded|went up")
  private static let fell = WordList("fell|declined|decreased|dropped|shrank|went down|contracted")
  private static let amounts = WordList("by more than|by over|by at least|이상|넘게|以上|by %")
  private static let changed = WordList("change|증감|증가|증가율|변화|増減|増加|伸び|difference|growth")

  /// The sign that is printed in a cell; 1 for a number without one.
  private func sign(of row: Int, _ column: Int, _ grid: TableGrid) -> Int? {
    let cells = draft.outline.tables[grid.table].rows[row]
    guard column + 1 < cells.count else { return nil }
    let range = cells[column + 1].range
    guard bytes[range].contains(where: { $0 &- 0x30 < 10 }) else { return nil }
    let digits = bytes[range].filter { $0 &- 0x31 < 9 }
    return digits.isEmpty ? 0 : draft.has(Self.minus, in: range) ? -1 : 1
  }
  private static let minus = WordList("-|−|–|△|▲|▼")

  private func finding(
    _ count: WrittenNumerals.Numeral, _ rows: Int, _ grid: TableGrid
  ) -> Finding {
    let words = draft[count.range.lowerBound..<count.noun.upperBound]
    return Finding(
      .warning, count.range,
      Text(
        en: "“\(words)”, but in the table it is \(rows).",
        ko: "\(words.quoted(.called))고 했으나 표로는 \(rows)임.",
        ja: "「\(words)」とあるが、表では\(rows)である。"),
      evidence: [.init(draft.outline.blocks[draft.outline.tables[grid.table].block].range)])
  }
}
