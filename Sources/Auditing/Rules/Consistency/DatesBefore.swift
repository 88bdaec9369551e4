// SPDX-License-Identifier: Apache-2.0
import Reading

/// Dates in a row right before a count: "2023년 6월, 2024년 5월, 2025년 6월 세 차례", 「5月（ソウル）、11月（東京）及び
/// 4月（ワシントン）の3回」.
struct DatesBefore {
  let count: Int
  let range: Range<Int>

  /// - Parameter end: where the count begins.
  init?(_ end: Int, in sentence: Range<Int>, _ draft: Draft) {
    let dates = draft.document.mentions(in: sentence.lowerBound..<end).filter {
      guard case .time = $0.value else { return false }
      return $0.kind == .date || $0.kind == .period
    }
    var next = end
    var first = end
    var count = 0
    for date in dates.reversed() {
      guard let gap = Self.words(date.range.upperBound..<next, draft),
        count == 0 ? Self.closing.contains(gap) : Self.separators.contains(gap)
      else { break }
      count += 1
      next = date.range.lowerBound
      first = next
    }
    guard count >= 2 else { return nil }
    self.count = count
    range = first..<end
  }

  /// What stands in a gap without brackets, blanks and the "same year" that belongs to the next date.
  private static func words(_ gap: Range<Int>, _ draft: Draft) -> String? {
    guard gap.count <= 60 else { return nil }
    var words = ""
    var depth = 0
    for letter in draft[gap] {
      if "(（".contains(letter) { depth += 1 }
      if depth == 0, !letter.isWhitespace { words.append(letter) }
      if ")）".contains(letter) { depth -= 1 }
    }
    return depth == 0 ? words : nil
  }

  private static let closing: Set<String> = ["", "의", "の", "に", "등", "まで", "에", "と"]
  private static let separators: Set<String> = [
    ",", "、", "및", "과", "와", "그리고", "及び", "および", "と", "、及び", "、同年", "및같은해", ",같은해", "及び同年", "・",
    "·",
    "과같은해", "와같은해",
  ]
}
