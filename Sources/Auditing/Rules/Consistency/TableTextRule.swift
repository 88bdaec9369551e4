// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

/// A figure set in the text against the table that holds it: against the lines of the cell that it sums
/// up, and against the cell whose row and column the sentence names.
struct TableTextRule: Rule {
  let id = "table-text"
  let title = Text(en: "Text against table", ko: "본문과 표의 대조", ja: "本文と表の照合")
  let severity = Severity.error

  func findings(in draft: Draft) -> [Finding] {
    guard !draft.outline.tables.isEmpty else { return [] }
    let referring = sums(draft) + cells(draft)
    let told = Set(referring.map(\.range))
    let rows = rows(draft).filter { !told.contains($0.range) }
    let both = told.union(rows.map(\.range))
    let named = named(draft).filter { !both.contains($0.range) }
    let all = both.union(named.map(\.range))
    let found =
      referring + rows + named
      + TableExtremes(draft).findings.filter { !all.contains($0.range) }
    return found.filter { !isUnit($0.range, draft) && !isFormer($0.range, draft) }
  }

  /// "1건당 315억 원", "계약 1건의 평균": one of them, not how many there are.
  private func isUnit(_ amount: Range<Int>, _ draft: Draft) -> Bool {
    let bytes = draft.text.bytes
    return bytes[amount.lowerBound] == 0x31
      && !Scalars.isDigit(
        Scalars.at(bytes, amount.lowerBound + 1).value)
      && Self.units.match(in: bytes, at: amount.upperBound, before: bytes.count) != nil
  }
  private static let units = WordList("당|의|마다|씩|当たり|あたり|の|につき|ごと")

  /// 「前年の12,000人から18,000人へ」: what it came from; the table has what it came to.
  private func isFormer(_ amount: Range<Int>, _ draft: Draft) -> Bool {
    Self.from.match(in: draft.text.bytes, at: amount.upperBound, before: draft.text.bytes.count)
      != nil
  }
  private static let from = WordList("から|에서 ")

  // MARK: - Cells that list parts

  /// A cell whose lines each give a part of what its first line names.
  private struct Listed {
    let table: Int
    let parts: [Stated]
    let words: Set<Int32>
    let ordinals: Set<String>
  }

  private func sums(_ draft: Draft) -> [Finding] {
    let listed = Self.listed(draft)
    guard !listed.isEmpty else { return [] }
    let byOrdinals = Dictionary(grouping: listed, by: \.ordinals)
    let tables = Set(listed.map(\.table))
    var told: Set<Decimal> = []
    return draft.labels(of: [.money, .quantity]).compactMap { label in
      guard !label.ordinals.isEmpty, label.cell.map({ !tables.contains($0.table) }) ?? true,
        let cells = byOrdinals[label.ordinals]
      else { return nil }
      for cell in cells.prefix(Self.mostCells) {
        guard draft.weight(label.wide.intersection(cell.words)) >= 2,
          label.amount.isCommensurable(with: cell.parts[0]),
          !Self.isPart(label, draft)
        else { continue }
        let sum = cell.parts.faceSum
        guard
          let severity = Verdict(
            computed: sum.printed, widest: sum.widest, stated: label.amount.atFace
          ).severity, told.insert(label.amount.nominal).inserted
        else { continue }
        return draft.mismatch(
          severity, stated: label.amount, computed: sum.nominal,
          arithmetic: draft.sum(cell.parts, sum.nominal),
          evidence: cell.parts.map { .init($0.range) })
      }
      return nil
    }
  }

  /// Cells of one number that an amount is held to, the first ones.
  private static let mostCells = 32

  private static func listed(_ draft: Draft) -> [Listed] {
    draft.outline.tables.enumerated().flatMap { number, table in
      table.rows.joined().compactMap { cell -> Listed? in
        guard cell.items.count >= 3 else { return nil }
        let head = cell.items[0].range
        guard draft.amounts(in: head).allSatisfy({ $0.kind != .money && $0.kind != .quantity })
        else { return nil }
        let parts = cell.items.dropFirst().map { item in
          draft.amounts(in: item.range).filter { $0.kind == .money || $0.kind == .quantity }
        }
        guard parts.allSatisfy({ $0.count == 1 }), Draft.areAlike(parts.flatMap { $0 }) else {
          return nil
        }
        return Listed(
          table: number, parts: parts.flatMap { $0 },
          words: draft.content(Array(draft.words(in: head))), ordinals: draft.ordinals(in: head))
      }
    }
  }

  /// "Of the second package, 17 bn": a part of it.
  private static func isPart(_ label: AmountLabel, _ draft: Draft) -> Bool {
    let range = label.amount.range
    let before = max(0, range.lowerBound - 60)..<range.lowerBound
    return draft.has(part, in: before)
  }

  private static let part = WordList(
    "중|가운데|이 중|일부|of which|part of|among|share of|うち|のうち|각각|each|それぞれ")

  // MARK: - Cells that the sentence names

  private func cells(_ draft: Draft) -> [Finding] {
    let references = TableReferences(draft)
    var grids: [Int: TableNumbers] = [:]
    var found: [Finding] = []
    for (index, tables) in references.tables.sorted(by: { $0.key < $1.key }) {
      let sentence = draft.sentences[index].range
      guard draft.isStatement(sentence) else { continue }
      let words = Set(draft.words(in: sentence).map(\.key))
      for table in tables {
        let grid = grids[table] ?? TableNumbers(draft.outline.tables[table], draft)
        grids[table] = grid
        for amount in draft.amounts(in: sentence)
        where amount.kind != .ordinal && amount.kind != .period && amount.numeral != nil
          && !amount.isFraction
        {
          if let finding = check(amount, words, grid, draft) { found.append(finding) }
        }
      }
    }
    return found
  }

  private func check(
    _ amount: Stated, _ words: Set<Int32>, _ grid: TableNumbers, _ draft: Draft
  ) -> Finding? {
    guard let printed = TableNumbers.numbers(in: amount.range, draft).first else { return nil }
    let number = DigitSlip.Printed(printed.value)
    let (mantissa, digits) = (number.mantissa, number.digits)
    guard mantissa.count >= 2 else { return nil }
    // Printed in the table, as it is or rounded: nothing to say.
    guard
      !grid.cells.contains(where: {
        $0.mantissa == mantissa
          || $0.value.rounded(to: max(0, -amount.step.exponent)) == printed.value
      })
    else { return nil }
    let near = grid.cells.filter {
      NearMisses.slip($0.digits, digits) != nil && !$0.row.isDisjoint(with: words)
        && ($0.column.isEmpty || !$0.column.isDisjoint(with: words))
    }
    guard near.count == 1 else { return nil }
    let cell = near[0]
    let isNamed = cell.row.isSubset(of: words) && cell.column.isSubset(of: words)
    let isLong = mantissa.count >= 3
    let (stated, there) = (draft[amount.range], draft[cell.range])
    let right = draft[amount.range].replacing(printed.text, with: cell.text)
    return Finding(
      isNamed && isLong ? .error : .warning, amount.range,
      Text(
        en: "\(stated) here, but table \(grid.number) has \(there).",
        ko: "여기서는 \(stated)인데 표 \(grid.number)에는 \(there.with(.toward)) 되어 있음.",
        ja: "ここでは\(stated)だが、表\(grid.number)では\(there)である。"),
      evidence: [.init(cell.range)],
      fix: Finding.Fix(
        Text(en: "write \(right)", ko: "\(right.with(.toward)) 고침", ja: "\(right)に直す"),
        [.init(amount.range, right)]))
  }
}

/// The numbers of a table's cells with the words of their row and column.
struct TableNumbers {
  struct Cell {
    let value: Decimal
    /// As `DigitSlip` compares them.
    let digits: [UInt32]
    let mantissa: String
    let text: String
    let range: Range<Int>
    let row: Set<Int32>
    let column: Set<Int32>
  }

  let number: String
  /// None of a table with so many numbers that it is data and not of a paper.
  let cells: [Cell]
  private static let mostCells = 2_000

  init(_ table: Table, _ draft: Draft) {
    number = table.number ?? ""
    var cells: [Cell] = []
    for row in table.rows where cells.count <= Self.mostCells {
      let head = Set(row.first.map { draft.words(in: $0.range).map(\.key) } ?? [])
      guard !head.isEmpty else { continue }
      for (column, cell) in row.enumerated().dropFirst() {
        let numbers = Self.numbers(in: cell.range, draft)
        guard numbers.count == 1, cell.range.count <= 40 else { continue }
        // Column heads that are years have no words.
        let top = column < table.header.count ? table.header[column].range : 0..<0
        let columnWords = table.header.count > 2 ? Set(draft.words(in: top).map(\.key)) : []
        let printed = DigitSlip.Printed(numbers[0].value)
        cells.append(
          Cell(
            value: numbers[0].value, digits: printed.digits, mantissa: printed.mantissa,
            text: numbers[0].text, range: cell.range, row: head, column: columnWords))
      }
    }
    self.cells = cells.count <= Self.mostCells ? cells : []
  }

  /// The numbers in digits within a range.
  static func numbers(in range: Range<Int>, _ draft: Draft) -> [(value: Decimal, text: String)] {
    let bytes = draft.text.bytes
    var found: [(value: Decimal, text: String)] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard bytes[at] >= 0x30, bytes[at] <= 0x39 else {
        at += 1
        continue
      }
      var end = at
      while end < range.upperBound,
        (bytes[end] >= 0x30 && bytes[end] <= 0x39) || bytes[end] == UInt8(ascii: ",")
          || bytes[end] == UInt8(ascii: ".")
      {
        end += 1
      }
      while end > at, bytes[end - 1] < 0x30 { end -= 1 }
      let text = draft[at..<end]
      if let value = Decimal(string: text.filter { $0 != "," }) { found.append((value, text)) }
      at = end
    }
    return found
  }
}
