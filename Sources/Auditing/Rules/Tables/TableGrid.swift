// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Quantities
import Reading

/// A table's numbers at the values that its heads give them: 612 under "(단위: 백만 달러)" is 612 million dollars.
struct TableGrid {
  /// A row or a column.
  struct Line {
    /// Its name without unit and brackets.
    let name: Range<Int>
    let words: Set<Int32>
    let isTotal: Bool
    /// The one year that its head names.
    let year: Int?
  }

  let table: Int
  let section: Int
  let rows: [Line]
  /// Those beside the heads of the rows.
  let columns: [Line]
  /// By row and column, what the number can be: of a caption's unit or a bare one.
  let cells: [[[Stated]]]
  /// Columns that are headed as rates.
  let rates: Set<Int>
  /// The last row that is headed as a total.
  let total: Int?

  static let mostRows = 40
  static let mostColumns = 12

  init?(_ number: Int, section: Int, _ units: TableUnits, _ draft: Draft) {
    let table = draft.outline.tables[number]
    let width = min(Self.mostColumns, (table.rows.map(\.count).max() ?? 0) - 1)
    guard table.rows.count >= 2, table.rows.count <= Self.mostRows, width >= 1 else { return nil }
    self.table = number
    self.section = section
    rows = table.rows.map { row in
      Self.line(row.first?.range.prefix(120) ?? 0..<0, draft)
    }
    columns = (1...width).map { column in
      Self.line(
        column < table.header.count ? table.header[column].range.prefix(120) : 0..<0, draft)
    }
    let rates = Set((0..<width).filter { draft.namesRates($0 + 1, of: table) })
    self.rates = rates
    let readings = units.readings(of: table, width: width, rates: rates)
    cells = table.rows.map { row in
      (0..<width).map { column in
        guard column + 1 < row.count else { return [] }
        let numbers = draft.amounts(in: row[column + 1].range).filter { $0.kind != .ordinal }
        guard numbers.count == 1, let bare = numbers.first, bare.numeral != nil,
          bare.nominal != 0
        else { return [] }
        guard bare.kind == .count, bare.unit == nil else { return [bare] }
        return readings[column].map { bare.scaled(by: $0.factor, $0.kind, $0.unit) }
      }
    }
    total = rows.lastIndex { $0.isTotal }
  }

  private static func line(_ head: Range<Int>, _ draft: Draft) -> Line {
    let end = draft.first(brackets, in: head)?.lowerBound ?? head.upperBound
    var name = head.lowerBound..<max(head.lowerBound, end)
    while name.upperBound > name.lowerBound, blanks.contains(draft.text.bytes[name.upperBound - 1])
    {
      name = name.lowerBound..<(name.upperBound - 1)
    }
    // "역 수" is of 역.
    if draft.text.bytes[name].suffix(4).elementsEqual(" 수".utf8) {
      name = name.lowerBound..<(name.upperBound - 4)
    }
    while name.lowerBound < name.upperBound, blanks.contains(draft.text.bytes[name.lowerBound]) {
      name = (name.lowerBound + 1)..<name.upperBound
    }
    let years = Set(
      draft.document.mentions(in: head).compactMap { mention -> Int? in
        guard case .time(let span) = mention.value,
          span.start.first.components.year == span.start.last.components.year
            || mention.kind == .period
        else { return nil }
        return span.start.first.components.year
      })
    return Line(
      name: name, words: draft.content(draft.words(in: head)),
      isTotal: draft.isTotalHead(name), year: years.count == 1 ? years.first : nil)
  }

  private static let brackets = WordList("(|（|[|［")
  private static let blanks: Set<UInt8> = [0x20, 0x2A, 0x5F, 0x09, 0x0A]

  /// The cells of a column that can be of one kind with an amount, without its total.
  func cell(_ row: Int, _ column: Int, like amount: Stated) -> Stated? {
    cells[row][column].first { $0.canJoin(amount) }
  }
}

extension Draft {
  /// Whether a head names a total: "Total", 합계, 計, but not 計算 or "total trade".
  func isTotalHead(_ head: Range<Int>) -> Bool {
    guard let word = first(Self.totalHeads, in: head), head.count <= word.count + 16 else {
      return false
    }
    let next = Scalars.at(text.bytes, word.upperBound).value
    // 단계 and 관계 end in the syllable.
    let before =
      word.lowerBound > head.lowerBound ? Scalars.before(text.bytes, word.lowerBound).value : 0
    guard !Scalars.isHangul(before) else { return false }
    return word.upperBound >= head.upperBound || !Scalars.isHan(next) || next == 0x984D
  }

  private static let totalHeads = WordList(
    "합계|총계|총액|전체|계|소계|total|totals|sum|all|grand total|計|合計|総計|全体|総額")
}
