// SPDX-License-Identifier: Apache-2.0

extension PrimSearch {
  /// The end of an input's range that a peel cuts off.
  private enum Side { case below, above }

  /// Narrows the box, a small share of its runs at a time, while that makes it denser.
  mutating func peel() {
    let inputs = inputsByKind
    while count > 0 {
      if count < stored / 2 {
        for input in lanes.indices { lanes[input].compact(state) }
        stored = count
      }
      var best: Move?
      for input in inputs { choose(input, &best) }
      guard let best, best.gain > 0, best.count < count, holds(best.count) else { return }
      take(best)
    }
  }

  /// Keeps the better of a move and what one input offers.
  private mutating func choose(_ input: Int, _ best: inout Move?) {
    switch box.limits[input] {
    case .range(let lower, let upper):
      lanes[input].trim(state)
      for side in [Side.above, .below] {
        let move = peel(input, side, lower: lower, upper: upper)
        if move.beats(best) { best = move }
      }
    case .categories(let allowed):
      guard allowed.count > 1 else { return }
      for category in allowed.sorted() {
        let tally = tallies[input][category]
        let move = move(
          input, .categories(allowed.subtracting([category])), count: count - tally.rows,
          interest: interest - tally.interest)
        if move.beats(best) { best = move }
      }
    }
  }

  /// Cuts off one end at `PeelQuantile`, and counts what that takes.
  private func peel(_ input: Int, _ side: Side, lower: Double, upper: Double) -> Move {
    let isWhole = prim.table.kinds[input] == .wholeNumber
    let end = side == .above ? upper : lower
    let cut = cut(input, side, isWhole: isWhole, end: end)
    let taken = cut.taken ?? runs(input, side, beyond: cut.place)
    // Limits of whole numbers are numbers that occur.
    let limit = isWhole ? taken.firstKept ?? end : cut.place
    return move(
      input,
      side == .above ? .range(lower: lower, upper: limit) : .range(lower: limit, upper: upper),
      count: count - taken.rows, interest: interest - taken.interest)
  }

  /// Runs that a cut takes, and the first value that it leaves.
  private typealias Taken = (rows: Int, interest: Int, firstKept: Double?)

  /// Where an end is cut off; what that takes is told where the search for the place has shown it.
  private func cut(_ input: Int, _ side: Side, isWhole: Bool, end: Double)
    -> (place: Double, taken: Taken?)
  {
    let share = side == .above ? 1 - prim.settings.peelAlpha : prim.settings.peelAlpha
    let place = Double(count - 1) * share
    let (floor, ceiling) = (Int(place.rounded(.down)), Int(place.rounded(.up)))
    // Places counted from the side that is cut.
    let outer = side == .above ? count - 1 - ceiling : floor
    let inner = side == .above ? count - 1 - floor : ceiling
    var (outerValue, innerValue) = (end, end)
    var index = -1
    var passed = (rows: 0, interest: 0)
    walk(input, side) { value, isInterest in
      index += 1
      if index == outer { outerValue = value }
      if index >= outer {
        innerValue = value
        if index >= inner, outerValue != innerValue { return false }
      }
      passed.rows += 1
      passed.interest += isInterest
      return true
    }
    var cut = PeelQuantile.middle(outerValue, innerValue)
    guard isWhole else {
      // Where rounding put the cut onto the outer value, that value stays.
      let isBeyond = side == .above ? outerValue > cut : outerValue < cut
      return (cut, isBeyond ? (passed.rows, passed.interest, innerValue) : nil)
    }
    cut.round(.towardZero)
    if cut == end { cut = side == .above ? end.nextDown : end.nextUp }
    return (cut, nil)
  }

  private func runs(_ input: Int, _ side: Side, beyond cut: Double) -> Taken {
    var taken: Taken = (0, 0, nil)
    walk(input, side) { value, isInterest in
      guard side == .above ? value > cut : value < cut else {
        taken.firstKept = value
        return false
      }
      taken.rows += 1
      taken.interest += isInterest
      return true
    }
    return taken
  }

  /// Goes over the box's runs in the order of one input from one side, with each run's value and 1
  /// if it is of interest, until told to stop.
  @inline(__always)
  private func walk(_ input: Int, _ side: Side, _ visit: (Double, Int) -> Bool) {
    let (start, end) = (lanes[input].start, lanes[input].end)
    let step = side == .above ? -1 : 1
    lanes[input].rows.withUnsafeBufferPointer { rows in
      lanes[input].values.withUnsafeBufferPointer { values in
        state.withUnsafeBufferPointer { state in
          var at = side == .above ? end - 1 : start
          while at >= start, at < end {
            let own = state[Int(rows[at])]
            if own != 0, !visit(values[at], Int(own >> 1)) { return }
            at += step
          }
        }
      }
    }
  }

  private mutating func take(_ move: Move) {
    let input = move.input
    limit(input, to: move.limits)
    switch move.limits {
    case .range(let lower, let upper):
      while lanes[input].end > lanes[input].start,
        lanes[input].values[lanes[input].end - 1] > upper
      {
        lanes[input].end -= 1
        remove(Int(lanes[input].rows[lanes[input].end]))
      }
      while lanes[input].start < lanes[input].end,
        lanes[input].values[lanes[input].start] < lower
      {
        remove(Int(lanes[input].rows[lanes[input].start]))
        lanes[input].start += 1
      }
    case .categories(let allowed):
      let column = prim.table.columns[input]
      for row in candidates where state[row] != 0 && !allowed.contains(Int(column[row])) {
        remove(row)
      }
    }
    record()
  }
}
