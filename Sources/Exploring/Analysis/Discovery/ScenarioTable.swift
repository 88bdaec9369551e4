// SPDX-License-Identifier: Apache-2.0

/// One input of an ensemble, as scenario discovery looks at it.
public struct ScenarioInput: Hashable, Sendable {
  public enum Values: Hashable, Sendable {
    case numbers([Double])
    /// Whole numbers: limits fall on values that occur.
    case wholeNumbers([Int])
    /// For each run the place of its category in `names`.
    case categories([Int], names: [String])
  }

  public let name: String
  public let values: Values

  public init(_ name: String, _ values: Values) {
    self.name = name
    self.values = values
  }

  public init(_ name: String, _ numbers: [Double]) { self.init(name, .numbers(numbers)) }

  public var count: Int {
    switch values {
    case .numbers(let values): values.count
    case .wholeNumbers(let values): values.count
    case .categories(let values, _): values.count
    }
  }
}

/// Runs with their inputs, and which of them are of interest: what scenario discovery describes.
public struct ScenarioTable: Hashable, Sendable {
  public let inputs: [ScenarioInput]
  /// Whether each run is of interest.
  public let interest: [Bool]
  /// How many are.
  public let interestCount: Int
  /// The values of numeric inputs as numbers and of the others as places of categories.
  let columns: [[Double]]
  let kinds: [Kind]

  enum Kind: Int, Hashable, Sendable { case number, wholeNumber, category }

  public var rows: Int { interest.count }

  public init(_ inputs: [ScenarioInput], interest: [Bool]) throws(AnalysisMistake) {
    guard !inputs.isEmpty, !interest.isEmpty else {
      throw AnalysisMistake("scenario discovery needs at least one input and one run")
    }
    guard interest.count < 1 << 31 else {
      throw AnalysisMistake(
        "scenario discovery takes at most 2147483647 runs, not \(interest.count)")
    }
    for input in inputs {
      if input.count != interest.count {
        throw AnalysisMistake(
          "input '\(input.name)' has \(input.count) values for \(interest.count) runs")
      }
      try Self.check(input)
    }
    self.inputs = inputs
    self.interest = interest
    interestCount = interest.reduce(0) { $0 + ($1 ? 1 : 0) }
    columns = inputs.map { input in
      switch input.values {
      case .numbers(let values): values
      case .wholeNumbers(let values): values.map(Double.init)
      case .categories(let values, _): values.map(Double.init)
      }
    }
    kinds = inputs.map { input in
      switch input.values {
      case .numbers: .number
      case .wholeNumbers: .wholeNumber
      case .categories: .category
      }
    }
  }

  private static func check(_ input: ScenarioInput) throws(AnalysisMistake) {
    switch input.values {
    case .numbers(let values):
      if let row = values.firstIndex(where: { !$0.isFinite }) {
        throw AnalysisMistake(
          "input '\(input.name)' is \(values[row]) in run \(row + 1); a box has finite limits, so leave the run out or give it a value"
        )
      }
    case .wholeNumbers(let values):
      let most = 1 << 53
      if let row = values.firstIndex(where: { $0 < -most || $0 > most }) {
        throw AnalysisMistake(
          "input '\(input.name)' is \(values[row]) in run \(row + 1); whole numbers reach to 2^53")
      }
    case .categories(let values, let names):
      if let row = values.firstIndex(where: { !names.indices.contains($0) }) {
        throw AnalysisMistake(
          "input '\(input.name)' has category \(values[row]) in run \(row + 1), but \(names.count) categories are named"
        )
      }
    }
  }

  /// The same inputs over some of the runs.
  func subset(_ rows: [Int]) throws(AnalysisMistake) -> ScenarioTable {
    func chosen<Value>(_ values: [Value]) -> [Value] { rows.map { values[$0] } }
    return try ScenarioTable(
      inputs.map { input in
        switch input.values {
        case .numbers(let values): ScenarioInput(input.name, .numbers(chosen(values)))
        case .wholeNumbers(let values): ScenarioInput(input.name, .wholeNumbers(chosen(values)))
        case .categories(let values, let names):
          ScenarioInput(input.name, .categories(chosen(values), names: names))
        }
      }, interest: chosen(interest))
  }
}
