// SPDX-License-Identifier: Apache-2.0

extension PrimSearch {
  /// Widens the box again, one limit at a time, while that makes it denser.
  mutating func paste() {
    while let best = bestPaste(), best.gain > 0, best.count > count, holds(best.count),
      Double(best.interest) / Double(best.count) > Double(interest) / Double(max(1, count))
    { widen(best) }
  }

  private func bestPaste() -> Move? {
    let beside = NeighbouringRuns(of: box, whole: prim.whole, among: candidates, in: prim.table)
    var best: Move?
    for input in inputsByKind {
      for move in pastes(input, beside) where move.beats(best) { best = move }
    }
    return best
  }

  private func pastes(_ input: Int, _ beside: NeighbouringRuns) -> [Move] {
    switch box.limits[input] {
    case .range(let lower, let upper):
      let whole = prim.table.kinds[input] == .wholeNumber
      var moves: [Move] = []
      if let runs = beside.below[input], !runs.isEmpty {
        var limit = quantile(runs + beside.onLower[input], input, 1 - prim.settings.pasteAlpha)
        if whole { limit.round(.up) }
        moves.append(
          widened(input, .range(lower: min(limit, lower), upper: upper), by: runs))
      }
      if let runs = beside.above[input], !runs.isEmpty {
        var limit = quantile(runs + beside.onUpper[input], input, prim.settings.pasteAlpha)
        if whole { limit.round(.down) }
        moves.append(
          widened(input, .range(lower: lower, upper: max(limit, upper)), by: runs))
      }
      return moves
    case .categories(let allowed):
      guard case .categories(let all) = prim.whole.limits[input] else { return [] }
      return all.subtracting(allowed).sorted().map { category in
        widened(input, .categories(allowed.union([category])), by: beside.among[input] ?? [])
      }
    }
  }

  private func quantile(_ rows: [Int], _ input: Int, _ share: Double) -> Double {
    let column = prim.table.columns[input]
    let values = rows.map { column[$0] }
    return PeelQuantile.value(ColumnOrder.rows(by: values).map { values[Int($0)] }, share)
  }

  private func widened(_ input: Int, _ limits: ScenarioBox.Limits, by rows: [Int]) -> Move {
    let added = rows.filter { limits.allows(prim.table.columns[input][$0]) }
    return move(
      input, limits, count: count + added.count,
      interest: interest + added.reduce(0) { $0 + (prim.table.interest[$1] ? 1 : 0) })
  }
}

/// The runs that one limit alone keeps out of a box.
struct NeighbouringRuns {
  /// By input, for the limits that the box has; nil for those it has not.
  private(set) var below: [[Int]?]
  private(set) var above: [[Int]?]
  private(set) var among: [[Int]?]
  /// Runs inside the box that lie exactly on a limit.
  private(set) var onLower: [[Int]]
  private(set) var onUpper: [[Int]]

  init(of box: ScenarioBox, whole: ScenarioBox, among rows: [Int], in table: ScenarioTable) {
    let restricted = box.restricted(against: whole)
    let none = [[Int]?](repeating: nil, count: table.inputs.count)
    (below, above, among) = (none, none, none)
    onLower = Array(repeating: [], count: table.inputs.count)
    onUpper = onLower
    for input in restricted {
      switch (box.limits[input], whole.limits[input]) {
      case (.range(let lower, let upper), .range(let least, let most)):
        if lower != least { below[input] = [] }
        if upper != most { above[input] = [] }
      default: self.among[input] = []
      }
    }
    let outside = Self.outside(box, restricted, table)
    let ranges = restricted.compactMap { input -> NumberLimits? in
      guard case .range(let lower, let upper) = box.limits[input] else { return nil }
      return NumberLimits(
        input: input, lower: lower, upper: upper, column: table.columns[input])
    }
    let sets = restricted.compactMap { input -> (input: Int, allowed: Set<Int>)? in
      guard case .categories(let allowed) = box.limits[input] else { return nil }
      return (input, allowed)
    }
    for row in rows where outside[row] <= 1 {
      for range in ranges {
        let value = range.column[row]
        if value <= range.lower {
          if value < range.lower {
            below[range.input]?.append(row)
          } else if outside[row] == 0 {
            onLower[range.input].append(row)
            if value == range.upper { onUpper[range.input].append(row) }
          }
        } else if value >= range.upper {
          if value > range.upper {
            above[range.input]?.append(row)
          } else if outside[row] == 0 {
            onUpper[range.input].append(row)
          }
        }
      }
      guard outside[row] == 1 else { continue }
      for set in sets where !set.allowed.contains(Int(table.columns[set.input][row])) {
        among[set.input]?.append(row)
      }
    }
  }

  /// The limits of one number, with its values.
  private struct NumberLimits {
    let input: Int
    let lower: Double
    let upper: Double
    let column: [Double]
  }

  /// For each run how many inputs keep it out: input by input and without a branch, as each pass
  /// reads one column against one pair of limits.
  private static func outside(_ box: ScenarioBox, _ restricted: [Int], _ table: ScenarioTable)
    -> [UInt32]
  {
    var counts = [UInt32](repeating: 0, count: table.rows)
    counts.withUnsafeMutableBufferPointer { counts in
      for input in restricted {
        table.columns[input].withUnsafeBufferPointer { column in
          switch box.limits[input] {
          case .range(let lower, let upper):
            for row in 0..<counts.count {
              let below: UInt32 = column[row] < lower ? 1 : 0
              let above: UInt32 = column[row] > upper ? 1 : 0
              counts[row] &+= below | above
            }
          case .categories(let allowed):
            for row in 0..<counts.count where !allowed.contains(Int(column[row])) {
              counts[row] &+= 1
            }
          }
        }
      }
    }
    return counts
  }
}
