// SPDX-License-Identifier: Apache-2.0

/// A table found on a page: rows of cells, each the text of its lines.
struct PDFTable {
  /// As many cells a row as the table has columns.
  private(set) var rows: [[[UInt8]]]
  /// Where its columns part, in points from the page's left edge.
  private let edges: [Double]
  private let em: Double

  /// - Parameter lines: The lines of the table, at least one of them in pieces.
  /// - Returns: nil if what stands there has no columns.
  init?(_ lines: [PDFLine]) {
    guard !lines.isEmpty else { return nil }
    em = lines.map(\.em).sorted()[lines.count / 2]
    edges = Self.edges(of: lines, em)
    guard !edges.isEmpty else { return nil }
    let cells = Self.cells(of: lines, edges, em)
    rows = Self.rows(of: cells, columns: edges.count + 1)
  }

  /// Takes in the rest of the table from the next page; false if it has other columns.
  mutating func takeIn(_ rest: PDFTable) -> Bool {
    guard edges.count == rest.edges.count,
      zip(edges, rest.edges).allSatisfy({ abs($0 - $1) < 4 * em })
    else { return false }
    rows += rest.rows.first == rows.first ? rest.rows.dropFirst() : rest.rows[...]
    return true
  }

  // MARK: Columns

  /// Where one column ends and the next begins: in the middle of each strip that nearly all lines leave free.
  static func edges(of lines: [PDFLine], _ em: Double) -> [Double] {
    let left = lines.map(\.left).min() ?? 0
    let right = lines.map(\.right).max() ?? 0
    let step = em / 4
    let count = Int((right - left) / step) + 1
    guard (1...20_000).contains(count) else { return [] }
    // How many lines cover each strip of a quarter of an em. Those in one piece from side to side are
    // headings within the table.
    var covered = Array(repeating: 0, count: count)
    var parted = 0
    for line in lines {
      let isWhole = line.pieces.count == 1 && line.pieces[0].width > 0.7 * (right - left)
      if isWhole { continue }
      if line.pieces.count > 1 { parted += 1 }
      for piece in line.pieces {
        let from = max(0, Int((piece.left - left) / step))
        let to = min(count - 1, Int((piece.right - left) / step))
        if from <= to { for index in from...to { covered[index] += 1 } }
      }
    }
    // A heading over several columns crosses what parts them.
    let crossings = parted / 12
    var edges: [Double] = []
    var free: Int?
    var hasText = false
    for index in covered.indices {
      if covered[index] <= crossings {
        if hasText, free == nil { free = index }
      } else {
        if let start = free, index - start >= 3 {
          edges.append(left + step * Double(start + index) / 2)
        }
        free = nil
        hasText = true
      }
    }
    return edges
  }

  // MARK: Cells

  private struct Cell {
    let column: Int
    var top: Double
    var bottom: Double
    var text: [UInt8]

    var center: Double { (top + bottom) / 2 }
  }

  /// The lines of each column, those of one cell together.
  private static func cells(of lines: [PDFLine], _ edges: [Double], _ em: Double) -> [Cell] {
    var columns: [[(line: Int, middle: Double, text: [UInt8])]] = Array(
      repeating: [], count: edges.count + 1)
    for (index, line) in lines.enumerated() {
      for piece in line.pieces {
        // A piece over several columns stands in the first of them.
        let isWide = edges.contains { piece.left + em < $0 && $0 < piece.right - em }
        let place = isWide ? piece.left + em : piece.center
        let column = edges.firstIndex { place < $0 } ?? edges.count
        if let last = columns[column].last, last.line == index {
          columns[column][columns[column].count - 1].text += [0x20] + piece.text
        } else {
          columns[column].append((index, line.middle, piece.text))
        }
      }
    }
    let pitch = Pitch(columns.map { $0.map(\.middle) }, em)
    let first = Set(columns[0].map(\.line))
    var cells: [Cell] = []
    for (column, texts) in columns.enumerated() {
      var before: Double?
      for (line, middle, text) in texts {
        let goesOn: Bool =
          switch pitch {
          case .padded(let most): before.map { middle - $0 <= most } ?? false
          case .even(let most):
            // Nothing tells rows from lines but the first column: what has nothing there goes on.
            before.map { middle - $0 <= most } ?? false && !first.contains(line)
          }
        if goesOn, var cell = cells.popLast() {
          cell.bottom = middle + em / 2
          cell.text = PDFLayout.joined(cell.text, text)
          cells.append(cell)
        } else {
          cells.append(
            Cell(column: column, top: middle - em / 2, bottom: middle + em / 2, text: text))
        }
        before = middle
      }
    }
    return cells
  }

  /// How far apart the lines of a column stand, and what that says of rows.
  private enum Pitch {
    /// Rows stand farther apart than the lines of a cell, which are at most so far.
    case padded(most: Double)
    /// All lines stand equally far.
    case even(most: Double)

    init(_ columns: [[Double]], _ em: Double) {
      let gaps = columns.flatMap { zip($0.dropFirst(), $0).map { $0 - $1 } }.sorted()
      guard let least = gaps.first(where: { $0 > 0.9 * em }) else {
        self = .padded(most: 0)
        return
      }
      // Lines of one paragraph stand less than two em apart.
      if least > 1.95 * em {
        self = .padded(most: 0)
      } else if gaps[gaps.count - 1 - gaps.count / 8] > 1.3 * least {
        self = .padded(most: 1.25 * least)
      } else {
        self = .even(most: 1.3 * least)
      }
    }
  }

  // MARK: Rows

  /// Cells side by side make a row; one that reaches over several stands in that of its middle.
  private static func rows(of cells: [Cell], columns: Int) -> [[[UInt8]]] {
    var counts = Array(repeating: 0, count: columns)
    for cell in cells { counts[cell.column] += 1 }
    let order = (0..<columns).sorted { (counts[$0], -$0) > (counts[$1], -$1) }
    var rows: [(top: Double, bottom: Double, cells: [Int])] = []
    for column in order {
      for (index, cell) in cells.enumerated() where cell.column == column {
        let beside = rows.indices.filter {
          rows[$0].top < cell.bottom && cell.top < rows[$0].bottom
        }
        switch beside.count {
        case 0: rows.append((cell.top, cell.bottom, [index]))
        case 1:
          let row = beside[0]
          rows[row].cells.append(index)
          rows[row].top = min(rows[row].top, cell.top)
          rows[row].bottom = max(rows[row].bottom, cell.bottom)
        default:
          let nearest = beside.min {
            abs(rows[$0].top + rows[$0].bottom - 2 * cell.center)
              < abs(rows[$1].top + rows[$1].bottom - 2 * cell.center)
          }
          if let nearest { rows[nearest].cells.append(index) }
        }
      }
    }
    return rows.sorted { $0.top < $1.top }.map { row in
      var texts: [[UInt8]] = Array(repeating: [], count: columns)
      for index in row.cells.sorted(by: { cells[$0].top < cells[$1].top }) {
        let cell = cells[index]
        texts[cell.column] = PDFLayout.joined(texts[cell.column], cell.text)
      }
      return texts
    }
  }
}
