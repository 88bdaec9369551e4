// SPDX-License-Identifier: Apache-2.0

/// A box in the space of the inputs: limits on numbers, sets of categories.
public struct ScenarioBox: Hashable, Sendable {
  /// What a box allows one input. Limits are themselves inside.
  public enum Limits: Hashable, Sendable {
    case range(lower: Double, upper: Double)
    /// Places in the input's list of categories.
    case categories(Set<Int>)

    func allows(_ value: Double) -> Bool {
      switch self {
      case .range(let lower, let upper): lower <= value && value <= upper
      case .categories(let allowed): allowed.contains(Int(value))
      }
    }
  }

  public internal(set) var limits: [Limits]

  public init(_ limits: [Limits]) { self.limits = limits }

  /// The smallest box around all runs of a table.
  public init(around table: ScenarioTable) {
    limits = zip(table.columns, table.kinds).map { column, kind in
      kind == .category
        ? .categories(Set(column.map { Int($0) }))
        : .range(lower: column.min() ?? 0, upper: column.max() ?? 0)
    }
  }

  /// The inputs whose limits are not those of another box, usually the one around everything.
  public func restricted(against whole: ScenarioBox) -> [Int] {
    zip(limits, whole.limits).enumerated().filter { $0.element.0 != $0.element.1 }.map(\.offset)
  }

  public func contains(_ row: Int, of table: ScenarioTable) -> Bool {
    limits.indices.allSatisfy { limits[$0].allows(table.columns[$0][row]) }
  }

  /// The runs inside, in order.
  public func rows(of table: ScenarioTable) -> [Int] {
    (0..<table.rows).filter { contains($0, of: table) }
  }

  /// The limits of numeric inputs as shares of another box's ranges: 0 is its lower end, 1 its upper.
  /// A set of categories becomes 0 and the share of the categories.
  public func normalised(within whole: ScenarioBox) -> [(lower: Double, upper: Double)] {
    zip(limits, whole.limits).map { own, all in
      switch (own, all) {
      case (.range(let lower, let upper), .range(let least, let most)):
        let range = most - least
        return range > 0 ? ((lower - least) / range, (upper - least) / range) : (0, 1)
      case (.categories(let own), .categories(let all)):
        return (0, all.isEmpty ? 1 : Double(own.count) / Double(all.count))
      default: return (0, 1)
      }
    }
  }
}

/// How well a box describes the runs of interest.
public struct BoxStatistics: Hashable, Sendable {
  /// Runs in the box, and those of them that are of interest.
  public let rows: Int
  public let interest: Int
  /// The share of all runs of interest that the box holds.
  public let coverage: Double
  /// The share of the box's runs that are of interest.
  public let density: Double
  /// The share of all runs that the box holds.
  public let mass: Double
  /// The inputs that the box limits.
  public let restricted: [Int]

  init(
    rows: Int, interest: Int, allRows: Int, allInterest: Int, restricted: [Int]
  ) {
    self.rows = rows
    self.interest = interest
    coverage = allInterest > 0 ? Double(interest) / Double(allInterest) : 0
    density = rows > 0 ? Double(interest) / Double(rows) : 0
    mass = allRows > 0 ? Double(rows) / Double(allRows) : 0
    self.restricted = restricted
  }

  /// Of any box, found or drawn by hand.
  public init(of box: ScenarioBox, in table: ScenarioTable) throws(AnalysisMistake) {
    guard box.limits.count == table.inputs.count else {
      throw AnalysisMistake(
        "the box has limits for \(box.limits.count) inputs, the table has \(table.inputs.count)")
    }
    let rows = box.rows(of: table)
    self.init(
      rows: rows.count, interest: rows.reduce(0) { $0 + (table.interest[$1] ? 1 : 0) },
      allRows: table.rows, allInterest: table.interestCount,
      restricted: box.restricted(against: ScenarioBox(around: table)))
  }
}
