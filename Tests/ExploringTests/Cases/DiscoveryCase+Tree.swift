// SPDX-License-Identifier: Apache-2.0

@testable import Exploring

extension DiscoveryCase {
  mutating func tree(_ runs: CaseTable) throws {
    let table = try runs.continuous.table()
    let mode = file.given("mode").text?.lowercased() ?? "binary"
    let target: Cart.Target =
      if mode.contains("regression") {
        .numbers(runs.outcome)
      } else if mode.contains("class") {
        .classes(runs.outcome.map { Int($0) })
      } else {
        .interest
      }
    let massMin = file.given("mass_min", "min_mass").number ?? 0.05
    // Which of equally good cuts is taken is anybody's choice (the peers' is random): a tree with
    // another input first in the order is as right.
    var tried: DiscoveryCase?
    for first in table.inputs.indices {
      let order = [first] + table.inputs.indices.filter { $0 != first }
      let reordered = try ScenarioTable(order.map { table.inputs[$0] }, interest: table.interest)
      var trial = self
      trial.compare(
        try Cart(reordered, target: target, massMin: massMin).leaves, order, runs)
      if tried == nil || trial.verdict.misses.isEmpty { tried = trial }
      if trial.verdict.misses.isEmpty {
        if first > 0 { tried?.verdict.note("of equally good cuts the case took others") }
        break
      }
    }
    if let tried { self = tried }
  }

  private mutating func compare(_ leaves: [Cart.Leaf], _ order: [Int], _ runs: CaseTable) {
    let wanted = file.wanted
    for key in ["n_boxes", "boxes", "count", "leaves", "n_leaves"] {
      guard let count = wanted[key].number else { continue }
      verdict.compare("boxes", Double(leaves.count), count, within: 0)
    }
    for key in ["boxes", "stats", "leaves"] {
      let list = wanted[key].list
      guard !list.isEmpty else { continue }
      verdict.compare("boxes", Double(leaves.count), Double(list.count), within: 0)
      for (leaf, box) in zip(leaves, list) { compare(leaf, order, box, runs) }
    }
    verdict.leaveOut(
      wanted.keys, but: ["n_boxes", "boxes", "count", "leaves", "n_leaves", "stats", "quantile"])
  }

  private mutating func compare(
    _ leaf: Cart.Leaf, _ order: [Int], _ wanted: CaseValue, _ runs: CaseTable
  ) {
    compare("a leaf", leaf.statistics, wanted, names: order.map { runs.names[$0] })
    let limits = Self.limits(wanted).isPresent ? Self.limits(wanted) : wanted
    // The limits in the case's own order of inputs.
    let box = ScenarioBox(
      order.indices.map { input in leaf.box.limits[order.firstIndex(of: input) ?? input] })
    compareLimits("a leaf", box, limits, runs.names)
    if let mean = wanted.mean.number {
      verdict.compare("mean", leaf.mean, mean, within: file.allowance("mean", mean))
    }
    composition(leaf.rows.map { runs.outcome[$0] }, of: runs.outcome, wanted)
  }
}
