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
    PeelQuantile.value(rows.map { prim.table.columns[input][$0] }.sorted(), share)
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
    for row in rows {
      var outside: Int?
      var several = false
      for input in restricted where !box.limits[input].allows(table.columns[input][row]) {
        several = outside != nil
        outside = input
        if several { break }
      }
      if several { continue }
      if let outside {
        note(row, outside, box.limits[outside], table.columns[outside][row])
      } else {
        for input in restricted {
          guard case .range(let lower, let upper) = box.limits[input] else { continue }
          if table.columns[input][row] == lower { onLower[input].append(row) }
          if table.columns[input][row] == upper { onUpper[input].append(row) }
        }
      }
    }
  }

  private mutating func note(
    _ row: Int, _ input: Int, _ limits: ScenarioBox.Limits, _ value: Double
  ) {
    if case .range(let lower, _) = limits {
      if value < lower { below[input]?.append(row) } else { above[input]?.append(row) }
    } else {
      among[input]?.append(row)
    }
  }
}
