// SPDX-License-Identifier: Apache-2.0
import OfficeFiles
import Quantities
import Questions

extension Filling {
  /// Rows as a paper prints them: the same words in the first columns said once, lists a line each.
  mutating func layout(
    of directive: Directive, _ columns: [BriefColumn], _ rows: [BriefRow]
  ) -> (columns: [Manuscript.Column], rows: [[Manuscript.Cell]])? {
    guard let grouped = count(directive["group"], within: columns.count) else { return nil }
    let isList = directive["list"]?.value == "yes"
    if let list = directive["list"], !["yes", "no"].contains(list.value) {
      mistake(list.place, "'\(list.value)' is neither yes nor no")
      return nil
    }
    var cells = Self.gathered(rows, by: grouped).map { row in
      row.values.enumerated().map { index, value in
        let sign = row.mark == "underline" || index == grouped ? row.mark : nil
        return Manuscript.Cell(
          lines(value, sign: sign),
          mark: value.items.count > 1 && isLong(value) ? style.cellMark : "",
          isHead: index == 0)
      }
    }
    if isList { cells = listed(cells, grouped: grouped) }
    span(&cells, grouped: grouped)
    let widths = TableWidths(directive["widths"]?.value, columns, cells)
    guard let widths else {
      mistake(
        directive["widths"]?.place ?? directive.place,
        "widths are \(columns.count) numbers, a column each: widths: 20, 30, 50")
      return nil
    }
    let shown = zip(columns, widths.shares).map { column, width in
      Manuscript.Column(head: column.head, isNumeric: column.isNumeric, width: width)
    }
    return (shown, cells)
  }

  /// Rows of one group together, groups in the order in which they first come.
  private static func gathered(_ rows: [BriefRow], by count: Int) -> [BriefRow] {
    guard count > 0 else { return rows }
    var order: [[String]] = []
    var groups: [[String]: [BriefRow]] = [:]
    for row in rows {
      let key = row.values.prefix(count).map { $0.words(in: .en) }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    // Groups of the outer column stand together too.
    let outer = order.map { $0[0] }
    let sorted = order.enumerated().sorted { a, b in
      (outer.firstIndex(of: a.element[0]) ?? 0, a.offset)
        < (outer.firstIndex(of: b.element[0]) ?? 0, b.offset)
    }
    return sorted.flatMap { groups[$0.element] ?? [] }
  }

  private mutating func count(_ setting: Directive.Setting?, within most: Int) -> Int? {
    guard let setting else { return 0 }
    guard let count = Int(setting.value), (0..<most).contains(count) else {
      mistake(
        setting.place,
        "'\(setting.value)' is no number of grouped columns; it is less than \(most)")
      return nil
    }
    return count
  }

  /// A list of words has a line for each, one of names and numbers stands in a row.
  private func isLong(_ value: Value) -> Bool {
    value.items.contains { $0.words(in: language).utf8.count > 24 }
  }

  private func lines(_ value: Value, sign: String?) -> [[Inline]] {
    let isUnderlined = sign == "underline"
    let words: [String] =
      value.items.count > 1 && isLong(value)
      ? value.items.map { cellWords($0) } : [cellWords(value)]
    return words.enumerated().map { index, text in
      let end = sign != nil && !isUnderlined && index == words.count - 1 ? sign ?? "" : ""
      return [.text(text + end, isUnderlined ? .underlined : .plain)]
    }
  }

  private func cellWords(_ value: Value) -> String {
    guard case .record(let fields) = value else {
      let words = value.words(in: language)
      guard !value.isFigure else { return words.unbroken }
      // A cell begins like a sentence, though the ledger's terms are written small.
      guard language == .en, let first = words.first else { return words }
      return first.uppercased() + words.dropFirst()
    }
    return fields.filter { !$0.value.isMissing }
      .map { "\(style[$0.label]) \($0.value.words(in: language))" }
      .joined(separator: language == .ja ? "・" : " · ")
  }

  /// Rows of the same group as one row, their cells as lines.
  private func listed(_ rows: [[Manuscript.Cell]], grouped: Int) -> [[Manuscript.Cell]] {
    var made: [[Manuscript.Cell]] = []
    for row in rows {
      if let last = made.last, last.prefix(grouped).map(\.lines) == row.prefix(grouped).map(\.lines)
      {
        made[made.count - 1] = last.enumerated().map { index, cell in
          guard index >= grouped else { return cell }
          return Manuscript.Cell(cell.lines + row[index].lines, mark: style.cellMark)
        }
      } else {
        made.append(
          row.enumerated().map { index, cell in
            index < grouped ? cell : Manuscript.Cell(cell.lines, mark: style.cellMark)
          })
      }
    }
    return made
  }

  /// Cells that repeat the ones above, in the columns that group, go on from them.
  private func span(_ rows: inout [[Manuscript.Cell]], grouped: Int) {
    for column in 0..<grouped {
      var start = 0
      for row in rows.indices.dropFirst() {
        let isSame = (0...column).allSatisfy { rows[row][$0].lines == rows[start][$0].lines }
        if isSame {
          rows[start][column].span += 1
          rows[row][column].span = 0
        } else {
          start = row
        }
      }
    }
  }
}

/// How wide a table's columns are, in hundredths, from what they hold.
struct TableWidths {
  let shares: [Int]

  /// - Parameter written: the author's own numbers.
  /// - Returns: nil if those are not one a column.
  init?(_ written: String?, _ columns: [BriefColumn], _ rows: [[Manuscript.Cell]]) {
    if let written {
      let numbers = written.split(separator: ",").compactMap { Int($0.trimmed) }
      guard numbers.count == columns.count, numbers.allSatisfy({ $0 > 0 }) else { return nil }
      shares = Self.hundredths(numbers.map(Double.init))
      return
    }
    let needs = columns.indices.map { index -> (least: Double, wanted: Double) in
      let lines = rows.filter { $0[index].span > 0 }.flatMap { $0[index].lines.map(\.words) }
      let widths = lines.map(Self.width(of:))
      let mean = widths.isEmpty ? 0 : widths.reduce(0, +) / Double(widths.count)
      let longest = widths.max() ?? 0
      let tokens = (lines + [columns[index].head]).flatMap { $0.split(separator: " ") }
      let least = min(tokens.map { Self.width(of: $0) }.max() ?? 0, 22) + Self.margins
      let head = min(Self.width(of: columns[index].head), 18)
      return (least, max(least, min(max((longest + mean) / 2, head), 60) + Self.margins))
    }
    let spare = Self.line - needs.map(\.least).reduce(0, +)
    let wish = needs.map { $0.wanted - $0.least }.reduce(0, +)
    let given = wish > 0 ? max(spare, 0) / wish : 0
    shares = Self.hundredths(needs.map { $0.least + ($0.wanted - $0.least) * given })
  }

  /// How many half squares fit on a line of a table, and how many a cell's margins take.
  private static let line = 104.0
  private static let margins = 3.0

  /// Shares of 100 that add up to it.
  private static func hundredths(_ weights: [Double]) -> [Int] {
    let sum = weights.reduce(0, +)
    var shares = weights.map { Int(($0 / sum * 100).rounded()) }
    if let widest = shares.indices.max(by: { shares[$0] < shares[$1] }) {
      shares[widest] += 100 - shares.reduce(0, +)
    }
    return shares
  }

  /// Width in half squares: a Han character or a syllable of hangul counts two.
  private static func width(of text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
  }
}
