// SPDX-License-Identifier: Apache-2.0

/// Ranks of numbers, and what can be computed from them.
enum Ranks {
  /// The rows of a column from its smallest to its largest value; equal values by row.
  static func order(_ column: [Double]) -> [Int] {
    column.indices.sorted { (column[$0], $0) < (column[$1], $1) }
  }

  /// The rank of each value, from 1; equal values share the mean of their ranks.
  static func of(_ column: [Double]) -> [Double] {
    let order = order(column)
    var ranks = [Double](repeating: 0, count: column.count)
    var first = 0
    while first < order.count {
      var last = first
      while last + 1 < order.count, column[order[last + 1]] == column[order[first]] { last += 1 }
      let shared = Double(first + last) / 2 + 1
      for place in first...last { ranks[order[place]] = shared }
      first = last + 1
    }
    return ranks
  }

  /// Pearson's correlation, or nil if either column does not vary.
  static func correlation(_ one: [Double], _ other: [Double]) -> Double? {
    let count = Double(one.count)
    guard one.count == other.count, one.count > 1 else { return nil }
    let (meanOne, meanOther) = (one.reduce(0, +) / count, other.reduce(0, +) / count)
    var (oneOne, oneOther, otherOther) = (0.0, 0.0, 0.0)
    for (x, y) in zip(one, other) {
      let (dx, dy) = (x - meanOne, y - meanOther)
      oneOne += dx * dx
      oneOther += dx * dy
      otherOther += dy * dy
    }
    guard oneOne > 0, otherOther > 0 else { return nil }
    return min(1, max(-1, oneOther / (oneOne * otherOther).squareRoot()))
  }
}
