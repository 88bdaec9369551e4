// SPDX-License-Identifier: Apache-2.0

/// Finds the stretches of a page where text stands side by side.
struct PDFSheet {
  let lines: [PDFLine]
  let left: Double
  let right: Double

  /// A page with more lines has no table that could be read.
  private static let most = 2_000

  /// The stretch with pieces side by side that begins at a line; nil if none does.
  func region(at start: Int) -> Range<Int>? {
    guard lines.count <= Self.most, let first = opening(from: start) else { return nil }
    var end = first + 1
    var last = first
    var parted = 1
    var second = lines[first].pieces[1].left
    while end < lines.count {
      let line = lines[end]
      guard line.middle - lines[end - 1].middle < 4 * line.em,
        !ends(line, besides: second)
      else { break }
      if line.pieces.count > 1 {
        parted += 1
        second = min(second, line.pieces[1].left)
        last = end
      }
      end += 1
    }
    // What stands in one piece under the last line in several goes on with a cell of it, or is text again.
    while last + 1 < end, goesOn(lines[last + 1], under: lines[first...last]) { last += 1 }
    // The rest of a table from the page before may be one row of several lines.
    return parted >= 2 || last - first >= 2 ? start..<(last + 1) : nil
  }

  /// Where the next stretch begins after a line that opens none.
  func nextRegion(after index: Int) -> Int {
    var next = index + 1
    while next < lines.count, region(at: next) == nil { next += 1 }
    return next
  }

  /// The first line in pieces, if those from `start` to it are the upper lines of one of its cells.
  private func opening(from start: Int) -> Int? {
    var index = start
    while index < lines.count, lines[index].pieces.count == 1 {
      let line = lines[index]
      guard index + 1 < lines.count, index - start < 6, line.left > left + 2 * line.em,
        !ends(line, besides: line.left),
        lines[index + 1].middle - line.middle < 1.5 * line.em
      else { return nil }
      index += 1
    }
    return index < lines.count ? index : nil
  }

  /// Whether a line is no part of what stands side by side, whose second column begins at `second`: it
  /// fills the page, or says what it is.
  private func ends(_ line: PDFLine, besides second: Double) -> Bool {
    if line.pieces.count > 1 || line.left > second - 0.5 * line.em { return false }
    if line.pieces[0].width > 0.7 * (right - left) { return true }
    switch Self.form(of: line.pieces[0].text) {
    case .caption, .note, .source, .unit, .heading, .page: return true
    case .number(let numbering): return numbering.isDivision && line.left < left + line.em
    default: return false
    }
  }

  /// Whether a line under the last in several pieces goes on with one of them: with one that is not the
  /// first, maybe as the rest of an item, or within the first column.
  private func goesOn(_ line: PDFLine, under region: ArraySlice<PDFLine>) -> Bool {
    guard let before = region.last, line.pieces.count == 1,
      line.middle - before.middle < 1.9 * line.em,
      let row = region.last(where: { $0.pieces.count > 1 })
    else { return false }
    let piece = line.pieces[0]
    return row.pieces.indices.contains { place in
      let offset = piece.left - row.pieces[place].left
      let isUnder = offset > -0.6 * line.em && offset < (place > 0 ? 2.5 : 0.6) * line.em
      let next = place + 1 < row.pieces.count ? row.pieces[place + 1].left : .infinity
      return isUnder && piece.right < next - 0.5 * line.em
    }
  }

  static func form(of text: [UInt8]) -> Line.Form {
    text.withUnsafeBufferPointer {
      LineReader(text: Characters(bytes: $0)).lines(startingAt: [0]).first?.form ?? .blank
    }
  }
}
