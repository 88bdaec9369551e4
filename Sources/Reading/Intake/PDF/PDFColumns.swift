// SPDX-License-Identifier: Apache-2.0

/// Running text set in two columns side by side, and what stands over and under it.
struct PDFColumns {
  let above: [PDFLine]
  let columns: [[PDFLine]]
  let below: [PDFLine]

  private static let fewest = 12
  private static let most = 2_000

  /// - Returns: nil if the lines hold no such text. The cells of a table are none: their lines fall short
  ///   of the ends of their columns.
  init?(_ lines: [PDFLine]) {
    guard (Self.fewest...Self.most).contains(lines.count),
      let left = lines.map(\.left).min(), let right = lines.map(\.right).max(), right > left,
      let em = lines.map(\.em).min()
    else { return nil }
    var best: (run: Range<Int>, gutter: Double)?
    for step in 0...40 {
      let gutter = left + (right - left) * (0.3 + 0.01 * Double(step))
      let run = Self.longestRun(in: lines, at: gutter, em)
      if run.count > best?.run.count ?? Self.fewest { best = (run, gutter) }
    }
    guard let (run, gutter) = best else { return nil }
    let columns = [true, false].map { isLeft in
      lines[run].compactMap { line in
        let pieces = line.pieces.filter { ($0.center < gutter) == isLeft }
        return pieces.isEmpty ? nil : PDFLine(pieces: pieces, middle: line.middle, em: line.em)
      }
    }
    guard columns.allSatisfy({ Self.isFilled($0, em) }) else { return nil }
    above = Array(lines[..<run.lowerBound])
    self.columns = columns
    below = Array(lines[run.upperBound...])
  }

  /// The longest run of lines of which none reaches over a place between columns.
  private static func longestRun(in lines: [PDFLine], at gutter: Double, _ em: Double) -> Range<Int>
  {
    var longest = 0..<0
    var start = 0
    for (index, line) in lines.enumerated() {
      if line.pieces.contains(where: { $0.left < gutter + em / 2 && $0.right > gutter - em / 2 }) {
        start = index + 1
      } else if index + 1 - start > longest.count {
        longest = start..<(index + 1)
      }
    }
    return longest
  }

  /// Whether most lines of a column go from its one edge to the other, as those of paragraphs do.
  private static func isFilled(_ column: [PDFLine], _ em: Double) -> Bool {
    guard column.count >= fewest / 2, let left = column.map(\.left).min(),
      let right = column.map(\.right).max(), right - left > 12 * em
    else { return false }
    let full = column.filter { $0.right - $0.left > 0.85 * (right - left) }
    return full.count * 5 >= column.count * 3
  }
}
