// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

extension TableTextRule {
  /// Amounts whose words name the row of a table that holds a like number but for a slip of the pen,
  /// in sentences that do not refer to the table.
  ///
  /// The amount must be of the table's unit, its words must be the row's, and neither the table nor the rest of the
  /// text may have it elsewhere.
  func named(_ draft: Draft) -> [Finding] {
    let tables = Set(draft.outline.tables.map(\.block))
    let cells = NamedCells(draft)
    let digits = draft.amounts.map { DigitSlip.mantissa($0.nominal) }
    var known: [Unit: [String: Int]] = [:]
    for (amount, digits) in zip(draft.amounts, digits)
    where amount.unit != nil || amount.kind == .share {
      known[Unit(amount), default: [:]][digits, default: 0] += 1
    }
    return draft.sentences.filter { !tables.contains($0.block) }.flatMap { sentence -> [Finding] in
      let amounts = draft.amounts(in: sentence.range)
      let candidates = amounts.indices.filter { index in
        let amount = amounts[index]
        return [.money, .quantity, .count, .share].contains(amount.kind) && amount.numeral != nil
          && !amount.isFraction && (amount.bound == .exact || amount.bound == .upTo)
          && amount.nominal > 0 && digits[index].utf8.count >= 2
          && known[Unit(amount)]?[digits[index]] == 1
      }
      guard !candidates.isEmpty else { return [] }
      let years = FigureYears(sentence.range, draft)
      let leftOut = draft.grids.rows(in: sentence.range, draft).first {
        $0.isLeftOut(of: sentence.range, draft)
      }
      return candidates.compactMap { index -> Finding? in
        let amount = amounts[index]
        if let leftOut, leftOut.range.upperBound <= amount.range.lowerBound { return nil }
        let words = draft.subject(of: amount.range, in: sentence.range)
        // "The average project": computed from the table, not copied.
        return cells.finding(amount, digits[index], words, years.year(of: amount), draft).flatMap {
          FigureClaim(amount, in: sentence.range, draft)?.kind.isComputed ?? false ? nil : $0
        }
      }
    }
  }

  /// What numbers are counted of.
  private struct Unit: Hashable {
    let kind: Mention.Kind
    let unit: String?

    init(_ amount: Stated) {
      kind = amount.kind
      unit = amount.unit
    }
  }
}

/// The numbers of all tables by the words that head them.
private struct NamedCells {
  private struct Cell {
    let range: Range<Int>
    let amount: Stated
    /// The words of its row's head; in a total row those of its column's.
    let head: Set<Int32>
    /// Those of a head in two languages that are not Latin: "선박 Vessels".
    let own: Set<Int32>
    let table: Int
    /// The year that heads its column, if one does.
    let year: Int?
  }
  /// By the least key among the words of the head.
  private var cells: [Int32: [Cell]] = [:]
  /// By table: caption, unit, note and heads, where the unit of bare numbers stands.
  private var headings: [String] = []

  init(_ draft: Draft) {
    for (number, table) in draft.outline.tables.enumerated() {
      let heading =
        [table.caption, table.unit, table.note].compactMap { $0 } + table.header.map(\.range)
      headings.append(heading.map { draft[$0] }.joined(separator: " "))
      for row in table.rows { add(row, table, number, draft) }
    }
  }

  private mutating func add(_ row: [Table.Cell], _ table: Table, _ number: Int, _ draft: Draft) {
    guard let head = row.first else { return }
    let words = draft.content(Array(draft.words(in: head.range)))
    let isTotal = draft.isTotalHead(head.range)
    for (column, cell) in row.enumerated().dropFirst() {
      let amounts = draft.amounts(in: cell.range).filter { $0.kind != .ordinal }
      guard amounts.count == 1, let amount = amounts.first, amount.numeral != nil else { continue }
      var names = words
      if isTotal, column < table.header.count {
        let top = draft.content(Array(draft.words(in: table.header[column].range)))
        if !top.isEmpty { names = top }
      }
      let own = Self.own(names, draft)
      guard let key = own.min() ?? names.min(), cells[key, default: []].count < Self.most else {
        continue
      }
      cells[key, default: []].append(
        Cell(
          range: cell.range, amount: amount, head: names, own: own, table: number,
          year: column < table.header.count ? Self.year(table.header[column].range, draft) : nil))
    }
  }
  private static func own(_ names: Set<Int32>, _ draft: Draft) -> Set<Int32> {
    let own = names.filter { draft.wording.stems[Int($0)].utf8.first ?? 0 >= 0x80 }
    return own.count < names.count ? own : []
  }
  /// A word that heads more cells names none of them.
  private static let most = 60

  /// The one year that a head names.
  private static func year(_ head: Range<Int>, _ draft: Draft) -> Int? {
    let years = Set(
      draft.document.mentions(in: head.prefix(120)).compactMap { mention -> Int? in
        guard case .time(let span) = mention.value,
          span.start.first.components.year == span.end.last.components.year
        else { return nil }
        return span.start.first.components.year
      })
    return years.count == 1 ? years.first : nil
  }

  func finding(
    _ amount: Stated, _ digits: String, _ words: Set<Int32>, _ year: Int?, _ draft: Draft
  ) -> Finding? {
    let named = words.flatMap { cells[$0] ?? [] }.filter {
      ($0.head.isSubset(of: words) || !$0.own.isEmpty && $0.own.isSubset(of: words))
        && (year == nil || $0.year == nil || $0.year == year)
    }
    let near = named.filter { cell in
      isOfUnit(amount, cell, draft)
        && DigitSlip.mantissa(cell.amount.nominal).count + digits.count >= 4
        && Self.areApart(DigitSlip.mantissa(cell.amount.nominal), digits)
    }
    // The table has it under these words: as it is, or in another unit.
    guard near.count == 1, let cell = near.first,
      !named.contains(where: { DigitSlip.mantissa($0.amount.nominal) == digits })
    else { return nil }
    let (stated, there) = (draft[amount.range], draft[cell.range])
    let line = draft.line(cell.range.lowerBound)
    return Finding(
      .warning, amount.range,
      Text(
        en: "\(stated) here, but the table has \(there) in line \(line).",
        ko: "여기서는 \(stated)인데 표(\(line)행)에는 \(there.with(.toward)) 되어 있음.",
        ja: "ここでは\(stated)だが、表（\(line)行）では\(there)である。"),
      evidence: [.init(cell.range)])
  }

  private static func areApart(_ a: String, _ b: String) -> Bool {
    a != b && a.utf8.count == b.utf8.count
      && NearMisses.slip(a.unicodeScalars.map(\.value), b.unicodeScalars.map(\.value)) != nil
  }

  /// Whether a bare number of a table is an amount in thousands, millions, 억 or the like: 210 is not 2.7 bn
  /// in millions.
  private static func areOfScale(_ amount: Stated, _ bare: Stated) -> Bool {
    scales.contains(places(amount.nominal) - places(bare.nominal))
  }
  private static let scales: Set<Int> = [0, 3, 4, 6, 8, 9, 12]

  /// How many digits stand before the point; fewer than one for a fraction.
  private static func places(_ value: Decimal) -> Int {
    DigitSlip.digits(value).count - 4
  }

  /// A cell with a unit of its own, or a bare number under a head that names the amount's.
  private func isOfUnit(_ amount: Stated, _ cell: Cell, _ draft: Draft) -> Bool {
    if cell.amount.unit != nil { return cell.amount.isCommensurable(with: amount) }
    guard cell.amount.kind == .count, Self.areOfScale(amount, cell.amount) else { return false }
    let heading = headings[cell.table]
    let letters = draft[amount.range].filter { $0.isLetter || $0 == "%" || $0 == "$" }
    let scales: Set<Character> = ["만", "억", "조", "万", "億", "兆"]
    if let unit = amount.unit, heading.contains(unit) { return true }
    let names = letters.split { scales.contains($0) }.map(String.init).filter { $0.count >= 1 }
    return names.contains { heading.contains($0) }
  }
}
