// SPDX-License-Identifier: Apache-2.0
import Reading

extension Stated {
  /// Whether this is the number of a table, a figure or a note, "표 15", "see Table 3", and counts nothing.
  func isLabel(in bytes: [UInt8]) -> Bool {
    guard kind == .count, unit == nil else { return false }
    var end = range.lowerBound
    if end > 0 {
      let (scalar, start) = Scalars.before(bytes, end)
      if Scalars.isBlank(scalar) { end = start }
    }
    return Self.labels.contains { label in
      let start = end - label.count
      guard start >= 0, bytes[start..<end].elementsEqual(label) else { return false }
      // The end of a longer word, "목표 15", is no label.
      return start == 0 || !Scalars.isLetter(Scalars.before(bytes, start).value)
    }
  }

  private static let labels = [
    "표", "그림", "부록", "각주", "表", "図", "図表", "別表", "Table", "table", "Figure", "figure", "Annex",
    "annex", "Chart", "chart", "Box", "box", "Section", "section",
  ].map { Array($0.utf8) }
}
