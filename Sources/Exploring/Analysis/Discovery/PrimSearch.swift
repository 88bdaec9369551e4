// SPDX-License-Identifier: Apache-2.0

/// The state of one search: the box, which runs are in it, and the way there.
struct PrimSearch {
  let prim: Prim
  let candidates: [Int]
  private(set) var box: ScenarioBox
  private(set) var count: Int
  private(set) var interest: Int
  private(set) var steps: [PrimBox.Step] = []

  /// Bit 0: in the box; bit 1: of interest.
  private(set) var state: [UInt8]
  var lanes: [Lane]
  /// Runs that the lanes were last made for.
  var stored: Int
  /// For each input of categories, runs in the box and runs of interest by category.
  private(set) var tallies: [[(rows: Int, interest: Int)]]
  /// For each input whether it has the limits of the whole.
  private var isFree: [Bool]
  private var freeCount: Int

  /// A step that could be taken.
  struct Move {
    let input: Int
    let limits: ScenarioBox.Limits
    let count: Int
    let interest: Int
    let gain: Double
    /// How many inputs it leaves without limits.
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
    var state = [UInt8](repeating: 0, count: prim.table.rows)
    for row in rows { state[row] = prim.table.interest[row] ? 3 : 1 }
    self.state = state
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
    lanes = zip(prim.orders, prim.table.columns).map(Lane.init)
    stored = prim.table.rows
    freeCount = prim.whole.limits.count
    isFree = Array(repeating: true, count: freeCount)
    record()
  }

  /// Inputs in the order in which ties are decided: numbers, whole numbers, categories.
  var inputsByKind: [Int] {
    prim.table.kinds.indices.sorted {
      (prim.table.kinds[$0].rawValue, $0) < (prim.table.kinds[$1].rawValue, $1)
    }
  }

  /// Whether a box of so many runs is large enough to be looked at.
  func holds(_ rows: Int) -> Bool {
    Double(rows) / Double(prim.table.rows) >= prim.settings.massMin
  }

  /// A move with its gain and the number of inputs that it leaves without limits.
  func move(_ input: Int, _ limits: ScenarioBox.Limits, count: Int, interest: Int) -> Move {
    Move(
      input: input, limits: limits, count: count, interest: interest,
      gain: gain(count: count, interest: interest),
      free: freeCount - (isFree[input] ? 1 : 0) + (limits == prim.whole.limits[input] ? 1 : 0))
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

  // MARK: changing the box

  /// Narrows the box; the runs that it loses must then be taken out with `remove`.
  mutating func limit(_ input: Int, to limits: ScenarioBox.Limits) {
    box.limits[input] = limits
    freeCount -= isFree[input] ? 1 : 0
    isFree[input] = limits == prim.whole.limits[input]
    freeCount += isFree[input] ? 1 : 0
  }

  mutating func remove(_ row: Int) {
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

  /// Takes a move whose runs are known by number only, as it is when a box grows.
  mutating func widen(_ move: Move) {
    limit(move.input, to: move.limits)
    count = move.count
    interest = move.interest
    record()
  }

  mutating func record() {
    steps.append(
      PrimBox.Step(
        box: box,
        statistics: BoxStatistics(
          rows: count, interest: interest, allRows: prim.table.rows,
          allInterest: prim.table.interestCount,
          restricted: isFree.indices.filter { !isFree[$0] })))
  }
}

extension PrimSearch {
  /// One numeric input's runs in rising order of value, with those that have left taken out now and
  /// then, so that a peel looks only at the runs near its cut.
  struct Lane {
    private(set) var rows: [Int32]
    private(set) var values: [Double]
    /// The first and past-the-last places that may still be in the box.
    var start = 0
    var end: Int

    init(order: [Int32], column: [Double]) {
      rows = order
      values = order.map { column[Int($0)] }
      end = order.count
    }

    /// Moves the ends to runs that are still in the box.
    mutating func trim(_ state: [UInt8]) {
      while start < end, state[Int(rows[start])] == 0 { start += 1 }
      while end > start, state[Int(rows[end - 1])] == 0 { end -= 1 }
    }

    /// Takes out the runs that have left.
    mutating func compact(_ state: [UInt8]) {
      var kept = 0
      rows.withUnsafeMutableBufferPointer { rows in
        values.withUnsafeMutableBufferPointer { values in
          state.withUnsafeBufferPointer { state in
            for place in start..<end {
              let row = rows[place]
              let value = values[place]
              rows[kept] = row
              values[kept] = value
              kept += Int(state[Int(row)] & 1)
            }
          }
        }
      }
      start = 0
      end = kept
    }
  }
}
