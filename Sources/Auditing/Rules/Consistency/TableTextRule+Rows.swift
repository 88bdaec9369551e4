// SPDX-License-Identifier: Apache-2.0
import Agreements
import FoundationEssentials
import Quantities
import Reading

extension TableTextRule {
  /// Amounts of sentences that name a row of a table, against its cells by value: "미국이 6억 1,200만 달러" against 612
  /// under "(단위: 백만 달러)".
  func rows(_ draft: Draft) -> [Finding] {
    guard !draft.grids.all.isEmpty else { return [] }
    return draft.surroundings.all.flatMap { place -> [Finding] in
      let named = draft.grids.rows(in: place.own, draft)
      let totals = draft.grids.columns(in: place.own, draft)
      guard !named.isEmpty || !totals.isEmpty else { return [] }
      return draft.amounts(in: place.own).compactMap {
        RowCheck($0, named, totals, place.own, draft).finding
      }
    }
  }
}

/// One amount against the row that is named right before it.
private struct RowCheck {
  private let amount: Stated
  private let named: [TableGrids.Named]
  private let columns: [TableGrids.Named]
  private let sentence: Range<Int>
  private let draft: Draft

  init(
    _ amount: Stated, _ named: [TableGrids.Named], _ columns: [TableGrids.Named],
    _ sentence: Range<Int>, _ draft: Draft
  ) {
    self.amount = amount
    self.named = named
    self.columns = columns
    self.sentence = sentence
    self.draft = draft
  }

  var finding: Finding? {
    guard [.money, .quantity, .count, .share].contains(amount.kind), amount.numeral != nil,
      amount.bound == .exact || amount.bound == .about, amount.nominal > 0, !amount.isFraction,
      amount.kind != .count || amount.unit != nil || amount.nominal >= 10,
      !draft.figures.isRepeated(amount),
      !named.contains(where: {
        $0.range.upperBound <= amount.range.lowerBound && $0.isLeftOut(of: sentence, draft)
      })
    else { return nil }
    if amount.kind == .share { return owner.flatMap { mismatch([$0]) } }
    let bound = rows
    guard !bound.isEmpty else { return totalFinding }
    if bound.count >= 2, isTogether(bound) { return sumFinding(bound) }
    return mismatch(bound.suffix(1))
  }

  /// The row named last before the amount, with those that "and" joins to it; or the one right behind: "EUR 540
  /// million for Kigali".
  private var rows: [TableGrids.Named] {
    let at = amount.range
    if let next = named.first(where: { $0.range.lowerBound >= at.upperBound }),
      next.range.lowerBound - at.upperBound <= 10,
      let word = Self.leads.match(
        in: draft.text.bytes, at: at.upperBound, before: next.range.lowerBound),
      next.range.lowerBound - word.upperBound <= 4
    {
      return [next]
    }
    let before = named.filter { $0.range.upperBound <= at.lowerBound }
    guard let last = before.last else { return [] }
    var run = [last]
    for other in before.dropLast().reversed() where other.grid == last.grid {
      let gap = other.range.upperBound..<max(other.range.upperBound, run[0].range.lowerBound)
      guard gap.count <= 10, draft.has(Self.joins, in: gap) else { break }
      run.insert(other, at: 0)
    }
    return run
  }

  /// The row that a share goes to: "45.5%가 시스템 연계에 쓰였다". Where the row stands before it, the share may be
  /// worked out.
  private var owner: TableGrids.Named? {
    let end = amount.range.upperBound
    guard let next = named.first(where: { $0.range.lowerBound >= end }),
      next.range.lowerBound - end <= 12,
      Self.subjects.match(in: draft.text.bytes, at: end, before: sentence.upperBound)?.upperBound
        == next.range.lowerBound,
      Self.goals.match(in: draft.text.bytes, at: next.range.upperBound, before: sentence.upperBound)
        != nil
    else { return nil }
    return next
  }
  private static let subjects = WordList(
    "가 |이 |를 |을 |は|は、|が|を| went to | goes to | was for | is for | of it for ")
  private static let goals = WordList(
    "에 쓰|에 투|에 배|에 들|에서|에 돌|에 집|에 몰|로 갔|에 사용|に使|に充|に配|に向|に回|で|に投|.|,|;| and ")

  private func isTogether(_ rows: [TableGrids.Named]) -> Bool {
    let gap = rows[rows.count - 1].range.upperBound..<amount.range.lowerBound
    return draft.amounts(in: gap).allSatisfy { !$0.canJoin(amount) && $0.kind != .share }
  }

  // MARK: - One row

  private func mismatch(_ rows: some Sequence<TableGrids.Named>) -> Finding? {
    guard !isComputed else { return nil }
    var near: [Stated] = []
    for row in rows {
      // The same head may stand in several tables.
      for place in named where place.range == row.range {
        let grid = draft.grids.all[place.grid]
        let year = FigureYears(sentence, draft).year(of: amount)
        for column in grid.columns.indices {
          guard let cell = grid.cell(place.line, column, like: amount) else { continue }
          if areOne(cell) { return nil }
          if let year, let other = grid.columns[column].year, other != year { continue }
          if isNear(cell, grid, column) { near.append(cell) }
        }
        if isChange(place.line, grid) { return nil }
      }
    }
    guard let cell = near.first, near.allSatisfy({ $0.nominal == cell.nominal }) else { return nil }
    return finding(cell)
  }

  /// Whether the amount is what two cells of a row are apart.
  private func isChange(_ row: Int, _ grid: TableGrid) -> Bool {
    let like = grid.columns.indices.compactMap { grid.cell(row, $0, like: amount) }
    return like.contains { a in
      like.contains { b in a.range != b.range && (a.face - b.face).overlaps(amount.face) }
    }
  }

  private func areOne(_ cell: Stated) -> Bool {
    let value = cell.taken(at: cell.nominal.magnitude)
    return value.widest.intersection(amount.widest) != nil
  }

  private func isNear(_ cell: Stated, _ grid: TableGrid, _ column: Int) -> Bool {
    guard amount.step > 0, cell.nominal > 0 else { return false }
    let value =
      cell.step < amount.step
      ? (cell.nominal / amount.step).rounded(to: 0) * amount.step : cell.nominal
    guard DigitSlip.areApart(value, amount.nominal),
      DigitSlip.mantissa(value) != DigitSlip.mantissa(amount.nominal) || amount.kind == .money
    else { return false }
    let digits = DigitSlip.mantissa(value).count + DigitSlip.mantissa(amount.nominal).count
    let isHere = draft.figures.section(of: amount.range.lowerBound) == grid.section
    let isNamed = columns.contains {
      draft.grids.all[$0.grid].table == grid.table && $0.line == column
        && $0.range.upperBound <= amount.range.lowerBound
    }
    // "8km" of the only column in kilometres.
    let isOnly =
      isHere && cell.unit != nil && cell.kind != .money
      && grid.columns.indices.allSatisfy { other in
        other == column
          || grid.cells.allSatisfy { row in
            !row[other].contains { $0.canJoin(amount) && $0.unit != nil }
          }
      }
    let hasUnit = amount.kind != .count || cell.unit != nil
    return digits >= (isNamed || isOnly ? 2 : isHere && hasUnit ? 3 : 6)
  }

  /// Whether the words say that the amount is no cell's but worked out.
  private var isComputed: Bool {
    FigureClaim(amount, in: sentence, draft)?.kind.isComputed ?? false
  }

  // MARK: - Totals

  /// "消費額は660億円": a column named and no row: the total's.
  private var totalFinding: Finding? {
    guard named.isEmpty, !isComputed,
      let column = columns.last(where: { $0.range.upperBound <= amount.range.lowerBound }),
      amount.range.lowerBound - column.range.upperBound <= 12
    else { return nil }
    let grid = draft.grids.all[column.grid]
    guard let total = grid.total,
      draft.figures.section(of: amount.range.lowerBound) == grid.section,
      let cell = grid.cell(total, column.line, like: amount)
    else { return nil }
    let year = FigureYears(sentence, draft).year(of: amount)
    let isInColumn = grid.rows.indices.contains { row in
      grid.columns.indices.contains { column in
        grid.cell(row, column, like: amount).map(areOne) ?? false
      }
    }
    guard !isInColumn, year == nil || grid.columns[column.line].year ?? year == year,
      isNear(cell, grid, column.line)
    else { return nil }
    return finding(cell)
  }

  // MARK: - Several rows

  /// "Dakar and Kigali together made 98 million": the sum of a column's cells.
  private func sumFinding(_ rows: [TableGrids.Named]) -> Finding? {
    let grid = draft.grids.all[rows[0].grid]
    var near: (parts: [Stated], sum: Decimal)?
    for column in grid.columns.indices {
      let parts = rows.compactMap { grid.cell($0.line, column, like: amount) }
      guard parts.count == rows.count else { continue }
      let sum = parts.faceSum
      if sum.widest.intersection(amount.widest) != nil { return nil }
      let derivation = Derivation(
        value: sum.nominal, printed: sum.printed, widest: sum.widest, formula: "", operands: [])
      if near == nil, derivation.isSlipped(amount, digits: 3) { near = (parts, sum.nominal) }
    }
    // "A와 B가 각각 80억 원": what each has, or what one of them has.
    let isEach = rows.contains { row in
      grid.columns.indices.contains { grid.cell(row.line, $0, like: amount).map(areOne) ?? false }
    }
    guard let near, !isEach else { return nil }
    return draft.mismatch(
      .warning, stated: amount, computed: near.sum, arithmetic: draft.sum(near.parts, near.sum),
      evidence: near.parts.map { .init($0.range) })
  }

  private func finding(_ cell: Stated) -> Finding {
    let (stated, there) = (draft[amount.range], draft[cell.range])
    let line = draft.line(cell.range.lowerBound)
    let right = draft.written(cell.nominal, like: amount)
    return Finding(
      .warning, amount.range,
      Text(
        en: "\(stated) here, but the table has \(there) (\(right)) in line \(line).",
        ko: "여기서는 \(stated)인데 표(\(line)행)에는 \(there)(\(right))임.",
        ja: "ここでは\(stated)だが、表（\(line)行）では\(there)（\(right)）である。"),
      evidence: [.init(cell.range)])
  }

  private static let leads = WordList(" in | for | to | from | at |(|（")
  private static let joins = WordList("and|, |와|과|및|·|と|、|・|及び|&")
}
