// SPDX-License-Identifier: Apache-2.0

/// When each run left a search that only ever narrowed its box, and when the next input would have
/// put it out too: between the two steps one limit alone keeps it out.
///
/// One pass over the runs answers for all steps what `NeighbouringRuns` answers for one.
struct PeelHistory {
  /// How many steps are covered: those from the first on in which no limit was widened.
  let steps: Int
  /// Changes from step to step in the numbers of runs kept out, by input and limit.
  private let keptOut: [[(rows: Int, interest: Int)]]

  /// The two earliest steps at which some input puts a run out, and the limit that does so first.
  private struct Exit {
    var first = Int32.max
    var second = Int32.max
    var number: Int32 = 0

    mutating func note(_ step: Int32, _ number: Int32) {
      if step < first {
        second = first
        (first, self.number) = (step, number)
      } else if step < second {
        second = step
      }
    }
  }

  init(of found: PrimBox) {
    let table = found.prim.table
    let boxes = found.steps.map(\.box)
    var steps = min(1, boxes.count)
    while steps < boxes.count, boxes[steps].isWithin(boxes[steps - 1]) { steps += 1 }
    self.steps = steps
    var exits = [Exit](repeating: Exit(), count: table.rows)
    for input in table.inputs.indices {
      Self.note(input, boxes.prefix(steps).map { $0.limits[input] }, found.prim, &exits)
    }
    var changes = [[(rows: Int, interest: Int)]](
      repeating: [], count: table.inputs.count * NeighbouringRuns.Limit.allCases.count)
    for row in found.among where exits[row].first < Int32.max {
      let exit = exits[row]
      let own = table.interest[row] ? 1 : 0
      let number = Int(exit.number)
      if changes[number].isEmpty {
        changes[number] = Array(repeating: (0, 0), count: steps)
      }
      changes[number][Int(exit.first)].rows += 1
      changes[number][Int(exit.first)].interest += own
      guard exit.second < Int32.max else { continue }
      changes[number][Int(exit.second)].rows -= 1
      changes[number][Int(exit.second)].interest -= own
    }
    keptOut = changes.map { changes in
      var sum = (rows: 0, interest: 0)
      return changes.map { change in
        sum = (sum.rows + change.rows, sum.interest + change.interest)
        return sum
      }
    }
  }

  func keptOut(_ input: Int, _ limit: NeighbouringRuns.Limit, at step: Int) -> (
    rows: Int, interest: Int
  ) {
    let sums = keptOut[Self.number(input, limit)]
    return sums.isEmpty ? (0, 0) : sums[step]
  }

  private static func number(_ input: Int, _ limit: NeighbouringRuns.Limit) -> Int {
    input * NeighbouringRuns.Limit.allCases.count + limit.rawValue
  }

  /// Notes for each run when one input's limits, step by step, put it out.
  private static func note(
    _ input: Int, _ limits: [ScenarioBox.Limits], _ prim: Prim, _ exits: inout [Exit]
  ) {
    var cuts: (below: [(at: Double, step: Int32)], above: [(at: Double, step: Int32)]) = ([], [])
    for (step, own) in limits.enumerated().dropFirst() where own != limits[step - 1] {
      switch (limits[step - 1], own) {
      case (.range(let lower, let upper), .range(let newLower, let newUpper)):
        if newLower > lower { cuts.below.append((newLower, Int32(step))) }
        if newUpper < upper { cuts.above.append((newUpper, Int32(step))) }
      case (.categories(let before), .categories(let after)):
        let gone = before.subtracting(after)
        let number = Int32(number(input, .category))
        for (row, value) in prim.table.columns[input].enumerated()
        where gone.contains(Int(value)) {
          exits[row].note(Int32(step), number)
        }
      default: break
      }
    }
    let column = prim.table.columns[input]
    let order = prim.orders[input]
    var place = 0
    for cut in cuts.below {
      while place < order.count, column[Int(order[place])] < cut.at {
        exits[Int(order[place])].note(cut.step, Int32(number(input, .below)))
        place += 1
      }
    }
    place = order.count - 1
    for cut in cuts.above {
      while place >= 0, column[Int(order[place])] > cut.at {
        exits[Int(order[place])].note(cut.step, Int32(number(input, .above)))
        place -= 1
      }
    }
  }
}

extension ScenarioBox {
  /// Whether another box allows all that this one does.
  fileprivate func isWithin(_ other: ScenarioBox) -> Bool {
    zip(limits, other.limits).allSatisfy { own, wider in
      switch (own, wider) {
      case (.range(let lower, let upper), .range(let least, let most)):
        lower >= least && upper <= most
      case (.categories(let own), .categories(let all)): own.isSubset(of: all)
      default: false
      }
    }
  }
}
