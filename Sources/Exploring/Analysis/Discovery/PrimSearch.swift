// SPDX-License-Identifier: Apache-2.0

/// The state of one search: which runs are in the box, and each input's runs in order with those
/// that have left taken out now and then, so that a peel looks only at the runs near its cut.
struct PrimSearch {
  let prim: Prim
  let candidates: [Int]
  private(set) var box: ScenarioBox
  private(set) var count = 0
  private(set) var interest = 0
  private(set) var steps: [PrimBox.Step] = []

  /// Bit 0: in the box; bit 1: of interest.
  private var state: [UInt8]
  private var lanes: [Lane]
  /// For each input of categories, runs in the box and runs of interest by category.
  private var tallies: [[(rows: Int, interest: Int)]]
  private var stored = 0

  /// One numeric input's runs in rising order of value.
  private struct Lane {
    var rows: [Int32]
    var values: [Double]
    /// The first and past-the-last places that may still be in the box.
    var start = 0
    var end: Int
  }

  /// A step that could be taken.
  struct Move {
    let input: Int
    let limits: ScenarioBox.Limits
    let count: Int
    let interest: Int
    let gain: Double
    let free: Int

    func beats(_ other: Move?) -> Bool {
      guard let other else { return true }
      return gain > other.gain || (gain == other.gain && free > other.free)
    }
  }

  init(_ prim: Prim, rows: [Int]) {
    self.prim = prim
    candidates = rows
    box = prim.whole
    state = Array(repeating: 0, count: prim.table.rows)
    for row in rows { state[row] = prim.table.interest[row] ? 3 : 1 }
    count = state.reduce(0) { $0 + Int($1 & 1) }
    interest = state.reduce(0) { $0 + Int($1 >> 1) }
    tallies = zip(prim.table.inputs, prim.table.columns).map { input, column in
      guard case .categories(_, let names) = input.values else { return [] }
      var tally = [(rows: Int, interest: Int)](repeating: (0, 0), count: names.count)
      for row in rows {
        tally[Int(column[row])].rows += 1
        if prim.table.interest[row] { tally[Int(column[row])].interest += 1 }
      }
      return tally
    }
    lanes = zip(prim.orders, prim.table.columns).map { order, column in
      Lane(rows: order, values: order.map { column[Int($0)] }, end: order.count)
    }
    stored = prim.table.rows
    record()
  }

  /// Inputs in the order in which ties are decided: numbers, whole numbers, categories.
  var inputsByKind: [Int] {
    prim.table.kinds.indices.sorted {
      (prim.table.kinds[$0].rawValue, $0) < (prim.table.kinds[$1].rawValue, $1)
    }
  }

  // MARK: peeling

  mutating func peel() {
    let inputs = inputsByKind
    while count > 0 {
      if count < stored / 2 { compact() }
      var best: Move?
      for input in inputs {
        for move in peels(input) where move.beats(best) { best = move }
      }
      guard let best, best.gain > 0, best.count < count, holds(best.count) else { return }
      take(best)
    }
  }

  func holds(_ rows: Int) -> Bool {
    Double(rows) / Double(prim.table.rows) >= prim.settings.massMin
  }

  private mutating func peels(_ input: Int) -> [Move] {
    switch box.limits[input] {
    case .range(let lower, let upper):
      trim(input)
      let whole = prim.table.kinds[input] == .wholeNumber
      return [
        peelFromAbove(input, lower: lower, upper: upper, whole: whole),
        peelFromBelow(input, lower: lower, upper: upper, whole: whole),
      ]
    case .categories(let allowed):
      guard allowed.count > 1 else { return [] }
      return allowed.sorted().map { category in
        let tally = tallies[input][category]
        return move(
          input, .categories(allowed.subtracting([category])), count: count - tally.rows,
          interest: interest - tally.interest)
      }
    }
  }

  private func peelFromAbove(_ input: Int, lower: Double, upper: Double, whole: Bool) -> Move {
    let place = Double(count - 1) * (1 - prim.settings.peelAlpha)
    let (below, above) = (Int(place.rounded(.down)), Int(place.rounded(.up)))
    return lanes[input].rows.withUnsafeBufferPointer { rows in
      lanes[input].values.withUnsafeBufferPointer { values in
        state.withUnsafeBufferPointer { state in
          var (low, high) = (upper, upper)
          var index = count
          var at = lanes[input].end
          while at > lanes[input].start, index > 0 {
            at -= 1
            guard state[Int(rows[at])] != 0 else { continue }
            index -= 1
            if index > above { continue }
            if index == above { high = values[at] }
            low = values[at]
            if index <= below, low != high { break }
          }
          var cut = PeelQuantile.middle(low, high)
          if whole {
            cut.round(.towardZero)
            if cut == upper { cut = upper.nextDown }
          }
          var (left, leftInterest) = (0, 0)
          var limit = cut
          at = lanes[input].end
          while at > lanes[input].start {
            at -= 1
            let own = state[Int(rows[at])]
            guard own != 0 else { continue }
            guard values[at] > cut else {
              if whole { limit = values[at] }
              break
            }
            left += 1
            leftInterest += Int(own >> 1)
          }
          if whole, left == count { limit = upper }
          return move(
            input, .range(lower: lower, upper: limit), count: count - left,
            interest: interest - leftInterest)
        }
      }
    }
  }

  private func peelFromBelow(_ input: Int, lower: Double, upper: Double, whole: Bool) -> Move {
    let place = Double(count - 1) * prim.settings.peelAlpha
    let (below, above) = (Int(place.rounded(.down)), Int(place.rounded(.up)))
    return lanes[input].rows.withUnsafeBufferPointer { rows in
      lanes[input].values.withUnsafeBufferPointer { values in
        state.withUnsafeBufferPointer { state in
          var (low, high) = (lower, lower)
          var index = -1
          var at = lanes[input].start - 1
          while at < lanes[input].end - 1, index < count - 1 {
            at += 1
            guard state[Int(rows[at])] != 0 else { continue }
            index += 1
            if index < below { continue }
            if index == below { low = values[at] }
            high = values[at]
            if index >= above, low != high { break }
          }
          var cut = PeelQuantile.middle(low, high)
          if whole {
            cut.round(.towardZero)
            if cut == lower { cut = lower.nextUp }
          }
          var (left, leftInterest) = (0, 0)
          var limit = cut
          at = lanes[input].start
          while at < lanes[input].end {
            let own = state[Int(rows[at])]
            if own != 0 {
              guard values[at] < cut else {
                if whole { limit = values[at] }
                break
              }
              left += 1
              leftInterest += Int(own >> 1)
            }
            at += 1
          }
          if whole, left == count { limit = lower }
          return move(
            input, .range(lower: limit, upper: upper), count: count - left,
            interest: interest - leftInterest)
        }
      }
    }
  }

  /// A move with its gain and the number of inputs that it leaves without limits.
  func move(_ input: Int, _ limits: ScenarioBox.Limits, count: Int, interest: Int) -> Move {
    var free = 0
    for index in box.limits.indices {
      let own = index == input ? limits : box.limits[index]
      if own == prim.whole.limits[index] { free += 1 }
    }
    return Move(
      input: input, limits: limits, count: count, interest: interest,
      gain: gain(count: count, interest: interest), free: free)
  }

  private func gain(count new: Int, interest newInterest: Int) -> Double {
    let density = new > 0 ? Double(newInterest) / Double(new) : 0
    if prim.settings.objective == .density { return new > 0 ? density : -1 }
    let difference = density - Double(interest) / Double(max(1, count))
    guard difference != 0, new != count else { return 0 }
    let moved = Double(abs(count - new))
    return prim.settings.objective == .gainPerRun
      ? difference / moved : Double(new) * difference / moved
  }

  private mutating func take(_ move: Move) {
    let input = move.input
    box.limits[input] = move.limits
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

  private mutating func remove(_ row: Int) {
    let own = state[row]
    guard own != 0 else { return }
    state[row] = 0
    count -= 1
    interest -= Int(own >> 1)
    for input in tallies.indices where !tallies[input].isEmpty {
      let category = Int(prim.table.columns[input][row])
      tallies[input][category].rows -= 1
      tallies[input][category].interest -= Int(own >> 1)
    }
  }

  /// Moves the ends of a lane to runs that are still in the box.
  private mutating func trim(_ input: Int) {
    while lanes[input].start < lanes[input].end,
      state[Int(lanes[input].rows[lanes[input].start])] == 0
    { lanes[input].start += 1 }
    while lanes[input].end > lanes[input].start,
      state[Int(lanes[input].rows[lanes[input].end - 1])] == 0
    { lanes[input].end -= 1 }
  }

  /// Takes the runs that have left out of every lane.
  private mutating func compact() {
    for input in lanes.indices {
      var kept = 0
      for place in lanes[input].start..<lanes[input].end {
        let row = lanes[input].rows[place]
        guard state[Int(row)] != 0 else { continue }
        lanes[input].rows[kept] = row
        lanes[input].values[kept] = lanes[input].values[place]
        kept += 1
      }
      lanes[input].start = 0
      lanes[input].end = kept
    }
    stored = count
  }

  // MARK: steps

  mutating func record() {
    steps.append(
      PrimBox.Step(
        box: box,
        statistics: BoxStatistics(
          rows: count, interest: interest, allRows: prim.table.rows,
          allInterest: prim.table.interestCount,
          restricted: box.restricted(against: prim.whole))))
  }

  mutating func widen(_ move: Move) {
    box.limits[move.input] = move.limits
    count = move.count
    interest = move.interest
    record()
  }
}
