// SPDX-License-Identifier: Apache-2.0

/// The growth of a tree: boxes divided until they are pure or too small.
struct CartGrowth {
  let table: ScenarioTable
  let indicators: [[Double]]
  /// The least number of runs in a leaf.
  let least: Int

  private struct Cut {
    let input: Int
    let lower: ScenarioBox.Limits
    let upper: ScenarioBox.Limits
    /// The sum over indicators of squared sums over counts, which is largest where impurity is least.
    let score: Double
  }

  /// The leaves from left to right, with their runs.
  func leaves(_ whole: ScenarioBox) -> [(box: ScenarioBox, rows: [Int])] {
    var leaves: [(box: ScenarioBox, rows: [Int])] = []
    var open = [(box: whole, rows: Array(0..<table.rows))]
    while let (box, rows) = open.popLast() {
      guard rows.count >= 2 * least, !isPure(rows), let cut = best(box, rows) else {
        leaves.append((box, rows))
        continue
      }
      let column = table.columns[cut.input]
      var (left, right) = (box, box)
      left.limits[cut.input] = cut.lower
      right.limits[cut.input] = cut.upper
      open.append((right, rows.filter { !cut.lower.allows(column[$0]) }))
      open.append((left, rows.filter { cut.lower.allows(column[$0]) }))
    }
    return leaves
  }

  private func isPure(_ rows: [Int]) -> Bool {
    indicators.allSatisfy { column in rows.allSatisfy { column[$0] == column[rows[0]] } }
  }

  private func best(_ box: ScenarioBox, _ rows: [Int]) -> Cut? {
    var best: Cut?
    for input in table.inputs.indices {
      let cut =
        switch box.limits[input] {
        case .range(let lower, let upper): cut(input, lower, upper, rows)
        case .categories(let allowed): cut(input, allowed, rows)
        }
      if let cut, cut.score > (best?.score ?? -.infinity) { best = cut }
    }
    return best
  }

  private func cut(_ input: Int, _ lower: Double, _ upper: Double, _ rows: [Int]) -> Cut? {
    let column = table.columns[input]
    let order = ColumnOrder.rows(by: rows.map { column[$0] }).map { rows[Int($0)] }
    let totals = indicators.map { own in rows.reduce(0) { $0 + own[$1] } }
    var sums = [Double](repeating: 0, count: indicators.count)
    var best: (place: Int, score: Double)?
    for place in 0..<order.count - 1 {
      for index in indicators.indices { sums[index] += indicators[index][order[place]] }
      let left = place + 1
      let right = order.count - left
      guard column[order[place]] < column[order[place + 1]], left >= least, right >= least else {
        continue
      }
      let score = score(sums, left, totals, right)
      if score > (best?.score ?? -.infinity) { best = (place, score) }
    }
    guard let best else { return nil }
    let (below, above) = (column[order[best.place]], column[order[best.place + 1]])
    var middle = PeelQuantile.middle(below, above)
    if middle >= above { middle = below }
    if table.kinds[input] == .wholeNumber {
      return Cut(
        input: input, lower: .range(lower: lower, upper: below),
        upper: .range(lower: above, upper: upper), score: best.score)
    }
    return Cut(
      input: input, lower: .range(lower: lower, upper: middle),
      upper: .range(lower: middle, upper: upper), score: best.score)
  }

  /// One category against the others.
  private func cut(_ input: Int, _ allowed: Set<Int>, _ rows: [Int]) -> Cut? {
    let column = table.columns[input]
    let totals = indicators.map { own in rows.reduce(0) { $0 + own[$1] } }
    var best: Cut?
    for category in allowed.sorted() {
      let own = rows.filter { Int(column[$0]) == category }
      guard own.count >= least, rows.count - own.count >= least else { continue }
      let sums = indicators.map { values in own.reduce(0) { $0 + values[$1] } }
      let score = score(sums, own.count, totals, rows.count - own.count)
      if score > (best?.score ?? -.infinity) {
        best = Cut(
          input: input, lower: .categories(allowed.subtracting([category])),
          upper: .categories([category]), score: score)
      }
    }
    return best
  }

  private func score(_ sums: [Double], _ left: Int, _ totals: [Double], _ right: Int) -> Double {
    zip(sums, totals).reduce(0) { score, pair in
      let rest = pair.1 - pair.0
      return score + pair.0 * pair.0 / Double(left) + rest * rest / Double(right)
    }
  }
}
