// SPDX-License-Identifier: Apache-2.0

/// An input of a table of scenarios, with what may stand in its column.
struct TableInput {
  let id: String
  /// The ends of what an uncertainty can be; those of all numbers for a lever, which judges itself.
  let range: ClosedRange<Double>
  private let unit: String
  /// The only values that there are, where they can be counted.
  private let outcomes: [Double]
  private let lever: Lever?

  init(_ uncertainty: Uncertainty) {
    id = uncertainty.id
    unit = uncertainty.unit
    lever = nil
    let function = QuantileFunction(uncertainty.distribution)
    range = function(0)...max(function(0), function(1))
    if case .discrete(let outcomes) = uncertainty.distribution {
      self.outcomes = outcomes.filter { $0.weight > 0 }.map(\.value).sorted()
    } else {
      outcomes = []
    }
  }

  init(_ lever: Lever) {
    id = lever.id
    unit = lever.unit
    self.lever = lever
    range = -Double.infinity...Double.infinity
    outcomes = []
  }

  /// Reads a value that the lever or the distribution can take.
  func value(reading text: String) throws(InputMistake) -> Double {
    if let lever { return try lever.value(reading: text) }
    guard let value = Number.read(text), value.isFinite else {
      throw InputMistake(parameter: id, given: "'\(text)'", allowed: allowed, nearest: nil)
    }
    guard isPossible(value) else {
      let held = min(max(value, range.lowerBound), range.upperBound)
      let nearest = outcomes.min { abs($0 - value) < abs($1 - value) } ?? held
      throw InputMistake(
        parameter: id, given: text, allowed: allowed, nearest: Number.text(nearest))
    }
    return value
  }

  private func isPossible(_ value: Double) -> Bool {
    outcomes.isEmpty ? range.contains(value) : outcomes.contains(value)
  }

  private var allowed: String {
    let (low, high) = (Number.text(range.lowerBound), Number.text(range.upperBound))
    let words =
      if !outcomes.isEmpty {
        "one of " + outcomes.map(Number.text).joined(separator: ", ")
      } else if range.lowerBound == range.upperBound {
        low + ", at which it is held,"
      } else {
        "a number from \(low) to \(high)"
      }
    return unit.isEmpty ? words : words + " " + unit
  }
}
