// SPDX-License-Identifier: Apache-2.0

/// Runs grouped by an input into intervals of about equal numbers, with equal values kept together.
struct ConditioningIntervals {
  /// The rows of each interval, from the lowest values to the highest. None is empty.
  let groups: [ArraySlice<Int>]

  init(_ column: [Double], count: Int) {
    let order = Ranks.order(column)
    var groups: [ArraySlice<Int>] = []
    var start = 0
    for interval in 1...max(1, count) {
      var end = order.count * interval / max(1, count)
      guard end > start else { continue }
      while end < order.count, column[order[end]] == column[order[end - 1]] { end += 1 }
      groups.append(order[start..<end])
      start = end
    }
    self.groups = groups
  }
}
