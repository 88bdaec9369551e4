// SPDX-License-Identifier: Apache-2.0

extension PrimSearch {
  /// Widens the box again, one limit at a time, while that makes it denser.
  mutating func paste() {
    while let best = bestPaste(), best.gain > 0, best.count > count, holds(best.count),
      Double(best.interest) / Double(best.count) > Double(interest) / Double(max(1, count))
    { widen(best) }
  }

  private func bestPaste() -> Move? {
    let (beside, inside) = NeighbouringRuns(
      of: box, whole: prim.whole, among: candidates, in: prim.table
    ).runs()
    var best: Move?
    for input in inputsByKind {
      for move in pastes(input, beside, inside) where move.beats(best) { best = move }
    }
    return best
  }

  private func pastes(
    _ input: Int, _ beside: NeighbouringRuns.ByLimit<[Int]>, _ inside: [Int]
  ) -> [Move] {
    switch box.limits[input] {
    case .range(let lower, let upper):
      let whole = prim.table.kinds[input] == .wholeNumber
      let alpha = prim.settings.pasteAlpha
      var moves: [Move] = []
      if let runs = beside[input, .below], !runs.isEmpty {
        var limit = quantile(runs, and: inside, at: lower, input, 1 - alpha)
        if whole { limit.round(.up) }
        moves.append(
          widened(input, .range(lower: min(limit, lower), upper: upper), by: runs))
      }
      if let runs = beside[input, .above], !runs.isEmpty {
        var limit = quantile(runs, and: inside, at: upper, input, alpha)
        if whole { limit.round(.down) }
        moves.append(
          widened(input, .range(lower: lower, upper: max(limit, upper)), by: runs))
      }
      return moves
    case .categories(let allowed):
      guard case .categories(let all) = prim.whole.limits[input],
        let runs = beside[input, .category]
      else { return [] }
      return all.subtracting(allowed).sorted().map { category in
        widened(input, .categories(allowed.union([category])), by: runs)
      }
    }
  }

  /// The quantile at which a limit would come to lie, of the runs beside it and those on it.
  private func quantile(
    _ rows: [Int], and inside: [Int], at limit: Double, _ input: Int, _ share: Double
  ) -> Double {
    let column = prim.table.columns[input]
    let values = (rows + inside.filter { column[$0] == limit }).map { column[$0] }
    return PeelQuantile.value(ColumnOrder.rows(by: values).map { values[Int($0)] }, share)
  }

  private func widened(_ input: Int, _ limits: ScenarioBox.Limits, by rows: [Int]) -> Move {
    let added = rows.filter { limits.allows(prim.table.columns[input][$0]) }
    return move(
      input, limits, count: count + added.count,
      interest: interest + added.reduce(0) { $0 + (prim.table.interest[$1] ? 1 : 0) })
  }
}
