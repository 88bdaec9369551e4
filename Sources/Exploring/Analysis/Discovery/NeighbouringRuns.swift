// SPDX-License-Identifier: Apache-2.0

/// The runs that one limit of a box alone keeps out of it.
struct NeighbouringRuns {
  /// A limit that a box can have on an input.
  enum Limit: Int, CaseIterable { case below, above, category }

  private let table: ScenarioTable
  /// By input the place of its limits among those that the box has; nil where it has none.
  private let places: [Int?]
  /// Which limits there are, by place and kind.
  private let exists: [Bool]
  /// For each run how many inputs keep it out (the lower half), and the sum of the numbers of the
  /// limits that do (the upper half): with one input that is the number of its limit.
  private let outside: [UInt64]
  private let candidates: [Int]

  init(of box: ScenarioBox, whole: ScenarioBox, among rows: [Int], in table: ScenarioTable) {
    let restricted = box.restricted(against: whole)
    self.table = table
    candidates = rows
    var places = [Int?](repeating: nil, count: table.inputs.count)
    var exists = [Bool](repeating: false, count: restricted.count * Limit.allCases.count)
    for (place, input) in restricted.enumerated() {
      places[input] = place
      for limit in Limit.allCases {
        exists[Self.number(place, limit)] = box.has(limit, on: input, beside: whole)
      }
    }
    self.places = places
    self.exists = exists
    outside = Self.outside(box, restricted, table)
  }

  fileprivate static func number(_ place: Int, _ limit: Limit) -> Int {
    place * Limit.allCases.count + limit.rawValue
  }

  /// Input by input and without a branch, as each pass reads one column against one pair of limits.
  private static func outside(_ box: ScenarioBox, _ restricted: [Int], _ table: ScenarioTable)
    -> [UInt64]
  {
    var marks = [UInt64](repeating: 0, count: table.rows)
    func mark(_ place: Int, _ limit: Limit) -> UInt64 { UInt64(number(place, limit)) << 32 | 1 }
    marks.withUnsafeMutableBufferPointer { marks in
      for (place, input) in restricted.enumerated() {
        table.columns[input].withUnsafeBufferPointer { column in
          switch box.limits[input] {
          case .range(let lower, let upper):
            let (below, above) = (mark(place, .below), mark(place, .above))
            for row in 0..<marks.count {
              let value = column[row]
              marks[row] &+= (value < lower ? below : 0) | (value > upper ? above : 0)
            }
          case .categories(let allowed):
            let own = mark(place, .category)
            for row in 0..<marks.count where !allowed.contains(Int(column[row])) {
              marks[row] &+= own
            }
          }
        }
      }
    }
    return marks
  }

  /// The runs that each limit alone keeps out, and those inside the box.
  func runs() -> (beside: ByLimit<[Int]>, inside: [Int]) {
    var lists = [[Int]](repeating: [], count: exists.count)
    var inside: [Int] = []
    outside.withUnsafeBufferPointer { outside in
      for row in candidates {
        let mark = outside[row]
        if mark == 0 {
          inside.append(row)
        } else if mark & 0xFFFF_FFFF == 1 {
          lists[Int(mark >> 32)].append(row)
        }
      }
    }
    return (byLimit(lists), inside)
  }

  /// How many runs each limit alone keeps out, and how many of those are of interest.
  func counts() -> ByLimit<(rows: Int, interest: Int)> {
    var counts = [(rows: Int, interest: Int)](repeating: (0, 0), count: exists.count)
    outside.withUnsafeBufferPointer { outside in
      table.interest.withUnsafeBufferPointer { interest in
        for row in candidates where outside[row] & 0xFFFF_FFFF == 1 {
          let number = Int(outside[row] >> 32)
          counts[number].rows += 1
          counts[number].interest += interest[row] ? 1 : 0
        }
      }
    }
    return byLimit(counts)
  }

  private func byLimit<Value>(_ values: [Value]) -> ByLimit<Value> {
    ByLimit(places: places, values: zip(exists, values).map { $0 ? $1 : nil })
  }

  /// Something for each limit that a box has; nil for those that it has not.
  struct ByLimit<Value> {
    fileprivate let places: [Int?]
    fileprivate let values: [Value?]

    subscript(_ input: Int, _ limit: Limit) -> Value? {
      places[input].flatMap { values[NeighbouringRuns.number($0, limit)] }
    }
  }
}

extension ScenarioBox {
  /// Whether the box limits an input on a side on which the whole does not.
  func has(
    _ limit: NeighbouringRuns.Limit, on input: Int, beside whole: ScenarioBox
  ) -> Bool {
    switch (limits[input], whole.limits[input]) {
    case (.range(let lower, let upper), .range(let least, let most)):
      switch limit {
      case .below: lower != least
      case .above: upper != most
      case .category: false
      }
    case (.categories(let allowed), .categories(let all)): limit == .category && allowed != all
    default: false
    }
  }
}
