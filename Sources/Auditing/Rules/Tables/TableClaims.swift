// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// What a claim of the text would be of the figures of a table: "미국은 전체의 22.5%", "Dakar and Kigali together made 98
/// million", 「計算は通信の1.6倍」.
///
/// The rows are those that the sentence names, or those that hold the amount to which the grammar ties the claim.
struct TableClaims {
  enum Outcome {
    case holds
    case mismatch(Derivation)
    case reversed(Stated, Stated)
  }

  let claim: FigureClaim
  let bound: BoundOperands
  let sentence: Range<Int>
  let named: [TableGrids.Named]
  let years: (subject: Int?, base: Int?)
  /// The year of the claim's own figure.
  let year: Int?
  /// The words of the base that a share is said to be of; none for "the total".
  let base: Set<Int32>
  /// The words of what a share is said to be of all of.
  let row: Set<Int32>
  let draft: Draft

  /// What a claim would be of some cells, and whether the words leave no others.
  struct Candidate {
    let derivation: Derivation
    let isMeant: Bool
    /// Whether only the word for rising or falling does not fit.
    var isReversed: (Stated, Stated)? = nil
    /// Whether the sentence gives one of the cells.
    var isTold = false
  }

  /// - Parameter base: the words of the base that a share is said to be of.
  init(
    _ claim: FigureClaim, _ bound: BoundOperands, base: Set<Int32>, row: Set<Int32>,
    _ place: Surroundings, _ draft: Draft
  ) {
    self.row = row
    self.base = base
    self.claim = claim
    self.bound = bound
    sentence = place.own
    self.draft = draft
    named = draft.grids.rows(in: place.own, draft)
    let years = FigureYears(place.own, draft)
    self.years = years.compared(by: claim.figure)
    year = years.year(of: claim.figure)
  }

  /// Whether the cells bear the claim out, or contradict it; nil where none are meant.
  ///
  /// - Parameter isNear: whether only tables of the claim's section count.
  func outcome(isNear: Bool = false) -> Outcome? {
    let section = isNear ? draft.figures.section(of: claim.figure.range.lowerBound) : nil
    let candidates = draft.grids.all.indices.filter {
      !isNear || draft.grids.all[$0].section == section
    }.flatMap(candidates)
    if candidates.contains(where: {
      $0.isReversed == nil && $0.derivation.explains(claim.figure)
    }) {
      return .holds
    }
    let told = candidates.filter { $0.isMeant && $0.isTold }
    let meant = told.isEmpty ? candidates.filter(\.isMeant) : told
    for candidate in meant {
      if let (a, b) = candidate.isReversed, candidate.derivation.explains(claim.figure) {
        return .reversed(a, b)
      }
    }
    return meant.first {
      $0.isReversed == nil && $0.derivation.isSlipped(claim.figure, digits: 2)
    }.map { .mismatch($0.derivation) }
  }

  private func candidates(_ index: Int) -> [Candidate] {
    let grid = draft.grids.all[index]
    if let part = bound.first {
      let places = places(of: part, in: grid)
      return ofColumn(part, grid) + ofRow(part, grid)
        + (places.isEmpty
          ? parts(part, index, grid) : places.flatMap { of($0.row, grid, only: $0.column) })
    }
    let before = named.filter {
      $0.grid == index && $0.range.upperBound <= claim.figure.range.lowerBound
    }
    guard let last = before.last else {
      guard let total = grid.total, isOfTotals(grid) else { return [] }
      return of(total, grid, only: nil)
    }
    if case .multiple = claim.kind, case let told = ofToldRow(index, grid), !told.isEmpty {
      return told
    }
    if case .multiple = claim.kind { return multiples(before, grid) + growths(last.line, grid) }
    return of(last.line, grid, only: nil) + together(before, grid)
  }

  /// Whether the claim is of two years that head columns of a table of its section.
  private func isOfTotals(_ grid: TableGrid) -> Bool {
    if case .average = claim.kind {
      return draft.figures.section(of: claim.figure.range.lowerBound) == grid.section
    }
    guard named.isEmpty, claim.comparesYears, let later = years.subject, let base = years.base,
      draft.figures.section(of: claim.figure.range.lowerBound) == grid.section
    else { return false }
    let heads = Set(grid.columns.compactMap(\.year))
    return heads.contains(later) && heads.contains(base)
  }

  /// The cells that hold an amount of the text.
  private func places(of part: Stated, in grid: TableGrid) -> [(row: Int, column: Int)] {
    grid.rows.indices.flatMap { row in
      grid.columns.indices.compactMap { column in
        grid.cell(row, column, like: part).flatMap {
          $0.kind != .count && $0.face.overlaps(part.face) || $0.nominal == part.nominal
            ? (row, column) : nil
        }
      }
    }
  }

  /// 「通信と計測を合わせた額は2億8,800万ユーロで、全体の45％」: an amount of several rows by the totals of columns.
  private func parts(_ part: Stated, _ index: Int, _ grid: TableGrid) -> [Candidate] {
    guard case .share = claim.kind, let total = grid.total,
      named.contains(where: { $0.grid == index })
    else { return [] }
    let rows = named.filter { $0.grid == index && $0.range.upperBound <= part.range.lowerBound }
    return grid.columns.indices.compactMap { column in
      guard let whole = grid.cell(total, column, like: part),
        let derivation = FigureRelation(claim).of(part, whole, draft)
      else { return nil }
      let sum = rows.compactMap { grid.cell($0.line, column, like: part)?.nominal }.reduce(0, +)
      return Candidate(derivation: derivation, isMeant: sum == part.nominal)
    }
  }

  // MARK: - Of one row

  private func of(_ row: Int, _ grid: TableGrid, only: Int?) -> [Candidate] {
    switch claim.kind {
    case .share: return shares(row, grid, only)
    case .growth, .difference: return printed(row, grid) + changes(row, grid, only)
    case .average, .product: return averages(row, grid)
    case .multiple: return []
    }
  }

  private func shares(_ row: Int, _ grid: TableGrid, _ only: Int?) -> [Candidate] {
    let relation = FigureRelation(kind: .share, figure: claim.figure)
    let isOfTotal = isOfTotal
    var found = printed(row, grid)
    for column in grid.columns.indices where only == nil || column == only {
      guard let cell = grid.cells[row][column].first, cell.nominal > 0, cell.kind != .share else {
        continue
      }
      if let total = grid.total, total != row,
        let whole = grid.cells[total][column].first(where: { $0.isCommensurable(with: cell) }),
        let derivation = relation.of(cell, whole, draft)
      {
        found.append(
          Candidate(
            derivation: derivation,
            isMeant: isOfTotal && !isTarget && isOfBase(column, grid) && isOfYear(column, grid)
              && (only != nil || isOnly(column, grid))))
      }
      for other in grid.columns.indices where other != column {
        guard let whole = grid.cell(row, other, like: cell), whole.kind != .share,
          let derivation = relation.of(cell, whole, draft)
        else { continue }
        found.append(
          Candidate(
            derivation: derivation,
            isMeant: isOfYear(column, grid) && isRate(of: grid.columns[column])
              // What stands in the row of totals is a share of the column of totals alone.
              || only != nil && row == grid.total && grid.columns[other].isTotal))
      }
    }
    return found
  }

  /// Whether a column is the only one of amounts, or the sentence names it.
  func isOnly(_ column: Int, _ grid: TableGrid) -> Bool {
    let named = draft.grids.columns(in: sentence, draft).filter {
      draft.grids.all[$0.grid].table == grid.table
    }
    if !named.isEmpty { return named.contains { $0.line == column } }
    return true
  }

  /// Whether a rate is one of what heads the column: 집행 of 집행률, 집행액.
  private func isRate(of column: TableGrid.Line) -> Bool {
    guard let noun = claim.rate?.prefix(2), noun.count == 2 else { return false }
    return draft[column.name].hasPrefix(noun)
  }

  private var isOfTotal: Bool {
    guard case .share = claim.kind else { return false }
    let at = claim.figure.range
    return draft.has(Self.totals, in: draft.before(at.lowerBound, 30, within: sentence))
      || draft.has(Self.totals, in: draft.after(at.upperBound, 24, within: sentence))
      || bound.first != nil
  }

  /// Cells that state what the claim states: the rate in a column of rates, the change in one of changes.
  private func printed(_ row: Int, _ grid: TableGrid) -> [Candidate] {
    grid.columns.indices.flatMap { column in
      grid.cells[row][column].compactMap { cell -> Candidate? in
        guard cell.isCommensurable(with: claim.figure) else { return nil }
        let isRate = grid.rates.contains(column)
        let head = grid.columns[column].name
        let isMeant: Bool
        switch claim.kind {
        case .growth: isMeant = isRate && draft.has(Self.growths, in: head)
        case .share: isMeant = isOfTotal && isRate && draft.has(Self.shares, in: head)
        case .difference: isMeant = draft.has(Self.changes, in: head)
        case .multiple, .average, .product: isMeant = false
        }
        // A fall in the table is no rise of the text.
        if let falls = claim.falls, claim.comparesYears, cell.nominal < 0, !falls { return nil }
        let value = cell.nominal.magnitude
        let positive = cell.taken(at: value)
        return Candidate(
          derivation: Derivation(
            value: value, printed: positive.printed, widest: positive.widest,
            formula: draft[cell.range], operands: [cell.range]), isMeant: isMeant)
      }
    }
  }

  /// From one column to another.
  private func changes(_ row: Int, _ grid: TableGrid, _ only: Int?) -> [Candidate] {
    let dated = grid.columns.indices.filter {
      grid.columns[$0].year != nil && !grid.rates.contains($0)
    }
    var found: [Candidate] = []
    for later in grid.columns.indices {
      for base in grid.columns.indices where base != later {
        guard let a = grid.cells[row][later].first, a.nominal > 0,
          let b = grid.cell(row, base, like: a), b.nominal > 0,
          only == nil || only == later || only == base, !isBackwards(later, base, grid)
        else { continue }
        let isMeant = isMeant(later, base, dated, grid)
        if let derivation = FigureRelation(claim).of(a, b, draft) {
          let isWrong = claim.falls.map { $0 != (a.nominal < b.nominal) } ?? false
          found.append(
            Candidate(
              derivation: derivation, isMeant: isMeant, isReversed: isWrong ? (a, b) : nil))
        } else if case .growth(let falls) = claim.kind,
          let other = FigureRelation(kind: .growth(falls: !falls), figure: claim.figure)
            .of(a, b, draft)
        {
          found.append(Candidate(derivation: other, isMeant: isMeant, isReversed: (a, b)))
        }
      }
    }
    return found
  }

  private func isBackwards(_ later: Int, _ base: Int, _ grid: TableGrid) -> Bool {
    guard let a = grid.columns[later].year, let b = grid.columns[base].year else { return false }
    return a < b
  }

  /// Whether a change is from one column to the other: of the years named, or of the only two years.
  private func isMeant(_ later: Int, _ base: Int, _ dated: [Int], _ grid: TableGrid) -> Bool {
    guard let a = grid.columns[later].year, let b = grid.columns[base].year, a > b else {
      return false
    }
    if let subject = years.subject, let from = years.base { return a == subject && b == from }
    return dated.count == 2
  }

  /// Whether the sentence gives what a cell holds.
  func isTold(_ cell: Stated) -> Bool {
    draft.amounts(in: sentence).contains { $0.canJoin(cell) && $0.nominal == cell.nominal }
  }

  private static let totals = WordList(
    "전체|총|합계|비중|구성비|全体|総額|構成比|割合|of the total|of total|of all|in all|of the whole|share|overall")
  private static let growths = WordList("증감|증가|감소|성장|伸び|増減|増加|growth|change|increase")
  static let shares = WordList("비중|구성|점유|構成|割合|比率|シェア|share|proportion")
  private static let changes = WordList(
    "증감|증가|감소|차이|차액|잔액|増減|増加|差|残|change|difference|increase|balance")
}
